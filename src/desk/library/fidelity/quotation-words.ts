import { onesInWords } from '../../english/lexicon/numbers.ts'
import { insertions } from '../../english/lexicon/transcripts.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { memo, memoLast, memoOfWord } from '../../memo.ts'
import type { Span } from '../../span.ts'
import { readQuotations } from '../../story/quotations/quotations.ts'
import { sentenceIndexAt } from '../../story/sentence-at.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { firstWordFrom, wordsIn } from '../../story/words.ts'
import { table } from '../../table.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Source } from '../source.ts'
import type { QuotedWord } from './quotation-match.ts'

/** A quotation's words as they are compared. */
export interface QuotationWords {
  words: Word[]
  forms: QuotedWord[]
  /** The words after those that are compared in every way, in a longer quotation. */
  rest: number[]
  /** Where in the draft an ellipsis is before or after all of them. */
  before?: Span
  behind?: Span
}

/** More of a quotation is not held against every place: no sentence is so long. The rest has to follow word for word. */
const longestQuotation = 400

/** Spellings of one word, with the one that is compared. */
const spellings = table<string>({
  okay: 'ok',
  'o.k': 'ok',
  'o.k.': 'ok',
  sen: 'senator',
  gov: 'governor',
})
/** Up to twelve, past which transcripts write figures. */
const numbers = onesInWords.slice(0, 13)

