import { dirname, join } from 'pathe'
import { type Document, isMap, visit } from 'yaml'
import { bounds } from '../bounds.ts'
import { asking, closest, didYouMean } from '../closest.ts'
import { isRosterFile, personFrom } from '../house/entries.ts'
import type { House, HouseProblem, RosterEntry, RosterFile } from '../house/house.ts'
import { type Layer, mergeLayers } from '../house/merge.ts'
import { profileLayers, profileNames } from '../house/profiles.ts'
import { isTermId } from '../rules/address.ts'
import { rules } from '../rules/index.ts'
import type { Span } from '../span.ts'
import { readYaml } from '../yaml.ts'
import { consider } from './consider.ts'
import { emptyLayer, layerFrom, nodeAt, termSettings } from './layer.ts'
import { problem, yamlProblem } from './problems.ts'
import { readRoster, rosterEnding } from './roster-file.ts'
import { houseSchema, type Schema } from './schema.ts'
import { type Fault, spanOf, validate } from './validate.ts'

export interface HouseRead {
  house: House
  /** In the order of the files; those with severity error break the file, warnings do not. */
  problems: HouseProblem[]
}

type Read = (path: string) => string | undefined
type Shown = (path: string) => string

interface Reading {
  read: Read
  /** How a path is told. */
  shown: Shown
  layers: Layer[]
  problems: HouseProblem[]
  /** How many files were read. */
  files: number
}

/** Maximum number of unknown terms for which the likely term is named. */
const mostGuesses = 20

let schema: Schema | undefined

/** The house of a newsroom without house rules: the `ap` profile. */
export function defaultHouse(): House {
  return readProfile('ap')
}

/** A shipped profile by its name: `ap`, `reuters`, `uk`. Throws on a name that is none. */
export function readProfile(name: string): House {
  const layers = profileLayers(name)
  if (!layers) throw new Error(`There is no profile “${name}”.${didYouMean(name, profileNames)}`)
  return mergeLayers(layers)
}

/**
 * Reads house rules and all they extend. `read` gives the text of a file by its path, or nothing where there is none.
 * What can be used is in the house, what is wrong is in the problems, with other files as they are `shown`; nothing is
 * thrown.
 */
export function readHouse(path: string, read: Read, shown?: Shown): HouseRead {
  const text = read(path)
  if (text === undefined)
    return {
      house: defaultHouse(),
      problems: [problem(path, '', { start: 0, end: 0 }, 'This house-rules file does not exist.')],
    }
  const { layers, problems } = readLayers(path, text, read, shown)
  return { house: mergeLayers(layers), problems }
}

/** The layers of a file of house rules, those that it extends first, and what is wrong with them. */
export function readLayers(
  path: string,
  text: string,
  read: Read,
  shown: Shown = each => each,
): Pick<Reading, 'layers' | 'problems'> {
  const reading: Reading = { read, shown, layers: [], problems: [], files: 0 }
  addFile(path, text, [], reading)
  return reading
}

function addFile(file: string, text: string, chain: string[], reading: Reading) {
  const document = readYaml(text)
  if (!document) {
    const message = 'These house rules are nested too deeply and were not read.'
    reading.problems.push(problem(file, text, { start: 0, end: 0 }, message))
    return
  }
  const tell = (span: Span, message: string, more: Partial<HouseProblem> = {}) =>
    reading.problems.push(problem(file, text, span, message, more))
  // `extends: ../notes.txt`: no text of that file is shown.
  if (chain.length > 0 && document.contents !== null && !isMap(document.contents))
    return tell({ start: 0, end: 0 }, 'This isn’t a house-rules file: it has no keys, one per line.')
  for (const error of document.errors) {
    const { message, ...span } = yamlProblem(error, text)
    tell(span, message)
  }
  if (document.contents === null && document.errors.length === 0) {
    reading.layers.push(emptyLayer(file))
    return
  }
  schema ??= houseSchema(rules)
  const faults = document.errors.length > 0 ? [] : validate(document, schema)
  for (const fault of faults) tell(fault, fault.message, { instead: fault.instead })
  const data = usable(document, faults, tell)
  if (!data) return
  for (const [index, name] of [data.extends ?? []].flat().entries()) {
    if (name === undefined) continue
    extend(
      String(name),
      spanOf(nodeAt(document, ['extends', index])) ?? spanOf(nodeAt(document, ['extends'])),
      { file, text, chain, reading },
    )
  }
  const layer = layerFrom(data, document, file, peopleFrom(data, document, { file, reading, tell }))
  // Of a file that is not valid YAML, half is missing: what its entries lack may be in the other half.
  if (document.errors.length === 0)
    for (const { place, message, severity } of consider(layer, reading.layers))
      tell(place ?? { start: 0, end: 0 }, message, { severity })
  reading.layers.push(layer)
  const terms = new Set(reading.layers.flatMap(each => each.terms.map(term => `style/${term.id}`)))
  const unknown = termSettings(document).filter(({ id }) => isTermId(id) && !terms.has(id))
  unknown.forEach(({ id, span }, index) => {
    // What was meant is looked for among all terms, and thousands that nobody knows are no slips.
    const instead = index < mostGuesses ? closest(id, terms) : undefined
    tell(span, `There is no term “${id}”.${asking(instead)}`, { instead })
  })
}

