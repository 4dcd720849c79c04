import { weekdayPattern } from '../../../english/lexicon/calendar.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import { agrees, areComparable, isWorkedOut } from '../agreement.ts'
import { areOfOneMatter } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, shareMade } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { likeness, rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/**
 * Figures that no source has, a digit off one that the sources have and the draft has not: `$241 million` of $214 million,
 * `since 2018` of 2008, `at 10:40 a.m.` of 9:40.
 */
export function slippedFigures(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  if (shareMade(comparison) < leastMade) return []
  return numeralsIn(story).flatMap(mine => {
    const scaled = otherScale(comparison, mine) ?? otherHalf(comparison, mine)
    if (scaled) return [scaled]
    if (compared.some(source => hasNumeral(source.story, mine.digits)) || isVerbatim(comparison, mine))
      return []
    if (story.quoted.some(quotation => overlaps(quotation, mine))) return []
    for (const source of compared)
      for (const theirs of numeralsIn(source.story)) {
        if (
          !areAlike(mine, theirs) ||
          Number(mine.digits) === Number(theirs.digits) ||
          hasNumeral(story, theirs.digits)
        )
          continue
        const certainty = certaintyOf(comparison, mine, source, theirs)
        if (certainty > 0 && !isSupported(comparison, mine)) return [told(mine, source, theirs, certainty)]
      }
    return []
  })
}

/** `$1.24 million` of $1.24 billion: digits that no story has twice by chance, and the other scale alone in every source. */
function otherScale({ story, compared }: Comparison, mine: Numeral): Difference | undefined {
  if (mine.digits.replace('.', '').length < 3 || !/[mbt]$/.test(mine.of)) return undefined
  if (story.quoted.some(quotation => overlaps(quotation, mine))) return undefined
  const found = compared.flatMap(source =>
    numeralsIn(source.story)
      .filter(
        ({ digits, of }) =>
          digits === mine.digits && /[mbt]$/.test(of) && of.slice(0, -1) === mine.of.slice(0, -1),
      )
      .map(theirs => ({ source, theirs })),
  )
  const [first] = found
  return first && found.every(({ theirs }) => theirs.of !== mine.of)
    ? told(mine, first.source, first.theirs, 0.85)
    : undefined
}

/** `Friday at 6 p.m.` of Friday at 6 a.m., where no source has that hour of that day. */
function otherHalf({ story, compared }: Comparison, mine: Numeral): Difference | undefined {
  const [half, day] = halfOf(story, mine)
  if (!half || !day || story.quoted.some(quotation => overlaps(quotation, mine))) return undefined
  const found = compared.flatMap(source =>
    numeralsIn(source.story)
      .filter(({ digits, of }) => of === 'clock' && digits === mine.digits)
      .map(theirs => ({ source, theirs, half: halfOf(source.story, theirs) })),
  )
  const first = found.find(each => each.half[1] === day)
  return first && found.every(each => each.half[0] !== half)
    ? told(mine, first.source, first.theirs, 0.82)
    : undefined
}

/** `a` or `p`, and the weekday beside an hour. */
function halfOf({ text }: Story, { start, end }: Numeral): (string | undefined)[] {
  const half = /([ap])\.?m/i.exec(text.slice(start, end))?.[1].toLowerCase()
  const day = weekday.exec(text.slice(Math.max(0, start - 16), end + 14))?.[0]
  return [half, day]
}

const weekday = new RegExp(`\\b(?:${weekdayPattern})\\b`)

/** Below this share a draft is another report, of another hour: its figures are newer, and no slips. */
const leastMade = 0.15
const partlyMade = 0.25
const mostlyMade = 0.4

const told = (mine: Numeral, source: Source, theirs: Numeral, certainty: number): Difference =>
  differenceOf({
    check: 'slip',
    span: { start: mine.start, end: mine.end },
    source,
    inSource: { start: theirs.start, end: theirs.end },
    certainty,
    offer: source.story.text.slice(theirs.start, theirs.end),
    features: {},
  })

/** A number in digits: a figure, a year, an hour. */
interface Numeral extends Span {
  /** As they are written, without commas; of an hour those of its minutes as well. */
  digits: string
  /** What it says: `USD million`, `percent`, `year`, `clock am`; the noun behind it, where it counts something. */
  of: string
  noun?: string
}

const numeralPattern =
  /(?<![\p{L}\d.,:/-])([$£€]?)(\d[\d,]*(?:\.\d+)?)(?:(:\d\d)(?::\d\d)?)?(?: (million|billion|trillion|thousand)\b|(bn|m|k)\b)?(?:( ?[ap]\.?m\b\.?)|( ?%| per ?cent\b))?(?![\p{L}\d:/]|[.,]\d|-\d)/gu

const numeralsIn = memo(({ text }: Story): Numeral[] =>
  [...text.matchAll(numeralPattern)].map(match => {
    const [whole, currency, number, minutes = '', scale = '', suffix = '', half, percent] = match
    const start = match.index
    const end = start + whole.length
    const digits = number.replaceAll(',', '') + minutes.replace(':', '')
    const noun = /^[ -](\p{Ll}{3,})/u.exec(text.slice(end, end + 30))?.[1]
    const of =
      half || minutes
        ? 'clock'
        : currency
          ? currency + (scale || suffix)[0]
          : percent
            ? 'percent'
            : /^(?:1[5-9]|20)\d\d$/.test(number)
              ? 'year'
              : `count ${scale || suffix}`
    return { start, end, digits, of, noun }
  }),
)

const digitsIn = memo((story: Story) => new Set(numeralsIn(story).map(({ digits }) => digits)))
const hasNumeral = (story: Story, digits: string) => digitsIn(story).has(digits)

/** Whether two numbers of one kind are a digit apart, have two digits exchanged, or a digit doubled or dropped at the end. */
function areAlike(one: Numeral, other: Numeral): boolean {
  if (one.of !== other.of) return false
  if (one.noun && other.noun && likeness(rootOf(one.noun), rootOf(other.noun)) < 0.7) return false
  const [mine, theirs] = [one, other].map(({ digits }) => digits.replace('.', ''))
  // `9:40` and `10:40`: an hour off.
  if (one.of === 'clock' && mine.length > 2 && mine.slice(-2) === theirs.slice(-2))
    return !/00$/.test(mine) && Math.abs(Number(mine.slice(0, -2)) - Number(theirs.slice(0, -2))) === 1
  if (mine.length < 2 || theirs.length < 2) return false
  if (mine.length === theirs.length) return isDigitOff(mine, theirs) || areExchanged(mine, theirs)
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
  return long.length === short.length + 1 && long.length > 2 && isDoubled(short, long)
}

const isDigitOff = (one: string, other: string) =>
  [...one].filter((digit, index) => digit !== other[index]).length === 1

const areExchanged = (one: string, other: string) =>
  [...one].some(
    (digit, index) =>
      digit !== one[index + 1] &&
      one.slice(0, index) + one[index + 1] + digit + one.slice(index + 2) === other,
  )

/** `111` of 11, `3,400` of 340. */
const isDoubled = (short: string, long: string) =>
  [...long].some(
    (digit, index) =>
      (digit === long[index + 1] || (digit === '0' && index === long.length - 1)) &&
      long.slice(0, index) + long.slice(index + 1) === short,
  )

/** Tuned on drafts that their writers marked: below it two figures are of two things. */
const sameMatter = { together: 0.8 }
const surelySameMatter = { together: 1 }

/** How surely a number is a slip for another; 0 where the two may be of two things. */
function certaintyOf(comparison: Comparison, mine: Numeral, source: Source, theirs: Numeral): number {
  const { story } = comparison
  const made = shareMade(comparison)
  const sentence = sentenceAt(story, mine.start)
  const other = sentenceAt(source.story, theirs.start)
  const match = sentence && matchesOf(comparison)[sentence.index].find(each => each.sentence === other)
  const areOne = (least: typeof sameMatter) => areOfOneMatter(story, mine, source, theirs, least)
  const isMade = made >= mostlyMade
  if (mine.of === 'clock') return isMade && !isZoned(story, mine) && !isZoned(source.story, theirs) ? 0.75 : 0
  if (mine.of === 'year') return isMade && match && !isOfToday(story, mine) && areOne(sameMatter) ? 0.75 : 0
  const isLong = Math.max(mine.digits.length, theirs.digits.length) > 2
  const isOne = areOne(isLong ? sameMatter : surelySameMatter)
  if (match && (isOne || (isLong && haveNumeral(story, sentence, mine, source.story, match.sentence))))
    return isLong ? 0.85 : isMade ? 0.7 : 0
  return certaintyAnywhere(made, mine, theirs)
}

/** `4:40 p.m. (2140 GMT)`, `9:40 p.m. local time`: an hour of another zone. */
const isZoned = ({ text }: Story, { end }: Span) =>
  /\b(?:[A-Z]{1,3}T|UTC|Eastern|Pacific|Central|local time)\b/.test(text.slice(end, end + 25))

/** How surely a number is a slip for one that stands in a sentence of its own: `About $11 million a year.` */
function certaintyAnywhere(made: number, mine: Numeral, theirs: Numeral): number {
  const isLong = Math.max(mine.digits.length, theirs.digits.length) > 2
  const isMoney = /^[$£€]/.test(mine.of)
  if (isMoney && isLong && made >= partlyMade) return 0.7
  const isOfOneKind =
    isMoney || mine.of === 'percent' || (mine.noun !== undefined && theirs.noun !== undefined)
  if (!isOfOneKind || made < mostlyMade) return 0
  return isLong || areExchanged(mine.digits, theirs.digits) ? 0.7 : 0
}

/** `from $180 to $410` of between $180 and $310: the other number is the same. */
function haveNumeral(story: Story, sentence: Span, mine: Numeral, source: Story, other: Span): boolean {
  const theirs = numeralsIn(source).filter(each => overlaps(each, other))
  return numeralsIn(story).some(
    each =>
      each !== mine &&
      overlaps(each, sentence) &&
      each.digits.length > 1 &&
      theirs.some(({ of, digits }) => of === each.of && digits === each.digits),
  )
}

/** `in 2026`, `last year`: a draft names years that its sources need not. */
const isOfToday = ({ published }: Story, { digits }: Numeral) =>
  published !== undefined && Math.abs(Number(published.slice(0, 4)) - Number(digits)) <= 1

/** Whether a source has the figure in other words, or two figures of a sentence that it is the sum or the difference of. */
function isSupported(comparison: Comparison, mine: Numeral): boolean {
  const { story, compared } = comparison
  const sentence = sentenceAt(story, mine.start)
  const quantity = sentence && quantitiesIn(story, sentence).find(each => overlaps(each, mine))
  if (!quantity) return false
  return compared.some(source =>
    source.story.sentences.some(({ index }, _at, all) => {
      // The cells of a row are read as sentences.
      const theirs = all.slice(index, index + 3).flatMap(each => quantitiesIn(source.story, each))
      return (
        theirs.some(other => areComparable(quantity, other) && agrees(quantity, other)) ||
        isWorkedOut(quantity, theirs, '') ||
        isReckonedOf(quantity, theirs)
      )
    }),
  )
}

const isReckonedOf = ({ kind, value }: Quantity, theirs: Quantity[]) => {
  const alike = theirs.filter(other => other.kind === kind)
  const isValue = (other: number) => Math.abs(other - value) <= 1e-6 * value
  return alike.some((one, index) =>
    alike
      .slice(index + 1)
      .some(other => isValue(one.value + other.value) || isValue(Math.abs(one.value - other.value))),
  )
}
