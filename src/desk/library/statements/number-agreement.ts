import { memo, memoBy, memoLast } from '../../memo.ts'
import { textOf } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { agrees, areComparable, besideFigure, isWorkedOut } from './agreement.ts'
import { isOneMore } from './derived.ts'
import { type Match, matchesOf } from './matches.ts'
import { likeness } from './roots.ts'
import { isOfTime, numbersOf, type StatedNumber } from './stated-numbers.ts'

/** Whether two numbers can be held against each other: hours with hours, money with money. */
export function areOfOneKind(one: StatedNumber, other: StatedNumber): boolean {
  if (one.kind === other.kind) return one.kind !== 'ordinal' || likeness(one.noun ?? '', other.noun ?? '') > 0
  if (isOfTime(one) || isOfTime(other)) return false
  if (one.kind === 'number' || other.kind === 'number') return true
  return (
    one.quantity !== undefined && other.quantity !== undefined && areComparable(one.quantity, other.quantity)
  )
}

/** Whether a source has a number, in whatever unit, or the date of a weekday. */
export function hasNumber(story: Story, mine: StatedNumber, { story: source }: Source): boolean {
  if (!isOfTime(mine) && rawNumbers(source).has(mine.raw)) return true
  const digits = /\d[\d.,:]*\d/.exec(textOf(story, mine))?.[0]
  if (digits !== undefined && numerals(source).has(digits)) return true
  // `14:41.6` of 14 minutes 41.6 seconds.
  if (mine.kind === 'clock' && digits?.includes('.') && numerals(source).has(digits.split(':').pop()!))
    return true
  if (mine.kind === 'hour' && clockForms(mine.value).some(form => numerals(source).has(form))) return true
  return isThere(mine, source, story)
}

/** Whether a number of the draft is one of a source’s. */
export const isThere = memoBy((mine: StatedNumber, source: Story, story: Story): boolean =>
  numbersOf(source).some(theirs => areOne(story, mine, source, theirs)),
)

/** Whether a number of a source is one of the draft’s. */
export const isHere = memoLast((theirs: StatedNumber, story: Story, source: Story): boolean =>
  numbersOf(story).some(mine => areOne(story, mine, source, theirs)),
)

/** `6:40 p.m.` as a log has it: `18:40`, `18.40`, `1840`. */
const clockForms = (minutes: number): string[] =>
  [':', '.', ''].map(mark =>
    `${Math.floor(minutes / 60)}${mark}${String(minutes % 60).padStart(2, '0')}`.padStart(
      4 + mark.length,
      '0',
    ),
  )

const rawNumbers = memo(
  (story: Story) => new Set(numbersOf(story).flatMap(number => (isOfTime(number) ? [] : [number.raw]))),
)
const numerals = memo(({ text }: Story) => new Set(text.match(/\d[\d.,:]*\d/g)))

/** Whether two numbers are the same: rounded, converted, or one day written in another way. */
export function areOne(story: Story, mine: StatedNumber, source: Story, theirs: StatedNumber): boolean {
  if (mine.kind === 'hour' && theirs.kind === 'hour') return areOneHour(story, mine, source, theirs)
  // `on March 24` of Monday, in a source of that week.
  if (mine.kind === 'day' && theirs.kind === 'weekday' && dateOf(theirs) === mine.value) return true
  if (mine.kind === 'day' && theirs.kind === 'day')
    return (
      mine.value === theirs.value || (mine.raw === theirs.raw && Math.min(mine.value, theirs.value) < 100)
    )
  if (mine.kind === 'month' && theirs.kind === 'day') return mine.value === Math.floor(theirs.value / 100)
  if (isOfTime(mine) || isOfTime(theirs))
    return (
      mine.raw === theirs.raw && (mine.kind === theirs.kind || mine.kind === 'year' || theirs.kind === 'year')
    )
  const [one, other] = [mine.quantity, theirs.quantity]
  return one && other
    ? areComparable(one, other) && agrees(one, other)
    : Math.abs(mine.raw / theirs.raw - 1) < 0.001
}

/** `shortly after 2 a.m.` of 2.07 a.m.; `at 4` of 4 p.m. */
function areOneHour(story: Story, mine: StatedNumber, source: Story, theirs: StatedNumber): boolean {
  if (mine.value % 720 === theirs.value % 720)
    return (
      mine.value === theirs.value || !halves.test(textOf(story, mine)) || !halves.test(textOf(source, theirs))
    )
  return (
    mine.value % 60 === 0 &&
    !/[.:]\d\d/.test(textOf(story, mine)) &&
    Math.floor(theirs.value / 60) === mine.value / 60
  )
}

/** Says which half of the day an hour is in. */
export const halves = /[ap]\.?m/i

/** A day of the month with its month, where a time is known to be on one. */
function dateOf({ time }: StatedNumber): number | undefined {
  const date = /^\d{4}-(\d\d)-(\d\d)/.exec(time?.value ?? '')
  return date ? Number(date[1]) * 100 + Number(date[2]) : undefined
}

/** Whether a number is in a sentence that matches the draft’s, or in one beside it. */
export const isNear = (near: Match[], source: Source, { sentence: { index } }: StatedNumber) =>
  near.some(match => match.source === source && Math.abs(match.sentence.index - index) <= 1)

/** Whether a number follows from others near the ones that its sentence comes from. */
export function isReckonedFrom(comparison: Comparison, mine: StatedNumber): boolean {
  const { story, compared } = comparison
  const near = matchesOf(comparison)[mine.sentence.index]
  const isClose = (value: number) =>
    Math.abs(value - mine.value) <=
    Math.max(1e-6 * mine.value, mine.quantity?.grain ?? 0, mine.quantity?.qualifier ? 0.05 * mine.value : 0)
  const words = besideFigure(story, mine.sentence, mine)
  const { quantity } = mine
  if (quantity && near.some(({ source, sentence }) => isOneMore(story, quantity, source.story, sentence)))
    return true
  return compared.some(source => {
    const theirs = numbersOf(source.story).filter(other => !isOfTime(other) && isNear(near, source, other))
    const alike = theirs
      .filter(
        other =>
          other.kind === mine.kind ||
          other.kind === 'number' ||
          mine.kind === 'number' ||
          (other.kind === 'count' && mine.kind === 'duration'),
      )
      .map(({ kind, value, raw, sentence }) => ({
        sentence,
        value: kind !== mine.kind && mine.kind === 'duration' ? raw * (mine.value / mine.raw) : value,
      }))
    const isOfTwo = alike.some((one, at) =>
      alike
        .slice(at + 1)
        .some(
          other =>
            Math.abs(other.sentence.index - one.sentence.index) <= 1 &&
            (isClose(one.value + other.value) || isClose(Math.abs(one.value - other.value))),
        ),
    )
    // `$8 a month` of $96 a year.
    const isOfRate =
      /# (?:an?|per) |\b(?:daily|weekly|monthly|yearly|annual)/.test(words) &&
      alike.some(({ value }) => periods.some(each => isClose(value / each) || isClose(value * each)))
    return (
      isOfTwo ||
      isOfRate ||
      (mine.quantity !== undefined &&
        isWorkedOut(
          mine.quantity,
          theirs.flatMap(({ quantity }) => quantity ?? []),
          words,
        ))
    )
  })
}

/** How many months or weeks a year has, days a week or a year, hours a day. */
const periods = [12, 52, 7, 365, 24]