/** The people of a file: its own, and those of the tables that it names. */
function peopleFrom(
  data: Record<string, unknown>,
  document: Document,
  { file, reading, tell }: { file: string; reading: Reading; tell: (span: Span, message: string) => void },
): RosterEntry[] {
  const items = Array.isArray(data.people) ? data.people : []
  return items.flatMap((item, index) => {
    if (item === undefined || item === null) return []
    const place = spanOf(nodeAt(document, ['people', index])) ?? { start: 0, end: 0 }
    if (isRosterFile(item))
      return rosterAt(typeof item === 'string' ? { file: item } : item, file, reading, message =>
        tell(place, message),
      )
    if (item.name !== undefined) return [personFrom(item, file)]
    tell(place, `Entry ${index + 1} of “people” needs “name” or “file”.`)
    return []
  })
}

function rosterAt(
  asked: RosterFile,
  from: string,
  reading: Reading,
  tell: (message: string) => void,
): RosterEntry[] {
  const path = join(dirname(from), asked.file)
  if (!asked.file.toLowerCase().endsWith(rosterEnding)) {
    tell(`“${asked.file}” must be a table that ends in ${rosterEnding}.`)
    return []
  }
  if (isBeyondFiles(reading, tell)) return []
  const text = reading.read(path)
  if (text === undefined) {
    tell(`There is no roster file “${reading.shown(path)}.”`)
    return []
  }
  return readRoster(text, { ...asked, file: path }, (span, message, severity) =>
    reading.problems.push(problem(path, text, span, message, { severity })),
  )
}

/** Counts a file that house rules build on, and says so once where there are too many. */
function isBeyondFiles(reading: Reading, tell: (message: string) => void): boolean {
  if (++reading.files === bounds.houseFiles + 1)
    tell(
      `House rules can build on ${bounds.houseFiles} files at most. This one and those after it were not read.`,
    )
  return reading.files > bounds.houseFiles
}

function extend(
  name: string,
  span: Span = { start: 0, end: 0 },
  from: { file: string; text: string; chain: string[]; reading: Reading },
) {
  const { file, text, reading } = from
  const tell = (message: string, instead?: string) =>
    reading.problems.push(problem(file, text, span, message, { instead }))
  const profile = profileLayers(name)
  const path = profile ? profile[profile.length - 1].file : pathOf(name, file, reading)
  const chain = [...from.chain, file]
  if (chain.includes(path))
    return tell(
      `These house rules extend themselves: ${[...chain.slice(chain.indexOf(path)), path].map(reading.shown).join(' → ')}.`,
    )
  // Two files may build on the same third: its decisions count from the first time on.
  if (reading.layers.some(layer => layer.file === path)) return
  if (profile) {
    reading.layers.push(...profile.filter(each => !reading.layers.some(layer => layer.file === each.file)))
    return
  }
  if (isBeyondFiles(reading, tell)) return
  const extended = reading.read(path)
  if (extended !== undefined) return addFile(path, extended, chain, reading)
  if (/^\w+:\/\//.test(name)) tell(`“${name}” is a web address. “extends” takes a file or a profile.`)
  else if (/[./\\]/.test(name)) {
    const instead = closest(name.replace(/\.ya?ml$/, ''), profileNames)
    tell(`There is no file “${reading.shown(path)}” to extend.${asking(instead)}`, instead)
  } else {
    const instead = closest(name, profileNames)
    tell(
      `There is no profile “${name}”.${asking(instead) || ` The profiles are ${profileNames.join(', ')}; for a file, include the extension, such as shared.yml.`}`,
      instead,
    )
  }
}

/** A package's name as npm has it: `@paper/house`, `paper-house`. */
const packageName = /^(?:@[\w.-]+\/)?[a-z\d][\w.-]*$/

/**
 * The file that `extends` names: a path beside the file, or the `house-rules.yml` of a package installed above it, as
 * Node looks for packages. `extends: "@paper/house"` is `node_modules/@paper/house/house-rules.yml`.
 */
function pathOf(name: string, file: string, { read }: Reading): string {
  const beside = join(dirname(file), name)
  if (!packageName.test(name) || /\.ya?ml$/.test(name) || read(beside) !== undefined) return beside
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', name, 'house-rules.yml')
    if (read(installed) !== undefined) return installed
    if (dirname(folder) === folder) return beside
  }
}

/** The file as data, without what is wrong in it. Nothing when it is not even a map. */
function usable(document: Document, faults: Fault[], tell: (span: Span, message: string) => void) {
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 1000 })
  } catch (error) {
    if (/unresolved alias/i.test(String(error))) return tellAliases(document, tell)
    tell({ start: 0, end: 0 }, 'This file is too large: its aliases refer to aliases of aliases.')
    return undefined
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  for (const [key, value] of Object.entries(data))
    if (value === null) delete (data as Record<string, unknown>)[key]
  // A broken entry is left out whole: half a claim could say what the house never meant.
  for (const { path } of faults)
    remove(data, path[0] === 'claims' || path[0] === 'terms' ? path.slice(0, 2) : path)
  return data as Record<string, unknown>
}

/** `*spy` stands for what `&spy` names; where nothing is named so, nothing can be read. */
function tellAliases(document: Document, tell: (span: Span, message: string) => void): undefined {
  visit(document, {
    Alias(_, node) {
      if (!node.resolve(document))
        tell(spanOf(node)!, `“*${node.source}” needs an anchor “&${node.source}” in this file.`)
    },
  })
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
