import { apart } from '../memo.ts'

/**
 * Remembers what was made lately, by a key. When `most` values have come in, those that nobody has asked for since the time
 * before are forgotten: at most twice `most` are kept.
 */
export class Recent<Value> {
  private young = new Map<string, Value>()
  private old = new Map<string, Value>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get size(): number {
    return this.young.size + this.old.size
  }

  /** The value of a key, made where it is not remembered; `needed` is how many are asked for again and again, if more. */
  of(key: string, make: () => Value, needed = 0): Value {
    let value = this.young.get(key)
    if (value !== undefined) return value
    value = this.old.get(key)
    if (value === undefined) value = make()
    else this.old.delete(key)
    if (this.young.size >= Math.max(this.most, needed)) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(apart(key), value)
    return value
  }

  clear(): void {
    this.young.clear()
    this.old.clear()
  }
}
