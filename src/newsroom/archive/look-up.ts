import { windowsOf } from '../../desk/archive/keys.ts'
import { type Ran, type Reading, readRan } from '../../desk/archive/ran.ts'
import { stemsOf } from '../../desk/archive/stems.ts'
import type { Story } from '../../desk/story/story.ts'
import { type Archive, NoArchive } from './archive.ts'

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
    return { failed: `${archive.archive.name}: the archive can’t be asked: ${error.message}` }
  }
}

/** So many stories are held against a draft. */
const mostCandidates = 60
/** Drafts that are worked on at once. */
const mostKept = 8

/** Asks an archive what it has of drafts, and keeps what was read for each: the next version of a draft needs little more. */
export class LookUp {
  readonly archive: Archive
  readonly #readings = new Map<string, Reading>()

  constructor(archive: Archive) {
    this.archive = archive
  }

  /** What the archive has of a draft at a moment. Throws `NoArchive` when it cannot be asked, or has nothing in it. */
  async ran(story: Story, moment: string): Promise<Ran> {
    const recipe = await this.archive.recipe()
    if (!recipe) throw new NoArchive('it has no stories. To add some: standards-desk archive add')
    const windows = windowsOf(stemsOf(story), recipe)
    const { found, printed } = await this.archive.candidates(windows, mostCandidates)
    const stories = await this.archive.fetch(
      found.map(({ id }) => id),
      moment,
    )
    const draft = story.draft.path ?? ''
    const reading = readRan(story, { recipe, windows, stories, printed }, this.#readings.get(draft))
    this.#readings.delete(draft)
    this.#readings.set(draft, reading)
    if (this.#readings.size > mostKept) this.#readings.delete(this.#readings.keys().next().value!)
    return reading.ran
  }
}
