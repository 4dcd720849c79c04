import { type CheckItem, sectionsOf } from '../../desk/checklist.ts'
import { Lines } from '../../newsroom/lines.ts'
import type { SheetFile } from '../facts.ts'
import { printable } from '../printable.ts'
import { standingWords } from './facts-words.ts'
import type { FactsReporter, Look } from './reporter.ts'

/** For a fact checker at a terminal: a list to tick off. */
export const factsPretty: FactsReporter = (sheets, look) =>
  sheets.map(sheet => sheetText(sheet, look)).join('\n')

function sheetText({ path, published, text, items, sources }: SheetFile, { paint }: Look): string {
  const lines = new Lines(text)
  const row = (item: CheckItem) => {
    const { line, column } = lines.at(item.start)
    const standing = paintedStanding(item, sources.size > 0, paint)
    const where = placeIn(item, sources)
    return `    ${paint.dim(`${line}:${column}`)} ${printable(saying(item, paint))}${standing && `; ${standing}`}${where && ` ${where}`}${beside(item, paint)}${item.ran ? paint.dim(`; ${printable(item.ran)}`) : ''}`
  }
  const sections = sectionsOf(items).flatMap(({ heading, items: own, isFolded }) => {
    const head = `  ${paint.bold(heading)} (${own.length})`
    // Each small fact is one line. The other formats have all of it.
    return isFolded
      ? [`${head}: ${shorten(own.map(({ words }) => printable(words)).join(', '))}`]
      : [head, ...own.map(row)]
  })
  const head = `${paint.bold(printable(path))}${published ? ` ${paint.dim(published)}` : ''}`
  return `${[head, ...sections].join('\n')}\n`
}

function saying({ kind, words, who, value, what, context }: CheckItem, paint: Look['paint']): string {
  if (kind === 'quotation') return `${words} — ${who ?? paint.yellow('no speaker')}`
  if (kind === 'person') return `${who}${value ? `, ${value}` : ''}`
  if (kind === 'time') return `${words} ${paint.dim(`${value ? `= ${value}, ` : ''}in “${context}”`)}`
  if (kind === 'figure') return `${words} ${paint.dim(`in “${context}”`)}`
  if (kind === 'accusation') return `${who ?? 'Unnamed person'} ${what} ${paint.dim(`in “${context}”`)}`
  if (kind === 'statement') return shorten(words)
  if (kind === 'claim') return `${words} ${paint.dim(value ?? '')}`
  return shorten(words)
}

/** What a source says with a statement and the draft leaves out, and what is from nowhere. */
function beside({ leftOut = [], added = [] }: CheckItem, paint: Look['paint']): string {
  const list = (words: string[]) => words.map(each => `“${printable(shorten(each))}”`).join(', ')
  const parts = [
    ...(leftOut.length > 0 ? [`leaves out ${list(leftOut)}`] : []),
    ...(added.length > 0 ? [`not in any source: ${list(added)}`] : []),
  ]
  return parts.length > 0 ? paint.dim(`; ${parts.join('; ')}`) : ''
}

function placeIn({ source }: CheckItem, sources: Map<string, string>): string {
  if (!source) return ''
  const { line, column } = new Lines(sources.get(source.path) ?? '').at(source.start)
  return `${printable(source.path)}:${line}:${column}`
}

const good = new Set(['verbatim', 'found'])
const bad = new Set(['altered', 'stitched', 'differs', 'stated'])
const open = new Set(['unverified', 'not-found'])

function paintedStanding(item: CheckItem, hasSources: boolean, paint: Look['paint']): string {
  const words = standingWords(item, hasSources)
  const status = item.status ?? ''
  if (item.kind === 'passage') return words && paint.dim(words)
  if (good.has(status)) return paint.green(words)
  if (bad.has(status)) return paint.red(words)
  if (open.has(status)) return paint.yellow(words)
  return words && paint.dim(words)
}

const shorten = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text)
