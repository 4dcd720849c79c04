import { countOf, isCommon, type Recipe } from './recipe.ts'
import type { Stems } from './stems.ts'

/** Words in a gram, and grams in a row of which one is a key. Two texts share a key if they share 12 words in a row. */
const gramLength = 5
const gramsOfOne = 8
/** Words in a key of a quotation. Every run of that length is a key, so a changed word leaves other keys whole. */
const quotedLength = 4
/** The rarest stems of a sentence, of which every two are a key: a rewrite keeps what a sentence is about. */
const rarest = 5

/** What a key was made of: one kind never meets another. */
const kinds = { gram: 0x2f0b4c47, quoted: 0x51ab6d4d, pair: 0x165667b1 }

/** The keys of a text, and the index of the word that each begins at. */
interface Placed {
  keys: number[]
  at: number[]
}

/** The keys that a story is found by, each once: some four hundred. */
export function keysOf(stems: Stems, recipe: Recipe): Int32Array {
  return Int32Array.from(new Set(placedKeys(stems, recipe).keys)).sort()
}

/** Two sentences of a draft and their keys: what an archive is asked for. */
export interface Window {
  /** The index of the first sentence. */
  first: number
  last: number
  keys: Int32Array
}

/** A draft by windows of two sentences, each sentence but the first and last in two of them. Those without keys are left out. */
export function windowsOf(stems: Stems, recipe: Recipe): Window[] {
  const { sentences } = stems
  const { keys, at } = placedKeys(stems, recipe)
  const bySentence: number[][] = Array.from({ length: sentences.length - 1 }, () => [])
  for (let key = 0; key < keys.length; key++) bySentence[sentenceOf(sentences, at[key])].push(keys[key])
  const filled = [...bySentence.keys()].filter(sentence => sentences[sentence] < sentences[sentence + 1])
  const windows: Window[] = []
  for (let index = 0; index < Math.max(1, filled.length - 1); index++) {
    const first = filled[index]
    if (first === undefined) break
    const last = filled[index + 1] ?? first
    const both = last === first ? bySentence[first] : [...bySentence[first], ...bySentence[last]]
    if (both.length > 0) windows.push({ first, last, keys: Int32Array.from(new Set(both)).sort() })
  }
  return windows
}

function sentenceOf(sentences: Int32Array, word: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high - 1) {
    const middle = (low + high) >> 1
    if (sentences[middle] <= word) low = middle
    else high = middle
  }
  return low
}

function placedKeys({ stems, sentences, quoted }: Stems, recipe: Recipe): Placed {
  const placed: Placed = { keys: [], at: [] }
  winnowed(gramsIn(stems, 0, stems.length, gramLength, kinds.gram), placed)
  for (let index = 0; index < quoted.length; index += 2) {
    const grams = gramsIn(stems, quoted[index], quoted[index + 1], quotedLength, kinds.quoted)
    grams.forEach((gram, from) => {
      placed.keys.push(gram)
      placed.at.push(quoted[index] + from)
    })
  }
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    pairsIn(stems.subarray(sentences[sentence], sentences[sentence + 1]), recipe, key => {
      placed.keys.push(key)
      placed.at.push(sentences[sentence])
    })
  return placed
}

/** A hash of each run of `length` words, in their order. */
function gramsIn(stems: Int32Array, from: number, to: number, length: number, kind: number): Int32Array {
  const grams = new Int32Array(Math.max(0, to - from - length + 1))
  for (let gram = 0; gram < grams.length; gram++) {
    let hash = kind
    for (let word = from + gram; word < from + gram + length; word++) hash = mix(hash, stems[word])
    grams[gram] = settled(hash)
  }
  return grams
}

/** The least of every `gramsOfOne` grams in a row, the last of equal ones. Texts that share the row choose the same. */
function winnowed(grams: Int32Array, placed: Placed) {
  let chosen = -1
  for (let end = Math.min(gramsOfOne, grams.length); end <= grams.length && end > 0; end++) {
    const start = Math.max(0, end - gramsOfOne)
    let least = start
    for (let at = start + 1; at < end; at++) if (grams[at] <= grams[least]) least = at
    if (least === chosen) continue
    chosen = least
    placed.keys.push(grams[least])
    placed.at.push(least)
  }
}

/** Every two of a sentence’s rarest stems. Of equally rare ones the word’s own number decides, the same everywhere. */
function pairsIn(sentence: Int32Array, recipe: Recipe, add: (key: number) => void) {
  const rare = [...new Set(sentence)]
    .filter(stem => !isCommon(recipe, stem))
    .map(stem => ({ stem, count: countOf(recipe, stem) }))
    .sort((one, other) => one.count - other.count || one.stem - other.stem)
    .slice(0, rarest)
    .map(({ stem }) => stem)
    .sort((one, other) => one - other)
  for (let one = 0; one < rare.length; one++)
    for (let other = one + 1; other < rare.length; other++)
      add(settled(mix(mix(kinds.pair, rare[one]), rare[other])))
}

const mix = (hash: number, stem: number) => Math.imul(((hash << 5) | (hash >>> 27)) ^ stem, 0x9e3779b1)

function settled(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (half ^ (half >>> 13)) | 0
}
