import { setTimeout as wait } from 'node:timers/promises'
import { NoArchive } from '../archive.ts'
import { failureInWords, Refusal } from './refusal.ts'

/** How long one waits for an answer, and how long one tries again when the server is busy or gone. In milliseconds. */
export interface Patience {
  answer: number
  again: number
}

/** Somebody writes, and looks at the editor. */
export const reading: Patience = { answer: 5000, again: 1000 }
/** A cluster that has lost a node finds itself in less. */
export const writing: Patience = { answer: 90_000, again: 90_000 }

/** Milliseconds for which readers do not ask a server again after they could not reach it. */
const silence = 20_000
const firstPause = 50
const longestPause = 2000

/** What is sent: an object, or several, one a line. */
type Body = object | object[]

/** Speaks with a search server by plain HTTP: the calls are few, and the same in all of them for five years. */
export class Connection {
  readonly #server: string
  readonly #authorization: string | undefined
  #failed: { until: number; why: string } | undefined

  constructor(server: string, authorization?: string) {
    this.#server = server
    this.#authorization = authorization
  }

  /**
   * Asks the server and gives its answer. Throws `Refusal` when it does not do what it is asked, and `NoArchive` when it
   * cannot be reached. Nothing but a server’s own answer is followed: no redirection leads elsewhere.
   */
  async ask<Answer>(method: string, path: string, body?: Body, patience = reading): Promise<Answer> {
    if (patience === reading && this.#failed && this.#failed.until > Date.now())
      throw new NoArchive(this.#failed.why)
    const until = Date.now() + patience.again
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      try {
        const answer = await this.#asked<Answer>(method, path, body, patience)
        this.#failed = undefined
        return answer
      } catch (error) {
        const again = error instanceof Refusal ? error.isBusy : isPassing(error)
        if (!again || Date.now() + pause > until) throw this.#told(error)
        await wait(pause)
      }
    }
  }

  async #asked<Answer>(method: string, path: string, body: Body | undefined, { answer }: Patience) {
    const isList = Array.isArray(body)
    const response = await fetch(`${this.#server}/${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(answer),
      headers: {
        // Half of an answer is numbers, which do not get smaller: to pack them takes the server longer than to send them.
        'accept-encoding': 'identity',
        ...(body ? { 'content-type': isList ? 'application/x-ndjson' : 'application/json' } : {}),
        ...(this.#authorization ? { authorization: this.#authorization } : {}),
      },
      body: isList ? body.map(line => `${JSON.stringify(line)}\n`).join('') : body && JSON.stringify(body),
    })
    const text = await response.text()
    const read = parsed(text)
    if (!response.ok) throw new Refusal(response.status, read, this.#authorization !== undefined)
    if (read === undefined) throw new NoArchive('this isn’t an Elasticsearch or OpenSearch server')
    return read as Answer
  }

  #told(error: unknown): unknown {
    if (error instanceof Refusal || error instanceof NoArchive) return error
    const why = failureInWords(error)
    this.#failed = { until: Date.now() + silence, why }
    return new NoArchive(why)
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a connection broke that may come again: a node was ended, or has just begun. */
const isPassing = (error: unknown) =>
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(
    ((error as Error)?.cause as { code?: string } | undefined)?.code ?? '',
  )
