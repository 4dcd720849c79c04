import { copyKind } from '../../../draft/copy-fields.ts'
import type { BlockKind, Field } from '../../../draft/draft.ts'
import { namesOfField } from '../../../draft/field-names.ts'
import type { Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'

const plain = (name: string) => name.toLowerCase().replaceAll('-', '_')

const called = (fields: Field[], names: string[]) =>
  fields.filter(field => names.some(name => plain(name) === plain(field.name)))

/** The fields of a draft by a name or another that it goes by. */
export const fieldsNamed = ({ draft }: Pick<Story, 'draft'>, name: string): Field[] =>
  called(draft.fields, namesOfField(name))

/** A value that is held against what the house asks of its field. */
export interface Value extends Span {
  in: 'draft' | 'prose'
  /** What the draft calls the field. */
  name: string
  text: string
}

/**
 * The values of a field: those by its own name, else by another that it goes by, else what readers see in its place. A
 * heading is a headline, and a line under it a deck.
 */
export function valuesOf(story: Story, name: string): Value[] {
  const own = called(story.draft.fields, [name])
  const fields = own.length > 0 ? own : fieldsNamed(story, name)
  if (fields.length > 0)
    return fields.flatMap(({ value, start, end, name }) =>
      textsOf(value).map(text => ({ in: 'draft' as const, name, text, start, end })),
    )
  const kind = copyKind(name)
  return kind === undefined || !standsInCopy.has(kind)
    ? []
    : story.paragraphs
        .filter(paragraph => paragraph.kind === kind)
        .slice(0, 1)
        .map(({ start, end }) => ({ in: 'prose', name, text: story.text.slice(start, end), start, end }))
}

const standsInCopy: ReadonlySet<BlockKind> = new Set(['headline', 'deck'])

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(textsOf) : typeof value === 'string' ? [value.trim()] : []

/** How many characters readers count: `é` is one, however it is typed. */
export const charactersOf = (text: string): number => [...text.normalize('NFC')].length

/** The characters of a value beyond the first `max`, where they are typed as they are read. */
export function beyond(story: Story, { in: where, text, start, end }: Value, max: number): Span | undefined {
  const typed = (where === 'draft' ? story.draft : story).text.slice(start, end)
  const at = typed.indexOf(text)
  if (at < 0) return undefined
  return { start: start + at + [...text].slice(0, max).join('').length, end: start + at + text.length }
}

/** Whether a field has no value, or only empty ones. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty))
