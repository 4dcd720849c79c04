import type { ArchivedStory } from '../../desk/archive/archived.ts'
import { keysOf, type Window } from '../../desk/archive/keys.ts'
import { rankStories } from '../../desk/archive/ranking.ts'
import { type Recipe, readRecipe, writeRecipe } from '../../desk/archive/recipe.ts'
import type { Stems } from '../../desk/archive/stems.ts'
import {
  type Archive,
  type Candidates,
  type Health,
  NoArchive,
  type Receipt,
  type Withdrawn,
} from './archive.ts'
import { ArchiveFile } from './embedded/file.ts'
import { addSettled, Postings, settle } from './embedded/postings.ts'
import { aboutOf, numberOf } from './embedded/schema.ts'
import { numbersOf, putStories, stemsOf, storiesOf, withdraw } from './embedded/stories.ts'
import type { Database, Driver } from './sqlite.ts'

/** More stories than that are not kept in memory. */
const mostFetched = 1000

/** An archive in one SQLite file. One program writes at a time, any number read. */
export class EmbeddedArchive implements Archive {
  readonly name: string
  readonly #file: ArchiveFile
  #recipe: { id: string; recipe: Recipe } | undefined
  /** What was read of the file, for as long as nobody writes. */
  readonly #postings = new Postings()
  readonly #fetched = new Map<string, ArchivedStory>()

  /** `name` is what messages call it. The file need not be there before something is put. */
  constructor(path: string, name = path, driver?: Driver) {
    this.name = name
    this.#file = new ArchiveFile(path, driver, () => {
      this.#postings.forget()
      this.#fetched.clear()
    })
  }

  async recipe(): Promise<Recipe | undefined> {
    return this.#file.read(
      database => this.#recipeIn(database),
      () => undefined,
    )
  }

  async begin(recipe: Recipe): Promise<void> {
    await this.#file.write(database => {
      database.exec('delete from posting; delete from recent')
      database.run("insert or replace into about values ('recipe', ?)", [writeRecipe(recipe)])
      database.run("insert or replace into about values ('recipe-id', ?)", [recipe.id])
      for (const number of numbersOf(database))
        addSettled(database, { number, keys: keysOf(stemsOf(database, number), recipe) })
      database.run("update about set value = 0 where name = 'recent'", [])
    })
  }

  async known(hashes: string[]): Promise<Set<string>> {
    const rows = await this.#file.read(
      database =>
        database.all(
          `select value as hash from json_each(?) where exists (select 1 from story where hash = value)
             or exists (select 1 from withdrawn where hash = value)`,
          [JSON.stringify(hashes)],
        ),
      () => [],
    )
    return new Set(rows.map(({ hash }) => hash as string))
  }

  async put(stories: ArchivedStory[]): Promise<Receipt> {
    const receipt = await this.#file.write(database => {
      const recipe = this.#recipeIn(database)
      if (!recipe) throw new NoArchive('it has no recipe yet')
      return putStories(database, stories, recipe)
    })
    await settle(this.#file)
    return receipt
  }

  async remove(withdrawn: Withdrawn[]): Promise<number> {
    return this.#file.write(database => withdraw(database, withdrawn, this.#recipeIn(database)))
  }

  async candidates(windows: Window[], most: number): Promise<Candidates> {
    return this.#file.read(
      database => {
        this.#postings.learn(database, windows)
        const { ranked, printed } = rankStories(
          windows,
          this.#postings.of,
          numberOf(database, 'stories'),
          most,
        )
        const ids = new Map(
          database
            .all('select number, id from story where number in (select value from json_each(?))', [
              JSON.stringify(ranked.map(({ story }) => story)),
            ])
            .map(({ number, id }) => [number as number, id as string]),
        )
        return {
          printed,
          found: ranked.flatMap(({ story, score, window }) => {
            const id = ids.get(story)
            return id === undefined ? [] : [{ id, score, window }]
          }),
        }
      },
      () => ({ found: [], printed: windows.map(() => 0) }),
    )
  }

  async fetch(ids: string[], moment: string): Promise<ArchivedStory[]> {
    const stories = await this.#file.read(
      database => {
        if (this.#fetched.size > mostFetched) this.#fetched.clear()
        const asked = ids.filter(id => !this.#fetched.has(id))
        for (const story of storiesOf(database, asked)) this.#fetched.set(story.id, story)
        return ids.flatMap(id => this.#fetched.get(id) ?? [])
      },
      () => [],
    )
    return stories.filter(({ embargo = '' }) => embargo <= moment)
  }

  async newest(most: number): Promise<string[]> {
    return this.#file.read(
      database =>
        database
          .all('select id from story order by date desc, id limit ?', [most])
          .map(({ id }) => id as string),
      () => [],
    )
  }

  async sample(most: number): Promise<Stems[]> {
    return this.#file.read(
      database => {
        const numbers = numbersOf(database)
        const step = Math.max(1, Math.ceil(numbers.length / most))
        return numbers.filter((_, index) => index % step === 0).map(number => stemsOf(database, number))
      },
      () => [],
    )
  }

  async health(): Promise<Health> {
    return this.#file.read(
      database => {
        const [{ oldest, newest }] = database.all(
          'select min(date) as oldest, max(date) as newest from story',
        )
        const [{ withdrawn }] = database.all('select count(*) as withdrawn from withdrawn')
        return {
          stories: numberOf(database, 'stories'),
          withdrawn: withdrawn as number,
          oldest: (oldest ?? undefined) as string | undefined,
          newest: (newest ?? undefined) as string | undefined,
          recipe: this.#recipeIn(database)?.id,
          size: this.#file.size,
        }
      },
      () => ({ stories: 0, withdrawn: 0 }),
    )
  }

  async close(): Promise<void> {
    this.#file.close()
  }

  #recipeIn(database: Database): Recipe | undefined {
    const id = aboutOf(database, 'recipe-id') as string | undefined
    if (id === undefined) return undefined
    if (this.#recipe?.id !== id)
      this.#recipe = { id, recipe: readRecipe(aboutOf(database, 'recipe') as Uint8Array) }
    return this.#recipe.recipe
  }
}
