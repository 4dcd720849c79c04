import {
  atLeast,
  atMost,
  figureFunctionWords,
  qualifierEnds,
  roughly,
} from '../../english/lexicon/figures.ts'
import { isDigit } from '../../english/numerals.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { table } from '../../table.ts'
import type { Figure, Story } from '../story.ts'
import { isPastVerb } from '../tense.ts'

const currencies: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR' }
const currencyWords = new Map<string, [string, number]>(
  Object.entries({
    dollar: ['USD', 1],
    dollars: ['USD', 1],
    cent: ['USD', 0.01],
    cents: ['USD', 0.01],
    pound: ['GBP', 1],
    pence: ['GBP', 0.01],
    euro: ['EUR', 1],
    euros: ['EUR', 1],
    yen: ['JPY', 1],
    rupees: ['INR', 1],
    francs: ['FRF', 1],
    yuan: ['CNY', 1],
    rubles: ['RUB', 1],
    pesos: ['MXN', 1],
  }),
)
/** `US$3`, `C$2.7 million`. */
const currencyPrefixes = table<string>({
  us: 'USD',
  c: 'CAD',
  a: 'AUD',
  hk: 'HKD',
  nz: 'NZD',
  s: 'SGD',
})

const qualifiers: [RegExp, NonNullable<Figure['qualifier']>][] = [
  [regex()`(?:${atLeast})$`, 'over'],
  [regex()`(?:${atMost})$`, 'under'],
  [regex()`(?:${roughly})$`, 'about'],
]

/** The unit after a number, and the words it takes: `%`, `percent`, `percentage points`, `dollars`, or the noun that is counted. */
export function measured(
  story: Story,
  figure: Figure,
  last: number,
  currency?: string,
): { figure: Figure; last: number } {
  const { words, text } = story
  if (currency) return { figure: { ...figure, unit: currency }, last }
  if (text[figure.end] === '%') return { figure: { ...figure, end: figure.end + 1, unit: 'percent' }, last }
  const next = isBeside(text, words, last) ? words[last + 1] : undefined
  if (!next) return { figure, last }
  const { lower } = next
  if (lower === 'percent' || lower === 'pct')
    return { figure: { ...figure, end: next.end, unit: 'percent' }, last: last + 1 }
  const second = isBeside(text, words, last + 1) ? words[last + 2] : undefined
  if (lower === 'per' && second?.lower === 'cent')
    return { figure: { ...figure, end: second.end, unit: 'percent' }, last: last + 2 }
  if (lower === 'percentage' && second?.lower.startsWith('point'))
    return { figure: { ...figure, end: second.end, unit: 'points' }, last: last + 2 }
  const money = currencyWords.get(lower)
  if (money && figure.value !== undefined)
    return {
      figure: { ...figure, end: next.end, value: round(figure.value * money[1]), unit: money[0] },
      last: last + 1,
    }
  const unit = countedNoun(story, last)
  return { figure: unit ? { ...figure, unit } : figure, last }
}

/** `200 migrant workers` counts workers: the first plural among the next words, or the next word. */
export function countedNoun({ words, text }: Story, last: number): string | undefined {
  let first: string | undefined
  for (let index = last; index < last + 4 && isBeside(text, words, index); index++) {
    const { lower } = words[index + 1]
    if (lower === 'of' && index === last) continue
    if (figureFunctionWords.has(lower) || isDigit(lower.charCodeAt(0))) break
    if (
      (lower.endsWith('s') && !lower.endsWith('ss') && !/['’]s$/.test(lower)) ||
      lower === 'people' ||
      lower === 'men' ||
      lower === 'women' ||
      lower === 'children'
    )
      return lower
    // `3,000 fled` counts nobody named; `3,000 displaced farmers` does.
    if (!isPastVerb(words[index + 1])) first ??= lower
  }
  return first
}

/** Takes the qualifier before a figure into it: `more than 200`, `an estimated $3 million`. */
export function qualified({ text, words }: Story, figure: Figure, index: number): Figure {
  if (!qualifierEnds.has(words[index - 1]?.lower) || figure.start - words[index - 1].end > 1) return figure
  const from = words[Math.max(0, index - 4)].start
  const before = text.slice(from, words[index - 1].end).toLowerCase()
  for (const [pattern, qualifier] of qualifiers) {
    const match = pattern.exec(before)
    if (match && (match.index === 0 || before[match.index - 1] === ' '))
      return { ...figure, start: from + match.index, qualifier }
  }
  return figure
}

/** Where a figure begins when its currency is taken in: `US$3`. */
export function startWithCurrency(text: string, start: number): number {
  if (!currencies[text[start - 1]]) return start
  const prefix = /(?:^|[^A-Za-z])(US|HK|NZ|C|A|S)$/.exec(text.slice(Math.max(0, start - 4), start - 1))
  return start - 1 - (prefix ? prefix[1].length : 0)
}

/** The currency between two places: `USD` for `US$`. */
export const currencyAt = (text: string, start: number, end: number) =>
  currencyPrefixes[text.slice(start, end - 1).toLowerCase()] ?? currencies[text[end - 1]]

/** Whether white space alone parts a word from the next, on one line. */
export function isBeside(text: string, words: Word[], index: number): boolean {
  const next = words[index + 1]
  return (
    index >= 0 &&
    next !== undefined &&
    next.start === words[index].end + 1 &&
    text.charCodeAt(words[index].end) !== 10
  )
}

const round = (value: number) => Math.round(value * 1e6) / 1e6
