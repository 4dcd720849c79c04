import { dirname } from 'pathe'
import type { ArchivedStory } from '../../desk/archive/archived.ts'
import { mostCounted, recipeFrom } from '../../desk/archive/recipe.ts'
import { isAddress } from '../paths.ts'
import type { Archive, Receipt, Withdrawn } from './archive.ts'
import { type Item, itemOf, type Part } from './item.ts'
import { type Bad, type Named, partsOf } from './parts.ts'

/** What is added, and who hears of it. */
export interface Adding extends Named {
  archive: Archive
  /** Hears how many files are done, and how many stories were read, after each batch is in the archive. */
  progress?(done: number, stories: number): void
  /** Ends the work after the batch at hand. What was added stays. */
  signal?: AbortSignal
}

/** What came of adding files. */
export interface Added extends Receipt {
  /** Stories that a file withdrew. */
  killed: number
  /** Files and stories that could not be read, and why. The others count. */
  bad: Bad[]
  /** How many of the files were done. */
  done: number
}

/** Number of stories that are read before they are added together. */
const atOnce = 200
/** An archive gets a new recipe once it has this many times the stories that the recipe was counted in. */
const outgrown = 4

/**
 * Adds files to an archive, those that it does not have yet. Each batch is saved before the next is read. A user who
 * stops, or a process that is killed, can go on by adding the same files again.
 */
export async function addFiles(paths: string[], adding: Adding): Promise<Added> {
  const { archive, progress, signal } = adding
  const added: Added = {
    added: 0,
    changed: 0,
    unchanged: 0,
    older: 0,
    withdrawn: 0,
    killed: 0,
    bad: [],
    done: 0,
  }
  if (paths.length > 0 && !(await archive.recipe())) await archive.begin(await recipeOf(paths, adding))
  let some: Part[] = []
  let stories = 0
  for (const path of paths) {
    for await (const part of partsOf(path, adding)) {
      if ('reason' in part) added.bad.push(part)
      else some.push(part)
      if (some.length < atOnce) continue
      await addBatch(some, adding, added)
      stories += some.length
      some = []
      progress?.(added.done, stories)
      if (signal?.aborted) break
    }
    if (signal?.aborted) break
    added.done++
  }
  if (!signal?.aborted) await addBatch(some, adding, added)
  await countAgain(archive)
  return added
}

async function addBatch(parts: Part[], { archive }: Adding, added: Added) {
  const known = await archive.known(parts.map(({ hash }) => hash))
  const stories: ArchivedStory[] = []
  const withdrawn: Withdrawn[] = []
  for (const part of parts) {
    if (known.has(part.hash)) {
      added.unchanged++
      continue
    }
    const item = await itemOf(part).catch((error: Error): Item => {
      added.bad.push({ path: part.path, reason: error.message })
      return undefined
    })
    if (item && 'story' in item) stories.push(item.story)
    else if (item) withdrawn.push(item.withdrawn)
  }
  if (stories.length > 0) {
    const receipt = await archive.put(stories)
    for (const name of ['added', 'changed', 'unchanged', 'older', 'withdrawn'] as const)
      added[name] += receipt[name]
  }
  if (withdrawn.length > 0) added.killed += await archive.remove(withdrawn)
}

/** Counts rarity in some of the files, evenly from first to last, and in the first stories of each. */
async function recipeOf(paths: string[], adding: Adding) {
  const step = Math.max(1, Math.ceil(paths.length / mostCounted))
  const counted = paths.filter((_, index) => index % step === 0)
  const ofEach = Math.ceil(mostCounted / counted.length)
  const stems: ArchivedStory['stems'][] = []
  for (const path of counted) {
    let left = ofEach
    for await (const part of partsOf(path, adding)) {
      const item = 'reason' in part ? undefined : await itemOf(part).catch(() => undefined)
      if (item && 'story' in item) stems.push(item.story.stems)
      if (--left === 0) break
    }
  }
  return recipeFrom(stems)
}

/** The recipe of a small archive was counted in a few stories: once there are many more it is counted again. */
async function countAgain(archive: Archive) {
  const recipe = await archive.recipe()
  const { stories } = await archive.health()
  if (!recipe || recipe.stories >= mostCounted || stories < outgrown * recipe.stories) return
  await archive.begin(recipeFrom(await archive.sample(mostCounted)))
}

/** The folder that stories of an archive are named from. */
export const baseOf = (place: string, folder: string) => (isAddress(place) ? folder : dirname(place))
