import type { Word } from '../../english/word.ts'
import { readQuotations } from '../../story/quotations/quotations.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { firstWordFrom, wordsIn } from '../../story/words.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { Source } from '../source.ts'
import type { QuotedWord } from './quotation-match.ts'

/** A quotation's words as they are compared. */
export interface QuotationWords {
  words: Word[]
  forms: QuotedWord[]
  /** What is behind the words, in a quotation longer than is compared in every way. */
  rest: number[]
}

/** More of a quotation is not held against every place: no sentence is so long. The rest has to follow word for word. */
const longestQuotation = 400

/** What is one to the ear, and written as the house will have it. */
const spellings: Record<string, string> = {
  okay: 'ok',
  'o.k': 'ok',
  'o.k.': 'ok',
  sen: 'senator',
  gov: 'governor',
}
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A word as it sounds: `boss'` and `boss's`, `okay` and `OK`, `10` and `ten` are no other words. */
function asHeard(lower: string): string {
  const plain = lower
    .replace(/s['’]s?$/, 's')
    .replace(/\.$/, '')
    .replace(/(?<=\p{L})[-‑](?=\p{L})/gu, '')
  return spellings[plain] ?? (/^1?\d$/.test(plain) ? (numbers[Number(plain)] ?? plain) : plain)
}

const heard = new WeakMap<Vocabulary, Map<string, number>>()
/** More words than a library has; a bound for whoever has more. */
const mostHeard = 200_000

/** The form of a word as it sounds, worked out once for each word. */
function formAsHeard(lower: string, vocabulary: Vocabulary): number {
  let forms = heard.get(vocabulary)
  if (!forms || forms.size >= mostHeard) heard.set(vocabulary, (forms = new Map()))
  let form = forms.get(lower)
  if (form === undefined) forms.set(lower, (form = vocabulary.formOf(asHeard(lower))))
  return form
}

const heardAlike = new Set([...Object.keys(spellings), ...Object.values(spellings), ...numbers])

/** Whether the same word may be spelled so that no stem shows it: `ten` and `10`, `OK` and `okay`. */
export const isSpelledVariously = (lower: string): boolean =>
  heardAlike.has(lower.replace(/\.$/, '')) || /^1?\d$/.test(lower)

/** The words of a quotation; what stands in brackets is the writer's, and is left out. */
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
    if (/…|\.\s?\.\s?\./.test(gap)) open = true
    if (gap.lastIndexOf('[') > gap.lastIndexOf(']')) bracketed = true
    else if (gap.includes(']')) bracketed = false
    if (bracketed) {
      open = true
      continue
    }
    words.push(word)
    forms.push({ form: formAsHeard(word.lower, vocabulary), open: open && words.length > 1 })
    open = false
  }
  return { words, forms, rest }
}

/** What is known of a source's words, made as far as quotations are looked for in it, and anew for another library. */
interface Told {
  vocabulary: Vocabulary
  /** For each word: 1 where it stands in marks, 2 where it says who speaks, between two halves of a quotation. */
  places: Uint8Array
  /** For each paragraph whether that was found out. */
  known: Uint8Array
  words: (QuotedWord | undefined)[]
}

const toldBy = new WeakMap<Source, Told>()

/** So many words between two halves of a quotation say who speaks, and were said by nobody. */
const longestAside = 10

/** A source's words from one index up to another, as a quotation's are held against them. */
export function quotedWords(source: Source, vocabulary: Vocabulary, from: number, to: number): QuotedWord[] {
  const { words } = source.story
  let told = toldBy.get(source)
  if (told?.vocabulary !== vocabulary) {
    const known = new Uint8Array(source.story.paragraphs.length)
    told = { vocabulary, places: new Uint8Array(words.length), known, words: new Array(words.length) }
    toldBy.set(source, told)
  }
  findPlaces(source.story, told, from, Math.min(to, words.length))
  const asked: QuotedWord[] = []
  for (let at = from; at < Math.min(to, words.length); at++) {
    let word = told.words[at]
    if (!word) {
      word = { form: formAsHeard(words[at].lower, vocabulary) }
      if (told.places[at] & 1) word.spoken = true
      if (told.places[at] & 2) word.aside = true
      told.words[at] = word
    }
    asked.push(word)
  }
  return asked
}

/** Finds out which words stand in marks, in the paragraphs of some words: of a long source a quotation asks for few. */
function findPlaces(story: Story, { places, known }: Told, from: number, to: number) {
  const { words, paragraphs, sentences } = story
  if (from >= to) return
  const paragraphAt = (word: number) => sentences[sentenceAt(story, words[word].start)].paragraph
  const first = paragraphAt(from)
  const last = paragraphAt(to - 1)
  if (known.subarray(first, last + 1).every(Boolean)) return
  // The paragraph before may have left a quotation open.
  const { quotations } = readQuotations(story, paragraphs.slice(Math.max(0, first - 1), last + 1))
  const own = quotations.filter(({ paragraph }) => paragraph >= first)
  for (const { start, end } of own)
    for (let at = firstWordFrom(words, start); at < words.length && words[at].end <= end; at++)
      places[at] |= 1
  for (let index = 1; index < own.length; index++) {
    const [one, other] = [own[index - 1], own[index]]
    if (one.paragraph !== other.paragraph) continue
    const begin = firstWordFrom(words, one.end)
    const end = firstWordFrom(words, other.start)
    if (end - begin <= longestAside) for (let at = begin; at < end; at++) places[at] |= 2
  }
  known.fill(1, first, last + 1)
}
