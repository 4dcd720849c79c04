import { dirname, join } from 'pathe'
import { type Document, isMap, isScalar, isSeq } from 'yaml'
import {
  archiveFrom,
  claimFrom,
  fieldsFrom,
  present,
  settingsFrom,
  sourcesFrom,
  termFrom,
} from '../house/entries.ts'
import type { Override, Place, RosterEntry } from '../house/house.ts'
import { noDecisions } from '../house/house.ts'
import type { Layer } from '../house/merge.ts'
import type { Span } from '../span.ts'
import { type Fault, spanOf } from './validate.ts'

/** A file's data as one layer of a house, each entry with its place in the file. */
export function layerFrom(
  data: Record<string, unknown>,
  document: Document,
  file: string,
  people: RosterEntry[] = [],
): Layer {
  const placeAt = (path: Fault['path']): Place | undefined => {
    const span = spanOf(nodeAt(document, path))
    return span && { ...span, file }
  }
  const entries = <Entry>(
    name: 'claims' | 'terms',
    from: (data: Record<string, unknown>, place: Place | undefined, examples: (Place | undefined)[]) => Entry,
  ) =>
    whole(data[name]).flatMap(({ each, index }) =>
      each.id === undefined
        ? []
        : [
            from(
              each,
              placeAt([name, index, 'id']),
              whole(each.examples).map(example => placeAt([name, index, 'examples', example.index])),
            ),
          ],
    )
  return {
    file,
    rules: settingsFrom(data.rules, file, (...path) => placeAt(['rules', ...path])),
    claims: entries('claims', claimFrom),
    terms: entries('terms', termFrom),
    people,
    sources: sourcesFrom(
      whole(data.sources, true).map(({ each }) => each),
      path => join(dirname(file), path),
      file,
    ),
    archive: archiveFrom(data.archive, path => join(dirname(file), path), file),
    fields: fieldsFrom(data.fields, file),
    boilerplate: present([data.boilerplate ?? []].flat()).map(String),
    vocabulary: vocabularyFrom(data.vocabulary),
    overrides: whole(data.files).map(
      ({ each }): Override => ({
        from: file,
        files: present([each.match ?? []].flat()).map(String),
        ...(each.rules ? { rules: settingsFrom(each.rules, file) } : {}),
        ...(each.fields ? { fields: fieldsFrom(each.fields, file) } : {}),
      }),
    ),
  }
}

const vocabularyFrom = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value ?? {})
      .filter(([, word]) => typeof word === 'string')
      .map(([name, word]) => [name.toLowerCase(), word]),
  )

/** The items of a list that were not taken out, each with its place in the file. */
function whole(list: unknown, texts = false): { each: Record<string, unknown>; index: number }[] {
  if (!Array.isArray(list)) return []
  return list
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => (typeof each === 'object' && each !== null) || (texts && typeof each === 'string'))
}

/** The node at a path of a file, or nothing where there is none. */
export const nodeAt = (document: Document, path: Fault['path']): unknown => {
  try {
    return document.getIn(path, true)
  } catch {
    return undefined
  }
}

/** A file that decides nothing. */
export const emptyLayer = (file: string): Layer => ({ file, ...noDecisions() })

/** The settings of single terms, `style/utilize: off`, for all files and for some. */
export function termSettings(document: Document): { id: string; span: Span }[] {
  const files = document.get('files', true)
  const maps = [
    nodeAt(document, ['rules']),
    ...(isSeq(files) ? files.items.map((_, index) => nodeAt(document, ['files', index, 'rules'])) : []),
  ]
  return maps.flatMap(map =>
    isMap(map)
      ? map.items.flatMap(({ key }) => {
          const span = spanOf(key)
          return isScalar(key) && span && String(key.value).startsWith('style/')
            ? [{ id: String(key.value), span }]
            : []
        })
      : [],
  )
}
