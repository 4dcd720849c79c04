import { NoArchive } from '../archive.ts'

export type Environment = Record<string, string | undefined>

const prefix = 'STANDARDS_DESK_ARCHIVE_'

/**
 * Who asks, as a header; nothing where the environment does not say. The environment also names the server that may know:
 * house rules can come from anybody, and could name another.
 */
export function authorizationFor(server: string, environment: Environment): string | undefined {
  const given = (name: string) => environment[prefix + name] || undefined
  const header = headerOf(given('USER'), given('PASSWORD'), given('TOKEN'), given('API_KEY'))
  if (header === undefined) return undefined
  const { origin, protocol, hostname } = new URL(server)
  const known = given('SERVER')
  if (known === undefined || !URL.canParse(known))
    throw new NoArchive(
      `credentials are set without a server. Set ${prefix}SERVER to the server’s address: https://search.example.org:9200`,
    )
  if (new URL(known).origin !== origin) return undefined
  if (protocol !== 'https:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname))
    throw new NoArchive('credentials are sent only over https. Change the address')
  return header
}

function headerOf(user?: string, password = '', token?: string, apiKey?: string): string | undefined {
  if (apiKey) return `ApiKey ${apiKey}`
  if (token) return `Bearer ${token}`
  return user ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : undefined
}
