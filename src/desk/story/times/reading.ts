import { type Day, partsOf } from '../../english/calendar.ts'
import { cardinals, numberOf } from '../../english/numerals.ts'
import type { Word } from '../../english/word.ts'
import type { Story, Time } from '../story.ts'

/** What a reader found: the words it took, and the time they stand for. Words and characters both, ends exclusive for characters. */
export type Found = Time & { first: number; last: number }

/** A number written out or in figures; without a value where it is vague (`several`). `first` and `last` are words. */
export interface Count {
  value?: number
  first: number
  last: number
}

/** A quarter of a year. */
export interface Quarter {
  year: number
  quarter: number
}

/**
 * The state of reading a story’s times, from its first word to its last: the words, the text between them, the
 * publication day, and the time mentioned last, which `a year earlier` and `that day` depend on.
 */
export class Reading {
  readonly story: Story
  readonly text: string
  readonly words: Word[]
  /** Words as the lists have them: lower case, without a possessive or `mid-`. */
  readonly keys: string[]
  readonly published?: Day
  /** The parts of the publication day. */
  readonly today?: { year: number; month: number; day: number }
  /** The times read so far. */
  readonly times: Found[] = []
  /** The last time read whose value is a day, a month, or a year. */
  spoken?: Time
  /** The last quarter that the story spoke of: business stories hold `a year earlier` against it. */
  quarter?: Quarter

  constructor(story: Story, published: Day | undefined) {
    this.story = story
    this.text = story.text
    this.words = story.words
    this.keys = story.words.map(word => keyOf(story.text, word))
    this.published = published
    if (published !== undefined) this.today = partsOf(published)
  }

  /** The text between a word and the next, or a line break where either is missing. */
  gap(index: number): string {
    const [word, next] = [this.words[index], this.words[index + 1]]
    return word && next ? this.text.slice(word.end, next.start) : '\n'
  }

  /** Whether white space alone parts a word from the next, on one line. */
  beside(index: number): boolean {
    const [word, next] = [this.words[index], this.words[index + 1]]
    return (
      word !== undefined &&
      next !== undefined &&
      next.start === word.end + 1 &&
      isSpace(this.text.charCodeAt(word.end))
    )
  }

  /** The copy from one word up to another, in small letters. */
  lead(index: number, from: number): string {
    const [first, word] = [this.words[from], this.words[index]]
    return first && word ? this.text.slice(first.start, word.start).toLowerCase() : ''
  }

  capital(index: number): boolean {
    const letter = this.words[index]?.text[0]
    return letter !== undefined && letter !== letter.toLowerCase()
  }

  /** Whether a full stop or the like ends a sentence before the word. */
  opensSentence(index: number): boolean {
    return (
      index === 0 ||
      /[.!?:“”"`\n][”’"'`)\s]*$/.test(this.gap(index - 1)) ||
      /^["“‘`(\n]/.test(this.gap(index - 1).trim())
    )
  }

  /** A found time over the words from `first` to `last`; a possessive stays outside. */
  found(first: number, last: number, time: Omit<Time, 'start' | 'end'>): Found {
    return { start: this.words[first].start, end: this.endOf(last), first, last, ...time }
  }

  /** Where a word ends, without a possessive: `yesterday’s`. */
  endOf(index: number): number {
    const word = this.words[index]
    return /['’]s$/.test(word.text) ? word.end - 2 : word.end
  }

  span(index: number) {
    return { start: this.words[index].start, end: this.endOf(index) }
  }

  /** `five` of `five-year`, `10` of `10-day`. */
  numberOf(word: string): number | undefined {
    return numberOf(word)
  }

  /** The number that ends at a word: `two`, `24`, `a couple of`, `2 1/2`, `twenty four`, `several`, `a`. */
  countEndingAt(index: number): Count | undefined {
    const key = this.keys[index]
    if (key === undefined) return undefined
    const before = this.beside(index - 1) ? this.keys[index - 1] : ''
    return this.#wordEndingAt(index, key, before) ?? this.#figureEndingAt(index, key, before)
  }

  /** `a`, `half an`, `a couple of`, `several`, `a dozen` */
  #wordEndingAt(index: number, key: string, before: string): Count | undefined {
    const fromArticle = (value: number) => ({ value, first: before === 'a' ? index - 1 : index, last: index })
    switch (key) {
      case 'a':
      case 'an':
        return before === 'half'
          ? { value: 0.5, first: index - 1, last: index }
          : { value: 1, first: index, last: index }
      case 'of':
        return before === 'couple'
          ? { value: 2, first: this.keys[index - 2] === 'a' ? index - 2 : index - 1, last: index }
          : undefined
      case 'couple':
        return fromArticle(2)
      case 'dozen':
        return fromArticle(12)
      case 'few':
      case 'several':
      case 'many':
      case 'some':
        return { first: before === 'a' ? index - 1 : index, last: index }
      default:
        return undefined
    }
  }

  /** `24`, `twenty four`, `two and a half`, `2 1/2` */
  #figureEndingAt(index: number, key: string, before: string): Count | undefined {
    if (key === 'half' && before === 'a')
      return this.#halfMore(this.keys[index - 2] === 'and' ? index - 3 : undefined, index, index)
    if (key === '2' && this.gap(index - 1) === '/' && this.keys[index - 1] === '1')
      return this.#halfMore(this.beside(index - 2) ? index - 2 : undefined, index - 1, index)
    const value = numberOf(key)
    if (value === undefined) return undefined
    const tens = value < 10 && this.beside(index - 1) ? cardinals.get(before) : undefined
    if (tens !== undefined && tens >= 20) return { value: tens + value, first: index - 1, last: index }
    return { value, first: index, last: index }
  }

  /** A half, with the whole number that ends before it, if there is one. */
  #halfMore(wholeAt: number | undefined, first: number, last: number): Count {
    const whole = wholeAt === undefined ? undefined : this.countEndingAt(wholeAt)
    return whole?.value !== undefined
      ? { value: whole.value + 0.5, first: whole.first, last }
      : { value: 0.5, first, last }
  }
}

/** The mark that joins `mid-` to its word, and the mark before the `s` of a possessive. */
const hyphen = 0x2d
const apostrophes = [0x27, 0x2019]

function keyOf(text: string, { start, end, lower }: Word): string {
  let key = lower
  if (end - start > 2 && apostrophes.includes(text.charCodeAt(end - 2)) && key.endsWith('s'))
    key = key.slice(0, -2)
  return text.charCodeAt(start + 3) === hyphen && key.startsWith('mid-') ? key.slice(4) : key
}

const isSpace = (code: number) => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009
