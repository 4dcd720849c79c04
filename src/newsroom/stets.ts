import { isMap, isSeq, LineCounter, parseDocument, YAMLSeq } from 'yaml'
import type { StoredStet } from '../desk/verdict/stet.ts'
import { isTooDeep } from '../desk/yaml-depth.ts'
import type { Trouble } from './files.ts'

/** An entry of `stet.yml`: what is let stand, and in which draft. */
export interface StetEntry extends StoredStet {
  /** Path of the draft from the folder of `stet.yml`; missing when it holds for every draft. */
  draft?: string
}

export const stetFile = 'stet.yml'

const fields = ['draft', 'rule', 'words', 'reason', 'by', 'on'] as const
const required = ['rule', 'words', 'reason'] as const

/** Reads `stet.yml`: a list of entries. Whatever is wrong with one is said, and the others count. */
export function readStets(text: string, path: string): { entries: StetEntry[]; troubles: Trouble[] } {
  if (isTooDeep(text)) {
    const message = 'this is nested too deeply and was not read'
    return { entries: [], troubles: [{ path, severity: 'error', message }] }
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const troubles: Trouble[] = []
  const tell = (range: readonly number[] | null | undefined, message: string) => {
    const [start = 0, end = start] = range ?? []
    const { line, col } = lineCounter.linePos(start)
    troubles.push({ path, severity: 'error', line, column: col, start, end, message })
  }
  for (const error of document.errors) tell(error.pos, `this is not valid YAML: ${error.message}`)
  if (troubles.length > 0 || document.contents === null) return { entries: [], troubles }
  if (!isSeq(document.contents)) {
    tell(
      document.contents.range,
      'this must be a list, each entry with `draft`, `rule`, `words` and `reason`',
    )
    return { entries: [], troubles }
  }
  const entries = document.contents.items.flatMap((item): StetEntry[] => {
    const range = (item as { range?: number[] }).range
    if (!isMap(item)) {
      tell(range, 'an entry has `draft`, `rule`, `words` and `reason`')
      return []
    }
    const entry: Record<string, string> = {}
    for (const field of fields) {
      const value = item.get(field)
      if (value !== undefined && value !== null) entry[field] = String(value)
    }
    const missing = required.filter(field => !entry[field]?.trim())
    if (missing.length > 0)
      tell(range, `this entry needs ${missing.map(field => `\`${field}\``).join(' and ')}`)
    return missing.length > 0 ? [] : [entry as unknown as StetEntry]
  })
  return { entries, troubles }
}

/** The text of `stet.yml` with one entry more; what stands in it already, comments too, is kept. */
export function withStet(text: string, entry: StetEntry): string {
  if (isTooDeep(text)) throw new Error(`${stetFile} is nested too deeply`)
  const document = parseDocument(text)
  if (document.errors.length > 0)
    throw new Error(`${stetFile} is not valid YAML: ${document.errors[0].message}`)
  if (!isSeq(document.contents)) {
    document.contents = new YAMLSeq() as unknown as typeof document.contents
    if (!text.trim()) document.commentBefore = ' What the desk has let stand, and why.'
  }
  document.add(
    document.createNode(
      Object.fromEntries(fields.flatMap(name => (entry[name] ? [[name, entry[name]]] : []))),
    ),
  )
  return document.toString({ lineWidth: 0 })
}
