import { parseDay } from '../../english/calendar.ts'
import { changesBefore } from '../../english/lexicon/figures.ts'
import { regex } from '../../english/regex.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { before } from './lib/near.ts'

export default rule({
  id: 'dates/span-order',
  summary: 'A range that ends before it begins',
  why: 'One end is wrong, or the two are swapped.',
  severity: 'warning',
  where: 'both',
  examples: [
    { bad: 'The fair runs from May 9 to May 3.', finds: 'May 9 to May 3' },
    { bad: 'He led the union from 1989 to 1984.', finds: '1989 to 1984' },
    { bad: 'The road will be closed March 28-24.', finds: 'March 28-24' },
    {
      bad: 'It rained every day between June 12, 2024, and June 2, 2024.',
      finds: 'June 12, 2024, and June 2, 2024',
    },
    {
      bad: 'Classes are online from Monday, Oct. 20, through Friday, Oct. 17.',
      finds: 'Monday, Oct. 20, through Friday, Oct. 17',
    },
    { bad: 'Sales fell from March 2025 to January 2025.', finds: 'March 2025 to January 2025' },
    { bad: 'The shoe was made between A.D. 1180 and 1090.', finds: 'A.D. 1180 and 1090' },
    { good: 'The shoe was made between A.D. 1090 and 1180.' },
    { good: 'The fair runs from May 3 to May 9, and the season from Nov. 9 to Feb. 3.' },
    { good: 'Output fell from 2020 to 1990 tonnes, back to 1995 levels.' },
    { good: 'The lease runs from Sept. 1 to Aug. 31, in the 2024-25 season.' },
    { good: 'The shop is open from Friday to Tuesday, from 9 p.m. to 5 a.m.' },
    { good: 'The rule moved the clock from 2015 back to 2009.' },
  ],
  check(story, report) {
    const { times, text } = story
    for (const match of text.matchAll(ofOurEra))
      if (Number(match[2]) < Number(match[1]))
        report({
          start: match.index,
          end: match.index + match[0].length,
          message: `This range ends before it begins: ${match[1]} is after ${match[2]}.`,
        })
    for (let index = 1; index < times.length; index++) {
      const [from, to] = [times[index - 1], times[index]]
      if (
        to.start - from.end > 12 ||
        to.start <= from.end - 1 ||
        !isRange(text, from, to) ||
        !endsBefore(from, to)
      )
        continue
      if (from.grain === 'year' && areCounts(story, from, to)) continue
      report({
        start: from.start,
        end: to.end,
        message: `This range ends before it begins: ${text.slice(from.start, from.end)} is after ${text.slice(to.start, to.end)}.`,
      })
    }
  },
})

/** `between A.D. 1090 and 1180`: only the era shows that these numbers are years. */
const ofOurEra = /(?<=\b(?:between|from) )A\.?D\.? (\d{2,4}) (?:and|to) (?:A\.?D\.? )?(\d{2,4})\b/g

/** Two times with nothing between but `to`, `through` or a dash, or with `between` before and `and` between. */
function isRange(text: string, from: Time, to: Time): boolean {
  const link = text.slice(from.end, to.start)
  const lead = text.slice(Math.max(0, from.start - 9), from.start)
  if (/^,?\s(?:to|through|until|till)\s$/.test(link)) return from.grain !== 'year' || /\bfrom $/i.test(lead)
  if (/^,?\sand\s$/.test(link)) return /\bbetween $/i.test(lead)
  return /^\s?[-–—]\s?$/.test(link)
}

/** Only what the copy itself fixes: full dates, years, or two days of one month. `Nov. 9 to Feb. 3` goes over New Year. */
function endsBefore(from: Time, to: Time): boolean {
  if (from.kind !== 'date' || to.kind !== 'date' || from.grain !== to.grain) return false
  if (from.grain === 'year') return Number(to.value) < Number(from.value)
  if (from.grain === 'month') return from.year !== undefined && to.year !== undefined && to.value < from.value
  if (from.grain !== 'day' || !from.day || !to.day || !from.month || !to.month) return false
  if (from.year && to.year) {
    const [one, other] = [parseDay(from.value), parseDay(to.value)]
    return one !== undefined && other !== undefined && other < one
  }
  return from.month.number === to.month.number && to.day.number < from.day.number
}

const countsChange = regex('i')`\b(?:${changesBefore})\b[^.]*$`

/** `fell from 2020 to 1990`, `back to 1995 levels`: numbers, or a way back. */
function areCounts(story: Story, from: Time, to: Time): boolean {
  if (countsChange.test(before(story, from.start, 90))) return true
  return /^\s?(?:levels?|[a-z]+s\b(?<!was|is|as))/.test(story.text.slice(to.end, to.end + 14))
}
