import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { instantInWords, readInstant } from './lib/instant.ts'

const fieldNames =
  /^(?:embargo|embargoed|embargo[_ -]?until|embargoed[_ -]?until|embargoeduntil|embargountil)$/i
const inNotes = /\bembargo(?:ed)?\b[^.\n]{0,20}?\b(?:until|till|for release)\b:?\s*(?<until>[^\n;]{4,80})/i

export default rule({
  id: 'gate/embargo',
  summary: 'An embargo that is still in force',
  why: 'A broken embargo costs the source, and the next 10 stories.',
  basis: 'Reuters Handbook of Journalism, “embargoes”',
  severity: 'error',
  where: 'both',
  options: {
    zone: {
      default: 'UTC',
      description: 'The time zone for embargoes that don’t name one, such as America/New_York.',
    },
  },
  examples: [
    {
      gate: true,
      moment: '2025-03-28T09:00:00Z',
      format: 'markdown',
      bad: '---\nembargo: 2025-03-28T10:00:00Z\n---\n\nThe bill passed.',
      finds: '2025-03-28T10:00:00Z',
    },
    {
      gate: true,
      moment: '2025-03-28T09:00:00Z',
      format: 'wire',
      bad: 'Embargo: March 28, 2025, 6 a.m. ET\n\nThe bill passed.',
      finds: 'March 28, 2025, 6 a.m. ET',
    },
    {
      gate: true,
      moment: '2025-03-28T10:00:01Z',
      format: 'wire',
      good: 'Embargo: March 28, 2025, 6 a.m. ET\n\nThe bill passed.',
    },
    {
      gate: true,
      moment: '2025-03-28T11:00:00Z',
      format: 'markdown',
      good: '---\nembargo: 2025-03-28T10:00:00Z\n---\n\nThe bill passed.',
    },
    {
      moment: '2025-03-28T09:00:00Z',
      format: 'markdown',
      good: '---\nembargo: 2025-03-28T10:00:00Z\n---\n\nThe bill passed.',
    },
  ],
  check(story, report, { moment, gate, options }) {
    if (!gate || moment === undefined) return
    for (const { text, start, end } of embargoesOf(story)) {
      const until = readInstant(text, options.zone)
      if (until === undefined)
        report({
          in: 'draft',
          start,
          end,
          message: `Can’t read the embargo “${text}.” Write it as 2025-03-28T06:00-04:00.`,
        })
      else if (Date.parse(moment) < until)
        report({ in: 'draft', start, end, message: `Embargoed until ${instantInWords(text, options.zone)}.` })
    }
  },
})

function embargoesOf(story: Story): (Span & { text: string })[] {
  const fields = story.draft.fields
    .filter(
      field =>
        fieldNames.test(field.name) &&
        String(field.value ?? '').trim() !== '' &&
        !/^(?:false|no|none|lifted)$/i.test(String(field.value)),
    )
    .map(({ value, start, end }) => ({
      text: value instanceof Date ? value.toISOString() : String(value),
      start,
      end,
    }))
  const notes = story.draft.notes.flatMap(note => {
    const until = inNotes.exec(note.text)?.groups?.until
    return until ? [{ text: until.replace(/[\s.\])]+$/, ''), start: note.start, end: note.end }] : []
  })
  return [...fields, ...notes]
}
