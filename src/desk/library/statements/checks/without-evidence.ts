import { clauseHeads } from '../../../english/lexicon/function-words.ts'
import { openClaims, whoSuspect } from '../../../english/lexicon/hedges.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { saysNo } from '../../drift/opposites.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** What a source says it has found nothing of, or only believes: the words after are no fact. */
const withoutEvidence =
  /\b(?:no|not any|without) (?:evidence|sign|proof|indication|suggestion)s? (?:that|of) (?:any )?/i
const believed = regex(
  'u',
)`\b(?:suspects?|suspected|alleges?|alleged) that (?:any )?|\b(?:believes?|suspects?|suspected|alleges?|alleged|thinks?) (?:that )?(?=\p{Lu}|(?:${clauseHeads}) )|\b(?:${whoSuspect}) (?:suspect|suspects|suspected) (?!that\b)`
/** In the draft: somebody’s word, or a doubt. */
const open = regex('i')`\b(?:${openClaims})\b`

/** In the draft: somebody has found it so. */
const established =
  /\b(?:found|concluded|determined|showed) that\b|, [^,]{3,40} (?:found|concluded|determined|ruled)\b/

/** A clause with fewer words may be in any sentence. */
const fewest = 2

/** As a fact what the source has no evidence of, or only believes: `patients came to harm`, `He got in through a loading door`. */
export function unprovenDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < 0.35) return []
  return rewordedIn(comparison).flatMap(sentence => {
    const text = story.text.slice(sentence.start, sentence.end)
    if (open.test(text) || established.test(text) || sentence.words.some(({ lower }) => saysNo(lower)))
      return []
    for (const source of comparison.compared)
      for (const { sentence: other, words, ...doubt } of doubtsIn(source)) {
        const held = words.flatMap(word => alike(sentence, word) ?? [])
        if (held.length < fewest || held.length / words.length < doubt.told || !areInOrder(held)) continue
        const span = {
          start: Math.min(...held.map(word => word.start)),
          end: Math.max(...held.map(word => word.end)),
        }
        if (story.quoted.some(quotation => overlaps(quotation, span))) continue
        if (isSaidElsewhere(comparison, other, words)) continue
        return [
          differenceOf({
            check: doubt.check,
            span,
            source,
            inSource: { start: doubt.start, end: doubt.end },
            certainty: doubt.certainty,
            features: {},
          }),
        ]
      }
    return []
  })
}

/** What a source has no evidence of, or only believes. */
interface Doubt extends Span {
  sentence: Sentence
  /** The words of meaning in it. */
  words: Word[]
  check: 'polarity' | 'hedge'
  certainty: number
  /** From this share of its words on, a sentence of the draft says it. */
  told: number
}

const doubtsIn = memo(({ story }: Source): Doubt[] =>
  story.sentences.flatMap(sentence => [
    ...doubtIn(story, sentence, withoutEvidence, { check: 'polarity', certainty: 0.85, told: 0.8 }),
    ...doubtIn(story, sentence, believed, { check: 'hedge', certainty: 0.75, told: 0.7 }),
  ]),
)

function doubtIn(
  { text }: Story,
  sentence: Sentence,
  opening: RegExp,
  kind: Pick<Doubt, 'check' | 'certainty' | 'told'>,
): Doubt[] {
  const found = opening.exec(text.slice(sentence.start, sentence.end))
  if (!found) return []
  const from = sentence.start + found.index + found[0].length
  const stop = text.slice(from, sentence.end).search(/[;:“”"]|,? (?:but|and|although|though) /)
  const end = stop < 0 ? sentence.end : from + stop
  const words = sentence.words.filter(word => word.start >= from && word.end <= end && weightOf(word) > 0)
  // `that Yarrow entered`: the draft has `he`.
  const own = words.filter((word, index) => index > 0 || word.text === word.lower)
  return own.length < fewest
    ? []
    : [{ sentence, start: sentence.start + found.index, end, words: own, ...kind }]
}

/** `dead otters had the fluke` says nothing of whether the fluke kills otters. */
const areInOrder = (words: Word[]) => words.every((word, at) => at === 0 || words[at - 1].start <= word.start)

const alike = ({ words }: Sentence, { lower }: Word) =>
  words.find(word => likeness(rootOf(lower), rootOf(word.lower)) >= 0.8)

/** Whether another sentence of the sources says the same without a doubt. */
const isSaidElsewhere = ({ compared }: Comparison, doubted: Sentence, words: Word[]) =>
  compared.some(({ story }) =>
    story.sentences.some(
      sentence =>
        sentence !== doubted &&
        !withoutEvidence.test(story.text.slice(sentence.start, sentence.end)) &&
        words.every(word => alike(sentence, word)),
    ),
  )
