import { downwards, upwards } from '../../../english/lexicon/figures.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Cell, Row, Table } from '../../tables/table.ts'
import type { Difference } from '../difference.ts'
import type { Quantity } from '../quantities.ts'
import {
  mentionsIn,
  type NamedRow,
  type NumberOfRow,
  namedTables,
  numbersIn,
  numbersOfRows,
  retoldIn,
} from '../rows.ts'
import { differenceOf } from '../severity.ts'
import { isIn } from './rows.ts'

/**
 * A change between two columns that the draft gives the other way round: `Cheviots were up £2.50 a head on the year`
 * where they made £75.00 in 2024 and £72.50 in 2025.
 */
export function columnDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return retoldIn(comparison).flatMap(sentence => {
    const ways = waysIn(story, sentence)
    // Of two ways in a sentence either may be another row’s.
    if (ways.length === 0 || ways.some(({ isUp }) => isUp !== ways[0].isUp)) return []
    const numbers = numbersIn(story, sentence)
    for (const rows of namedTables(comparison)) {
      const found = differenceIn(story, sentence, ways, numbers, rows)
      if (found) return [found]
    }
    return []
  })
}

interface Way {
  start: number
  end: number
  isUp: boolean
}

/** The words of a sentence that say that something is more or less than it was. */
function waysIn(story: Story, sentence: Sentence): Way[] {
  return sentence.words.flatMap(({ start, end, lower }, index) => {
    if (story.quoted.some(quotation => overlaps(quotation, { start, end }))) return []
    const next = sentence.words[index + 1]?.lower
    // `fewer than a year ago`, `44 more than in 2024`
    const compared = next === 'than' && /^(?:more|fewer|less)$/.test(lower)
    const isUp = upwards.has(lower) || (compared && lower === 'more')
    return isUp || downwards.has(lower) || compared ? [{ start, end, isUp }] : []
  })
}

function differenceIn(
  story: Story,
  sentence: Sentence,
  ways: Way[],
  numbers: Quantity[],
  rows: NamedRow[],
): Difference | undefined {
  const { table } = rows[0]
  const pairs = pairsOf(table)
  if (pairs.length === 0) return undefined
  const mentions = mentionsIn(story, sentence, rows)
  // `more than Old Mill` compares two rows.
  if (mentions.length !== 1) return undefined
  const { row, source } = mentions[0].named
  for (const { quantity } of numbersOfRows(story, mentions, numbers) as NumberOfRow[]) {
    const way = ways.find(each => isBeside(story, each, quantity))
    if (!way) continue
    for (const [before, after] of pairs) {
      const [old, now] = [before, after].map(column => row.cells.find(cell => cell.column === column))
      if (!old || !now || old.value === now.value || !isOfChange(quantity, old, now)) continue
      if (now.value > old.value === way.isUp || isOfAnotherPair(table, row, quantity, way)) continue
      const [first, last] = old.start < now.start ? [old, now] : [now, old]
      return differenceOf({
        check: 'direction',
        span: { start: Math.min(way.start, quantity.start), end: Math.max(way.end, quantity.end) },
        source,
        inSource: { start: first.start, end: last.end },
        certainty: 0.85,
        features: {},
      })
    }
  }
  return undefined
}

/** The columns that have one thing in two years, the older first. */
function pairsOf({ columns }: Table): [number, number][] {
  const bare = (head: string) =>
    head
      .replace(/\b(?:19|20)\d\d\b/, '')
      .replace(/\s+/g, ' ')
      .trim()
  return columns.flatMap(({ year, head }, index) =>
    columns.flatMap((other, place): [number, number][] =>
      year !== undefined && other.year !== undefined && year < other.year && bare(head) === bare(other.head)
        ? [[index, place]]
        : [],
    ),
  )
}

/** Whether a number is one of a change: what it was, what it is, or the difference. */
const isOfChange = (mine: Quantity, old: Cell, now: Cell) =>
  isIn(mine, old) ||
  isIn(mine, now) ||
  isAbout(mine, Math.abs(now.value - old.value)) ||
  (mine.kind === 'percent' && isAbout(mine, (100 * Math.abs(now.value - old.value)) / old.value, 0.5))

const isAbout = ({ raw }: Quantity, value: number, within = 1e-6) => Math.abs(raw - value) <= within

/** Whether the number fits the way in another pair of columns. */
const isOfAnotherPair = (table: Table, row: Row, mine: Quantity, { isUp }: Way) =>
  pairsOf(table).some(([before, after]) => {
    const [old, now] = [before, after].map(column => row.cells.find(cell => cell.column === column))
    return old && now && isOfChange(mine, old, now) && now.value > old.value === isUp
  })

/** Whether a number belongs to a way: `up £2.50`, `climbed to 290`, `24 fewer than`, `fewer than a year ago: 671`. */
function isBeside({ text }: Story, way: Way, { start, end }: Quantity): boolean {
  const between = way.end <= start ? text.slice(way.end, start) : text.slice(end, way.start)
  return /^(?:(?: \p{Ll}+){0,5}[:,]? (?:from |to |by )?[£$€]?| \p{Ll}*)$/u.test(between)
}
