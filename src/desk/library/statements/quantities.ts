import { measureKinds } from '../../english/lexicon/conversions.ts'
import {
  beforeLabelNumbers,
  besideScores,
  notAfterRate,
  notAfterScore,
  notRanked,
} from '../../english/lexicon/figures.ts'
import { ordinalsInWords } from '../../english/lexicon/numbers.ts'
import { stretches } from '../../english/lexicon/times.ts'
import { matchesAt } from '../../english/matches-at.ts'
import { numberInWords, numberOf } from '../../english/numerals.ts'
import { alternatives, regex } from '../../english/regex.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Figure, Sentence, Story } from '../../story/story.ts'
import { isExact } from '../drift/agreeing.ts'
import { within } from '../drift/sides.ts'
import { unitOf } from './units.ts'

/** A figure of a sentence with what it measures or counts, so that two can be held against each other. */
export interface Quantity extends Span {
  /** In the unit of its kind: metres, litres, kilograms, seconds; a rate as a share of one. */
  value: number
  /** The number as it is written, in the unit as it is written. */
  raw: number
  /** `count`, `age`, `percent`, `USD`, `length`, `duration`, `rate`, `points`, `ordinal` and so on. */
  kind: string
  /** What is counted, as it is written: `observers`. */
  unit?: string
  qualifier?: Figure['qualifier']
  /** How far it may be rounded, as it is written: half of the last digit that tells. */
  grain: number
}

const quantities = memo((sentence: Sentence, story: Story) => read(story, sentence))

/** The quantities of a sentence in its order. Dates are none; how long something takes is. */
export const quantitiesIn = (story: Story, sentence: Sentence): Quantity[] => quantities(sentence, story)

function read(story: Story, sentence: Sentence): Quantity[] {
  const text = story.text.slice(sentence.start, sentence.end)
  const numbers = numbersIn(text)
  const special = [
    ...scores(text, numbers),
    ...clocks(text, numbers),
    ...rates(text, numbers),
    ...ages(text, numbers),
    ...ranks(text, numbers),
    ...ordinals(text),
    ...spans(text, numbers),
  ].map(each => ({
    raw: each.value,
    ...each,
    start: each.start + sentence.start,
    end: each.end + sentence.start,
  }))
  const taken: Quantity[] = []
  for (const each of special) addFree(taken, each)
  for (const figure of within(story.figures, sentence)) {
    if (!isExact(figure) || isLabel(story.text, figure)) continue
    // `at odds over the 5.10`: an hour.
    if (/^\d{1,2}\.[0-5]\d$/.test(story.text.slice(figure.start, figure.end)) && !figure.unit) continue
    addFree(taken, measured(story, figure))
  }
  for (let index = 0; index + 1 < taken.length; index++) shareUnit(story.text, taken[index], taken[index + 1])
  return taken
}

/** Adds a quantity at its place in the order of the text, unless one is there already. */
function addFree(taken: Quantity[], quantity: Quantity) {
  const at = firstBeyond(taken, other => other.start >= quantity.end)
  if (at === 0 || !overlaps(taken[at - 1], quantity)) taken.splice(at, 0, quantity)
}

const labels = regex('i')`\b(?:${beforeLabelNumbers})\.? $`

/** `Item 7`, `Flight 370`: a number that counts nothing. */
const isLabel = (text: string, { start }: Figure) =>
  /\d/.test(text[start]) && labels.test(text.slice(Math.max(0, start - 16), start))

/** `between 590 and 820 feet`: the first of two takes the unit of the second. */
function shareUnit(text: string, one: Quantity, other: Quantity) {
  if (one.kind !== 'count' || one.unit || other.kind === 'count' || other.raw === 0) return
  if (!/^ ?(?:to|and|or|–|—|-) ?$/.test(text.slice(one.end, other.start))) return
  if (!measureKinds.has(other.kind) && other.kind !== 'percent' && other.kind !== 'age') return
  const factor = other.value / other.raw
  one.value = one.raw * factor
  one.grain *= factor
  one.kind = other.kind
  one.unit = other.unit
}

function measured(story: Story, figure: Figure): Quantity {
  const { start, end, unit, qualifier } = figure
  const value = figure.value as number
  const written = story.text.slice(start, end)
  const grain = grainOf(written, value)
  const after = story.text.slice(end, end + 30)
  const named =
    /^(?:\s|-)(square (?:feet|foot|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|yards?)|\p{L}+)/u.exec(after)?.[1]
  const measure = unitOf((named ?? unit ?? '').toLowerCase())
  const isMoney = unit !== undefined && /^[A-Z]{3}$/.test(unit)
  if (measure && !isMoney && unit !== 'percent')
    return {
      start,
      end,
      value: value * measure.factor,
      raw: value,
      grain: grain * measure.factor,
      kind: measure.kind,
      unit: named,
      qualifier,
    }
  if (unit === 'percent' || unit === 'points' || unit === 'fraction' || isMoney)
    return { start, end, value, raw: value, grain, kind: unit, unit, qualifier }
  return { start, end, value, raw: value, grain, kind: 'count', unit, qualifier }
}

