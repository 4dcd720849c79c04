import { dirname, join, resolve } from 'pathe'
import type { ArchivedStory } from '../desk/archive/archived.ts'
import type { Draft } from '../desk/draft/draft.ts'
import { houseFor } from '../desk/house/for-file.ts'
import type { House } from '../desk/house/house.ts'
import type { Library } from '../desk/library/library.ts'
import type { StoredStet } from '../desk/verdict/stet.ts'
import type { Archive } from './archive/archive.ts'
import type { LookUp } from './archive/look-up.ts'
import { Fence, type FenceOptions } from './fence.ts'
import type { Files, Trouble } from './files.ts'
import { type HouseFound, houseNames, openHouse, plainFound } from './house-file.ts'
import { Ignored } from './ignored.ts'
import { Libraries } from './libraries.ts'
import type { MissingSource } from './missing.ts'
import { isAddress, shownFrom } from './paths.ts'
import { Remembered } from './remembered.ts'
import { Shelf } from './shelf.ts'
import {
  type FoundSources,
  foldersOf,
  givenSources,
  knownToHouse,
  type SourceFile,
  sourcesOf,
  type Where,
} from './sources.ts'
import { readStets, type StetEntry, stetFile } from './stets.ts'
import { textAt } from './text-at.ts'

export interface NewsroomOptions {
  files: Files
  /** The folder that paths are told from, absolute: where the command runs, or the workspace. */
  base: string
  /** House rules for every draft, whatever lies beside it: a file, or the name of a profile. */
  house?: string
  /** Sources for every draft: files, folders and globs. */
  sources?: string[]
  /** Where drafts and house rules may lead. */
  fence?: FenceOptions
  /** The archive for every draft, whatever the house says: a file, or the address of a server. */
  archive?: string
  /** Opens an archive; without it there is none, as in a browser. `name` is what messages call it. */
  openArchive?(place: string, name: string): Promise<Archive>
  /** Sources that were not given by a person, but by what may be led astray: they lie within the fence. */
  fenceGiven?: boolean
}

/** What a draft is checked with. */
export interface Surroundings {
  house: House
  /** The house-rules file, absolute; missing when the draft has none above it. */
  houseFile?: string
  /** The draft's sources; missing when it has none. A source's `path` is told from the newsroom's base. */
  library?: Library
  /** What has run before; missing when nobody names an archive. */
  archive?: LookUp
  stets: StoredStet[]
  /** The sources that the draft names and that are not there. */
  missing: MissingSource[]
  /** The folders that paths in its front matter count from, absolute. */
  folders: string[]
  /** What is wrong with the house rules, the sources or `stet.yml`. */
  troubles: Trouble[]
}

/**
 * The files around a draft: its house rules, its sources, what was let stand. Everything read is kept until `changed`
 * says otherwise, and a source whose bytes are the same is never read again.
 */
export class Newsroom {
  readonly #files: Remembered
  readonly #base: string
  readonly #options: NewsroomOptions
  readonly #shelf: Shelf
  readonly #fence: Fence
  #houseFiles = new Map<string, Promise<string | undefined>>()
  #houses = new Map<string, Promise<HouseFound>>()
  /** Files that house rules were read from, or would be if they were there. */
  readonly #ofHouses = new Set<string>()
  #stets = new Map<string, Promise<{ entries: StetEntry[]; troubles: Trouble[] }>>()
  #given?: Promise<SourceFile[]>
  readonly #libraries = new Libraries()
  readonly #archives = new Map<string, Promise<LookUp>>()
  #ignored: Ignored

  constructor(options: NewsroomOptions) {
    this.#files = new Remembered(options.files)
    this.#base = options.base
    this.#options = options
    this.#shelf = new Shelf(this.#files, options.base)
    this.#ignored = new Ignored(this.#files)
    this.#fence = new Fence(this.#files, options.base, options.fence ?? {})
  }

