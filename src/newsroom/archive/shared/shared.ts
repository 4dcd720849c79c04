import type { ArchivedStory } from '../../../desk/archive/archived.ts'
import type { Window } from '../../../desk/archive/keys.ts'
import type { Recipe } from '../../../desk/archive/recipe.ts'
import type { Stems } from '../../../desk/archive/stems.ts'
import {
  type Archive,
  type Candidates,
  type Health,
  NoArchive,
  type Receipt,
  type Withdrawn,
} from '../archive.ts'
import { addressFrom } from './address.ts'
import { Asking } from './asking.ts'
import { Connection } from './connection.ts'
import { authorizationFor, type Environment } from './credentials.ts'
import { type Generation, Generations } from './generations.ts'
import { Refusal } from './refusal.ts'
import { Taking } from './taking.ts'
import { Writing } from './writing.ts'

interface Parts {
  generations: Generations
  asking: Asking
  taking: Taking
  writing: Writing
}

/**
 * An archive on a server that many share: OpenSearch, or Elasticsearch from 7.10 on. It gets numbers of a draft, never its
 * words, and gives the stories that may have them. What one puts others find within a second; what is withdrawn is gone at once.
 */
export class SharedArchive implements Archive {
  readonly name: string
  readonly #open: () => Parts
  #parts: Parts | undefined

  /** `place` is an address, and `environment` holds the credentials. No request goes to the server yet. */
  constructor(place: string, environment: Environment = {}) {
    this.name = withoutPassword(place)
    this.#open = () => (this.#parts ??= partsOf(place, environment))
  }

  async recipe(): Promise<Recipe | undefined> {
    return told(async () => (await this.#open().generations.current())?.recipe)
  }

  async begin(recipe: Recipe): Promise<void> {
    return this.#write(() => this.#open().generations.begin(recipe))
  }

  async known(hashes: string[]): Promise<Set<string>> {
    return this.#read(
      () => this.#open().taking.known(hashes),
      () => new Set(),
    )
  }

  async put(stories: ArchivedStory[]): Promise<Receipt> {
    return this.#write(() => this.#open().writing.put(stories))
  }

  async remove(withdrawn: Withdrawn[]): Promise<number> {
    return this.#write(() => this.#open().writing.remove(withdrawn))
  }

  async candidates(windows: Window[], most: number): Promise<Candidates> {
    const nothing = () => ({ found: [], printed: windows.map(() => 0) })
    return this.#read(async generation => {
      const { asking, generations } = this.#open()
      try {
        return await asking.candidates(windows, most, generation)
      } catch (error) {
        if (!(error instanceof Refusal) || error.type !== 'index_not_found_exception') throw error
        // There is another recipe, by which nobody has made these keys.
        generations.forget()
        return nothing()
      }
    }, nothing)
  }

  async fetch(ids: string[], moment: string): Promise<ArchivedStory[]> {
    const stories = await this.#read(
      () => this.#open().taking.stories(ids),
      () => [],
    )
    return stories.filter(({ embargo = '' }) => embargo <= moment)
  }

  async newest(most: number): Promise<string[]> {
    return this.#read(
      () => this.#open().taking.newest(most),
      () => [],
    )
  }

  async sample(most: number): Promise<Stems[]> {
    return this.#read(
      () => this.#open().taking.sample(most),
      () => [],
    )
  }

  async health(): Promise<Health> {
    return this.#read(
      async ({ recipe }) => ({ ...(await this.#open().taking.health()), recipe: recipe.id }),
      () => ({ stories: 0, withdrawn: 0 }),
    )
  }

  async close(): Promise<void> {}

  /** `absent` answers where nothing was ever put. */
  async #read<Result>(
    ask: (generation: Generation) => Promise<Result>,
    absent: () => Result,
  ): Promise<Result> {
    return told(async () => {
      const generation = await this.#open().generations.current()
      if (!generation) return absent()
      await this.#open().writing.shown()
      return ask(generation)
    })
  }

  async #write<Result>(work: () => Promise<Result>): Promise<Result> {
    return told(work).finally(() => this.#parts?.asking.forget())
  }
}

function partsOf(place: string, environment: Environment): Parts {
  const { server, alias } = addressFrom(place)
  const connection = new Connection(server, authorizationFor(server, environment))
  const generations = new Generations(connection, alias)
  return {
    generations,
    asking: new Asking(connection),
    taking: new Taking(connection, alias),
    writing: new Writing(connection, alias, generations),
  }
}

/** An address as messages show it. */
const withoutPassword = (place: string) => place.replace(/^(https?:\/\/)[^/@]*@/, '$1')

async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw new NoArchive(error.message)
    throw error
  }
}
