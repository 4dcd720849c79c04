import { shortenedInRoles } from '../../english/lexicon/abbreviations.ts'
import { beforeVerbs, endsRole, stopsRole } from '../../english/lexicon/function-words.ts'
import { anyone, groups, otherRanks, roleModifiers } from '../../english/lexicon/people.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import type { Person, Story } from '../story.ts'
import { isCourtesy, type NameRun } from './names.ts'
import { roleNouns, titlesBeforeName } from './roles.ts'

const isShortened = ({ text, lower }: Word) =>
  text.length <= 2 ||
  text.includes('.') ||
  shortenedInRoles.has(lower) ||
  titlesBeforeName.has(lower) ||
  (text.length <= 4 && roleNouns.has(lower))

/** How many words a role in front of a name may have. */
const longestBefore = 10
/** `groups backing Senator Ted Cruz`: how many small words in front belong to a role without a title. */
const mostSmall = 3

/** The words before a name that say what its bearer is: `former secretary of state`, `U.S. Sen.`. */
export function roleBefore(story: Pick<Story, 'text' | 'words'>, run: NameRun): string | undefined {
  const { words, text } = story
  if (run.from === 0 || !adjoins(text, words[run.from - 1], words[run.from])) return undefined
  if (!run.title && !roleNouns.has(words[run.from - 1].lower)) return undefined
  let from = run.from
  let small = 0
  const limit = Math.max(0, run.from - longestBefore)
  while (from > limit && adjoins(text, words[from - 1], words[from]) && !endsBefore(story, from)) {
    // A small word before a title in capitals is not part of it.
    if (isSmall(words[from - 1]) && (run.title !== undefined || small++ >= mostSmall)) break
    from--
  }
  // `to spare gang leader Stan Williams`, `he trails candidate Ana Ruiz`: the verb is no part of the role.
  if (from > 0 && from < run.from && beforeVerbs.has(words[from - 1].lower) && isPlain(words[from].lower))
    from++
  if (from === run.from) return undefined
  const whole = text.slice(words[from].start, run.start).trim()
  // `a staunch opponent of President Ana Ruiz`: the title alone is hers.
  const role = run.title && / (?:of|for|to) /.test(whole) && /^\p{Ll}/u.test(whole) ? run.title : whole
  const parts = role.split(' ')
  if (!isCourtesy(parts.at(-1)!)) return role
  // `shadow home secretary Mr. Ruiz`, not `told the BBC Mr. Ruiz had won`.
  const isRole = parts.slice(0, -1).some(word => !isPlain(word.toLowerCase()))
  return isRole ? parts.slice(0, -1).join(' ') : undefined
}

const adjoins = (text: string, word: Word, next: Word) =>
  next.start - word.end <= 2 && /^[. ] ?$/.test(text.slice(word.end, next.start))

/** A word in small letters that does not form a role: `backing`. */
const isSmall = ({ text, lower }: Word) => text === lower && !/^\d/.test(lower) && isPlain(lower)

/** Whether the word before a place cannot belong to the role that begins there. */
function endsBefore({ words, text }: Pick<Story, 'text' | 'words'>, from: number): boolean {
  const word = words[from - 1]
  const { lower } = word
  if (stopsRole.has(lower) || (cueOf(lower) && !roleNouns.has(lower))) return true
  if ((lower === 'of' || lower === 'for') && !(from > 1 && roleNouns.has(words[from - 2].lower))) return true
  return text[word.end] === '.' && !isShortened(word)
}

const isPlain = (lower: string) => !roleModifiers.has(lower) && !roleNouns.has(lower)

/**
 * `The foreign secretary, Ana Ruiz, said`, `the mayor of Port Ellery, Ana Ruiz,`: the words between an article and the
 * comma before a name.
 */
export function roleBeforeComma(story: Pick<Story, 'text' | 'words'>, run: NameRun): string | undefined {
  const { words, text } = story
  const last = run.from - 1
  if (last < 0 || text.slice(words[last].end, run.start) !== ', ') return undefined
  const head = roleNouns.has(words[last].lower) ? last : headBeforePlace(story, run)
  if (head === undefined) return undefined
  for (let from = head; from >= Math.max(0, head - 6); from--) {
    const { lower } = words[from]
    if (from < head && text.slice(words[from].end, words[from + 1].start) !== ' ') return undefined
    if (/^(?:the|a|an|his|her|its|their)$/.test(lower))
      return from < last ? text.slice(words[from + 1].start, words[last].end) : undefined
  }
  return undefined
}

/** The most words that a place has between its role and the name: `of the Cape Lorne Harbor Board`. */
const longestPlace = 7

/** `mayor` of `the mayor of Port Ellery, Ana Ruiz,`; the name has a comma behind it too, or is the second of a list. */
function headBeforePlace({ words, text }: Pick<Story, 'text' | 'words'>, run: NameRun): number | undefined {
  if (text[run.end] !== ',' || !/^\p{Lu}/u.test(words[run.from - 1].text)) return undefined
  for (let at = run.from - 2; at > Math.max(0, run.from - 2 - longestPlace); at--) {
    const { lower, text: written, end } = words[at]
    if (text.slice(end, words[at + 1].start) !== ' ') return undefined
    if (/^(?:of|for|at|in)$/.test(lower)) return roleNouns.has(words[at - 1].lower) ? at - 1 : undefined
    if (written === lower && lower !== 'the') return undefined
  }
  return undefined
}

