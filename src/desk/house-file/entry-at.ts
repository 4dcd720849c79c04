import { isMap, isScalar, isSeq, type Pair } from 'yaml'
import type { Span } from '../span.ts'
import { readYaml } from '../yaml.ts'
import { spanOf } from './validate.ts'

/**
 * What the entry of house rules at a place is called: a rule or family that is set there, `style/` and the id of a term,
 * the id of a claim. Nothing between entries, and where the file cannot be read.
 */
export function entryAt(text: string, offset: number): string | undefined {
  const contents = readYaml(text)?.contents
  if (!isMap(contents)) return undefined
  return namedIn(contents.items as Pair[])
    .map(({ name, span }) => ({ name, lines: linesOf(span, text) }))
    .find(({ lines }) => lines.start <= offset && offset < lines.end)?.name
}

/** Everything in a file of house rules that has a name, in the order of the file. */
function namedIn(sections: Pair[]): { name: string; span: Span }[] {
  return sections.flatMap(({ key, value }) => {
    const section = isScalar(key) ? key.value : undefined
    if (section === 'rules') return settingsIn(value)
    if (!isSeq(value)) return []
    return value.items.flatMap(item => {
      if (!isMap(item)) return []
      if (section === 'files') return settingsIn(item.get('rules', true))
      const id = item.get('id')
      const span = spanOf(item)
      if (typeof id !== 'string' || !span) return []
      if (section === 'terms') return [{ name: `style/${id}`, span }]
      return section === 'claims' ? [{ name: id, span }] : []
    })
  })
}

function settingsIn(rules: unknown): { name: string; span: Span }[] {
  if (!isMap(rules)) return []
  return rules.items.flatMap(({ key, value }) => {
    const start = spanOf(key)?.start
    const end = (spanOf(value) ?? spanOf(key))?.end
    return isScalar(key) && start !== undefined && end !== undefined
      ? [{ name: String(key.value), span: { start, end } }]
      : []
  })
}

/** The whole lines of a node: a cursor before its dash or behind its last word is at it as well. */
function linesOf({ start, end }: Span, text: string): Span {
  const last = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: last < 0 ? text.length + 1 : last + 1 }
}
