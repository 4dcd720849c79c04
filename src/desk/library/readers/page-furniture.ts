/** Minimum number of lines in a row with consecutive numbers. Such lines are numbered, and no list of figures. */
const fewestNumbered = 3
const numberedLine = /^[ \t]*(\d{1,3})(?:[ \t]+(?=\S)|[ \t]*$)/
const numberBeforeLine = new RegExp(numberedLine, 'm')
const pageNumber =
  /^[ \t]*(?:[-–—][ \t]*)?(?:page[ \t]*)?\d{1,4}(?:[ \t]*(?:of|\/)[ \t]*\d{1,4})?(?:[ \t]*[-–—])?[ \t]*$/i

/** Maximum number of lines in the head or foot of a page. */
const deepest = 6

/**
 * The text of pages without page furniture, each letter at its place. Left out are the line numbers that courts and
 * parliaments use, the page number at a page break (a form feed), and the lines at the top or bottom of every page.
 */
export function withoutPageFurniture(text: string): string {
  if (!text.includes('\f') && !numberBeforeLine.test(text)) return text
  const lines = linesOf(text)
  const numbered = text.length < longest ? numberedLines(text, lines) : new Map<number, number>()
  const plain = blanked(
    text,
    [...numbered].map(([line, end]) => ({ start: lines[line].start, end })),
  )
  return text.includes('\f') ? blanked(plain, betweenPages(plain, lines)) : plain
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

/** Stretches of a text made of blanks. */
function blanked(text: string, spans: Line[]): string {
  let copy = ''
  for (const { start, end } of spans)
    if (end > start) copy += text.slice(copy.length, start) + ' '.repeat(end - start)
  return copy + text.slice(copy.length)
}

/** What separates the words of one page from those of the next. Where a sentence goes on, one line break is left. */
function betweenPages(text: string, lines: Line[]): Line[] {
  const bodies = bodiesOf(text, lines)
  return bodies.map(({ end }, index) => ({ start: end + 1, end: bodies[index + 1]?.start ?? text.length }))
}

/** The words of each page that has some, without the head and the foot. */
function bodiesOf(text: string, lines: Line[]): Line[] {
  const pages: Line[][] = [[]]
  for (const [index, line] of lines.entries()) {
    if (index > 0 && text[line.start] === '\f') pages.push([])
    if (!isBlank(text, line)) pages[pages.length - 1].push(line)
  }
  const furniture = (edges: Line[][]): number[] => {
    const shown = edges.map(edge => edge.map(line => lineOf(text, line)))
    return shown.map((edge, page) =>
      furnitureAt(
        edge,
        [-2, -1, 1, 2].map(far => shown[page + far]),
      ),
    )
  }
  const heads = furniture(pages.map(page => page.slice(0, deepest)))
  const feet = furniture(pages.map(page => page.slice(-deepest).reverse()))
  return pages
    .map((page, index) => page.slice(heads[index], page.length - feet[index]))
    .filter(body => body.length > 0)
    .map(body => ({ start: body[0].start, end: body[body.length - 1].end }))
}

/** How many lines at the edge of a page are its number, or are at the edge of a page near it, too: left and right differ. */
function furnitureAt(edge: string[], near: (string[] | undefined)[]): number {
  const repeated = new Set(near.flatMap(other => other ?? []).map(bare))
  let numbers = 0
  const words = edge.findIndex(line => {
    if (pageNumber.test(line) && numbers++ === 0) return false
    return !/\p{L}/u.test(line) || !repeated.has(bare(line))
  })
  return words < 0 ? edge.length : words
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
