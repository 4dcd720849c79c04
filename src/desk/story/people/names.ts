import { months, weekdays } from '../../english/lexicon/calendar.ts'
import { sentenceStarters } from '../../english/lexicon/function-words.ts'
import { isGivenName } from '../../english/lexicon/given-names.ts'
import { verbsOfTitles } from '../../english/lexicon/headlines.ts'
import {
  firmNames,
  nameParticles,
  notPersons,
  particlesWithHyphen,
  placeOpeners,
} from '../../english/lexicon/names.ts'
import { courtesyTitles, rolesOfFirms } from '../../english/lexicon/people.ts'
import { behindPlace, wellKnownPlaces } from '../../english/lexicon/places.ts'
import { possessiveOf, withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { wordSet } from '../../english/word-set.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../story.ts'
import { roleNouns, titlesBeforeName } from './roles.ts'

/**
 * A run of capitalized words that may be a person's name, in its parts. Indices are into `story.words`, without `to`.
 */
export interface NameRun extends Span {
  from: number
  to: number
  /** The capitalized words for a title and role before the name: `Homeland Security Secretary`. */
  titleFrom: number
  /** The words of the name without a possessive: `Kristi`, `Noem`. */
  parts: string[]
  surname: Surname
  title?: string
}

/** `Blasio` for `Bill de Blasio` is looked up, in small letters; `de Blasio` is shown. */
export interface Surname {
  key: string
  shown: string
}

const suffixes = wordSet('jr sr ii iii iv')

/** `al-Qahtani` */
const opensWithParticle = regex('u')`^(?:${particlesWithHyphen})-\p{Lu}`

const isCapital = (word: Word) => {
  const code = word.text.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(word.text))
}

const isPossessive = (text: string) => possessiveOf(text) > 0

/** The runs of capitals of a story that can hold a person's name, in order. */
export function findNameRuns(story: Pick<Story, 'text' | 'words'>): NameRun[] {
  const { words, text } = story
  const runs: NameRun[] = []
  for (let from = 0; from < words.length; from++) {
    if (!isCapital(words[from])) continue
    let to = from + 1
    while (
      to < words.length &&
      to - from < 12 &&
      (continuesRun(text, words, to) || isNickname(text, words, to))
    )
      to++
    while (to > from + 1 && !isCapital(words[to - 1]) && !opensWithParticle.test(words[to - 1].text)) to--
    const run = toNameRun(text, words, from, to)
    if (run) runs.push(run)
    from = to - 1
  }
  return runs
}

/** Whether the word continues the run of capitals before it: `J. Smith`, `Bill de Blasio`, but not `Texas. Cruz`. */
function continuesRun(text: string, words: Word[], index: number): boolean {
  const before = words[index - 1]
  const word = words[index]
  if (followsNickname(text, words, index)) return true
  const gap = word.start - before.end
  if (gap < 1 || gap > 2 || text[word.start - 1] !== ' ') return false
  if (gap === 2 && !(text[before.end] === '.' && isShort(before))) return false
  if (isPossessive(before.text)) return false
  if (isCapital(word) || opensWithParticle.test(word.text)) return true
  return (
    nameParticles.has(word.text) &&
    index + 1 < words.length &&
    (isCapital(words[index + 1]) || nameParticles.has(words[index + 1].text))
  )
}

