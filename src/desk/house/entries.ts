import type { Severity } from '../finding.ts'
import type {
  ArchivePlace,
  Claim,
  EntryExample,
  FieldRule,
  Place,
  RosterEntry,
  RosterFile,
  RuleSetting,
  SourceFolder,
  Term,
} from './house.ts'

/** An entry as a file has it: it may be partial where it changes one that an extended file has. */
export type Draft<Entry> = Partial<Omit<Entry, 'severity'>> & {
  id: string
  severity?: Severity | 'off'
  place?: Place
}

type Data = Record<string, unknown>

const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const strings = (value: unknown): string[] => list(value).map(String)

/** A key that the file does not have leaves the extended file's as it is. */
function given(data: Data, readers: Record<string, (value: unknown) => unknown>): Data {
  const read: Data = {}
  for (const [name, reader] of Object.entries(readers))
    if (data[name] !== undefined) read[name] = reader(data[name])
  return read
}

const same = (value: unknown) => value

const common = {
  why: same,
  severity: same,
  since: same,
  until: same,
  settled: same,
  review: same,
  files: strings,
}

const examplesAt =
  (places: (Place | undefined)[]) =>
  (value: unknown): EntryExample[] =>
    list(value).map((each, index) => ({ ...(each as EntryExample), place: places[index] }))

/** Words, alone or with an offer of their own. */
const wordings = (value: unknown) =>
  list(value).map(each =>
    typeof each === 'object' && each !== null
      ? { text: String((each as Data).text), ...given(each as Data, { offer: strings }) }
      : { text: String(each) },
  )

export function claimFrom(
  data: Data,
  place: Place | undefined,
  examplePlaces: (Place | undefined)[],
): Draft<Claim> {
  const read = given(data, {
    ...common,
    match: wordings,
    subject: strings,
    label: strings,
    hedges: strings,
    offer: strings,
    examples: examplesAt(examplePlaces),
  })
  return { id: String(data.id), place, ...read }
}

export function termFrom(
  data: Data,
  place: Place | undefined,
  examplePlaces: (Place | undefined)[],
): Draft<Term> {
  const read = given(data, {
    ...common,
    match: wordings,
    offer: strings,
    case: same,
    inflect: same,
    except: strings,
    names: same,
    headlines: same,
    safe: same,
    basis: same,
    examples: examplesAt(examplePlaces),
  })
  return { id: String(data.id), place, ...read }
}

const blank = { why: '', severity: 'warning' as Severity, examples: [] }

/** Fills in what an entry leaves out, once it stands on those it changes. */
export const wholeClaim = (draft: Draft<Claim>): Claim =>
  ({ ...blank, match: [], hedges: [], offer: [], ...draft }) as Claim

export const wholeTerm = (draft: Draft<Term>): Term =>
  ({
    ...blank,
    match: [],
    offer: [],
    case: false,
    except: [],
    names: true,
    headlines: true,
    safe: false,
    ...draft,
  }) as Term

/**
 * The settings of a map of rules, each with the file that has it. `placeAt` gives the place of a setting’s key in the
 * file.
 */
export function settingsFrom(
  value: unknown,
  file: string,
  placeAt: (...path: (string | number)[]) => Place | undefined = () => undefined,
): Record<string, RuleSetting> {
  return Object.fromEntries(
    Object.entries((value ?? {}) as Data).map(([id, given]): [string, RuleSetting] => {
      const setting = typeof given === 'string' ? { severity: given as Severity } : (given as RuleSetting)
      const options = Object.keys(setting.options ?? {}).map(name => [name, file])
      const from = {
        ...(setting.severity === undefined ? {} : { severity: file }),
        ...(options.length > 0 ? { options: Object.fromEntries(options) } : {}),
      }
      if (!setting.examples) return [id, { ...setting, from }]
      const examples = list(setting.examples).flatMap((each, index) =>
        each ? [{ ...(each as EntryExample), place: placeAt(id, 'examples', index) }] : [],
      )
      return [id, { ...setting, examples, place: placeAt(id), from }]
    }),
  )
}

export function fieldsFrom(value: unknown, from: string): Record<string, FieldRule> {
  if (Array.isArray(value))
    return Object.fromEntries(present(value).map(name => [String(name), { required: true, from }]))
  return Object.fromEntries(
    Object.entries((value ?? {}) as Data).map(([name, need]) => [
      name,
      typeof need === 'string'
        ? { required: need === 'required', from }
        : { ...given(need as Data, { required: same, max: same, pattern: strings, why: same }), from },
    ]),
  )
}

/** An item of `people`: a person, or a table of them. */
export const isRosterFile = (item: unknown): item is string | RosterFile =>
  typeof item === 'string' || (item as Data).file !== undefined

export function personFrom(data: Data, from: string): RosterEntry {
  const read = given(data, { title: same, since: same, until: same, pronoun: same })
  return {
    name: String(data.name),
    also: strings(data.also),
    misspellings: strings(data.misspellings),
    ...read,
    from,
  }
}

export function sourcesFrom(
  value: unknown,
  inFolder: (path: string) => string,
  from: string,
): SourceFolder[] {
  return list(value).map(each => {
    const folder =
      typeof each === 'string' ? { path: each } : (each as Partial<SourceFolder> & { path: string })
    return { kind: 'other', ...folder, path: inFolder(folder.path), from }
  })
}

/** Where a file keeps the archive; nothing where it does not say. An address stays as it is. */
export function archiveFrom(
  value: unknown,
  inFolder: (path: string) => string,
  from: string,
): ArchivePlace | undefined {
  const { path, own } = (typeof value === 'string' ? { path: value } : (value ?? {})) as Partial<ArchivePlace>
  if (path === undefined) return undefined
  return { path: /^https?:/.test(path) ? path : inFolder(path), own: present(own ?? []).map(String), from }
}

/** The items of a list that were not taken out because they are wrong. */
export const present = (list: unknown[]): unknown[] =>
  list.filter(each => each !== undefined && each !== null)
