import { setTimeout as wait } from 'node:timers/promises'
import { resolve } from 'pathe'
import { type Added, addFiles, baseOf } from '../newsroom/archive/add.ts'
import { NoArchive } from '../newsroom/archive/archive.ts'
import type { Service } from '../newsroom/archive/superdesk.ts'
import { changedFiles } from '../newsroom/archive/watching.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { gather, isDraft, isSource } from '../newsroom/gather.ts'
import { isAddress, shownFrom } from '../newsroom/paths.ts'
import type { ArchiveRun } from './archive.ts'
import { CannotRun } from './command.ts'
import { isoDate } from './draft-options.ts'
import { untilInterrupted } from './interrupted.ts'
import { progressBar } from './progress.ts'
import { counted } from './report.ts'

/** Maximum number of bad files that are named. The others are counted. */
const mostNamed = 20

/** Seconds between two looks at folders that are watched. */
const interval = 10
const day = 86_400_000

/** Adds files to an archive: what is new, changed or withdrawn. Ctrl+C ends after the batch at hand. */
export async function add(run: ArchiveRun): Promise<number> {
  const { place, values, operands, surface } = run
  if (operands.length === 0)
    throw new CannotRun('Nothing to add. Name files, folders, globs or the address of a content API.')
  const paths = await pathsOf(operands, place, surface.folder)
  const { result } = await untilInterrupted(signal =>
    values.watch ? watch(run, paths.length, signal) : addAll(run, paths, signal),
  )
  return result
}

/** Adds what is there, and then what comes, until Ctrl+C. A server or a drive that is gone for a while is waited for. */
async function watch(run: ArchiveRun, files: number, signal: AbortSignal): Promise<number> {
  const { archive, place, operands, surface } = run
  const list = () => pathsOf(operands, place, surface.folder).catch(() => [])
  surface.tell(`Watching ${counted(files, 'file')}. Press Ctrl+C to stop.\n`)
  const every = interval * 1000
  for await (const paths of changedFiles({ files: diskAtOnce, list, every, signal }))
    while (!signal.aborted)
      try {
        await addAll(run, paths, signal)
        break
      } catch (error) {
        if (!(error instanceof NoArchive)) throw error
        surface.tell(`${archive.name}: ${error.message}. Trying again.\n`)
        await wait(every, undefined, { signal }).catch(() => {})
      }
  return 0
}

async function addAll(run: ArchiveRun, paths: string[], signal: AbortSignal): Promise<number> {
  const { archive, place, values, surface } = run
  const bar = progressBar(paths.length, surface, 'files')
  const added = await addFiles(paths, {
    files: diskAtOnce,
    archive,
    base: baseOf(place, surface.folder),
    publisher: values.publisher as string | undefined,
    service: await serviceOf(run, paths),
    progress: (done, stories) => bar.show(done, `, ${counted(stories, 'story', 'stories')}`),
    signal,
  }).finally(bar.clear)
  await report(run, added)
  if (signal.aborted) {
    surface.tell(`Stopped after ${added.done} of ${paths.length} files. Run the same command to continue.\n`)
    return 2
  }
  return added.bad.length > 0 ? 1 : 0
}

async function report({ archive, surface }: ArchiveRun, added: Added) {
  for (const { path, reason } of added.bad.slice(0, mostNamed))
    surface.tell(`${shownFrom(surface.folder, path)} was not added: ${reason}\n`)
  if (added.bad.length > mostNamed)
    surface.tell(`${added.bad.length - mostNamed} more files were not added.\n`)
  const parts = [
    `${added.added} added`,
    `${added.changed} changed`,
    `${added.unchanged} unchanged`,
    ...(added.killed > 0 ? [`${added.killed} withdrawn`] : []),
    ...(added.older > 0 ? [`${counted(added.older, 'earlier version')} skipped`] : []),
    ...(added.withdrawn > 0 ? [`${added.withdrawn} skipped (already withdrawn)`] : []),
    ...(added.bad.length > 0 ? [`${counted(added.bad.length, 'file')} not added`] : []),
  ]
  const { stories } = await archive.health()
  surface.print(`${parts.join(', ')}. ${archive.name} has ${counted(stories, 'story', 'stories')}.\n`)
}

/** What is asked of addresses: from the day that is given, else from two days before the newest story. */
async function serviceOf(
  { archive, values, surface }: ArchiveRun,
  paths: string[],
): Promise<Service | undefined> {
  if (!paths.some(isAddress)) return undefined
  const given = isoDate(values.since as string | undefined, '--since')
  const { newest } = await archive.health()
  const since = given ?? (newest && new Date(Date.parse(newest) - 2 * day).toISOString().slice(0, 10))
  if (!since) throw new CannotRun('No start date. Add one: --since 2025-01-01.')
  const until = surface.now().toISOString().slice(0, 10)
  return { since, until, token: process.env.STANDARDS_DESK_SUPERDESK_TOKEN }
}

async function pathsOf(operands: string[], place: string, folder: string): Promise<string[]> {
  const found = new Set<string>()
  for (const operand of operands) {
    if (isAddress(operand)) {
      found.add(operand)
      continue
    }
    const wanted = (path: string) => (isSource(path) || isDraft(path)) && path !== place
    const gathered = await gather(diskAtOnce, folder, operand, { wanted }).catch((error: Error) => {
      throw new CannotRun(`${operand}: ${error.message}.`)
    })
    if (gathered.length === 0 && !(await diskAtOnce.stat(resolve(folder, operand))))
      throw new CannotRun(`${operand}: no such file or folder.`)
    for (const path of gathered) found.add(path)
  }
  return [...found]
}
