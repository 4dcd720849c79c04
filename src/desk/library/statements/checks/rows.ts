import { comparingWords } from '../../../english/lexicon/figures.ts'
import { regex } from '../../../english/regex.ts'
import { overlaps, textOf } from '../../../span.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { tablesOf } from '../../tables/read.ts'
import type { Cell, Row, Table } from '../../tables/table.ts'
import { agrees } from '../agreement.ts'
import type { Difference } from '../difference.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { rootOf, weightOf } from '../roots.ts'
import {
  isSum,
  mentionsIn,
  type NamedRow,
  type NumberOfRow,
  namedTables,
  numbersIn,
  numbersOfRows,
  retoldIn,
} from '../rows.ts'
import { differenceOf } from '../severity.ts'

/**
 * The draft gives one row of a table another row’s number: `In Tama County there were 12` where Tama has 8 and
 * Poweshiek 12.
 */
export function rowDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const tables = namedTables(comparison)
  if (tables.length === 0) return []
  return retoldIn(comparison).flatMap(sentence => {
    const numbers = numbersIn(story, sentence)
    if (numbers.length === 0) return []
    for (const rows of tables) {
      const found = differencesIn(comparison, sentence, numbers, rows)
      if (found.length > 0) return found
    }
    return []
  })
}

function differencesIn(
  comparison: Comparison,
  sentence: Sentence,
  numbers: Quantity[],
  rows: NamedRow[],
): Difference[] {
  const { story } = comparison
  const mentions = mentionsIn(story, sentence, rows)
  if (mentions.length === 0) return []
  const { table } = rows[0]
  const hits = numbers.filter(number => table.rows.some(row => row.cells.some(cell => isIn(number, cell))))
  const told = numbersOfRows(story, mentions, hits)
  return told.flatMap(each => {
    const { quantity, mention } = each
    if (story.quoted.some(quotation => overlaps(quotation, quantity))) return []
    const own = otherRowsCell(table, mention.named.row, quantity)
    if (!own || mention.named.row.cells.some(cell => saysCell(quantity, cell))) return []
    // `Larwick 4 (2021: 3)` has a number that is in no column.
    if (numeralsIn(textOf(mention.named.source.story, mention.named.row)).has(quantity.raw)) return []
    const isExchange = told.some(
      other =>
        other !== each &&
        other.mention !== mention &&
        otherRowsCell(table, other.mention.named.row, other.quantity)?.column === own.column,
    )
    if (
      (!isExchange && isReckoned(mention.named, quantity, compares.test(textOf(story, sentence)))) ||
      isToldOfRow(comparison, mention.named, quantity)
    )
      return []
    const isSure =
      isSpecific(quantity) || told.filter(other => isInColumn(table, other, own.column)).length > 1
    if (!isSure && !speaksOf(sentence, table, own.column, textOf(mention.named.source.story, own))) return []
    return [
      differenceOf({
        check: 'row',
        span: { start: quantity.start, end: quantity.end },
        source: mention.named.source,
        inSource: { start: own.start, end: own.end },
        certainty: isSure ? 0.85 : 0.7,
        features: {},
      }),
    ]
  })
}

/** Whether a number is a cell’s, to the digit. */
export const isIn = ({ value: mine, raw }: Quantity, { value }: Cell): boolean =>
  mine === value ||
  raw === value ||
  // A column may count thousands.
  (value >= 10 && raw === value * 1000)

