import { table } from '../table.ts'
import { onesInWords, tensInWords } from './lexicon/numbers.ts'
import { alternatives } from './regex.ts'

/** Numbers as copy writes them: `12`, `1,200`, `2.5`, `twelve`, `twenty-four`, `two hundred and fifty thousand`. */

export const cardinals = new Map<string, number>([
  ...onesInWords.map((word, number): [string, number] => [word, number]),
  ...tensInWords.map((word, index): [string, number] => [word, index * 10 + 20]),
])

export const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])

/** Matches a number from one to ninety-nine in words: `seven`, `twenty-four`. */
export const numberInWords = `(?:${alternatives(tensInWords)})-(?:${alternatives(onesInWords.slice(1, 10))})|${alternatives([...onesInWords.slice(1), ...tensInWords])}`

/** Scales written onto the figure: `$4.5m`, `£3bn`, `10k`. */
const suffixes = table<number>({
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  trn: 1e12,
})

/** The value of one word, in lower case: `twenty-four`, `half-a-million`; `hundred` alone is 100. */
export function numberOf(word: string): number | undefined {
  if (isDigit(word.charCodeAt(0))) {
    const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?)(k|mn?|mln|bn?|trn|tn)?$/.exec(word)
    return match ? Number(match[1].replaceAll(',', '')) * (match[2] ? suffixes[match[2]] : 1) : undefined
  }
  const single = cardinals.get(word)
  if (single !== undefined) return single
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return word === 'hundred' ? 100 : undefined
  if (word.startsWith('half-')) {
    const scale = scales.get(word.replace(/^half-(?:an?-)?/, ''))
    return scale && scale / 2
  }
  const [ten, one] = [cardinals.get(word.slice(0, hyphen)), cardinals.get(word.slice(hyphen + 1))]
  return ten !== undefined && one !== undefined && ten >= 20 && one > 0 && one < 10 ? ten + one : undefined
}

/** The value of a figure as it is written, with its currency and its scale: `$3.4 million`, `six`; NaN where it is none. */
export function figureOf(written: string): number {
  const [number, scale] = written
    .toLowerCase()
    .replace(/^[$£€] ?/, '')
    .split(' ')
  return (numberOf(number) ?? Number.NaN) * (scales.get(scale) ?? 1)
}

export const isDigit = (code: number) => code >= 48 && code <= 57

/**
 * The number that begins at a word, over as many words as it has: `3.5 million`, `two hundred and fifty`, `half a million`,
 * `a dozen`. `at` gives a word in lower case where white space alone parts it from the one before, else nothing.
 */
export function numeralFrom(
  at: (index: number) => string | undefined,
  index: number,
): { value: number; last: number } | undefined {
  const first = at(index)
  if (first === undefined) return undefined
  if (first === 'half' && at(index + 1) === 'a' && scales.has(at(index + 2) ?? ''))
    return { value: scales.get(at(index + 2)!)! / 2, last: index + 2 }
  if (first === 'a' || first === 'an') {
    const scale = scales.get(at(index + 1) ?? '')
    return scale === undefined ? undefined : scaled(at, scale, index + 1)
  }
  const value = numberOf(first)
  return value === undefined ? undefined : scaled(at, value, index)
}

function scaled(
  at: (index: number) => string | undefined,
  first: number,
  from: number,
): { value: number; last: number } {
  let total = 0
  let group = first
  let last = from
  for (let next = from + 1; ; next++) {
    const word = at(next)
    if (word === undefined) break
    const scale = scales.get(word)
    if (scale !== undefined) {
      if (scale <= 100) group *= scale
      else {
        total += group * scale
        group = 0
      }
      last = next
      continue
    }
    const digits = isDigit(word.charCodeAt(0))
    const skip = word === 'and' && last > from ? 1 : 0
    const more = skip ? at(next + 1) : word
    const value = more === undefined || digits || isDigit(more.charCodeAt(0)) ? undefined : numberOf(more)
    // `two hundred and fifty` goes on; `twenty four` does; `five and six` and `3 million two men` do not.
    const fits =
      value !== undefined &&
      value < 100 &&
      (last > from
        ? at(last) === 'hundred' || (at(last) === 'thousand' && skip === 1)
        : group >= 20 && group < 100 && group % 10 === 0 && value < 10 && !isDigit(at(from)!.charCodeAt(0)))
    if (!fits) break
    group += value
    last = next + skip
    next = last
  }
  return { value: total + group, last }
}
