import { Lines } from '../../newsroom/lines.ts'
import type { SheetFile } from '../facts.ts'
import type { FactsReporter } from './reporter.ts'

/** The sheet as a list to tick off, in a pull request or a notebook. */
export const factsMarkdown: FactsReporter = sheets => sheets.map(sheetMarkdown).join('\n')

function sheetMarkdown({ sheet, text, sources }: SheetFile): string {
  const lines = new Lines(text)
  const line = (offset: number) => `line ${lines.at(offset).line}`
  const there = (source: string | null, offset: number | null) =>
    source === null || offset === null
      ? ''
      : ` — ${code(`${source}:${new Lines(sources.get(source) ?? '').at(offset).line}`)}`
  return [
    `# ${plain(sheet.path)}`,
    sheet.published ? `Published ${sheet.published}.` : '',
    ...section(
      'Quotations',
      sheet.quotations.map(
        ({ start, text, speaker, verification: { status, source, start: from } }) =>
          `${plain(text)} — ${speaker ? plain(speaker.name) : '**no speaker**'} (${line(start)}): ${status === 'unchecked' ? 'no sources' : status}${there(source, from)}`,
      ),
    ),
    ...section(
      'People',
      sheet.people.map(
        ({ name, role, mentions }) =>
          `${plain(name)}${role ? `, ${plain(role)}` : ''}${mentions.length > 0 ? ` (${line(mentions[0].start)})` : ''}`,
      ),
    ),
    ...section(
      'Days and times',
      sheet.times.map(({ start, text, value }) => `${plain(text)} = ${code(value)} (${line(start)})`),
    ),
    ...section(
      'Figures',
      sheet.figures.map(({ start, text }) => `${plain(text)} (${line(start)})`),
    ),
    ...section(
      'Accusations',
      sheet.accusations.map(
        ({ start, kind, who, text }) =>
          `${plain(who.join(', ') || 'somebody')} ${kind}: ${plain(text)} (${line(start)})`,
      ),
    ),
    ...section(
      'Contested claims',
      sheet.claims.map(
        ({ start, text, entry, status: how }) =>
          `${plain(text)}: ${how === 'stated' ? 'stated as a fact' : how} (${line(start)}) ${code(entry)}`,
      ),
    ),
    ...section(
      'Passages from sources',
      sheet.passages.map(
        ({ start, end, kind, source, sourceStart }) =>
          `${kind}: ${plain(text.slice(start, end))} (${line(start)})${there(source, sourceStart)}`,
      ),
    ),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n')
}

const section = (title: string, items: string[]) =>
  items.length > 0 ? [`## ${title}`, items.map(item => `- [ ] ${item}`).join('\n')] : []

const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')

const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
