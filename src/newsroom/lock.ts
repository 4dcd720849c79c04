import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { basename, dirname, join } from 'pathe'
import { inWords } from './disk.ts'

/** How long one waits for the others that write the same file, in milliseconds. */
const patience = 20_000
/** So old, a lock is of a run that was killed on another machine. */
const longest = 60_000

/** The lock of a file. It holds the number of the process that writes. */
export const lockOf = (path: string) => join(dirname(path), `.${basename(path)}.lock.standards-desk`)

/** Does work while nobody else does work on the same file. Throws when others do not come to an end. */
export async function locked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = lockOf(path)
  const until = Date.now() + patience
  while (!(await take(lock))) {
    if (await isLeft(lock)) await clear(lock)
    else if (Date.now() > until) throw new Error('another program is writing to it')
    else await setTimeout(10 + Math.random() * 20)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx')
    await handle
      .writeFile(String(process.pid))
      .catch(async error => {
        // On a full disk it is made, and has no room for its owner: nobody could tell that it was left.
        await rm(lock, { force: true })
        throw error
      })
      .finally(() => handle.close())
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new Error(inWords(error, 'written'))
  }
}

/** Whether a lock is of a run that was killed. */
async function isLeft(lock: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(lock, 'utf8'))
    const { mtimeMs } = await stat(lock)
    // Between its making and its being written a lock has no owner.
    return (owner > 0 && !isRunning(owner)) || Date.now() - mtimeMs > longest
  } catch {
    return false
  }
}

/** Takes a lock away that somebody left. Of two who try, one moves it; the other moves nothing. */
async function clear(lock: string) {
  const away = `${lock}.${process.pid}`
  try {
    await rename(lock, away)
    if (!(await isLeft(away))) await rename(away, lock)
    else await rm(away, { force: true })
  } catch {
    // Somebody else has taken it away.
  }
}

export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
