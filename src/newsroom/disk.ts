import { readdir, readFile, stat } from 'node:fs/promises'
import type { Files, Listed } from './files.ts'

/** The files of this machine. */
export const disk: Files = {
  async read(path) {
    try {
      return await readFile(path)
    } catch (error) {
      throw new Error(inWords(error))
    }
  },

  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      return Promise.all(
        entries.map(async (entry): Promise<Listed> => {
          // A newsroom's `sources` is often a link to a shared drive.
          const isFolder = entry.isSymbolicLink()
            ? (await this.stat(`${folder}/${entry.name}`))?.kind === 'folder'
            : entry.isDirectory()
          return { name: entry.name, kind: isFolder ? 'folder' : 'file' }
        }),
      )
    } catch (error) {
      if (isAbsent(error)) return []
      throw new Error(inWords(error))
    }
  },

  async stat(path) {
    try {
      const found = await stat(path)
      return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size }
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw new Error(inWords(error))
    }
  },
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code

export const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

const words: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read: permission denied',
  EPERM: 'it may not be touched: not permitted',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
  EROFS: 'the disk may not be written',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
}

/** What went wrong with a file, in words for a writer. */
export function inWords(error: unknown): string {
  const code = codeOf(error)
  return (code && words[code]) ?? (error instanceof Error ? error.message : String(error))
}
