import { usualFields } from '../../draft/field-names.ts'
import { globsTest, globTest } from '../../glob.ts'
import type { FieldRule } from '../../house/house.ts'
import { mergeFields } from '../../house/merge.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { beyond, charactersOf, fieldsNamed, isEmpty, type Value, valuesOf } from './lib/fields.ts'

export default rule({
  id: 'gate/field',
  summary: 'A field that is missing, empty, too long or in the wrong form',
  why: 'Without it, the story may be filed, found or credited wrongly.',
  severity: 'warning',
  gate: 'error',
  where: 'both',
  knows: [
    'Missing and empty: the fields that the house requires. A heading counts as a title, and a line such as “By Ana Ruiz” as a byline.',
    'Too long: a field with more characters than `max`, in front matter, header lines, HTML or ArchieML. A heading counts as a headline, a line under it as a deck.',
    'Form: a field whose value doesn’t fit `pattern`, such as a slug.',
  ],
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
      house: 'fields: { title: { max: 24 }, byline: optional }',
      bad: '---\ntitle: "Council votes for the new bridge"\ndate: 2025-03-28\n---\n\nThe bridge will be built.',
      finds: '"Council votes for the new bridge"',
      underlines: 'w bridge',
    },
    {
      format: 'markdown',
      house: 'fields: { headline: { max: 24 }, title: optional, byline: optional, date: optional }',
      bad: '# Council *votes* for the new bridge\n\nThe bridge will be built.',
      finds: 'Council *votes* for the new bridge',
    },
    {
      format: 'wire',
      house: 'fields: { headline: { max: 24 } }',
      bad: 'headline: Council votes for the new bridge\nslug: bridge\n\nThe bridge will be built.',
      finds: 'Council votes for the new bridge',
    },
    {
      format: 'html',
      house: 'fields: { headline: { max: 24 }, byline: optional, date: optional }',
      bad: '<h1>Council votes for the new bridge</h1><p>The bridge will be built.</p>',
      finds: 'Council votes for the new bridge',
    },
    {
      format: 'archieml',
      house: 'fields: { deck: { max: 24 } }',
      bad: 'headline: Bridge\ndek: It is to cost $4 million and take 3 years\nbyline: Ana Ruiz\ndate: 2025-03-28\n\n[+body]\nThe bridge will be built.\n[]',
      finds: 'It is to cost $4 million and take 3 years',
    },
    {
      format: 'markdown',
      house:
        'fields: { slug: { pattern: ["{us,world}-*-[0-9][0-9][0-9][0-9]", "!*[!a-z0-9-]*"] }, byline: optional }',
      bad: '---\ntitle: The bridge\ndate: 2025-03-28\nslug: us-Bridge vote-0328\n---\n\nThe bridge will be built.',
      finds: 'us-Bridge vote-0328',
    },
    {
      format: 'markdown',
      house:
        'fields: { slug: { pattern: ["{us,world}-*-[0-9][0-9][0-9][0-9]", "!*[!a-z0-9-]*"] }, byline: optional }',
      good: '---\ntitle: The bridge\ndate: 2025-03-28\nslug: us-bridge-vote-0328\n---\n\nThe bridge will be built.',
    },
    {
      format: 'markdown',
      house: 'fields: { title: { max: 32 }, byline: optional }',
      good: '---\ntitle: "Council votes for the new bridge"\ndate: 2025-03-28\n---\n\nThe bridge will be built.',
    },
    {
      format: 'markdown',
      house: 'fields: { title: { max: 12 }, headline: { max: 60 }, byline: optional, date: optional }',
      good: '---\ntitle: The bridge\nheadline: Council votes for the new bridge\n---\n\nThe bridge will be built.',
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
    { format: 'wire', gate: true, good: 'The bill passed.' },
    { format: 'wire', house: 'fields: { slug: required }', good: 'The bill passed.' },
    {
      format: 'wire',
      gate: true,
      house: 'fields: { title: optional, byline: required, date: optional }',
      bad: 'BRANTVILLE — The bill passed.',
      finds: 'BRA',
    },
    {
      format: 'wire',
      gate: true,
      house: 'fields: { title: optional, byline: required, date: optional }',
      good: 'By Ana Ruiz\n\nBRANTVILLE — The bill passed.',
    },
  ],
  check(story, report, { house, gate }) {
    for (const [name, asked] of Object.entries(house.fields))
      for (const value of valuesOf(story, name)) {
        const message = faultOf(value, asked)
        const underline = asked.max === undefined ? undefined : beyond(story, value, asked.max)
        const { in: where, start, end } = value
        if (message) report({ in: where, start, end, message, why: asked.why, underline })
      }
    const { draft } = story
    const hasFields = Object.keys(house.fields).length > 0
    // A draft without front matter is no story of the paper's yet: notes, a plain text, a page of something else.
    if (draft.fields.length === 0 && !gate && !hasFields) return
    // Wire copy has no fields, unless the house asks for some and the story is about to be published.
    if (draft.format === 'wire' && !(gate && hasFields)) return
    for (const [name, { required, why }] of Object.entries(mergeFields(usualFields, house.fields))) {
      if (!required) continue
      const fields = fieldsNamed(story, name)
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
        why,
      })
    }
  },
})

/** What is wrong with a value, by what the house asks of its field. */
function faultOf({ name, text }: Value, { max, pattern = [] }: FieldRule): string | undefined {
  const over = max === undefined ? 0 : charactersOf(text) - max
  if (over > 0)
    return `The field “${name}” is ${over} character${over === 1 ? '' : 's'} over the limit of ${max}. Shorten it.`
  if (text === '' || pattern.length === 0 || globsTest(pattern)(text)) return undefined
  const refused = pattern.filter(glob => glob.startsWith('!') && globTest(glob.slice(1))(text))
  const wanted = pattern.filter(glob => !glob.startsWith('!'))
  return refused.length > 0
    ? `The field “${name}” can’t have the form ${formsOf(refused.map(glob => glob.slice(1)))}. Change “${text}”.`
    : `The field “${name}” must have the form ${formsOf(wanted)}. Change “${text}”.`
}

const formsOf = (globs: string[]) => globs.map(glob => `“${glob}”`).join(' or ')

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
