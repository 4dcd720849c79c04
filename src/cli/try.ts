import { join } from 'pathe'
import { compareWith } from '../desk/check.ts'
import { didYouMean } from '../desk/closest.ts'
import type { House } from '../desk/house/house.ts'
import { readStory } from '../desk/story/read.ts'
import { type Subject, subjectNames, subjectsOf } from '../desk/trial/subject.ts'
import { type Archive, NoArchive } from '../newsroom/archive/archive.ts'
import { lookUp } from '../newsroom/archive/looked-up.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import {
  archivedToTry,
  type StoriesToTry,
  type StoryToTry,
  spread,
  type TrialEnded,
  tryOn,
} from '../newsroom/trial.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'
import { draftOptions, fenceOf, isoDate } from './draft-options.ts'
import { type DraftFile, findDrafts } from './drafts.ts'
import { untilInterrupted } from './interrupted.ts'
import { newsroomOf } from './newsroom-of.ts'
import { openDraft } from './opening.ts'
import { progressBar } from './progress.ts'
import { trialReporters } from './reporters/reporters.ts'
import { lookOf } from './terminal.ts'
import { type Told, tellAll, toldOf } from './told.ts'

const { house, sources, date, archive } = draftOptions

export const command: Command = {
  name: 'try',
  summary:
    'tries a rule, a family, a term or a claim on published stories: shows how often it finds something, with examples',
  operands: 'RULE|TERM|CLAIM [paths]',
  options: {
    archive: {
      ...archive,
      description:
        'the archive to test against; by default, the one in the house rules. If you give paths, the archive to compare those drafts with',
    },
    stories: { type: 'string', value: 'N', default: '1000', description: 'reads at most this many stories' },
    format: {
      type: 'string',
      choices: Object.keys(trialReporters),
      default: 'pretty',
      description: 'the output format',
    },
    house,
    sources,
    date,
    'allow-outside': draftOptions['allow-outside'],
  },
  run,
}

/** What a trial has to say: plain data, which every reporter renders. */
export interface TrialReport {
  subject: Pick<Subject, 'kind' | 'name'>
  /** What it was tried on: an archive by its name, or drafts. */
  archive?: string
  trial: TrialEnded
}

async function run(values: Values, [name, ...paths]: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  if (name === undefined)
    throw new CannotRun('try needs a rule, a family, a term or a claim, such as dates/style.')
  const most = mostStories(values)
  const newsroom = await newsroomOf(values, folder)
  const found =
    paths.length > 0 ? await findDrafts(diskAtOnce, folder, paths, fenceOf(values, folder)) : undefined
  const at = found?.drafts[0]?.path ?? join(folder, 'draft.md')
  const { house, troubles } = await newsroom.houseAt(at)
  const broken = troubles.filter(({ severity }) => severity === 'error')
  const told: Told[] = [...(found?.told ?? []), ...broken.map(trouble => toldOf(trouble, folder))]
  const subject = subjectIn(name, house)
  const opened = await newsroom.archiveAt(at)
  if (!found) told.push(...opened.troubles.map(trouble => toldOf(trouble, folder)))
  tellAll(told, surface)
  const { archive } = opened.archive ?? {}
  throwIfNeedy(subject, found !== undefined, archive)
  const moment = surface.now().toISOString()
  try {
    const stories = found
      ? draftsToTry(found.drafts, most, { newsroom, subject, values, moment, surface })
      : await storiesIn(archive, most, moment)
    const bar = progressBar(stories.total, surface, 'stories')
    const { result: trial } = await untilInterrupted(signal =>
      tryOn(subject, stories, { progress: bar.show, signal }),
    ).finally(bar.clear)
    const report = await trialReporters[values.format as string]()
    surface.print(report({ subject, archive: found ? undefined : archive?.name, trial }, lookOf(surface)))
    return trial.ended === 'canceled' || told.some(({ severity }) => severity === 'error') ? 2 : 0
  } catch (error) {
    if (error instanceof NoArchive) throw new CannotRun(`${archive?.name}: ${error.message}.`)
    throw error
  } finally {
    await archive?.close()
  }
}

