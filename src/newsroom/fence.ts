import { dirname, join, resolve } from 'pathe'
import type { House } from '../desk/house/house.ts'
import type { Files } from './files.ts'
import { isWithin } from './paths.ts'

/** The places that drafts and house rules may lead to, set by the person who runs Standards Desk. */
export interface FenceOptions {
  /** Folders in which everything may be read, absolute: those of a workspace, or of an assistant. */
  folders?: string[]
  /** Folders elsewhere that the person has allowed, absolute. */
  allowed?: string[]
  /** Whether the repository around a draft may be read too. It may, unless somebody says otherwise. */
  repositories?: boolean
  /** Whether house rules above `folders` count. They do, unless nobody trusts the folders yet. */
  houseAbove?: boolean
  /** Whether house rules may name a server to be asked. They may, unless nobody trusts the folders yet. */
  servers?: boolean
}

export const isOutside =
  'it is outside the newsroom’s folder, so it was not read. To allow its folder, use --allow-outside or the setting allowOutside'

/** Files of which those outside of some places are not read. Real paths count: no link leads out. */
export function fencedFiles(files: Files, places: string[]): Files {
  let real: Promise<string[]> | undefined
  const realOf = (path: string) => files.real?.(path) ?? Promise.resolve(path)
  const check = async (path: string) => {
    real ??= Promise.all(places.map(async place => (await realOf(place)) ?? place))
    const inside = await real
    const leadsTo = await realOf(path)
    // Where nothing is there, nobody need be told so.
    const isInside = (leadsTo === undefined ? places : inside).some(place =>
      isWithin(leadsTo ?? resolve(path), place),
    )
    if (!isInside) throw new Error(isOutside)
  }
  return {
    async read(path) {
      await check(path)
      return files.read(path)
    },
    async list(folder) {
      await check(folder)
      return files.list(folder)
    },
    async stat(path) {
      await check(path)
      return files.stat(path)
    },
    real: path => realOf(path),
  }
}

/** Where a draft, and the house rules above it, may lead. */
export class Fence {
  readonly #files: Files
  readonly #base: string
  readonly #options: FenceOptions

  constructor(files: Files, base: string, options: FenceOptions) {
    this.#files = files
    this.#base = base
    this.#options = options
  }

  /** Whether house rules may be looked for in a folder. */
  mayHoldHouse(folder: string): boolean {
    const { houseAbove = true, folders = [] } = this.#options
    return houseAbove || folders.some(each => isWithin(folder, each))
  }

  /** The root of what a draft may name: a folder of the workspace, its repository, or where the command runs. */
  async rootOf(at: string, houseFile: string | undefined): Promise<string | undefined> {
    const { folders = [] } = this.#options
    if (folders.length > 0) return folders.find(folder => isWithin(at, folder))
    const [around] = await this.#around(dirname(at))
    return around ?? (houseFile === undefined && isWithin(at, this.#base) ? this.#base : undefined)
  }

  /** The files that a draft may name in its front matter: those of its repository, and where the house keeps sources. */
  async ofDraft(at: string, house: House, houseFile: string | undefined): Promise<Files> {
    const { folders = [], allowed = [] } = this.#options
    const around = await this.#around(dirname(at))
    const otherwise = houseFile ? dirname(houseFile) : isWithin(at, this.#base) ? this.#base : dirname(at)
    const own = around.length > 0 ? around : folders.length > 0 ? [] : [otherwise]
    const kept = houseFile ? await this.#keptSources(house, houseFile) : []
    return fencedFiles(this.#files, [...folders, ...own, ...allowed, ...kept])
  }

  /** The files that house rules may name: what they extend, and their sources. */
  async ofHouse(file: string): Promise<Files> {
    const { folders = [], allowed = [] } = this.#options
    const around = await this.#around(dirname(file))
    const otherwise = isWithin(file, this.#base) ? this.#base : dirname(file)
    return fencedFiles(this.#files, [
      ...folders,
      ...(around.length > 0 ? around : this.mayHoldHouse('/') ? [otherwise] : []),
      ...allowed,
    ])
  }

  async #keptSources(house: House, houseFile: string): Promise<string[]> {
    const files = await this.ofHouse(houseFile)
    const folders = [join(dirname(houseFile), 'sources'), ...house.sources.map(({ path }) => path)]
    const found = folders.map(folder => resolve(dirname(houseFile), folder))
    const isFolder = await Promise.all(
      found.map(folder =>
        files.stat(folder).then(
          stat => stat?.kind === 'folder',
          () => false,
        ),
      ),
    )
    return found.filter((_, index) => isFolder[index])
  }

  /** The repository around a folder, if there is one and it may be read. */
  async #around(folder: string): Promise<string[]> {
    if (this.#options.repositories === false) return []
    const repository = await repositoryAbove(this.#files, folder)
    return repository === undefined ? [] : [repository]
  }
}

/** The root of the repository that a folder lies in. */
export async function repositoryAbove(files: Files, folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await files.stat(join(at, '.git')).catch(() => undefined)) return at
    if (dirname(at) === at) return undefined
  }
}
