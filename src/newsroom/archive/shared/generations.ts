import { setTimeout as wait } from 'node:timers/promises'
import { type Recipe, readRecipe, writeRecipe } from '../../../desk/archive/recipe.ts'
import { NoArchive } from '../archive.ts'
import { type Connection, reading, writing } from './connection.ts'
import { bytesFrom, type Document, documentOf, recipeDocument, storyFrom, written } from './documents.ts'
import { indexOf, keysField, layout } from './layout.ts'
import { Refusal } from './refusal.ts'
import { supported } from './versions.ts'

/** An archive by one recipe: an index of its own. A new recipe has the next, and the alias leads to one of them. */
export interface Generation {
  index: string
  number: number
  recipe: Recipe
  /** The field of its keys. */
  keys: string
}

/** Milliseconds for which the current generation is remembered. */
const remembered = 5000
/** Milliseconds without a moved story after which the process that moves stories counts as stopped. */
const standstill = 20_000
const page = 500

interface Got {
  _index: string
  found: boolean
  _source?: Document
}

/** Finds the generation of an archive that counts, and makes the next. */
export class Generations {
  readonly #connection: Connection
  readonly #alias: string
  #known: { generation: Generation; at: number } | undefined
  #isSupported = false

  constructor(connection: Connection, alias: string) {
    this.#connection = connection
    this.#alias = alias
  }

