import type { ArchivedStory } from '../../../desk/archive/archived.ts'
import { keysOf } from '../../../desk/archive/keys.ts'
import type { Recipe } from '../../../desk/archive/recipe.ts'
import { readStems, type Stems, writeStems } from '../../../desk/archive/stems.ts'
import type { Receipt, Withdrawn } from '../archive.ts'
import { isWritten, outcomeOf } from '../outcome.ts'
import type { Database, Row } from '../sqlite.ts'
import { addRecent, type Keyed, takeOut } from './postings.ts'
import { count } from './schema.ts'

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

/** Puts stories, each in the place of its earlier version, with the keys of a recipe. */
export function putStories(database: Database, stories: ArchivedStory[], recipe: Recipe): Receipt {
  const receipt: Receipt = { added: 0, changed: 0, unchanged: 0, older: 0, withdrawn: 0 }
  const fresh: Keyed[] = []
  for (const story of stories) {
    const [known] = database.all('select number, hash, version from story where id = ?', [story.id])
    const outcome = outcomeIn(database, story, known)
    receipt[outcome]++
    if (!isWritten(outcome)) continue
    if (known) remove(database, known.number as number, recipe)
    fresh.push({ number: insert(database, story), keys: keysOf(story.stems, recipe) })
  }
  addRecent(database, fresh)
  count(database, 'stories', receipt.added)
  count(database, 'recent', fresh.length)
  return receipt
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

function insert(database: Database, story: ArchivedStory): number {
  database.run(
    `insert into story (${columns.join(', ')}, stems, text) values (${columns.map(() => '?').join(', ')}, ?, ?)`,
    [...columns.map(column => story[column] ?? null), writeStems(story.stems), story.text],
  )
  return database.all('select last_insert_rowid() as number')[0].number as number
}

/** Takes stories out, and keeps the notices. Gives how many were there. */
export function withdraw(database: Database, withdrawn: Withdrawn[], recipe: Recipe | undefined): number {
  let removed = 0
  for (const { id, hash, version } of withdrawn) {
    const [known] = database.all('select number, hash from story where id = ?', [id])
    database.run('insert or replace into withdrawn values (?, ?, ?)', [
      id,
      hash ?? (known?.hash as string | undefined) ?? null,
      version ?? null,
    ])
    if (!known) continue
    remove(database, known.number as number, recipe)
    removed++
  }
  count(database, 'stories', -removed)
  return removed
}

function remove(database: Database, number: number, recipe: Recipe | undefined) {
  const keys = recipe ? keysOf(stemsOf(database, number), recipe) : new Int32Array(0)
  database.run('delete from story where number = ?', [number])
  takeOut(database, { number, keys })
}

/** The numbers of all stories, from first to last. */
export const numbersOf = (database: Database): number[] =>
  database.all('select number from story order by number').map(({ number }) => number as number)

export function stemsOf(database: Database, number: number): Stems {
  const [{ stems }] = database.all('select stems from story where number = ?', [number])
  return readStems(stems as Uint8Array)
}

/** Stories by id, in no order; those that are not there are left out. */
export const storiesOf = (database: Database, ids: string[]): ArchivedStory[] =>
  database
    .all('select story.* from story where id in (select value from json_each(?))', [JSON.stringify(ids)])
    .map(storyFrom)

function storyFrom(row: Row): ArchivedStory {
  const credits = Object.fromEntries(columns.map(column => [column, row[column] ?? undefined]))
  return { ...credits, text: row.text, stems: readStems(row.stems as Uint8Array) } as ArchivedStory
}
