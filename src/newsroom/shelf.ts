import { bounds } from '../desk/bounds.ts'
import { readSource, UnreadableSource } from '../desk/library/readers/read.ts'
import type { Source } from '../desk/library/source.ts'
import { largest, tooLarge } from './copy.ts'
import type { Files, Trouble } from './files.ts'
import { shownFrom } from './paths.ts'
import type { SourceFile } from './sources.ts'
import { unpacking } from './unpacking.ts'

interface Kept {
  /** Of the file's bytes and of what is known about it. */
  hash: string
  source: Promise<Source>
  /** Whether the file may have changed since. */
  stale: boolean
  /** In bytes. */
  size: number
}

/** The sources that have been read, each once for as long as its bytes are the same. */
export class Shelf {
  readonly #files: Files
  readonly #base: string
  #kept = new Map<string, Kept>()

  constructor(files: Files, base: string) {
    this.#files = files
    this.#base = base
  }

  /** Reads the files, in their order. One that cannot be read is told of, and the others count. */
  async take(files: SourceFile[]): Promise<{ sources: Source[]; troubles: Trouble[] }> {
    const sources: Source[] = []
    const troubles: Trouble[] = []
    // A few at a time: a thousand open files are too many for some machines.
    let bytes = 0
    for (let first = 0; first < files.length; first += atOnce) {
      if (first >= bounds.sources || bytes > bounds.sourcesBytes) {
        troubles.push(tooMany(files[first].path, first))
        break
      }
      const some = files.slice(first, first + atOnce)
      const taken = await Promise.allSettled(some.map(file => this.#takeOne(file)))
      taken.forEach((result, index) => {
        bytes += this.#kept.get(keyOf(some[index]))?.size ?? 0
        if (result.status === 'fulfilled') {
          sources.push(result.value)
          const { unread } = result.value
          if (unread) troubles.push({ path: some[index].path, severity: 'warning', message: unread })
        } else
          troubles.push({
            path: some[index].path,
            severity: 'error',
            message: said(result.reason, shownFrom(this.#base, some[index].path)),
          })
      })
    }
    return { sources, troubles }
  }

  changed(path?: string) {
    for (const [key, kept] of this.#kept)
      if (path === undefined || key.startsWith(`${path}\n`)) kept.stale = true
  }

  async #takeOne({ path, about }: SourceFile): Promise<Source> {
    const key = keyOf({ path, about })
    const known = this.#kept.get(key)
    if (known && !known.stale) return known.source
    const found = await this.#files.stat(path)
    if (found && found.size > largest) throw new Error(tooLarge(found.size))
    const bytes = await this.#files.read(path)
    const hash = await hashOf(bytes)
    if (known?.hash === hash) {
      known.stale = false
      return known.source
    }
    const source = readSource(shownFrom(this.#base, path), bytes, { ...about, hash }, unpacking.unpack)
    this.#kept.set(key, { hash, source, stale: false, size: bytes.length })
    return source
  }
}

const atOnce = 32

const keyOf = ({ path, about }: SourceFile) => `${path}\n${JSON.stringify(about)}`

const tooMany = (path: string, read: number): Trouble => ({
  path,
  severity: 'error',
  message: `this and all later sources were not read: a draft can have ${read} at most`,
})

/** Why a source was not read. The readers name its path, which the message already begins with. */
const said = (reason: unknown, path: string) =>
  reason instanceof UnreadableSource
    ? reason.message.replace(`${path} `, 'it ')
    : `it could not be read as a source: ${reason instanceof Error ? reason.message : String(reason)}`

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource)
  return Array.from(new Uint8Array(digest, 0, 12), byte => byte.toString(16).padStart(2, '0')).join('')
}