/** What follows a name between commas: `Murshed Zaheed, acting political director of the group, said`. */
export function roleAfter(story: Pick<Story, 'text' | 'words'>, run: NameRun): string | undefined {
  const { words, text } = story
  if (text[run.end] !== ',' || text[run.end + 1] !== ' ') return undefined
  // `Ana Ruiz, 45, a nurse`: the age is no role.
  const age = words[run.to]
  const first = age && /^\d{1,3}$/.test(age.text) && text[age.end] === ',' ? run.to + 1 : run.to
  const head = headOfRole(words, first)
  const last = head === undefined ? undefined : endOfRole(text, words, first, head)
  if (last === undefined) return undefined
  const role = text.slice(words[first].start, words[last].end)
  return /["“”]/.test(role) ? undefined : role.replace(/^(?:an?|the)\s/i, '')
}

/** Maximum number of words searched for a role, and maximum number before its noun. */
const longestRole = 16
const beforeHead = 6

/** The noun of a role, `director`, before any word that shows the start of another phrase. */
function headOfRole(words: Word[], first: number): number | undefined {
  for (let at = first; at < Math.min(first + longestRole, words.length); at++) {
    const { lower } = words[at]
    if (cueOf(lower)?.form === 'past' || endsRole.has(lower)) return undefined
    if (roleNouns.has(withoutPossessive(lower))) return at
    if (at - first > beforeHead) return undefined
  }
  return undefined
}

/** The last word of a role: before a relative clause, or before the mark that closes it. */
function endOfRole(text: string, words: Word[], first: number, head: number): number | undefined {
  // `to save Ana Ruiz, a judge said on Friday`: the judge is the speaker, and Ruiz is not a judge.
  const behind = words[head + 1]
  const cue = behind && text.slice(words[head].end, behind.start) === ' ' ? cueOf(behind.lower) : undefined
  if (cue?.kind === 'says' && cue.form === 'past' && !/^(?:to|by)$/.test(words[head + 2]?.lower ?? ''))
    return undefined
  for (let at = first; at < Math.min(first + longestRole, words.length); at++) {
    if (at > head && /^(?:who|which|that|whose)$/.test(words[at].lower)) return at - 1
    if (closesRole(text, words[at])) return at >= head ? at : undefined
  }
  if (first + longestRole >= words.length) return undefined
  // `a professor of surgery at the School of Medicine and the editor of ...`: as far as its first half.
  const and = words.findLastIndex(({ lower }, at) => at > head && at < first + longestRole && lower === 'and')
  return and < 0 ? undefined : and - 1
}

const closesRole = (text: string, { end, text: typed }: Word): boolean => {
  const after = text[end]
  return (
    after === undefined ||
    /[,;)\n]/.test(after) ||
    (after === '.' && (typed.length > 4 || /^\d+$/.test(typed))) ||
    text[end + 1] === '—'
  )
}

/** The short form of a title before a name: `Sen.` */
export const shortTitles: ReadonlyMap<string, string> = new Map([
  ['senator', 'sen'],
  ['governor', 'gov'],
  ['congressman', 'rep'],
  ['congresswoman', 'rep'],
  ['representative', 'rep'],
  ['general', 'gen'],
  ['lieutenant', 'lt'],
  ['captain', 'capt'],
  ['sergeant', 'sgt'],
  ['doctor', 'dr'],
  ['professor', 'prof'],
])

const rankOf = (before: string | undefined, noun: string) =>
  before !== undefined && otherRanks.has(before) ? `${before} ${noun}` : noun

/** The ranks and nouns of a role: `vice president`, `senate` of `Vice President of the Senate`. */
const ranksOf = (role: string | undefined): Set<string> => {
  const words = role?.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  return new Set(words.map((word, index) => rankOf(words[index - 1], word)))
}

const roles = listOf([...roleNouns.keys()].filter(noun => !anyone.has(noun) && !groups.has(noun)))

/** `the mayor`, `the Texas senator`: added to the mentions of the person last named who has that role. */
export function findRoleMentions(story: Pick<Story, 'text' | 'words'>, people: Person[]) {
  const { words, text } = story
  const withRole = people.filter(person => person.role)
  if (withRole.length === 0) return
  const ranks = new Map(withRole.map(person => [person, ranksOf(person.role)]))
  const found: { person: Person; start: number; end: number }[] = []
  for (const { index, text: word, lower } of wordsOn(story, roles)) {
    if (index === 0 || !roleNouns.has(lower) || word !== lower) continue
    const article = articleBefore(text, words, index)
    if (article < 0) continue
    const next = words[index + 1]
    // `the mayor of Springfield` and `the senator Ana Ruiz` introduce somebody.
    if (
      next &&
      next.start - words[index].end === 1 &&
      (/^\p{Lu}/u.test(next.text) || next.lower === 'of' || next.lower === 'for')
    )
      continue
    const rank = rankOf(words[index - 1].lower, lower)
    const short = shortTitles.get(rank)
    const person = lastNamed(withRole, words[index].start, each => {
      const has = ranks.get(each) as Set<string>
      return has.has(rank) || (short !== undefined && has.has(short))
    })
    if (person) found.push({ person, start: words[article].start, end: words[index].end })
  }
  for (const { person, start, end } of found) {
    person.mentions.push({ start, end, form: 'role' })
    person.mentions.sort((one, other) => one.start - other.start)
  }
}

function articleBefore(text: string, words: Word[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    if (words[at + 1].start - words[at].end !== 1 || text[words[at].end] !== ' ') return -1
    if (words[at].lower === 'the') return at
    if (stopsRole.has(words[at].lower) || cueOf(words[at].lower)) return -1
  }
  return -1
}

function lastNamed(people: Person[], before: number, fits: (person: Person) => boolean): Person | undefined {
  let best: Person | undefined
  let place = -1
  for (const person of people) {
    if (person.mentions[0].start >= before || !fits(person)) continue
    let last = -1
    for (const mention of person.mentions) if (mention.start < before) last = mention.start
    if (last > place) {
      place = last
      best = person
    }
  }
  return best
}
