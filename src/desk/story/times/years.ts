import { beforeCount, countedLikeYears } from '../../english/lexicon/figures.ts'
import { beforeYear } from '../../english/lexicon/times.ts'
import { cardinals } from '../../english/numerals.ts'
import { regex } from '../../english/regex.ts'
import type { Found, Reading } from './reading.ts'

/** Reads a bare year: `in 1989`, `the 1988 season`, `fiscal 1990`, `1939-45`. A number that counts something is none. */
export function readYear(reading: Reading, index: number): Found[] {
  const word = reading.words[index]
  const range = /^([12]\d{3})-(?:([12]\d{3})|(\d\d))$/.exec(word.text)
  const year = Number(reading.keys[index].slice(0, 4))
  if (!isYear(reading, index, year)) return []
  if (!range) return [found(reading, index, year)]
  const end = range[2] ? Number(range[2]) : Math.floor(year / 100) * 100 + Number(range[3])
  return [
    { ...found(reading, index, year), end: word.start + 4 },
    { ...found(reading, index, end), start: word.start + 5 },
  ]
}

function found(reading: Reading, index: number, year: number): Found {
  const { start, end } = reading.span(index)
  const time = reading.found(index, index, {
    kind: 'date',
    value: String(year),
    grain: 'year',
    year: { start, end, number: year },
  })
  const [first, last] = fiscalAround(reading, index)
  return { ...time, first, last, start: reading.words[first].start, end: reading.endOf(last) }
}

/** The words of `fiscal 1990`, `FY 1990`, `fiscal year 1990`, `1990 financial year` around the number. */
function fiscalAround(reading: Reading, index: number): [first: number, last: number] {
  const { keys } = reading
  const isFiscal = (at: number) => /^(?:fiscal|financial|fy)$/.test(keys[at] ?? '') && reading.beside(at)
  if (isFiscal(index - 1)) return [index - 1, index]
  if (keys[index - 1] === 'year' && reading.beside(index - 1) && isFiscal(index - 2))
    return [index - 2, index]
  const isBehind = reading.beside(index) && isFiscal(index + 1) && keys[index + 2] === 'year'
  return [index, isBehind ? index + 2 : index]
}

/** Reads `FY2026`, `FY26`: a fiscal year in one word. */
export function readFiscalYear(reading: Reading, index: number): Found[] {
  const { text, start } = reading.words[index]
  const digits = /^FY[’']?(\d\d|[12]\d{3})$/.exec(text)?.[1]
  if (!digits) return []
  const number = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  const end = start + text.length
  const year = { start: end - digits.length, end, number }
  return [reading.found(index, index, { kind: 'date', value: String(number), grain: 'year', year })]
}

const isCounted = regex()`^(?:${countedLikeYears}|b\.c\.)$`

function isYear(reading: Reading, index: number, year: number): boolean {
  const { text, words, keys } = reading
  if (/[$£€¥#:/.\d-]$/.test(text.slice(Math.max(0, words[index].start - 1), words[index].start))) return false
  const after = text.slice(words[index].end, words[index].end + 2)
  if (/^(?:%|\/\d|°)/.test(after)) return false
  const next = reading.beside(index) ? keys[index + 1] : ''
  if (isCounted.test(next)) return false
  const before = reading.beside(index - 1) || reading.gap(index - 1) === ', ' ? keys[index - 1] : ''
  if (year < 1500 || year > 2100) return /^(?:in|since|year)$/.test(before)
  if (beforeCount.has(before)) return false
  if (beforeYear.has(before) || year >= 1900) return true
  return false
}

/** Reads a decade: `the 1980s`, `the mid-1990s`, `the ’80s`. */
export function readDecade(reading: Reading, index: number): Found[] {
  const word = reading.words[index]
  const digits = /(\d{2}|\d{4})['’]?s$/.exec(word.lower)?.[1]
  if (!digits) return []
  if (digits.length === 2) {
    const mark = reading.text[word.start - 1]
    if ((mark !== '’' && mark !== "'" && mark !== '‘') || digits[1] !== '0') return []
    const century = Number(digits) >= 30 ? 19 : 20
    const time = reading.found(index, index, {
      kind: 'date',
      value: `${century}${digits[0]}`,
      grain: 'decade',
    })
    return [{ ...time, start: word.start - 1 }]
  }
  const year = Number(digits)
  if (year < 1000 || year > 2999 || year % 10 !== 0) return []
  const isCentury = year % 100 === 0 && year < 2000
  const time = reading.found(index, index, {
    kind: 'date',
    value: digits.slice(0, isCentury ? 2 : 3),
    grain: isCentury ? 'century' : 'decade',
  })
  // The apostrophe of `the 1990’s` is part of the word, for the rule that takes it out.
  return [{ ...time, end: word.end }]
}

/** Reads a year written out: `nineteen seventy-nine`, `nineteen ninety`. */
export function readSpelledYear(reading: Reading, index: number): Found[] {
  if (!reading.beside(index)) return []
  const key = reading.keys[index + 1]
  const hyphen = key.indexOf('-')
  const [tens, ones] = hyphen > 0 ? [key.slice(0, hyphen), key.slice(hyphen + 1)] : [key, '']
  const decade = cardinals.get(tens) ?? 0
  if (decade < 20 || decade % 10 !== 0) return []
  let last = index + 1
  let unit = cardinals.get(ones) ?? 0
  if (!ones && reading.beside(index + 1)) {
    const more = cardinals.get(reading.keys[index + 2])
    if (more !== undefined && more > 0 && more < 10) [unit, last] = [more, index + 2]
  }
  return [reading.found(index, last, { kind: 'date', value: String(1900 + decade + unit), grain: 'year' })]
}
