import { type ArchivedStory, archivedFrom } from '../../desk/archive/archived.ts'
import { feedItemOf } from '../../desk/library/readers/feed.ts'
import { type Filing, filingOf } from '../../desk/library/readers/filing.ts'
import { readSource, UnreadableSource } from '../../desk/library/readers/read.ts'
import { readInstant } from '../../desk/rules/gate/lib/instant.ts'
import { unpacking } from '../unpacking.ts'
import type { Withdrawn } from './archive.ts'

/** A file that is to be added, or a story in one. */
export interface Part {
  path: string
  /** The path of its file from where the archive counts. */
  name: string
  bytes: Uint8Array
  hash: string
  publisher?: string
  /** Which story of its file it is, from 1; missing where it is the file. */
  number?: number
  isOfFeed?: boolean
}

/** What a part is: a story, the notice that one is withdrawn, or nothing that is kept, such as a draft in an export. */
export type Item = { story: ArchivedStory } | { withdrawn: Withdrawn } | undefined

/** What a part is. Throws, in words for a person, when it should be a story and cannot be read as one. */
export async function itemOf(part: Part): Promise<Item> {
  return part.isOfFeed ? itemOfFeed(part) : itemOfFile(part)
}

async function itemOfFile(part: Part): Promise<Item> {
  const { path, bytes, hash } = part
  const own = nameOf(part)
  const filed = filingOf(path, new TextDecoder().decode(bytes))
  if (filed.withdrawn) return { withdrawn: { id: filed.id ?? own, hash, version: filed.version } }
  const source = await read(part)
  const filing = { ...inFields(source.story.draft.fields), ...filed }
  if (filing.withdrawn) return { withdrawn: { id: filing.id ?? own, hash, version: filing.version } }
  return storyOf(part, source, filing.id ?? own, filing)
}

async function itemOfFeed(part: Part): Promise<Item> {
  const { id, title, isPublished, isWithdrawn, isWhole } = feedItemOf(new TextDecoder().decode(part.bytes))
  const own = id ?? nameOf(part)
  if (isWithdrawn) return { withdrawn: { id: own, hash: part.hash } }
  if (!isPublished) return undefined
  if (!isWhole) throw new Error(`“${title ?? own}” has only the first lines of the story`)
  return storyOf(part, await read(part), own, {})
}

const nameOf = ({ name, number }: Part) => (number === undefined ? name : `${name}#${number}`)

async function read({ name, bytes }: Part) {
  return readSource(name, bytes, {}, unpacking.unpack).catch(error => {
    throw error instanceof UnreadableSource ? new Error(error.message.replace(`${name} `, 'it ')) : error
  })
}

function storyOf(
  { hash, publisher }: Part,
  source: Awaited<ReturnType<typeof read>>,
  id: string,
  { version, embargo }: Filing,
): Item {
  const story = archivedFrom(
    { ...source, kind: 'archive', publisher: source.publisher ?? publisher },
    { id, version, embargo: instantOf(embargo) },
  )
  if (story.stems.stems.length === 0) throw new Error('it has no copy')
  return { story: { ...story, hash } }
}

/** What a draft’s front matter says of it as an item. */
function inFields(fields: { name: string; value: unknown }[]): Filing {
  const field = (...names: string[]) => {
    const value = fields.find(({ name }) => names.includes(name.toLowerCase()))?.value
    return value instanceof Date
      ? value.toISOString()
      : value === undefined || value === null
        ? undefined
        : String(value)
  }
  const id = field('id', 'guid', 'uri')
  const version = Number(field('version') ?? Number.NaN)
  const embargo = field('embargo', 'embargoed')
  return {
    ...(id ? { id } : {}),
    ...(Number.isInteger(version) ? { version } : {}),
    ...(/^(?:killed|withdrawn|canceled|cancelled|retracted)$/i.test(field('status', 'pubstatus') ?? '')
      ? { withdrawn: true }
      : {}),
    ...(embargo ? { embargo } : {}),
  }
}

/** An embargo that nobody can read never ends: a story that is shown too early cannot be taken back. */
const never = '9999-12-31T00:00:00.000Z'

function instantOf(embargo: string | undefined): string | undefined {
  if (embargo === undefined) return undefined
  const written = embargo.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/,
    (_, year, month, day, hour, minute, second) => `${year}-${month}-${day}T${hour}:${minute}:${second}`,
  )
  const instant = readInstant(written, 'UTC')
  return instant === undefined ? never : new Date(instant).toISOString()
}

/** Of a file’s bytes and its outlet. The same file in another folder is the same story. */
export async function hashOf(bytes: Uint8Array, outlet = ''): Promise<string> {
  const all = Buffer.concat([bytes, Buffer.from(`\n${outlet}`)])
  const digest = await crypto.subtle.digest('SHA-256', all)
  return Buffer.from(digest, 0, 16).toString('hex')
}
