import { entryAt } from '../desk/house-file/entry-at.ts'
import { type Subject, subjectsOf } from '../desk/trial/subject.ts'
import type { TriedFinding, TriedStory } from '../desk/trial/tally.ts'
import type { Words } from '../desk/words.ts'
import { NoArchive } from '../newsroom/archive/archive.ts'
import { archivedToTry, type TrialEnded, tryOn } from '../newsroom/trial.ts'
import { occasion } from './checks.ts'
import type { Desk } from './desk.ts'
import { escaped } from './markdown.ts'
import { pathOf } from './paths.ts'
import type { Tried, Trying } from './protocol.ts'

/** Maximum number of stories that are read, the newest first. */
const mostStories = 1000

/** Tries a rule or an entry of the house rules on what has run, as the rules stand in the editor, saved or not. */
export async function tried(
  desk: Desk,
  { uri, name, workDoneToken }: Trying,
  signal: AbortSignal,
): Promise<Tried> {
  const { say, newsrooms } = desk
  const path = pathOf(uri)
  if (path === undefined) return { refused: say('Open your newsroom’s folder first.') }
  const [subject, ...others] = subjectsOf(name, (await newsrooms.houseAt(path)).house)
  if (!subject) return { refused: say('The house rules have no rule, term or claim “{0}.”', name) }
  if (others.length > 0)
    return {
      refused: say(
        '“{0}” matches several entries: {1}.',
        name,
        [subject, ...others].map(each => each.name).join(', '),
      ),
    }
  if (subject.needs)
    return { refused: say('“{0}” needs more than the text of a story. Try it on drafts.', subject.name) }
  const { archive: lookUp, troubles } = await newsrooms.archiveAt(path)
  if (!lookUp)
    return {
      refused: troubles[0]?.message ?? say('Name the archive in the house rules first: “archive: FILE”.'),
    }
  const { archive } = lookUp
  try {
    const stories = await archivedToTry(archive, mostStories, occasion().moment)
    if (stories.total === 0)
      return { refused: say('{0} has no stories. Add some: standards-desk archive add', archive.name) }
    const progress = await desk.connection.window.attachWorkDoneProgress(workDoneToken)
    const trial = await tryOn(subject, stories, {
      signal,
      progress: done =>
        progress.report(
          Math.round((100 * done) / stories.total),
          say('{0} of {1} stories', done, stories.total),
        ),
    })
    const { speaking, stories: read, findings } = trial
    return { page: pageOf(subject, trial, archive.name, say), speaking, stories: read, findings }
  } catch (error) {
    if (error instanceof NoArchive)
      return { refused: say('{0}: the archive can’t be searched: {1}', archive.name, error.message) }
    throw error
  }
}

/** What can be tried at a place in house rules: an entry that the house has, where it has an archive. */
export async function triableAt(desk: Desk, uri: string, offset: number): Promise<string | undefined> {
  const text = desk.documents.get(uri)?.getText()
  const path = pathOf(uri)
  const name = text === undefined ? undefined : entryAt(text, offset)
  if (name === undefined || path === undefined) return undefined
  const { house } = await desk.newsrooms.houseAt(path)
  const [subject] = house.archive ? subjectsOf(name, house) : []
  return subject && !subject.needs ? name : undefined
}

/** What came of a trial as a page: how often it speaks, and findings to read, each with a link to its story. */
function pageOf(subject: Subject, trial: TrialEnded, archive: string, say: Words): string {
  const { examples, findings, of, oldest, newest } = trial
  const days = oldest && newest && say('{0} to {1}', say.day(oldest), say.day(newest))
  const lines = [
    `# ${escaped(say('{0}, tried on the archive', subject.name))}`,
    '',
    `**${speaks(trial, say)}**`,
    '',
    [say('The newest {0} stories in {1}', of, escaped(archive)), days].filter(Boolean).join(' · '),
    ...howSure(trial, say),
  ]
  if (subject.kind === 'family')
    lines.push('', ...trial.rules.map(({ rule, findings }) => `- \`${rule}\`: ${findings}`))
  if (examples.length > 0)
    lines.push(
      '',
      `## ${examples.length < findings ? say('{0} of {1} findings', examples.length, findings) : say('Findings')}`,
      '',
      ...examples.map((each, index) => `${index + 1}. ${exampleOf(each, subject, say)}`),
    )
  return `${lines.join('\n')}\n`
}

function speaks({ speaking, stories, findings }: TrialEnded, say: Words): string {
  if (speaking === 0) return say('It finds nothing in {0} stories.', stories)
  return say(
    'It finds something in {0} of {1} stories ({2}). Findings: {3}, {4} a story.',
    speaking,
    stories,
    percent(speaking / stories),
    findings,
    Number((findings / stories).toPrecision(2)),
  )
}

function howSure({ ended, of, stories, share }: TrialEnded, say: Words): string[] {
  if (ended === 'all') return []
  const range = [percent(share.least), percent(share.most)] as const
  return [
    '',
    ended === 'plain'
      ? say(
          'Stopped early. Of all {0} stories, it would find something in {1} to {2} (95% confidence).',
          of,
          ...range,
        )
      : say(
          'Canceled after {0}. In all {1}, it would find something in {2} to {3} of stories (95% confidence).',
          stories,
          of,
          ...range,
        ),
  ]
}

function exampleOf(
  { before, words, after, story, severity, message, line }: TriedFinding,
  subject: Subject,
  say: Words,
): string {
  const name = escaped(story.headline ?? story.id)
  const link = `[${name}](${linkTo(story)}#L${line})`
  const where = [story.day && say.day(story.day), story.outlet && escaped(story.outlet), link]
    .filter(Boolean)
    .join(' · ')
  // What a house says of its own entry is the same each time.
  const isOwn = subject.kind === 'term' || subject.kind === 'claim'
  const said = isOwn ? [] : [`*${severity}*: ${escaped(message)}`]
  return [`${escaped(before)}**${escaped(words)}**${escaped(after)}`, ...said, where].join('  \n   ')
}

/**
 * The preview of a page follows links from where the page is, and none to addresses of another kind. What the story is
 * called there is the title of its tab.
 */
function linkTo({ id, headline }: TriedStory): string {
  const title = (headline ?? id).replace(/[\p{P}\p{S}\s]+/gu, ' ').trim()
  // The id stays one part of the path though it has slashes in it.
  return `stories/${encodeURIComponent(encodeURIComponent(id))}/${encodeURIComponent(title)}.txt`
}

const percent = (share: number) => `${Number((share * 100).toPrecision(2))}%`
