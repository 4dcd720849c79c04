import { declinedTo } from '../../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../../english/regex.ts'
import { cueOf } from '../../../english/reporting.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps } from '../../../span.ts'
import type { Comparison } from '../../comparison.ts'
import { saysNo } from '../../drift/opposites.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** `declined to comment`, `did not respond`, `could not be reached`. */
const silent = regex(
  'i',
)`\b(?:declin(?:ed|es)|refus(?:ed|es)) to (?:${declinedTo})\b|\b(?:did|has|have|had|does|do)(?: not|n[’']t) (?:immediately |yet )?(?:respond|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|comment(?:ed)?|responded)\b|\bcould(?: not|n[’']t) (?:immediately )?be reached\b`

/** From this score on the two sentences are about one body or person. */
const leastScore = 0.25

/** Somebody who says something in the draft and nothing in the source: `A hospital confirmed` for one that declined to comment. */
export function silenceDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const saying = sentence.words.findIndex(word => isSaying(word))
    const own = sentence.words
    if (saying < 1 || own.some(({ lower }) => saysNo(lower))) return []
    if (story.quoted.some(quotation => overlaps(quotation, own[saying]))) return []
    for (const match of matches[sentence.index]) {
      const silence = match.score >= leastScore ? silenceIn(match) : undefined
      if (!silence || !areOneSpeaker(own.slice(0, saying), silence.speaker)) continue
      return [
        differenceOf({
          check: 'polarity',
          span: { start: own[0].start, end: own[saying].end },
          source: match.source,
          inSource: { start: match.sentence.start, end: silence.end },
          certainty: 0.55 + 0.4 * Math.min(1, shareMade(comparison)),
          features: { match: match.score },
        }),
      ]
    }
    return []
  })
}

const isSaying = ({ lower }: Word) => {
  const cue = cueOf(lower)
  return cue?.kind === 'says' && cue.form === 'past' && !cue.faint
}

function silenceIn({ source, sentence }: Match): { speaker: Word[]; end: number } | undefined {
  const found = silent.exec(source.story.text.slice(sentence.start, sentence.end))
  if (!found) return undefined
  const start = sentence.start + found.index
  const speaker = sentence.words.filter(({ end }) => end <= start)
  // `He had no statement to make, and declined to comment`: another clause.
  return speaker.length > 0 &&
    speaker.length <= mostWords &&
    !source.story.text.slice(sentence.start, start).includes(',')
    ? { speaker, end: start + found[0].length }
    : undefined
}

/** Maximum number of words in the name of a speaker. */
const mostWords = 8

/** Whether both have a word of meaning in common that is first in one of them: `A hospital in Upper Kestrava`. */
function areOneSpeaker(mine: Word[], theirs: Word[]): boolean {
  if (mine.length > mostWords) return false
  const [one, other] = [mine, theirs].map(words => words.filter(word => weightOf(word) > 0))
  return one.length > 0 && other.length > 0 && likeness(rootOf(one[0].lower), rootOf(other[0].lower)) === 1
}
