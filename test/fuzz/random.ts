/** Chance that comes out the same for the same seed (mulberry32): what was found can be found again. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 up to, not including, a bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }

  /** Whether something happens that happens so often. */
  happens(share: number): boolean {
    return this.next() < share
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]
  }
}
