import type { Span } from '../span.ts'
import { endOfLine } from './paragraphs.ts'

/** A value of an ArchieML document. Its span is its words, from the first letter to the last. */
export interface ArchieValue extends Span {
  /** `key: value`, `* item` of a list, or a line of a free-form array. */
  shape: 'key' | 'item' | 'line'
  /** The key before the colon, as typed; empty for the other shapes. */
  key: string
  /** The scopes around it, outermost first: `[body]`, `{meta}`. */
  scopes: Scope[]
  /** Several lines, closed with `:end`. */
  isLong: boolean
  /** Backslashes that keep a line of a long value from being read as a key: no part of the words. */
  escapes: Span[]
}

export interface Scope {
  name: string
  kind: 'object' | 'array' | 'free-form'
  /** Of an array: how many objects or items it has so far. */
  members: number
  /** What an array was found to hold, by what came first in it. */
  holds?: 'items' | 'objects'
  /** The key that begins each object of an array. */
  firstKey?: string
}

const command = /^\s*:[ \t]*(endskip|ignore|skip|end)/i
const key = /^\s*([^\s\u0000\u200b[\]{}\\:]+)[ \t]*:[ \t]*/
const item = /^\s*\*[ \t]*/
const scope = /^\s*([[{])[ \t]*(?:([+.]+)(?![+.])[ \t]*)?(?:([^\s\u0000\u200b[\]{}\\:]+)[ \t]*)?[\]}]/

/** Reads an ArchieML document by the rules of archieml.org. Unlike its parsers, it keeps the place of each word. */
export function readArchieValues(text: string): { values: ArchieValue[]; skipped: Span[] } {
  const reader = new Reader(text)
  for (let at = 0; at < text.length && !reader.isOver; ) {
    const end = endOfLine(text, at)
    reader.read(at, end)
    at = end + 1
  }
  return { values: reader.values, skipped: reader.skipped }
}

class Reader {
  readonly values: ArchieValue[] = []
  readonly skipped: Span[] = []
  isOver = false
  readonly #text: string
  #scopes: Scope[] = []
  /** The value that lines without a key go on with, should an `:end` follow, and those lines. */
  #open: { value: ArchieValue; lines: Span[] } | undefined
  #skippedFrom: number | undefined

  constructor(text: string) {
    this.#text = text
  }

  read(start: number, end: number) {
    const line = this.#text.slice(start, end)
    const said = command.exec(line)?.[1].toLowerCase()
    if (said) return this.#obey(said, start, end)
    if (this.#skippedFrom !== undefined) return
    const within = this.#scopes.at(-1)
    const named = within?.holds === 'items' ? null : key.exec(line)
    if (named) return this.#openKey(named[1], start + named[0].length, end)
    const listed = within?.kind === 'array' && within.holds !== 'objects' ? item.exec(line) : null
    if (listed) {
      within!.holds = 'items'
      within!.members++
      return this.#openValue({ shape: 'item', key: '' }, start + listed[0].length, end)
    }
    const scoped = scope.exec(line)
    if (scoped) return this.#enter(scoped[1], scoped[2] ?? '', scoped[3] ?? '')
    if (line.trim() === '') return
    if (within?.kind !== 'free-form') return void this.#open?.lines.push({ start, end })
    this.#openValue({ shape: 'line', key: '' }, start, end)
    this.#open = undefined
  }

  #obey(said: string, start: number, end: number) {
    if (said === 'ignore') {
      this.skipped.push({ start: this.#skippedFrom ?? start, end: this.#text.trimEnd().length })
      this.isOver = true
    } else if (said === 'endskip') {
      if (this.#skippedFrom !== undefined) this.skipped.push({ start: this.#skippedFrom, end })
      this.#skippedFrom = undefined
    } else if (said === 'skip') this.#skippedFrom ??= start
    else if (this.#skippedFrom === undefined) this.#close()
    this.#open = undefined
  }

  #openKey(name: string, start: number, end: number) {
    this.#countMember(name)
    this.#openValue({ shape: 'key', key: name }, start, end)
  }

  /** In an array of objects, the key that came first begins the next one. */
  #countMember(name: string) {
    const array = this.#scopes.at(-1)
    if (!array || array.kind === 'object') return
    array.holds ??= 'objects'
    if (array.kind === 'array') array.firstKey ??= name
    if (array.kind === 'free-form' || array.firstKey === name) array.members++
  }

  #openValue(about: Pick<ArchieValue, 'shape' | 'key'>, start: number, end: number) {
    const value = { ...about, ...this.#trimmed(start, end), scopes: this.#scopes, isLong: false, escapes: [] }
    this.values.push(value)
    this.#open = { value, lines: [] }
  }

  /** `:end` makes the lines since the key a part of its value. */
  #close() {
    const { value, lines } = this.#open ?? {}
    if (!value || !lines?.length) return
    value.isLong = true
    if (value.start === value.end) value.start = this.#trimmed(lines[0].start, lines[0].end).start
    value.end = this.#trimmed(lines[0].start, lines.at(-1)!.end).end
    for (const line of lines) {
      const { start } = this.#trimmed(line.start, line.end)
      if (this.#text[start] === '\\') value.escapes.push({ start, end: start + 1 })
    }
  }

  /** `[body]` and `{meta}` open a scope of the document, `[.list]` one within the last; `[]` and `{}` close one. */
  #enter(bracket: string, flags: string, name: string) {
    this.#open = undefined
    if (name === '') {
      this.#scopes = this.#scopes.slice(0, -1)
      return
    }
    const isNested = flags.includes('.')
    if (isNested) this.#countMember(name)
    const kind = bracket === '{' ? 'object' : flags.includes('+') ? 'free-form' : 'array'
    this.#scopes = [...(isNested ? this.#scopes : []), { name, kind, members: 0 }]
  }

  #trimmed(start: number, end: number): Span {
    let first = start
    let last = end
    while (first < last && /\s/.test(this.#text[first])) first++
    while (last > first && /\s/.test(this.#text[last - 1])) last--
    return { start: first, end: last }
  }
}
