import { existsSync, statSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'pathe'
import type { ArchivedStory } from '../../desk/archive/archived.ts'
import { keysOf, type Window } from '../../desk/archive/keys.ts'
import { mostOfKey, rankStories } from '../../desk/archive/ranking.ts'
import { type Recipe, readRecipe, writeRecipe } from '../../desk/archive/recipe.ts'
import { readStems, type Stems, writeStems } from '../../desk/archive/stems.ts'
import { inWords } from '../disk.ts'
import { isRunning, locked, lockOf } from '../lock.ts'
import { changeCopy } from '../write.ts'
import {
  type Archive,
  type Candidates,
  type Health,
  NoArchive,
  type Receipt,
  type Withdrawn,
} from './archive.ts'
import { isWritten, outcomeOf } from './outcome.ts'
import { type Database, type Driver, type Row, sqlite } from './sqlite.ts'

/** Another layout has another number. */
const layout = 1

const schema = `
create table about (name text primary key, value) without rowid;
create table story (
  number integer primary key autoincrement, id text not null unique, hash text not null,
  version integer, embargo text, date text, publisher text, byline text, place text, headline text, url text,
  stems blob not null, text text not null
);
create index story_hash on story (hash);
create index story_date on story (date);
create table withdrawn (id text primary key, hash text, version integer) without rowid;
create index withdrawn_hash on withdrawn (hash);
create table posting (key integer, story integer, primary key (key, story)) without rowid;
create table recent (key integer, story integer, primary key (key, story)) without rowid;
insert into about values ('layout', ${layout}), ('stories', 0), ('recent', 0);
`

/**
 * Keys of new stories go to a small table and are moved from there: four hundred keys of a story lie all over the large
 * one, and every page of it would be written for a day’s stories.
 */
const mostRecent = 20_000
/** Keys are moved in so many steps at most, each short: who reads waits for none of them. */
const mostSteps = 256
const storiesOfStep = 4000

/** In kilobytes: pages that a batch of stories touches stay in memory until it is complete. */
const cacheOfWriter = 400_000
const cacheOfReader = 32_000

/** What was asked for lately is known: a keystroke changes few of a draft’s keys. */
const mostKeysKept = 20_000
const mostFetched = 1000

const crowded = new Int32Array(mostOfKey + 1)
const none = new Int32Array(0)

/**
 * An archive in one SQLite file. One program writes at a time, any number read. It keeps a rollback journal: a file with
 * a write-ahead log cannot be read from a shared drive, by somebody who may not write, or by Node 20.
 */
export class EmbeddedArchive implements Archive {
  readonly name: string
  readonly #path: string
  #driver: Driver | undefined
  #reader: { database: Database; file: string; version: number } | undefined
  #recipe: { id: string; recipe: Recipe } | undefined
  /** What was read of the file, for as long as nobody writes: the stories of keys, and stories themselves. */
  readonly #stories = new Map<number, Int32Array>()
  readonly #fetched = new Map<string, ArchivedStory>()

  /** `name` is what messages call it. The file need not be there before something is put. */
  constructor(path: string, name = path, driver?: Driver) {
    this.#path = path
    this.name = name
    this.#driver = driver
  }

  async recipe(): Promise<Recipe | undefined> {
    return this.#read(
      database => this.#recipeIn(database),
      () => undefined,
    )
  }

  async begin(recipe: Recipe): Promise<void> {
    await this.#write(database => {
      database.exec('delete from posting; delete from recent')
      database.run("insert or replace into about values ('recipe', ?)", [writeRecipe(recipe)])
      database.run("insert or replace into about values ('recipe-id', ?)", [recipe.id])
      const numbers = database.all('select number from story order by number')
      for (const { number } of numbers) {
        const [{ stems }] = database.all('select stems from story where number = ?', [number as number])
        addKeys(database, 'posting', number as number, keysOf(readStems(stems as Uint8Array), recipe))
      }
      database.run("update about set value = 0 where name = 'recent'", [])
    })
  }

  async known(hashes: string[]): Promise<Set<string>> {
    const rows = await this.#read(
      database =>
        database.all(
          `select value as hash from json_each(?) where exists (select 1 from story where hash = value)
             or exists (select 1 from withdrawn where hash = value)`,
          [JSON.stringify(hashes)],
        ),
      () => [],
    )
    return new Set(rows.map(({ hash }) => hash as string))
  }

  async put(stories: ArchivedStory[]): Promise<Receipt> {
    const receipt = await this.#write(database => {
      const recipe = this.#recipeIn(database)
      if (!recipe) throw new NoArchive('it has no recipe yet')
      const receipt: Receipt = { added: 0, changed: 0, unchanged: 0, older: 0, withdrawn: 0 }
      const fresh: { number: number; keys: Int32Array }[] = []
      for (const story of stories) {
        const [known] = database.all('select number, hash, version from story where id = ?', [story.id])
        const outcome = outcomeIn(database, story, known)
        receipt[outcome]++
        if (!isWritten(outcome)) continue
        if (known) takeOut(database, known.number as number, recipe)
        fresh.push({ number: insert(database, story), keys: keysOf(story.stems, recipe) })
      }
      for (const { key, number } of inOrder(fresh)) addKey(database, 'recent', key, number)
      count(database, 'stories', receipt.added)
      count(database, 'recent', fresh.length)
      return receipt
    })
    await this.#settle()
    return receipt
  }

  async remove(withdrawn: Withdrawn[]): Promise<number> {
    return this.#write(database => {
      const recipe = this.#recipeIn(database)
      let removed = 0
      for (const { id, hash, version } of withdrawn) {
        const [known] = database.all('select number, hash from story where id = ?', [id])
        database.run('insert or replace into withdrawn values (?, ?, ?)', [
          id,
          hash ?? (known?.hash as string | undefined) ?? null,
          version ?? null,
        ])
        if (!known) continue
        takeOut(database, known.number as number, recipe)
        removed++
      }
      count(database, 'stories', -removed)
      return removed
    })
  }

  async candidates(windows: Window[], most: number): Promise<Candidates> {
    return this.#read(
      database => {
        this.#learn(database, windows)
        const { ranked, printed } = rankStories(
          windows,
          key => this.#stories.get(key) ?? none,
          numberOf(database, 'stories'),
          most,
        )
        const ids = new Map(
          database
            .all('select number, id from story where number in (select value from json_each(?))', [
              JSON.stringify(ranked.map(({ story }) => story)),
            ])
            .map(({ number, id }) => [number as number, id as string]),
        )
        return {
          printed,
          found: ranked.flatMap(({ story, score, window }) => {
            const id = ids.get(story)
            return id === undefined ? [] : [{ id, score, window }]
          }),
        }
      },
      () => ({ found: [], printed: windows.map(() => 0) }),
    )
  }

  async fetch(ids: string[], moment: string): Promise<ArchivedStory[]> {
    const stories = await this.#read(
      database => {
        if (this.#fetched.size > mostFetched) this.#fetched.clear()
        const asked = ids.filter(id => !this.#fetched.has(id))
        for (const row of database.all(
          'select story.* from story where id in (select value from json_each(?))',
          [JSON.stringify(asked)],
        ))
          this.#fetched.set(row.id as string, storyFrom(row))
        return ids.map(id => this.#fetched.get(id))
      },
      () => [],
    )
    return stories.filter(story => story !== undefined && (story.embargo ?? '') <= moment) as ArchivedStory[]
  }

  async newest(most: number): Promise<string[]> {
    return this.#read(
      database =>
        database
          .all('select id from story order by date desc, id limit ?', [most])
          .map(({ id }) => id as string),
      () => [],
    )
  }

  async sample(most: number): Promise<Stems[]> {
    return this.#read(
      database => {
        const numbers = database
          .all('select number from story order by number')
          .map(({ number }) => number as number)
        const step = Math.max(1, Math.ceil(numbers.length / most))
        return numbers
          .filter((_, index) => index % step === 0)
          .map(number => {
            const [{ stems }] = database.all('select stems from story where number = ?', [number])
            return readStems(stems as Uint8Array)
          })
      },
      () => [],
    )
  }

  async health(): Promise<Health> {
    return this.#read(
      database => {
        const [{ oldest, newest }] = database.all(
          'select min(date) as oldest, max(date) as newest from story',
        )
        const [{ withdrawn }] = database.all('select count(*) as withdrawn from withdrawn')
        return {
          stories: numberOf(database, 'stories'),
          withdrawn: withdrawn as number,
          oldest: (oldest ?? undefined) as string | undefined,
          newest: (newest ?? undefined) as string | undefined,
          recipe: this.#recipeIn(database)?.id,
          size: statSync(this.#path).size,
        }
      },
      () => ({ stories: 0, withdrawn: 0 }),
    )
  }

  async close(): Promise<void> {
    this.#forget()
  }

  #recipeIn(database: Database): Recipe | undefined {
    const id = aboutOf(database, 'recipe-id') as string | undefined
    if (id === undefined) return undefined
    if (this.#recipe?.id !== id)
      this.#recipe = { id, recipe: readRecipe(aboutOf(database, 'recipe') as Uint8Array) }
    return this.#recipe.recipe
  }

  /** Looks up the keys of some windows that are not known yet, all in one statement. */
  #learn(database: Database, windows: Window[]) {
    const asked = new Set<number>()
    for (const { keys } of windows) for (const key of keys) if (!this.#stories.has(key)) asked.add(key)
    if (asked.size === 0) return
    if (this.#stories.size + asked.size > mostKeysKept) {
      this.#stories.clear()
      for (const { keys } of windows) for (const key of keys) asked.add(key)
    }
    const rows = database.all(
      `select value as key, ${storiesIn('posting')} as settled, ${storiesIn('recent')} as recent from json_each(?)`,
      [JSON.stringify([...asked])],
    )
    for (const { key, settled, recent } of rows) this.#stories.set(key as number, numbersIn(settled, recent))
  }

  /** Answers from the file as it is now. `absent` answers where nothing was ever put. */
  async #read<Result>(ask: (database: Database) => Result, absent: () => Result): Promise<Result> {
    const driver = await this.#theDriver()
    if (!existsSync(this.#path)) {
      this.#forget()
      return absent()
    }
    if (await this.#isTorn()) await this.#repair(driver)
    try {
      return ask(this.#database(driver))
    } catch (error) {
      this.#forget()
      if (error instanceof NoArchive) throw error
      throw new NoArchive(reasonOf(error))
    }
  }

  /** The open file, and what is known of it as long as nobody writes. */
  #database(driver: Driver): Database {
    const { ino, birthtimeMs } = statSync(this.#path)
    const file = `${ino} ${birthtimeMs}`
    if (this.#reader && this.#reader.file !== file) this.#forget()
    if (!this.#reader) {
      const database = driver.open(this.#path, 'read')
      // Its tables may be anybody’s: none of them may call a function by being read.
      database.exec(`pragma cache_size = -${cacheOfReader}; pragma trusted_schema = off`)
      if (numberOf(database, 'layout') !== layout)
        throw new NoArchive(
          'another version of the desk made it; update this one, or add the stories to a new archive',
        )
      this.#reader = { database, file, version: -1 }
    }
    const [{ data_version: version }] = this.#reader.database.all('pragma data_version')
    if (version !== this.#reader.version) this.#forgetRead()
    this.#reader.version = version as number
    return this.#reader.database
  }

  #forgetRead() {
    this.#stories.clear()
    this.#fetched.clear()
  }

  #forget() {
    this.#reader?.database.close()
    this.#reader = undefined
    this.#forgetRead()
  }

  /** Whether whoever wrote last was killed while the file was half written. */
  async #isTorn(): Promise<boolean> {
    if (!existsSync(`${this.#path}-journal`)) return false
    const owner = Number(await readFile(lockOf(this.#path), 'utf8').catch(() => ''))
    return !(owner > 0 && isRunning(owner))
  }

  async #repair(driver: Driver) {
    if (!driver.repairs)
      throw new NoArchive(
        'a program ended while it wrote the file. To repair it, run archive status with Node 22.13 or later',
      )
    this.#forget()
    await this.#write(() => {})
  }

  /** Does work in one transaction while nobody else writes. */
  async #write<Result>(work: (database: Database) => Result): Promise<Result> {
    const driver = await this.#theDriver()
    try {
      await mkdir(dirname(this.#path), { recursive: true })
      return await locked(this.#path, async () =>
        driver.repairs ? inTransaction(driver, this.#path, work) : await this.#onCopy(driver, work),
      )
    } catch (error) {
      if (error instanceof NoArchive) throw error
      throw new NoArchive(reasonOf(error))
    } finally {
      this.#forgetRead()
    }
  }

  /** The same on a copy that takes the file’s place when it is complete. */
  async #onCopy<Result>(driver: Driver, work: (database: Database) => Result): Promise<Result> {
    if (existsSync(`${this.#path}-journal`)) await this.#repair(driver)
    this.#forget()
    return changeCopy(this.#path, copy => inTransaction(driver, copy, work))
  }

  /** Moves the keys of recent stories to the others, when there are many. */
  async #settle() {
    const { recent, stories } = await this.#read(
      database => ({ recent: numberOf(database, 'recent'), stories: numberOf(database, 'stories') }),
      () => ({ recent: 0, stories: 0 }),
    )
    if (recent < mostRecent) return
    const steps = Math.min(mostSteps, Math.ceil(stories / storiesOfStep))
    for (let step = 0; step < steps; step++) {
      const from = -(2 ** 31) + Math.floor((2 ** 32 * step) / steps)
      const to = -(2 ** 31) + Math.floor((2 ** 32 * (step + 1)) / steps)
      await this.#write(database => {
        const range = [from, to]
        database.run(
          'insert or ignore into posting select * from recent where key >= ? and key < ? order by key, story',
          range,
        )
        database.run('delete from recent where key >= ? and key < ?', range)
        if (step === steps - 1) database.run("update about set value = 0 where name = 'recent'", [])
      })
    }
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

/** SQLite’s own words for what people meet, in ours. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(message)) return 'another program is writing it. Try again'
  if (/not a database/i.test(message)) return 'it isn’t an archive'
  if (/malformed/i.test(message))
    return 'the file is damaged. Restore it from a backup, or add the stories to a new archive'
  return inWords(error)
}

/** What comes of putting a story. A notice that a later version overrules is gone. */
function outcomeIn(database: Database, story: ArchivedStory, known: Row | undefined): keyof Receipt {
  const [notice] = database.all('select version from withdrawn where id = ?', [story.id])
  const outcome = outcomeOf(story, {
    story: known && {
      hash: known.hash as string,
      version: (known.version ?? undefined) as number | undefined,
    },
    withdrawn: notice && { version: (notice.version ?? undefined) as number | undefined },
  })
  if (notice && outcome !== 'withdrawn') database.run('delete from withdrawn where id = ?', [story.id])
  return outcome
}

const columns = [
  'id',
  'hash',
  'version',
  'embargo',
  'date',
  'publisher',
  'byline',
  'place',
  'headline',
  'url',
] as const

function insert(database: Database, story: ArchivedStory): number {
  database.run(
    `insert into story (${columns.join(', ')}, stems, text) values (${columns.map(() => '?').join(', ')}, ?, ?)`,
    [...columns.map(column => story[column] ?? null), writeStems(story.stems), story.text],
  )
  return database.all('select last_insert_rowid() as number')[0].number as number
}

function storyFrom(row: Row): ArchivedStory {
  const credits = Object.fromEntries(columns.map(column => [column, row[column] ?? undefined]))
  return { ...credits, text: row.text, stems: readStems(row.stems as Uint8Array) } as ArchivedStory
}

function takeOut(database: Database, number: number, recipe: Recipe | undefined) {
  const [{ stems }] = database.all('select stems from story where number = ?', [number])
  database.run('delete from story where number = ?', [number])
  for (const key of recipe ? keysOf(readStems(stems as Uint8Array), recipe) : [])
    for (const table of ['posting', 'recent'])
      database.run(`delete from ${table} where key = ? and story = ?`, [key, number])
}

type Table = 'posting' | 'recent'

const addKey = (database: Database, table: Table, key: number, number: number) =>
  database.run(`insert or ignore into ${table} values (?, ?)`, [key, number])

function addKeys(database: Database, table: Table, number: number, keys: Int32Array) {
  for (const key of keys) addKey(database, table, key, number)
}

/** The keys of some stories in the order in which they lie in the file. */
function inOrder(stories: { number: number; keys: Int32Array }[]) {
  return stories
    .flatMap(({ number, keys }) => Array.from(keys, key => ({ key, number })))
    .sort((one, other) => one.key - other.key || one.number - other.number)
}

/** The stories of the key at hand as a list; nothing where they are more than count. */
const storiesIn = (table: Table) =>
  `(select case when count(*) > ${mostOfKey} then 'crowded' else group_concat(story) end
    from (select story from ${table} where key = value limit ${mostOfKey + 1}))`

function numbersIn(settled: unknown, recent: unknown): Int32Array {
  if (settled === 'crowded' || recent === 'crowded') return crowded
  const listed = [settled, recent].filter(each => typeof each === 'string').join(',')
  return listed === '' ? none : Int32Array.from(listed.split(','), Number)
}

const aboutOf = (database: Database, name: string) =>
  database.all('select value from about where name = ?', [name])[0]?.value

const numberOf = (database: Database, name: string) => (aboutOf(database, name) as number | undefined) ?? 0

const count = (database: Database, name: string, by: number) =>
  database.run('update about set value = value + ? where name = ?', [by, name])
