import { monthNames, shortMonthPattern, weekdayNames } from '../../english/lexicon/calendar.ts'
import type { Edit } from '../../finding.ts'
import { overlaps, type Span, textOf } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { after, before, inRunningCopy, timesIn } from './lib/near.ts'
import { onChange } from './lib/on-weekday.ts'
import { dated, monthWithDay } from './lib/write.ts'

/** One thing that a house writes otherwise: what to do, and what to put there. */
interface Change {
  kind: 'month' | 'ordinal' | 'comma' | 'weekday' | 'decade' | 'clock' | 'on'
  advice: string
  edit: Edit
}

export default rule({
  id: 'dates/style',
  summary: 'Months, weekdays, ordinals, commas, decades and clock times that don’t follow house style',
  why: 'A consistent style keeps dates from slowing readers down.',
  basis: 'AP Stylebook, “months”, “dates”, “times”, “decades”; The Guardian style guide, “dates”, “times”',
  severity: 'info',
  where: 'prose',
  options: {
    months: {
      default: 'abbreviated' as 'abbreviated' | 'full' | 'any',
      choices: ['abbreviated', 'full', 'any'] as ('abbreviated' | 'full' | 'any')[],
      description:
        'A month beside a day: Sept. 12 (March to July are never abbreviated), September 12, or either.',
    },
    order: {
      default: 'any' as 'month-first' | 'day-first' | 'any',
      choices: ['month-first', 'day-first', 'any'] as ('month-first' | 'day-first' | 'any')[],
      description: 'March 28, 2025, or 28 March 2025, or either.',
    },
    ordinals: { default: false, description: 'Whether March 28th is allowed.' },
    clock: {
      default: 'p.m.' as 'p.m.' | 'pm' | 'any',
      choices: ['p.m.', 'pm', 'any'] as ('p.m.' | 'pm' | 'any')[],
      description: 'Clock times: 7:30 p.m., 7.30pm, or either.',
    },
    on: {
      default: 'any' as 'keep' | 'drop' | 'any',
      choices: ['keep', 'drop', 'any'] as ('keep' | 'drop' | 'any')[],
      description: 'Before a weekday: `resigned on Monday` (keep), `resigned Monday` (drop), or either.',
    },
  },
  examples: [
    {
      bad: 'The bridge opened on September 12, 2024, in rain.',
      finds: 'September 12, 2024',
      fixed: 'The bridge opened on Sept. 12, 2024, in rain.',
    },
    {
      bad: 'It closed Mar. 7 and reopened in Sept. 2019.',
      finds: ['Mar. 7', 'Sept. 2019'],
      fixes: ['closed March 7 and', 'in September 2019.'],
    },
    { bad: 'The vote is on March 28th, 2025 at noon.', fixed: 'The vote is on March 28, 2025, at noon.' },
    { bad: 'Prices rose in March, 2024.', fixed: 'Prices rose in March 2024.' },
    { bad: 'The hall was full in the 1990’s.', fixed: 'The hall was full in the 1990s.' },
    { bad: 'Doors open at 7:00 PM on Thurs., March 28.', fixes: ['at 7 p.m. on Thursday, March 28.'] },
    { bad: 'They left at 7pm.', fixed: 'They left at 7 p.m.' },
    { bad: 'The council met at 12 noon.', fixed: 'The council met at noon.' },
    {
      house: 'rules:\n  dates/style:\n    options: { months: full, order: day-first, clock: pm }\n',
      bad: 'It opened on March 28, 2025. It closed on 3 Sept. at 7:30 p.m. The crowd left.',
      fixes: ['on 28 March 2025.', 'on 3 September at', 'at 7.30pm. The'],
    },
    {
      house: 'rules:\n  dates/style: { options: { on: keep } }',
      bad: 'The mayor resigned Monday. She said Monday that she was ill.',
      fixes: ['resigned on Monday. She said on Monday that', 'resigned on Monday. She said Monday'],
    },
    {
      house: 'rules:\n  dates/style: { options: { on: keep } }',
      bad: 'The bank held rates Thursday, as expected.',
      fixed: 'The bank held rates on Thursday, as expected.',
    },
    {
      house: 'rules:\n  dates/style: { options: { on: keep } }',
      bad: 'The minister told the council Monday that it was over.',
      fixes: ['the council on Monday that'],
    },
    {
      house: 'rules:\n  dates/style: { options: { on: drop } }',
      bad: 'The mayor resigned on Monday.',
      fixed: 'The mayor resigned Monday.',
    },
    {
      house: 'rules:\n  dates/style: { options: { on: keep } }',
      good: 'The mayor resigned on Monday, before Tuesday’s vote. It was a Monday. She left late Monday, and Tuesday was calm.',
    },
    {
      house: 'rules:\n  dates/style: { options: { on: drop } }',
      good: 'On Monday the mayor resigned. She spoke to Okafor on Monday. They met on Monday, May 5. The vote on Monday is close.',
    },
    {
      house: 'rules:\n  dates/style:\n    options: { months: full, order: day-first, clock: pm }\n',
      bad: 'It closed at 7:30 p.m. on March 3, 2024, for good.',
      fixed: 'It closed at 7.30pm on 3 March 2024 for good.',
    },
    { good: 'The bridge opened on Sept. 12, 2024, in rain, at 7 p.m. in the 1990s.' },
    { good: 'It closed March 7 and reopened in September 2019, on the 28th of the month.' },
    { good: '“It was on September 12th, 2024 at 7 PM,” she said.' },
    { good: 'PORT ELLERY, March 26 (Courier) — It was 1990’s coldest day.' },
  ],
  check(story, report, { options }) {
    let month = -1
    for (const time of story.times) {
      if (!(time.month || time.weekday || time.kind === 'time' || time.grain === 'decade')) continue
      if (!inRunningCopy(story, time)) continue
      // In `September 12-14` both days share a month, which is written once.
      const shares = time.month !== undefined && time.month.start === month
      if (time.month) month = time.month.start
      const changes = [
        ...(shares ? [] : [monthChange(story, time, options.months)]),
        ordinalChange(story, time, options.ordinals),
        // `28 March 2025` has none.
        ...(options.order === 'day-first' ? [] : commaChanges(story, time)),
        weekdayChange(story, time),
        decadeChange(story, time),
        clockChange(story, time, options.clock),
        onChange(story, time, options.on),
      ].filter(change => change !== undefined)
      const order = orderFix(story, time, options.order, options.months)
      // A date in another order is rewritten as a whole, and so is what is beside it.
      const beside = order ? changes.filter(({ edit }) => !overlaps(edit, order.edit)) : changes
      if (beside.length === 0 && !order) continue
      const advice = [...(order ? [order.title] : []), ...beside.map(change => change.advice)].join('; ')
      const edits = [...(order ? [order.edit] : []), ...beside.map(change => change.edit)]
      report({
        start: time.start,
        end: time.end,
        message: `House style: ${advice}.`.replace(/\.\.$/, '.'),
        habit: order ? 'order' : habitOf(beside, time),
        fixes: [{ title: advice, safe: !order, edits: edits.sort((one, other) => one.start - other.start) }],
      })
    }
  },
})

