const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')]

/** A whole number from 0 to 999 in words, as AP writes them (`one hundred twelve`); undefined for others. */
export function inWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 999) return undefined
  if (number < 20) return ones[number]
  if (number < 100) return tens[Math.floor(number / 10)] + (number % 10 ? `-${ones[number % 10]}` : '')
  const rest = number % 100
  return `${ones[Math.floor(number / 100)]} hundred${rest ? ` ${inWords(rest)}` : ''}`
}
