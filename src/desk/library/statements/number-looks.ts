import type { StatedNumber } from './stated-numbers.ts'

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
function digitsOf(number: StatedNumber): string {
  const { kind, raw } = number
  if (kind === 'hour') return `${Math.floor(raw / 60) % 12}${String(raw % 60).padStart(2, '0')}`
  return String(Number(raw.toPrecision(10))).replace('.', '')
}

const areExchanged = (one: string, other: string) =>
  [...one].some(
    (digit, at) =>
      digit !== one[at + 1] && one.slice(0, at) + one[at + 1] + digit + one.slice(at + 2) === other,
  )

/** `111` of 11, `3,400` of 340. */
const isDoubled = (short: string, long: string) =>
  [...long].some((_digit, at) => long.slice(0, at) + long.slice(at + 1) === short)
