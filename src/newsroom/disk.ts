import { createReadStream } from 'node:fs'
import { readdir, readFile, realpath, stat, statfs } from 'node:fs/promises'
import { dirname, normalize } from 'pathe'
import type { Files, Listed } from './files.ts'

/** The files of this machine. */
export const disk: Files = {
  async read(path) {
    try {
      return await readPlainFile(path)
    } catch (error) {
      throw new Error(inWords(error))
    }
  },

  stretches,

  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      const listed = entries.map(async (entry): Promise<Listed[]> => {
        if (!entry.isSymbolicLink()) return listedAs(entry.name, entry)
        // A newsroom's `sources` is often a link to a shared drive. One that leads nowhere is told of when it is read.
        const path = `${folder}/${entry.name}`
        const found = await stat(path).catch(() => undefined)
        if (!found) return [{ name: entry.name, kind: 'file' }]
        return listedAs(entry.name, found, normalize(await realpath(path)))
      })
      return (await Promise.all(listed)).flat()
    } catch (error) {
      if (isAbsent(error)) return []
      throw new Error(inWords(error))
    }
  },

  async real(path) {
    return realpath(path).then(normalize, () => undefined)
  },

  async room(path) {
    const { bavail, bsize } = await statfs(dirname(path))
    return bavail * bsize
  },

  async stat(path) {
    try {
      const found = await stat(path)
      return { kind: kindOf(found), size: found.size, changed: found.mtimeMs }
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw new Error(inWords(error))
    }
  },
}

/** The bytes of a file. Throws on a pipe or a device: to read one is to wait for it, perhaps for ever. */
export async function readPlainFile(path: string): Promise<Uint8Array> {
  kindOf(await stat(path))
  return readFile(path)
}

/** A megabyte at a time. */
export async function* stretches(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1024 * 1024 })
  } catch (error) {
    throw new Error(inWords(error))
  }
}

interface Entry {
  isFile(): boolean
  isDirectory(): boolean
}

/** The entries of a folder for a list: nothing for a pipe or a device. */
export const listedAs = (name: string, entry: Entry, leadsTo?: string): Listed[] =>
  entry.isFile() || entry.isDirectory()
    ? [{ name, kind: entry.isDirectory() ? 'folder' : 'file', ...(leadsTo ? { leadsTo } : {}) }]
    : []

export function kindOf(entry: Entry): 'file' | 'folder' {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  throw new Error('it is a pipe or a device, not a file')
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code

export const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

const words: Record<string, string> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'this file name isn’t allowed',
  ELOOP: 'it is a link to itself',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
}

/** What went wrong with a file that was to be read or written, in words for a writer. */
export function inWords(error: unknown, to: 'read' | 'written' = 'read'): string {
  const code = codeOf(error)
  if (code === 'EACCES') return `it can’t be ${to}: permission denied`
  return (code && words[code]) ?? (error instanceof Error ? error.message : String(error))
}
