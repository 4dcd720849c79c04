/**
 * Standards Desk for programs: `import { check } from 'standards-desk'`. Text goes in and findings come out.
 * `checkFile` looks around a draft on disk, as the command line does.
 */
import { fileURLToPath } from 'node:url'
import { normalize, resolve } from 'pathe'
import { check as checkDraft, compareWith, type Occasion } from './desk/check.ts'
import type { Draft } from './desk/draft/draft.ts'
import type { Format } from './desk/draft/formats.ts'
import { readDraft } from './desk/draft/read.ts'
import type { FactSheet } from './desk/fact-sheet.ts'
import { factsOf } from './desk/facts.ts'
import type { Edit, Evidence, Finding, Fix, RuleId, Severity } from './desk/finding.ts'
import { fixSafely } from './desk/fixes.ts'
import { profileNames } from './desk/house/profiles.ts'
import { defaultHouse, readHouse, readProfile } from './desk/house-file/read.ts'
import { createLibrary, type Library } from './desk/library/library.ts'
import { sourceOf } from './desk/library/readers/read.ts'
import { readStory } from './desk/story/read.ts'
import { readCopy } from './newsroom/copy.ts'
import { disk } from './newsroom/disk.ts'
import { Newsroom } from './newsroom/newsroom.ts'
import { weightsOnDisk } from './newsroom/weights.ts'

weightsOnDisk(fileURLToPath(new URL('.', import.meta.url)))

export type { Edit, Evidence, FactSheet, Finding, Fix, RuleId, Severity }

export interface Options {
  /** Tells the format by its ending (`.md`, `.html`, `.aml`; unknown endings are wire copy), and which of a house's globs match. */
  path?: string
  format?: Format
  /** ISO day of publication, for a draft that does not say itself. */
  date?: string
  /** The name of a profile (`ap`, `reuters`, `uk`), or the YAML of house rules. `ap` if left out. */
  house?: string
  /** The texts of the sources, by path. Without any, the rules that need them rest. */
  sources?: Record<string, string>
  /** The check before publication: placeholders and notes become errors. */
  gate?: boolean
  /** The moment of the check, an ISO instant, for embargoes. */
  moment?: string
}

/** What Standards Desk has to say of a draft, in the draft's order. Throws when the house rules are broken. */
export function check(text: string, options: Options = {}): Finding[] {
  return checkDraft(draftOf(text, options), houseOf(options), libraryOf(options), occasionOf(options))
}

/** Every quotation, person, time, figure and passage of a draft, with what its sources have of it. */
export function facts(text: string, options: Options = {}): FactSheet {
  const story = readStory(draftOf(text, options))
  return factsOf(story, compareWith(libraryOf(options), story), houseOf(options).claims)
}

/** The draft with its safe fixes made, and those that they bring about. Throws when the house rules are broken. */
export function fix(text: string, options: Options = {}): string {
  const house = houseOf(options)
  const library = libraryOf(options)
  return fixSafely(text, next => checkDraft(draftOf(next, options), house, library, occasionOf(options))).text
}

export interface FileOptions extends Pick<Options, 'date' | 'gate' | 'moment'> {
  /** House rules for this draft: a file, or the name of a profile. Else those above it. */
  house?: string
  /** Files, folders and globs. Else what the draft, its house rules or a folder `sources` beside it say. */
  sources?: string[]
  /** Folders outside of the draft's repository from which it and its house rules may name files. */
  allowOutside?: string[]
}

/** Checks a file with what lies around it. Throws, in words, when it or what it needs cannot be read. */
export async function checkFile(path: string, options: FileOptions = {}): Promise<Finding[]> {
  const { house, sources, allowOutside, date, gate, moment = new Date().toISOString() } = options
  const base = normalize(process.cwd())
  const at = resolve(base, path)
  const fence = { allowed: allowOutside?.map(folder => resolve(base, folder)) }
  const draft = readDraft(readCopy(await disk.read(at)).text, { path: at, published: date })
  const around = await new Newsroom({ files: disk, base, house, sources, fence }).around(draft, at)
  const broken = around.troubles.find(({ severity }) => severity === 'error')
  if (broken)
    throw new Error(
      `${broken.path}${broken.line ? `:${broken.line}:${broken.column}` : ''}: ${broken.message}`,
    )
  const { stets, missing } = around
  return checkDraft(draft, around.house, around.library, { stets, missing, gate, moment })
}

const draftOf = (text: string, { path, format, date }: Options): Draft =>
  readDraft(text, { path, published: date, ...(format ? { format } : {}) })

const occasionOf = ({ gate, moment }: Options): Occasion => ({ gate, moment })

function houseOf({ house }: Options) {
  if (house === undefined) return defaultHouse()
  if (profileNames.includes(house)) return readProfile(house)
  const read = readHouse('house-rules.yml', path => (path === 'house-rules.yml' ? house : undefined))
  const broken = read.problems.find(({ severity }) => severity === 'error')
  if (broken) throw new Error(`house-rules.yml:${broken.line}:${broken.column}: ${broken.message}`)
  return read.house
}

function libraryOf({ sources }: Options): Library | undefined {
  const texts = Object.entries(sources ?? {})
  return texts.length > 0 ? createLibrary(texts.map(([path, text]) => sourceOf(path, text, {}))) : undefined
}
