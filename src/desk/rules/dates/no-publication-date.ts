import { matterOf } from '../../draft/matter.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'dates/no-publication-date',
  summary: 'The draft has no publication date, so the desk can’t tell which Thursday it means',
  why: 'Without it, the desk can’t check yesterday, weekdays, near dates or tense.',
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
    { good: 'The ferry sank in 1975 and was raised on March 28, 1976.' },
    { good: 'Ferries sink. Nobody knows why.' },
  ],
  check(story, report, { moment }) {
    if (story.published) return
    const first = story.times.find(needsDate)
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

/** Whether a time means another day when the story is published on another. */
const needsDate = (time: Time) =>
  time.kind !== 'duration' &&
  time.kind !== 'set' &&
  time.grain !== 'reference' &&
  (time.weekday !== undefined ||
    time.day !== undefined ||
    time.value.startsWith('XXXX-XX-XX') ||
    time.value.startsWith('XXXX-WXX')) &&
  time.year === undefined

/** The day of the check, put where this format keeps it. */
function withDate({ draft }: Story, moment: string | undefined) {
  const day = moment?.slice(0, 10)
  if (!day) return undefined
  const matter = matterOf(draft.text)
  const at = matter ? matter.body.start : draft.text.startsWith('\uFEFF') ? 1 : 0
  if (matter ? matter.form === 'json' || matter.form === 'other' : draft.format === 'html') return undefined
  const line = draft.text.includes('\r\n') ? '\r\n' : '\n'
  const text =
    matter || draft.format === 'archieml'
      ? `date${matter?.form === 'toml' ? ' =' : ':'} ${day}${line}`
      : draft.format === 'wire'
        ? `date ${day}${line}${line}`
        : `---${line}date: ${day}${line}---${line}${line}`
  return { title: `Add the date ${day}`, edits: [{ start: at, end: at, text }] }
}
