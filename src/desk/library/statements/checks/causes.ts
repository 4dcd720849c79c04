import { saysCause, saysCauseIsUnknown } from '../../../english/cause.ts'
import { hedgesOrAttributes } from '../../../english/lexicon/hedges.ts'
import { ofIgnorance } from '../../../english/lexicon/things.ts'
import { regex } from '../../../english/regex.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn } from '../matches.ts'
import { differenceOf } from '../severity.ts'
import { textOf } from '../span.ts'

const hedged = regex('i')`\b(?:${hedgesOrAttributes})\b`
/** So much of what the source says with it is in the draft’s sentence. */
const sameEffect = 0.5

/** A cause of what a source says nobody can explain yet: `Rust made the boilers fail` where engineers do not know why they did. */
export function causeDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const text = textOf(story, sentence)
    if (!saysCause(text) || saysCauseIsUnknown(text) || hedged.test(text.replace(/\baccording\b/i, '')))
      return []
    if (story.quoted.some(quotation => overlaps(quotation, sentence))) return []
    const match = matches[sentence.index].find(
      ({ source, sentence: other }) =>
        saysCauseIsUnknown(textOf(source.story, other)) &&
        shareIn(effectOf(other), sentence.words) >= sameEffect,
    )
    if (!match) return []
    // Where another source gives the cause, that one may be told.
    const isGiven = matches[sentence.index].some(
      ({ source, sentence: other }) =>
        other !== match.sentence &&
        saysCause(textOf(source.story, other)) &&
        shareIn(sentence.words, other.words) >= sameEffect,
    )
    if (isGiven) return []
    return [
      differenceOf({
        check: 'cause',
        span: { start: sentence.start, end: sentence.end },
        source: match.source,
        inSource: { start: match.sentence.start, end: match.sentence.end },
        certainty: 0.75,
        features: { match: match.score },
      }),
    ]
  })
}

/** The words of a sentence without those that say that nobody knows. */
const effectOf = ({ words }: Sentence) => words.filter(({ lower }) => !ofIgnorance.has(lower))
