import { numberOf, scales } from '../../english/numerals.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { type Line, linesIn } from './lines.ts'
import type { Cell, Column, Row, Table } from './table.ts'

/**
 * The tables of a source, in every form in which one is typed: CSV, Markdown and HTML, parted by tabs, by lines or by
 * spaces, and names with numbers glued to them, line by line. What is in no table of two rows is none.
 */
export const tablesOf = memo((story: Story): Table[] => {
  const blocks = [...blocksOf(story, markupLines(story)), ...blocksOf(story, textLines(story))]
  return blocks.flatMap(({ lines, caption }) => tableOf(story, lines, caption) ?? [])
})

type Typed = Span & { line?: Line }

const textLines = (story: Story): Typed[] =>
  story.paragraphs.some(({ kind }) => kind === 'cell') ? [] : linesIn(story.draft.text, isCommas(story))

/** From this share of lines on a text is CSV. */
const leastCommas = 0.6
/** A comma with no space behind, as no prose has and no `£46,000`. */
const partingComma = /(?<!\d)[,;](?=\S|$)|[,;](?!\d{3}\b)(?=\S|$)/

function isCommas({ draft: { text } }: Story): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter(line => line.trim() !== '')
  const parted = lines.filter(line => partingComma.test(line) && !/\S {2}/.test(line))
  return lines.length > 2 && parted.length >= leastCommas * lines.length
}

/** The rows of HTML and Markdown: their cells are blocks of the story, and between two rows there is a tag or a line break. */
function markupLines(story: Story): Typed[] {
  const lines: Typed[] = []
  let line: Line | undefined
  for (const { kind, start, end } of story.paragraphs) {
    const cell = story.prose.toDraft({ start, end })
    if (kind !== 'cell') {
      line = undefined
      lines.push(cell)
      continue
    }
    const gap = line ? story.draft.text.slice(line.end, cell.start) : ''
    const isNext = gap.includes('<') ? /<\/?(?:tr|row)\b/i.test(gap) : gap.includes('\n')
    if (!line || isNext) {
      line = { form: 'markup', start: cell.start, end: cell.end, cells: [] }
      lines.push({ ...cell, line })
    } else {
      // `<td>97</td><td></td><td>341</td>`: a cell with nothing in it is no block.
      const steps = gap.match(/<t[dh]\b|\|/gi)?.length ?? 1
      for (let step = 1; step < steps; step++) line.cells.push({ start: cell.start, end: cell.start })
    }
    line.cells.push(cell)
    line.end = cell.end
  }
  return lines
}

interface Block {
  caption: string
  lines: Line[]
}

/** Lines of one form that follow each other, as many cells in each, with the line above them. */
function blocksOf({ draft: { text } }: Story, lines: Typed[]): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  let above = ''
  for (const { start, end, line } of lines) {
    const typed = text.slice(start, end).trim()
    if (!line) {
      open = undefined
      if (typed !== '') above = typed
      continue
    }
    // `|---|---|`
    if (/^[\s|:+-]+$/.test(typed)) continue
    const before = open?.lines[open.lines.length - 1]
    if (!open || !before || before.form !== line.form || !areAlike(before, line)) {
      open = { caption: above.length <= 90 ? above : '', lines: [] }
      blocks.push(open)
    }
    open.lines.push(line)
  }
  return blocks.filter(({ lines: [{ form }], lines: rows }) => rows.length > (form === 'glued' ? 2 : 1))
}

/** In columns that spaces make a cell may be left out, and a head may speak of two of them. */
const areAlike = (one: Line, other: Line) => one.form === 'gap' || one.cells.length === other.cells.length

function tableOf(story: Story, lines: Line[], caption: string): Table | undefined {
  if (lines.length < 2) return undefined
  const texts = lines.map(({ cells }) => cells.map(({ start, end }) => story.draft.text.slice(start, end)))
  // `Council budget 2026-27,,,`
  if (texts[0].filter(text => text !== '').length === 1)
    return tableOf(story, lines.slice(1), texts[0].join(''))
  const isHeaded = isHead(texts[0], texts.slice(1))
  const rows = lines
    .map((line, index) => ({ line, texts: texts[index] }))
    .slice(isHeaded ? 1 : 0)
    .flatMap(({ line, texts: written }) => rowOf(story, line, written) ?? [])
  if (rows.length < 2) return undefined
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column))) + 1
  const heads = isHeaded ? headsOf(texts[0], width, rows) : []
  const columns = Array.from({ length: width }, (_, index): Column => {
    const head = heads[index] ?? ''
    const year = /\b(?:19|20)\d\d\b/.exec(head)?.[0]
    return { head, year: year === undefined ? undefined : Number(year) }
  })
  return { caption, columns, rows }
}

/** Whether a line names columns: none of its cells is a number, or all are years and those below are none. */
function isHead(first: string[], below: string[][]): boolean {
  const values = first.slice(1).flatMap(text => numberIn(text) ?? [])
  const isYear = (value: number | undefined) => value !== undefined && value >= 1900 && value < 2100
  const areYears = (cells: string[]) => cells.slice(1).every(text => isYear(numberIn(text)))
  return values.length === 0 || (values.every(isYear) && !below.every(areYears))
}

/** The heads of the columns of values; `Ice (inches)   Peak gust (mph)` over names and values names those that have values. */
function headsOf(head: string[], width: number, rows: Row[]): string[] {
  if (head.length === width) return head
  if (head.length === width - 1) return ['', ...head]
  const filled = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  )
  const heads: string[] = []
  if (head.length === filled.length)
    for (const [index, column] of filled.entries()) heads[column] = head[index]
  return heads
}

function rowOf(story: Story, line: Line, texts: string[]): Row | undefined {
  const first = /\p{L}/u.test(texts[0])
    ? 0
    : /^\d{1,3}\.?$/.test(texts[0]) && /\p{L}/u.test(texts[1] ?? '')
      ? 1
      : -1
  if (first < 0) return undefined
  const cells = line.cells.flatMap((span, column): Cell[] => {
    const value = column > first ? numberIn(texts[column]) : undefined
    return value === undefined ? [] : [{ ...inProse(story, span), value, column }]
  })
  const label = texts[first]
    .replace(/^\d{1,3}[.)]? (?=\p{Lu})/u, '')
    .replace(/ ?\([^()]{0,60}\) ?/g, ' ')
    .trim()
  if (cells.length === 0 || label === '' || label.length > 60) return undefined
  return { ...inProse(story, line), label, cells }
}

const inProse = ({ prose }: Story, { start, end }: Span): Span => ({
  start: prose.toProse(start),
  end: prose.toProse(end - 1) + 1,
})

/** A cell that has one number and a word or two beside it: `£91.40`, `Yes 16,905`, `54.3%`, `109 mph`, `0:14`. */
const oneNumber =
  /^(?:\p{L}[\p{L}.]{0,11} )?[£$€+~]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: (hundred|thousand|million|billion)|(bn|m|k))?(?:%|[^\p{L}\d.,:/-][^\d]{0,24})?$/u
const clock = /^[^\d]{0,4}(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(\.\d+)?$/

function numberIn(text: string): number | undefined {
  const time = clock.exec(text)
  if (time) return Number(time[1] ?? 0) * 3600 + Number(time[2]) * 60 + Number(time[3]) + Number(time[4] ?? 0)
  const match = oneNumber.exec(text)
  return match
    ? Number(match[1].replaceAll(',', '')) * (scales.get(match[2]) ?? numberOf(`1${match[3] ?? ''}`)!)
    : undefined
}
