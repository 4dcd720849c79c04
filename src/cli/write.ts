import { randomBytes } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  constants,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { dirname, join } from 'pathe'
import { inWords } from '../newsroom/disk.ts'

/**
 * Puts bytes in the place of a file's, whole or not at all: they are written beside it and renamed over it, with its
 * permissions. Throws, in words for a writer, when it cannot or may not, and when the file is no longer what was read.
 */
export async function writeWhole(path: string, bytes: Uint8Array, asRead: Uint8Array): Promise<void> {
  let aside: string | undefined
  try {
    // A link stays a link: what it leads to is written.
    const file = await realpath(path)
    // A file of this folder could be put in the place of one that may not be written; that is not for us to do.
    await access(file, constants.W_OK).catch(() => {
      throw new Error('it may not be written')
    })
    const { mode, uid, gid } = await stat(file)
    const folder = dirname(file)
    await sweep(folder)
    const name = join(folder, `.${process.pid}-${randomBytes(6).toString('hex')}.standards-desk`)
    const handle = await open(name, 'wx', mode & 0o7777)
    aside = name
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

const swept = new Set<string>()

/** Takes away what a run left beside the files of a folder when it was killed while it wrote one. */
async function sweep(folder: string) {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of await readdir(folder)) {
    const writer = /^\.(\d+)-[0-9a-f]{12}\.standards-desk$/.exec(name)?.[1]
    if (writer && !isRunning(Number(writer))) await rm(join(folder, name), { force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
