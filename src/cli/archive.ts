import { resolve } from 'pathe'
import { closest } from '../desk/closest.ts'
import { type Archive, NoArchive } from '../newsroom/archive/archive.ts'
import { openArchive } from '../newsroom/archive/open.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import { isAddress, shownFrom } from '../newsroom/paths.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'
import { printable } from './printable.ts'
import { counted } from './report.ts'

/** What one does with an archive: `place` is its path or address. */
export interface ArchiveRun {
  archive: Archive
  place: string
  values: Values
  /** What follows the action. */
  operands: string[]
  surface: Surface
}

type Action = (run: ArchiveRun) => Promise<number>

const actions: Record<string, Action> = {
  add: async run => (await import('./archive-add.ts')).add(run),
  status,
  remove,
  search,
}

export const command: Command = {
  name: 'archive',
  summary: 'manages the archive of published stories: add PATH…, status, remove ID…, search TEXT',
  operands: 'add|status|remove|search [paths|ids|text]',
  options: {
    archive: {
      type: 'string',
      value: 'FILE|URL',
      description: 'the archive; by default, the one in the house rules',
    },
    publisher: {
      type: 'string',
      value: 'NAME',
      description: 'add: the outlet to use for stories that don’t name one, such as AP',
    },
    since: {
      type: 'string',
      value: 'DAY',
      description: 'add: with a content API, get stories from this day on, such as 2025-03-28',
    },
    watch: {
      type: 'boolean',
      description: 'add: keeps running and adds files as they arrive; Ctrl+C stops it',
    },
    most: { type: 'string', value: 'N', default: '10', description: 'search: how many stories to print' },
    json: { type: 'boolean', description: 'status and search: prints JSON' },
  },
  run: runArchive,
}

async function runArchive(values: Values, [name, ...operands]: string[], surface: Surface): Promise<number> {
  const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) {
    const near = name === undefined ? undefined : closest(name, Object.keys(actions))
    const meant = near ? ` Did you mean “${near}”?` : ''
    throw new CannotRun(`archive needs one of ${Object.keys(actions).join(', ')}.${meant}`)
  }
  const place = await placeOf(values, surface)
  const archive = await openArchive(place, isAddress(place) ? place : shownFrom(surface.folder, place))
  try {
    return await action({ archive, place, values, operands, surface })
  } catch (error) {
    if (error instanceof NoArchive) throw new CannotRun(`${archive.name}: ${error.message}.`)
    throw error
  } finally {
    await archive.close()
  }
}

/** The archive that is given, else the one of the house rules where the command runs. */
async function placeOf({ archive }: Values, { folder }: Surface): Promise<string> {
  if (typeof archive === 'string') return isAddress(archive) ? archive : resolve(folder, archive)
  const { house, file } = await new Newsroom({ files: diskAtOnce, base: folder }).houseAt(
    resolve(folder, 'draft.md'),
  )
  if (!house.archive || !file)
    throw new CannotRun(
      'No archive. Name one with --archive FILE or --archive URL, or with “archive: FILE” in the house rules.',
    )
  const { path } = house.archive
  return isAddress(path) ? path : resolve(file, '..', path)
}

async function status({ archive, values, surface }: ArchiveRun): Promise<number> {
  const health = await archive.health()
  if (values.json) {
    surface.print(`${JSON.stringify({ archive: archive.name, ...health }, null, 2)}\n`)
    return 0
  }
  const { stories, withdrawn, oldest, newest, size, engine } = health
  const lines = [
    `${archive.name}: ${counted(stories, 'story', 'stories')}`,
    ...(oldest && newest ? [`from ${oldest} to ${newest}`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
    ...(size ? [sizeInWords(size)] : []),
    ...(engine ? [engine] : []),
  ]
  surface.print(`${lines.join(', ')}\n`)
  return 0
}

const megabyte = 1024 * 1024

const sizeInWords = (bytes: number) =>
  bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / megabyte).toFixed(1)} MB`

async function remove({ archive, operands, surface }: ArchiveRun): Promise<number> {
  if (operands.length === 0)
    throw new CannotRun('archive remove needs the ID of a story. To find it, run archive search.')
  const removed = await archive.remove(operands.map(id => ({ id })))
  surface.print(
    `${counted(removed, 'story', 'stories')} removed. Adding their files again won’t bring them back.\n`,
  )
  return removed === operands.length ? 0 : 1
}

async function search({ archive, values, operands, surface }: ArchiveRun): Promise<number> {
  const text = operands.join(' ').trim()
  if (!text) throw new CannotRun('archive search needs at least five words in a row, or a quotation.')
  const { searchArchive } = await import('../newsroom/archive/search.ts')
  const most = Number(values.most)
  const found = (await searchArchive(archive, text, surface.now().toISOString())).slice(0, most)
  if (values.json) {
    const rows = found.map(({ credits, share, excerpt }) => ({
      ...credits,
      share: Number(share.toFixed(2)),
      excerpt,
    }))
    surface.print(`${JSON.stringify(rows, null, 2)}\n`)
  } else
    for (const { credits, excerpt } of found) {
      const { date = 'no date', publisher = 'no outlet', headline, id } = credits
      const lines = [`${date}  ${publisher}  ${headline ?? id}`, `  ${excerpt}`, `  ${id}`]
      surface.print(lines.map(line => `${printable(line)}\n`).join(''))
    }
  if (found.length === 0)
    surface.tell('No story has these words. Use at least five words in a row, or a quotation.\n')
  return found.length > 0 ? 0 : 1
}
