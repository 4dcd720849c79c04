import { onesInWords, tensInWords } from '../../../english/lexicon/numbers.ts'
import { numberOf } from '../../../english/numerals.ts'
import { alternatives } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import { areOfOneMatter } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'
import { type Unit, unitOf } from '../units.ts'

/** Below these shares the draft measures things of its own. */
const leastMade = 0.2
const mostlyMade = 0.35
/** A number that few stories have twice: `6,200 tons`; `two miles` and `two feet` may be of two things. */
const leastTelling = 10

/** The same number in another unit, where no source has that: `6,200 tons` of 6,200 pounds, `310 BC` of AD 310. */
export function unitDifferences(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  const made = shareMade(comparison)
  if (made < leastMade) return []
  return measuresIn(story).flatMap(mine => {
    if (story.quoted.some(quotation => overlaps(quotation, mine))) return []
    const theirs = compared.flatMap(source => measuresIn(source.story).map(measure => ({ source, measure })))
    if (theirs.some(({ measure }) => saysTheSame(mine, measure))) return []
    const rival = theirs.find(
      ({ source, measure }) =>
        isInOtherUnit(mine, measure) &&
        !measuresIn(story).some(other => isEqual(other, measure)) &&
        (mine.isTelling || (made >= mostlyMade && areMatched(comparison, mine, source, measure))),
    )
    return rival ? [told(mine, rival)] : []
  })
}

function told(mine: Measure, { source, measure }: { source: Source; measure: Measure }): Difference {
  const { start, end } = measure
  return differenceOf({
    check: 'unit',
    span: { start: mine.start, end: mine.end },
    source,
    inSource: { start, end },
    certainty: mine.isTelling ? 0.88 : 0.82,
    offer: source.story.text.slice(start, end),
    features: {},
  })
}

/** A number with what it is measured in. */
interface Measure extends Span {
  number: number
  unit: Unit
  isTelling: boolean
}

const small = alternatives([...onesInWords.slice(2), ...tensInWords])

const list = (kind: string, factor: number, words: string) =>
  words.split(' ').map((word): [string, Unit] => [word, { kind, factor }])

/** What is measured in units that copy does not convert, or that may be money elsewhere: `6,200 pounds`. */
const others = new Map([
  ...list('mass', 0.4536, 'pound pounds lb lbs'),
  ...list('era', -1, 'bc bce'),
  ...list('era', 1, 'ad ce'),
  ...list('duration', 60, 'minute minutes'),
  ...list('duration', 3600, 'hour hours'),
  ...list('duration', 86_400, 'day days'),
  ...list('duration', 604_800, 'week weeks'),
  ...list('duration', 2_629_800, 'month months'),
  ...list('duration', 31_557_600, 'year years'),
])

const measurePattern = new RegExp(
  `(?<![\\d.,$£€])\\b(\\d[\\d,]*(?:\\.\\d+)?|${small})[ -]((?:square|cubic) \\p{L}+|degrees? \\p{L}+|b\\.c\\.(?:e\\.)?|\\p{L}+)(?!-old| old| of age)`,
  'giu',
)
const eraBefore = /\b(AD|A\.D\.) (\d{1,4})\b/g

const measuresIn = memo(({ text }: Story): Measure[] => {
  const found: Measure[] = []
  for (const { index, 0: whole, 1: number, 2: word } of text.matchAll(measurePattern)) {
    const name = word.toLowerCase().replaceAll('.', '')
    const unit = unitOf(name) ?? others.get(name)
    const value = numberOf(number.toLowerCase())
    if (unit && value !== undefined) found.push(measureOf(index, index + whole.length, value, unit))
  }
  for (const { index, 0: whole, 2: number } of text.matchAll(eraBefore))
    found.push(measureOf(index, index + whole.length, Number(number), others.get('ad') as Unit))
  return found
})

const measureOf = (start: number, end: number, number: number, unit: Unit): Measure => ({
  start,
  end,
  number,
  unit,
  isTelling: number >= leastTelling && unit.kind !== 'duration',
})

const isInOtherUnit = (one: Measure, other: Measure) => {
  const share = one.unit.factor / other.unit.factor
  return one.unit.kind === other.unit.kind && one.number === other.number && share !== 1 && !areTons(share)
}

/** A ton and a tonne: many papers write one for the other. */
const areTons = (share: number) => Math.abs(Math.abs(Math.log(share)) - Math.log(1000 / 907.185)) < 1e-6

/** `10 kilometers` of six miles: a tenth more or less is rounding. */
const rounding = 0.1

const isEqual = (one: Measure, other: Measure) =>
  one.unit.kind === other.unit.kind && one.number === other.number && one.unit.factor === other.unit.factor

function saysTheSame(one: Measure, other: Measure): boolean {
  if (one.unit.kind !== other.unit.kind) return false
  if (one.number === other.number) return isEqual(one, other)
  return Math.abs((one.number * one.unit.factor) / (other.number * other.unit.factor) - 1) <= rounding
}

/** `a strike of three days`, `three weeks later`: two times of two things. */
const sameMeasure = { together: 1 }

function areMatched(comparison: Comparison, mine: Measure, source: Source, theirs: Measure): boolean {
  const { story } = comparison
  const sentence = sentenceAt(story, mine.start)
  const other = sentenceAt(source.story, theirs.start)
  return (
    sentence !== undefined &&
    matchesOf(comparison)[sentence.index].some(match => match.sentence === other) &&
    areOfOneMatter(story, mine, source, theirs, sameMeasure)
  )
}
