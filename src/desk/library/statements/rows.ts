import { notPersons } from '../../english/lexicon/names.ts'
import { numberOf } from '../../english/numerals.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span, textOf } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { commonness } from '../match/common-words.ts'
import type { Source } from '../source.ts'
import { tablesOf } from '../tables/read.ts'
import type { Row, Table } from '../tables/table.ts'
import { isToTheWord } from './matches.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { likeness, rootOf, startOf } from './roots.ts'

/** A row of a source’s table, with the words that name it and no other row. */
export interface NamedRow {
  source: Source
  table: Table
  row: Row
  /** As roots, in order. */
  names: { root: string; isCapital: boolean }[]
}

/** A row where a sentence of the draft names it. */
export interface Mention extends Span {
  named: NamedRow
}

/** `Total`, `All operators`: it sums up the others. */
export const isSum = ({ label }: Row): boolean =>
  /^(?:(?:sub|grand )?totals?|all|overall|average|mean|sum)\b/i.test(label)

/** Every row that can be named, table by table; a table without any is left out. */
export const namedTables = memo(({ compared }: Comparison): NamedRow[][] => compared.flatMap(namedTablesOf))

/** Made once a source: it stays the same while the draft is typed. */
const namedTablesOf = memo((source: Source): NamedRow[][] =>
  tablesOf(source.story)
    .map(table => namedRows(source, table))
    .filter(({ length }) => length > 0),
)

function namedRows(source: Source, table: Table): NamedRow[] {
  const rows = table.rows.filter(row => !isSum(row))
  const counts = new Map<string, number>()
  const wordsOf = (row: Row) =>
    (row.label.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []).filter(word => word.length > 1)
  for (const row of rows)
    for (const root of new Set(wordsOf(row).map(word => rootOf(word.toLowerCase()))))
      counts.set(root, (counts.get(root) ?? 0) + 1)
  return rows.flatMap(row => {
    const names = wordsOf(row)
      .map(word => ({
        root: rootOf(word.toLowerCase()),
        isCapital: /^\p{Lu}/u.test(word),
        lower: word.toLowerCase(),
      }))
      .filter(({ root, lower }) => counts.get(root) === 1 && commonness(lower) < 0.9)
    return names.length > 0 ? [{ source, table, row, names }] : []
  })
}

/** The rows by how the words of their names begin: a table may have thousands. */
const byStart = memo((rows: NamedRow[]) => {
  const starts = new Map<string, Set<NamedRow>>()
  for (const row of rows)
    for (const { root } of row.names) {
      const known = starts.get(startOf(root))
      if (known) known.add(row)
      else starts.set(startOf(root), new Set([row]))
    }
  return starts
})

/** The rows of a table that a sentence names, in the order of their names. */
export function mentionsIn(story: Story, sentence: Sentence, rows: NamedRow[]): Mention[] {
  const found: Mention[] = []
  const starts = byStart(rows)
  for (const [index, { start, lower }] of sentence.words.entries())
    for (const named of starts.get(startOf(rootOf(lower))) ?? []) {
      const last = namedAt(story, sentence, index, named)
      if (last === undefined) continue
      const span = { start, end: sentence.words[last].end }
      if (!found.some(other => overlaps(other, span))) found.push({ ...span, named })
    }
  return found
}

/** Maximum number of other words between two words of a name: `Rosa P. Vance`. */
const mostBetween = 1

/** The last word of a row’s name that begins at a word of a sentence: all that is its own, or its surname. */
function namedAt(story: Story, { words }: Sentence, index: number, { names }: NamedRow): number | undefined {
  // `Pier repairs` names nobody; `Marlock Bridge` does.
  const isName = names.length > 1 && names.every(({ isCapital }) => isCapital)
  const isAt = (at: number, { root, isCapital }: { root: string; isCapital: boolean }) => {
    const word = words[at]
    if (!word) return false
    if (isName && isCapital && word.text === word.lower) return false
    const mine = rootOf(word.lower)
    return mine === root || (!isCapital && likeness(mine, root) === 0.7)
  }
  // `Cod from Larwick` of `Larwick cod`
  const left = new Set(names)
  let last = index
  for (let at = index; left.size > 0 && at <= last + mostBetween + (at === index ? 0 : 1); at++) {
    const found = isName
      ? [...left].slice(0, 1).find(name => isAt(at, name))
      : [...left].find(name => isAt(at, name))
    if (found === undefined && at === index) break
    if (found === undefined) continue
    left.delete(found)
    last = at
  }
  if (left.size === 0) return isOtherName(story, words, index, last) ? undefined : last
  const surname = names[names.length - 1]
  const word = words[index]
  const isSurname = isName && word.text !== word.lower && commonness(word.lower) === 0 && isAt(index, surname)
  return isSurname && !isOtherName(story, words, index, index) ? index : undefined
}

/** Whether words are part of a longer name: `Marshall Petty`, `Mayor Carver`. */
function isOtherName({ text }: Story, words: Sentence['words'], first: number, last: number): boolean {
  const isNameAt = (at: number, beside: number) => {
    const word = words[at]
    if (!word || word.text === word.lower || at === 0 || commonness(word.lower) > 0) return false
    // `Tama County`
    if (at > beside && notPersons.has(word.lower)) return false
    return /^ $/.test(
      at < beside ? text.slice(word.end, words[beside].start) : text.slice(words[beside].end, word.start),
    )
  }
  return isNameAt(first - 1, first) || isNameAt(last + 1, last)
}

/** The sentences of a draft that may tell what tables say: all but bylines and the like, and what a source has to the word. */
export const retoldIn = memo((comparison: Comparison): Sentence[] =>
  namedTables(comparison).length === 0
    ? []
    : comparison.story.sentences.filter(
        sentence =>
          comparison.story.paragraphs[sentence.paragraph].kind !== 'furniture' &&
          !isToTheWord(comparison, sentence),
      ),
)

