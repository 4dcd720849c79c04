import type { Span } from '../span.ts'
import type { Draft, Field } from './draft.ts'

/** The field in which a draft names its sources. */
export const sourcesField = ({ fields }: Pick<Draft, 'fields'>): Field | undefined =>
  fields.find(({ name }) => name.toLowerCase() === 'sources')

/** Where a draft names a source in that field; the whole field where the words are not found in it. */
export function mentionOf(draft: Draft, path: string): Span | undefined {
  const field = sourcesField(draft)
  if (!field) return undefined
  const { text } = draft
  for (let start = text.indexOf(path, field.start); start >= 0; start = text.indexOf(path, start + 1)) {
    const end = start + path.length
    if (end > field.end) break
    // `ap.txt` is no mention within `sources/ap.txt`.
    if (!partOfPath.test(text[start - 1] ?? '') && !partOfPath.test(text[end] ?? '')) return { start, end }
  }
  return field
}

const partOfPath = /[\p{L}\p{N}._/\\-]/u

/** A path as front matter takes it: one with a colon, a comma or a bracket needs quotation marks. */
export const asWritten = (path: string): string =>
  /^[\p{L}\p{N}._/][^:#,[\]{}"']*$/u.test(path) ? path : JSON.stringify(path)

/** Names another path where a draft names one. Nothing where the words are not there as they are read. */
export function renamed(draft: Draft, from: string, to: string): (Span & { text: string }) | undefined {
  const span = mentionOf(draft, from)
  if (!span || draft.text.slice(span.start, span.end) !== from) return undefined
  const hasMarks = /["']/.test(draft.text[span.start - 1] ?? '')
  return { ...span, text: hasMarks ? to : asWritten(to) }
}
