import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, type YAMLSeq } from 'yaml'
import type { Span } from '../desk/span.ts'
import { readYaml } from '../desk/yaml.ts'

/** A stretch of house rules and what goes in its place. */
export interface Insertion extends Span {
  text: string
}

/**
 * Where a new entry goes on the register of a file of house rules, and its lines in the file's own way of indenting:
 * after the last claim, and after the comments that belong to it. Nothing else in the file is touched. Throws, in words
 * for a writer, where the file is none that can be added to.
 */
export function insertClaim(text: string, entry: string[]): Insertion {
  const lineCounter = new LineCounter()
  const document = readYaml(text, lineCounter)
  if (!document) throw new Error('it is nested too deeply')
  const [error] = document.errors
  if (error) throw new Error(`line ${lineCounter.linePos(error.pos[0]).line} is not valid YAML`)
  const { contents } = document
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null)
  if (!isEmpty && (!isMap(contents) || contents.flow))
    throw new Error('it is not a list of keys, one per line')
  const pair = isEmpty ? undefined : claimsOf(document)
  if (!pair) {
    const opening = text.trim() === '' ? '' : `${/\n$/.test(text) ? '' : '\n'}\n`
    return { start: text.length, end: text.length, text: `${opening}claims:${itemLines(entry, 2, 2)}\n` }
  }
  const { value } = pair
  if (isSeq(value) && !value.flow) return afterLast(text, value, entry)
  const key = (pair.key as { range: number[] }).range
  const colon = text.indexOf(':', key[1]) + 1
  if (isScalar(value) && value.value === null) {
    const end = endOfLine(text, key[1])
    return { start: end, end, text: itemLines(entry, 2, 2) }
  }
  if (!isSeq(value) || value.items.length > 0)
    throw new Error('its claims are in brackets on one line; put each claim on its own line')
  // `claims: []`, and what may be said behind it.
  const end = endOfLine(text, value.range![1])
  const comment = text.slice(value.range![1], end).trimEnd()
  return { start: colon, end, text: `${comment}${itemLines(entry, 2, 2)}` }
}

function claimsOf(document: Document): Pair | undefined {
  const { items } = document.contents as unknown as { items: Pair[] }
  return items.find(({ key }) => isScalar(key) && key.value === 'claims')
}

/** An entry behind the last one of a list, indented and set off as the others are. */
export function afterLast(text: string, claims: YAMLSeq, entry: string[]): Insertion {
  const dashes = claims.items.map(item => text.lastIndexOf('-', (item as { range: number[] }).range[0]))
  const column = dashes[0] - (text.lastIndexOf('\n', dashes[0]) + 1)
  const first = (claims.items[0] as { range: number[] }).range[0]
  const onOneLine = !text.slice(dashes[0], first).includes('\n')
  const last = claims.items[claims.items.length - 1] as { range: number[] }
  let at = endOfLine(text, text.slice(0, last.range[1]).trimEnd().length)
  // Comments that are indented as the entry is belong to it.
  for (;;) {
    const next = /^\n(?:[ \t]*\n)*([ \t]+)#[^\n]*/.exec(text.slice(at))
    if (!next || next[1].length <= column) break
    at += next[0].length
  }
  const isSpaced =
    claims.items.length < 2 || /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[ \t]*$/.test(text.slice(0, dashes.at(-1)))
  return {
    start: at,
    end: at,
    text: `${isSpaced ? '\n' : ''}${itemLines(entry, column, onOneLine ? first - dashes[0] : 2)}`,
  }
}

/** The lines of an item of a list, each after a line break: `  - id: spy`, `    match: spy`. */
function itemLines(entry: string[], column: number, width: number): string {
  const dash = `-${' '.repeat(width - 1)}`
  return entry
    .map((line, index) => `\n${' '.repeat(column)}${index === 0 ? dash : ' '.repeat(width)}${line}`)
    .join('')
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  if (end < 0) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}
