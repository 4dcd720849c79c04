import { relative } from 'pathe'
import { Cutter } from '../../desk/library/readers/cutter.ts'
import { sourceFormatOf } from '../../desk/library/readers/formats.ts'
import { largest, tooLarge } from '../copy.ts'
import type { Files } from '../files.ts'
import { isAddress } from '../paths.ts'
import { hashOf, type Part } from './item.ts'
import { partsOfService, type Service } from './superdesk.ts'

/** A file, or a story in one, that cannot be read, and why. */
export interface Bad {
  path: string
  reason: string
}

/** What is known of all files that are added. */
export interface Named {
  files: Files
  /** The folder that stories without an id of their own are named from, absolute. */
  base: string
  /** The outlet of stories that do not say. */
  publisher?: string
  /** What is asked of addresses. */
  service?: Service
}

/** The stories of a file, one after the other: those of a feed, an export or a message, or the file itself; those of a service at an address. */
export async function* partsOf(path: string, named: Named): AsyncGenerator<Part | Bad> {
  if (isAddress(path)) return yield* partsOfService(path, named.service!)
  try {
    if (sourceFormatOf(path)?.id === 'newsml' && (yield* cutFrom(path, named))) return
    const { files, base, publisher } = named
    const found = await files.stat(path)
    if (found && found.size > largest) throw new Error(tooLarge(found.size))
    const bytes = await files.read(path)
    yield { path, name: relative(base, path), bytes, hash: await hashOf(bytes, publisher), publisher }
  } catch (error) {
    yield { path, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Cuts a file into its stories. Gives false, and no story, for one that is a story itself. */
async function* cutFrom(
  path: string,
  { files, base, publisher }: Named,
): AsyncGenerator<Part | Bad, boolean> {
  const cutter = new Cutter()
  const name = relative(base, path)
  let number = 0
  /** A message with one story is a story: the sender is in the text around it. */
  let first: Part | undefined
  for await (const stretch of textOf(path, files)) {
    const stories = cutter.read(stretch)
    if (cutter.holdsStories === false) return false
    for (const story of stories) {
      number++
      const outlet = publisher ?? cutter.title
      const bytes = new TextEncoder().encode(story)
      const part = {
        path,
        name,
        bytes,
        hash: await hashOf(bytes, outlet),
        publisher: outlet,
        number,
        isOfFeed: cutter.isFeed,
      }
      if (number === 1 && !cutter.isFeed) first = part
      else {
        if (first) yield first
        first = undefined
        yield part
      }
    }
  }
  if (cutter.isFeed && !cutter.isWhole) yield { path, reason: 'it is cut off' }
  if (cutter.tooLong > 0) yield { path, reason: `${cutter.tooLong} of its stories are too long` }
  // A feed without stories is empty today, and nothing is wrong with it.
  return number > 1 || cutter.isFeed
}

/** The text of a file, a stretch at a time. */
async function* textOf(path: string, files: Files): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  const stretches = files.stretches?.(path) ?? [await files.read(path)]
  for await (const bytes of stretches) {
    decoder ??= new TextDecoder(encodingOf(bytes))
    yield decoder.decode(bytes, { stream: true })
  }
}

/** What XML says of its encoding in its first line. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1] ?? 'utf-8'
}
