import type { Frame } from '../../grammar/frames.ts'
import type { Comparison } from '../comparison.ts'
import type { Features } from './certainty.ts'
import { shareMade } from './matches.ts'
import type { Pair } from './pairs.ts'

const sureness: Record<Frame['certainty'], number> = { high: 1, middle: 0.5, low: 0 }

/** What tells whether two statements are one, for every check of pairs. */
export function featuresOf(comparison: Comparison, pair: Pair): Features {
  const { mine, theirs, actor, undergoer } = pair
  return {
    verb: pair.act === 1 ? 1 : 0,
    sameActor: (actor ?? 0) >= 0.8 ? 1 : 0,
    otherActor: actor !== undefined && actor <= 0.3 ? 1 : 0,
    sameUndergoer: (undergoer ?? 0) >= 0.6 ? 1 : 0,
    otherUndergoer: undergoer !== undefined && undergoer <= 0.35 ? 1 : 0,
    noUndergoer: mine.undergoer || theirs.undergoer ? 0 : 1,
    rest: pair.rest,
    match: pair.match,
    made: shareMade(comparison),
    sure: (sureness[mine.frame.certainty] + sureness[theirs.frame.certainty]) / 2,
  }
}

/** How well two statements fit as one, whatever the check: to tell the best of several. */
export const fitOf = ({ act, actor, undergoer, rest, match }: Pair): number =>
  0.5 * act + 0.6 * (actor ?? 0.4) + 0.8 * (undergoer ?? 0.4) + rest + match
