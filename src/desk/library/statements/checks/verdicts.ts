import { countingCharges } from '../../../english/lexicon/crimes.ts'
import { endsCharge } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Difference } from '../difference.ts'
import { rewordedIn } from '../matches.ts'
import { rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

const guilty = /\b(?:convict(?:ed|s)|found guilty|pleaded guilty|pled guilty|guilty)\b[^.;“”"]{0,60}?\bof /i
const cleared = /\b(?:not guilty|acquitt(?:ed|ing)|acquits|cleared)\b[^.;“”"]{0,60}?\b(?:of|on) /i

/** A crime that the source has somebody acquitted of among those that the draft has as proved: `theft, forgery and money laundering`. */
export function verdictDifferences(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  return rewordedIn(comparison).flatMap(sentence => {
    const mine = crimesIn(story, sentence, guilty)
    if (mine.length === 0 || cleared.test(textOf(story, sentence))) return []
    for (const source of compared)
      for (const other of source.story.sentences) {
        const theirs = crimesIn(source.story, other, cleared)
        const wrong = mine.filter(word => theirs.some(each => rootOf(each.lower) === rootOf(word.lower)))
        // Of all of them: then the verdict itself is turned, which another check tells.
        if (wrong.length === 0 || wrong.length === mine.length) continue
        const proved = source.story.sentences.flatMap(each =>
          cleared.test(textOf(source.story, each)) ? [] : crimesIn(source.story, each, guilty),
        )
        const [first] = wrong.filter(word => !proved.some(each => rootOf(each.lower) === rootOf(word.lower)))
        if (!first || story.quoted.some(quotation => overlaps(quotation, first))) continue
        const last = wrong[wrong.length - 1]
        return [
          differenceOf({
            check: 'polarity',
            span: { start: first.start, end: last.end },
            source,
            inSource: { start: other.start, end: other.end },
            certainty: 0.85,
            features: {},
          }),
        ]
      }
    return []
  })
}

const textOf = ({ text }: Story, { start, end }: Sentence) => text.slice(start, end)

const chargeEnd = regex()`[.;:“”"]|\b(?:${endsCharge})\b`

/** The words that name crimes after a verdict, as far as its clause goes. */
function crimesIn(story: Story, sentence: Sentence, verdict: RegExp): Word[] {
  const found = verdict.exec(textOf(story, sentence))
  if (!found) return []
  const start = sentence.start + found.index + found[0].length
  const rest = story.text.slice(start, sentence.end)
  const to = rest.search(chargeEnd)
  const end = start + (to < 0 ? rest.length : to)
  return sentence.words.filter(
    word =>
      word.start >= start && word.end <= end && weightOf(word) > 0.3 && !countingCharges.has(word.lower),
  )
}
