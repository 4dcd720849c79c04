import { NoArchive } from '../archive.ts'

/** Where a shared archive is kept. */
export interface Address {
  /** The server, without a slash at its end: `https://search.example.org:9200`. */
  server: string
  /** What the server knows the archive by: an alias, behind which its index may change. */
  alias: string
}

const usual = 'desk-archive'

/** Reads `https://search.example.org:9200/herald-archive`. What is before the last slash belongs to the server. */
export function addressFrom(place: string): Address {
  const url = URL.canParse(place) ? new URL(place) : undefined
  if (!url) throw new NoArchive('this isn’t a server address. Use this form: https://search.example.org:9200')
  if (url.username || url.password)
    throw new NoArchive(
      'take the password out of the address. Set STANDARDS_DESK_ARCHIVE_USER and STANDARDS_DESK_ARCHIVE_PASSWORD',
    )
  const [, folder, name] = /^(.*?)\/?([^/]*)$/.exec(url.pathname) as RegExpExecArray
  const alias = name || usual
  if (!/^[a-z0-9][a-z0-9_.-]{0,200}$/.test(alias))
    throw new NoArchive(
      `“${alias}” can’t be the name of an index. Use lower-case letters, digits and hyphens`,
    )
  return { server: url.origin + folder, alias }
}
