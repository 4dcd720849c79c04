import Papa from 'papaparse'
import { bounds } from '../bounds.ts'
import { isoDay } from '../draft/publication-day.ts'
import type { HouseProblem, RosterEntry, RosterFile } from '../house/house.ts'
import { type RosterColumn, rosterColumns } from '../house/roster.ts'
import type { Span } from '../span.ts'

/** What a line of a roster may have, and the columns that are taken for it where the house names none. */
const columns: Record<RosterColumn, string[]> = {
  name: ['name', 'full name', 'full_name'],
  also: ['also', 'also known as', 'other_names'],
  title: ['title', 'office', 'position', 'role'],
  since: ['since', 'start_date', 'start'],
  until: ['until', 'end_date', 'end'],
  pronoun: ['pronoun', 'pronouns'],
  misspellings: ['misspellings', 'misspelling'],
}

const pronouns = new Map<string, RosterEntry['pronoun']>([
  ...['he', 'him', 'he/him', 'm', 'male', 'man'].map(word => [word, 'he'] as const),
  ...['she', 'her', 'she/her', 'f', 'female', 'woman'].map(word => [word, 'she'] as const),
  ...['they', 'them', 'they/them'].map(word => [word, 'they'] as const),
])

/** How the files of such tables end. */
export const rosterEnding = '.csv'

/** What is broken first often breaks all that follows. */
const mostProblems = 10

/**
 * Reads a roster that is a table: a line of column names, then a line for each person or each title of theirs. What is
 * wrong with a line is told at its place in the text, and the line alone is left out.
 */
export function readRoster(
  text: string,
  { file, columns: named = {}, title }: RosterFile,
  tell: (span: Span, message: string, severity?: HouseProblem['severity']) => void,
): RosterEntry[] {
  const lines = linesIn(text)
  // Empty lines count as lines, but say nothing of what parts the columns.
  const { delimiter } = Papa.parse<string[]>(text, { preview: 10, skipEmptyLines: 'greedy' }).meta
  const { data } = Papa.parse<string[]>(text, { delimiter })
  const [header = [], ...rows] = data
  const heads = header.map(head => head.trim().toLowerCase())
  const at = (column: RosterColumn) =>
    named[column] === undefined
      ? heads.findIndex(head => columns[column].includes(head))
      : heads.indexOf(named[column].toLowerCase())
  const places = Object.fromEntries(rosterColumns.map(column => [column, at(column)])) as Record<
    RosterColumn,
    number
  >
  for (const [column, name] of Object.entries(named))
    if (places[column as RosterColumn] < 0) tell(lines[0], `This roster has no column “${name}”.`)
  if (places.name < 0) {
    tell(lines[0], 'This roster needs a column “name” in its first line.')
    return []
  }
  let problems = 0
  const entries: RosterEntry[] = []
  let line = 0
  for (const [index, row] of [header, ...rows].entries()) {
    const start = line
    line += 1 + row.reduce((count, cell) => count + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0)
    if (index === 0 || row.every(cell => cell.trim() === '')) continue
    if (entries.length >= bounds.rosterPeople) {
      tell(
        lines[start] ?? lines[0],
        `A roster can have ${bounds.rosterPeople} lines at most. This one and those after it were not read.`,
      )
      break
    }
    const entry = entryFrom(column => row[places[column]]?.trim() ?? '')
    if (typeof entry !== 'string') entries.push({ ...(title ? { title } : {}), ...entry, from: file })
    else if (++problems <= mostProblems) tell(lines[start] ?? lines[0], entry, 'warning')
  }
  return entries
}

/** A person of a line, or what is wrong with it. */
function entryFrom(cell: (column: RosterColumn) => string): RosterEntry | string {
  const name = inOrder(cell('name'))
  if (!name) return 'This line has no name. Add one or delete the line.'
  const days: Partial<Record<'since' | 'until', string>> = {}
  for (const column of ['since', 'until'] as const) {
    const text = cell(column)
    if (!text) continue
    const day = isoDay(text)
    if (!day) return `“${column}” must be a date, such as 2025-03-15, not “${text}”.`
    days[column] = day
  }
  const pronoun = cell('pronoun')
  if (pronoun && !pronouns.has(pronoun.toLowerCase()))
    return `“pronoun” must be he, she or they, not “${pronoun}”.`
  return {
    name,
    also: listed(cell('also')),
    misspellings: listed(cell('misspellings')),
    ...(cell('title') ? { title: cell('title') } : {}),
    ...days,
    ...(pronoun ? { pronoun: pronouns.get(pronoun.toLowerCase()) } : {}),
  }
}

/** `Lindqvist, Karin` is Karin Lindqvist; `Sefton Ansah, Jr.` is himself. */
function inOrder(name: string): string {
  const [, surname, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
  return given === undefined || /^(?:jr|sr|ii|iii|iv)\.?$/i.test(given) ? name : `${given} ${surname}`
}

/** `Karin L. Lindqvist; K. Lindqvist` */
const listed = (cell: string) =>
  cell
    .split(/[;|]/)
    .map(each => each.trim())
    .filter(Boolean)

function linesIn(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n|$/g)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  return lines
}