const numeralsIn = (text: string) =>
  new Set((text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(written => Number(written.replaceAll(',', ''))))

/** Whether a number is a cell’s, rounded or to the digit; columns may count thousands. */
function saysCell(mine: Quantity, { value }: Cell): boolean {
  const scale = mine.value === 0 ? 1 : mine.raw / mine.value
  const plain = { ...mine, value: mine.raw, grain: mine.grain * scale }
  return [1, 1000, 1e6].some(each => {
    const theirs = value * each
    return agrees(plain, { ...plain, value: theirs, raw: theirs, qualifier: undefined, grain: 0 })
  })
}

/** The cell of a row in the column in which only another row has a number. */
function otherRowsCell({ rows }: Table, row: Row, mine: Quantity): Cell | undefined {
  for (const other of rows)
    if (other !== row && !isSum(other))
      for (const cell of other.cells) {
        const own = row.cells.find(({ column }) => column === cell.column)
        if (own && isIn(mine, cell) && !saysCell(mine, own)) return own
      }
  return undefined
}

/** Beside a difference of two rows: `24 more than Port Ellery`. */
const compares = regex('i')`\b(?:${comparingWords})\b|\bby\b`

/** Whether a number is worked out of a row’s own: of two of its cells, as a share of the sum, or as how far it is from another row. */
function isReckoned({ row, table }: NamedRow, mine: Quantity, isCompared: boolean): boolean {
  const within = mine.grain > 0 ? (mine.grain * mine.raw) / mine.value : mine.kind === 'percent' ? 0.5 : 0
  const is = (value: number) => Number.isFinite(value) && Math.abs(mine.raw - value) <= within
  return row.cells.some(({ value, column }) => {
    const beside = row.cells.filter(other => other.column !== column).map(other => other.value)
    const inColumn = (rows: Row[]) =>
      rows.flatMap(({ cells }) => cells.filter(cell => cell.column === column).map(cell => cell.value))
    return (
      beside.some(other =>
        [value + other, value - other, (100 * value) / other, (100 * (value - other)) / other].some(is),
      ) ||
      inColumn(table.rows.filter(isSum)).some(other => is((100 * value) / other)) ||
      (isCompared && inColumn(table.rows).some(other => is(Math.abs(value - other))))
    )
  })
}

/** Whether a source has a number of a row elsewhere: in its prose, or in another table. */
function isToldOfRow({ compared }: Comparison, { names, row }: NamedRow, mine: Quantity): boolean {
  const isNamed = (words: string[]) => {
    const roots = new Set(words.map(word => rootOf(word.toLowerCase())))
    return names.every(({ root }) => roots.has(root)) || roots.has(names[names.length - 1].root)
  }
  return compared.some(({ story }) => {
    const tables = tablesOf(story)
    const inTable = tables.some(({ rows }) =>
      rows.some(
        other =>
          other !== row &&
          isNamed(other.label.match(/[\p{L}\d’'-]+/gu) ?? []) &&
          other.cells.some(cell => saysCell(mine, cell)),
      ),
    )
    if (inTable) return true
    const isInTable = (sentence: Sentence) =>
      tables.some(({ rows }) => rows.some(each => overlaps(each, sentence)))
    return story.sentences.some(
      sentence =>
        isNamed(sentence.words.map(({ lower }) => lower)) &&
        !isInTable(sentence) &&
        quantitiesIn(story, sentence).some(other => agrees(mine, other)),
    )
  })
}

/** A number that no other thing has by chance. */
export const isSpecific = ({ raw, kind }: Quantity) => {
  const digits = String(raw).replace('.', '').replace(/0+$/, '').length
  return digits >= 3 || (!Number.isInteger(raw) && digits >= 2) || kind === 'clock'
}

const isInColumn = (table: Table, { quantity }: NumberOfRow, column: number) =>
  table.rows.some(({ cells }) => cells.some(cell => cell.column === column && isIn(quantity, cell)))

/** Whether a sentence has a word for what a column counts: from its head, from what is above it, or a unit. */
export function speaksOf(
  { words }: Sentence,
  { columns, caption }: Table,
  column: number,
  cell = '',
): boolean {
  const head = `${columns[column].head} ${caption} ${cell}`.match(/\p{L}{3,}/gu) ?? []
  const roots = new Set(
    head
      .map(word => word.toLowerCase())
      .filter(lower => weightOf({ lower }) > 0.3)
      .map(rootOf),
  )
  return words.some(({ lower }) => roots.has(rootOf(lower)))
}
