import { parseDay, weekdayOf } from '../../english/calendar.ts'
import { weekdayNames } from '../../english/lexicon/calendar.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'
import { isNowadays } from './lib/nowadays.ts'

const offsets = table<number>({
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day before yesterday': -2,
  'day after tomorrow': 2,
})

export default rule({
  id: 'dates/relative-day',
  summary: '“Yesterday,” “today,” “tomorrow” or “tonight” outside quotation marks',
  why: 'It is wrong for anyone who reads the story on another day. The weekday stays right.',
  basis: 'AP Stylebook, “today, tonight, this morning”',
  severity: 'warning',
  where: 'prose',
  options: {
    allow: {
      default: [] as string[],
      description: 'Words that the house allows, such as `today` in an evening newsletter.',
    },
  },
  examples: [
    {
      published: '2025-03-28',
      bad: 'The mayor resigned yesterday.',
      finds: 'yesterday',
      fixes: ['Thursday'],
    },
    {
      published: '2025-03-28',
      bad: 'Tomorrow the council will vote.',
      finds: 'Tomorrow',
      fixes: ['Saturday'],
    },
    {
      published: '2025-03-28',
      bad: 'A vigil is planned for tonight.',
      finds: 'tonight',
      fixes: ['Friday night'],
    },
    {
      published: '2025-03-28',
      bad: 'Yesterday morning’s storm felled two oaks.',
      finds: 'Yesterday',
      fixes: ['Thursday'],
    },
    {
      published: '2025-03-28',
      bad: 'The vote is the day after tomorrow.',
      finds: 'the day after tomorrow',
      fixes: ['is Sunday.'],
    },
    { published: '2025-03-28', good: '“We won yesterday,” she told USA Today.' },
    {
      published: '2025-03-28',
      good: 'Few farmers today could say what a bushel weighs. Most homes today have no well, and children today rarely see one.',
    },
    { published: '2025-03-28', bad: 'Most residents today voted for the well.', fixes: ['Friday'] },
    { published: '2025-03-28', good: 'The mayor resigned Thursday.' },
    {
      published: '2025-03-28',
      good: 'The farm today is half of what it was, and today’s children never saw the mill.',
    },
    { published: '2025-03-28', good: 'Today, the mill is owned by a trust, and its wheel turns even today.' },
    {
      published: '2025-03-28',
      good: 'Too many calls today still go unanswered, and the mill is today typically shut.',
    },
    {
      published: '2025-03-28',
      good: 'The wheel is today home to a heron, and the mill is today part of a museum.',
    },
    {
      published: '2025-03-28',
      bad: 'The funeral is today in Lima.',
      fixes: ['is Friday in'],
    },
    {
      published: '2025-03-28',
      good: 'The farm, once a rival of the mill, is today an ally. Today, it is the mill that has the money. Who does the work today?',
    },
    {
      published: '2025-03-28',
      good: 'The union feels stronger today. If you were buying today, you would buy.',
    },
    {
      published: '2025-03-28',
      bad: 'Voters go to the polls today.',
      finds: 'today',
      fixes: ['polls Friday.'],
    },
    { published: '2025-03-28', bad: 'The council meets today at noon.', fixes: ['meets Friday at'] },
    { published: '2025-03-28', bad: 'The mayor is holding a vote today.', fixes: ['vote Friday.'] },
    {
      published: '2025-03-28',
      bad: 'Today the court will rule. The vote is today.',
      fixes: ['Friday the', 'is Friday.'],
    },
    {
      published: '2025-03-28',
      bad: 'Two boys were taken to a hospital early today.',
      fixes: ['early Friday'],
    },
    {
      published: '2025-03-28',
      good: 'Few orchards in the valley today grow the pear. Many of the shops on Front Street today sell candles.',
    },
    {
      published: '2025-03-28',
      bad: 'Many of the shops on Front Street today closed their doors.',
      finds: 'today',
      fixes: ['Street Friday closed'],
    },
    {
      published: '2025-03-28',
      good: 'He lives as if there were no tomorrow. Few growers today can say as much.',
    },
    {
      published: '2025-03-28',
      good: 'He played the part that Sandler plays today. The law that governs the river today is old.',
    },
    {
      published: '2025-03-28',
      bad: 'The fire began shortly after 4 a.m. yesterday.',
      finds: 'yesterday',
      fixes: ['4 a.m. Thursday.'],
    },
    { published: '2025-03-28', bad: 'The film that opens today was shot in Lima.', fixes: ['opens Friday'] },
    { good: 'The mayor resigned yesterday.' },
  ],
  check(story, report, { options }) {
    const published = parseDay(story.published)
    if (published === undefined) return
    for (const time of story.times) {
      const written = story.text.slice(time.start, time.end)
      // `early today`, `4 a.m. yesterday`: one time, of which the day alone is written otherwise.
      const found =
        /\b(?:(?:the )?day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow)\b/i.exec(
          written,
        )
      if (!found) continue
      const word = found[0]
      const at = time.start + found.index
      const key = word.toLowerCase().replace(/^the /, '')
      if (options.allow.includes(key) || (key === 'today' && isNowadays(story, { start: at, end: time.end })))
        continue
      if (isFigure.test(story.text.slice(Math.max(0, at - 12), at))) continue
      // `Yesterday, a bar across the street, has offered free parking`
      if (isNamed.test(story.text.slice(at + word.length, at + word.length + 60))) continue
      const day = published + offsets[key]
      const text = `${weekdayNames[weekdayOf(day)]}${key === 'tonight' ? ' night' : ''}`
      const span = { start: at, end: at + word.length }
      report({
        ...span,
        message: `Use the weekday: “${word}” is ${weekdayNames[weekdayOf(day)]} only on the day of publication.`,
        fixes: [{ title: `Write ${text}`, edits: [{ ...span, text }] }],
      })
    }
  },
})

/** `as if there were no tomorrow`, `the leaders of tomorrow`. */
const isFigure = /\b(?:no|of|like|a better|a brighter) $/i

const isNamed = /^, an? [^,.]{1,40}, (?:has|is|was|will|had)\b/
