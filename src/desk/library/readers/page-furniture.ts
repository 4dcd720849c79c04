/** So many lines whose numbers follow each other are numbered, and no list of figures. */
const fewestNumbered = 3
const numberedLine = /^[ \t]*(\d{1,3})(?:[ \t]+(?=\S)|[ \t]*$)/
const pageNumber =
  /^[ \t]*(?:[-–—][ \t]*)?(?:page[ \t]*)?\d{1,4}(?:[ \t]*(?:of|\/)[ \t]*\d{1,4})?(?:[ \t]*[-–—])?[ \t]*$/i

/**
 * The text of pages without what stands around it, each letter at its place: the numbers that courts and parliaments
 * set before their lines, and at the break of a page (a form feed) its number and the head that runs over every page.
 */
export function withoutPageFurniture(text: string): string {
  const lines = linesOf(text)
  const numbered = text.length < longest ? numberedLines(text, lines) : new Map<number, number>()
  if (numbered.size === 0 && !text.includes('\f')) return text
  let copy = text
  const blank = (start: number, end: number) => {
    copy = copy.slice(0, start) + copy.slice(start, end).replace(/[^\n]/g, ' ') + copy.slice(end)
  }
  for (const [line, end] of numbered) blank(lines[line].start, end)
  const heads = runningHeads(text, lines)
  for (const [index, { start }] of lines.entries()) {
    if (index === 0 || text[start] !== '\f') continue
    let first = index - 1
    while (first > 0 && isBlank(copy, lines[first])) first--
    if (pageNumber.test(lineOf(copy, lines[first])) && !isBlank(copy, lines[first])) first--
    while (first > 0 && isBlank(copy, lines[first])) first--
    let last = index
    if (heads.has(bare(lineOf(text, lines[last])))) last++
    while (last < lines.length && (isBlank(copy, lines[last]) || pageNumber.test(lineOf(copy, lines[last]))))
      last++
    // A sentence goes on behind all that: one line break is left of it.
    const from = lines[first].end
    const to = lines[last]?.start ?? text.length
    copy = `${copy.slice(0, from)}\n${' '.repeat(Math.max(0, to - from - 1))}${copy.slice(to)}`
  }
  return copy
}

/** Nobody numbers the lines of a book. */
const longest = 2_000_000

interface Line {
  start: number
  end: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

const lineOf = (text: string, { start, end }: Line) => text.slice(start, end).replace(/\f/g, ' ')
const isBlank = (text: string, line: Line) => lineOf(text, line).trim() === ''
/** A head with the number of its page is the same on the next. */
const bare = (line: string) => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

/** What stands at the top of two pages or more, and on the first. */
function runningHeads(text: string, lines: Line[]): Set<string> {
  const tops = lines
    .filter(({ start }, index) => index === 0 || text[start] === '\f')
    .map(line => bare(lineOf(text, line)))
  return new Set(tops.filter((top, index) => top !== '' && top !== '#' && tops.indexOf(top) !== index))
}

/** The lines that begin with a number which is one more than that of the line before, and where that number ends. */
function numberedLines(text: string, lines: Line[]): Map<number, number> {
  const found = new Map<number, number>()
  let run: { line: number; end: number }[] = []
  let expected = Number.NaN
  const close = () => {
    if (run.length >= fewestNumbered) for (const { line, end } of run) found.set(line, end)
    run = []
  }
  for (const [index, line] of lines.entries()) {
    if (isBlank(text, line)) continue
    const match = numberedLine.exec(lineOf(text, line))
    const number = match ? Number(match[1]) : Number.NaN
    if (number !== expected) close()
    // A new page begins with 1 again.
    expected = number + 1
    if (match) run.push({ line: index, end: line.start + match[0].length })
  }
  close()
  return found
}
