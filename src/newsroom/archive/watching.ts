import { setTimeout as wait } from 'node:timers/promises'
import type { Files } from '../files.ts'

export interface Watching {
  files: Files
  /** All files that there are at the moment, absolute. */
  list(): Promise<string[]>
  /** Milliseconds between two looks. */
  every: number
  signal: AbortSignal
}

/**
 * Gives the files that are new or have changed, again and again until it is aborted; the first time all of them. It looks
 * instead of being told: who is on a shared drive is told nothing. A file that still grows is waited for: agencies write
 * theirs in pieces.
 */
export async function* changedFiles({ files, list, every, signal }: Watching): AsyncGenerator<string[]> {
  let given = new Map<string, string>()
  let seen = new Map<string, string>()
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const now = new Map<string, string>()
    for (const path of await list()) {
      const found = await files.stat(path).catch(() => undefined)
      if (found) now.set(path, `${found.size} ${found.changed}`)
    }
    const changed = [...now].filter(
      ([path, stamp]) => given.get(path) !== stamp && (isFirst || seen.get(path) === stamp),
    )
    // What is no longer there is forgotten, so that a year of files does not stay in memory.
    given = new Map([...given].filter(([path]) => now.has(path)))
    for (const [path, stamp] of changed) given.set(path, stamp)
    seen = now
    if (changed.length > 0) yield changed.map(([path]) => path)
    await wait(every, undefined, { signal }).catch(() => {})
  }
}
