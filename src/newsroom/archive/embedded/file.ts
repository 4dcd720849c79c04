import { existsSync, statSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'pathe'
import { inWords } from '../../disk.ts'
import { isRunning, locked, lockOf } from '../../lock.ts'
import { changeCopy } from '../../write.ts'
import { NoArchive } from '../archive.ts'
import { type Database, type Driver, sqlite } from '../sqlite.ts'
import { layout, numberOf, schema } from './schema.ts'

/** In kilobytes: pages that a batch of stories touches stay in memory until it is complete. */
const cacheOfWriter = 400_000
const cacheOfReader = 32_000

/**
 * The file of an archive: who may read it, who writes it, and what is done when a writer was killed. It keeps a rollback
 * journal: a file with a write-ahead log cannot be read from a shared drive, by somebody who may not write, or by Node 20.
 */
export class ArchiveFile {
  readonly path: string
  readonly #forget: () => void
  #driver: Driver | undefined
  #reader: { database: Database; file: string; version: number } | undefined

  /** `forget` hears that what was read of it may be so no longer. */
  constructor(path: string, driver: Driver | undefined, forget: () => void) {
    this.path = path
    this.#driver = driver
    this.#forget = forget
  }

  /** In bytes. */
  get size(): number {
    return statSync(this.path).size
  }

  /** Answers from the file as it is now. `absent` answers where nothing was ever put. */
  async read<Result>(ask: (database: Database) => Result, absent: () => Result): Promise<Result> {
    const driver = await this.#theDriver()
    if (!existsSync(this.path)) {
      this.close()
      return absent()
    }
    if (await this.#isTorn()) await this.#repair(driver)
    try {
      return ask(this.#database(driver))
    } catch (error) {
      this.close()
      if (error instanceof NoArchive) throw error
      throw new NoArchive(reasonOf(error))
    }
  }

  /** Does work in one transaction while nobody else writes. */
  async write<Result>(work: (database: Database) => Result): Promise<Result> {
    const driver = await this.#theDriver()
    try {
      await mkdir(dirname(this.path), { recursive: true })
      return await locked(this.path, async () =>
        driver.repairs ? inTransaction(driver, this.path, work) : await this.#onCopy(driver, work),
      )
    } catch (error) {
      if (error instanceof NoArchive) throw error
      throw new NoArchive(reasonOf(error))
    } finally {
      this.#forget()
    }
  }

  close() {
    this.#reader?.database.close()
    this.#reader = undefined
    this.#forget()
  }

  /** The open file. */
  #database(driver: Driver): Database {
    const { ino, birthtimeMs } = statSync(this.path)
    const file = `${ino} ${birthtimeMs}`
    if (this.#reader && this.#reader.file !== file) this.close()
    if (!this.#reader) {
      const database = driver.open(this.path, 'read')
      // Its tables may be anybody’s: none of them may call a function by being read.
      database.exec(`pragma cache_size = -${cacheOfReader}; pragma trusted_schema = off`)
      if (numberOf(database, 'layout') !== layout)
        throw new NoArchive(
          'another version of Standards Desk made it. Update Standards Desk, or add the stories to a new archive',
        )
      this.#reader = { database, file, version: -1 }
    }
    const [{ data_version: version }] = this.#reader.database.all('pragma data_version')
    if (version !== this.#reader.version) this.#forget()
    this.#reader.version = version as number
    return this.#reader.database
  }

  /** Whether the last writer was killed when the file was half written. */
  async #isTorn(): Promise<boolean> {
    if (!(await isHot(`${this.path}-journal`))) return false
    const owner = Number(await readFile(lockOf(this.path), 'utf8').catch(() => ''))
    return !(owner > 0 && isRunning(owner))
  }

  async #repair(driver: Driver) {
    if (!driver.repairs)
      throw new NoArchive(
        'a program stopped while writing the file. To repair it, run archive status with Node 22.13 or later',
      )
    this.close()
    await this.write(() => {})
  }

  /** The same on a copy that takes the file’s place when it is complete. */
  async #onCopy<Result>(driver: Driver, work: (database: Database) => Result): Promise<Result> {
    if (await isHot(`${this.path}-journal`)) await this.#repair(driver)
    this.close()
    return changeCopy(this.path, copy => inTransaction(driver, copy, work))
  }

  async #theDriver(): Promise<Driver> {
    return (this.#driver ??= await sqlite())
  }
}

function inTransaction<Result>(driver: Driver, path: string, work: (database: Database) => Result): Result {
  const database = driver.open(path, 'write')
  try {
    database.exec(`pragma cache_size = -${cacheOfWriter}; pragma cache_spill = false`)
    database.exec('begin immediate')
    if (database.all("select 1 from sqlite_master where name = 'about'").length === 0) database.exec(schema)
    const result = work(database)
    database.exec('commit')
    return result
  } finally {
    database.close()
  }
}

/** Whether a journal counts. One whose head is empty was begun and never finished: the file is as it was before. */
async function isHot(journal: string): Promise<boolean> {
  if (!existsSync(journal)) return false
  const handle = await open(journal)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(1), 0, 1, 0)
    return bytesRead > 0 && buffer[0] !== 0
  } finally {
    await handle.close()
  }
}

/** SQLite’s own words for what people meet, in ours. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(message)) return 'another program is writing to it. Try again'
  if (/not a database/i.test(message)) return 'it isn’t an archive'
  if (/malformed/i.test(message))
    return 'the file is damaged. Restore it from a backup, or add the stories to a new archive'
  return inWords(error)
}
