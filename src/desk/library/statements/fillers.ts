import { behindActor, pronouns } from '../../english/lexicon/function-words.ts'
import {
  headsOfBodies,
  otherBodies,
  publicBodies,
  sortsOfActors,
  votingBodies,
} from '../../english/lexicon/institutions.ts'
import { relatives } from '../../english/lexicon/kinship.ts'
import { genericActors, noActors } from '../../english/lexicon/people.ts'
import { vehicles } from '../../english/lexicon/things.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import { firstBeyond } from '../../first-beyond.ts'
import type { Phrase } from '../../grammar/frames.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span } from '../../span.ts'
import { roleNouns, titlesBeforeName } from '../../story/people/roles.ts'
import type { Person, Story } from '../../story/story.ts'
import { commonness } from '../match/common-words.ts'
import { likeness, rootOf } from './roots.ts'

/** Who or what takes part in a statement, with all that the story calls it. */
export interface Filler {
  phrase: Phrase
  /** The word that the others hang on. */
  head: string
  /** The roots of its words of meaning. */
  roots: string[]
  /** The words of its name, and of the person that a role or a pronoun stands for. */
  names: string[]
  person?: Person
  /** The heads of what it is also called: `a compound` beside `skerrin`. */
  also: string[]
  /** A pronoun or a number that stands for nobody who is known. */
  isOpen: boolean
  /** `the company`, `officials`: may stand for a body or for people that go by a name. */
  isGeneric: boolean
}

export function fillerOf(story: Story, phrase: Phrase): Filler {
  const person = personAt(story, phrase.head) ?? titledPerson(story, phrase)
  const words = phrase.words.filter(({ text }) => /\p{L}|\p{N}/u.test(text))
  const roots = words
    .map(({ text }) => text.toLowerCase())
    .filter(lower => commonness(lower) < 0.9)
    .map(rootOf)
  const names = [...phrase.name, ...phrase.appositions.flatMap(({ name }) => name)]
    .map(({ text }) => withoutPossessive(text.toLowerCase()))
    .filter(lower => lower.length > 2)
  if (person)
    for (const name of person.name.toLowerCase().split(/\s+/))
      if (name.length > 2 && !names.includes(name)) names.push(name)
  const isPronoun = phrase.kind === 'pronoun'
  const before = isPronoun && !person ? relatedBefore(story, phrase) : undefined
  if (before) return before
  return {
    phrase,
    head: rootOf(phrase.lemma),
    roots,
    names,
    person,
    also: alsoOf(story, phrase),
    isOpen:
      (isPronoun && !person) ||
      phrase.kind === 'number' ||
      phrase.kind === 'clause' ||
      phrase.kind === 'other',
    isGeneric: names.length === 0 && mayBeNamed(phrase.lemma),
  }
}

/** Somebody who can do things, by a noun in small letters: `referee`, `prosecutors`, `union`. */
export const isWhoNoun = (lower: string): boolean => roleNouns.has(lower) || whoRoots.has(rootOf(lower))

/** Whether a noun, by its root, is that of one person: `princess`, `brother`; not `company`. */
export const isOfPerson = (root: string): boolean => personRoots.has(root)

const personRoots = new Set([...roleNouns.keys(), ...relatives].map(rootOf))

const whoRoots = new Set(
  [
    roleNouns.keys(),
    genericActors,
    ...sortsOfActors,
    votingBodies,
    headsOfBodies,
    relatives,
    publicBodies,
    otherBodies,
    vehicles,
  ]
    .flatMap(nouns => [...nouns])
    .filter(noun => !pronouns.has(noun) && !noActors.has(noun))
    .map(rootOf),
)

/** `the company`, `inspectors`, `the insurer`. */
const mayBeNamed = (lemma: string) =>
  genericActors.has(lemma) || sortsOfActors.some(nouns => nouns.has(lemma))

/** Everybody whom a story mentions, by where. */
const mentionsOf = memo(({ people }: Story) =>
  people
    .flatMap(person => person.mentions.map(({ start, end }) => ({ start, end, person })))
    .sort((one, other) => one.end - other.end),
)

/** Whom a story means at a span. */
export function personAt(story: Story, span: Span): Person | undefined {
  const mentions = mentionsOf(story)
  const near = mentions[firstBeyond(mentions, ({ end }) => end > span.start)]
  return near && overlaps(near, span) ? near.person : undefined
}

/** Nadia Ferrell, where the tree has her title as the head: `Superintendent Nadia Ferrell`. */
function titledPerson(story: Story, { head, name }: Phrase): Person | undefined {
  const last = name.at(-1)
  const lower = head.text.toLowerCase().replace(/\.$/, '')
  const isTitle = roleNouns.has(lower) || titlesBeforeName.has(lower)
  return last && last !== head && isTitle ? personAt(story, last) : undefined
}

/** What a `who` or `which` stands for: the name or noun right before it, over its comma. */
function relatedBefore(story: Story, phrase: Phrase): Filler | undefined {
  if (!/^(?:who|which|that)$/.test(phrase.lemma)) return undefined
  const before =
    /(\p{Lu}[\p{L}\p{N}’'.&-]*(?:(?: (?:of|and|the|for))? \p{Lu}[\p{L}\p{N}’'.&-]*)*|\p{Ll}[\p{L}’'-]+),? ?$/u.exec(
      story.text.slice(Math.max(0, phrase.start - 80), phrase.start),
    )
  if (!before) return undefined
  const text = before[1].trim()
  const words = text.toLowerCase().split(/\s+/)
  const last = words[words.length - 1]
  const isName = /^\p{Lu}/u.test(text)
  const end = phrase.start - (before[0].length - before[1].length)
  return {
    phrase: {
      ...phrase,
      start: end - before[1].length,
      end: end - (before[1].length - text.length),
      lemma: last,
      kind: isName ? 'name' : 'noun',
    },
    head: rootOf(last),
    roots: words.filter(word => commonness(word) < 0.9).map(rootOf),
    names: isName ? words.filter(word => word.length > 2) : [],
    also: [],
    isOpen: false,
    isGeneric: !isName && mayBeNamed(last),
  }
}

