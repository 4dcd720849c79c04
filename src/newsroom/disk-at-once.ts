import { readdirSync, readFileSync, statSync } from 'node:fs'
import { inWords, isAbsent } from './disk.ts'
import type { Files, Listed } from './files.ts'

const kindOf = (entry: { isDirectory(): boolean }) => (entry.isDirectory() ? 'folder' : 'file')

/**
 * The files of this machine, for a process that has nothing else to do while it reads them: a fifth of the time of
 * handing each small file to another thread and back.
 */
export const diskAtOnce: Files = {
  async read(path) {
    return inOwnWords(() => readFileSync(path))
  },

  async list(folder) {
    return inOwnWords((): Listed[] => {
      try {
        return readdirSync(folder, { withFileTypes: true }).map(entry => ({
          name: entry.name,
          kind: kindOf(entry.isSymbolicLink() ? (statOf(`${folder}/${entry.name}`) ?? entry) : entry),
        }))
      } catch (error) {
        if (isAbsent(error)) return []
        throw error
      }
    })
  },

  async stat(path) {
    return inOwnWords(() => {
      const found = statOf(path)
      return found && { kind: kindOf(found), size: found.size }
    })
  },
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

function inOwnWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new Error(inWords(error))
  }
}