/** `$4.5 million` may be anything from 4.45 to 4.55; `1,200` any hundred; `1,204` is itself. */
function grainOf(written: string, value: number): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0].replaceAll(',', '')
  // `five dozen` of 61.
  if (value > 12 && / dozen\b/i.test(written)) return 6
  if (digits === undefined || Number(digits) === 0) return 0
  const scale = value / Number(digits)
  const decimals = digits.split('.')[1]?.length
  if (decimals !== undefined) return (scale * 10 ** -decimals) / 2
  const zeros = /(?<!0)0*$/.exec(digits)![0].length
  return scale === 1 && zeros === 0 ? 0 : (scale * 10 ** Math.min(zeros, Math.max(0, digits.length - 1))) / 2
}

type Read = Omit<Quantity, 'grain' | 'raw'> & { grain: number; raw?: number }

const number = `(?:\\d{1,3}|${numberInWords})`
const numeralOf = (text: string) => numberOf(text.toLowerCase()) ?? Number.NaN
const beginning = new RegExp(`\\b(?:\\d|${numberInWords})`, 'gi')

/** Where the numbers of a text begin: figures are looked for only there, each kind behind the same numbers. */
function numbersIn(text: string): number[] {
  const found: number[] = []
  beginning.lastIndex = 0
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) found.push(match.index)
  return found
}

const clockDigits = /\b(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?|\.\d+)(?![\d:])/y
const clockParts = new RegExp(
  `\\b(${number}) (hours?|minutes?),? (?:and )?(${number}) (minutes?|seconds?)(?:,? (?:and )?(${number}) (seconds?))?\\b`,
  'iy',
)

/** `2:31:07`, `2 hours, 18 minutes, 41 seconds`: how long a race took. */
function clocks(text: string, numbers: number[]): Read[] {
  const found: Read[] = []
  for (const match of matchesAt(text, numbers, clockDigits)) {
    const [all, first, second, third] = match
    const value = third === undefined ? +first * 60 + +second : +first * 3600 + +second * 60 + +third
    found.push({ start: match.index, end: match.index + all.length, value, kind: 'clock', grain: 0 })
  }
  for (const match of matchesAt(text, numbers, clockParts)) {
    const [all, a, first, b, second, c] = match
    const value =
      numeralOf(a) * (/^h/i.test(first) ? 3600 : 60) +
      numeralOf(b) * (/^m/i.test(second) ? 60 : 1) +
      (c ? numeralOf(c) : 0)
    const kind = c === undefined ? 'duration' : 'clock'
    found.push({ start: match.index, end: match.index + all.length, value, kind, grain: 0 })
  }
  return found
}

const scorePattern = new RegExp(
  `\\b(${number})(-| votes? to | to )(${number})\\b(?![-%,]?\\d| ?(?:${alternatives(notAfterScore)})\\b|%)`,
  'iy',
)

const tellsScore = regex()`\b(?:${besideScores})\b`

/** `voted 21-14`, `by 88 votes to 61`, `seven to four`: one score, of two numbers. */
function scores(text: string, numbers: number[]): Read[] {
  const found: Read[] = []
  for (const match of matchesAt(text, numbers, scorePattern)) {
    const [all, one, , other] = match
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    // `the 4-3 vote`
    const isNamed = /^ (?:vote|ruling|decision|win|victory|loss|defeat)\b/.test(
      text.slice(match.index + all.length),
    )
    if ((!isNamed && !tellsScore.test(before)) || /\b(?:from|between|ages?) $/.test(before)) continue
    found.push({
      start: match.index,
      end: match.index + all.length,
      value: numeralOf(one) * 1000 + numeralOf(other),
      kind: 'score',
      grain: 0,
    })
  }
  return found
}

const ratePattern = new RegExp(
  `\\b(${number}) (?:in|out of)(?: every)? (${number})\\b(?! (?:${alternatives(notAfterRate)})\\b)`,
  'iy',
)

/** `one in ten people`, `nine out of 10`. */
function rates(text: string, numbers: number[]): Read[] {
  const found: Read[] = []
  for (const match of matchesAt(text, numbers, ratePattern)) {
    const [all, part, whole] = match
    const value = numeralOf(part) / numeralOf(whole)
    if (value < 1 && value > 0)
      found.push({ start: match.index, end: match.index + all.length, value, kind: 'rate', grain: 0 })
  }
  return found
}

