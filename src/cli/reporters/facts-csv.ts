import type { CheckItem } from '../../desk/checklist.ts'
import { Lines } from '../../newsroom/lines.ts'
import type { SheetFile } from '../facts.ts'
import { oneLine } from '../printable.ts'
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
/** A column that only a draft with an archive has. */
const before = 'ran before'
type Column = (typeof columns)[number] | typeof before
type Row = Partial<Record<Column, string | number>>

/** A row a fact, for a spreadsheet. RFC 4180. */
export const factsCsv: FactsReporter = sheets => {
  const rows = sheets.flatMap(rowsOf)
  const shown: readonly Column[] = rows.some(row => row[before] !== undefined)
    ? [...columns, before]
    : columns
  return [shown.join(','), ...rows.map(row => shown.map(column => cell(row[column])).join(','))]
    .map(line => `${line}\r\n`)
    .join('')
}

function rowsOf({ path, text, items, sources }: SheetFile): Row[] {
  const lines = new Lines(text)
  return items.map(item => {
    const { line, column } = lines.at(item.start)
    return {
      path,
      line,
      column,
      what: whatOf(item),
      text: item.kind === 'accusation' ? item.context : item.words,
      who: item.who,
      value: item.value,
      status: item.kind === 'accusation' ? item.what : item.status,
      source: item.source?.path,
      'source line': item.source && new Lines(sources.get(item.source.path) ?? '').at(item.source.start).line,
      [before]: item.ran,
    }
  })
}

const whatOf = ({ kind, what }: CheckItem) => (kind === 'accusation' || kind === 'passage' ? kind : what)

/** What begins like a formula would be run by a spreadsheet: `=HYPERLINK(…)` in a quotation is text. */
const formula = /^(?:[=+\-@\t\r]|::)/

function cell(value: string | number | undefined): string {
  const text = oneLine(String(value ?? ''))
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
