import { favoring, opposing, takingNoSide, turnsSide } from '../../../english/lexicon/stances.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import { alternatives, regex } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import { clausesOf } from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import type { Filler } from '../fillers.ts'
import { rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { wholeSpan } from '../span.ts'
import type { Statement } from '../statement.ts'

type Side = 'for' | 'against' | 'none'

const sides = new RegExp(
  `\\b(?:(${alternatives(takingNoSide)}|not for\\b[^.;]{3,60}\\b(?:not|nor) (?:for|against))|(${alternatives(favoring)})|(${alternatives(opposing)}))\\b`,
  'gi',
)
/** Turns a side round or leaves it open: `no longer opposes`, `might be in favor`, `asked if she supported`. */
const openBefore = regex('iu')`(?<![\p{L}])(?:${turnsSide}|\p{L}{1,12}n[’']t) (?:\p{L}{1,40} ){0,3}$`
/** From this weight on a word tells who somebody is, or what is at stake. */
const telling = 0.7

/**
 * “For” given as “against”, or the other way round, and either of them given for somebody who has taken no side: `The
 * band is against the mine` where it has not taken a position, `was in favor of the delay` where he spoke against it.
 */
export function stanceDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return rewordedIn(comparison).flatMap(sentence => {
    const mine = sideIn(sentence, story)
    if (!mine || mine.side === 'none' || story.quoted.some(each => overlaps(each, mine))) return []
    const clause = clausesOf(story, sentence).find(
      ({ frame }) => overlaps(frame, mine) && frame.predicate.token.start <= mine.end,
    )
    const found =
      clause?.actor && !clause.isNegated ? otherSide(comparison, clause, clause.actor, mine) : undefined
    return found ? [found] : []
  })
}

interface Taken {
  side: Side
  start: number
  end: number
}

/** The one side that a sentence says somebody takes. */
const sideIn = memo((sentence: Sentence, { text }: Story): Taken | undefined => {
  const copy = text.slice(sentence.start, sentence.end)
  const [found, ...more] = copy.matchAll(sides)
  if (!found || more.length > 0) return undefined
  if (!found[1] && openBefore.test(copy.slice(0, found.index))) return undefined
  return {
    side: found[1] ? 'none' : found[2] ? 'for' : 'against',
    start: sentence.start + found.index,
    end: sentence.start + found.index + found[0].length,
  }
})

/** A sentence of the sources where the same person or body takes another side, and none where it takes this one. */
function otherSide(
  comparison: Comparison,
  clause: Statement,
  actor: Filler,
  mine: Taken,
): Difference | undefined {
  const known = comparison.compared.flatMap(source =>
    sidesIn(source)
      .filter(({ sentence, at }) => isOf(actor, sentence, at.start))
      .map(each => ({ ...each, source })),
  )
  const about = known.filter(
    ({ at, sentence }) => at.side === 'none' || isSameMatter(clause, actor, sentence),
  )
  if (about.length === 0 || about.some(({ at }) => at.side === mine.side)) return undefined
  const [{ source, sentence, at }] = about
  return differenceOf({
    check: 'stance',
    span: wholeSpan(clause),
    source,
    inSource: { start: sentence.start, end: Math.min(sentence.end, at.end + 80) },
    certainty: Math.min(0.9, 0.5 + 0.15 * Math.min(1, actor.names.length) + 0.35 * shareMade(comparison)),
    features: {},
  })
}

/** Every sentence of a source that says which side somebody takes. */
const sidesIn = memo(({ story }: Source) =>
  story.sentences.flatMap(sentence => {
    const at = sideIn(sentence, story)
    return at ? [{ sentence, at }] : []
  }),
)

/** Whether somebody is spoken of before a place in a sentence: by name, or by what they are. */
function isOf({ names, person, roots, head, isOpen }: Filler, { words }: Sentence, to: number): boolean {
  const there = words.filter(({ end }) => end <= to)
  const surname = person?.name.toLowerCase().split(/\s+/).pop() ?? names[names.length - 1]
  if (surname) return there.some(({ lower }) => withoutPossessive(lower) === surname)
  return (
    !isOpen &&
    roots.length > 1 &&
    [head, ...roots].every(root => there.some(({ lower }) => rootOf(lower) === root))
  )
}

/** Whether both speak of one thing that somebody may be for or against. */
const isSameMatter = ({ sentence, frame }: Statement, { phrase }: Filler, { words }: Sentence) =>
  sentence.words.some(
    word =>
      overlaps(word, frame) &&
      !overlaps(word, phrase) &&
      weightOf(word) >= telling &&
      words.some(({ lower }) => likeness(rootOf(word.lower), rootOf(lower)) >= 0.8),
  )
