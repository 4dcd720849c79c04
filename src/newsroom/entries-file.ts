import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { bounds } from '../desk/bounds.ts'
import type { Span } from '../desk/span.ts'
import { readYaml } from '../desk/yaml.ts'
import type { Trouble } from './files.ts'
import { afterLast } from './register-file.ts'

/** A file that is a list of entries, each with some of these fields: `stet.yml`, `ticks.yml`. */
export interface EntriesKind {
  /** Its name, for messages. */
  name: string
  fields: readonly string[]
  required: readonly string[]
  /** What it begins with. */
  comment: string
}

export interface Entry {
  values: Record<string, string>
  /** UTF-16 offsets of the entry, behind its dash. */
  span: Span
}

/** Reads a list of entries. Whatever is wrong with one is told, and the others count. */
export function readEntries(
  text: string,
  path: string,
  kind: EntriesKind,
): { entries: Entry[]; troubles: Trouble[] } {
  const troubles: Trouble[] = []
  const lineCounter = new LineCounter()
  const tell = (range: readonly number[] | null | undefined, message: string) => {
    const [start = 0, end = start] = range ?? []
    const { line, col } = lineCounter.linePos(start)
    troubles.push({ path, severity: 'error', line, column: col, start, end, message })
  }
  const refused = (message: string) => {
    troubles.push({ path, severity: 'error', message })
    return { entries: [], troubles }
  }
  if (text.length > bounds.entries)
    return refused(`this is larger than ${bounds.entries / 1_000_000} MB and was not read`)
  const document = readYaml(text, lineCounter)
  if (!document) return refused('this is nested too deeply and was not read')
  for (const error of document.errors) tell(error.pos, `this is not valid YAML: ${error.message}`)
  const { contents } = document
  if (troubles.length > 0 || isEmpty(contents)) return { entries: [], troubles }
  if (!isSeq(contents)) {
    tell(contents?.range, `this must be a list of entries, each with ${listed(kind.fields.slice(0, 4))}`)
    return { entries: [], troubles }
  }
  const entries = (contents as YAMLSeq<ParsedNode>).items.flatMap((item): Entry[] => {
    if (!isMap(item)) {
      tell(item.range, `an entry has ${listed(kind.fields.slice(0, 4))}`)
      return []
    }
    const values = valuesOf(item, kind.fields)
    const missing = kind.required.filter(field => !values[field]?.trim())
    if (missing.length > 0)
      tell(item.range, `this entry needs ${missing.map(field => `\`${field}\``).join(' and ')}`)
    return missing.length > 0 ? [] : [{ values, span: { start: item.range[0], end: item.range[1] } }]
  })
  return { entries, troubles }
}

function valuesOf(item: YAMLMap, fields: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { key, value } of item.items) {
    const field = isScalar(key) && fields.find(each => each === key.value)
    if (!field || !isScalar(value) || value.value === null) continue
    // As it is written: `words: 012` is no 12.
    values[field] = value.type === 'PLAIN' && value.source !== undefined ? value.source : String(value.value)
  }
  return values
}

/**
 * The text of such a file with one more entry. Its present text is kept, letter by letter. Throws, in words for a
 * writer, where the file is something else: it could only be replaced.
 */
export function withEntry(
  text: string,
  kind: EntriesKind,
  values: Record<string, string | undefined>,
): string {
  const list = listIn(text, kind)
  const lines = kind.fields.flatMap(field => {
    const value = values[field]
    return value ? [`${field}: ${stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd()}`] : []
  })
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const item = () => `- ${lines.join('\n  ')}\n`
  const typed = (added: string) => added.replaceAll('\n', ending)
  if (list && list.items.length > 0) {
    if (list.flow) throw new Error(`${kind.name} has its entries in brackets; put each entry on its own line`)
    const { start, text: more } = afterLast(text, list, lines)
    return text.slice(0, start) + typed(more) + (text.slice(start) || ending)
  }
  // `[]`, and nothing at all.
  const before = list?.range ? text.slice(0, list.range[0]) + text.slice(list.range[1]) : text
  if (before.trim() === '') return typed(`#${kind.comment}\n\n${item()}`)
  return `${before.trimEnd()}${typed(`\n\n${item()}`)}`
}

/** The text of such a file without the entries of some spans. */
export function withoutEntries(text: string, kind: EntriesKind, taken: Span[]): string {
  if (taken.length === 0) return text
  if (listIn(text, kind)?.flow)
    throw new Error(`${kind.name} has its entries in brackets; put each entry on its own line`)
  let left = text
  for (const { start, end } of [...taken].sort((one, other) => other.start - one.start)) {
    const dash = left.lastIndexOf('-', start - 1)
    const from = left.lastIndexOf('\n', dash) + 1
    const to = left.indexOf('\n', Math.max(from, left.slice(0, end).trimEnd().length))
    left = left.slice(0, from) + (to < 0 ? '' : left.slice(to + 1))
  }
  return left
}

function listIn(text: string, { name }: EntriesKind): YAMLSeq | undefined {
  const document = readYaml(text)
  if (!document) throw new Error(`${name} is nested too deeply`)
  if (document.errors.length > 0) throw new Error(`${name} is not valid YAML: ${document.errors[0].message}`)
  const { contents } = document
  if (isSeq(contents)) return contents as unknown as YAMLSeq
  if (isEmpty(contents)) return undefined
  throw new Error(`${name} must be a list of entries; it was not changed`)
}

const isEmpty = (node: unknown) => node === null || (isScalar(node) && node.value === null)

const listed = (fields: readonly string[]) =>
  fields
    .map(field => `\`${field}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ')
