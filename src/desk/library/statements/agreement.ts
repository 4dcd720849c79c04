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
  // `Twenty-six miles into the race`, of one over 26.2 miles.
  if (
    mine.kind === theirs.kind &&
    mine.unit === theirs.unit &&
    Number.isInteger(mine.raw) &&
    !Number.isInteger(theirs.raw)
  )
    if (Math.abs(mine.raw - theirs.raw) < 1) return true
  if (mine.kind !== theirs.kind)
    return (
      shares.has(mine.kind) && shares.has(theirs.kind) && Math.abs(shareOf(mine) - shareOf(theirs)) <= 0.03
    )
  const { value } = mine
  const truth = theirs.value
  if (value === truth) return true
  const share = truth === 0 ? Number.POSITIVE_INFINITY : value / truth
  if (mine.qualifier === 'over' && share <= 1 && share >= 0.8) return true
  if (mine.qualifier === 'under' && share >= 1 && share <= 1.25) return true
  if (
    theirs.qualifier === 'over' &&
    mine.qualifier !== 'under' &&
    share >= 1 &&
    share <= 1.1 &&
    mine.qualifier
  )
    return true
  if (mine.qualifier === 'about' || theirs.qualifier === 'about')
    if (Math.abs(share - 1) <= about) return true
  if (
    mine.unit !== theirs.unit &&
    isMeasured(mine.kind) &&
    Math.abs(share - 1) <= (mine.kind === 'duration' ? otherUnit : converted)
  )
    return true
  return Math.abs(value - truth) <= Math.max(mine.grain, theirs.grain) && mine.grain !== theirs.grain
}

const measures = new Set(['length', 'mass', 'volume', 'area', 'power', 'speed', 'temperature', 'duration'])
const isMeasured = (kind: string) => measures.has(kind)

/** Words with which a writer says that a figure is worked out. */
const workedOut =
  /\b(?:more|less|fewer|total|together|combined|altogether|in all|each|apiece|of (?:them|whom|which)|rest|remaining|others?|percent|percentage|half|twice|double[ds]?|triple[ds]?|times|average|ahead|lead|margin|difference|gap|apart|later|earlier|after|before|since|ago|younger|older|per|majority|left|all but|only)\b|%/i

/**
 * Whether a quantity can be worked out from those of the source, and the words around it say that it is: `$3.8 million
 * less` from $31.4 million and $27.6 million. Nearly any number is a sum or a difference of some two.
 */
export function isWorkedOut(mine: Quantity, theirs: Quantity[], clause: string): boolean {
  if (!workedOut.test(clause)) return false
  const close = (value: number) =>
    Math.abs(value - mine.value) <=
    Math.max(
      mine.grain,
      mine.qualifier ? about * mine.value : 0.02 * mine.value,
      mine.kind === 'percent' ? 0.5 : 0,
    )
  return theirs.some(
    (one, index) =>
      theirs.some((other, second) => {
        if (index === second || one.kind !== other.kind) return false
        const { value: a } = one
        const { value: b } = other
        if (mine.kind === one.kind || isOf(mine, one, 'percent', 'points'))
          if (close(a + b) || close(a - b)) return true
        if (mine.kind === one.kind && (close(a / b) || (b < 1000 && close(a * b)))) return true
        if (mine.kind === 'percent' && b !== 0)
          return close((100 * a) / b) || close(Math.abs((100 * (a - b)) / b))
        if (shares.has(mine.kind) && b !== 0) return Math.abs(a / b - mine.value) <= 0.04
        // `$640,000, or roughly $1,400 a house`, for 460 of them.
        return false
      }) ||
      theirs.some(
        other =>
          mine.kind === one.kind &&
          other.kind === 'count' &&
          other.value > 1 &&
          (close(one.value / other.value) || close(one.value * other.value)),
      ),
  )
}
