import { isMap, isSeq, YAMLMap } from 'yaml'
import type { Severity } from '../desk/finding.ts'
import { readYaml } from '../desk/yaml.ts'

export interface NewSetting {
  /** A rule, a term (`style/kyiv`) or a family. */
  rule: string
  severity: Severity | 'off'
  /** A glob from the folder of the house rules; the whole newsroom when left out. */
  files?: string
}

/**
 * The text of house rules in which a rule has another severity. Comments, order and the rule's options are kept. Throws,
 * in words for a writer, where the file cannot be changed.
 */
export function withSetting(text: string, { rule, severity, files }: NewSetting): string {
  const document = readYaml(text)
  if (!document) throw new Error('The house rules are nested too deeply to change.')
  if (document.errors.length > 0) throw new Error('The house rules are not valid YAML. Fix them first.')
  if (document.contents === null) document.contents = new YAMLMap() as unknown as typeof document.contents
  if (!isMap(document.contents)) throw new Error('The house rules must be a map of keys and values.')
  const path = files === undefined ? ['rules'] : ['files', indexOf(files), 'rules']
  if (!isMap(document.getIn(path))) document.setIn(path, document.createNode({}))
  const own = [...path, rule]
  // `dates/style: { options: … }` keeps its options.
  document.setIn(isMap(document.getIn(own)) ? [...own, 'severity'] : own, severity)
  return document.toString({ lineWidth: 0 })

  /** The place of a glob in the list `files`, where it is added last if it is new. */
  function indexOf(glob: string): number {
    if (!isSeq(document!.get('files'))) document!.set('files', document!.createNode([]))
    const list = document!.get('files') as { items: unknown[] }
    const found = list.items.findIndex(item => isMap(item) && item.get('match') === glob)
    if (found >= 0) return found
    list.items.push(document!.createNode({ match: glob, rules: {} }))
    return list.items.length - 1
  }
}
