import type { Window } from '../../../desk/archive/keys.ts'
import { hasIt, mostOfKey, Ranks } from '../../../desk/archive/ranking.ts'
import type { Candidates } from '../archive.ts'
import type { Connection } from './connection.ts'
import { termOf } from './documents.ts'
import type { Generation } from './generations.ts'
import { Refusal } from './refusal.ts'

/** The stories that have most of a window, and how many have most of it. */
interface Answer {
  hits: { id: string; score: number }[]
  printed: number
  /** How many stories were asked for, and when. */
  size: number
  at: number
}

/** Minimum number of stories to ask for in each window. */
const leastOfWindow = 10
/** Each search is so short that a server with two cores answers all of them later when it does more at once. */
const atOnce = 2
/** A server allows 1,024 terms in one query. */
const mostTerms = 1000
/** Maximum number of windows whose answers are kept, and for how many milliseconds: then there may be new stories. */
const mostKept = 4000
const keptFor = 60_000

interface Found {
  responses: {
    error?: unknown
    status?: number
    hits?: { total?: { value: number }; hits: { _score: number; fields: { id: [string] } }[] }
  }[]
}

/** Asks a server which stories have some keys. What was asked lately is known: a keystroke asks for its paragraph. */
export class Asking {
  readonly #connection: Connection
  readonly #answers = new Map<string, Answer>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Asks the index of a generation, and not the alias. Throws the refusal that it is gone when there is a next one. */
  async candidates(windows: Window[], most: number, { index, keys }: Generation): Promise<Candidates> {
    const size = sizeFor(most, windows.length)
    const names = windows.map(window => `${keys} ${window.keys.join()}`)
    await this.#learn(windows, names, { index, keys, size })
    const ranks = new Ranks<string>(most)
    const answers = names.map(name => this.#answers.get(name)!)
    answers.forEach(({ hits }, window) => {
      for (const { id, score } of hits) ranks.note(id, score, window)
    })
    return {
      found: ranks.ranked().map(({ story, score, window }) => ({ id: story, score, window })),
      printed: answers.map(({ printed }) => printed),
    }
  }

  forget() {
    this.#answers.clear()
  }

  /** Asks for the windows that nothing is known of, all at once. */
  async #learn(
    windows: Window[],
    names: string[],
    { index, keys, size }: { index: string; keys: string; size: number },
  ) {
    const now = Date.now()
    if (this.#answers.size > mostKept) this.#answers.clear()
    const asked = new Map<string, Window>()
    names.forEach((name, index) => {
      const known = this.#answers.get(name)
      if (!known || known.size < size || known.at + keptFor < now) asked.set(name, windows[index])
    })
    if (asked.size === 0) return
    const { responses } = await this.#connection.ask<Found>(
      'POST',
      `${index}/_msearch?max_concurrent_searches=${atOnce}&filter_path=responses.error,responses.status,responses.hits.total,responses.hits.hits._score,responses.hits.hits.fields`,
      [...asked.values()].flatMap(window => searchesFor(window, keys, size)),
    )
    const failed = responses.find(({ error }) => error)
    if (failed) throw new Refusal(failed.status ?? 500, failed)
    ;[...asked.keys()].forEach((name, index) => {
      const [best, most] = responses.slice(index * 2)
      this.#answers.set(name, {
        hits: (best.hits?.hits ?? []).map(({ _score, fields }) => ({ id: fields.id[0], score: _score })),
        size,
        printed: Math.min(mostOfKey, most.hits?.total?.value ?? 0),
        at: now,
      })
    })
  }
}

/** How many stories are asked for a window: more of a short draft, in steps, so that one more sentence changes nothing. */
const sizeFor = (most: number, windows: number) =>
  windows * leastOfWindow >= most ? leastOfWindow : Math.ceil(most / Math.max(1, windows) / 20) * 20

/** Two searches for a window: the stories that have most of it, and a count of those that have as good as all. */
function searchesFor(window: Window, field: string, size: number): object[] {
  const should = Array.from(window.keys.subarray(0, mostTerms), key => ({ term: { [field]: termOf(key) } }))
  const most = Math.ceil(hasIt * should.length)
  return [
    {},
    {
      size,
      _source: false,
      docvalue_fields: ['id'],
      track_total_hits: false,
      query: { bool: { should } },
    },
    {},
    { size: 0, track_total_hits: mostOfKey, query: { bool: { should, minimum_should_match: most } } },
  ]
}
