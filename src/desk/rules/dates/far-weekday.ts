import { parseDay, partsOf, weekdayOf } from '../../english/calendar.ts'
import { monthNames } from '../../english/lexicon/calendar.ts'
import { evidenceIn } from '../../library/credit.ts'
import { rule } from '../rule.ts'
import { inRunningCopy, timesIn } from './lib/near.ts'
import { type DateStyle, dated } from './lib/write.ts'

export default rule({
  id: 'dates/far-weekday',
  summary: 'A bare weekday for a day more than a week from publication',
  why: 'Readers take “Thursday” to mean the last one or the next one.',
  basis: 'AP Stylebook, “days of the week”',
  severity: 'warning',
  where: 'prose',
  options: {
    style: {
      default: 'ap' as DateStyle,
      choices: ['ap', 'full', 'uk'] as DateStyle[],
      description: 'How the date is written: Sept. 16, September 16 or 16 September.',
    },
  },
  examples: [
    {
      published: '2025-03-28',
      source:
        'The ferry Gannet sank off Port Ellery on Thursday, March 13, 2025, with 40 people aboard, the coast guard said in a statement.',
      bad: 'The ferry Gannet sank off Port Ellery on Thursday with 40 people aboard, the coast guard said in a statement.',
      finds: 'Thursday',
      fixes: ['on March 13 with'],
    },
    {
      published: '2025-10-01',
      source: {
        'wire.txt':
          'date 2025-09-12\n\nThe ferry Gannet sank off Port Ellery on Tuesday with 40 people aboard, the coast guard said in a statement.',
      },
      bad: 'The ferry Gannet sank off Port Ellery on Tuesday with 40 people aboard, the coast guard said in a statement.',
      finds: 'Tuesday',
      fixes: ['on Sept. 9 with'],
    },
    {
      published: '2025-03-28',
      source:
        'The ferry Gannet sank off Port Ellery on Thursday, March 27, 2025, with 40 people aboard, the coast guard said in a statement.',
      good: 'The ferry Gannet sank off Port Ellery on Thursday with 40 people aboard, the coast guard said in a statement.',
    },
    { published: '2025-03-28', good: 'The ferry Gannet sank off Port Ellery on Thursday.' },
    {
      published: '2025-03-28',
      source: 'The ferry Gannet sank off Port Ellery on Thursday, March 13, 2025, with 40 people aboard.',
      good: 'The ferry Gannet sank off Port Ellery on March 13 with 40 people aboard.',
    },
  ],
  check(story, report, { comparison, options }) {
    const published = parseDay(story.published)
    if (!comparison || published === undefined) return
    for (const alignment of comparison.alignments) {
      if (!alignment) continue
      const { sentence, source, follows } = alignment
      for (const time of timesIn(story, sentence)) {
        if (!time.weekday || time.day || time.kind === 'set' || !inRunningCopy(story, time)) continue
        const { day: weekday } = time.weekday
        const shown = follows
          .flatMap(each => timesIn(source.story, each))
          .filter(other => weekdayFor(other) === weekday)
        const days = shown.map(other => parseDay(other.value)!)
        if (days.length === 0 || days.some(day => Math.abs(day - published) <= 7)) continue
        const { year, month, day } = partsOf(days[0])
        const text = dated(
          { month, day, year: year === partsOf(published).year ? undefined : year },
          options.style,
        )
        const word = story.text.slice(time.weekday.start, time.weekday.end)
        const span = { start: time.start, end: time.weekday.end }
        report({
          ...span,
          message: `Use the date: the source’s ${word} is ${monthNames[month]} ${day}, ${year}, ${Math.abs(days[0] - published)} days from publication.`,
          fixes: [{ title: `Write ${text}`, edits: [{ ...span, text }] }],
          evidence: shown.map(other => evidenceIn(source, other)),
        })
      }
    }
  },
})

/** The weekday on which a time of one day falls. */
function weekdayFor({ value, grain }: { value: string; grain: string }): number | undefined {
  const day =
    grain === 'day' || grain === 'part' || grain === 'hour' || grain === 'minute'
      ? parseDay(value)
      : undefined
  return day === undefined ? undefined : weekdayOf(day)
}
