import { basename, dirname, resolve } from 'pathe'
import type { Draft } from '../desk/draft/draft.ts'
import { sourcesField } from '../desk/draft/sources-field.ts'
import type { House, SourceFolder } from '../desk/house/house.ts'
import { sourceKindOf, sourceKinds } from '../desk/house/source-kinds.ts'
import { helpFor, isClosed } from '../desk/library/readers/unreadable.ts'
import type { Source } from '../desk/library/source.ts'
import type { Files, Trouble } from './files.ts'
import { gather, isSource } from './gather.ts'
import { type MissingSource, offersFor } from './missing.ts'
import { isWithin, shownFrom } from './paths.ts'

/** What is known of a source before it is read: from front matter or from the house. */
export type About = Partial<Pick<Source, 'kind' | 'publisher' | 'date' | 'url' | 'licensed' | 'shared'>>

export interface SourceFile {
  /** Absolute. */
  path: string
  about: About
}

export interface FoundSources {
  sources: SourceFile[]
  /** Those that the draft names and that are not there. */
  missing: MissingSource[]
  troubles: Trouble[]
}

/** Where the sources of a draft may lie. */
export interface Where {
  /** The draft, absolute. */
  path: string
  houseFolder: string | undefined
  /** The root of the workspace, where the draft lies in one. */
  root: string | undefined
}

/** The folders that the paths of a draft's front matter count from: its own, that of its house rules, the workspace's root. */
export const foldersOf = ({ path, houseFolder, root }: Where): string[] => [
  ...new Set([dirname(path), houseFolder, root].filter(folder => folder !== undefined)),
]

/**
 * Where a draft's sources lie, the first that holds: its front matter, the house file, a folder `sources` beside the
 * draft or the house file. Where the house lists nothing but single files, the folder counts as well. A draft may read its `own` files, and house rules theirs.
 */
export async function sourcesOf(
  files: { own: Files; house: Files },
  draft: Draft,
  house: House,
  where: Where,
): Promise<FoundSources> {
  const field = sourcesField(draft)
  const named = field ? namedIn(field.value) : []
  if (named.length > 0) return namedSources(files.own, named, where, house)
  const { path, houseFolder } = where
  const troubles: Trouble[] = []
  const kept = houseFolder ? await houseSources(files.house, house, houseFolder, troubles) : []
  if (kept.length > 0 && !house.sources.every(isFile)) return { sources: kept, missing: [], troubles }
  for (const folder of houseFolder ? [dirname(path), houseFolder] : [dirname(path)]) {
    const own = folder === houseFolder ? files.house : files.own
    const beside = await sourcesAt(own, folder, 'sources', troubles)
    if (beside.length === 0) continue
    const known = new Set(kept.map(({ path }) => path))
    const others = beside.filter(source => !known.has(source))
    return {
      sources: [...kept, ...others.map(source => ({ path: source, about: { shared: true } }))],
      missing: [],
      troubles,
    }
  }
  return { sources: kept, missing: [], troubles }
}