/** Who writes one month so writes all of them so: `March 3`, or `March` alone. */
const habitOf = (changes: Change[], { day }: Time) =>
  `${changes.map(change => change.kind).join(' ')}${day ? ' of a day' : ''}`

/** `September 12` or `Sept. 12` by the house; a month without a day is always written out, and so are March to July. */
function monthChange(
  story: Story,
  { month, day, grain }: Time,
  style: 'abbreviated' | 'full' | 'any',
): Change | undefined {
  if (!month || style === 'any' || (grain !== 'day' && grain !== 'month' && !day)) return undefined
  const stop = story.text[month.end] === '.' ? 1 : 0
  const written = story.text.slice(month.start, month.end + stop)
  if (written === written.toUpperCase() && written.length > 3) return undefined
  const right = day && style === 'abbreviated' ? monthWithDay(month.number, 'ap') : monthNames[month.number]
  if (written === right || written === `${right}.`) return undefined
  return {
    kind: 'month',
    advice: `write ${right}${day ? ' with a day' : ''}`,
    // `It closed on 3 Sept.`: the last stop of a sentence stays.
    edit: {
      start: month.start,
      end: month.end + (stop && !right.endsWith('.') && endsSentence(story, month) ? 0 : stop),
      text: right,
    },
  }
}

/** Whether nothing but marks comes behind a word in its sentence. */
function endsSentence(story: Story, { start, end }: Span): boolean {
  const sentence = sentenceAt(story, start)
  return sentence !== undefined && !/[\p{L}\p{N}]/u.test(story.text.slice(end, sentence.end))
}

function ordinalChange(story: Story, { month, day }: Time, allowed: boolean): Change | undefined {
  if (allowed || !month || !day) return undefined
  const written = textOf(story, day)
  const number = /^\d+(?=st$|nd$|rd$|th$)/.exec(written)?.[0]
  // `the 28th of March` and `March the 28th` are other words altogether.
  if (!number || / of $/.test(before(story, month.start, 4)) || /the $/i.test(before(story, day.start, 4)))
    return undefined
  return {
    kind: 'ordinal',
    advice: `write ${number}, not ${written}`,
    edit: { start: day.end - 2, end: day.end, text: '' },
  }
}