  /** What a draft is checked with. Throws only when the sources or the house given to the newsroom are not there. */
  async around(draft: Draft, path = draft.path): Promise<Surroundings> {
    const at = path === undefined ? join(this.#base, 'untitled') : resolve(this.#base, path)
    const found = await this.houseAt(at)
    const folder = found.file && dirname(found.file)
    const where = { path: at, houseFolder: folder, root: await this.#fence.rootOf(at, found.file) }
    const sources = await this.#sources(draft, where, found)
    const stets = await this.#stetsIn(folder ?? dirname(at))
    const { library, troubles } = await this.#library(sources.sources)
    const { archive, troubles: ofArchive } = await this.#archive(found)
    return {
      house: houseFor(found.house, at),
      houseFile: found.file,
      library,
      missing: sources.missing,
      folders: foldersOf(where),
      archive,
      stets: stets.entries.filter(
        ({ draft: of }) => of === undefined || resolve(folder ?? dirname(at), of) === at,
      ),
      troubles: [...found.troubles, ...sources.troubles, ...stets.troubles, ...troubles, ...ofArchive],
    }
  }

  /** The whole house of a draft, with the entries that do not concern it. */
  houseOf(path: string | undefined): Promise<HouseFound> {
    return this.houseAt(path === undefined ? join(this.#base, 'untitled') : resolve(this.#base, path))
  }

  /** The house rules that hold for a file, found from its folder upwards. */
  async houseAt(path: string): Promise<HouseFound> {
    const given = this.#options.house
    const file = given === undefined ? await this.#houseFileAbove(dirname(path)) : given
    if (file === undefined) return plainFound()
    return kept(this.#houses, file, async () => {
      const extended = await this.#fence.ofHouse(resolve(this.#base, file))
      const found = await openHouse(this.#files, file, this.#base, extended)
      for (const path of found.asked) this.#ofHouses.add(path)
      return found
    })
  }

  /** The archive that holds for a file, and why it cannot be opened; neither where nobody names one. */
  async archiveAt(path: string): Promise<{ archive?: LookUp; troubles: Trouble[] }> {
    return this.#archive(await this.houseAt(path))
  }

  /** A story of an archive that was opened, as it may be shown at a moment. */
  async archived(id: string, moment: string): Promise<ArchivedStory | undefined> {
    for (const opened of this.#archives.values()) {
      const [story] = await (await opened).archive.fetch([id], moment)
      if (story) return story
    }
    return undefined
  }

  /** Whether an ignore file above a draft leaves it out. */
  isIgnored(path: string): Promise<boolean> {
    return this.#ignored.has(path)
  }

  /** Whether house rules that were read build on a file, be it there or missing. */
  isOfHouse(path: string): boolean {
    return this.#ofHouses.has(path)
  }

  /** Tells that a file (or, with no path, anything) is no longer what it was. */
  changed(path?: string) {
    this.#files.forget()
    this.#houseFiles.clear()
    this.#houses.clear()
    this.#stets.clear()
    this.#ignored = new Ignored(this.#files)
    this.#given = undefined
    this.#shelf.changed(path)
  }

  #houseFileAbove(folder: string): Promise<string | undefined> {
    return kept(this.#houseFiles, folder, async () => {
      if (!this.#fence.mayHoldHouse(folder)) return undefined
      for (const name of houseNames) {
        const file = join(folder, name)
        // What cannot be looked at, such as a pipe, is told of when it is to be read.
        const found = await this.#files.stat(file).catch(() => ({ kind: 'file' }))
        if (found?.kind === 'file') return file
      }
      const above = dirname(folder)
      return above === folder ? undefined : this.#houseFileAbove(above)
    })
  }

  async #sources(draft: Draft, where: Where, { house, file }: HouseFound): Promise<FoundSources> {
    const { sources: given, fenceGiven } = this.#options
    const own = await this.#fence.ofDraft(where.path, house, file)
    if (given?.length) this.#given ??= givenSources(fenceGiven ? own : this.#files, this.#base, given)
    const found = this.#given
      ? { sources: await this.#given, missing: [], troubles: [] }
      : await sourcesOf({ own, house: file ? await this.#fence.ofHouse(file) : own }, draft, house, where)
    const { houseFolder } = where
    if (!houseFolder) return found
    return { ...found, sources: found.sources.map(source => knownToHouse(source, house, houseFolder)) }
  }

  /** The archive of a draft: the one that the person names, else the house’s, where house rules may lead. */
  async #archive({ house, file }: HouseFound): Promise<{ archive?: LookUp; troubles: Trouble[] }> {
    const { archive: given, openArchive, fence } = this.#options
    const named = given ?? house.archive?.path
    if (named === undefined || !openArchive) return { troubles: [] }
    if (given === undefined && file && isAddress(named) && fence?.servers === false)
      return { troubles: [{ path: file, severity: 'warning', message: notTrusted }] }
    const folder = given === undefined && file ? dirname(file) : this.#base
    const place = isAddress(named) ? named : resolve(folder, named)
    if (given === undefined && file && !isAddress(named)) {
      const trouble = await (await this.#fence.ofHouse(file)).stat(place).then(
        () => undefined,
        (error: Error): Trouble => ({ path: place, severity: 'error', message: error.message }),
      )
      if (trouble) return { troubles: [trouble] }
    }
    const archive = await kept(this.#archives, place, async () => {
      const name = isAddress(place) ? place : shownFrom(this.#base, place)
      // A check without an archive loads nothing of it.
      const { LookUp } = await import('./archive/look-up.ts')
      return new LookUp(await openArchive(place, name))
    })
    return { archive, troubles: [] }
  }

  #stetsIn(folder: string) {
    return kept(this.#stets, folder, async () => {
      const path = join(folder, stetFile)
      try {
        if (!(await this.#files.stat(path))) return { entries: [], troubles: [] }
        return readStets(await textAt(this.#files, path), path)
      } catch (error) {
        const because = error instanceof Error ? error.message : String(error)
        const trouble: Trouble = { path, severity: 'error', message: `this was not read: ${because}` }
        return { entries: [], troubles: [trouble] }
      }
    })
  }

  /** Drafts with the same sources share one index of them. */
  async #library(files: SourceFile[]): Promise<{ library?: Library; troubles: Trouble[] }> {
    const { sources, troubles } = await this.#shelf.take(files)
    return sources.length === 0 ? { troubles } : { library: await this.#libraries.of(sources), troubles }
  }
}

const notTrusted =
  'the archive server was not searched: this workspace is in Restricted Mode. To search it, trust the workspace'

function kept<Value>(
  map: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = map.get(key)
  if (!value) map.set(key, (value = make()))
  return value
}
