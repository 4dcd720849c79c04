import { randomBytes } from 'node:crypto'
import { chmod, chown, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'pathe'
import { inWords } from '../newsroom/disk.ts'

/**
 * Puts bytes in the place of a file's, whole or not at all: they are written beside it and renamed over it, with its
 * permissions. Throws, in words for a writer, when it cannot, and when the file is no longer what was read.
 */
export async function writeWhole(path: string, bytes: Uint8Array, asRead: Uint8Array): Promise<void> {
  let aside: string | undefined
  try {
    // A link stays a link: what it leads to is written.
    const file = await realpath(path)
    const { mode, uid, gid } = await stat(file)
    aside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
    const handle = await open(aside, 'wx', mode & 0o7777)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // The process's mask has no say in the permissions of somebody else's file.
    await chmod(aside, mode & 0o7777)
    await chown(aside, uid, gid).catch(() => {})
    if (!Buffer.from(asRead).equals(await readFile(file)))
      throw new Error('it was changed by somebody else meanwhile')
    await rename(aside, file)
  } catch (error) {
    if (aside) await rm(aside, { force: true })
    throw new Error(inWords(error))
  }
}
