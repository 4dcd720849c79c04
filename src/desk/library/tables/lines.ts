import type { Span } from '../../span.ts'

/** How the cells of a line are parted. `glued` are names and numbers with nothing but a space between. */
export type Form = 'markup' | 'tab' | 'pipe' | 'comma' | 'gap' | 'glued'

/** A line of a table: its cells, where they are typed. Cells may be empty. */
export interface Line extends Span {
  form: Form
  cells: Span[]
}

/** A line that is longer is prose. */
const longest = 400

/** The lines of a text; a line of prose, or an empty one, has no cells. `isCommas` where the file is known to be CSV. */
export function linesIn(text: string, isCommas: boolean): (Span & { line?: Line })[] {
  const lines: (Span & { line?: Line })[] = []
  for (let start = 0; start < text.length; ) {
    const break_ = text.indexOf('\n', start)
    const end = break_ < 0 ? text.length : break_
    lines.push({
      start,
      end,
      line: end - start > longest ? undefined : lineOf(text, { start, end }, isCommas),
    })
    start = end + 1
  }
  return lines
}

function lineOf(text: string, { start, end }: Span, isCommas: boolean): Line | undefined {
  const typed = text.slice(start, end)
  const made = (form: Form, cells: Span[]): Line | undefined =>
    cells.length > 1 ? { form, start, end, cells: cells.map(cell => trimmed(text, cell)) } : undefined
  if (typed.trim() === '') return undefined
  if (isCommas) return made('comma', partedByCommas(text, start, end))
  if (typed.includes('\t')) return made('tab', parted(typed, start, /\t/g))
  if (typed.includes('|')) return made('pipe', withoutEdges(text, parted(typed, start, /\|/g)))
  if (/\S {2,}\S/.test(typed))
    return made(
      'gap',
      parted(typed, start, / {2,}/g).filter(cell => !isBlank(text, cell)),
    )
  return made('glued', glued(typed, start))
}

const isBlank = (text: string, { start, end }: Span) => text.slice(start, end).trim() === ''

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /[\s"*]/.test(text[start])) start++
  while (end > start && /[\s"*]/.test(text[end - 1])) end--
  return { start, end }
}

/** The pieces of a line between what parts them. */
function parted(typed: string, start: number, by: RegExp): Span[] {
  const cells: Span[] = []
  let from = 0
  for (const { index, 0: mark } of typed.matchAll(by)) {
    cells.push({ start: start + from, end: start + index })
    from = index + mark.length
  }
  cells.push({ start: start + from, end: start + typed.length })
  return cells
}

/** `| Tama | 8 |`: there is nothing outside the first and the last line. */
function withoutEdges(text: string, cells: Span[]): Span[] {
  const first = isBlank(text, cells[0]) ? 1 : 0
  const last = isBlank(text, cells[cells.length - 1]) ? -1 : undefined
  return cells.slice(first, last)
}

/** `"Office and other",103,"1,204"`: a comma within marks parts nothing. */
function partedByCommas(text: string, start: number, end: number): Span[] {
  const cells: Span[] = []
  let from = start
  let isMarked = false
  for (let at = start; at < end; at++) {
    if (text[at] === '"') isMarked = !isMarked
    else if (!isMarked && (text[at] === ',' || text[at] === ';')) {
      cells.push({ start: from, end: at })
      from = at + 1
    }
  }
  cells.push({ start: from, end })
  return cells
}

/** A name of a few words, then numbers with their units: `Tama Junction airport 109 mph 6:41 p.m.`, `2 J. Veit (DON) at 0:04`. */
const nameThenNumbers =
  /^(?:(\d{1,3})[.)]? )?(\p{Lu}[\p{L}.’'&-]*(?: (?:\p{L}[\p{L}.’'&-]*|\([^()]{1,12}\))){0,4}?):? (?:at )?([£$€]?\d\S*(?: .{1,40})?)$/u
const numberWithUnit = /[£$€]?\d[\d,.:/-]*%?(?: [^\d\s]\S*){0,3}/g

function glued(typed: string, start: number): Span[] {
  if (typed.length > 90) return []
  const match = nameThenNumbers.exec(typed)
  if (!match) return []
  const [, place, name, numbers] = match
  const at = typed.length - numbers.length
  const cells = [...numbers.matchAll(numberWithUnit)].map(({ index, 0: written }) => ({
    start: start + at + index,
    end: start + at + index + written.length,
  }))
  const from = start + typed.indexOf(name, place?.length ?? 0)
  return [
    ...(place === undefined ? [] : [{ start, end: start + place.length }]),
    { start: from, end: from + name.length },
    ...cells,
  ]
}
