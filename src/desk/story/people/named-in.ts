import { firstBeyond } from '../../first-beyond.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Mention, Person, Story } from '../story.ts'

/** A place where somebody is mentioned. */
export interface Named {
  mention: Mention
  person: Person
}

/** All mentions of some people, in the order of the text. */
export const allNamed = memo((people: Person[]): Named[] =>
  people
    .flatMap(person => person.mentions.map(mention => ({ mention, person })))
    .sort((one, other) => one.mention.start - other.mention.start),
)

/** The mentions that begin in a stretch of a story, in order. */
export function namedIn({ people }: Pick<Story, 'people'>, { start, end }: Span): Named[] {
  const all = allNamed(people)
  const from = (offset: number) => firstBeyond(all, ({ mention }) => mention.start >= offset)
  return all.slice(from(start), from(end))
}

const byEnd = memo((people: Person[]) => {
  const found = new Map<number, Person>()
  for (const person of people)
    for (const { end } of person.mentions) if (!found.has(end)) found.set(end, person)
  return found
})

/** The person mentioned right before a place: the mention ends there. */
export const namedUpTo = ({ people }: Pick<Story, 'people'>, end: number): Person | undefined =>
  byEnd(people).get(end)

const bySurname = memo((people: Person[]) => {
  const found = new Map<string, Person[]>()
  for (const person of people) {
    const surname = person.surname.toLowerCase()
    const known = found.get(surname)
    if (known) known.push(person)
    else found.set(surname, [person])
  }
  return found
})

/** The people of a story who have a surname, whatever its capitals. */
export const namesakes = ({ people }: Pick<Story, 'people'>, surname: string): readonly Person[] =>
  bySurname(people).get(surname.toLowerCase()) ?? []
