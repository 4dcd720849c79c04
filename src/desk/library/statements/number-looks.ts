import { memo } from '../../memo.ts'
import type { Story } from '../../story/story.ts'
import { numbersOf, type StatedNumber } from './stated-numbers.ts'

/** How one number looks like another, each 0 or 1: `1734` and `1743`, `3:30` and `3:50`, `111` and `11`. */
export interface Look {
  exchanged: number
  /** One digit of three or more is another. */
  off: number
  /** One digit of two is another. */
  offOfTwo: number
  doubled: number
}

/** How a number of a draft looks beside one of a source. */
export function lookOf(one: StatedNumber, other: StatedNumber): Look {
  const [mine, theirs] = [digitsOf(one), digitsOf(other)]
  const isAsLong = mine.length === theirs.length
  const isOff =
    isAsLong && mine.length > 1 && [...mine].filter((digit, at) => digit !== theirs[at]).length === 1
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
  return {
    exchanged: isAsLong && areExchanged(mine, theirs) ? 1 : 0,
    off: isOff && mine.length > 2 ? 1 : 0,
    offOfTwo: isOff && mine.length === 2 ? 1 : 0,
    doubled: long.length === short.length + 1 && long.length > 2 && isDoubled(short, long) ? 1 : 0,
  }
}

/** The digits of a number without its point: of `3:50 p.m.` 350. */
const digitsOf = memo(({ kind, raw }: StatedNumber): string => {
  if (kind === 'hour') return `${Math.floor(raw / 60) % 12}${String(raw % 60).padStart(2, '0')}`
  return String(Number(raw.toPrecision(10))).replace('.', '')
})

const areExchanged = (one: string, other: string) =>
  [...one].some(
    (digit, at) =>
      digit !== one[at + 1] && one.slice(0, at) + one[at + 1] + digit + one.slice(at + 2) === other,
  )

/** `111` of 11, `3,400` of 340. */
const isDoubled = (short: string, long: string) =>
  [...long].some((_digit, at) => long.slice(0, at) + long.slice(at + 1) === short)

/** Where a story has numbers that may look like one, among all of its numbers: each is not held against all others. */
export function placesLike(number: StatedNumber, story: Story): Set<number> {
  const byKey = placesByKey(story)
  return new Set([...keysOf(digitsOf(number))].flatMap(key => byKey.get(key) ?? []))
}

const placesByKey = memo((story: Story) => {
  const places = new Map<string, number[]>()
  for (const [place, number] of numbersOf(story).entries())
    for (const key of keysOf(digitsOf(number))) {
      const known = places.get(key)
      if (known) known.push(place)
      else places.set(key, [place])
    }
  return places
})

/** Two numbers that look alike have a key in common: `17*4`, `1[34]7`, or one without a digit is the other. */
const keysOf = (digits: string): Set<string> => {
  const keys = new Set([digits])
  for (let at = 0; at < digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at + 1)]
    keys.add(`${before}*${after}`)
    keys.add(before + after)
    const pair = [digits[at], after.slice(0, 1)].sort().join('')
    keys.add(`${before}[${pair}]${after.slice(1)}`)
  }
  return keys
}
