import { type Listed, plainWord, type Roster } from '../../../house/roster.ts'
import { memoLast } from '../../../memo.ts'
import type { Person, Story } from '../../../story/story.ts'
import { isTitle } from './roles-beside.ts'
import { strangersIn, withSurnames } from './strangers.ts'

/** The people of a story who are on the roster, as the house writes their names. */
export const onRoster = memoLast((story: Story, roster: Roster): ReadonlyMap<Person, Listed> => {
  const found = new Map<Person, Listed>()
  if (roster.people.length === 0) return found
  for (const person of story.people) {
    const listed = whoIs(roster, person)
    if (listed) found.set(person, listed)
  }
  for (const stranger of strangersIn(story)) {
    const listed = whoIs(roster, stranger)
    if (listed) found.set(withSurnames(story, stranger), listed)
  }
  return found
})

/** Of two with one name, and of those with one surname, the one whose title the story has. */
function whoIs(roster: Roster, { name, surname, role }: Person): Listed | undefined {
  const candidates = name === surname ? roster.ofSurname(surname) : roster.named(name)
  const fitting = candidates.filter(each => role && hasTitle(each, role))
  if (name === surname) return only(fitting)
  return candidates.length === 1 ? candidates[0] : only(fitting)
}

export const only = <Each>(list: readonly Each[]): Each | undefined =>
  list.length === 1 ? list[0] : undefined

/** Whether a role may be one that somebody has, had or will have. */
export const hasTitle = ({ titles }: Listed, role: string): boolean =>
  titles.some(({ text }) => isTitle(role, text))

export const isSameWord = (one: string, other: string): boolean => plainWord(one) === plainWord(other)