/** `Marvin “Skip” Delahunt`: a word in marks between two of a name, or the surname behind it. */
function isNickname(text: string, words: Word[], index: number): boolean {
  const before = words[index - 1]
  const word = words[index]
  const after = words[index + 1]
  if (!after || !isCapital(word) || !isCapital(after) || !isCapital(before)) return false
  return (
    /^ ["“'‘(]$/.test(text.slice(before.end, word.start)) &&
    /^["”'’)] $/.test(text.slice(word.end, after.start))
  )
}

/** The surname behind a nickname. */
const followsNickname = (text: string, words: Word[], index: number) =>
  index > 1 && isNickname(text, words, index - 1)

const isShort = (word: Word) =>
  word.text.length === 1 ||
  titlesBeforeName.has(word.lower) ||
  suffixes.has(word.lower) ||
  word.lower === 'st'

function toNameRun(text: string, words: Word[], runFrom: number, runTo: number): NameRun | undefined {
  let to = runTo
  let from = runFrom
  while (from < to && (sentenceStarters.has(words[from].lower) || ofPlace.test(words[from].lower))) from++
  if (from === to) return undefined
  // `Charles Harris QC`
  while (to - from > 2 && afterNames.has(words[to - 1].text.replace(/\./g, ''))) to--
  const titleFrom = from
  let titled = -1
  for (let index = from; index < to - 1; index++) {
    const lower = words[index].lower
    const isTitle = titlesBeforeName.has(lower) || roleNouns.has(lower)
    if (
      isTitle &&
      !suffixes.has(words[index + 1].lower) &&
      !(index > from && isGivenName(words[index - 1].text) && to - index <= 2)
    )
      titled = index
  }
  if (titled >= 0) from = titled + 1
  const given = firstGiven(words, from, to)
  if (given > from && words.slice(from, given).every(word => isNoName(word) || isOfMany(text, word)))
    from = given
  const parts = words
    .slice(from, to)
    .filter((_, index) => index === 0 || !isNickname(text, words, from + index))
    .map(word => withoutPossessive(word.text))
  const end = words[to - 1].start + parts[parts.length - 1].length
  // `Martin Luther King Jr.`: the stop belongs to the name, as `J.` in front does.
  return {
    start: words[from].start,
    end,
    from,
    to,
    titleFrom,
    parts,
    surname: surnameOf(parts),
    title: from > titleFrom ? text.slice(words[titleFrom].start, words[from].start).trim() : undefined,
  }
}

/** Letters behind a name: a counsel, a member of a parliament, a doctor. */
const afterNames = new Set(['QC', 'KC', 'MP', 'MEP', 'MSP', 'PhD', 'MD'])

/** `Youngsters Ben Hudell and Sam Tillen`: a plural at the head of a sentence. */
const isOfMany = (text: string, { text: written, start }: Word) =>
  /\p{Ll}{4}s$/u.test(written) &&
  !isGivenName(written) &&
  /(?:^|[.?!]["”]?\s|\n)$/.test(text.slice(Math.max(0, start - 3), start))

/** `Texas-based Matt Mackowiak`, `Lima-born Ana Ruiz` */
const ofPlace = regex('u')`\p{L}-(?:${behindPlace})$`

const isNoName = (word: Word) =>
  isOfNoPerson(word.lower) ||
  wellKnownPlaces.has(word.text) ||
  isAcronym(word.text) ||
  // `Iraqi`, `Dockmaster Selma Quist`
  /(?:an|ish|ese|ican|...(?:er|or|ist))$/.test(word.lower)

function firstGiven(words: Word[], from: number, to: number): number {
  for (let index = from; index < to - 1; index++) if (isGivenName(words[index].text)) return index
  return -1
}

const isAcronym = (text: string) =>
  text.length > 1 &&
  !isSmallLetter(text.charCodeAt(1)) &&
  /^[\p{Lu}\d.&-]+$/u.test(text) &&
  !/^(?:\p{Lu}\.)+$/u.test(text)

const isSmallLetter = (code: number) => code >= 97 && code <= 122

function surnameOf(parts: string[]): Surname {
  let last = parts.length - 1
  while (last > 0 && isSuffix(parts[last].replace('.', ''))) last--
  let first = last
  while (first > 1 && nameParticles.has(parts[first - 1])) first--
  const key = parts[last].toLowerCase()
  return { key, shown: first === last ? parts[last] : parts.slice(first, last + 1).join(' ') }
}

/** Maximum length of such a suffix, `iii`: longer words need not be looked up. */
const longestSuffix = 3

const isSuffix = (part: string) => part.length <= longestSuffix && suffixes.has(part.toLowerCase())

/** The words of a name without `Jr.`. */
export const withoutSuffixes = (parts: string[]) => parts.filter(part => !isSuffix(part))

/** Whether digits or an acronym are among the words, or more words than a name has. */
export function isOdd(parts: string[]): boolean {
  const own = withoutSuffixes(parts)
  return own.length > 5 || own.some(part => /\d/.test(part) || isAcronym(part) || verbsOfTitles.has(part))
}

/** Whether a run has the shape of a given name and a surname, and is no organisation and no place. */
export function mayBeWholeName({ parts, title }: NameRun): boolean {
  if (withoutSuffixes(parts).length < 2 || isOdd(parts)) return false
  // `Bookmaker William Hill`
  const isFirms = title === undefined || rolesOfFirms.has(title.toLowerCase())
  if (isFirms && firmNames.has(parts.slice(-2).join(' '))) return false
  const given = isGivenName(parts[0])
  if (!given && placeOpeners.has(parts[0].toLowerCase())) return false
  const organisation = parts.slice(given ? 1 : 0).some(isWordOfOrganisation)
  return (
    !organisation ||
    (given && parts.length === 2 && wellKnownPlaces.has(parts[1]) && !wellKnownPlaces.has(parts[0]))
  )
}

export const isWordOfOrganisation = (part: string) =>
  isOfNoPerson(part.toLowerCase()) || wellKnownPlaces.has(part)

/** `board`, `Monday`, `March`; not `Jan`, who is a person as well. */
const isOfNoPerson = (lower: string) => notPersons.has(lower) || weekdays.has(lower) || months.has(lower)

export function isPersonalTitle(title: string): boolean {
  const last = title.replace(/\.$/, '').split(/[\s]+/).at(-1)?.replace(/\.$/, '').toLowerCase() ?? ''
  // A saint is a church or a hospital: `St. Brendan’s Hospital`.
  return last !== 'st' && (titlesBeforeName.has(last) || roleNouns.has(last))
}

export const isCourtesy = (title: string) => courtesyTitles.has(title.replace(/\.$/, '').toLowerCase())
