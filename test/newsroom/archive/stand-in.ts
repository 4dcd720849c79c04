// A small server that speaks as much of Elasticsearch and OpenSearch as a shared archive asks for, as they do: what is
// written is seen by searches only after a refresh, an index takes no field that it does not know, and of two who write the
// same document one is refused. `engines.test.ts` holds the same tests against real ones.
import { createServer as createPlainServer, type IncomingMessage } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

type Source = Record<string, unknown>
interface Stored {
  seq: number
  source: Source
}
interface Index {
  fields: Record<string, { type: string }>
  documents: Map<string, Stored>
  /** What searches see. */
  shown: Map<string, Stored>
  shownAt: number
  seq: number
  isBlocked: boolean
}
interface Query {
  bool?: { should?: Query[]; filter?: Query; minimum_should_match?: number }
  term?: Record<string, string>
  terms?: Record<string, string[]>
}
interface Search {
  size: number
  query: Query
  sort?: Record<string, 'asc' | { order: 'desc' }>[]
  search_after?: (string | number)[]
  docvalue_fields?: string[]
  track_total_hits?: boolean | number
  _source?: boolean
  aggs?: Record<string, Record<'min' | 'max', { field: string }>>
}

export interface StandInOptions {
  /** Who does not send this header is refused. */
  authorization?: string
  tls?: { key: string; cert: string }
  version?: { number: string; distribution?: string }
  /** Answers in the place of the server: a status, and what is said with it. */
  instead?(method: string, path: string): { status: number; answer: object | string } | undefined
}

const refreshInterval = 1000

class Refused extends Error {
  readonly status: number
  readonly answer: Source
  constructor(status: number, type: string, reason = type, answer?: Source) {
    super(reason)
    this.status = status
    const error = { type, reason }
    this.answer = answer ?? { error: { root_cause: [error], ...error }, status }
  }
}

/** A search server in memory, at an address of this machine. */
export class StandIn {
  readonly indices = new Map<string, Index>()
  readonly aliases = new Map<string, string>()
  /** All that was asked: method, path and body. */
  readonly asked: { method: string; path: string; body: string }[] = []
  options: StandInOptions
  readonly #server
  readonly #protocol: string