const ageForms = [
  // `34-year-old`
  new RegExp(`\\b${number}(?=-year-olds?\\b)`, 'iy'),
  // `81 years old`
  new RegExp(`\\b${number}(?= years? (?:old|of age)\\b)`, 'iy'),
  // `between 16 and 43 years old`
  /(?<=\bbetween )\d{1,3}(?= and \d{1,3} years (?:old|of age))/y,
  // `Prewitt, 43,`
  /(?<=\p{Lu}[\p{L}’'-]+, )\d{1,3}(?=[,.;]|$)(?!,\d|\.\d)/uy,
  // `Prewitt is 43.`
  /(?<=\p{Lu}[\p{L}’'-]+ (?:is|turned|turns) )\d{1,3}(?=[,.;]|$)(?!,\d|\.\d)/uy,
  // `The oldest of the four was 12.`
  /(?<=\b(?:youngest|oldest|eldest)(?: [\p{L} ]{1,25})?,? (?:is |was |being |aged )?)\d{1,3}\b(?! (?:years|months|percent))/uy,
  // `who turned 70`
  /(?<=\b(?:he|she|who) (?:is|was|turned|turns) )\d{1,3}(?=[,.;]|$| (?:on|last|this|then|now|when|at)\b)/iy,
]
const agesListed = /\b(?:ages?|aged)(?: of)?(?: between)? ((?:\d{1,3}(?:, | and |, and | to |-)?)+)/g

/** `34-year-old`, `Prewitt, 43,`, `is 81 years old`, `turned 70`, `aged 24, 27 and 43`. */
function ages(text: string, numbers: number[]): Read[] {
  const found: Read[] = []
  const add = (at: number, written: string) => {
    const value = numeralOf(written)
    if (value > 0 && value < 120)
      found.push({ start: at, end: at + written.length, value, kind: 'age', grain: 0 })
  }
  for (const form of ageForms) for (const match of matchesAt(text, numbers, form)) add(match.index, match[0])
  if (numbers.length > 0 && text.includes('age'))
    for (const { index, 0: whole, 1: list } of text.matchAll(agesListed))
      for (const each of list.matchAll(/\d+/g)) add(index + whole.length - list.length + each.index, each[0])
  return found
}

/** Past twelfth, copy writes figures. */
const ordinalWords = ordinalsInWords.slice(0, 12)
const ordinalPattern = regex('gi')`\b(\d{1,3}(?:st|nd|rd|th)|${ordinalWords.slice(1)})[- ]`

/** `her fourth term`, `the 44th race`; not `the first`, `a second time`, a century or a day. */
function ordinals(text: string): Read[] {
  const found: Read[] = []
  for (const { index, 0: whole, 1: written } of text.matchAll(ordinalPattern)) {
    const noun = /^\p{L}{3,}/u.exec(text.slice(index + whole.length))?.[0]
    if (noun === undefined || notRanked.has(noun.toLowerCase())) continue
    const place = ordinalWords.indexOf(written.toLowerCase()) + 1
    const value = place || Number.parseInt(written, 10)
    const end = index + written.length
    found.push({ start: index, end, value, kind: 'ordinal', unit: noun.toLowerCase(), grain: 0 })
  }
  return found
}

const rankPattern = /\b(\d{1,3})(?:st|nd|rd|th) (?:out )?of (?:the )?(\d{1,3})\b/iy

/** `10th of 12`, `11th out of 12`. */
const ranks = (text: string, numbers: number[]): Read[] =>
  matchesAt(text, numbers, rankPattern).map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]) * 1000 + Number(match[2]),
    kind: 'rank',
    grain: 0,
  }))

const seconds: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
  decade: 315_576_000,
}

const spanPattern = new RegExp(
  `\\b(${number}|\\d{1,3}(?:,\\d{3})*|a|an)(?: and a half)?[- ](${alternatives(stretches)})s?\\b(?!-old| old| of age)`,
  'iy',
)

/** `for nine days`, `a 90-minute debate`, `in three weeks`. */
function spans(text: string, numbers: number[]): Read[] {
  const found: Read[] = []
  for (const match of matchesAt(text, numbers, spanPattern)) {
    const [all, count, unit] = match
    const times = numeralOf(count)
    if (Number.isNaN(times) || / and a half/.test(all) || /^one$/i.test(count)) continue
    found.push({
      start: match.index,
      end: match.index + all.length,
      value: times * seconds[unit.toLowerCase()],
      kind: 'duration',
      unit: unit.toLowerCase(),
      grain: 0,
    })
  }
  return found
}

/** `a quarter of a million dollars` is no million. */
export const isOfFraction = ({ text }: Story, { start }: Span): boolean =>
  /\b(?:half|third|quarter|fifth|tenth)s? of $/i.test(text.slice(Math.max(0, start - 12), start))
