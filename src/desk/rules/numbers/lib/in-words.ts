import { onesInWords, tensInWords } from '../../../english/lexicon/numbers.ts'

const tens = ['', '', ...tensInWords]

/** A whole number from 0 to 999 in words, as AP writes them (`one hundred twelve`); undefined for others. */
export function inWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 999) return undefined
  if (number < 20) return onesInWords[number]
  if (number < 100) return tens[Math.floor(number / 10)] + (number % 10 ? `-${onesInWords[number % 10]}` : '')
  const rest = number % 100
  return `${onesInWords[Math.floor(number / 100)]} hundred${rest ? ` ${inWords(rest)}` : ''}`
}
