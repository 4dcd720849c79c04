import { isMap, isSeq, YAMLMap } from 'yaml'
import type { SourceKind } from '../desk/house/source-kinds.ts'
import { readYaml } from '../desk/yaml.ts'

/**
 * The text of house rules that say what a source is: an entry of its own under `sources`, beside that of its folder.
 * Comments and order are kept. Throws, in words for a writer, where the file cannot be changed.
 */
export function withSourceKind(text: string, path: string, kind: SourceKind): string {
  const document = readYaml(text)
  if (!document) throw new Error('The house rules are nested too deeply to change.')
  if (document.errors.length > 0) throw new Error('The house rules are not valid YAML. Fix them first.')
  if (document.contents === null) document.contents = new YAMLMap() as unknown as typeof document.contents
  if (!isMap(document.contents)) throw new Error('The house rules must be a map of keys and values.')
  if (!isSeq(document.get('sources'))) document.set('sources', document.createNode([]))
  const list = document.get('sources') as { items: unknown[]; flow?: boolean }
  list.flow = false
  const at = list.items.findIndex(item => (isMap(item) ? item.get('path') : String(item)) === path)
  const known = list.items[at]
  if (isMap(known)) known.set('kind', kind)
  else {
    const entry = document.createNode({ path, kind })
    if (at >= 0) list.items[at] = entry
    else list.items.push(entry)
  }
  return document.toString({ lineWidth: 0 })
}
