import { dirname } from 'pathe'
import type { ArchivedStory } from '../desk/archive/archived.ts'
import type { Draft } from '../desk/draft/draft.ts'
import { sourcesField } from '../desk/draft/sources-field.ts'
import type { FenceOptions } from '../newsroom/fence.ts'
import type { Files } from '../newsroom/files.ts'
import type { HouseFound } from '../newsroom/house-file.ts'
import { Newsroom, type NewsroomOptions, type Surroundings } from '../newsroom/newsroom.ts'
import { isWithin } from '../newsroom/paths.ts'

export interface Place {
  surroundings: Surroundings
  /** The folder from which paths of sources are told. */
  base: string
  /** An ignore file leaves the draft out: `.gitignore`, `.standardsdeskignore`. */
  isIgnored: boolean
}

/** What takes longer than this shows that it is at work, in milliseconds. */
const moment = 200

/** A newsroom for each folder of the workspace. What surrounds a draft is asked for on every keystroke, so it is kept. */
export class Newsrooms {
  folders: string[] = []
  readonly #files: Files
  readonly #indexing: (left: number) => void
  readonly #fence: () => Omit<FenceOptions, 'folders'>
  readonly #openArchive: NewsroomOptions['openArchive']
  #waiting = 0
  #newsrooms = new Map<string, Newsroom>()
  #kept = new Map<string, Promise<Place>>()

  /** `fence` says what may be read outside of the folders; `indexing` hears how many drafts wait for their sources, once somebody has waited for a moment. `openArchive` is left out where there is no disk. */
  constructor(
    files: Files,
    indexing: (left: number) => void = () => {},
    fence: () => Omit<FenceOptions, 'folders'> = () => ({}),
    openArchive?: NewsroomOptions['openArchive'],
  ) {
    this.#openArchive = openArchive
    this.#files = files
    this.#fence = fence
    this.#indexing = indexing
  }

  /** What a draft is checked with. An unsaved one is treated as if it lay in the first folder of the workspace. */
  around(draft: Draft, path: string | undefined): Promise<Place> {
    const at = path ?? `${this.folders[0] ?? ''}/untitled`
    const named = sourcesField(draft)?.value
    const key = `${at}\n${JSON.stringify(named ?? null)}`
    let place = this.#kept.get(key)
    if (!place) {
      this.#kept.set(key, (place = this.#around(draft, at)))
      place.catch(() => this.#kept.delete(key))
    }
    return place
  }

  /** The house rules that hold for a path. */
  houseAt(path: string): Promise<HouseFound> {
    return this.#newsroomOf(path).newsroom.houseAt(path)
  }

  /** The archive that holds for a path, and why it cannot be opened. */
  archiveAt(path: string): ReturnType<Newsroom['archiveAt']> {
    return this.#newsroomOf(path).newsroom.archiveAt(path)
  }

  /** A story of an archive that was opened. */
  async archived(id: string, moment: string): Promise<ArchivedStory | undefined> {
    for (const newsroom of this.#newsrooms.values()) {
      const story = await newsroom.archived(id, moment)
      if (story) return story
    }
    return undefined
  }

  /** Whether house rules that were read build on a file. */
  isOfHouse(path: string): boolean {
    return [...this.#newsrooms.values()].some(newsroom => newsroom.isOfHouse(path))
  }

  /** Tells that the fence is another one. */
  forget() {
    this.#newsrooms.clear()
    this.#kept.clear()
  }

  /** Tells that a file, or with no path anything, is no longer what it was. */
  changed(path?: string) {
    this.#kept.clear()
    for (const newsroom of this.#newsrooms.values()) newsroom.changed(path)
  }

  async #around(draft: Draft, path: string): Promise<Place> {
    const { newsroom, base } = this.#newsroomOf(path)
    let told = false
    const timer = setTimeout(() => {
      told = true
      this.#indexing(++this.#waiting)
    }, moment)
    try {
      const [surroundings, isIgnored] = await Promise.all([
        newsroom.around(draft, path),
        newsroom.isIgnored(path),
      ])
      return { surroundings, base, isIgnored }
    } finally {
      clearTimeout(timer)
      if (told) this.#indexing(--this.#waiting)
    }
  }

  #newsroomOf(path: string): { newsroom: Newsroom; base: string } {
    const base = this.folders.find(folder => isWithin(path, folder)) ?? dirname(path)
    let newsroom = this.#newsrooms.get(base)
    if (!newsroom) {
      const fence = { ...this.#fence(), folders: [base] }
      this.#newsrooms.set(
        base,
        (newsroom = new Newsroom({ files: this.#files, base, fence, openArchive: this.#openArchive })),
      )
    }
    return { newsroom, base }
  }
}
