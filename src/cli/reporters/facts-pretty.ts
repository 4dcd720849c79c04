import { Lines } from '../../newsroom/lines.ts'
import type { SheetFile } from '../facts.ts'
import { oneLine, printable } from '../printable.ts'
import type { FactsReporter, Look } from './reporter.ts'

/** For a fact checker at a terminal: a list to tick off. */
export const factsPretty: FactsReporter = (sheets, look) =>
  sheets.map(sheet => sheetText(sheet, look)).join('\n')

function sheetText({ sheet, text, sources }: SheetFile, { paint }: Look): string {
  const lines = new Lines(text)
  const at = (offset: number) => {
    const { line, column } = lines.at(offset)
    return paint.dim(`${line}:${column}`)
  }
  const inSource = (path: string | null, offset: number | null) => {
    if (path === null || offset === null) return ''
    const { line, column } = new Lines(sources.get(path) ?? '').at(offset)
    return `${printable(path)}:${line}:${column}`
  }
  const section = (title: string, rows: string[]) =>
    rows.length > 0 ? [`  ${paint.bold(title)} (${rows.length})`, ...rows.map(row => `    ${row}`)] : []
  return `${[
    `${paint.bold(printable(sheet.path))}${sheet.published ? ` ${paint.dim(sheet.published)}` : ''}`,
    ...section(
      'Quotations',
      sheet.quotations.map(({ start, text, speaker, verification }) => {
        const who = speaker ? speaker.name : paint.yellow('no speaker')
        const where = inSource(verification.source, verification.start)
        return `${at(start)} ${oneLine(text)} — ${who}; ${status(verification.status, paint)}${where ? ` ${where}` : ''}`
      }),
    ),
    ...section(
      'People',
      sheet.people.map(({ name, role, mentions }) => {
        const first = mentions.length > 0 ? `${at(mentions[0].start)} ` : ''
        return `${first}${name}${role ? `, ${role}` : ''} ${paint.dim(`×${mentions.length}`)}`
      }),
    ),
    ...section(
      'Days and times',
      sheet.times.map(({ start, text, value }) => `${at(start)} ${oneLine(text)} ${paint.dim(value)}`),
    ),
    ...section(
      'Figures',
      sheet.figures.map(({ start, text, value, unit }) =>
        `${at(start)} ${oneLine(text)} ${paint.dim([value, unit].filter(part => part !== null).join(' '))}`.trimEnd(),
      ),
    ),
    ...section(
      'Accusations',
      sheet.accusations.map(
        ({ start, kind, who, of, by }) =>
          `${at(start)} ${[who.join(', ') || 'somebody', kind, of && `of ${oneLine(of.text)}`, by ? `by ${oneLine(by.text)}` : ''].filter(Boolean).join(' ')}`,
      ),
    ),
    ...section(
      'Contested claims',
      sheet.claims.map(
        ({ start, text, entry, status: how }) =>
          `${at(start)} ${oneLine(text)} ${how === 'stated' ? paint.red('stated as a fact') : paint.dim(how)} ${paint.dim(entry)}`,
      ),
    ),
    ...section(
      'Passages from sources',
      sheet.passages.map(
        ({ start, end, kind, source, sourceStart }) =>
          `${at(start)} ${kind}: ${shorten(oneLine(text.slice(start, end)))} ${paint.dim(inSource(source, sourceStart))}`,
      ),
    ),
  ].join('\n')}\n`
}

function status(word: string, paint: Look['paint']): string {
  if (word === 'verbatim') return paint.green(word)
  if (word === 'altered' || word === 'stitched') return paint.red(word)
  if (word === 'unverified') return paint.yellow('not verified')
  return paint.dim(word === 'unchecked' ? 'no sources' : word)
}

const shorten = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text)
