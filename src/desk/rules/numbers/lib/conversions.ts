import { type Unit, units } from '../../../english/lexicon/conversions.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'

const amount = String.raw`(-?\d[\d,]*(?:\.\d+)?)`
const measure = String.raw`([a-zA-Z]+)\.?`

/** `7.2 meters (19.6 feet)`, `5 km (8 miles)`: one measure, and the same again in brackets. */
const converted = new RegExp(
  String.raw`${amount}[ -]${measure}(?: [a-z]+)? \((?:about |some |nearly )?${amount}[ -]${measure}\)`,
  'g',
)

/** `30 degrees Celsius (68 degrees Fahrenheit)`, `30 C (86 F)`. */
const degrees = new RegExp(
  String.raw`${amount}(?: degrees)? (C|F|Celsius|Fahrenheit) \((?:about )?${amount}(?: degrees)? (C|F|Celsius|Fahrenheit)\)`,
  'g',
)

/** How far a conversion may be from the right figure, as a share of it: copy rounds `10 miles (16 kilometers)`. */
const tolerance = 0.06

/** Degrees by which a converted temperature may be off. */
const degreesOff = 1.5

/** Measures that copy gives twice, in two units that do not match. */
export function conversionsOf(story: Story, sentence: Sentence): Report[] {
  const text = story.text.slice(sentence.start, sentence.end)
  if (!text.includes('(')) return []
  const found: Report[] = []
  for (const match of text.matchAll(converted)) {
    const [one, other] = [units.get(match[2]), units.get(match[4])]
    if (!one || !other || one.kind !== other.kind || one.size === other.size) continue
    const right = lengthIn(number(match[1]), one, other)
    const slack = Math.max(right * tolerance, roundingOf(match[1], one, other), roundingOf(match[3]))
    if (Math.abs(right - number(match[3])) > slack) found.push(report(sentence, match, right))
  }
  for (const match of text.matchAll(degrees)) {
    const [from, to] = [match[2][0], match[4][0]]
    if (from === to) continue
    const right = from === 'C' ? (number(match[1]) * 9) / 5 + 32 : ((number(match[1]) - 32) * 5) / 9
    // A rise of 2 degrees Celsius is one of 3.6 degrees Fahrenheit.
    const risen = from === 'C' ? (number(match[1]) * 9) / 5 : (number(match[1]) * 5) / 9
    const off = Math.min(...[right, risen].map(each => Math.abs(each - number(match[3]))))
    if (off > degreesOff) found.push(report(sentence, match, right))
  }
  return found
}

const number = (written: string) => Number(written.replaceAll(',', ''))
const lengthIn = (value: number, from: Unit, to: Unit) => (value * from.size) / to.size

/** Half a unit of the last digit written, in the other unit: `5 miles` may be 4.5 or 5.5. */
function roundingOf(written: string, from?: Unit, to?: Unit): number {
  const digits = written.replaceAll(',', '')
  const zeros = /\./.test(digits) ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0)
  const half = 0.5 * 10 ** (zeros - (digits.split('.')[1]?.length ?? 0))
  return from && to ? lengthIn(half, from, to) : half
}

function report(sentence: Sentence, match: RegExpMatchArray, right: number): Report {
  const decimals = match[3].split('.')[1]?.length ?? 0
  const figure = right.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const start = sentence.start + match.index!
  const at = start + match[0].lastIndexOf(match[3])
  return {
    start,
    end: start + match[0].length,
    message: `${match[1]} ${match[2]} is ${figure} ${match[4]}, not ${match[3]}.`,
    fixes: [
      { title: `Change to ${figure}`, edits: [{ start: at, end: at + match[3].length, text: figure }] },
    ],
  }
}