/** A house that says what single files are goes on with the folder `sources` that it has. */
const isFile = ({ path }: SourceFolder) => isSource(path) && !/[*?{[]/.test(path)

/** Maximum number of sources that are named. The others are counted. */
const mostNamed = 3

/** Said once for a folder, with what to do. */
function notRead(files: string[]): Trouble {
  const names = files.slice(0, mostNamed).map(file => basename(file))
  const more = files.length - names.length
  const listed = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
  return {
    path: dirname(files[0]),
    severity: 'warning',
    message: `Standards Desk can’t read ${listed}. ${helpFor(files)}`,
  }
}

/** The sources that a path stands for. What of it may not be read is told, and the others count. */
async function sourcesAt(files: Files, from: string, path: string, troubles: Trouble[]): Promise<string[]> {
  const unread = (path: string, message: string) => {
    troubles.push({ path, severity: 'error', message })
  }
  const closed: string[] = []
  const wanted = (file: string) => {
    if (isSource(file)) return true
    if (isClosed(file)) closed.push(file)
    return false
  }
  try {
    const found = await gather(files, from, path, { wanted, unread })
    // A recording lies beside its transcript, `interview.mp3` beside `interview.vtt`, an old document beside its new copy.
    const stems = new Set(found.map(stemOf))
    const unmatched = closed.filter(file => !stems.has(stemOf(file)))
    if (unmatched.length > 0) troubles.push(notRead(unmatched.sort()))
    return found
  } catch (error) {
    unread(resolve(from, path), error instanceof Error ? error.message : String(error))
    return []
  }
}

/** A path without its ending. */
const stemOf = (path: string) => path.replace(/\.\w+$/, '')

const withKind = new RegExp(`^(.+):(${sourceKinds.join('|')})$`)

/**
 * What `--sources` names: files, folders and globs, from the folder where the command runs, each with its kind behind a
 * colon where one is given (`notes.txt:document`). Throws on what is not there or may not be read.
 */
export async function givenSources(files: Files, from: string, paths: string[]): Promise<SourceFile[]> {
  const found = new Map<string, Named[]>()
  for (const given of paths) {
    const troubles: Trouble[] = []
    const [, path = given, kind] = withKind.exec(given) ?? []
    const gathered = await sourcesAt(files, from, path, troubles)
    const broken = troubles.find(({ severity }) => severity === 'error')
    if (broken) throw new Error(`${shownFrom(from, broken.path)}: ${broken.message}`)
    if (gathered.length === 0) throw new Error(`source not found: “${path}”`)
    for (const source of gathered)
      found.set(source, [...(found.get(source) ?? []), { path, about: kindOf(kind) }])
  }
  return narrowest(found)
}

/** A source as a draft names it. */
export interface Named {
  path: string
  about: About
}

/** `sources: ap.txt`, a list of such, or of `{ path, publisher, date, url }`. */
export function namedIn(value: unknown): Named[] {
  const items = Array.isArray(value) ? value : [value]
  return items.flatMap((item): Named[] => {
    if (typeof item === 'string') return isLocal(item) ? [{ path: item, about: {} }] : []
    if (item === null || typeof item !== 'object') return []
    const { path, publisher, date, url, kind, licensed } = item as Record<string, unknown>
    if (typeof path !== 'string' || !isLocal(path)) return []
    return [
      {
        path,
        about: {
          ...text({ publisher, date, url }),
          ...kindOf(kind),
          ...(licensed === true ? { licensed } : {}),
        },
      },
    ]
  })
}

/** A source that is only an address is for people to read: Standards Desk never goes to the network. */
const isLocal = (path: string) => path.trim() !== '' && !/^[a-z][a-z+.-]+:\/\//i.test(path)

/** A folder, and one of its files with a kind of its own: the narrower entry says more of the file. */
const narrowest = (named: Map<string, Named[]>): SourceFile[] =>
  [...named].map(([path, entries]) => ({
    path,
    about: Object.assign({}, ...widestFirst(entries).map(({ about }) => about)),
  }))

const text = (values: Record<string, unknown>): About =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'))

const kindOf = (value: unknown): About => {
  const kind = sourceKindOf(value)
  return kind ? { kind } : {}
}

async function namedSources(files: Files, items: Named[], where: Where, house: House): Promise<FoundSources> {
  const named = new Map<string, Named[]>()
  const troubles: Trouble[] = []
  const lost: string[] = []
  const folders = foldersOf(where)
  for (const { path, about } of items) {
    const before = troubles.length
    // `../notes.txt` counts from the draft: from the root of the workspace it would lead out.
    const inside = folders.filter(
      (each, index) => index === 0 || each !== where.root || isWithin(resolve(each, path), each),
    )
    const found = await firstOf(inside, folder => sourcesAt(files, folder, path, troubles))
    for (const source of found) named.set(source, [...(named.get(source) ?? []), { path, about }])
    if (found.length === 0 && troubles.length === before) lost.push(path)
  }
  const sources = narrowest(named)
  const taken = new Set(sources.map(({ path }) => path))
  const missing = await Promise.all(
    lost.map(async path => ({ path, offers: await offersFor(files, path, folders, house, taken) })),
  )
  return { sources, missing, troubles }
}

async function houseSources(
  files: Files,
  house: House,
  houseFolder: string,
  troubles: Trouble[],
): Promise<SourceFile[]> {
  const byPath = new Map<string, SourceFolder[]>()
  const found = await Promise.all(
    house.sources.map(({ path }) => sourcesAt(files, houseFolder, path, troubles)),
  )
  for (const [index, paths] of found.entries())
    for (const path of paths) byPath.set(path, [house.sources[index], ...(byPath.get(path) ?? [])])
  return [...byPath].map(([path, entries]) => ({
    path,
    about: { ...narrowed(widestFirst(entries).map(aboutFolder)), shared: true },
  }))
}

/** Of two entries that reach as far the one listed first counts: it is given last. */
const widestFirst = <Entry extends { path: string }>(entries: Entry[]) =>
  [...entries].sort((one, other) => one.path.length - other.path.length)

/** What is known of a source from the widest entry to its own: `sources`, then `sources/notes.txt`. The narrower one counts. */
function narrowed(abouts: About[]): About {
  const known: About = {}
  for (const { kind, ...about } of abouts) {
    Object.assign(known, about)
    if (kind && (kind !== 'other' || !known.kind)) Object.assign(known, { kind })
  }
  return known
}

/** What the house says of a source, or of the folder that it lies in, goes for one that a draft or a person names, too. */
export function knownToHouse({ path, about }: SourceFile, house: House, houseFolder: string): SourceFile {
  const entries = house.sources.filter(entry => {
    const at = resolve(houseFolder, entry.path)
    return path === at || path.startsWith(`${at}/`)
  })
  return { path, about: narrowed([...widestFirst(entries.reverse()).map(aboutFolder), about]) }
}

const aboutFolder = ({ kind, publisher, licensed }: SourceFolder): About => ({
  kind,
  ...(publisher ? { publisher } : {}),
  ...(licensed ? { licensed } : {}),
})

async function firstOf<From, Found>(from: From[], find: (item: From) => Promise<Found[]>): Promise<Found[]> {
  for (const item of from) {
    const found = await find(item)
    if (found.length > 0) return found
  }
  return []
}
