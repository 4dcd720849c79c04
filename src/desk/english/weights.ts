import { hashText, slotOf } from './hash.ts'

/** What the weights' file says of itself. */
export interface WeightsHeader {
  /** Joint tags, `VERB_VBD`. */
  tags: string[]
  /** Relations of the trees, `nsubj:pass`. */
  relations: string[]
  /** For each word class the coarser class it belongs to. */
  groups: number[]
}

/** A file of weights, as `scripts/train` writes it. */
export interface Weights extends WeightsHeader {
  words: WordTable
  tagger: ClassTable
  actions: ActionTable
  labels: ClassTable
}

export const magic = 0x4e454453

/** Reads a file of weights. Throws on one that is none. */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = new Reader(bytes)
  if (reader.number() !== magic) throw new Error('This isn’t a file of weights.')
  const header: WeightsHeader = JSON.parse(new TextDecoder().decode(reader.part()))
  return {
    ...header,
    words: new WordTable(new Reader(reader.part()), header.groups),
    tagger: new ClassTable(new Reader(reader.part())),
    actions: new ActionTable(new Reader(reader.part())),
    labels: new ClassTable(new Reader(reader.part())),
  }
}

/** Reads the parts of a file of weights, one after the other. */
export class Reader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  number(): number {
    const { bytes, at } = this
    this.at += 4
    return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
  }

  take(length: number): Uint8Array {
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  part(): Uint8Array {
    return this.take(this.number())
  }

  /** Keys, sorted and written as the steps between them, seven bits a byte. */
  keys(count: number): Int32Array {
    const keys = new Int32Array(count)
    const steps = this.part()
    let at = 0
    let key = 0
    for (let index = 0; index < count; index++) {
      let byte = steps[at++]
      let step = byte & 127
      for (let scale = 128; byte & 128; scale *= 128) {
        byte = steps[at++]
        step += (byte & 127) * scale
      }
      key += step
      keys[index] = key
    }
    return keys
  }
}

const sizeFor = (count: number) => {
  let size = 1024
  while (size < count * 1.5) size *= 2
  return size
}

const int8 = (byte: number) => (byte << 24) >> 24

/** What is known of single words: the class that open text gives them, and a dictionary's parts of speech. */
export class WordTable {
  /** Sorted as unsigned numbers. A map would take five times as much memory, and words are remembered elsewhere. */
  private readonly keys: Int32Array
  private readonly known: Int32Array
  private readonly groups: number[]

  constructor(reader: Reader, groups: number[]) {
    this.groups = groups
    const count = reader.number()
    this.keys = reader.keys(count)
    const low = reader.take(count)
    const high = reader.take(count)
    const senses = reader.take(count)
    this.known = Int32Array.from(low, (byte, index) => byte | (high[index] << 8) | (senses[index] << 16))
  }

  classOf(word: string): number {
    return this.knownOf(word) & 0xffff
  }

  groupOf(wordClass: number): number {
    return this.groups[wordClass] ?? 0
  }

  sensesOf(word: string): number {
    return this.knownOf(word) >> 16
  }

  private knownOf(word: string): number {
    const key = hashText(word) >>> 0
    let low = 0
    let high = this.keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.keys[middle] >>> 0 < key) low = middle + 1
      else high = middle
    }
    return low < this.keys.length && this.keys[low] >>> 0 === key ? this.known[low] : 0
  }
}

/** Features with weights for some of many classes. */
export class ClassTable {
  readonly classCount: number
  /** Pairs of a key and where its weights are: the first shifted by eight, and how many. */
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly classes: Uint8Array
  private readonly weights: Int8Array

  constructor(reader: Reader) {
    this.classCount = reader.number()
    const count = reader.number()
    const keys = reader.keys(count)
    const counts = reader.take(count)
    const total = reader.number()
    // Copies: the bytes of the file itself, with all its keys, are let go.
    this.classes = Uint8Array.from(reader.take(total))
    this.weights = Int8Array.from(reader.take(total))
    const size = sizeFor(count)
    this.mask = size - 1
    this.slots = new Int32Array(2 * size)
    let first = 0
    for (let index = 0; index < count; index++) {
      let slot = slotOf(keys[index], this.mask)
      while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask
      this.slots[2 * slot] = keys[index]
      this.slots[2 * slot + 1] = (first << 8) | counts[index]
      first += counts[index]
    }
  }

  /** Sums the weights of features, class by class. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { slots, mask, classes, weights } = this
    scores.fill(0)
    for (let index = 0; index < count; index++) {
      const key = features[index]
      let slot = slotOf(key, mask)
      for (let entry = slots[2 * slot + 1]; entry !== 0; entry = slots[2 * slot + 1]) {
        if (slots[2 * slot] === key) {
          const first = entry >>> 8
          const end = first + (entry & 255)
          for (let at = first; at < end; at++) scores[classes[at]] += weights[at]
          break
        }
        slot = (slot + 1) & mask
      }
    }
  }
}

/** Features with weights for the parser's three actions. The three sum to nought, so that two are kept. */
export class ActionTable {
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(reader: Reader) {
    const count = reader.number()
    const keys = reader.keys(count)
    const second = reader.take(count)
    const third = reader.take(count)
    const size = sizeFor(count)
    this.mask = size - 1
    this.slots = new Int32Array(2 * size)
    for (let index = 0; index < count; index++) {
      let slot = slotOf(keys[index], this.mask)
      while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask
      this.slots[2 * slot] = keys[index]
      this.slots[2 * slot + 1] = (1 << 16) | (second[index] << 8) | third[index]
    }
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { slots, mask } = this
    let second = 0
    let third = 0
    for (let index = 0; index < count; index++) {
      const key = features[index]
      let slot = slotOf(key, mask)
      for (let entry = slots[2 * slot + 1]; entry !== 0; entry = slots[2 * slot + 1]) {
        if (slots[2 * slot] === key) {
          second += int8(entry >> 8)
          third += int8(entry)
          break
        }
        slot = (slot + 1) & mask
      }
    }
    scores[0] = -second - third
    scores[1] = second
    scores[2] = third
  }
}
