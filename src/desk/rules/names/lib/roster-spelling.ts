import { isGivenName } from '../../../english/lexicon/given-names.ts'
import { commonSurnames } from '../../../english/lexicon/surnames.ts'
import { possessiveOf, withoutApostropheS } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import {
  givenOfName,
  type Listed,
  type Misspelling,
  plainWord,
  type Roster,
  surnameOfName,
  titlesOn,
} from '../../../house/roster.ts'
import { areShortNames } from '../../../library/statements/checks/people.ts'
import { lettersApart } from '../../../library/statements/spelling.ts'
import type { Span } from '../../../span.ts'
import type { Mention, Person, Story } from '../../../story/story.ts'
import { placesOf } from './roles-beside.ts'
import { hasTitle, isSameWord, only, onRoster } from './roster-matches.ts'
import { differsByEnding, isSlip } from './slip.ts'
import { strangersIn } from './strangers.ts'

/** A name in the copy, and how the roster has it. */
export interface Misspelled extends Span {
  kind: 'spelling' | 'first name'
  text: string
  of: Listed
  /** The house has named this misspelling, and nobody else can be meant. */
  isCertain: boolean
}

/** Names that the roster writes otherwise, in the order of the story. */
export function misspelledNames(story: Story, roster: Roster): Misspelled[] {
  const known = misspellingsIn(story, roster)
  const isKnown = (span: Span) => known.some(each => each.start < span.end && span.start < each.end)
  const on = onRoster(story, roster)
  const near = [...story.people, ...strangersIn(story)].flatMap(person =>
    on.has(person) || roster.named(person.name).length > 0 ? [] : nearNames(story, roster, person),
  )
  return [...known, ...near.filter(each => !isKnown(each))].sort((one, other) => one.start - other.start)
}

/** The mentions of a person whose name is a slip for one on the roster. */
function nearNames(story: Story, roster: Roster, person: Person): Misspelled[] {
  const surname = only(roster.near(person.surname).filter(each => isSurnameSlip(story, roster, person, each)))
  if (surname)
    return inMentions(story, person, surname, person.surname, surnameOfName(surname.name), 'spelling')
  if (person.name === person.surname) return []
  const given = givenOfName(person.name)
  const slip = only(roster.ofSurname(person.surname).filter(each => isGivenSlip(story, person, each)))
  if (slip) return inMentions(story, person, slip, given, givenOfName(slip.name), 'spelling')
  const other = only(roster.ofSurname(person.surname).filter(each => hasOffice(story, person, each)))
  return other ? inMentions(story, person, other, given, givenOfName(other.name), 'first name') : []
}

/** Letters: with another's first name and no title even a rare surname is not sure to be a slip when it is shorter. */
const longEnough = 6

/** `Karin Lindquist` for Karin Lindqvist; `Sen. Lindquist` where she is a senator. */
function isSurnameSlip(story: Story, roster: Roster, person: Person, listed: Listed): boolean {
  const { name, surname, role } = person
  const right = surnameOfName(listed.name)
  if (!isSlip(surname, right) || roster.ofSurname(surname).length > 0) return false
  const isNamed = name !== surname
  if (isNamed && !isSameGiven(givenOfName(name), givenOfName(listed.name))) return false
  if (role && hasTitle(listed, role)) return true
  // `teacher Karin Lindquist`, `Karin Lindquist, 12,`: somebody else.
  if (!isNamed || role || hasAge(story, person)) return false
  return (
    surname.length >= longEnough &&
    !commonSurnames.has(plainWord(surname)) &&
    !differsByEnding(surname, right)
  )
}

/** `Kairn Lindqvist`; `Karen Lindqvist` only with a title, for it is a name as well. */
function isGivenSlip(story: Story, person: Person, listed: Listed): boolean {
  const [given, right] = [givenOfName(person.name), givenOfName(listed.name)]
  if (!isSlip(given, right)) return false
  if (person.role && hasTitle(listed, person.role)) return true
  return !person.role && !hasAge(story, person) && given.length >= 5 && !isGivenName(given)
}

/** `Mayor Carol Lindqvist` of the town whose mayor is Karin Lindqvist, where the story names the town. */
function hasOffice(story: Story, person: Person, listed: Listed): boolean {
  const [given, right] = [givenOfName(person.name), givenOfName(listed.name)].map(plainWord)
  const { role, surname, mentions } = person
  if (!role || isSameGiven(given, right) || commonSurnames.has(plainWord(surname))) return false
  const elsewhere = placeBehind(story, mentions[0])
  return titlesOn(listed, story.published).some(title => {
    const places = placesOf(title.text)
    return (
      hasTitle({ ...listed, titles: [title] }, role) &&
      places.length > 0 &&
      places.every(place => story.text.includes(place)) &&
      (elsewhere === undefined || places.some(place => elsewhere.includes(place)))
    )
  })
}

