import { type Gender, genderOfName, isGivenName } from '../../english/lexicon/given-names.ts'
import { relatives } from '../../english/lexicon/kinship.ts'
import type { Mention, Person, Story } from '../story.ts'
import { introducedBySurname, personhood } from './introductions.ts'
import { findNameRuns, isCourtesy, type NameRun } from './names.ts'
import { resolvePronouns } from './pronouns.ts'
import { roleNouns, titlesBeforeName } from './roles.ts'
import { findRoleMentions, roleAfter, roleBefore, roleBeforeComma } from './roles-of.ts'

/**
 * The people of a story by their first mention: full names as first introduced, with role and every mention. A surname
 * alone belongs to the person last called by it; a person met by title and surname only has the surname for a name.
 */
export function readPeople(story: Story): Person[] {
  const runs = findNameRuns(story).slice(0, mostRuns)
  const known = new Known()
  const kinds = runs.map(run => personhood(story, run))
  const taken = new Set(runs.flatMap((run, index) => (kinds[index] === 'full' ? [run.surname.key] : [])))
  const introduced = introducedBySurname(story, runs, taken)
  runs.forEach((run, index) => {
    if (kinds[index] === 'full' || introduced.has(run)) known.introduce(run)
  })
  runs.forEach((run, index) => {
    const person = known.find(run) ?? (kinds[index] === 'titled' ? known.add(run) : undefined)
    if (!person) return
    mention(story, person, run)
  })
  const people = known.people.filter(person => person.mentions.length > 0 && !isWhere(story, person))
  people.sort((one, other) => one.mentions[0].start - other.mentions[0].start)
  findRoleMentions(story, people)
  resolvePronouns(story, people)
  return people
}

/** `the water in Harlan Mills`, `In Harlan Mills the clinic`: things are in a town and in nobody, each time. */
const isWhere = ({ text }: Story, { mentions, role }: Person): boolean =>
  mentions.length > 1 &&
  role === undefined &&
  mentions.every(
    ({ start, form }) =>
      form === 'full' && /\b(?:in|near|outside)\s$/i.test(text.slice(Math.max(0, start - 8), start)),
  )

/** More runs of capitals than any story has; a bound for text that is none. */
const mostRuns = 20_000

class Known {
  readonly people: Person[] = []
  #bySurname = new Map<string, Person[]>()
  #byGiven = new Map<string, Person[]>()
  #byFull = new Map<string, Person>()
  #last = new Map<string, Person>()
  /** Who was last called by a surname alone. */
  #lastAlone = new Map<string, Person>()

  introduce(run: NameRun): Person {
    const key = fullKey(run)
    // `De Vries-Bakker` at the head of a sentence is Joost de Vries-Bakker.
    const words = ` ${run.parts.join(' ').toLowerCase()}`
    const known = this.#bySurname.get(run.surname.key)?.find(({ name }) => name.toLowerCase().endsWith(words))
    return this.#byFull.get(key) ?? known ?? this.#byGivenNames(run.parts) ?? this.add(run)
  }

