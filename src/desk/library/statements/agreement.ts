import { measureKinds } from '../../english/lexicon/conversions.ts'
import {
  changedBy,
  comparativeStems,
  comparingWords,
  multiplyingWords,
  wonBy,
} from '../../english/lexicon/figures.ts'
import { regex } from '../../english/regex.ts'
import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Quantity } from './quantities.ts'
import { likeness, rootOf } from './roots.ts'

/** What a source rounds, another may round otherwise: conversions and spans of time in other units within these shares. */
const converted = 0.04
const otherUnit = 0.1
const about = 0.06

const shares = new Set(['percent', 'rate', 'fraction'])
const shareOf = ({ kind, value }: Quantity) => (kind === 'percent' ? value / 100 : value)

/** Whether two quantities can be held against each other at all: days with days, money with money of one currency. */
export function areComparable(one: Quantity, other: Quantity): boolean {
  // `nine yards` may be a length or gardens, `he was 8` an age or a count.
  if (one.raw === other.raw && (one.kind === 'count' || other.kind === 'count')) return true
  if (one.kind === other.kind)
    return one.kind !== 'ordinal' || likeness(rootOf(one.unit!), rootOf(other.unit!)) > 0
  if (shares.has(one.kind) && shares.has(other.kind)) return true
  // `rose 5%` for five percentage points.
  return isOf(one, other, 'percent', 'points') && one.value === other.value
}

const isOf = (one: Quantity, other: Quantity, kind: string, second: string) =>
  (one.kind === kind && other.kind === second) || (one.kind === second && other.kind === kind)

/** Whether a quantity of a draft says what one of a source says: the same, fairly rounded, converted, or within its bounds. */
export function agrees(mine: Quantity, theirs: Quantity): boolean {
  if (isOf(mine, theirs, 'percent', 'points')) return false
  if (mine.raw === theirs.raw && (mine.kind === 'count' || theirs.kind === 'count')) return true
  if (mine.kind !== theirs.kind)
    return (
      shares.has(mine.kind) && shares.has(theirs.kind) && Math.abs(shareOf(mine) - shareOf(theirs)) <= 0.03
    )
  if (mine.value === theirs.value || isCutOff(mine, theirs)) return true
  const share = theirs.value === 0 ? Number.POSITIVE_INFINITY : mine.value / theirs.value
  if (isWithinBounds(mine.qualifier, theirs.qualifier, share) || isConverted(mine, theirs, share)) return true
  // `38,100` of a source’s 38,000 knows more than its source.
  return Math.abs(mine.value - theirs.value) <= mine.grain && mine.grain > theirs.grain
}

/** `Twenty-six miles into the race`, of one over 26.2 miles. */
const isCutOff = (mine: Quantity, theirs: Quantity) =>
  mine.unit === theirs.unit &&
  Number.isInteger(mine.raw) &&
  !Number.isInteger(theirs.raw) &&
  Math.abs(mine.raw - theirs.raw) < 1

/** `more than 400` of 450, `about 400` of 395. `share` is the draft’s figure by the source’s. */
function isWithinBounds(mine: Quantity['qualifier'], theirs: Quantity['qualifier'], share: number): boolean {
  if (mine === 'over' && share <= 1 && share >= 0.8) return true
  if (mine === 'under' && share >= 1 && share <= 1.25) return true
  if (theirs === 'over' && mine && mine !== 'under' && share >= 1 && share <= 1.1) return true
  return (mine === 'about' || theirs === 'about') && Math.abs(share - 1) <= about
}

/** `10 kilometers` of six miles. */
const isConverted = (mine: Quantity, theirs: Quantity, share: number) =>
  mine.unit !== theirs.unit &&
  isMeasured(mine.kind) &&
  Math.abs(share - 1) <= (mine.kind === 'duration' ? otherUnit : converted)

/** Whether a quantity is one of a source’s, but more exact: `38,100 homes` of 38,000. */
export const isFiner = (mine: Quantity, theirs: Quantity): boolean =>
  mine.kind === theirs.kind &&
  mine.grain < theirs.grain &&
  Math.abs(mine.value - theirs.value) <= theirs.grain

const isMeasured = (kind: string) => measureKinds.has(kind)

/** Words with which a writer says that a figure is a sum or a difference, a share or a multiple, or falls to each. */
// `two of the # members`: the figure itself.
const compares = regex(
  'i',
)`\b(?:${comparingWords}|(?:${comparativeStems})er)\b|\b(?:${changedBy}|${wonBy}) by\b|\bof (?:the|its|their|all) (?:\d|number|#)`
const allBut = /\b(?:all but|except)\b/i
const multiplies = regex('i')`\b(?:${multiplyingWords})\b`
const deals = /\b(?:each|apiece|average|per|an?|every)\b/i

