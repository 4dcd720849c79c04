import { NoArchive } from '../archive.ts'
import type { Connection } from './connection.ts'
import { Refusal } from './refusal.ts'

interface Greeting {
  version?: { number?: string; distribution?: string }
}

/** Elasticsearch from here on; every OpenSearch. */
const oldest = [7, 10]

/** What a server is: `OpenSearch 2.19.0`. Nothing when it does not tell those who only read. Throws when it is too old. */
export async function supported(connection: Connection): Promise<string | undefined> {
  const { version } = await greeting(connection)
  if (version === undefined) return undefined
  const { number = '', distribution } = version
  const [major, minor] = number.split('.').map(Number)
  if (!(major >= 0)) throw new NoArchive('this isn’t an Elasticsearch or OpenSearch server')
  if (distribution === 'opensearch') return `OpenSearch ${number}`
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    throw new NoArchive(
      `the server runs Elasticsearch ${number}. Use Elasticsearch 7.10 or later, or OpenSearch`,
    )
  return `Elasticsearch ${number}`
}

async function greeting(connection: Connection): Promise<Greeting> {
  try {
    const greeting = await connection.ask<Greeting>('GET', '')
    return { version: greeting.version ?? {} }
  } catch (error) {
    // Who may read one index need not be allowed to ask this, and not every server that is before it passes it on.
    if (error instanceof Refusal && (error.status === 403 || error.status === 405)) return {}
    if (error instanceof Refusal && error.status === 404)
      throw new NoArchive('this isn’t an Elasticsearch or OpenSearch server')
    throw error
  }
}