  add(run: NameRun): Person {
    const { key, shown } = run.surname
    const person: Person = {
      name: run.parts.join(' ').replace(/\b(\p{Lu}) /gu, '$1. '),
      surname: shown,
      mentions: [],
    }
    const gender = genderOf(run)
    if (gender !== 'either') person.gender = gender
    this.people.push(person)
    push(this.#bySurname, key, person)
    if (run.parts.length > 1) {
      this.#byFull.set(fullKey(run), person)
      push(this.#byGiven, run.parts[0].toLowerCase(), person)
      // `Peña Nieto` and `Peña` for Enrique Peña Nieto.
      const middle = run.parts[1].toLowerCase()
      if (run.parts.length === 3 && middle.length > 2 && !isGivenName(run.parts[1]))
        push(this.#bySurname, middle, person)
    }
    return person
  }

  /** `Juan Miguel` of Juan Miguel Gonzalez. */
  #byGivenNames(parts: string[]): Person | undefined {
    const words = `${parts.join(' ')} `
    const fitting = this.#byGiven.get(parts[0].toLowerCase())?.filter(({ name }) => name.startsWith(words))
    return parts.length === 2 && fitting?.length === 1 ? fitting[0] : undefined
  }

  find(run: NameRun): Person | undefined {
    const person = this.#find(run)
    if (!person) return undefined
    this.#last.set(run.surname.key, person)
    if (run.parts.length === 1 && run.surname.key === lastWord(person.surname))
      this.#lastAlone.set(run.surname.key, person)
    return person
  }

  #find(run: NameRun): Person | undefined {
    const { parts, title } = run
    if (parts.length > 1) return this.#byFullName(run)
    const key = parts[0].toLowerCase()
    const namesakes = this.#bySurname.get(key)
    if (namesakes) return namesakes.length === 1 ? namesakes[0] : this.#amongNamesakes(namesakes, key, title)
    const given = title === undefined ? this.#byGiven.get(key) : undefined
    // `Szabo said` of Szabo Ilona, `Tran` of Tran Van Duc: the family name may come first.
    return given?.length === 1 ? given[0] : undefined
  }

  #byFullName(run: NameRun): Person | undefined {
    const { parts } = run
    const full = this.#byFull.get(fullKey(run)) ?? this.#byGivenNames(parts)
    if (full) return full
    // `Peña Nieto`, `de Blasio`.
    const [first] = this.#bySurname.get(parts[0].toLowerCase()) ?? []
    if (first?.name.endsWith(parts.join(' '))) return first
    const [last] = this.#bySurname.get(parts[parts.length - 1].toLowerCase()) ?? []
    return last?.name.toLowerCase().endsWith(` ${parts.join(' ').toLowerCase()}`) ? last : undefined
  }

  /** `Ms. Cruz` is a woman; `Cruz` is who was named so last. */
  #amongNamesakes(namesakes: Person[], key: string, title: string | undefined): Person {
    const gender = title ? titlesBeforeName.get(lastWord(title)) : undefined
    const fitting =
      gender && gender !== 'either'
        ? namesakes.filter(person => !person.gender || person.gender === gender)
        : namesakes
    const last = this.#last.get(key)
    // `Cruz said` before his wife, Heidi Cruz, was named: a surname alone stays his.
    const alone = this.#lastAlone.get(key)
    if (alone && last?.role && relatives.has(last.role) && fitting.includes(alone)) return alone
    return last && fitting.includes(last) ? last : (fitting[0] ?? namesakes[0])
  }
}

/** Middle names and initials come and go: `Donald J. Trump` is `Donald Trump`. */
const fullKey = ({ parts, surname }: NameRun) => `${parts[0].toLowerCase()} ${surname.key}`

const push = (map: Map<string, Person[]>, key: string, person: Person) => {
  const list = map.get(key)
  if (!list) map.set(key, [person])
  else if (!list.includes(person)) list.push(person)
}

const lastWord = (title: string) =>
  title.replace(/\.$/, '').split(/\s+/).at(-1)?.replace(/\.$/, '').toLowerCase() ?? ''

function genderOf({ parts, title }: NameRun): Gender {
  const byTitle = title
    ? (titlesBeforeName.get(lastWord(title)) ?? roleNouns.get(lastWord(title)))
    : undefined
  if (byTitle && byTitle !== 'either') return byTitle
  return parts.length > 1 ? (genderOfName(parts[0]) ?? 'either') : 'either'
}

function mention(story: Story, person: Person, run: NameRun) {
  const form: Mention['form'] =
    run.parts.length > 1 &&
    person.name !== person.surname &&
    run.parts[0].toLowerCase() === givenOf(person).toLowerCase()
      ? 'full'
      : run.parts.length > 1 || run.surname.key === lastWord(person.surname)
        ? 'surname'
        : isGivenOf(person, run)
          ? 'given'
          : 'surname'
  person.mentions.push({ start: run.start, end: run.end, form })
  if (run.title && isCourtesy(run.title))
    person.gender ??= genderFrom(titlesBeforeName.get(lastWord(run.title)))
  if (person.role === undefined || form === 'full') {
    const role = roleBefore(story, run) ?? roleBeforeComma(story, run) ?? roleAfter(story, run)
    if (role && (person.role === undefined || role.split(' ').length > person.role.split(' ').length + 2))
      person.role = role
    const last = role && roleNouns.get(lastWord(role.split(/ (?:of|for|at|in) /)[0]))
    if (last) person.gender ??= genderFrom(last)
  }
}

const isGivenOf = (person: Person, run: NameRun) => givenOf(person) === run.parts[0]

const givenOf = ({ name }: Person) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : name)

const genderFrom = (gender: Gender | undefined) => (gender === 'either' ? undefined : gender)
