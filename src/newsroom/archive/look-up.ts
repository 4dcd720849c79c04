import { windowsOf } from '../../desk/archive/keys.ts'
import { type Ran, type Reading, readRan } from '../../desk/archive/ran.ts'
import { stemsOf } from '../../desk/archive/stems.ts'
import type { Story } from '../../desk/story/story.ts'
import { type Archive, NoArchive } from './archive.ts'
import { askArchive } from './ask.ts'

/** Maximum number of stories compared with a draft. */
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
    const asked = await askArchive(this.archive, recipe => windowsOf(stemsOf(story), recipe), mostCandidates)
    if (!asked) throw new NoArchive('it has no stories. To add some: standards-desk archive add')
    const { recipe, windows, found, printed } = asked
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
