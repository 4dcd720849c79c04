import type { Position } from 'vscode-languageserver-types'

/** Where a place in a YAML file is. The file may be half written, so its lines are read, not its grammar. */
export interface Spot {
  /** The keys that lead here; `-` for an item of a list. */
  path: string[]
  /** The key on this line, where there is one. */
  key?: string
  /** After the colon: a value is written here. */
  value: boolean
  /** An item of a list that may be a plain value. */
  inList: boolean
  /** Keys that are already beside it. */
  siblings: string[]
  /** The stretch of the line that a completion replaces. */
  from: number
  to: number
}

interface Line {
  /** Column of the first letter, after any `- `. */
  column: number
  /** Column of the outermost dash, where the line opens an item. */
  dash?: number
  key?: string
  /** Column after the colon. */
  after?: number
}

const pattern = /^(\s*)((?:-\s+|-$)*)(?:("[^"]*"|'[^']*'|[^\s#:'"{[-][^:#]*?)\s*:(?=\s|$))?/

function readLine(text: string): Line {
  const match = pattern.exec(text)!
  const indent = match[1].length
  const column = indent + match[2].length
  return {
    column,
    ...(match[2] ? { dash: indent } : {}),
    ...(match[3] ? { key: match[3].replace(/^["']|["']$/g, ''), after: match[0].length } : {}),
  }
}

export function spotAt(text: string, { line, character }: Position): Spot {
  const lines = text.split(/\r?\n/)
  const here = lines[line] ?? ''
  const read = readLine(here)
  const value = read.key !== undefined && character >= read.after!
  const path = [
    ...pathAbove(lines, line, character),
    ...(read.dash !== undefined ? ['-'] : []),
    ...(value ? [read.key!] : []),
  ]
  const word = wordAround(here, character, value ? read.after! : read.column)
  const begins = value ? read.after! : read.column
  const flow = character >= begins ? flowAt(here.slice(begins, word.from), here.slice(word.from)) : undefined
  if (flow) return { ...flow, path: [...path, ...flow.path], ...word }
  return {
    path,
    key: read.key,
    value,
    inList: read.dash !== undefined,
    siblings: siblings(lines, line, read),
    ...word,
  }
}

/** The keys, and `-` for an item of a list, that the lines above open for a line. */
function pathAbove(lines: string[], line: number, character: number): string[] {
  const here = lines[line] ?? ''
  const { column, dash } = readLine(here)
  // On an empty line the cursor says how deep it is.
  let depth = dash ?? (here.trim() === '' ? character : column)
  let inItem = dash !== undefined
  const path: string[] = []
  for (let above = line - 1; above >= 0 && depth >= 0; above--) {
    const text = lines[above]
    if (!text.trim() || text.trimStart().startsWith('#')) continue
    const opened = readLine(text)
    const opensItem = opened.dash !== undefined && !inItem && opened.column <= depth && opened.dash < depth
    const opensKey =
      opened.key !== undefined &&
      opened.dash === undefined &&
      (inItem ? opened.column <= depth : opened.column < depth)
    // `- id: x` opens the item that this line belongs to.
    if (opensItem) path.unshift('-')
    else if (opensKey) path.unshift(opened.key!)
    else continue
    depth = opensItem ? opened.dash! : opened.column
    inItem = opensItem
    if (opensKey && !opensItem && opened.column === 0) break
  }
  return path
}

function wordAround(text: string, character: number, least: number) {
  let from = Math.max(character, 0)
  while (from > least && /[^\s:,[\]{}]/.test(text[from - 1] ?? '')) from--
  let to = character
  while (to < text.length && /[^\s:,[\]{}#]/.test(text[to])) to++
  return { from: Math.min(from, character), to }
}

/** The keys at the same depth, up and down, until something shallower. */
function siblings(lines: string[], line: number, { column }: Line): string[] {
  const found: string[] = []
  for (const step of [-1, 1])
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      if (!lines[at].trim()) continue
      const other = readLine(lines[at])
      if (other.column < column) break
      if (other.column !== column || other.key === undefined) continue
      if (step === 1 && other.dash !== undefined) break
      found.push(other.key)
      if (other.dash !== undefined) break
    }
  return found
}

/** Tokens in `{ … }` and `[ … ]`: a bracket, a comma, a colon, or a word. */
const flowSigns = /"(?:[^"\\]|\\.)*"?|'[^']*'?|[{}[\],]|:(?=\s|$)|(?:[^\s{}[\],:"']|:(?=\S))+/g

/**
 * Where a place is within the brackets of a line: `{ severity: off, options: { months: | } }`. `before` is the text
 * before the word, from the start of the value; `after` is the word and the text after it. Nothing outside brackets.
 */
function flowAt(before: string, after: string): Omit<Spot, 'from' | 'to'> | undefined {
  const open: { isMap: boolean; key?: string; keys: string[] }[] = []
  let word = ''
  for (const [sign] of before.matchAll(flowSigns)) {
    const inner = open.at(-1)
    if (sign === '{' || sign === '[') open.push({ isMap: sign === '{', keys: [] })
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && inner) inner.key = undefined
    else if (sign === ':' && inner?.isMap && inner.key === undefined) {
      inner.key = word
      inner.keys.push(word)
    } else word = sign.replace(/^["']|["']$/g, '')
  }
  const inner = open.at(-1)
  if (!inner) return undefined
  const path = open.flatMap(({ isMap, key }) => (isMap ? (key ?? []) : '-'))
  const written = /^([^\s:,[\]{}#]+)\s*:(?=\s|$)/.exec(after)?.[1]
  const isKey = inner.isMap && inner.key === undefined
  return {
    path,
    ...(isKey ? (written === undefined ? {} : { key: written }) : { key: inner.key }),
    value: !isKey,
    inList: !inner.isMap,
    siblings: inner.keys,
  }
}

/** Whether a place in a line is in a comment. */
export function isInComment(line: string, character: number): boolean {
  const begins = /^(?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*'|(?<=\S)#)*?(?:^|\s)(?=#)/.exec(line)
  return begins !== null && character > begins[0].length
}
