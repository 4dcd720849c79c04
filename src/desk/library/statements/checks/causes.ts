import { causeGivenIn, isPossibleCause, saysCause, saysCauseIsUnknown } from '../../../english/cause.ts'
import { hedgesOrAttributes } from '../../../english/lexicon/hedges.ts'
import { ofIgnorance } from '../../../english/lexicon/things.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps, type Span, textOf } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn } from '../matches.ts'
import { weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

const hedged = regex('i')`\b(?:${hedgesOrAttributes})\b`
/** So much of what the source says with it is in the draft’s sentence. */
const sameEffect = 0.5
const sameCause = 0.6
/** Below this score two sentences speak of different things. */
const leastScore = 0.3

/** A cause of what a source says nobody can explain yet, or that it only holds to be possible. */
export function causeDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return rewordedIn(comparison).flatMap(sentence => {
    const text = textOf(story, sentence)
    if (!saysCause(text) || saysCauseIsUnknown(text) || hedged.test(text.replace(/\baccording\b/i, '')))
      return []
    if (story.quoted.some(quotation => overlaps(quotation, sentence))) return []
    const found = unknownCause(comparison, sentence) ?? possibleCause(comparison, sentence)
    return found ? [found] : []
  })
}

/** What a source says nobody can explain yet: `Rust made the boilers fail` where engineers do not know why they did. */
function unknownCause(comparison: Comparison, sentence: Sentence): Difference | undefined {
  const near = matchesOf(comparison)[sentence.index]
  const match = near.find(
    ({ source, sentence: other }) =>
      saysCauseIsUnknown(textOf(source.story, other)) &&
      shareIn(effectOf(other), sentence.words) >= sameEffect,
  )
  if (!match) return undefined
  // Where another source gives the cause, the draft may state that one.
  const isGiven = near.some(
    ({ source, sentence: other }) =>
      other !== match.sentence &&
      saysCause(textOf(source.story, other)) &&
      shareIn(sentence.words, other.words) >= sameEffect,
  )
  return isGiven ? undefined : causeIn('cause', sentence, match, 0.75)
}

/** `because bolts had rusted` where they may have: the source holds to be possible what the draft has as the cause. */
function possibleCause(comparison: Comparison, sentence: Sentence): Difference | undefined {
  const { story } = comparison
  const cause = givenIn(story, sentence)
  if (!cause) return undefined
  const near = matchesOf(comparison)[sentence.index].filter(({ score }) => score >= leastScore)
  const match = near.find(
    ({ source, sentence: other }) =>
      isPossibleCause(textOf(source.story, other)) && shareIn(cause.words, other.words) >= sameCause,
  )
  if (!match) return undefined
  const isGiven = near.some(
    ({ source, sentence: other }) =>
      other !== match.sentence &&
      saysCause(textOf(source.story, other)) &&
      !isPossibleCause(textOf(source.story, other)) &&
      shareIn(cause.words, other.words) >= sameCause,
  )
  return isGiven ? undefined : { ...causeIn('hedge', sentence, match, 0.55 + 0.4 * match.score), span: cause }
}

/** What a sentence gives as the cause, behind its `because of`, with the words of meaning in it. */
function givenIn(story: Story, sentence: Sentence): (Span & { words: Word[] }) | undefined {
  const cause = causeGivenIn(textOf(story, sentence))
  if (!cause) return undefined
  const span = { start: sentence.start + cause.start, end: sentence.start + cause.end }
  const words = sentence.words.filter(word => overlaps(word, span) && weightOf(word) >= 0.7)
  return words.length > 0 ? { ...span, words } : undefined
}

const causeIn = (
  check: string,
  { start, end }: Sentence,
  { source, sentence, score }: Match,
  certainty: number,
) =>
  differenceOf({
    check,
    span: { start, end },
    source,
    inSource: { start: sentence.start, end: sentence.end },
    certainty: Math.min(0.9, certainty),
    features: { match: score },
  })

/** The words of a sentence without those that say that nobody knows. */
const effectOf = ({ words }: Sentence) => words.filter(({ lower }) => !ofIgnorance.has(lower))
