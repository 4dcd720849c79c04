import { lemmaOf } from '../../english/lemma.ts'
import { givingVerbs, takingVerbs } from '../../english/lexicon/transfers.ts'
import { emptyVerbs } from '../../english/lexicon/verbs.ts'
import { memo } from '../../memo.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { actOf, baseOf, type Deed, deedsIn, doerOf, doneToOf, isQuoted } from './deeds.ts'
import type { Difference } from './difference.ts'
import { type Match, matchesOf, rewordedIn, sentencesWith } from './matches.ts'
import type { Chunk } from './parties.ts'
import { likeness, rootOf } from './roots.ts'
import { differenceOf } from './severity.ts'

/** A deed of the draft beside one of a source. */
export interface DeedPair {
  mine: Deed
  theirs: Deed
  source: Source
  /** How alike what is done is, 0 to 1. */
  act: number
  /** How much of the draft’s sentence is in the source’s, 0 to 1. */
  match: number
}

/** A verb that says little alone: its sentence is not looked for by it. */
const mostActs = 12

/** The sentences of the sources that have the verb, or one of its meaning; none where more have it than asked for. */
const sentencesDoing = (comparison: Comparison, { verb, tag }: Deed, most: number): Match[] =>
  sentencesWith(comparison, rootOf(lemmaOf(verb.text.toLowerCase(), tag)), most)

/** The deeds of each sentence of the draft beside those of the sentences that match it, or that do the same. */
export const deedPairsOf = memo((comparison: Comparison): ReadonlyMap<Deed, DeedPair[]> => {
  const { story } = comparison
  const matches = matchesOf(comparison)
  const pairs = new Map<Deed, DeedPair[]>()
  for (const sentence of rewordedIn(comparison))
    for (const mine of deedsIn(sentence, story)) {
      if (isQuoted(mine)) continue
      const act = actOf(mine)
      const near = matches[sentence.index]
      const beside = emptyVerbs.has(baseOf(mine))
        ? []
        : sentencesDoing(comparison, mine, mostActs).filter(
            each => !near.some(other => other.sentence === each.sentence),
          )
      const found = [...near, ...beside].flatMap(({ source, sentence: other, score }) =>
        deedsIn(other, source.story).map(theirs => ({
          mine,
          theirs,
          source,
          act: likeness(act, actOf(theirs)),
          match: score,
        })),
      )
      pairs.set(mine, found)
    }
  return pairs
})

/** What differs between the two deeds of a pair. */
export const differenceOfPair = (
  { mine, theirs, source, act, match }: DeedPair,
  check: string,
  certainty: number,
): Difference =>
  differenceOf({
    check,
    span: { start: mine.start, end: mine.end },
    source,
    inSource: { start: theirs.start, end: theirs.end },
    certainty,
    features: { act, match },
  })

/** Who gives something to whom, whatever the verb. */
export interface Transfer {
  giver?: Chunk
  taker?: Chunk
}

/** `Norwell invested $20 million in Pike`, `the bowl was returned to the museum by the nation`. */
export function transferOf(deed: Deed): Transfer | undefined {
  const base = baseOf(deed)
  const isGiving = givingVerbs.has(base)
  if (!isGiving && !takingVerbs.has(base)) return undefined
  const doer = doerOf(deed)
  const beside = [...doneToOf(deed), ...deed.further].filter(({ isWho }) => isWho)
  if (!isGiving) return { giver: beside.find(({ preposition }) => preposition === 'from'), taker: doer }
  const to = beside.find(({ preposition }) => preposition && /^(?:to|in|into|on)$/.test(preposition))
  // `lent Brackett Stone $600,000`: the first of two behind the verb is given the second.
  const [first, second] = deed.behind
  const isRecipient = first?.isWho && (second !== undefined || (!to && base !== 'sell'))
  return { giver: doer, taker: isRecipient ? first : to }
}
