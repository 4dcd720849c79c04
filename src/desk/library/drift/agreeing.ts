import { periodUnits } from '../../english/lexicon/times.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { memo, memoBy } from '../../memo.ts'
import type { Figure, Story } from '../../story/story.ts'

export const isExact = (figure: Figure) => figure.value !== undefined && figure.qualifier !== 'vague'

export const isMoney = ({ unit }: Figure) => unit !== undefined && /^[A-Z]{3}$/.test(unit)

const isOfTime = (unit: string) => periodUnits.has(unit.replace(/s$/, ''))

/** Percent with percent, money with money, things with things. */
export function sameKind(one: Figure, other: Figure): boolean {
  for (const unit of ['percent', 'fraction', 'points'])
    if (one.unit === unit || other.unit === unit) return one.unit === other.unit
  if (isMoney(one) || isMoney(other)) return one.unit === other.unit
  // `for the first time in four years` and `the last three`: a time is no count of things.
  return one.unit === undefined || other.unit !== undefined || !isOfTime(one.unit)
}

/** Whether a figure of a draft says what one of its source says. */
export function agree(story: Story, figure: Figure, sourceStory: Story, other: Figure): boolean {
  if (!sameKind(figure, other)) return false
  const value = figure.value as number
  const truth = other.value as number
  if (value === truth) return true
  // Two qualified numbers are one only when they are the same: `about 300` is not `about 310`.
  const share = truth === 0 ? Infinity : value / truth
  if (figure.qualifier && (!other.qualifier || (figure.qualifier === 'over' && share < 1))) {
    // `more than a million` of 1.2 million: the next round number is two million.
    const isRound = value >= 100 && significant(story.text.slice(figure.start, figure.end)) < 2
    if (figure.qualifier === 'over') return share <= 1 && share >= (isRound ? 0.8 : 0.9)
    if (figure.qualifier === 'under') return share >= 1 && share <= 1.1
    return Math.abs(share - 1) <= 0.05
  }
  return isRounded(
    story.text.slice(figure.start, figure.end),
    value,
    sourceStory.text.slice(other.start, other.end),
    truth,
  )
}

/** `$4.5 million` for $4.52 million: the same to as many digits as it has, where the source has more. */
function isRounded(written: string, value: number, sourceWritten: string, truth: number): boolean {
  const digits = significant(written)
  if (digits < 2 || digits > mostDigits || significant(sourceWritten) <= digits) return false
  return roundedTo(digits, truth) === roundedTo(digits, value)
}

const significant = (written: string) => {
  const number = /\d[\d.,]*/.exec(written)?.[0].replace(/,/g, '') ?? ''
  return (number.includes('.') ? number.replace('.', '') : number.replace(/(?<!0)0+$/, '')).replace(/^0+/, '')
    .length
}

/** JavaScript rounds to no more. */
const mostDigits = 100

const roundedTo = (digits: number, value: number) => Number(value.toPrecision(digits))

/** The exact figures of a text by their values, the smallest first. */
const byValue = memo((story: Story) =>
  story.figures.filter(isExact).sort((one, other) => (one.value as number) - (other.value as number)),
)

const valuesOf = memo((story: Story) => new Set(byValue(story).map(({ value }) => value)))

/** Whether a text has the number, of whatever things. */
export const hasValue = (story: Story, value: number): boolean => valuesOf(story).has(value)

/** The exact figures of a text by their values, rounded to `digits` digits. */
const byRounded = memoBy((story: Story, digits: number) => {
  const figures = new Map<number, Figure[]>()
  for (const figure of byValue(story)) {
    const value = roundedTo(digits, figure.value as number)
    const known = figures.get(value)
    if (known) known.push(figure)
    else figures.set(value, [figure])
  }
  return figures
})

/** Further than this from its value no figure says the same with a qualifier: `more than 180` for 200, not for 230. */
const widest = 0.25

/** Whether a text has a figure that agrees with one of another text. Of its figures only those near it are looked at. */
export function isTold(story: Story, figure: Figure, source: Story): boolean {
  const value = figure.value as number
  const doesAgree = (other: Figure) => agree(story, figure, source, other)
  const digits = significant(story.text.slice(figure.start, figure.end))
  const rounded =
    digits < 2 || digits > mostDigits ? [] : (byRounded(source, digits).get(roundedTo(digits, value)) ?? [])
  if (rounded.some(doesAgree)) return true
  const figures = byValue(source)
  const reach = figure.qualifier ? widest * Math.abs(value) : 0
  for (
    let at = firstBeyond(figures, each => (each.value as number) >= value - reach);
    at < figures.length && (figures[at].value as number) <= value + reach;
    at++
  )
    if (doesAgree(figures[at])) return true
  return false
}
