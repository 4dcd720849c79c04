import type { ArchivedStory } from '../../desk/archive/archived.ts'
import type { Window } from '../../desk/archive/keys.ts'
import type { Recipe } from '../../desk/archive/recipe.ts'
import type { Stems } from '../../desk/archive/stems.ts'

/**
 * Stories that have run before: in a file, or on a server that a newsroom shares. An archive knows stories by their
 * keys, and says which of them may have text of a draft. Standards Desk decides on the stories’ text, so that every
 * archive gives the same findings. Each call throws `NoArchive`, in words for a person, when the archive cannot answer.
 */
export interface Archive {
  /** What messages call it: its path or address. */
  readonly name: string
  /** How keys are made for it; nothing in one that is empty. Two calls give the same object until the recipe changes. */
  recipe(): Promise<Recipe | undefined>
  /** Has all keys, those of the stories it holds as well, made by a recipe from now on. */
  begin(recipe: Recipe): Promise<void>
  /** Of some content hashes those that it knows, be the story there or withdrawn. */
  known(hashes: string[]): Promise<Set<string>>
  /** Adds stories, each in the place of its earlier version. When this returns they stay, whatever happens. */
  put(stories: ArchivedStory[]): Promise<Receipt>
  /** Takes stories out. They are gone from answers at once, and stay out when their files are added again. Gives how many. */
  remove(withdrawn: Withdrawn[]): Promise<number>
  /** The stories that may have what is in the windows, best first, made by the recipe that `recipe` gave. */
  candidates(windows: Window[], most: number): Promise<Candidates>
  /** Stories with their text, in the order of their ids; those under embargo at the moment are left out. */
  fetch(ids: string[], moment: string): Promise<ArchivedStory[]>
  /** The ids of its newest stories by day, of one day in the order of their ids. Stories without a day come last. */
  newest(most: number): Promise<string[]>
  /** The stems of some of its stories, evenly from first to last: to count rarity in. */
  sample(most: number): Promise<Stems[]>
  health(): Promise<Health>
  close(): Promise<void>
}

/** A story that is withdrawn, and the hash of the file that said so. */
export interface Withdrawn {
  id: string
  hash?: string
  /** Of the notice that withdrew it: a later version may come back. Without it the story stays out. */
  version?: number
}

/** What came of putting stories. */
export interface Receipt {
  added: number
  changed: number
  unchanged: number
  /** Earlier versions than the archive has. */
  older: number
  /** Stories that were withdrawn before. */
  withdrawn: number
}

export interface Candidate {
  id: string
  score: number
  /** The window that it has most of, by index. */
  window: number
}

export interface Candidates {
  found: Candidate[]
  /** By window: how many stories have most of it, `mostOfKey` at most. */
  printed: number[]
}

export interface Health {
  stories: number
  withdrawn: number
  /** ISO days of the oldest and the newest story. */
  oldest?: string
  newest?: string
  /** The recipe’s id. */
  recipe?: string
  /** In bytes, where that is known. */
  size?: number
  /** What keeps it, where that tells something: `OpenSearch 2.19.0`. */
  engine?: string
}

/** Why an archive cannot be asked, in words for a person. */
export class NoArchive extends Error {}
