import { type Day, parseDay, partsOf } from '../../../english/calendar.ts'
import type { Span } from '../../../span.ts'
import type { Time } from '../../../story/story.ts'
import type { Sum } from './sums.ts'
import { countOf, type Dated, loose } from './years.ts'

const count = String.raw`(?<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)`
const unit = '(?<unit>days?|weeks?|months?)'

/** `Two days after the March 3 vote, on March 8`; `on March 8, a week after the March 4 storm`. */
export const daysBetween: Sum = dated => {
  const found = fromAnchor(dated) ?? later(dated) ?? lasting(dated)
  if (!found) return undefined
  const { words, from, to, apart, at } = found
  const typed = ({ start, end }: Span) => dated.story.text.slice(start, end)
  return {
    start: Math.min(at.start, to.start, from.start),
    end: Math.max(at.end, to.end, from.end),
    underline: to,
    message: `“${words}” doesn’t match ${typed(from)} and ${typed(to)}: they are ${Math.abs(apart) === 1 ? 'one day' : `${Math.abs(apart)} days`} apart.`,
  }
}

interface Clash {
  /** The words that count. */
  words: string
  at: Span
  /** The day that is counted from, and the one that is given. */
  from: Time
  to: Time
  apart: number
}

/** Days that the sentence writes with their month. */
const daysIn = ({ story, sentence }: Dated): Time[] =>
  story.times.filter(
    time =>
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      time.day &&
      time.month &&
      time.kind === 'date',
  )

const after = new RegExp(
  String.raw`\b(?:${count} ${unit}|the (?<unitless>day)) (?<way>after|before) (?:the |its |his |her |their )?`,
  'gi',
)

/** `the Feb. 2 storm`: what is counted from comes behind the words that count. */
function fromAnchor(dated: Dated): Clash | undefined {
  const { story, sentence, text } = dated
  const days = daysIn(dated)
  for (const match of days.length < 2 ? [] : text.matchAll(after)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    const from = days.find(time => time.start >= end && time.start - end < 40)
    if (!from || /[,;:]/.test(story.text.slice(end, from.start))) continue
    const to =
      days.find(
        time =>
          time.start > from.end &&
          /^(?: [\p{L}’'-]+){0,4}, (?:on )?$/u.test(story.text.slice(from.end, time.start)),
      ) ??
      days.findLast(
        time => time.end <= start && /^,? (?:exactly |only |just )?$/.test(story.text.slice(time.end, start)),
      )
    const apart = to && fits(dated, match, from, to)
    const words = match[0].trim().replace(/ (?:the|its|his|her|their)$/i, '')
    if (to && apart !== undefined) return { words, at: { start, end }, from, to, apart }
  }
  return undefined
}

const then = new RegExp(String.raw`\b${count} ${unit} (?<way>later|earlier),? (?:on )?$`, 'i')

/** `It closed Feb. 2 and reopened 10 days later, on Feb. 22.` */
function later(dated: Dated): Clash | undefined {
  const { story, sentence } = dated
  const days = daysIn(dated)
  for (const [index, to] of days.entries()) {
    const from = days[index - 1]
    if (!from) continue
    const between = story.text.slice(from.end, to.start)
    const match = then.exec(between)
    if (!match || /[.;:]|\d/.test(between.slice(0, match.index)) || between.length > 100) continue
    const start = from.end + match.index
    const apart = fits(dated, match, from, to, start - sentence.start)
    const words = match[0].replace(/,? (?:on )?$/, '')
    if (apart !== undefined) return { words, at: { start, end: to.start }, from, to, apart }
  }
  return undefined
}

const long = new RegExp(String.raw`\b${count}-(?<unit>day|week)\b`, 'i')

/** `The 10-day festival runs from June 3 to June 20.` The first day and the last both count. */
function lasting(dated: Dated): Clash | undefined {
  const { story, sentence, text } = dated
  const days = daysIn(dated)
  const match = days.length === 2 ? long.exec(text) : null
  if (!match || loose.test(text.slice(0, match.index))) return undefined
  const [from, to] = days
  const start = sentence.start + match.index
  const isRange =
    /\b(?:runs?|ran|lasts?|lasted|takes? place|is set|from)\s(?:from\s)?$/.test(
      story.text.slice(sentence.start, from.start),
    ) && /^(?: to | through | until |[-–])$/.test(story.text.slice(from.end, to.start))
  const many = countOf(match.groups!.count)
  const apart = apartOf(from, to)
  if (!isRange || !many || apart === undefined || start > from.start) return undefined
  const size = many * (/^week/i.test(match.groups!.unit) ? 7 : 1)
  const slack = /^week/i.test(match.groups!.unit) ? 3 : 1
  return Math.abs(apart + 1 - size) <= slack
    ? undefined
    : { words: match[0], at: { start, end: start + match[0].length }, from, to, apart }
}

/** How many days lie between, where the words that count do not fit them. */
function fits(
  dated: Dated,
  match: RegExpExecArray,
  from: Time,
  to: Time,
  at = match.index,
): number | undefined {
  const { count: written, unit: of = 'day', way } = match.groups!
  if (loose.test(dated.text.slice(0, at))) return undefined
  const many = written === undefined || /^an?$/i.test(written) ? 1 : countOf(written)
  const apart = apartOf(from, to)
  if (!many || apart === undefined) return undefined
  const sign = /after|later/i.test(way) ? 1 : -1
  if (/^month/i.test(of)) {
    const months = monthsApart(parseDay(from.value)!, parseDay(to.value)!)
    return Math.abs(months - sign * many) <= 0.4 ? undefined : apart
  }
  // A week, in words, may be a day more or less.
  const slack = /^week/i.test(of) ? 1 : 0
  return Math.abs(apart - sign * many * (/^week/i.test(of) ? 7 : 1)) <= slack ? undefined : apart
}

function apartOf(one: Time, other: Time): number | undefined {
  const [from, to] = [parseDay(one.value), parseDay(other.value)]
  return from === undefined || to === undefined ? undefined : to - from
}

const monthsApart = (one: Day, other: Day): number => {
  const [from, to] = [partsOf(one), partsOf(other)]
  return (to.year - from.year) * 12 + to.month - from.month + (to.day - from.day) / 31
}
