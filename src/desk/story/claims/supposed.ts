import type { Segment } from './clauses.ts'
import { type Because, isNegated } from './governors.ts'
import { isBe } from './grammar.ts'
import type { Item } from './items.ts'
import type { Made } from './made.ts'

const evidence = /^(?:evidence|proof|signs?|indications?|reason)$/
const doubtful =
  /^(?:possible|likely|unlikely|unclear|untrue|false|doubtful|conceivable|impossible|unproven|alleged|disputed)$/

/**
 * Whether a clause only asks, denies or supposes what the claim says: `whether the leak came from the lab`, `no evidence
 * that he took a bribe`, `Is it a cult?`. What the clause takes as known is stated all the same: `Did the massacre end
 * the talks?`
 */
export function supposedIn(items: Item[], segments: Segment[], made: Made): Because | undefined {
  if (made.definite && !isPredicate(items, made)) return undefined
  if (isAsked(items)) return 'supposed'
  const segment = segments.find(each => each.from <= made.first && made.first < each.to)
  if (!segment) return undefined
  for (let at = segment.from; at < made.first; at++) {
    const { lower } = items[at]
    if (lower === 'whether' || lower === 'if' || lower === 'unless') return 'supposed'
    if (items[at + 1]?.lower !== 'that') continue
    if (evidence.test(lower) && isNegated(items, at)) return 'denied'
    if (doubtful.test(lower)) return 'supposed'
  }
  return undefined
}

const takesAsKnown = /^(?:why|how|when|where|who|whom|whose)$/

function isAsked(items: Item[]): boolean {
  if (items[items.length - 1]?.text !== '?') return false
  return !takesAsKnown.test(items.find(item => item.kind !== 'mark')?.lower ?? '')
}

/** `it was the massacre`, `Is Lund the spy?` */
function isPredicate(items: Item[], made: Made): boolean {
  for (let at = made.phrase.from - 1; at >= 0 && at >= made.phrase.from - 5; at--) {
    if (isBe(items[at])) return true
    if (items[at].kind !== 'adverb' && items[at].kind !== 'negation') return false
  }
  return false
}
