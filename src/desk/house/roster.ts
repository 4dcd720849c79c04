import { withoutAccents } from '../english/accents.ts'
import { withoutApostropheS } from '../english/possessive.ts'
import { memo, memoOfWord } from '../memo.ts'
import type { RosterEntry } from './house.ts'

/** What an entry of the roster has; a table may have a column for each. */
export const rosterColumns = ['name', 'also', 'title', 'since', 'until', 'pronoun', 'misspellings'] as const

export type RosterColumn = (typeof rosterColumns)[number]

/** Somebody on the roster, with everything that its entries say of them. */
export interface Listed {
  name: string
  /** Other full names that they go by. */
  also: string[]
  titles: Title[]
  pronoun?: RosterEntry['pronoun']
  misspellings: string[]
}

/** What somebody is, on days with since <= day < until. */
export interface Title {
  text: string
  since?: string
  until?: string
}

/** A way of writing somebody's name that the house knows to be wrong, as words in small letters. */
export interface Misspelling {
  words: string[]
  text: string
  of: Listed
}

/** A word of a name without accents, case and a possessive. */
export const plainWord = (word: string): string =>
  /^[A-Za-z-]*$/.test(word) ? word.toLowerCase() : withoutAccents(withoutApostropheS(word)).toLowerCase()

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** The words of a name as they are compared: no initials between, no `Jr.`. */
const wordsOfName = (name: string): string[] =>
  name
    .split(/\s+/)
    .filter((word, index) => word !== '' && !suffix.test(word) && !(index > 0 && /^\p{Lu}\.?$/u.test(word)))
    .map(plainWord)

/** The surname of a name, as it is written. */
export const surnameOfName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(word => !suffix.test(word))
    .at(-1) ?? name

export const givenOfName = (name: string): string => name.split(/\s+/)[0]

/** Names, of which the same come in story after story. */
const mostKept = 50_000

/** First name and surname. */
const keyOf = memoOfWord(mostKept, (name): string => {
  const words = wordsOfName(name)
  return `${words[0]} ${words[words.length - 1]}`
})

/** A word with each of its letters left out in turn: two words that share one may be a letter apart. */
const withoutALetter = (word: string): string[] => [
  word,
  ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)),
]

/** Letters: shorter surnames differ by a letter as people do. */
const shortestSlip = 4

/**
 * The people whom a house knows, found by their names in a time that does not depend on how many there are. Several
 * entries of one name are one person with several titles.
 */
export class Roster {
  readonly people: readonly Listed[]
  readonly #byName = new Map<string, Listed[]>()
  readonly #bySurname = new Map<string, Listed[]>()
  readonly #bySlip = new Map<string, Listed[]>()
  readonly #misspellings = new Map<string, Misspelling[]>()

  constructor(entries: readonly RosterEntry[]) {
    this.people = gathered(entries)
    for (const each of this.people) {
      for (const name of new Set([each.name, ...each.also].map(keyOf))) add(this.#byName, name, each)
      const surname = plainWord(surnameOfName(each.name))
      add(this.#bySurname, surname, each)
      if (surname.length >= shortestSlip)
        for (const part of withoutALetter(surname)) add(this.#bySlip, part, each)
      for (const text of each.misspellings) {
        const words = text.split(/\s+/).map(word => word.toLowerCase())
        add(this.#misspellings, words[0], { words, text, of: each })
      }
    }
  }

  /** Those who have a full name or go by it; middle names and accents aside. */
  named(name: string): readonly Listed[] {
    return this.#byName.get(keyOf(name)) ?? []
  }

  ofSurname(surname: string): readonly Listed[] {
    return this.#bySurname.get(plainWord(surname)) ?? []
  }

  /** Those whose surname may be a letter away from a word. */
  near(word: string): readonly Listed[] {
    const found = withoutALetter(plainWord(word)).flatMap(part => this.#bySlip.get(part) ?? [])
    return [...new Set(found)]
  }

  /** The misspellings that begin with a word in small letters. */
  misspelled(lower: string): readonly Misspelling[] {
    return this.#misspellings.get(lower) ?? []
  }

  get hasMisspellings(): boolean {
    return this.#misspellings.size > 0
  }
}

/** The roster of a house, made once. */
export const rosterOf = memo((entries: readonly RosterEntry[]) => new Roster(entries))

/** What somebody is on a day, or, where no day is known, without an end. */
export const titlesOn = ({ titles }: Listed, day: string | undefined): Title[] =>
  titles.filter(title => (day === undefined ? title.until === undefined : isHeld(title, day)))

/** Whether a title is held on an ISO day. */
export const isHeld = ({ since, until }: Title, day: string): boolean =>
  (since === undefined || since <= day) && (until === undefined || day < until)

function gathered(entries: readonly RosterEntry[]): Listed[] {
  const people = new Map<string, Listed>()
  for (const { name, also, title, since, until, pronoun, misspellings } of entries) {
    let person = people.get(name)
    if (!person) people.set(name, (person = { name, also: [], titles: [], misspellings: [] }))
    person.also.push(...also)
    person.misspellings.push(...misspellings)
    // A nearer file comes first, and has the last word.
    person.pronoun ??= pronoun
    if (title) person.titles.push({ text: title, since, until })
  }
  return [...people.values()]
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
