import { describe, expect, it } from 'vitest'
import { memo, memoBy, memoLast, memoOfWord } from '../../src/desk/memo.ts'

/** How often something is made. */
function counted<Given extends unknown[], Value>(make: (...given: Given) => Value) {
  const count = {
    made: 0,
    make: (...given: Given): Value => {
      count.made++
      return make(...given)
    },
  }
  return count
}

describe('what is kept', () => {
  it('is made once for each owner, also where there is nothing', () => {
    const nothing = counted((_owner: object): string | undefined => undefined)
    const kept = memo(nothing.make)
    const owner = {}
    expect([kept(owner), kept(owner), kept({})]).toEqual([undefined, undefined, undefined])
    expect(nothing.made).toBe(2)
  })

  it('is made once for each key of an owner', () => {
    const pairs = counted((owner: { name: string }, key: string) => `${owner.name} ${key}`)
    const kept = memoBy(pairs.make)
    const owner = { name: 'a' }
    expect([kept(owner, 'x'), kept(owner, 'y'), kept(owner, 'x')]).toEqual(['a x', 'a y', 'a x'])
    expect(pairs.made).toBe(2)
  })

  it('is made again for another last key', () => {
    const pairs = counted((_owner: object, key: number) => key)
    const kept = memoLast(pairs.make)
    const owner = {}
    expect([1, 1, 2, 1].map(key => kept(owner, key))).toEqual([1, 1, 2, 1])
    expect(pairs.made).toBe(3)
  })

  it('of words is forgotten where there are too many', () => {
    const lengths = counted((word: string) => word.length)
    const kept = memoOfWord(2, lengths.make)
    for (const word of ['a', 'bb', 'a', 'ccc', 'a']) expect(kept(word)).toBe(word.length)
    expect(lengths.made).toBe(4)
  })
})
