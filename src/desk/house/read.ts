import { dirname, join } from 'pathe'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { didYouMean } from '../closest.ts'
import { rules } from '../rules/index.ts'
import type { Span } from '../span.ts'
import { consider } from './consider.ts'
import { claimFrom, fieldsFrom, settingsFrom, sourcesFrom, termFrom } from './entries.ts'
import type { House, HouseProblem, Override, Place } from './house.ts'
import { type Layer, mergeLayers } from './merge.ts'
import { profiles } from './profiles.generated.ts'
import { houseSchema, type Schema } from './schema.ts'
import { type Fault, spanOf, validate } from './validate.ts'

export interface HouseRead {
  house: House
  /** In the order of the files; those with severity error break the file, warnings do not. */
  problems: HouseProblem[]
}

type Read = (path: string) => string | undefined

interface Reading {
  read: Read
  layers: Layer[]
  problems: HouseProblem[]
}

let schema: Schema | undefined

/** The house of a newsroom without house rules: the `ap` profile. */
export function defaultHouse(): House {
  return readProfile('ap')
}

/** A shipped profile by its name: `ap`, `reuters`, `uk`. Throws on a name that is none. */
export function readProfile(name: string): House {
  if (!Object.hasOwn(profiles, name))
    throw new Error(`There is no profile “${name}”.${didYouMean(name, Object.keys(profiles))}`)
  const reading: Reading = { read: () => undefined, layers: [], problems: [] }
  addFile(profilePath(name), profiles[name], [], reading)
  return mergeLayers(reading.layers)
}

/**
 * Reads house rules and all they extend. `read` gives the text of a file by its path, or nothing where there is none.
 * What can be used is in the house, what is wrong is in the problems; nothing is thrown.
 */
export function readHouse(path: string, read: Read): HouseRead {
  const reading: Reading = { read, layers: [], problems: [] }
  const text = read(path)
  if (text === undefined)
    return {
      house: defaultHouse(),
      problems: [problem(path, '', { start: 0, end: 0 }, 'There is no such file of house rules.')],
    }
  addFile(path, text, [], reading)
  return { house: mergeLayers(reading.layers), problems: reading.problems }
}

const profilePath = (name: string) => `profiles/${name}.yml`

function addFile(file: string, text: string, chain: string[], reading: Reading) {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  const tell = (span: Span, message: string, severity: HouseProblem['severity'] = 'error') =>
    reading.problems.push(problem(file, text, span, message, severity))
  for (const error of document.errors)
    tell(
      { start: error.pos[0], end: error.pos[1] },
      yamlMessage(error.code, error.message, text, error.pos[0]),
    )
  if (document.contents === null && document.errors.length === 0) {
    reading.layers.push(emptyLayer(file))
    return
  }
  schema ??= houseSchema(rules)
  const faults = document.errors.length > 0 ? [] : validate(document, schema)
  for (const fault of faults) tell(fault, fault.message)
  const data = usable(document, faults, tell)
  if (!data) return
  for (const [index, name] of [data.extends ?? []].flat().entries())
    extend(
      String(name),
      spanOf(nodeAt(document, ['extends', index])) ?? spanOf(nodeAt(document, ['extends'])),
      { file, text, chain, reading },
    )
  const layer = layerFrom(data, document, file)
  for (const { place, message, severity } of consider(layer, reading.layers))
    tell(place ?? { start: 0, end: 0 }, message, severity)
  reading.layers.push(layer)
}

