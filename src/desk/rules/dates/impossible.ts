import { daysInMonth, isLeapYear } from '../../english/calendar.ts'
import { monthNames } from '../../english/lexicon/calendar.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'dates/impossible',
  summary: 'A date that doesn’t exist',
  why: 'Some part of the date is wrong.',
  severity: 'error',
  where: 'both',
  examples: [
    { bad: 'The deadline is Sept. 31.', finds: 'Sept. 31' },
    { bad: 'She was sworn in on Feb. 29, 2025, in Lansing.', finds: 'Feb. 29, 2025' },
    { bad: 'The talks run from 29 to 31 April in Geneva.', finds: '31 April' },
    { bad: 'The strike began on 2025-06-31.', finds: '2025-06-31' },
    { good: 'She was sworn in on Feb. 29, 2024.' },
    { good: 'He was born on Feb. 29 and keeps his birthday on March 1.' },
    { good: 'In June 31 people were hurt, and in October 56 children.' },
    { good: 'In May 20 babies were born, in June 31 and in November 34, most of them on weekends.' },
    { good: 'Feb 87 futures rose as June 90 day bills fell.' },
  ],
  check(story, report) {
    for (const time of story.times) {
      if (!time.day || !time.month) continue
      const { start, end, day, month, year } = time
      if (day.number <= daysInMonth(year?.number ?? 2000, month.number)) continue
      // `in June 31 babies were born, and in November 34`: a day has `on` before it.
      if (/\bin $/i.test(story.text.slice(Math.max(0, start - 3), start))) continue
      const name = monthNames[month.number]
      const message =
        month.number === 2 && day.number === 29 && year
          ? `${year.number} has no Feb. 29: ${isLeapYear(year.number + 1) ? `the next is in ${year.number + 1}` : 'it is not a leap year'}.`
          : `${name} has ${daysInMonth(year?.number ?? 2000, month.number)} days, so there is no ${name} ${day.number}.`
      report({ start, end, message })
    }
  },
})
