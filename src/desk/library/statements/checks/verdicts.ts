import { verdictWords } from '../../../english/lexicon/accusing.ts'
import { countingCharges } from '../../../english/lexicon/crimes.ts'
import { endsCharge } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps, textOf } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Difference } from '../difference.ts'
import { rewordedIn } from '../matches.ts'
import { rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

const guilty = /\b(?:convict(?:ed|s)|found guilty|pleaded guilty|pled guilty|guilty)\b[^.;“”"]{0,60}?\bof /i
const cleared = /\b(?:not guilty|acquitt(?:ed|ing)|acquits|cleared)\b[^.;“”"]{0,60}?\b(?:of|on) /i

const accused =
  /\b(?:accused|charged|indicted|suspected|arraigned|arrested|on trial)\b[^.;“”"]{0,60}?\b(?:of|with|for) /i
/** A court has decided something: then nothing tells that it was not this. */
const decided = regex('i')`\b(?:${verdictWords})\b`

/** What a court has not decided, or decided otherwise. */
export const verdictDifferences = (comparison: Comparison): Difference[] => [
  ...acquittedAsConvicted(comparison),
  ...accusedAsJudged(comparison),
]

/** `have been convicted of taking cash`, `was acquitted of it`, where the sources know of an accusation and no verdict. */
function accusedAsJudged({ story, compared }: Comparison): Difference[] {
  if (compared.some(source => decided.test(source.story.text))) return []
  return story.sentences.flatMap(sentence => {
    const verdict = [guilty, cleared].find(each => each.test(textOf(story, sentence)))
    const mine = verdict ? crimesIn(story, sentence, verdict) : []
    if (mine.length === 0 || story.quoted.some(quotation => overlaps(quotation, mine[0]))) return []
    for (const source of compared)
      for (const other of source.story.sentences) {
        const theirs = crimesIn(source.story, other, accused)
        const common = mine.filter(word => theirs.some(each => rootOf(each.lower) === rootOf(word.lower)))
        if (common.length === 0 || common.length * 2 < mine.length) continue
        const at = sentence.start + verdict!.exec(textOf(story, sentence))!.index
        return [
          differenceOf({
            check: 'polarity',
            span: { start: at, end: mine[mine.length - 1].end },
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

/** A crime that the source has somebody acquitted of among those that the draft has as proved: `theft, forgery and money laundering`. */
function acquittedAsConvicted(comparison: Comparison): Difference[] {
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
