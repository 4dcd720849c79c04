import { resolve } from 'pathe'
import { addFiles, baseOf } from '../newsroom/archive/add.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { gather, isDraft, isSource } from '../newsroom/gather.ts'
import { shownFrom } from '../newsroom/paths.ts'
import type { ArchiveRun } from './archive.ts'
import { CannotRun } from './command.ts'
import { untilInterrupted } from './interrupted.ts'
import { progressBar } from './progress.ts'
import { counted } from './report.ts'

/** So many bad files are named; the others are counted. */
const mostNamed = 20

/** Adds files to an archive: what is new, changed or withdrawn. Ctrl+C ends after the batch at hand. */
export async function add({ archive, place, values, operands, surface }: ArchiveRun): Promise<number> {
  const { folder } = surface
  if (operands.length === 0) throw new CannotRun('archive add needs files, folders or globs.')
  const paths = await pathsOf(operands, place, folder)
  const bar = progressBar(paths.length, surface, 'files')
  const { result: added, interrupted } = await untilInterrupted(signal =>
    addFiles(paths, {
      files: diskAtOnce,
      archive,
      base: baseOf(place, folder),
      publisher: values.publisher as string | undefined,
      progress: bar.show,
      signal,
    }),
  ).finally(bar.clear)
  for (const { path, reason } of added.bad.slice(0, mostNamed))
    surface.tell(`${shownFrom(folder, path)}: not added: ${reason}\n`)
  if (added.bad.length > mostNamed)
    surface.tell(`${added.bad.length - mostNamed} more files were not added.\n`)
  const parts = [
    `${added.added} added`,
    `${added.changed} changed`,
    `${added.unchanged} unchanged`,
    ...(added.killed > 0 ? [`${added.killed} withdrawn`] : []),
    ...(added.older > 0 ? [`${added.older} earlier versions skipped`] : []),
    ...(added.withdrawn > 0 ? [`${added.withdrawn} withdrawn before and skipped`] : []),
    ...(added.bad.length > 0 ? [`${counted(added.bad.length, 'file')} not added`] : []),
  ]
  const { stories } = await archive.health()
  surface.print(`${parts.join(', ')}. ${archive.name} has ${counted(stories, 'story', 'stories')}.\n`)
  if (interrupted) {
    surface.tell(`Stopped after ${added.done} of ${paths.length} files. Run the same command to go on.\n`)
    return 2
  }
  return added.bad.length > 0 ? 1 : 0
}

async function pathsOf(operands: string[], place: string, folder: string): Promise<string[]> {
  const found = new Set<string>()
  for (const operand of operands) {
    const wanted = (path: string) => (isSource(path) || isDraft(path)) && path !== place
    const gathered = await gather(diskAtOnce, folder, operand, { wanted }).catch((error: Error) => {
      throw new CannotRun(`${operand}: ${error.message}.`)
    })
    if (gathered.length === 0 && !(await diskAtOnce.stat(resolve(folder, operand))))
      throw new CannotRun(`${operand}: there is no such file or folder.`)
    for (const path of gathered) found.add(path)
  }
  return [...found]
}