  constructor(options: StandInOptions = {}) {
    this.options = options
    const answer = (request: IncomingMessage, response: import('node:http').ServerResponse) =>
      void this.#answer(request).then(({ status, answer }) => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
      })
    this.#protocol = options.tls ? 'https' : 'http'
    this.#server = options.tls ? createSecureServer(options.tls, answer) : createPlainServer(answer)
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(port, '127.0.0.1', resolve))
    return `${this.#protocol}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop() {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; answer: object | string }> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const { pathname, searchParams } = new URL(request.url!, 'http://server')
    const method = request.method!
    this.asked.push({ method, path: pathname, body })
    const { authorization, instead } = this.options
    try {
      if (authorization && request.headers.authorization !== authorization)
        throw new Refused(401, 'security_exception', 'missing authentication credentials')
      const given = instead?.(method, pathname)
      if (given) return given
      return { status: 200, answer: this.#do(method, pathname.slice(1).split('/'), searchParams, body) }
    } catch (error) {
      if (error instanceof Refused) return { status: error.status, answer: error.answer }
      return { status: 500, answer: { error: String(error) } }
    }
  }

  #do(method: string, [name, action, id]: string[], query: URLSearchParams, body: string): object {
    const lines = () =>
      body
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    if (name === '')
      return { version: this.options.version ?? { number: '2.19.0', distribution: 'opensearch' } }
    if (name === '_aliases') return this.#alias(JSON.parse(body).actions)
    if (method === 'PUT' && !action) return this.#create(name, JSON.parse(body))
    const index = this.#named(name)
    switch (action) {
      case '_doc':
        return this.#get(index, id)
      case '_create':
        return this.#write(index, 'create', { _id: id }, JSON.parse(body), query)
      case '_mget':
        return {
          docs: JSON.parse(body).docs.map((each: { _id: string; _source: unknown }) => got(index, each)),
        }
      case '_bulk':
        return this.#bulk(name, index, lines(), query)
      case '_search':
        return searched(shownOf(index), JSON.parse(body))
      case '_msearch':
        return {
          responses: lines()
            .filter((_, at) => at % 2 === 1)
            .map(each => searched(shownOf(index), each)),
        }
      case '_count':
        return { count: shownOf(index).length }
      case '_refresh':
        return show(index)
      case '_block':
        index.isBlocked = true
        return { acknowledged: true }
      case '_stats':
        return { _all: { primaries: { store: { size_in_bytes: index.documents.size * 5000 } } } }
    }
    throw new Refused(400, 'illegal_argument_exception', `the stand-in knows no ${method} ${action}`)
  }

  #named(name: string): Index {
    const index = this.indices.get(this.aliases.get(name) ?? name)
    if (!index) throw new Refused(404, 'index_not_found_exception', `no such index [${name}]`)
    return index
  }

  #create(name: string, { mappings }: { mappings: { properties: Index['fields'] } }) {
    if (this.indices.has(name)) throw new Refused(400, 'resource_already_exists_exception')
    this.indices.set(name, {
      fields: mappings.properties,
      documents: new Map(),
      shown: new Map(),
      shownAt: 0,
      seq: 0,
      isBlocked: false,
    })
    return { acknowledged: true }
  }

  #alias(actions: { add?: { index: string; alias: string }; remove_index?: { index: string } }[]) {
    for (const { add, remove_index: remove } of actions) this.#named(add?.index ?? remove!.index)
    for (const { add, remove_index: remove } of actions) {
      if (add) this.aliases.set(add.alias, add.index)
      if (remove) this.indices.delete(remove.index)
    }
    return { acknowledged: true }
  }

  #get(index: Index, id: string) {
    const [name] = [...this.indices].find(([, each]) => each === index)!
    const found = got(index, { _id: id, _source: true })
    if (!found.found) throw new Refused(404, '', '', { _index: name, ...found })
    return { _index: name, ...found }
  }

  #write(
    index: Index,
    action: string,
    { _id: id, if_seq_no: expected }: { _id: string; if_seq_no?: number },
    document: Source,
    query: URLSearchParams,
  ) {
    if (index.isBlocked)
      throw new Refused(403, 'cluster_block_exception', 'blocked by: [FORBIDDEN/8/index write (api)];')
    const unknown = Object.keys(document).find(field => !index.fields[field])
    if (unknown) throw new Refused(400, 'strict_dynamic_mapping_exception', `[${unknown}] is not allowed`)
    const before = index.documents.get(id)
    if ((action === 'create' && before) || (expected !== undefined && before?.seq !== expected))
      throw new Refused(409, 'version_conflict_engine_exception')
    index.documents.set(id, { seq: index.seq++, source: document })
    if (query.get('refresh') === 'true') show(index)
    return { result: before ? 'updated' : 'created' }
  }

  #bulk(name: string, index: Index, lines: Source[], query: URLSearchParams) {
    if (query.get('require_alias') === 'true' && !this.aliases.has(name))
      throw new Refused(404, 'index_not_found_exception')
    const items: Source[] = []
    for (let at = 0; at < lines.length; at += 2) {
      const [[action, about]] = Object.entries(lines[at]) as [string, { _id: string }][]
      try {
        this.#write(index, action, about, lines[at + 1], query)
        items.push({ [action]: { status: 201 } })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        items.push({ [action]: { status: error.status, error: error.answer.error } })
      }
    }
    return { items }
  }
}

function show(index: Index) {
  index.shown = new Map(index.documents)
  index.shownAt = Date.now()
  return {}
}

function shownOf(index: Index) {
  if (Date.now() - index.shownAt > refreshInterval) show(index)
  return [...index.shown].map(([id, { source }]) => ({ id, source }))
}

function got(index: Index, { _id, _source }: { _id: string; _source: unknown }) {
  const stored = index.documents.get(_id)
  if (!stored) return { _id, found: false }
  const kept = Object.fromEntries(
    Object.entries(stored.source).filter(([field]) => !field.startsWith('keys_')),
  )
  return { _id, found: true, _seq_no: stored.seq, _primary_term: 1, ...(_source ? { _source: kept } : {}) }
}

type SortKey = (string | number | undefined)[]
type Shown = ReturnType<typeof shownOf>

const has = (source: Source, field: string, value: string) =>
  Array.isArray(source[field]) ? source[field].includes(value) : source[field] === value

/** How well a document answers a query, as BM25 counts terms of a field without lengths; 0 when it does not. */
function score(query: Query, source: Source, all: Shown): number {
  const { bool, term, terms } = query
  if (terms)
    return Object.entries(terms).every(([field, values]) => values.some(value => has(source, field, value)))
      ? 1
      : 0
  if (term) {
    const [[field, value]] = Object.entries(term)
    if (!has(source, field, value)) return 0
    const have = all.filter(each => has(each.source, field, value)).length
    return Math.log(1 + (all.length - have + 0.5) / (have + 0.5)) / 2.2
  }
  if (bool?.filter) return score(bool.filter, source, all)
  const scores = bool!.should!.map(each => score(each, source, all)).filter(each => each > 0)
  return scores.length >= (bool!.minimum_should_match ?? 1) ? scores.reduce((sum, each) => sum + each, 0) : 0
}

function searched(all: Shown, { query, sort, search_after, size, docvalue_fields, aggs, ...how }: Search) {
  const found = all
    .map(({ id, source }) => ({
      id,
      source,
      score: score(query, source, all),
      sort: (sort ?? []).map(each => source[Object.keys(each)[0]] as SortKey[number]),
    }))
    .filter(each => each.score > 0)
  if (sort) found.sort((one, other) => compare(one.sort, other.sort, sort))
  else found.sort((one, other) => other.score - one.score)
  const page = found
    .filter(each => !search_after || compare(each.sort, search_after, sort!) > 0)
    .slice(0, size)
  const { track_total_hits: most = 10_000 } = how
  const counted = typeof most === 'number' ? most : Infinity
  return {
    hits: {
      ...(how.track_total_hits === false ? {} : { total: { value: Math.min(found.length, counted) } }),
      hits: page.map(each => ({
        _id: each.id,
        _score: each.score,
        sort: each.sort,
        ...(how._source === false ? {} : { _source: each.source }),
        ...(docvalue_fields
          ? { fields: Object.fromEntries(docvalue_fields.map(field => [field, [each.source[field]]])) }
          : {}),
      })),
    },
    ...(aggs
      ? {
          aggregations: aggregated(
            aggs,
            found.map(({ source }) => source),
          ),
        }
      : {}),
  }
}

function aggregated(aggs: NonNullable<Search['aggs']>, sources: Source[]) {
  return Object.fromEntries(
    Object.entries(aggs).map(([name, how]) => {
      const [[kind, { field }]] = Object.entries(how)
      const values = sources.flatMap(source => (source[field] as string | undefined) ?? []).sort()
      const value = kind === 'min' ? values[0] : values.at(-1)
      return [name, value === undefined ? { value: null } : { value_as_string: value }]
    }),
  )
}

/** What has no value comes last, whatever the order. */
function compare(one: SortKey, other: SortKey, sort: NonNullable<Search['sort']>): number {
  const at = one.findIndex((value, index) => value !== other[index])
  if (at < 0) return 0
  if (one[at] === undefined || other[at] === undefined) return one[at] === undefined ? 1 : -1
  return one[at] < other[at] === (Object.values(sort[at])[0] === 'asc') ? -1 : 1
}
