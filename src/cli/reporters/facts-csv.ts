import { Lines } from '../../newsroom/lines.ts'
import type { SheetFile } from '../facts.ts'
import type { FactsReporter } from './reporter.ts'

const columns = [
  'path',
  'line',
  'column',
  'what',
  'text',
  'who',
  'value',
  'status',
  'source',
  'source line',
] as const
type Row = Partial<Record<(typeof columns)[number], string | number | null>>

/** A row a fact, for a spreadsheet. RFC 4180. */
export const factsCsv: FactsReporter = sheets =>
  [
    columns.join(','),
    ...sheets.flatMap(rowsOf).map(row => columns.map(column => cell(row[column])).join(',')),
  ]
    .map(line => `${line}\r\n`)
    .join('')

function rowsOf({ sheet, text, sources }: SheetFile): Row[] {
  const lines = new Lines(text)
  const place = (offset: number) => {
    const { line, column } = lines.at(offset)
    return { path: sheet.path, line, column }
  }
  const there = (source: string | null, offset: number | null): Row =>
    source === null || offset === null
      ? {}
      : { source, 'source line': new Lines(sources.get(source) ?? '').at(offset).line }
  return [
    ...sheet.quotations.map(({ start, text, kind, speaker, verification }) => ({
      ...place(start),
      what: `${kind} quotation`,
      text,
      who: speaker?.name,
      status: verification.status,
      ...there(verification.source, verification.start),
    })),
    ...sheet.people.map(({ name, role, mentions }) => ({
      ...place(mentions[0]?.start ?? 0),
      what: 'person',
      text: mentions[0]?.text ?? name,
      who: name,
      value: role,
    })),
    ...sheet.times.map(({ start, text, value, kind }) => ({ ...place(start), what: kind, text, value })),
    ...sheet.figures.map(({ start, text, value, unit }) => ({
      ...place(start),
      what: 'figure',
      text,
      value: value === null ? unit : `${value}${unit ? ` ${unit}` : ''}`,
    })),
    ...sheet.accusations.map(({ start, text, kind, who }) => ({
      ...place(start),
      what: 'accusation',
      text,
      who: who.join(', '),
      status: kind,
    })),
    ...sheet.claims.map(({ start, text, entry, status }) => ({
      ...place(start),
      what: 'claim',
      text,
      value: entry,
      status,
    })),
    ...sheet.passages.map(({ start, end, kind, source, sourceStart }) => ({
      ...place(start),
      what: 'passage',
      text: text.slice(start, end),
      status: kind,
      ...there(source, sourceStart),
    })),
  ]
}

function cell(value: Row[keyof Row]): string {
  const text = value === null || value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim()
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