function mostStories({ stories }: Values): number {
  if (/^[1-9]\d*$/.test(stories as string)) return Number(stories)
  throw new CannotRun(`--stories needs a number, such as --stories 1000, not “${stories}”.`)
}

/** What is tried. Throws `CannotRun` for what is in no house rules, and for words that several entries have. */
function subjectIn(name: string, house: House): Subject {
  const subjects = subjectsOf(name, house)
  if (subjects.length === 1) return subjects[0]
  if (subjects.length > 1)
    throw new CannotRun(
      `“${name}” matches several entries. Choose one: ${subjects.map(each => each.name).join(', ')}.`,
    )
  const hint = didYouMean(name, subjectNames(house)) || ' To list the rules: standards-desk explain'
  throw new CannotRun(`“${name}” isn’t a rule, term or claim in these house rules.${hint}`)
}

const reasons = {
  sources: 'compares a draft with its sources, which an archive doesn’t have',
  archive: 'compares a draft with the archive',
  fields: 'checks the fields of a draft, which an archive doesn’t have',
}

function throwIfNeedy({ name, needs }: Subject, hasDrafts: boolean, archive: Archive | undefined) {
  if (needs && !hasDrafts)
    throw new CannotRun(`${name} ${reasons[needs]}. Try it on drafts: standards-desk try ${name} PATH`)
  if (needs === 'archive' && !archive)
    throw new CannotRun(`${name} ${reasons.archive}. Name one: --archive FILE`)
}

async function storiesIn(archive: Archive | undefined, most: number, moment: string): Promise<StoriesToTry> {
  if (!archive)
    throw new CannotRun(
      'no stories to try it on. Name an archive (--archive FILE, or “archive: FILE” in the house rules), or drafts.',
    )
  const stories = await archivedToTry(archive, most, moment)
  if (stories.total === 0)
    throw new CannotRun(
      `${archive.name} has no stories. To add some: standards-desk archive add PATH --archive ${archive.name}`,
    )
  return stories
}

interface Drafts {
  newsroom: Newsroom
  subject: Subject
  values: Values
  moment: string
  surface: Surface
}

/** Drafts, each with its own sources and stets. One that cannot be read is told of, and the others count. */
function draftsToTry(
  drafts: DraftFile[],
  most: number,
  { newsroom, subject, values, moment, surface }: Drafts,
): StoriesToTry {
  const { folder } = surface
  const byShown = new Map(drafts.map(draft => [draft.shown, draft]))
  const chosen = spread([...byShown.keys()]).slice(0, most)
  const options = { folder, date: isoDate(values.date as string | undefined) }
  const toTry = async (file: DraftFile): Promise<StoryToTry> => {
    const { shown, draft, around, at } = await openDraft(newsroom, file, undefined, options)
    const story = readStory(draft)
    const { stets, missing } = around
    const { ran, failed } = await lookUp(around.archive, story, moment)
    if (failed && subject.needs === 'archive') throw new Error(failed)
    const headline = story.paragraphs.find(({ kind }) => kind === 'headline')
    return {
      about: {
        id: shown,
        headline: headline && story.text.slice(headline.start, headline.end),
        day: story.published,
      },
      story,
      comparison: compareWith(around.library, story),
      occasion: { moment, stets, missing, ran, gate: subject.needs === 'fields' },
      path: at,
    }
  }
  async function* stories() {
    for (const shown of chosen) {
      const story = await toTry(byShown.get(shown)!).catch((error: Error) => {
        tellAll([{ severity: 'error', line: `${shown}: ${error.message}` }], surface)
      })
      if (story) yield story
    }
  }
  return { total: chosen.length, stories: stories() }
}
