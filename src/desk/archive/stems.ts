import { isProse } from '../draft/draft.ts'
import { hashText } from '../english/hash.ts'
import { plainWord, stemOf } from '../library/match/vocabulary.ts'
import { memo, memoOfWord } from '../memo.ts'
import type { Story } from '../story/story.ts'

/** What a story is found by: a number for each of its words, the same for every inflection and in every process. */
export interface Stems {
  stems: Int32Array
  /** The index of each sentence's first word, and last the number of words. The sentences are the story's. */
  sentences: Int32Array
  /** The stretches of words in quotation marks: where each begins and ends, one after the other. */
  quoted: Int32Array
}

/** More words than a newsroom writes in a year. */
const mostWords = 300_000

const stemNumber = memoOfWord(mostWords, lower => hashText(stemOf(plainWord(lower))))

/** The stems of a story. Bylines and credit lines are left out, because every story of an author has them. */
export const stemsOf = memo((story: Story): Stems => {
  const stems: number[] = []
  const starts: number[] = []
  const sentences: number[] = []
  for (const sentence of story.sentences) {
    sentences.push(stems.length)
    if (!isProse(story.paragraphs[sentence.paragraph].kind)) continue
    for (const { lower, start } of sentence.words) {
      stems.push(stemNumber(lower))
      starts.push(start)
    }
  }
  sentences.push(stems.length)
  const quoted: number[] = []
  let at = 0
  for (const { content } of story.quoted) {
    while (at < starts.length && starts[at] < content.start) at++
    const first = at
    while (at < starts.length && starts[at] < content.end) at++
    if (at > first) quoted.push(first, at)
  }
  return {
    stems: Int32Array.from(stems),
    sentences: Int32Array.from(sentences),
    quoted: Int32Array.from(quoted),
  }
})

/** Stems as bytes, to be kept beside a story’s text. */
export function writeStems({ stems, sentences, quoted }: Stems): Uint8Array {
  const numbers = Int32Array.of(sentences.length, quoted.length, ...sentences, ...quoted)
  const bytes = new Uint8Array(numbers.byteLength + stems.byteLength)
  bytes.set(new Uint8Array(numbers.buffer))
  bytes.set(new Uint8Array(stems.buffer, stems.byteOffset, stems.byteLength), numbers.byteLength)
  return bytes
}

/** The inverse of `writeStems`. */
export function readStems(bytes: Uint8Array): Stems {
  const numbers = new Int32Array(bytes.slice().buffer)
  const [sentences, quoted] = numbers
  return {
    sentences: numbers.subarray(2, 2 + sentences),
    quoted: numbers.subarray(2 + sentences, 2 + sentences + quoted),
    stems: numbers.subarray(2 + sentences + quoted),
  }
}
