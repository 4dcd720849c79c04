import { resolve } from 'pathe'
import { isoDay } from '../desk/draft/publication-day.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { FenceOptions } from '../newsroom/fence.ts'
import { givenSources } from '../newsroom/sources.ts'
import { CannotRun, type Option, type Values } from './command.ts'

/** The options of every command that reads drafts. */
export const draftOptions: Record<string, Option> = {
  house: {
    type: 'string',
    value: 'FILE',
    description: 'uses these house rules, or a profile such as ap, for every draft',
  },
  sources: {
    type: 'string',
    value: 'PATH',
    multiple: true,
    description:
      'sources for every draft: a file, folder or glob; you can add a kind after a colon: notes.txt:document',
  },
  date: {
    type: 'string',
    value: 'DAY',
    description: 'the publication date for drafts that have none, such as 2025-03-28',
  },
  'allow-outside': {
    type: 'string',
    value: 'FOLDER',
    multiple: true,
    description: 'a folder outside the repository that drafts and house rules may read from',
  },
  archive: {
    type: 'string',
    value: 'FILE|URL',
    description: 'compares drafts with the stories in this archive',
  },
  'stdin-path': { type: 'string', value: 'PATH', description: 'the path to use for standard input' },
}

/** The day given as `--date`, or as another option. Throws `CannotRun` when it is none. */
export function isoDate(given: string | undefined, option = '--date'): string | undefined {
  if (given === undefined) return undefined
  const day = isoDay(given)
  if (!day) throw new CannotRun(`${option} needs a date, such as 2025-03-28, not “${given}”.`)
  return day
}

/** Where standard input would lie, absolute. */
export const inputPathOf = (values: Values, folder: string) =>
  values['stdin-path'] === undefined ? undefined : resolve(folder, values['stdin-path'] as string)

/** The folders outside of the repository that the person allows, absolute. */
export const fenceOf = (values: Values, folder: string): FenceOptions => ({
  allowed: ((values['allow-outside'] as string[]) ?? []).map(each => resolve(folder, each)),
})

/** What `--sources` names. Throws `CannotRun`, once for all drafts, when something of it is not there. */
export async function sourcesGiven({ sources }: Values, folder: string): Promise<string[] | undefined> {
  const paths = sources as string[] | undefined
  if (paths)
    await givenSources(diskAtOnce, folder, paths).catch(error => {
      throw new CannotRun(`--sources: ${error.message}`)
    })
  return paths
}
