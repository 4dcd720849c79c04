import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { normalize } from 'pathe'
import { inWords, isAbsent, kindOf, listedAs, stretches } from './disk.ts'
import type { Files, Listed } from './files.ts'

/**
 * The files of this machine, for a process that has nothing else to do while it reads them: a fifth of the time of
 * handing each small file to another thread and back.
 */
export const diskAtOnce: Files = {
  async read(path) {
    return inOwnWords(() => readFileSync(path))
  },

  stretches,

  async list(folder) {
    return inOwnWords((): Listed[] => {
      try {
        return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
          if (!entry.isSymbolicLink()) return listedAs(entry.name, entry)
          return linkAt(`${folder}/${entry.name}`, entry.name)
        })
      } catch (error) {
        if (isAbsent(error)) return []
        throw error
      }
    })
  },

  async real(path) {
    try {
      return normalize(realpathSync(path))
    } catch {
      return undefined
    }
  },

  async stat(path) {
    return inOwnWords(() => {
      try {
        const found = statSync(path, { throwIfNoEntry: false })
        return found && { kind: kindOf(found), size: found.size, changed: found.mtimeMs }
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    })
  },
}

/** A newsroom's `sources` is often a link to a shared drive. One that leads nowhere is told of when it is read. */
function linkAt(path: string, name: string): Listed[] {
  try {
    return listedAs(name, statSync(path), normalize(realpathSync(path)))
  } catch {
    return [{ name, kind: 'file' }]
  }
}

function inOwnWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new Error(inWords(error))
  }
}
