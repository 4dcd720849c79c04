import { isProse } from '../../draft/draft.ts'
import { memo } from '../../memo.ts'
import type { Story } from '../../story/story.ts'
import { wordsIn } from '../../story/words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A text as terms: what two texts are compared by. Offsets count in the text that it was made from. */
export interface Wording {
  /** A form and a term for each word, in order: `deported` as it is spelled, and what it has in common with `deporting`. */
  forms: Int32Array
  terms: Int32Array
  /** Where each word begins and ends. */
  starts: Int32Array
  ends: Int32Array
  /** The index of each sentence's first word, and last the number of words: sentence i is words [i, i + 1). */
  sentences: Int32Array
  /** How often each sentence has each of its terms, in the order of the terms. Words of one letter are left out. */
  counts: Counts[]
}

/** The terms of a sentence, each once, and how often it has them. */
export interface Counts {
  terms: Int32Array
  times: Float64Array
}

/** A story's wording. Its sentences are the story's, so that an index means the same in both. */
export function wordingOf(story: Story, vocabulary: Vocabulary): Wording {
  const builder = new WordingBuilder(vocabulary)
  for (const sentence of story.sentences) {
    builder.beginSentence()
    // A byline or a credit line is in every story of its author.
    if (!isProse(story.paragraphs[sentence.paragraph].kind)) continue
    // A story without a dateline names its place in the sentence: `The board in Port Ellery voted`.
    if (sentence.start === story.dateline?.end)
      for (const { start, end } of wordsIn(story.words, story.dateline)) builder.add(story.text, start, end)
    for (const { start, end } of sentence.words) builder.add(story.text, start, end)
  }
  return builder.finish()
}

/** Fewer words than this are no sentence: `Ph.D.`, or what is left of a table. They join the next. */
const shortestSentence = 3

/**
 * The wording of text that is no story: no quotations, no dateline, perhaps no grammar. Sentences end at `.`, `!` or `?`
 * before a space, and at empty lines.
 */
export function readWording(text: string, vocabulary: Vocabulary): Wording {
  const builder = new WordingBuilder(vocabulary)
  const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu
  let open = 0
  let previous = 0
  builder.beginSentence()
  for (let match = word.exec(text); match; match = word.exec(text)) {
    if (open >= shortestSentence && endsSentence(text, previous, match.index)) {
      builder.beginSentence()
      open = 0
    }
    builder.add(text, match.index, word.lastIndex)
    previous = word.lastIndex
    open++
  }
  return builder.finish()
}

/** Whether the gap between two words ends a sentence. */
function endsSentence(text: string, from: number, to: number): boolean {
  let stopped = false
  let lines = 0
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    if (code === 46 || code === 33 || code === 63) stopped = true
    else if (code === 10 && ++lines > 1) return true
    else if (stopped && code <= 32) return true
  }
  return false
}

/** Maximum number of sentences that are compared. No story has more. */
const mostSentences = 5000
const nothing: Counts = { terms: new Int32Array(0), times: new Float64Array(0) }

class WordingBuilder {
  #vocabulary: Vocabulary
  #forms: number[] = []
  #starts: number[] = []
  #ends: number[] = []
  #sentences: number[] = []

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  beginSentence() {
    this.#sentences.push(this.#forms.length)
  }

  add(text: string, start: number, end: number) {
    this.#forms.push(this.#vocabulary.formAt(text, start, end))
    this.#starts.push(start)
    this.#ends.push(end)
  }

  finish(): Wording {
    const forms = new Int32Array(this.#forms)
    const terms = forms.map(form => this.#vocabulary.termOfForm(form))
    const starts = new Int32Array(this.#starts)
    const ends = new Int32Array(this.#ends)
    const sentences = new Int32Array([...this.#sentences, terms.length])
    const counter = new Counter(terms, starts, ends)
    const counts: Counts[] = []
    for (let index = 0; index + 1 < sentences.length; index++)
      counts.push(index < mostSentences ? counter.count(sentences[index], sentences[index + 1]) : nothing)
    return { forms, terms, starts, ends, sentences, counts }
  }
}

/** Counts the terms of each sentence of a text. What it counts lies in two arrays for the whole text. */
class Counter {
  readonly #terms: Int32Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #counted: Int32Array
  readonly #times: Float64Array

  constructor(terms: Int32Array, starts: Int32Array, ends: Int32Array) {
    this.#terms = terms
    this.#starts = starts
    this.#ends = ends
    this.#counted = new Int32Array(terms.length)
    this.#times = new Float64Array(terms.length)
  }

  /** The counts of the words from one up to another. */
  count(from: number, to: number): Counts {
    const counted = this.#counted
    let end = from
    for (let word = from; word < to; word++)
      if (this.#ends[word] - this.#starts[word] > 1) counted[end++] = this.#terms[word]
    counted.subarray(from, end).sort()
    let unique = from
    for (let at = from; at < end; at++) {
      if (unique === from || counted[unique - 1] !== counted[at]) counted[unique++] = counted[at]
      this.#times[unique - 1]++
    }
    return { terms: counted.subarray(from, unique), times: this.#times.subarray(from, unique) }
  }
}

/** The same text by pairs of sentences: the counts of each sentence are those of it and the next. */
export const inPairs = memo(
  (wording: Wording): Wording => ({
    ...wording,
    counts: wording.counts.map((one, index) => sumOf(one, wording.counts[index + 1])),
  }),
)

/** Both are in the order of their terms, and so is the sum. */
function sumOf(one: Counts, other: Counts | undefined): Counts {
  if (!other) return one
  const terms: number[] = []
  const times: number[] = []
  for (let left = 0, right = 0; left < one.terms.length || right < other.terms.length; ) {
    const leftTerm = one.terms[left] ?? Infinity
    const rightTerm = other.terms[right] ?? Infinity
    terms.push(Math.min(leftTerm, rightTerm))
    times.push(
      (leftTerm <= rightTerm ? one.times[left++] : 0) + (rightTerm <= leftTerm ? other.times[right++] : 0),
    )
  }
  return { terms: Int32Array.from(terms), times: Float64Array.from(times) }
}
