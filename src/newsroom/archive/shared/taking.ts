import type { ArchivedStory } from '../../../desk/archive/archived.ts'
import type { Stems } from '../../../desk/archive/stems.ts'
import type { Health } from '../archive.ts'
import { type Connection, writing } from './connection.ts'
import { type Document, documentId, stemsFrom, storyFrom } from './documents.ts'
import { Refusal } from './refusal.ts'
import { supported } from './versions.ts'

/** More stories than that are not kept in memory. */
const mostKept = 1000
/** No server lists more at once. */
const mostListed = 10_000
const page = 5000
const batch = 500

interface Got {
  found?: boolean
  _id: string
  _seq_no?: number
  _primary_term?: number
  _source?: Document
}

interface Searched {
  hits: {
    total?: { value: number }
    hits: { _id: string; sort: unknown[]; fields?: { hash?: string[]; id?: string[] } }[]
  }
  aggregations?: Record<'oldest' | 'newest', { value_as_string?: string }>
}

/** Takes stories, and what is known of them all, from a server. */
export class Taking {
  readonly #connection: Connection
  readonly #alias: string
  /** Stories as they were taken, each with the number of its last change: one that has not changed is not sent again. */
  readonly #kept = new Map<string, { change: string; story: ArchivedStory }>()

  constructor(connection: Connection, alias: string) {
    this.#connection = connection
    this.#alias = alias
  }

  /** Stories in the order of their ids; those that are not there, or withdrawn, are left out. */
  async stories(ids: string[]): Promise<ArchivedStory[]> {
    if (ids.length === 0) return []
    if (this.#kept.size > mostKept) this.#kept.clear()
    const known = await this.#got(ids.map(id => ({ _id: documentId(id), _source: !this.#kept.has(id) })))
    const changed = ids.filter(
      (id, index) =>
        this.#kept.has(id) && known[index].found && this.#kept.get(id)?.change !== changeOf(known[index]),
    )
    const again = await this.#got(changed.map(id => ({ _id: documentId(id), _source: true })))
    const taken = new Map(changed.map((id, index) => [id, again[index]]))
    return ids.flatMap((id, index) => this.#story(id, taken.get(id) ?? known[index]) ?? [])
  }

  #story(id: string, got: Got): ArchivedStory | undefined {
    if (got.found && got._source === undefined) return this.#kept.get(id)?.story
    this.#kept.delete(id)
    if (got._source?.kind !== 'story') return undefined
    const story = storyFrom(got._source)
    this.#kept.set(id, { change: changeOf(got), story })
    return story
  }

  /** Of some hashes those that it knows. */
  async known(hashes: string[]): Promise<Set<string>> {
    const found = new Set<string>()
    for (let first = 0; first < hashes.length; first += batch) {
      const { hits } = await this.#search({
        size: page,
        _source: false,
        docvalue_fields: ['hash'],
        query: { bool: { filter: { terms: { hash: hashes.slice(first, first + batch) } } } },
      })
      for (const { fields } of hits.hits) for (const hash of fields?.hash ?? []) found.add(hash)
    }
    return found
  }

  /** The ids of the newest stories by day; those without a day come last. */
  async newest(most: number): Promise<string[]> {
    const { hits } = await this.#search({
      size: Math.min(most, mostListed),
      _source: false,
      docvalue_fields: ['id'],
      query: { term: { kind: 'story' } },
      sort: [{ date: { order: 'desc', missing: '_last' } }, { id: 'asc' }],
    })
    return hits.hits.flatMap(({ fields }) => fields?.id ?? [])
  }

  /** The stems of some stories, evenly from first to last. */
  async sample(most: number): Promise<Stems[]> {
    const ids: string[] = []
    for (let after: unknown[] | undefined, size = page; size === page; ) {
      const { hits } = await this.#search({
        size: page,
        _source: false,
        query: { term: { kind: 'story' } },
        sort: [{ added: 'asc' }, { id: 'asc' }],
        ...(after ? { search_after: after } : {}),
      })
      for (const { _id } of hits.hits) ids.push(_id)
      size = hits.hits.length
      after = hits.hits.at(-1)?.sort
    }
    const step = Math.max(1, Math.ceil(ids.length / most))
    const chosen = ids.filter((_, index) => index % step === 0)
    const stems: Stems[] = []
    for (let first = 0; first < chosen.length; first += batch) {
      const some = chosen.slice(first, first + batch)
      for (const { _source } of await this.#got(some.map(_id => ({ _id, _source: ['content.stems'] }))))
        if (_source?.content?.stems) stems.push(stemsFrom(_source.content.stems as string))
    }
    return stems
  }

  async health(): Promise<Health> {
    const [stories, withdrawn] = await Promise.all([
      this.#search({
        size: 0,
        track_total_hits: true,
        query: { term: { kind: 'story' } },
        aggs: { oldest: { min: { field: 'date' } }, newest: { max: { field: 'date' } } },
      }),
      this.#search({ size: 0, track_total_hits: true, query: { term: { kind: 'withdrawn' } } }),
    ])
    return {
      stories: stories.hits.total?.value ?? 0,
      withdrawn: withdrawn.hits.total?.value ?? 0,
      oldest: stories.aggregations?.oldest.value_as_string,
      newest: stories.aggregations?.newest.value_as_string,
      size: await this.#size(),
      engine: await supported(this.#connection),
    }
  }

  /** In bytes; nothing where those who only read may not know. */
  async #size(): Promise<number | undefined> {
    try {
      const { _all: all } = await this.#connection.ask<{
        _all: { primaries: { store: { size_in_bytes: number } } }
      }>('GET', `${this.#alias}/_stats/store`)
      return all.primaries.store.size_in_bytes
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  #search = (body: object) => this.#connection.ask<Searched>('POST', `${this.#alias}/_search`, body, writing)

  async #got(docs: { _id: string; _source: boolean | string[] }[]): Promise<Got[]> {
    if (docs.length === 0) return []
    return (await this.#connection.ask<{ docs: Got[] }>('POST', `${this.#alias}/_mget`, { docs })).docs
  }
}

/** Which change of a document one has. */
const changeOf = ({ _seq_no: change, _primary_term: term }: Got) => `${term} ${change}`
