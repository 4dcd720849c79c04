import { matterOf } from '../../draft/matter.ts'
import { weekdayThings } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import { outsideQuotations } from '../../story/people/pronouns.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { isNowadays } from './lib/nowadays.ts'

export default rule({
  id: 'dates/no-publication-date',
  summary: 'A draft with no publication date, so weekdays can’t be checked',
  why: 'Without a date, “yesterday,” weekdays, near dates and tense can’t be checked.',
  severity: 'info',
  where: 'both',
  examples: [
    {
      bad: 'The ferry sank Thursday off Port Ellery.',
      finds: 'Thursday',
      moment: '2025-03-28T09:30:00Z',
      fixes: ['---\ndate: 2025-03-28\n---\n\nThe ferry'],
    },
    {
      bad: '---\ntitle: Ferry sinks\n---\n\nThe ferry sank yesterday.',
      finds: 'yesterday',
      moment: '2025-03-28T09:30:00Z',
      fixes: ['---\ndate: 2025-03-28\ntitle: Ferry sinks'],
    },
    {
      bad: 'date unknown\n\nThe ferry sank Thursday.',
      format: 'wire',
      moment: '2025-03-28T09:30:00Z',
      fixes: ['date 2025-03-28\n'],
    },
    { published: '2025-03-28', good: 'The ferry sank Thursday off Port Ellery.' },
    {
      bad: 'The ferry sank on Thursday, March 27, off Port Ellery.',
      finds: 'Thursday, March 27',
    },
    { good: '“It sank yesterday,” Ruiz said. The ferry had its last trip on March 28.' },
    { good: 'The ferry is to be sold, according to The Mail on Sunday.' },
    { good: 'Few ferries today carry mail. She told the Sunday Herald so.' },
    { good: 'The ferry sank in 1975 and was raised on March 28, 1976.' },
    { good: 'On a Friday night the ferry was full, and she told ITV’s This Morning so.' },
    { good: 'The captain told the Sunday program that Friday the 13th was a day like others.' },
    { good: 'Ferries sink. Nobody knows why.' },
  ],
  check(story, report, { moment }) {
    if (story.published) return
    const outside = outsideQuotations(story)
    const first = story.times.find(time => outside(time.start) && needsDate(story, time))
    if (!first) return
    const fix = withDate(story, moment)
    report({
      in: 'draft',
      ...story.prose.toDraft(first),
      message: `No publication date: “${story.text.slice(first.start, first.end)}” can’t be checked. Add a date.`,
      fixes: fix ? [fix] : [],
    })
  },
})

const dayFromToday =
  /^(?:early |late )?(?:yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening))\b/i

/**
 * Whether a time is another day when the story is published on another: a weekday, `yesterday`. A date such as `March 28`
 * stays what it is, and what somebody said is theirs.
 */
function needsDate(story: Story, time: Time): boolean {
  if (time.kind === 'duration' || time.kind === 'set' || time.year !== undefined) return false
  // `according to The Mail on Sunday`
  if (/\b(?:Mail|Independent|Scotland) on $/.test(story.text.slice(Math.max(0, time.start - 16), time.start)))
    return false
  const written = story.text.slice(time.start, time.end)
  if (time.weekday !== undefined)
    return (
      !behindName.test(story.text.slice(time.end, time.end + 24)) &&
      !(ofAnyWeek.test(story.text.slice(Math.max(0, time.start - 8), time.start)) && /^\p{Lu}/u.test(written))
    )
  // `told ITV’s This Morning`
  if (/^This \p{Lu}/u.test(written)) return false
  return dayFromToday.test(written) && !(/today/i.test(written) && isNowadays(story, time))
}

/** `Sunday Herald`, `Friday the 13th`, `the Sunday program`: the name or the kind of something. */
const behindName = regex('u')`^\s(?:\p{Lu}|the 13th\b|(?:${weekdayThings})\b)`
/** `on a Friday night`, `that Wednesday`: the day of any week, or one that the copy has named. */
const ofAnyWeek = /\b(?:an?|any|every|each|one|that|the) $/

/** The day of the check, put where this format keeps it. */
function withDate({ draft }: Story, moment: string | undefined) {
  const day = moment?.slice(0, 10)
  if (!day) return undefined
  const matter = matterOf(draft.text)
  const at = matter ? matter.body.start : draft.text.startsWith('\uFEFF') ? 1 : 0
  if (matter ? matter.form === 'json' || matter.form === 'other' : draft.format === 'html') return undefined
  const line = draft.text.includes('\r\n') ? '\r\n' : '\n'
  const written =
    matter || draft.format === 'archieml'
      ? `date${matter?.form === 'toml' ? ' =' : ':'} ${day}`
      : `date${draft.format === 'wire' ? '' : ':'} ${day}`
  const text =
    matter || draft.format === 'archieml'
      ? `${written}${line}`
      : draft.format === 'wire'
        ? `${written}${line}${line}`
        : `---${line}${written}${line}---${line}${line}`
  return { title: `Add “${written}”`, edits: [{ start: at, end: at, text }] }
}