/** `Dell` behind `Mayor Erna Okwuosa of Dell`. */
const placeBehind = ({ text }: Story, { end }: Mention): string | undefined =>
  /^,?\s(?:of|from|in)\s(?<place>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*)/u.exec(text.slice(end, end + 60))
    ?.groups?.place

const isSameGiven = (one: string, other: string): boolean =>
  isSameWord(one, other) || areShortNames(plainWord(one), plainWord(other))

const hasAge = ({ text }: Story, { mentions }: Person): boolean =>
  mentions.some(({ end }) => /^,\s\d{1,3}(?:,|\.| and\b)/.test(text.slice(end, end + 8)))

/** The places of a word of a name in the mentions of a person. */
function inMentions(
  story: Story,
  { mentions }: Person,
  of: Listed,
  wrong: string,
  right: string,
  kind: Misspelled['kind'],
): Misspelled[] {
  return mentions.flatMap((mention: Mention) => {
    if (mention.form === 'pronoun' || mention.form === 'role') return []
    const written = story.text.slice(mention.start, mention.end)
    const at = kind === 'first name' ? (written.startsWith(wrong) ? 0 : -1) : written.lastIndexOf(wrong)
    if (at < 0) return []
    const text = written.slice(0, at) + right + written.slice(at + wrong.length)
    return [{ kind, start: mention.start, end: mention.end, text, of, isCertain: false }]
  })
}

/** Misspellings that the house has named. */
function misspellingsIn(story: Story, roster: Roster): Misspelled[] {
  if (!roster.hasMisspellings) return []
  return story.words.flatMap(({ lower }, index) =>
    roster.misspelled(withoutApostropheS(lower)).flatMap(misspelling => {
      const span = spanOf(story, index, misspelling)
      if (!span) return []
      const isWhole = misspelling.words.length > 1
      if (!isWhole && isAnother(story, story.words, index, misspelling)) return []
      const isCertain = isWhole || story.people.some(({ name }) => isOneOf(name, misspelling.of))
      return [{ ...span, kind: 'spelling', text: rightOf(misspelling), of: misspelling.of, isCertain }]
    }),
  )
}

/** Where the words of a misspelling stand, from a word on, with the capitals that they have on the roster. */
function spanOf(
  { words, text }: Story,
  from: number,
  { words: wanted, text: written }: Misspelling,
): Span | undefined {
  const last = words[from + wanted.length - 1]
  if (!last) return undefined
  const start = words[from].start
  const end = last.end - possessiveOf(last.lower)
  return text.slice(start, end).replace(/\s+/g, ' ') === written ? { start, end } : undefined
}

/** `Ann Lindquist`, `Lindquist Avenue`: a misspelling of one word within another name. */
function isAnother(
  { text, people }: Story,
  words: readonly Word[],
  index: number,
  { of, text: written }: Misspelling,
): boolean {
  const word = words[index]
  const before = words[index - 1]
  const after = words[index + 1]
  const joins = (one: Word, other: Word) => text.slice(one.end, other.start) === ' '
  if (after && joins(word, after) && /^\p{Lu}\p{Ll}/u.test(after.text)) return true
  if (
    before &&
    joins(before, word) &&
    isGivenName(before.text) &&
    !isSameGiven(before.text, givenOfName(of.name))
  )
    return true
  return people.some(
    ({ name, surname }) =>
      name !== surname && surname === written && !isSameGiven(givenOfName(name), givenOfName(of.name)),
  )
}

const isOneOf = (name: string, { name: right, also }: Listed): boolean =>
  [right, ...also].some(each => isSameWord(each, name))

/** What a misspelling is a misspelling of: the whole name, or the words of it that are nearest. */
function rightOf({ words, of }: Misspelling): string {
  const names = [of.name, ...of.also].map(name => name.split(/\s+/))
  const whole = names.find(name => name.length === words.length)
  if (whole) return whole.join(' ')
  const parts = names.flatMap(name =>
    name
      .slice(0, Math.max(1, name.length - words.length + 1))
      .map((_, at) => name.slice(at, at + words.length).join(' ')),
  )
  const wrong = words.join(' ')
  const apart = (part: string) => lettersApart(part.toLowerCase(), wrong)
  return parts.reduce((best, part) => (apart(part) <= apart(best) ? part : best))
}
