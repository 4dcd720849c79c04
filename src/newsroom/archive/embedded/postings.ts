import type { Window } from '../../../desk/archive/keys.ts'
import { mostOfKey } from '../../../desk/archive/ranking.ts'
import type { Database } from '../sqlite.ts'
import type { ArchiveFile } from './file.ts'
import { numberOf } from './schema.ts'

/**
 * Keys of new stories go to a small table and are moved from there: four hundred keys of a story lie all over the large
 * one, and every page of it would be written for a day’s stories.
 */
const mostRecent = 20_000
/** Maximum number of steps in which keys are moved. Each is short, so that no reader waits. */
const mostSteps = 256
const storiesOfStep = 4000

/** What was asked for lately is known: a keystroke changes few of a draft’s keys. */
const mostKept = 20_000

const crowded = new Int32Array(mostOfKey + 1)
const none = new Int32Array(0)

/** A story’s number in the file, and its keys. */
export interface Keyed {
  number: number
  keys: Int32Array
}

/** Which stories have a key, as it was read; it is so until the file changes. */
export class Postings {
  readonly #stories = new Map<number, Int32Array>()

  /** The stories of a key that was learned; one more than `mostOfKey` where they are more. */
  of = (key: number): Int32Array => this.#stories.get(key) ?? none

  forget() {
    this.#stories.clear()
  }

  /** Looks up the keys of some windows that are not known yet, all in one statement. */
  learn(database: Database, windows: Window[]) {
    const asked = new Set<number>()
    for (const { keys } of windows) for (const key of keys) if (!this.#stories.has(key)) asked.add(key)
    if (asked.size === 0) return
    if (this.#stories.size + asked.size > mostKept) {
      this.#stories.clear()
      for (const { keys } of windows) for (const key of keys) asked.add(key)
    }
    const rows = database.all(
      `select value as key, ${storiesIn('posting')} as settled, ${storiesIn('recent')} as recent from json_each(?)`,
      [JSON.stringify([...asked])],
    )
    for (const { key, settled, recent } of rows) this.#stories.set(key as number, numbersIn(settled, recent))
  }
}

/** The stories of the key at hand as a list; nothing where they are more than count. */
const storiesIn = (table: 'posting' | 'recent') =>
  `(select case when count(*) > ${mostOfKey} then 'crowded' else group_concat(story) end
    from (select story from ${table} where key = value limit ${mostOfKey + 1}))`

function numbersIn(settled: unknown, recent: unknown): Int32Array {
  if (settled === 'crowded' || recent === 'crowded') return crowded
  const listed = [settled, recent].filter(each => typeof each === 'string').join(',')
  return listed === '' ? none : Int32Array.from(listed.split(','), Number)
}

/** Adds the keys of new stories, in the order in which they lie in the file. */
export function addRecent(database: Database, stories: Keyed[]) {
  const rows = stories
    .flatMap(({ number, keys }) => Array.from(keys, key => ({ key, number })))
    .sort((one, other) => one.key - other.key || one.number - other.number)
  for (const { key, number } of rows)
    database.run('insert or ignore into recent values (?, ?)', [key, number])
}

/** Adds the keys of a story that is made by a new recipe. */
export function addSettled(database: Database, { number, keys }: Keyed) {
  for (const key of keys) database.run('insert or ignore into posting values (?, ?)', [key, number])
}

export function takeOut(database: Database, { number, keys }: Keyed) {
  for (const key of keys)
    for (const table of ['posting', 'recent'])
      database.run(`delete from ${table} where key = ? and story = ?`, [key, number])
}

/** Moves the keys of recent stories to the others, when there are many. */
export async function settle(file: ArchiveFile) {
  const { recent, stories } = await file.read(
    database => ({ recent: numberOf(database, 'recent'), stories: numberOf(database, 'stories') }),
    () => ({ recent: 0, stories: 0 }),
  )
  if (recent < mostRecent) return
  const steps = Math.min(mostSteps, Math.ceil(stories / storiesOfStep))
  for (let step = 0; step < steps; step++) {
    const range = [step, step + 1].map(at => -(2 ** 31) + Math.floor((2 ** 32 * at) / steps))
    await file.write(database => {
      database.run(
        'insert or ignore into posting select * from recent where key >= ? and key < ? order by key, story',
        range,
      )
      database.run('delete from recent where key >= ? and key < ?', range)
      if (step === steps - 1) database.run("update about set value = 0 where name = 'recent'", [])
    })
  }
}
