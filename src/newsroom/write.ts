import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  constants,
  copyFile,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { promisify } from 'node:util'
import { dirname, join } from 'pathe'
import { inWords, isAbsent, readPlainFile } from './disk.ts'
import { isRunning, locked } from './lock.ts'

/**
 * Replaces a file's bytes, completely or not at all: they are written beside it and renamed over it, with its
 * permissions and attributes. With `asRead`, only where the file still holds those bytes. Throws, in words for a
 * writer, when it cannot or may not. Everything that Standards Desk writes to this machine's disk is written here.
 */
export async function writeWhole(path: string, bytes: Uint8Array, asRead?: Uint8Array): Promise<void> {
  let aside: string | undefined
  try {
    // A link stays a link: what it leads to is written.
    const file = await realpath(path).catch(error => {
      if (isAbsent(error) && !asRead) return path
      throw error
    })
    const known = await statOf(file)
    // A report may be printed to a terminal or a pipe: `--output /dev/stdout`.
    if (known && !known.isFile() && !known.isDirectory() && !asRead) return await writeFile(file, bytes)
    if (known) await refuse(file, known)
    await sweep(dirname(file))
    aside = await writtenAside(file, bytes, known)
    if (asRead && !Buffer.from(asRead).equals(await readFile(file)))
      throw new Error('someone else has changed it')
    await rename(aside, file)
  } catch (error) {
    if (aside) await rm(aside, { force: true })
    throw new Error(inWords(error, 'written'))
  }
}

/**
 * Changes a file under a lock, from its content at that moment: two runs that add to one file both count. `change` gets
 * nothing where there is no such file, and what it throws is thrown.
 */
export async function rewrite(
  path: string,
  change: (now: Uint8Array | undefined) => Uint8Array,
): Promise<void> {
  await locked(path, async () => {
    const now = await readPlainFile(path).catch(error => {
      if (isAbsent(error)) return undefined
      throw new Error(inWords(error))
    })
    await writeWhole(path, change(now), now)
  })
}

/**
 * Lets work change a copy of a file, which then takes the file's place: for a program that writes in the middle of a file,
 * and could not repair it if it were killed. Gives what the work gives. Where there is no file, it begins with an empty one.
 */
export async function changeCopy<Result>(path: string, work: (copy: string) => Result): Promise<Result> {
  const file = await realpath(path).catch(() => path)
  const known = await statOf(file)
  if (known) await refuse(file, known)
  await sweep(dirname(file))
  const copy = asideOf(file)
  try {
    await (known ? copyFile(file, copy) : writeFile(copy, '', { flag: 'wx' }))
    const result = work(copy)
    const handle = await open(copy, 'r+')
    await handle.sync()
    await handle.close()
    await rename(copy, file)
    return result
  } finally {
    for (const ending of ['', '-journal', '.lock'])
      await rm(`${copy}${ending}`, { force: true, recursive: true })
  }
}

type Known = Awaited<ReturnType<typeof stat>>

const statOf = (file: string): Promise<Known | undefined> =>
  stat(file).catch(error => {
    if (isAbsent(error)) return undefined
    throw error
  })

/** What may not be replaced: a file of this folder could be put in its place, but that is not for us to do. */
async function refuse(file: string, known: Known) {
  if (known.isDirectory()) throw new Error('it is a folder')
  await access(file, constants.W_OK).catch(() => {
    throw new Error('it is read-only')
  })
  if (Number(known.nlink) > 1)
    throw new Error('it has a hard link, which would keep the old text; work on a copy instead')
}

/** What a file beside another is called: by who writes it, so that what is left of it can be known. */
const asideOf = (file: string) =>
  join(dirname(file), `.${process.pid}-${randomBytes(6).toString('hex')}.standards-desk`)

/** A file beside another, with its permissions and other bytes. */
async function writtenAside(file: string, bytes: Uint8Array, known: Known | undefined): Promise<string> {
  const aside = asideOf(file)
  const mode = known ? Number(known.mode) & 0o7777 : 0o666
  const handle = await open(aside, 'wx', mode)
  try {
    if (known) await copyAttributes(file, aside)
    await handle.truncate(0)
    await handle.writeFile(bytes)
    await handle.sync()
    // The process's mask has no say in the permissions of somebody else's file.
    if (known) {
      await chown(aside, Number(known.uid), Number(known.gid)).catch(() => {})
      await chmod(aside, mode)
    }
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return aside
}

/** Tags, access lists: Node knows nothing of them, and the system's own copy does. What it cannot keep is let go. */
async function copyAttributes(from: string, to: string) {
  const how = { linux: ['--attributes-only', '--preserve=mode,xattr'], darwin: ['-p'] }[
    process.platform as string
  ]
  if (how) await promisify(execFile)('cp', [...how, '--', from, to]).catch(() => {})
}

const swept = new Set<string>()

/** Takes away what a run left beside the files of a folder when it was killed while it wrote one. */
async function sweep(folder: string) {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of await readdir(folder)) {
    const writer = /^\.(\d+)-[0-9a-f]{12}\.standards-desk(?:-journal|\.lock)?$/.exec(name)?.[1]
    if (writer && !isRunning(Number(writer))) await rm(join(folder, name), { force: true, recursive: true })
  }
}
