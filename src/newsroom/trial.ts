import { sourceFrom } from '../desk/archive/archived.ts'
import { checkStory, type Occasion } from '../desk/check.ts'
import { hashText } from '../desk/english/hash.ts'
import type { Finding } from '../desk/finding.ts'
import { houseFor } from '../desk/house/for-file.ts'
import type { Comparison } from '../desk/library/comparison.ts'
import type { Story } from '../desk/story/story.ts'
import type { Subject } from '../desk/trial/subject.ts'
import { Tally, type Trial, type TriedStory } from '../desk/trial/tally.ts'
import type { Archive } from './archive/archive.ts'

/** A story to try something on, and what it is checked with beside the house. */
export interface StoryToTry {
  about: TriedStory
  story: Story
  comparison?: Comparison
  occasion?: Occasion
  /** Of a draft, where it lies: some of the house’s decisions are for some files only. */
  path?: string
}

/** The stories of a trial, in an order in which the first of them are like all of them. */
export interface StoriesToTry {
  /** How many there are at most. */
  total: number
  stories: AsyncIterable<StoryToTry>
}

/** How a trial is run. */
export interface TrialRun {
  /** Hears how many stories are read. */
  progress?(done: number): void
  /** Ends the trial; what was found so far counts. */
  signal?: AbortSignal
}

/** What came of a trial, and why it ended: all stories were read, the share was plain before, or somebody stopped it. */
export interface TrialEnded extends Trial {
  ended: 'all' | 'plain' | 'canceled'
  /** How many stories there were to read. */
  of: number
}

/** How long stories are read before other work may go on, in milliseconds. */
const slice = 15

/** Tries a rule or an entry of the house on stories, until it is plain how often it speaks. */
export async function tryOn(
  subject: Subject,
  { total, stories }: StoriesToTry,
  { progress, signal }: TrialRun = {},
): Promise<TrialEnded> {
  const tally = new Tally()
  let ended: TrialEnded['ended'] = 'all'
  let begun = performance.now()
  for await (const each of stories) {
    tally.add(each.story, each.about, findingsIn(each, subject))
    progress?.(tally.stories)
    if (tally.stories < total && tally.isPlain) ended = 'plain'
    if (performance.now() - begun > slice) {
      await new Promise(resolve => setTimeout(resolve))
      begun = performance.now()
    }
    if (signal?.aborted) ended = 'canceled'
    if (ended !== 'all') break
  }
  return { ...tally.result(), ended, of: total }
}

/** What it finds in a story among all other rules, as a check has it: where two find the same words one of them speaks. */
function findingsIn({ story, comparison, occasion, path }: StoryToTry, subject: Subject): Finding[] {
  const house = path === undefined ? subject.house : houseFor(subject.house, path)
  // Where it finds nothing alone, the others need not be asked.
  const alone = checkStory(story, house, comparison, occasion, subject.rules)
  if (!alone.some(subject.speaks)) return []
  return checkStory(story, house, comparison, occasion).filter(subject.speaks)
}

/** Number of stories fetched at once. */
const atOnce = 50

/** The newest stories of an archive. Throws `NoArchive` when it cannot be asked. */
export async function archivedToTry(archive: Archive, most: number, moment: string): Promise<StoriesToTry> {
  const ids = spread(await archive.newest(most))
  async function* stories(): AsyncGenerator<StoryToTry> {
    for (let first = 0; first < ids.length; first += atOnce)
      for (const archived of await archive.fetch(ids.slice(first, first + atOnce), moment)) {
        const { id, headline, publisher, date } = archived
        const { story } = sourceFrom(archived)
        yield { about: { id, headline, outlet: publisher, day: date }, story, occasion: { moment } }
      }
  }
  return { total: ids.length, stories: stories() }
}

/** In a random order that is the same each time. A user who stops early has read some of every outlet and day. */
export const spread = (ids: string[]): string[] =>
  ids
    .map(id => ({ id, place: hashText(id) }))
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id)
