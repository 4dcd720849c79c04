import type { Story } from '../../story/story.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'

/** Required unless the house says otherwise. */
const usual = { title: { required: true }, byline: { required: true }, date: { required: true } }

/** Other names that one field goes by. */
const aliases = table<string[]>({
  title: ['headline'],
  headline: ['title'],
  byline: ['author', 'authors', 'by'],
  author: ['byline', 'authors', 'by'],
  date: ['published', 'publish_date', 'pubdate', 'published_time', 'publishdate'],
})

export default rule({
  id: 'gate/field',
  summary: 'A required field of front matter that is missing or empty',
  why: 'Without it, the story may be filed, found or credited wrongly.',
  severity: 'warning',
  gate: 'error',
  where: 'both',
  examples: [
    {
      format: 'markdown',
      bad: '---\ntitle: The bill\ndate: 2025-03-28\n---\n\nThe bill passed.',
      finds: '---',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: The bill\nbyline: ""\ndate: 2025-03-28\n---\n\nThe bill passed.',
      finds: '""',
    },
    {
      format: 'markdown',
      house: 'fields: { slug: required, byline: optional }',
      bad: '---\ntitle: The bill\ndate: 2025-03-28\n---\n\nThe bill passed.',
      finds: '---',
    },
    {
      format: 'markdown',
      good: '---\ntitle: The bill\nauthor: Ana Ruiz\ndate: 2025-03-28\n---\n\nThe bill passed.',
    },
    {
      format: 'markdown',
      house: 'fields: { byline: optional }',
      good: '---\ntitle: The bill\ndate: 2025-03-28\n---\n\nThe bill passed.',
    },
    {
      format: 'markdown',
      house: 'fields: { constructor: required, byline: optional }',
      bad: '---\ntitle: The bill\ndate: 2025-03-28\n---\n\nThe bill passed.',
      finds: '---',
    },
    { format: 'wire', good: 'The bill passed.' },
  ],
  check(story, report, { house, gate }) {
    const { draft } = story
    const isAsked = gate || Object.keys(house.fields).length > 0
    // A draft without front matter is no story of the paper's yet: notes, a plain text, a page of something else.
    if (draft.format === 'wire' || (draft.fields.length === 0 && !isAsked)) return
    for (const [name, { required }] of Object.entries({ ...usual, ...house.fields })) {
      if (!required) continue
      const names = [name, ...(aliases[name] ?? [])]
      const fields = draft.fields.filter(field => names.includes(field.name.toLowerCase()))
      if (fields.some(field => !isEmpty(field.value)) || standsInCopy(story, name)) continue
      const [empty] = fields
      const first = Math.max(0, draft.text.search(/\S/))
      const span =
        empty && empty.end > empty.start
          ? empty
          : { start: first, end: Math.min(first + 3, draft.text.length) }
      report({
        in: 'draft',
        start: span.start,
        end: span.end,
        message: `The field “${name}” is ${empty ? 'empty' : 'missing'}.`,
      })
    }
  },
})

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty))

/** A heading is a title, a line `By Ana Ruiz` a byline, and a day given by the caller a date. */
function standsInCopy(story: Story, name: string): boolean {
  if (name === 'title' || name === 'headline')
    return story.paragraphs.some(paragraph => paragraph.kind === 'headline')
  if (name === 'date') return story.published !== undefined
  if (name === 'byline' || name === 'author')
    return story.paragraphs.some(
      paragraph =>
        paragraph.kind === 'furniture' &&
        /^by\s/i.test(story.text.slice(paragraph.start, paragraph.start + 4)),
    )
  return false
}