  /** The generation that counts; nothing where no story was ever put. The same recipe is always the same object. */
  async current(): Promise<Generation | undefined> {
    if (this.#known && this.#known.at + remembered > Date.now()) return this.#known.generation
    if (!this.#isSupported) await supported(this.#connection)
    this.#isSupported = true
    const known = this.#known?.generation
    const got = await this.#got(this.#alias, known ? '?_source=id' : '')
    if (!got) return (this.#known = undefined)
    if (known && known.index === got._index && known.recipe.id === got._source?.id)
      return this.#remember(known)
    const whole = known ? await this.#got(this.#alias, '') : got
    return whole && this.#remember(generationIn(whole, this.#alias))
  }

  /** Has `current` ask again. */
  forget() {
    if (this.#known) this.#known.at = 0
  }

  /** Makes the first generation, or the next, unless the recipe is that of the current one. */
  async begin(recipe: Recipe): Promise<void> {
    this.forget()
    const current = await this.current()
    if (current?.recipe.id !== recipe.id) await this.#succeed(current, recipe)
  }

  /**
   * Waits until the stories of a generation have moved to the next. If the process that moves them has stopped, this
   * one goes on.
   */
  async outwait(generation: Generation): Promise<void> {
    const next = this.#nextOf(generation)
    if (!(await this.#got(next, '?_source=id'))) {
      await this.#moved(generation)
      return
    }
    let moved = -1
    let since = Date.now()
    while (!(await this.#hasMoved(generation))) {
      const { count } = await this.#connection.ask<{ count: number }>('GET', `${next}/_count`)
      if (count !== moved) since = Date.now()
      moved = count
      if (Date.now() - since > standstill) return this.#succeed(generation, generation.recipe)
      await wait(250)
    }
  }

  async #moved(generation: Generation) {
    if (!(await this.#hasMoved(generation))) throw new NoArchive('its index isn’t accepting changes')
  }

  async #hasMoved({ index }: Generation): Promise<boolean> {
    this.forget()
    return (await this.current())?.index !== index
  }

  /**
   * Several may do this at once, or one after another was stopped: each step leaves alone what is done already. The index
   * before takes no writes meanwhile, and is gone in the moment in which the next one counts.
   */
  async #succeed(before: Generation | undefined, recipe: Recipe) {
    const index = this.#nextOf(before)
    await this.#made(index, (before?.number ?? 0) + 1)
    await this.#unless('version_conflict_engine_exception', () =>
      this.#connection.ask(
        'PUT',
        `${index}/_create/${recipeDocument}?refresh=true`,
        recipeIn(recipe) satisfies Document,
        writing,
      ),
    )
    if (before) await this.#unless('index_not_found_exception', () => this.#move(before, index))
    const actions = [
      { add: { index, alias: this.#alias } },
      ...(before ? [{ remove_index: { index: before.index } }] : []),
    ]
    await this.#unless('index_not_found_exception', () =>
      this.#connection.ask('POST', '_aliases', { actions }, writing),
    )
    this.forget()
  }

  async #made(index: string, number: number) {
    await this.#unless('resource_already_exists_exception', () =>
      this.#connection.ask('PUT', index, indexOf(number), writing),
    )
  }

  /** Copies all stories to an index, with the keys of its recipe. */
  async #move(before: Generation, index: string) {
    await this.#connection.ask('PUT', `${before.index}/_block/write`, undefined, writing)
    await this.#connection.ask('POST', `${before.index}/_refresh`, undefined, writing)
    const next = generationIn((await this.#got(index, ''))!, this.#alias)
    let after: unknown[] | undefined
    do {
      const { documents, last } = await this.#pageOf(before.index, after)
      after = last
      const lines = documents.flatMap(({ _id, _source }) => [
        { create: { _id } },
        _source.kind === 'story'
          ? documentOf(storyFrom(_source), next.recipe, next.keys, _source.added ?? 0)
          : _source,
      ])
      if (lines.length > 0) await this.#connection.ask('POST', `${index}/_bulk`, lines, writing)
    } while (after)
    await this.#connection.ask('POST', `${index}/_refresh`, undefined, writing)
  }

  async #pageOf(index: string, after: unknown[] | undefined) {
    const { hits } = await this.#connection.ask<{
      hits: { hits: { _id: string; _source: Document; sort: unknown[] }[] }
    }>(
      'POST',
      `${index}/_search`,
      {
        size: page,
        query: { terms: { kind: ['story', 'withdrawn'] } },
        sort: [{ added: 'asc' }, { id: 'asc' }],
        ...(after ? { search_after: after } : {}),
      },
      writing,
    )
    return { documents: hits.hits, last: hits.hits.length < page ? undefined : hits.hits.at(-1)!.sort }
  }

  async #got(index: string, how: string): Promise<Got | undefined> {
    try {
      return await this.#connection.ask<Got>(
        'GET',
        `${index}/_doc/${recipeDocument}${how}`,
        undefined,
        reading,
      )
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404) throw error
      if (error.type === 'index_not_found_exception') return undefined
      throw new NoArchive(`the index “${index}” isn’t an archive. Give the archive another name`)
    }
  }

  async #unless(type: string, work: () => Promise<unknown>) {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Refusal) || error.type !== type) throw error
    }
  }

  #nextOf = (before: Generation | undefined) => `${this.#alias}-${(before?.number ?? 0) + 1}`

  #remember(generation: Generation): Generation {
    this.#known = { generation, at: Date.now() }
    return generation
  }
}

const recipeIn = (recipe: Recipe): Document => ({
  kind: 'recipe',
  id: recipe.id,
  content: { layout, recipe: written(writeRecipe(recipe)) },
})

function generationIn({ _index: index, _source }: Got, alias: string): Generation {
  const { layout: madeBy, recipe } = (_source?.content ?? {}) as { layout?: number; recipe?: string }
  const number = Number(index.startsWith(`${alias}-`) ? index.slice(alias.length + 1) : Number.NaN)
  if (!recipe || !Number.isInteger(number))
    throw new NoArchive(`the index “${index}” isn’t an archive. Give the archive another name`)
  if (madeBy !== layout)
    throw new NoArchive(
      'another version of Standards Desk made it. Update Standards Desk, or add the stories to a new archive',
    )
  return { index, number, recipe: readRecipe(bytesFrom(recipe)), keys: keysField(number) }
}
