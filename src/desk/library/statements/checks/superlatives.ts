import { firstOrLast, leastOfAll, mostOfAll, notOfAllRows } from '../../../english/lexicon/figures.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Cell, Row, Table } from '../../tables/table.ts'
import type { Difference } from '../difference.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import {
  isSum,
  type Mention,
  mentionsIn,
  type NamedRow,
  namedTables,
  numbersIn,
  numbersOfRows,
  retoldIn,
} from '../rows.ts'
import { differenceOf } from '../severity.ts'
import { isIn, isSpecific } from './rows.ts'

/**
 * The draft calls the wrong row of a table first or last: `Grand Estuary was the worst for cancellations` where Crossways had
 * most of them.
 */
export function superlativeDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return retoldIn(comparison).flatMap(sentence => {
    const superlatives = superlativesIn(story, sentence)
    if (superlatives.length === 0) return []
    for (const rows of namedTables(comparison))
      for (const word of superlatives) {
        const found = differenceIn(story, sentence, word, rows)
        if (found) return [found]
      }
    return []
  })
}

const limits = regex('i')`\b(?:${notOfAllRows})\b|\b(?:not|no|never)\b|n[’']t\b`

/** The words of a sentence that call something first or last of all that there are. */
function superlativesIn(story: Story, { start, end, words }: Sentence): Word[] {
  const found = words.filter(
    ({ lower, start: at }) =>
      (mostOfAll.has(lower) || leastOfAll.has(lower) || firstOrLast.has(lower)) &&
      !story.quoted.some(quotation => overlaps(quotation, { start: at, end: at + 1 })) &&
      (lower === 'topped' ||
        /(?:\bthe|[’']s|\bits|\btheir|\bdid|\bwas|\bwere|\bfared) $/i.test(story.text.slice(at - 8, at))),
  )
  return found.length > 0 && !limits.test(story.text.slice(start, end)) ? found : []
}

function differenceIn(
  story: Story,
  sentence: Sentence,
  word: Word,
  rows: NamedRow[],
): Difference | undefined {
  const mentions = mentionsIn(story, sentence, rows)
  const mention = ownerOf(story, mentions, word)
  if (!mention) return undefined
  const { source, table, row } = mention.named
  const numbers = numbersIn(story, sentence)
  const isOther = ({ start }: Word) => start !== word.start
  // `the cheapest, has the most vacant homes, 408`: the number is of the nearest.
  const others = superlativesIn(story, sentence).filter(isOther)
  const told = numbersOfRows(story, mentions, numbers).filter(
    ({ mention: each, quantity }) =>
      each === mention &&
      !others.some(other => Math.abs(other.start - quantity.start) < Math.abs(word.start - quantity.start)),
  )
  const columns = columnsOf(
    story,
    sentence,
    word,
    table,
    row,
    told.map(({ quantity }) => quantity),
  )
  if (columns.length === 0) return undefined
  if (columns.some(column => isExtreme(table, row, column, word.lower))) return undefined
  // `Four other harbors, among them Larwick, the busiest`: four may be a cell of the row by chance.
  const isByChance = told.length > 0 && !told.some(({ quantity }) => isSpecific(quantity))
  if (isByChance && row.cells.some(({ column }) => isExtreme(table, row, column, word.lower)))
    return undefined
  const [column] = columns
  const first = extremeOf(table, column, leastOfAll.has(word.lower))
  if (!first) return undefined
  return differenceOf({
    check: 'extreme',
    span: { start: Math.min(word.start, mention.start), end: Math.max(word.end, mention.end) },
    source,
    inSource: { start: first.row.start, end: first.cell.end },
    certainty: 0.82,
    features: {},
  })
}

/** The row that a superlative is about: the last one named before it in its part of the sentence, or the only one. */
function ownerOf({ text }: Story, mentions: Mention[], word: Word): Mention | undefined {
  if (mentions.length === 1) return mentions[0]
  return mentions.findLast(({ end }) => end < word.start && !/[,;:]/.test(text.slice(end, word.start)))
}

/** The columns that a superlative may speak of: the one that has the row’s number, or those whose heads the sentence has a word of. */
function columnsOf(
  { text }: Story,
  { words }: Sentence,
  word: Word,
  table: Table,
  row: Row,
  numbers: Parameters<typeof isIn>[0][],
): number[] {
  const cells = numbers.flatMap(number => row.cells.filter(cell => isIn(number, cell)))
  if (cells.length > 0) return [...new Set(cells.map(({ column }) => column))]
  const next = words[words.indexOf(word) + 1]
  return table.columns
    .flatMap(({ head }, column) => {
      const roots = rootsOf(head)
      const named = words.filter(each => isRightBehind(text, words, word, each) && isKin(roots, each.lower))
      // `the most teachers`, and not `the most dangerous`.
      const isOf = word.lower !== 'most' || (next && (next.lower === 'of' || isKin(roots, next.lower)))
      if (named.length === 0 || !isOf || !row.cells.some(cell => cell.column === column)) return []
      return [{ column, steps: Math.min(...named.map(({ index }) => Math.abs(index - word.index))) }]
    })
    .sort((one, other) => one.steps - other.steps)
    .map(({ column }) => column)
}

/** Whether a word is of what is first: `the worst for cancellations`, and not `the cheapest, has the most vacant homes`. */
const isRightBehind = (text: string, words: Word[], word: Word, each: Word) => {
  const steps = words.indexOf(each) - words.indexOf(word)
  return steps > 0 && steps <= 3 && !/[,;:—]/.test(text.slice(word.end, each.start))
}

/** `cancellations` of what is headed `Cancelled`. */
const isKin = (roots: Set<string>, lower: string) =>
  [...roots].some(root => likeness(root, rootOf(lower)) >= 0.7)

const rootsOf = (head: string) =>
  new Set(
    (head.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(lower => weightOf({ lower }) > 0.3).map(rootOf),
  )

/** Whether a row has the most or the least of a column, of all rows or of those of its sort: `Texel lambs` among lambs. */
function isExtreme(table: Table, row: Row, column: number, word: string): boolean {
  const own = row.cells.find(cell => cell.column === column)
  if (!own) return true
  const kin = [...rootsOf(row.label)].map(root => table.rows.filter(({ label }) => rootsOf(label).has(root)))
  return [table.rows, ...kin.filter(({ length }) => length > 1)].some(rows => {
    const values = rows
      .filter(each => !isSum(each))
      .flatMap(({ cells }) => cells.filter(cell => cell.column === column).map(({ value }) => value))
    const isMost = own.value === Math.max(...values)
    const isLeast = own.value === Math.min(...values)
    return mostOfAll.has(word) ? isMost : leastOfAll.has(word) ? isLeast : isMost || isLeast
  })
}

function extremeOf({ rows }: Table, column: number, isLeast: boolean): { row: Row; cell: Cell } | undefined {
  const cells = rows
    .filter(row => !isSum(row))
    .flatMap(row => row.cells.filter(cell => cell.column === column).map(cell => ({ row, cell })))
    .sort((one, other) => other.cell.value - one.cell.value)
  return isLeast ? cells[cells.length - 1] : cells[0]
}
