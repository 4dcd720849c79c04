import { wordSet } from '../word-set.ts'

/** `the first to be convicted`. */
export const ranks = wordSet(`
  fifth first fourth last latest only second third`)

/** Numbers in words, as they count people and things: `twelve`, `dozens`. */
export const smallNumbers = wordSet(`
  one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds
  thousand thousands`)

/** From `zero` to `nineteen`, in order. */
export const onesInWords = [
  ...wordSet(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`),
]

/** From `twenty` to `ninety`, in order. */
export const tensInWords = [...wordSet('twenty thirty forty fifty sixty seventy eighty ninety')]

/** From `first` to `twentieth`, in order. */
export const ordinalsInWords = [
  ...wordSet(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`),
]

/** Beside a number in words, joins it to another: `one or two`, `ten thousand`. */
export const joinsNumbers = wordSet(`
  or to and hundred thousand a one top ten twelve every`)