function extend(
  name: string,
  span: Span = { start: 0, end: 0 },
  from: { file: string; text: string; chain: string[]; reading: Reading },
) {
  const { file, text, reading } = from
  const tell = (message: string) => reading.problems.push(problem(file, text, span, message))
  const isProfile = Object.hasOwn(profiles, name)
  const path = isProfile ? profilePath(name) : join(dirname(file), name)
  const chain = [...from.chain, file]
  if (chain.includes(path))
    return tell(
      `These house rules extend themselves: ${[...chain.slice(chain.indexOf(path)), path].join(' → ')}.`,
    )
  // Two files may build on the same third: its decisions count from the first time on.
  if (reading.layers.some(layer => layer.file === path)) return
  const extended = isProfile ? profiles[name] : reading.read(path)
  if (extended !== undefined) return addFile(path, extended, chain, reading)
  const known = Object.keys(profiles)
  if (/[./\\]/.test(name)) tell(`There is no file “${path}” to extend.`)
  else
    tell(
      `There is no profile “${name}”.${didYouMean(name, known) || ` The profiles are ${known.join(', ')}; a file is written with its ending, such as shared.yml.`}`,
    )
}

/** The file as data, without what is wrong in it. Nothing when it is not even a map. */
function usable(document: Document, faults: Fault[], tell: (span: Span, message: string) => void) {
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 1000 })
  } catch {
    tell({ start: 0, end: 0 }, 'This file unfolds to too much: its aliases stand for aliases of aliases.')
    return undefined
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  // A broken entry is left out whole: half a claim could say what the house never meant.
  for (const { path } of faults)
    remove(data, path[0] === 'claims' || path[0] === 'terms' ? path.slice(0, 2) : path)
  return data as Record<string, unknown>
}

function remove(data: unknown, path: Fault['path']) {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data)
  const key = path[path.length - 1]
  if (typeof parent !== 'object' || parent === null || key === undefined) return
  if (Array.isArray(parent)) parent[key as number] = undefined
  else delete (parent as Record<string, unknown>)[key]
}

function layerFrom(data: Record<string, unknown>, document: Document, file: string): Layer {
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
    rules: settingsFrom(data.rules, file),
    claims: entries('claims', claimFrom),
    terms: entries('terms', termFrom),
    sources: sourcesFrom(
      whole(data.sources, true).map(({ each }) => each),
      path => join(dirname(file), path),
    ),
    fields: fieldsFrom(data.fields),
    overrides: whole(data.files).map(
      ({ each }): Override => ({
        files: [each.match ?? []].flat().map(String),
        ...(each.rules ? { rules: settingsFrom(each.rules, file) } : {}),
        ...(each.fields ? { fields: fieldsFrom(each.fields) } : {}),
      }),
    ),
  }
}

/** The items of a list that were not taken out, each with its place in the file. */
function whole(list: unknown, texts = false): { each: Record<string, unknown>; index: number }[] {
  if (!Array.isArray(list)) return []
  return list
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => (typeof each === 'object' && each !== null) || (texts && typeof each === 'string'))
}

const nodeAt = (document: Document, path: Fault['path']): unknown => {
  try {
    return document.getIn(path, true)
  } catch {
    return undefined
  }
}

const emptyLayer = (file: string): Layer => ({
  file,
  rules: {},
  claims: [],
  terms: [],
  sources: [],
  fields: {},
  overrides: [],
})

/** The lines of the file that is being read: five thousand entries without examples are told of one by one. */
let counted = { text: '', lines: linesOf('') }

function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

/** A problem at a place of a file, in lines and columns from 1. */
export function problem(
  file: string,
  text: string,
  span: Span,
  message: string,
  severity: HouseProblem['severity'] = 'error',
): HouseProblem {
  const start = Math.min(span.start, text.length)
  if (counted.text !== text) counted = { text, lines: linesOf(text) }
  const { line, col: column } = counted.lines.linePos(start)
  return {
    file,
    line,
    column,
    start,
    end: Math.max(start, Math.min(span.end, text.length)),
    severity,
    message,
  }
}

function yamlMessage(code: string, message: string, text: string, at: number): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(at, at + 100))?.[0] ?? 'a key'
    return `“${key}” stands here twice; a key may stand once.`
  }
  if (code === 'TAB_AS_INDENT') return 'YAML is indented with spaces, not tabs.'
  return `This is not valid YAML: ${message.replace(/\.$/, '')}.`
}