/** A word as it sounds: `boss'` and `boss's`, `okay` and `OK`, `10` and `ten` are the same words. */
function asHeard(lower: string): string {
  const plain = lower
    .replace(/s['’]s?$/, 's')
    .replace(/\.$/, '')
    .replace(/(?<=\p{L})[-‑](?=\p{L})/gu, '')
  return spellings[plain] ?? (/^1?\d$/.test(plain) ? (numbers[Number(plain)] ?? plain) : plain)
}

/** Maximum number of words whose sound is kept: as many as the quotations of a library have. */
const mostHeard = 20_000
const formsAsHeard = memo((vocabulary: Vocabulary) =>
  memoOfWord(mostHeard, lower => vocabulary.formOf(asHeard(lower))),
)

/** The form of a word as it sounds. */
const formAsHeard = (lower: string, vocabulary: Vocabulary): number => formsAsHeard(vocabulary)(lower)

const heardAlike = new Set([...Object.keys(spellings), ...Object.values(spellings), ...numbers])

/** Whether the same word may be spelled so that no stem shows it: `ten` and `10`, `OK` and `okay`. */
export const isSpelledVariously = (lower: string): boolean =>
  heardAlike.has(lower.replace(/\.$/, '')) || /^1?\d$/.test(lower)

/** The words of a quotation. Words in brackets are the writer's, and are left out. */
export function quotationWords(story: Story, quotation: Quotation, vocabulary: Vocabulary): QuotationWords {
  const words: Word[] = []
  const forms: QuotedWord[] = []
  const rest: number[] = []
  let previous = quotation.content.start
  let open = false
  let bracketed = false
  for (const word of wordsIn(story.words, quotation.content)) {
    if (words.length === longestQuotation) {
      rest.push(formAsHeard(word.lower, vocabulary))
      continue
    }
    const gap = story.text.slice(previous, word.start)
    previous = word.end
    if (dots.test(gap)) open = true
    if (gap.lastIndexOf('[') > gap.lastIndexOf(']')) bracketed = true
    else if (gap.includes(']')) bracketed = false
    // `[T]he` and `walk[ed]` are half the writer's.
    if (bracketed || story.text[word.start - 1] === ']' || story.text[word.end] === '[') {
      open = true
      continue
    }
    words.push(word)
    forms.push({ form: formAsHeard(word.lower, vocabulary), open: open && words.length > 1 })
    open = false
  }
  const { start, end } = quotation.content
  const first = words[0]?.start ?? end
  const last = words.at(-1)?.end ?? start
  const has = (from: number, to: number) => from < to && dots.test(story.text.slice(from, to))
  return {
    words,
    forms,
    rest,
    ...(has(start, first) ? { before: { start, end: first } } : {}),
    ...(rest.length === 0 && has(last, end) ? { behind: { start: last, end } } : {}),
  }
}

const dots = /…|\.\s?\.\s?\./

/** What is known of a source's words, as far as quotations are looked for in it; made again for another library. */
interface Told {
  /** For each word what it is besides a word: `inMarks`, `aside`, `afterGap`. */
  places: Uint8Array
  /** For each paragraph, whether that is known yet. */
  known: Uint8Array
  words: (QuotedWord | undefined)[]
}

const inMarks = 1
/** Nobody said it: `Lund said` between two halves of a quotation, `[the mayor]`, `(laughter)`. */
const aside = 2
/** The source has an ellipsis before it. */
const afterGap = 4

const toldBy = memoLast(
  ({ story }: Source, _vocabulary: Vocabulary): Told => ({
    places: new Uint8Array(story.words.length),
    known: new Uint8Array(story.paragraphs.length),
    words: new Array(story.words.length),
  }),
)

/** Maximum number of words between the two halves of a quotation. They name the speaker, and nobody said them. */
const longestAside = 10

/** A source's words from one index up to another, as a quotation's are held against them. */
export function quotedWords(source: Source, vocabulary: Vocabulary, from: number, to: number): QuotedWord[] {
  const { words } = source.story
  const told = toldBy(source, vocabulary)
  findPlaces(source.story, told, from, Math.min(to, words.length))
  const asked: QuotedWord[] = []
  for (let at = from; at < Math.min(to, words.length); at++) {
    let word = told.words[at]
    if (!word) {
      word = { form: formAsHeard(words[at].lower, vocabulary) }
      if (told.places[at] & inMarks) word.spoken = true
      if (told.places[at] & aside) word.aside = true
      if (told.places[at] & afterGap) word.afterGap = true
      told.words[at] = word
    }
    asked.push(word)
  }
  return asked
}

/**
 * Finds which words are in marks, in the paragraphs that hold some words. A quotation needs few paragraphs of a long
 * source.
 */
function findPlaces(story: Story, { places, known }: Told, from: number, to: number) {
  const { words, paragraphs, sentences } = story
  if (from >= to) return
  const paragraphAt = (word: number) => sentences[sentenceIndexAt(story, words[word].start)].paragraph
  const first = paragraphAt(from)
  const last = paragraphAt(to - 1)
  if (known.subarray(first, last + 1).every(Boolean)) return
  // The paragraph before may have left a quotation open.
  const { quotations } = readQuotations(story, paragraphs.slice(Math.max(0, first - 1), last + 1))
  const own = quotations.filter(({ paragraph }) => paragraph >= first)
  for (const { start, end } of own)
    for (let at = firstWordFrom(words, start); at < words.length && words[at].end <= end; at++)
      places[at] |= inMarks
  for (let index = 1; index < own.length; index++) {
    const [one, other] = [own[index - 1], own[index]]
    if (one.paragraph !== other.paragraph) continue
    const begin = firstWordFrom(words, one.end)
    const end = firstWordFrom(words, other.start)
    if (end - begin <= longestAside) for (let at = begin; at < end; at++) places[at] |= aside
  }
  findInsertions(story, places, paragraphs[first].start, paragraphs[last].end)
  known.fill(1, first, last + 1)
}

/**
 * What a source has put into what was said: anything in brackets, and in parentheses what is heard or done (`(laughter)`,
 * `(inaudible)`) or who has emphasized it.
 */
const insertion = regex('giu')`\[[^[\]\n]{1,300}\]|\((?:[^()\n]{0,60}\b)?(?:${insertions})\b[^()\n]{0,40}\)`
const ellipsis = /…|\.\s?\.\s?\./g

function findInsertions({ text, words }: Story, places: Uint8Array, start: number, end: number) {
  const stretch = text.slice(start, end)
  if (!/[[(…]|\.\s?\./.test(stretch)) return
  for (const { 0: inserted, index } of stretch.matchAll(insertion)) {
    const from = start + index
    const until = from + inserted.length
    // `[W]e` and `walk[ed]` were other words when they were spoken.
    const isGlued = (word: Word | undefined) => word?.start === until || word?.end === from
    let at = firstWordFrom(words, from)
    const first = isGlued(words[at - 1]) ? at - 1 : at
    while (at < words.length && (words[at].end <= until || isGlued(words[at]))) at++
    for (let each = first; each < at; each++) places[each] |= aside
    if ((isGlued(words[first]) || isGlued(words[at - 1])) && at < words.length) places[at] |= afterGap
  }
  for (const { 0: dots, index } of stretch.matchAll(ellipsis)) {
    const next = firstWordFrom(words, start + index + dots.length)
    if (next < words.length) places[next] |= afterGap
  }
}