/** A filler of plain words that no tree has: of `the union` before its verb. */
export function nounFiller(start: number, end: number, words: string[]): Filler {
  const lemma = words[words.length - 1]
  const token = { start, end, text: lemma }
  return {
    phrase: {
      start,
      end,
      head: token,
      lemma,
      kind: 'noun',
      words: [token],
      name: [],
      others: [],
      appositions: [],
    },
    head: rootOf(lemma),
    roots: words.map(rootOf),
    names: [],
    also: [],
    isOpen: false,
    isGeneric: mayBeNamed(lemma),
  }
}

/** A name that no tree has as a phrase: of `Tessaly` before `shall withdraw`. */
export function namedFiller(story: Story, start: number, end: number): Filler {
  const text = story.text.slice(start, end)
  const words = text.toLowerCase().split(/\s+/)
  const person = personAt(story, { start, end })
  const filler = nounFiller(start, end, words)
  return {
    ...filler,
    phrase: { ...filler.phrase, kind: 'name' },
    names: [...new Set([...words, ...(person?.name.toLowerCase().split(/\s+/) ?? [])])].filter(
      word => word.length > 2 && commonness(word) < 0.9,
    ),
    person,
    isGeneric: false,
  }
}

/** Whether two fillers are one: 1 for the same, 0 for two things, between for what nobody can tell. */
export function sameness(mine: Filler, theirs: Filler): number {
  if (mine.isOpen || theirs.isOpen) return 0.5
  if (mine.names.length > 0 && theirs.names.length > 0)
    return mine.names.some(name => theirs.names.includes(name)) ||
      isShortFor(mine, theirs) ||
      isShortFor(theirs, mine)
      ? 1
      : 0
  const heads = likeness(mine.head, theirs.head)
  if (heads > 0) return heads
  if (
    [mine.head, ...mine.also].some(one =>
      [theirs.head, ...theirs.also].some(other => likeness(one, other) > 0),
    )
  )
    return 0.8
  if (
    roleOf(mine).some(root => theirs.roots.includes(root)) ||
    roleOf(theirs).some(root => mine.roots.includes(root))
  )
    return 0.9
  if (areOfOtherSorts(mine, theirs) || isBodyAndPerson(mine, theirs) || isBodyAndPerson(theirs, mine))
    return 0.2
  if (mine.names.length > 0 !== theirs.names.length > 0)
    return mine.isGeneric || theirs.isGeneric || mine.person || theirs.person ? 0.5 : 0.3
  if (mine.roots.includes(theirs.head) || theirs.roots.includes(mine.head)) return 0.6
  return mine.isGeneric || theirs.isGeneric ? 0.35 : 0
}

/** `The museum` of `Halvard Mutual, the insurer`, `the company` of `state inspectors`: no one of them is the other. */
function areOfOtherSorts(mine: Filler, theirs: Filler): boolean {
  const [here, there] = [mine, theirs].map(sortsOf)
  return here.length > 0 && there.length > 0 && !here.some(sort => there.includes(sort))
}

/** `The school board` of Superintendent Nadia Ferrell: a body that votes is nobody who holds another office. */
function isBodyAndPerson({ names, phrase }: Filler, { person }: Filler): boolean {
  if (names.length > 0 || !votingBodies.has(phrase.lemma) || !person?.role) return false
  const words = person.role.toLowerCase().split(/[^\p{L}]+/u)
  return !words.some(word => headsOfBodies.has(word) || votingBodies.has(word))
}

/** What somebody may be, by the noun and by what they are also called. */
const sortsOf = ({ head, also }: Filler): number[] => sortsOfRoots([head, ...also])

/** The same, by the roots of the nouns. */
export const sortsOfRoots = (nouns: readonly string[]): number[] =>
  rootsOfSorts.flatMap((roots, sort) => (nouns.some(root => roots.has(root)) ? [sort] : []))

const rootsOfSorts = sortsOfActors.map(nouns => new Set([...nouns].map(rootOf)))

const describedBehind = regex(
  'u',
)`^, (?:an?|the|its|his|her|their) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?=,| (?:${behindActor})\b)`

/** `skerrin, a compound first found in a sponge`, `the compound, called skerrin`. */
function alsoOf({ text }: Story, phrase: Phrase): string[] {
  const heads = phrase.appositions.map(({ lemma }) => rootOf(lemma))
  const called = /^, (?:called|named|known as|nicknamed) (?:the )?([\p{L}-]+)/u.exec(
    text.slice(phrase.end, phrase.end + 40),
  )
  const beside = describedBehind.exec(text.slice(phrase.end, phrase.end + 60))
  for (const match of [called, beside]) if (match) heads.push(rootOf(match[1].toLowerCase()))
  return heads
}

const roleOf = ({ person }: Filler): string[] =>
  (person?.role ?? '')
    .toLowerCase()
    .split(/\W+/)
    .filter(word => word.length > 3)
    .map(rootOf)

/** `FBI` of the Federal Bureau of Investigation. */
function isShortFor(one: Filler, other: Filler): boolean {
  const [letters] = one.phrase.name.map(({ text }) => text.replace(/\./g, ''))
  if (!letters || !/^\p{Lu}{2,6}$/u.test(letters)) return false
  const initials = other.phrase.words
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => text[0])
    .join('')
  return initials === letters
}
