import { idleInRoles, timesOfRole } from '../../../english/lexicon/people.ts'
import { firstBeyond } from '../../../first-beyond.ts'
import type { Span } from '../../../span.ts'
import { findNameRuns, type NameRun } from '../../../story/people/names.ts'
import { roleNouns, titlesBeforeName } from '../../../story/people/roles.ts'
import { roleAfter, roleBefore, roleBeforeComma, shortTitles } from '../../../story/people/roles-of.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Mention, Story } from '../../../story/story.ts'

/** How many words before and behind a name are looked at. */
const reach = 24

/** The words beside a name that say what its bearer is, with their place. */
export interface Role extends Span {
  text: string
}

/** `Mayor Karin Lindqvist`, `Karin Lindqvist, mayor of Port Ellery,`, `the mayor, Karin Lindqvist,` */
export function roleBeside(story: Story, mention: Mention): Role | undefined {
  const sentence = sentenceAt(story, mention.start)
  if (!sentence) return undefined
  // No title is longer, and a sentence of a thousand names is read a thousand times.
  const at = firstBeyond(sentence.words, ({ end }) => end > mention.start)
  const copy = { text: story.text, words: sentence.words.slice(Math.max(0, at - reach), at + reach) }
  const run = findNameRuns(copy).find(({ start, end }) => start <= mention.start && mention.start < end)
  return run && (before(copy, run) ?? behind(copy, run))
}

type Copy = Pick<Story, 'text' | 'words'>

function before(copy: Copy, run: NameRun): Role | undefined {
  const text = roleBefore(copy, run) ?? roleBeforeComma(copy, run)
  const start = text === undefined ? -1 : copy.text.lastIndexOf(text, run.start - text.length)
  return start < 0 ? undefined : { text: text!, start, end: start + text!.length }
}

function behind(copy: Copy, run: NameRun): Role | undefined {
  const text = roleAfter(copy, run)
  const start = text === undefined ? -1 : copy.text.indexOf(text, run.end)
  return start < 0 ? undefined : { text: text!, start, end: start + text!.length }
}

/** The words of a role or a title that tell which it is: `Sen.` and `senator` are one. */
function wordsOf(role: string): string[] {
  const words =
    role
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/\p{L}{2,}/gu) ?? []
  return words.map(word => shortTitles.get(word) ?? word).filter(word => !idleInRoles.has(word))
}

/** Whether a role is said to be somebody’s of another time. */
export const isOfAnotherTime = (role: string): boolean => wordsOf(role).some(word => timesOfRole.has(word))

/** Whether a role in the copy may be a title of the roster: it has none but its words, and what heads a role among them. */
export function isTitle(role: string, title: string): boolean {
  const known = new Set(wordsOf(title))
  const words = wordsOf(role).filter(word => !timesOfRole.has(word))
  return (
    words.every(word => known.has(word)) &&
    words.some(word => roleNouns.has(word) || titlesBeforeName.has(word) || shortened.has(word))
  )
}

const shortened = new Set(shortTitles.values())

/** The words of a title that tell of which place or body: `Port Ellery`. */
export const placesOf = (title: string): string[] =>
  [...title.matchAll(/\p{Lu}\p{L}+/gu)]
    .map(([word]) => word)
    .filter(word => !roleNouns.has(word.toLowerCase()))
