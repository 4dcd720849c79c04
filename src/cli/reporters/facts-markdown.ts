import { type CheckItem, sectionsOf } from '../../desk/checklist.ts'
import { Lines } from '../../newsroom/lines.ts'
import type { SheetFile } from '../facts.ts'
import { oneLine } from '../printable.ts'
import { standingWords } from './facts-words.ts'
import type { FactsReporter } from './reporter.ts'

/** The sheet as a list to tick off, in a pull request or a notebook. */
export const factsMarkdown: FactsReporter = sheets => sheets.map(sheetMarkdown).join('\n')

function sheetMarkdown({ path, published, text, items, sources }: SheetFile): string {
  const lines = new Lines(text)
  const row = (item: CheckItem) => {
    const there = item.source && new Lines(sources.get(item.source.path) ?? '').at(item.source.start).line
    const where = item.source ? ` — ${code(`${item.source.path}:${there}`)}` : ''
    const status = standingWords(item, sources.size > 0)
    return `- [ ] ${saying(item)} (line ${lines.at(item.start).line})${status ? `: ${status}` : ''}${where}${item.ran ? `. ${plain(item.ran)}` : ''}`
  }
  const sections = sectionsOf(items).flatMap(({ heading, items: own, isFolded }) => {
    const rows = own.map(row).join('\n')
    return isFolded
      ? [`<details><summary>${heading} (${own.length})</summary>`, rows, '</details>']
      : [`## ${heading}`, rows]
  })
  const day = published ? [`Published ${published}.`] : []
  return `${[`# ${plain(path)}`, ...day, ...sections].join('\n\n')}\n`
}

function saying(item: CheckItem): string {
  const { kind, words, who, value, what, context } = item
  if (kind === 'quotation') return `${plain(words)} — ${who ? plain(who) : '**no speaker**'}`
  if (kind === 'person') return `${plain(who ?? words)}${value ? `, ${plain(value)}` : ''}`
  if (kind === 'time') return `${plain(words)}${value ? ` = ${plain(value)}` : ''}, in “${plain(context)}”`
  if (kind === 'figure') return `${plain(words)}, in “${plain(context)}”`
  if (kind === 'accusation') return `${plain(who ?? 'Unnamed person')} ${what}: “${plain(context)}”`
  if (kind === 'claim') return `${plain(words)} ${code(value ?? '')}`
  return plain(words)
}

const plain = (text: string) => oneLine(text).replace(/[\\`*_[\]<>#|~@&]/g, '\\$&')

/** Code ends at as many marks as it began with: one more than stand in it side by side. */
function code(text: string): string {
  const words = oneLine(text)
  const longest = Math.max(0, ...Array.from(words.matchAll(/`+/g), ([marks]) => marks.length))
  const marks = '`'.repeat(longest + 1)
  return longest > 0 ? `${marks} ${words} ${marks}` : `${marks}${words}${marks}`
}