/** Maximum distance in characters from a figure to the word that says how it was worked out. */
const reach = 45

/** The words beside a quantity in its sentence, as far as a semicolon, a colon or a dash; `#` for the quantity itself. */
export function besideFigure({ text }: Story, sentence: Sentence, { start, end }: Span): string {
  const before = text.slice(Math.max(sentence.start, start - reach), start)
  const after = text.slice(end, Math.min(sentence.end, end + reach))
  const from = Math.max(...['; ', ': ', ' — '].map(mark => before.lastIndexOf(mark)))
  const to = /[;:]\s|\s—\s/.exec(after)?.index ?? after.length
  return `${before.slice(from + 1)}#${after.slice(0, to)}`
}

/**
 * Whether a quantity can be worked out from those of the source, and the words around it say that it is: `$3.8 million
 * less` from $31.4 million and $27.6 million. Nearly any number is a sum or a difference of some two.
 */
export function isWorkedOut(mine: Quantity, theirs: Quantity[], near: string): boolean {
  const close = (value: number) =>
    Math.abs(value - mine.value) <=
    Math.max(
      mine.grain,
      mine.qualifier ? about * mine.value : mine.kind === 'count' && mine.value < 100 ? 0 : 0.01 * mine.value,
      mine.kind === 'percent' ? 0.6 : 0,
    )
  const alike = theirs.flatMap(other => {
    if (other.kind === mine.kind || isOf(mine, other, 'percent', 'points') || shares.has(mine.kind))
      return [other]
    // `52 minutes, against 35 today`: the second has the unit of the first.
    const isBare = other.kind === 'count' && other.unit === undefined && mine.raw !== 0
    return isBare ? [{ ...other, value: other.raw * (mine.value / mine.raw) }] : []
  })
  const isSum = compares.test(near) || mine.kind === 'points'
  const ofTwo = (a: number, b: number) =>
    (isSum && (close(a + b) || close(a - b))) || (multiplies.test(near) && b !== 0 && close(a / b))
  if (alike.some((one, at) => alike.some((other, second) => at !== second && ofTwo(one.value, other.value))))
    return true
  // `one in 20` go without where 95 percent are vaccinated: the rest of one whole, in other words.
  if (
    shares.has(mine.kind) &&
    theirs.some(
      other =>
        (other.kind !== mine.kind || allBut.test(near)) &&
        shares.has(other.kind) &&
        Math.abs(shareOf(mine) + shareOf(other) - 1) < 0.005,
    )
  )
    return true
  if (shares.has(mine.kind)) return isShareOf(mine, theirs, close)
  // `room for 900,000 bushels` where it held 600,000, two-thirds of its capacity; `more than 100` of a fifth of 500.
  const parts = theirs.filter(({ kind }) => kind === 'fraction')
  if (
    parts.some(part =>
      alike.some(one => close(one.value / shareOf(part)) || close(one.value * shareOf(part))),
    )
  )
    return true
  // `$640,000, or roughly $1,400 a house`, for 460 of them.
  return (
    deals.test(near) &&
    alike.some(one =>
      theirs.some(
        ({ kind, value }) =>
          kind === 'count' && value > 1 && (close(one.value / value) || close(one.value * value)),
      ),
    )
  )
}

/** Whether a share is that of one thing in another, or of its growth: 36% of $11 million and $4 million. */
function isShareOf(mine: Quantity, theirs: Quantity[], close: (value: number) => boolean): boolean {
  return theirs.some(one =>
    theirs.some(other => {
      if (one === other || one.kind !== other.kind || shares.has(one.kind) || other.value === 0) return false
      const share = one.value / other.value
      return mine.kind === 'percent'
        ? close(100 * share) || close(100 * Math.abs(share - 1))
        : Math.abs(share - mine.value) <= 0.04
    }),
  )
}

/** `must pay its lawyers $2 million` beside `has to pay Norvale $40 million`: of what can be compared, nothing agrees. */
export function haveOtherFigures(mine: readonly Quantity[], theirs: readonly Quantity[]): boolean {
  const comparable = mine.flatMap(one =>
    theirs.filter(other => areComparable(one, other)).map(other => agrees(one, other)),
  )
  return comparable.length > 0 && !comparable.includes(true)
}
