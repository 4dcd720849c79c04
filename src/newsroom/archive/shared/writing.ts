import { setTimeout as wait } from 'node:timers/promises'
import type { ArchivedStory } from '../../../desk/archive/archived.ts'
import { NoArchive, type Receipt, type Withdrawn } from '../archive.ts'
import { isWritten, outcomeOf } from '../outcome.ts'
import { type Connection, writing } from './connection.ts'
import { type Document, documentId, documentOf, tombstoneOf } from './documents.ts'
import type { Generation, Generations } from './generations.ts'
import { Refusal } from './refusal.ts'

/** Number of stories sent at once: some three megabytes. */
const batch = 300
/** Milliseconds to wait for a server that accepts nothing. */
const longest = 120_000
const pause = 100

/** What a server has by an id, and which change of it: what is written takes its place only if that is still so. */
interface State {
  found?: boolean
  _seq_no?: number
  _primary_term?: number
  _source?: Document
}

interface Bulk {
  items: Record<string, { status: number; error?: { type?: string; reason?: string } }>[]
}

/** A document to be written in the place of what is there. */
interface Write {
  state: State
  document: Document
  /** What it counts as once it is written. */
  done(): void
}

/**
 * Writes stories to a server where others write at the same time. A batch that was broken off is sent again: what is there
 * already is left as it is.
 */
export class Writing {
  readonly #connection: Connection
  readonly #alias: string
  readonly #generations: Generations
  #last = 0
  /** Whether something was written that searches may not show yet. */
  #isHidden = false

  constructor(connection: Connection, alias: string, generations: Generations) {
    this.#connection = connection
    this.#alias = alias
    this.#generations = generations
  }

  async put(stories: ArchivedStory[]): Promise<Receipt> {
    const receipt: Receipt = { added: 0, changed: 0, unchanged: 0, older: 0, withdrawn: 0 }
    const plan = (story: ArchivedStory, state: State, { recipe, keys }: Generation): Write | undefined => {
      const outcome = outcomeOf(story, knownIn(state))
      const done = () => receipt[outcome]++
      if (isWritten(outcome))
        return { state, document: documentOf(story, recipe, keys, this.#stamp(state)), done }
      done()
      return undefined
    }
    for (let first = 0; first < stories.length; first += batch)
      await this.#each(stories.slice(first, first + batch), plan, '')
    return receipt
  }

  /** Takes stories out, and waits until no search shows them. */
  async remove(withdrawn: Withdrawn[]): Promise<number> {
    let removed = 0
    const plan = (each: Withdrawn, state: State): Write => {
      const { story } = knownIn(state)
      return {
        state,
        document: tombstoneOf({ ...each, hash: each.hash ?? story?.hash }, this.#stamp(state)),
        done: () => {
          if (story) removed++
        },
      }
    }
    for (let first = 0; first < withdrawn.length; first += batch)
      await this.#each(withdrawn.slice(first, first + batch), plan, '&refresh=true')
    return removed
  }

  /** Has searches show what was written here. Others see it within a second. */
  async shown() {
    if (!this.#isHidden) return
    this.#isHidden = false
    await this.#connection.ask('POST', `${this.#alias}/_refresh`, undefined, writing)
  }

  /** Writes what is planned for each item. What somebody else has changed in between is planned again. */
  async #each<Item extends { id: string }>(
    items: Item[],
    plan: (item: Item, state: State, generation: Generation) => Write | undefined,
    how: string,
  ) {
    let left = items
    for (let since = Date.now(); left.length > 0; ) {
      const generation = await this.#generations.current()
      if (!generation) throw new NoArchive('it has no stories. To add some: standards-desk archive add')
      const [now, later] = firstOfEach(left)
      const states = await this.#states(now)
      const writes = now.map((item, index) => plan(item, states[index], generation))
      const again = await this.#written(
        writes.filter(write => write !== undefined),
        generation,
        how,
      )
      const before = left.length
      left = [...now.filter((_, index) => again.has(writes[index])), ...later]
      if (left.length < before) since = Date.now()
      else if (Date.now() - since > longest)
        throw new NoArchive('the server isn’t accepting stories. Try again')
      else await wait(pause)
    }
  }

  async #states(items: { id: string }[]): Promise<State[]> {
    const docs = items.map(({ id }) => ({
      _id: documentId(id),
      _source: ['kind', 'hash', 'version', 'added'],
    }))
    return (await this.#connection.ask<{ docs: State[] }>('POST', `${this.#alias}/_mget`, { docs }, writing))
      .docs
  }

  /** Sends documents, and gives those that have to be planned again. */
  async #written(writes: Write[], generation: Generation, how: string): Promise<Set<Write | undefined>> {
    const again = new Set<Write | undefined>()
    if (writes.length === 0) return again
    const { items } = await this.#connection.ask<Bulk>(
      'POST',
      `${this.#alias}/_bulk?require_alias=true&filter_path=items.*.status,items.*.error.type,items.*.error.reason${how}`,
      writes.flatMap(({ state, document }) => [actionOf(document, state), document]),
      writing,
    )
    this.#isHidden = true
    let isFrozen = false
    for (const [index, write] of writes.entries()) {
      const [{ status, error }] = Object.values(items[index])
      if (!error) {
        write.done()
        continue
      }
      const refusal = new Refusal(status, { error })
      again.add(write)
      if (refusal.isFrozen) isFrozen = true
      else if (isOfOtherGeneration(refusal)) this.#generations.forget()
      else if (!refusal.isBusy && status !== 409) throw refusal
    }
    if (isFrozen) await this.#generations.outwait(generation)
    return again
  }

  /** Later than all that was put before, also by a machine whose clock is ahead. */
  #stamp({ _source }: State): number {
    this.#last = Math.max(this.#last, Date.now() * 1000, _source?.added ?? 0) + 1
    return this.#last
  }
}

/** The alias leads to the next generation, whose keys have another field; or to none for a moment. */
const isOfOtherGeneration = ({ type }: Refusal) =>
  type === 'strict_dynamic_mapping_exception' || type === 'index_not_found_exception'

function knownIn({ found, _source }: State) {
  if (!found || !_source) return {}
  return _source.kind === 'story' ? { story: _source } : { withdrawn: _source }
}

const actionOf = ({ id }: Document, { found, _seq_no, _primary_term }: State) =>
  found
    ? { index: { _id: documentId(id), if_seq_no: _seq_no, if_primary_term: _primary_term } }
    : { create: { _id: documentId(id) } }

/** Items by id: the first of each, and those that come after it. */
function firstOfEach<Item extends { id: string }>(items: Item[]): [Item[], Item[]] {
  const seen = new Set<string>()
  const later: Item[] = []
  const first = items.filter(item => {
    if (seen.has(item.id)) later.push(item)
    return !seen.has(item.id) && seen.add(item.id)
  })
  return [first, later]
}
