import { months } from '../../english/lexicon/calendar.ts'
import { beforeMonth, beforeMonthForSure } from '../../english/lexicon/times.ts'
import { isPastVerb, tenseAt } from '../tense.ts'
import type { Found, Reading } from './reading.ts'
import { ambiguousMonths } from './words.ts'
import { type Part, parts, twoDigits, type Written, yearInWords } from './written.ts'

export function monthFound(reading: Reading, date: Written & { year?: Part }): Found {
  const spoken =
    date.last > date.first && !date.year ? yearInWords(reading, date.first)?.number : date.year?.number
  const year = spoken ?? yearOfMonth(reading, date)
  const value = `${year ?? 'XXXX'}-${twoDigits(date.month.number)}`
  return reading.found(date.first, date.last, { kind: 'date', value, grain: 'month', ...parts(date) })
}

/** `in April`: the last one, or the next where the verb looks ahead. A month long gone would be `last April`. */
function yearOfMonth(reading: Reading, { first, last, month }: Written): number | undefined {
  const { today } = reading
  if (!today) return undefined
  const before = reading.keys[first - 1]
  const past = month.number <= today.month ? today.year : today.year - 1
  const coming = month.number >= today.month ? today.year : today.year + 1
  if (before === 'last' || before === 'since')
    return month.number === today.month && before === 'last' ? past - 1 : past
  if (before === 'next' || before === 'until' || before === 'by') return coming
  if (before === 'this') return today.year
  const [back, ahead] = [(today.month - month.number + 12) % 12, (month.number - today.month + 12) % 12]
  const tense = tenseAt(reading.story, first, last)
  if (tense === 'future') return coming
  return back <= (tense === 'past' ? 8 : 6) || back <= ahead ? past : coming
}

/** Whether the name of a month, alone, is a month and no name or verb. */
export function isBareMonth(reading: Reading, index: number, month: number): boolean {
  if (!months.has(reading.keys[index])) return false
  const { lower } = reading.words[index]
  if (lower.startsWith('mid-')) return true
  const before = reading.beside(index - 1) ? reading.keys[index - 1] : ''
  const capitalAfter = reading.beside(index) && reading.capital(index + 1)
  if (!ambiguousMonths.has(month)) {
    const capitalBefore = before !== '' && reading.capital(index - 1) && !reading.opensSentence(index - 1)
    return beforeMonth.has(before) || !(capitalBefore || capitalAfter)
  }
  if (!beforeMonth.has(before) || (capitalAfter && !/^[A-Z]{2,}/.test(reading.words[index + 1].text)))
    return false
  if (beforeMonthForSure.has(before)) return true
  // `April and May`: the first makes a month of the second.
  if (before === 'and' || before === 'or')
    return (reading.times[reading.times.length - 1]?.last ?? -9) >= index - 2
  const next = reading.words[index + 1]
  return !(reading.beside(index) && (isPastVerb(next) || /^(?:says|has|is)$/.test(next.lower)))
}
