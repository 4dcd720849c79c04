import { slotOf } from '../../src/desk/english/hash.ts'
import type { Scorer } from '../../src/desk/english/tagger.ts'

/** A feature and its weights: pairs of a class and a weight that is not nought. */
export interface Feature {
  key: number
  weights: [number, number][]
}

/**
 * An averaged perceptron whose features get a row when they are first updated. All is counted in whole numbers, so that the
 * same input gives the same weights on every machine. A weight's average is its last value less what it had not yet been:
 * `weight - late / time`, where `late` sums each change times the moment of it.
 */
export class Perceptron implements Scorer {
  private keys: Int32Array
  private rows: Int32Array
  private mask: number
  private count = 0
  private room = 1 << 16
  private weights: Int16Array
  private late: Int32Array
  private updates: Uint16Array
  private rowKeys: Int32Array
  /** Counts sentences, from 1. */
  time = 1
  readonly classCount: number
  private readonly leastUpdates: number

  /** Features with fewer than `leastUpdates` updates are not looked at: they are chance. */
  constructor(classCount: number, leastUpdates: number) {
    this.classCount = classCount
    this.leastUpdates = leastUpdates
    this.mask = (1 << 18) - 1
    this.keys = new Int32Array(this.mask + 1)
    this.rows = new Int32Array(this.mask + 1)
    this.weights = new Int16Array(this.room * classCount)
    this.late = new Int32Array(this.room * classCount)
    this.updates = new Uint16Array(this.room)
    this.rowKeys = new Int32Array(this.room)
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { classCount, weights, keys, rows, mask, updates, leastUpdates } = this
    scores.fill(0)
    for (let index = 0; index < count; index++) {
      const key = features[index]
      let slot = slotOf(key, mask)
      while (rows[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
      const row = rows[slot] - 1
      if (row < 0 || updates[row] < leastUpdates) continue
      const first = row * classCount
      for (let each = 0; each < classCount; each++) scores[each] += weights[first + each]
    }
  }

  /** Moves the features towards the class that is right, away from the one that was taken for it. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let index = 0; index < count; index++) {
      const row = this.rowOf(features[index])
      if (this.updates[row] < 0xffff) this.updates[row]++
      const first = row * this.classCount
      this.weights[first + right]++
      this.late[first + right] += this.time
      this.weights[first + wrong]--
      this.late[first + wrong] -= this.time
    }
  }

  private rowOf(key: number): number {
    let slot = slotOf(key, this.mask)
    while (this.rows[slot] !== 0) {
      if (this.keys[slot] === key) return this.rows[slot] - 1
      slot = (slot + 1) & this.mask
    }
    if (this.count === this.room) this.grow()
    this.keys[slot] = key
    this.rowKeys[this.count] = key
    this.rows[slot] = ++this.count
    if (this.count > this.mask * 0.6) this.widen()
    return this.count - 1
  }

  private grow(): void {
    this.room *= 2
    const copy = <List extends Int32Array | Int16Array | Uint16Array>(from: List, to: List): List => {
      to.set(from)
      return to
    }
    this.weights = copy(this.weights, new Int16Array(this.room * this.classCount))
    this.late = copy(this.late, new Int32Array(this.room * this.classCount))
    this.updates = copy(this.updates, new Uint16Array(this.room))
    this.rowKeys = copy(this.rowKeys, new Int32Array(this.room))
  }

  private widen(): void {
    this.mask = 2 * this.mask + 1
    this.keys = new Int32Array(this.mask + 1)
    this.rows = new Int32Array(this.mask + 1)
    for (let row = 0; row < this.count; row++) {
      let slot = slotOf(this.rowKeys[row], this.mask)
      while (this.rows[slot] !== 0) slot = (slot + 1) & this.mask
      this.keys[slot] = this.rowKeys[row]
      this.rows[slot] = row + 1
    }
  }

  /** The averaged weights times the time, which are whole numbers, of each feature that was updated often enough. */
  averages(): { key: number; sums: Float64Array }[] {
    const features: { key: number; sums: Float64Array }[] = []
    for (let row = 0; row < this.count; row++) {
      if (this.updates[row] < this.leastUpdates) continue
      const first = row * this.classCount
      const sums = Float64Array.from(
        { length: this.classCount },
        (_, each) => this.weights[first + each] * this.time - this.late[first + each],
      )
      features.push({ key: this.rowKeys[row], sums })
    }
    return features
  }

  /**
   * The averages as whole numbers from -127 to 127. The scale is that of the heaviest feature: cutting the heaviest off would
   * cost more than the places gained for the light ones.
   */
  quantised(): Feature[] {
    const averages = this.averages()
    let heaviest = 0
    for (const { sums } of averages) for (const sum of sums) heaviest = Math.max(heaviest, Math.abs(sum))
    const features: Feature[] = []
    for (const { key, sums } of averages) {
      const weights: [number, number][] = []
      sums.forEach((sum, each) => {
        const weight = Math.round((sum * 127) / heaviest)
        if (weight !== 0) weights.push([each, weight])
      })
      if (weights.length > 0) features.push({ key, weights })
    }
    return features.sort((one, other) => (one.key >>> 0) - (other.key >>> 0))
  }
}
