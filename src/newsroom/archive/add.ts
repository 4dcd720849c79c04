import { dirname, relative } from 'pathe'
import { type ArchivedStory, archivedFrom } from '../../desk/archive/archived.ts'
import { mostCounted, recipeFrom } from '../../desk/archive/recipe.ts'
import { type Filing, filingOf } from '../../desk/library/readers/filing.ts'
import { readSource, UnreadableSource } from '../../desk/library/readers/read.ts'
import { readInstant } from '../../desk/rules/gate/lib/instant.ts'
import { largest, tooLarge } from '../copy.ts'
import type { Files } from '../files.ts'
import { isAddress } from '../paths.ts'
import { unpacking } from '../unpacking.ts'
import type { Archive, Receipt, Withdrawn } from './archive.ts'

/** What is added, and who hears of it. */
export interface Adding {
  files: Files
  archive: Archive
  /** The folder that stories without an id of their own are named from, absolute. */
  base: string
  /** The outlet of stories that do not say, and of all text files. */
  publisher?: string
  /** Hears how many files are done, after each batch is in the archive. */
  progress?(done: number): void
  /** Ends the work after the batch at hand. What was added stays. */
  signal?: AbortSignal
}

/** What came of adding files. */
export interface Added extends Receipt {
  /** Stories that a file withdrew. */
  killed: number
  /** Files that could not be read, and why. The others count. */
  bad: { path: string; reason: string }[]
  /** How many of the files were done. */
  done: number
}

/** So many files are read before they are added together. */
const atOnce = 200
/** An archive that has so many times the stories that its recipe was counted in gets a new one. */
const outgrown = 4

/** What a file holds: a story, or the notice that one is withdrawn. */
type Item = { story: ArchivedStory } | { withdrawn: Withdrawn }

/**
 * Adds files to an archive, those that it does not know yet. Each batch is in the archive for good before the next is read,
 * so that whoever stops, or is killed, goes on where that was by adding the same again.
 */
export async function addFiles(paths: string[], adding: Adding): Promise<Added> {
  const { archive, progress, signal } = adding
  const added: Added = {
    added: 0,
    changed: 0,
    unchanged: 0,
    older: 0,
    withdrawn: 0,
    killed: 0,
    bad: [],
    done: 0,
  }
  if (paths.length > 0 && !(await archive.recipe())) await archive.begin(await recipeOf(paths, adding))
  for (let first = 0; first < paths.length && !signal?.aborted; first += atOnce) {
    const some = paths.slice(first, first + atOnce)
    await addBatch(some, adding, added)
    added.done += some.length
    progress?.(added.done)
  }
  await countAgain(archive)
  return added
}

async function addBatch(paths: string[], adding: Adding, added: Added) {
  const read = await Promise.all(paths.map(path => bytesOf(path, adding, added)))
  const files = read.filter(file => file !== undefined)
  const known = await adding.archive.known(files.map(({ hash }) => hash))
  const stories: ArchivedStory[] = []
  const withdrawn: Withdrawn[] = []
  for (const file of files) {
    if (known.has(file.hash)) {
      added.unchanged++
      continue
    }
    const item = await itemOf(file, adding).catch((error: Error) => {
      added.bad.push({ path: file.path, reason: error.message })
      return undefined
    })
    if (item && 'story' in item) stories.push(item.story)
    else if (item) withdrawn.push(item.withdrawn)
  }
  if (stories.length > 0) {
    const receipt = await adding.archive.put(stories)
    for (const name of ['added', 'changed', 'unchanged', 'older', 'withdrawn'] as const)
      added[name] += receipt[name]
  }
  if (withdrawn.length > 0) added.killed += await adding.archive.remove(withdrawn)
}

interface FileRead {
  path: string
  bytes: Uint8Array
  hash: string
}

async function bytesOf(
  path: string,
  { files, publisher = '' }: Adding,
  added: Added,
): Promise<FileRead | undefined> {
  try {
    const found = await files.stat(path)
    if (found && found.size > largest) throw new Error(tooLarge(found.size))
    const bytes = await files.read(path)
    return { path, bytes, hash: await hashOf(bytes, publisher) }
  } catch (error) {
    added.bad.push({ path, reason: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

/** Of a file’s bytes and its outlet. The same file in another folder is the same story. */
async function hashOf(bytes: Uint8Array, about: string): Promise<string> {
  const all = Buffer.concat([bytes, Buffer.from(`\n${about}`)])
  const digest = await crypto.subtle.digest('SHA-256', all)
  return Buffer.from(digest, 0, 16).toString('hex')
}

/** What a file holds. Throws, in words for a person, when that is no story. */
async function itemOf({ path, bytes, hash }: FileRead, { base, publisher }: Adding): Promise<Item> {
  const name = relative(base, path)
  const filed = filingOf(path, new TextDecoder().decode(bytes))
  if (filed.withdrawn) return { withdrawn: { id: filed.id ?? name, hash, version: filed.version } }
  const source = await readSource(name, bytes, {}, unpacking.unpack).catch(error => {
    throw error instanceof UnreadableSource ? new Error(error.message.replace(`${name} `, 'it ')) : error
  })
  const filing = { ...inFields(source.story.draft.fields), ...filed }
  if (filing.withdrawn) return { withdrawn: { id: filing.id ?? name, hash, version: filing.version } }
  const story = archivedFrom(
    { ...source, kind: 'archive', publisher: source.publisher ?? publisher },
    { id: filing.id ?? name, version: filing.version, embargo: instantOf(filing.embargo) },
  )
  if (story.stems.stems.length === 0) throw new Error('it has no copy in it')
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

/** Counts rarity in some of the files, evenly from first to last. */
async function recipeOf(paths: string[], adding: Adding) {
  const step = Math.max(1, Math.ceil(paths.length / mostCounted))
  const stems: ArchivedStory['stems'][] = []
  for (const path of paths.filter((_, index) => index % step === 0)) {
    const item = await adding.files
      .read(path)
      .then(bytes => itemOf({ path, bytes, hash: '' }, adding))
      .catch(() => undefined)
    if (item && 'story' in item) stems.push(item.story.stems)
  }
  return recipeFrom(stems)
}

/** The recipe of a small archive was counted in a few stories: once there are many more it is counted anew. */
async function countAgain(archive: Archive) {
  const recipe = await archive.recipe()
  const { stories } = await archive.health()
  if (!recipe || recipe.stories >= mostCounted || stories < outgrown * recipe.stories) return
  await archive.begin(recipeFrom(await archive.sample(mostCounted)))
}

/** The folder that stories of an archive are named from. */
export const baseOf = (place: string, folder: string) => (isAddress(place) ? folder : dirname(place))
