import {
  beforeNotAll,
  behindNotAll,
  betweenAllAndNoun,
  ofAllOrNone,
  tellsPart,
} from '../../../english/lexicon/quantities-of-all.ts'
import { numberOf } from '../../../english/numerals.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps, textOf } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { commonOf, shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { isOwnReport, type Match, matchesOf, rewordedIn } from '../matches.ts'
import { partsIn as partsTold } from '../part-and-whole.ts'
import { quantitiesIn } from '../quantities.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** So much of what the draft says of all of them the source says of a part. */
const leastShare = 0.35
/** The same where only one of the two names the things: `Most of the crew` where two of the seven were. */
const leastShareUnnamed = 0.6

/**
 * A part told as most or all: `Most poles in three towns had been treated` where some had, `Every local government has
 * cases` where 11 of 17 have.
 */
export function someAsMost(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (isOwnReport(comparison)) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    for (const whole of wholesIn(story, sentence)) {
      if (story.quoted.some(quotation => overlaps(quotation, whole.word))) continue
      for (const match of matches[sentence.index]) {
        const found = partBeside(comparison, sentence, whole, match)
        if (found) return [found]
      }
    }
    return []
  })
}

/** A word for most or all of something, and what it is of. */
interface Whole {
  word: Word
  noun: Word
  isMost: boolean
}

/** From this weight on, of 0 to 1, a word names a thing: `them` does not. */
const telling = 0.5

const wholes = /^(?:all|every|everyone|everybody|each|both|most)$/

function wholesIn({ text }: Story, { words }: Sentence): Whole[] {
  return words.flatMap((word, index) => {
    if (!wholes.test(word.lower)) return []
    const [before, behind] = [words[index - 1]?.lower ?? '', words[index + 1]?.lower ?? '']
    if (
      beforeNotAll.has(before) ||
      behindNotAll.has(behind) ||
      /^ [$£€]/.test(text.slice(word.end, word.end + 2))
    )
      return []
    const noun = words
      .slice(index + 1, index + 7)
      .find(({ lower }) => !betweenAllAndNoun.has(lower) && numberOf(lower) === undefined)
    // `All of them went to the hospital`
    if (behind === 'of' && /^(?:them|it|these|those)$/.test(words[index + 2]?.lower ?? ''))
      return [{ word, noun: words[index + 2], isMost: word.lower === 'most' }]
    // `The accidents all happened`, `the parents were all opposed`: the noun of `all` is before it.
    const named =
      noun && isOfNoun(word, noun)
        ? noun
        : words.slice(Math.max(0, index - 4), index).findLast(each => weightOf(each) > 0)
    return named && weightOf(named) >= telling ? [{ word, noun: named, isMost: word.lower === 'most' }] : []
  })
}

/** Whether a noun is what there is most or all of: `all of the 38 schools`, not `all happened`. */
const isOfNoun = (word: Word, noun: Word) =>
  word.lower !== 'all' || noun.start > word.end + 1 || /s$/.test(noun.lower)

/** What a source tells of a part of the same things, in a sentence that says nothing of all of them. */
function partBeside(
  comparison: Comparison,
  sentence: Sentence,
  { word, noun, isMost }: Whole,
  { source, sentence: other, score }: Match,
): Difference | undefined {
  if (universal.test(textOf(source.story, other)) || (isMost && tellsMost(source.story, other)))
    return undefined
  const isTheNoun = (each: Word) =>
    weightOf(each) >= telling && likeness(rootOf(noun.lower), rootOf(each.lower)) >= 0.7
  const parts = partsIn(source.story, other)
  const part = parts.find(each => each.words.some(isTheNoun))
  const first = part ?? parts.find(each => other.words.indexOf(each.word) <= 1 || each.word.lower === 'part')
  // `Nine of the reports tell of injuries, most of them scrapes`: of those nine.
  if (!first || (!part && sentence.words.some(({ lower }) => lower === first.word.lower))) return undefined
  const rest = sentence.words.filter(each => each !== word && each !== noun)
  if (rest.filter(each => weightOf(each) >= telling).length < 2) return undefined
  const share = Math.max(shareIn(rest, other.words), commonOf(comparison.story, word, source, other).clause)
  if (share < (part ? leastShare : leastShareUnnamed)) return undefined
  return differenceOf({
    check: 'quantifier',
    span: { start: word.start, end: word.end },
    source,
    inSource: { start: first.word.start, end: first.words[first.words.length - 1].end },
    certainty: 0.7,
    features: { match: score, share },
  })
}

/** `a majority of voters`, `56%`, `four of five`: that is most. */
const tellsMost = (story: Story, sentence: Sentence): boolean =>
  sentence.words.some(({ lower }) => /^(?:most|majority)$/.test(lower)) ||
  quantitiesIn(story, sentence).some(({ kind, value }) =>
    kind === 'percent' ? value > 50 : kind === 'rate' && value > 0.5,
  ) ||
  partsTold(sentence, story).some(({ part, whole }) => part.value > whole.value / 2)

const universal = regex('i')`\b(?:${ofAllOrNone})\b`

/** A word for a part, and the words behind it that may name what it is a part of. */
interface Part {
  word: Word
  words: Word[]
}

/** Maximum distance in words from a part to its noun: `11 of the State’s 17 local government areas`. */
const reach = 7

function partsIn({ text }: Story, { words, start }: Sentence): Part[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    if (!next) return []
    const isCounted = numberOf(word.lower) !== undefined && next.lower === 'of'
    // `Of the 14 teachers, nine would be offered positions`
    const isWhole =
      word.lower === 'of' && /(?:^|[,;:] )$/.test(text.slice(start, word.start)) && countsIn(words, index) > 1
    if (!isPart(words, index) && !isCounted && !isWhole) return []
    return [{ word, words: words.slice(index + 1, index + 1 + reach) }]
  })
}

/** `some schools`; `some 30 schools` is about 30, the third school is one, and half an hour is no part of the schools. */
function isPart(words: Word[], index: number): boolean {
  const { lower } = words[index]
  const [before, next] = [words[index - 1]?.lower, words[index + 1].lower]
  if (!tellsPart.has(lower)) return false
  if (lower === 'some') return numberOf(next) === undefined
  if (lower === 'half') return !/^an?$/.test(next)
  return !ordinals.test(lower) || next === 'of' || /^(?:a|one)$/.test(before ?? '')
}

const ordinals = /^(?:third|quarter|fifth)$/

const countsIn = (words: Word[], from: number) =>
  words.slice(from + 1, from + 14).filter(({ lower }) => numberOf(lower) !== undefined).length
