import { dayOf, isoDay as writeDay } from '../english/calendar.ts'
import { months, shortMonths } from '../english/lexicon/calendar.ts'
import type { Field } from './draft.ts'

const names = ['date', 'published', 'publish_date', 'pubdate', 'published_time', 'publishdate']

/** The ISO day on which the draft says that it is published, from the first field that tells. */
export function publicationDay(fields: Field[]): string | undefined {
  for (const name of names) {
    const field = fields.find(each => each.name.toLowerCase() === name)
    const day = field && isoDay(field.value)
    if (day) return day
  }
  return undefined
}

/** `2025-03-28`, `2025-03-28T10:00:00Z`, `March 28, 2025` and `28 March 2025` as an ISO day. */
export function isoDay(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value.trim() : ''
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const american = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(text)
  if (american) return day(Number(american[3]), monthOf(american[1]), Number(american[2]))
  const british = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})/.exec(text)
  if (british) return day(Number(british[3]), monthOf(british[2]), Number(british[1]))
  return undefined
}

const monthOf = (name: string) => months.get(name.toLowerCase()) ?? shortMonths.get(name.toLowerCase()) ?? 0

function day(year: number, month: number, date: number): string | undefined {
  const found = dayOf(year, month, date)
  return found === undefined ? undefined : writeDay(found)
}