/** `March 28, 2025, the` and `March 2025`. */
function commaChanges(story: Story, { month, day, year, end }: Time): Change[] {
  if (!month || !year || year.start < month.end) return []
  if (!day) {
    const gap = story.text.slice(month.end, year.start)
    return gap === ', ' || gap === '., '
      ? [
          {
            kind: 'comma',
            advice: 'drop the comma between month and year',
            edit: { start: year.start - 2, end: year.start - 1, text: '' },
          },
        ]
      : []
  }
  if (day.start < month.start) return []
  const changes: Change[] = []
  if (story.text.slice(day.end, year.start) === ' ')
    changes.push({
      kind: 'comma',
      advice: 'add a comma before the year',
      edit: { start: day.end, end: day.end, text: ',' },
    })
  if (year.end === end && /^ [a-z]/.test(after(story, year.end, 2)))
    changes.push({
      kind: 'comma',
      advice: 'add a comma after the year',
      edit: { start: year.end, end: year.end, text: ',' },
    })
  return changes
}

/** A small letter, a number or a month goes on with the sentence. */
const goesOn = new RegExp(`^,? ?[a-z\\d,(]|^,? (?:May|${shortMonthPattern})`)

/** `Thurs., March 28` is written out. At the end of a sentence the stop stays. */
function weekdayChange(story: Story, { weekday }: Time): Change | undefined {
  if (!weekday || weekday.end - weekday.start > 6) return undefined
  const written = textOf(story, weekday)
  if (/days?$/i.test(written)) return undefined
  const ends = written.endsWith('.') && !goesOn.test(after(story, weekday.end, 6))
  return {
    kind: 'weekday',
    advice: `write ${weekdayNames[weekday.day]}`,
    edit: { ...weekday, text: weekdayNames[weekday.day] + (ends ? '.' : '') },
  }
}

/** `the 1990’s`. A year may have its own: `1990’s coldest day`. */
function decadeChange(story: Story, { start, end, grain }: Time): Change | undefined {
  if (grain !== 'decade' || !/['’]s$/.test(story.text.slice(start, end))) return undefined
  if (!/(?:\bthe (?:early |late |mid-)?|mid-|early |late )$/i.test(before(story, start))) return undefined
  return {
    kind: 'decade',
    advice: 'drop the apostrophe in the decade',
    edit: { start: end - 2, end: end - 1, text: '' },
  }
}

/** `7 p.m.`, `7:30 p.m.`, or `7pm`, `7.30pm`; `noon`, not `12 noon`. */
function clockChange(
  story: Story,
  { kind, start, end }: Time,
  style: 'p.m.' | 'pm' | 'any',
): Change | undefined {
  if (kind !== 'time' || style === 'any') return undefined
  const text = story.text.slice(start, end + 1)
  if (/^(?:noon|midnight)/i.test(text) && / 12 $/.test(before(story, start, 4)))
    return {
      kind: 'clock',
      advice: 'drop “12” before noon or midnight',
      edit: { start: start - 3, end: start, text: '' },
    }
  const match = /^(\d{1,2})(?:[:.](\d\d))?\s?([ap])(?:\.\s?m\.|m\b\.?)/i.exec(text)
  if (!match) return undefined
  const [written, hour, minute, half] = match
  const minutes = minute && minute !== '00' ? (style === 'pm' ? '.' : ':') + minute : ''
  const letter = half.toLowerCase()
  const right = style === 'pm' ? `${hour}${minutes}${letter}m` : `${hour}${minutes} ${letter}.m.`
  // A stop after `pm` ends the sentence; the last of `p.m.` may do both, and then one is kept.
  const isAbbreviated = /\.\s?m\.$/i.test(written)
  const endsSentence = (sentenceAt(story, start)?.end ?? Infinity) <= start + written.length + 1
  const stop = style === 'pm' && written.endsWith('.') && (!isAbbreviated || endsSentence) ? '.' : ''
  if (right + stop === written) return undefined
  return {
    kind: 'clock',
    advice: `write ${right}`,
    edit: { start, end: start + written.length, text: right + stop },
  }
}

/** `28 March 2025` where the house has the month first, and the other way round: for the writer to decide. */
function orderFix(
  story: Story,
  time: Time,
  order: 'month-first' | 'day-first' | 'any',
  months: 'abbreviated' | 'full' | 'any',
) {
  const { month, day, year } = time
  if (order === 'any' || !month || !day || (time.kind !== 'date' && time.kind !== 'time')) return undefined
  const isDayFirst = day.start < month.start
  if (
    isDayFirst === (order === 'day-first') ||
    timesIn(story, { start: time.start - 40, end: time.end + 40 }).some(
      other => other !== time && other.month?.start === month.start,
    )
  )
    return undefined
  const start = Math.min(day.start, month.start)
  const end = Math.max(day.end, month.end, year?.end ?? 0)
  if (year && year.start < day.end) return undefined
  const parts = { month: month.number, day: day.number, year: year?.number }
  const text = dated(parts, order === 'day-first' ? 'uk' : months === 'full' ? 'full' : 'ap')
  const comma = order === 'day-first' && year && /^, [a-z]/.test(after(story, end, 3)) ? 1 : 0
  return { title: `write ${text}`, edit: { start, end: end + comma, text } }
}
