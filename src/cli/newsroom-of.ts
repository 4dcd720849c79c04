import { openArchive } from '../newsroom/archive/open.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import type { Values } from './command.ts'
import { fenceOf, sourcesGiven } from './draft-options.ts'

/** The newsroom that the options of a command name, from a folder. Throws `CannotRun` when a source is not there. */
export const newsroomOf = async (values: Values, folder: string): Promise<Newsroom> =>
  new Newsroom({
    files: diskAtOnce,
    base: folder,
    house: values.house as string | undefined,
    sources: await sourcesGiven(values, folder),
    fence: fenceOf(values, folder),
    archive: values.archive as string | undefined,
    openArchive,
  })