/** A number of a sentence, and the row that it belongs to. */
export interface NumberOfRow {
  quantity: Quantity
  mention: Mention
}

/** The numbers of a sentence that can be a table’s, those too that count nothing named: `and in Poweshiek, 8`. */
export const numbersIn = (story: Story, sentence: Sentence): Quantity[] => numbers(sentence, story)

const numbers = memo((sentence: Sentence, story: Story): Quantity[] => {
  const quantities = quantitiesIn(story, sentence)
  const bare = sentence.words.flatMap(({ start, end, lower }): Quantity[] => {
    const value = numberOf(lower)
    if (value === undefined || value < 2) return []
    const span = { start, end }
    if (quantities.some(other => overlaps(other, span)) || story.times.some(time => overlaps(time, span)))
      return []
    return [{ ...span, value, raw: value, kind: 'count', grain: 0 }]
  })
  // `60 nights` is read in seconds, and a table has it as 60; of `1:43.02` it has the hundredths.
  const asWritten = (each: Quantity): Quantity => {
    const written = textOf(story, each)
    if (each.kind === 'clock') {
      const value = each.value + Number(/\.\d+$/.exec(written)?.[0] ?? 0)
      return { ...each, value, raw: value }
    }
    const value = each.kind === 'duration' ? numberOf(written.split(/[\s-]/)[0].toLowerCase()) : undefined
    return value === undefined ? each : { ...each, value, raw: value, kind: 'count' }
  }
  return [...quantities.map(asWritten), ...bare]
    .filter(
      ({ kind, start }) =>
        !/^(?:ordinal|rank|score|rate)$/.test(kind) &&
        !/\b(?:the|all|these|those|other) $/i.test(story.text.slice(Math.max(0, start - 8), start)),
    )
    .sort((one, other) => one.start - other.start)
})

/** Before a row’s name, shows that another row is held against it. */
const held = /\b(?:than|behind|ahead of|above|below|unlike)(?: the)? $/i
/** Behind such a name, shows that what follows is of it: `more than Penny Falls, which had 28`. */
const goesOn = /^(?:[’']s|,? \(?(?:which|who|with|at)\b| \()/

/**
 * The row that each number belongs to, by their order: `12 in Tama and 8 in Poweshiek`, `Tama had 12 and Poweshiek 8`.
 */
export function numbersOfRows(story: Story, mentions: Mention[], numbers: Quantity[]): NumberOfRow[] {
  // `24 more than Port Ellery, and lost the most, 90`: whose 90 it is a reader knows, and no order.
  const quantities = numbers.filter(({ start }) => {
    const last = mentions.findLast(mention => mention.end <= start)
    return (
      !last ||
      !held.test(story.text.slice(Math.max(0, last.start - 14), last.start)) ||
      goesOn.test(story.text.slice(last.end, last.end + 8))
    )
  })
  if (mentions.length === 0 || quantities.length === 0) return []
  return byOrder(story, mentions, quantities)
}

const isMention = (each: Mention | Quantity): each is Mention => 'named' in each

function byOrder(story: Story, mentions: Mention[], quantities: Quantity[]): NumberOfRow[] {
  const order = [...mentions, ...quantities].sort((one, other) => one.start - other.start)
  const [first, last] = [order[0], order[order.length - 1]]
  if (isMention(first) && !isMention(last)) return paired(blocksOf(order, true))
  if (!isMention(first) && isMention(last)) return paired(blocksOf(order, false))
  if (isMention(first) && isMention(last)) {
    const before = order[order.length - 2]
    if (isMention(before)) return paired(blocksOf(order.slice(0, lastNumber(order) + 1), true))
    // `took 54.3% to 45.7% for Lyle Paxton`
    const isBehind = /^ ?(?:(?:of )?\p{L}+ ){0,4}(?:for|by|in|at|on|of|from) (?:the )?$/u.test(
      story.text.slice(before.end, last.start),
    )
    if (!isBehind) return paired(blocksOf(order.slice(0, -1), true))
    return [
      { quantity: before, mention: last },
      ...numbersOfRows(story, mentions.slice(0, -1), quantities.slice(0, -1)),
    ]
  }
  // `12 were in Tama, and Poweshiek had 8`
  const middle = order.findIndex(
    (each, index) => isMention(each) && index + 1 < order.length && isMention(order[index + 1]),
  )
  if (middle < 0) return []
  return [
    ...paired(blocksOf(order.slice(0, middle + 1), false)),
    ...paired(blocksOf(order.slice(middle + 1), true)),
  ]
}

const lastNumber = (order: (Mention | Quantity)[]) => order.findLastIndex(each => !('named' in each))

interface Run {
  mentions: Mention[]
  quantities: Quantity[]
}

/** Names with the numbers behind them, or numbers with the names behind them. */
function blocksOf(order: (Mention | Quantity)[], isNameFirst: boolean): Run[] {
  const runs: Run[] = []
  let wasFirst = false
  for (const each of order) {
    const isName = 'named' in each
    const isFirst = isName === isNameFirst
    if (isFirst && !wasFirst) runs.push({ mentions: [], quantities: [] })
    const run = runs[runs.length - 1]
    if (isName) run.mentions.push(each)
    else run.quantities.push(each)
    wasFirst = isFirst
  }
  return runs
}

const paired = (runs: Run[]): NumberOfRow[] =>
  runs.flatMap(({ mentions, quantities }) => {
    if (mentions.length === 1) return quantities.map(quantity => ({ quantity, mention: mentions[0] }))
    if (mentions.length !== quantities.length) return []
    return quantities.map((quantity, index) => ({ quantity, mention: mentions[index] }))
  })
