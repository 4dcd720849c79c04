import { setTimeout as wait } from 'node:timers/promises'
import { hashOf, type Part } from './item.ts'
import type { Bad } from './parts.ts'

/** What is asked of Superdesk’s content API. */
export interface Service {
  /** ISO days, the first and the last. */
  since: string
  until: string
  /** Of a subscriber of the API. */
  token?: string
}

/** Number of items asked for at once. A server may return fewer. */
const page = 100
const tries = 5
const firstPause = 500
const day = 86_400_000

interface Page {
  _items: Record<string, unknown>[]
  _links?: { next?: unknown }
}

/**
 * The items of a Superdesk content API, day by day, so that who stops goes on where that was: the day is the cursor. No
 * answer is too long for it, since no day has more than ten thousand items.
 */
export async function* partsOfService(address: string, service: Service): AsyncGenerator<Part | Bad> {
  try {
    for (const on of daysOf(service))
      for (let number = 1; ; number++) {
        const { _items: items, _links: links } = await pageOf(address, on, number, service.token)
        for (const item of items) if ((item.type ?? 'text') === 'text') yield await partOf(item)
        if (items.length === 0 || (links && !links.next)) break
      }
  } catch (error) {
    yield { path: address, reason: (error as Error).message }
  }
}

function* daysOf({ since, until }: Service) {
  for (let at = Date.parse(since); at <= Date.parse(until); at += day)
    yield new Date(at).toISOString().slice(0, 10)
}

async function partOf({ _links, ...item }: Record<string, unknown>): Promise<Part> {
  const bytes = new TextEncoder().encode(JSON.stringify(item))
  const name = `${item.guid ?? item.uri}.json`
  return { path: name, name, bytes, hash: await hashOf(bytes) }
}

async function pageOf(address: string, on: string, number: number, token: string | undefined): Promise<Page> {
  const url = new URL(`${address.replace(/\/$/, '')}/items`)
  const asked = { start_date: on, end_date: on, page: `${number}`, max_results: `${page}` }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  for (let left = tries, pause = firstPause; ; left--, pause *= 2) {
    const response = await fetch(url, {
      redirect: 'error',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(60_000),
    }).catch((error: Error) => error)
    const isBusy = response instanceof Error || response.status === 429 || response.status >= 500
    if (isBusy && left > 1) {
      await wait(pause)
      continue
    }
    if (response instanceof Error) throw new Error('the content API isn’t responding. Check the address')
    if (response.status === 401 || response.status === 403)
      throw new Error('the content API needs a token. Set STANDARDS_DESK_SUPERDESK_TOKEN')
    const answer = (await response.json().catch(() => undefined)) as Page | undefined
    if (!response.ok || !Array.isArray(answer?._items))
      throw new Error(`this isn’t a Superdesk content API (${response.status}). Check the address`)
    return answer
  }
}
