import type { Ran } from '../../desk/archive/ran.ts'
import type { Story } from '../../desk/story/story.ts'
import { NoArchive } from './archive.ts'
import type { LookUp } from './look-up.ts'

/** What an archive has of a draft, or why it could not be asked. */
export interface LookedUp {
  ran?: Ran
  /** In words for a person, with the archive’s name. */
  failed?: string
}

/** Asks the archive of a draft, where there is one. Throws nothing: without its archive a draft is checked all the same. */
export async function lookUp(archive: LookUp | undefined, story: Story, moment: string): Promise<LookedUp> {
  if (!archive) return {}
  try {
    return { ran: await archive.ran(story, moment) }
  } catch (error) {
    if (!(error instanceof NoArchive)) throw error
    return { failed: `${archive.archive.name}: the archive can’t be searched: ${error.message}` }
  }
}
