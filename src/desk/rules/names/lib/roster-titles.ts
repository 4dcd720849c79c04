import { ofOtherTerm } from '../../../english/lexicon/times.ts'
import { regex } from '../../../english/regex.ts'
import { isHeld, type Listed, type Roster, type Title } from '../../../house/roster.ts'
import type { Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { isOfAnotherTime, isTitle, type Role, roleBeside } from './roles-beside.ts'
import { onRoster } from './roster-matches.ts'

/** A title in the copy that somebody has no more, or not yet. */
export interface WrongTime extends Span {
  of: Listed
  role: Role
  title: Title
  when: 'former' | 'future'
}

/** Titles that those on the roster do not have on the day of publication. Nothing without that day. */
export function titlesOfOtherTimes(story: Story, roster: Roster): WrongTime[] {
  const day = story.published
  if (day === undefined) return []
  return [...onRoster(story, roster)].flatMap(([person, of]) => {
    if (of.titles.every(title => isHeld(title, day))) return []
    return person.mentions.flatMap(mention => {
      if (mention.form === 'pronoun' || mention.form === 'role') return []
      const role = roleBeside(story, mention)
      if (!role || isOfAnotherTime(role.text)) return []
      const fitting = of.titles.filter(({ text }) => isTitle(role.text, text))
      if (fitting.length === 0 || fitting.some(title => isHeld(title, day))) return []
      const [title] = [...fitting].sort((one, other) => ((one.until ?? '9') < (other.until ?? '9') ? 1 : -1))
      // `Reagan gained from President Carter’s woes`: whom a story calls by an office of long ago it tells of as history.
      if (mention.form !== 'full' && yearsBetween(title.until, day) > recent) return []
      const when = title.until !== undefined && title.until <= day ? 'former' : 'future'
      const sentence = sentenceAt(story, mention.start)
      if (sentence && tellsOfAnotherTime(story, sentence, title)) return []
      return [{ of, role, title, when, start: role.start, end: role.end } as const]
    })
  })
}

/** Years. */
const recent = 5

const yearsBetween = (one = '9999', other: string) => Number(other.slice(0, 4)) - Number(one.slice(0, 4))

/** Letters: no sentence that anybody reads is longer. */
const longest = 2000

const another = regex('i')`\b(?:${ofOtherTerm})\b`

/** `In 2022, Mayor Lindqvist signed`: the copy tells of a day on which the title was hers. */
function tellsOfAnotherTime(story: Story, sentence: Sentence, title: Title): boolean {
  if (another.test(story.text.slice(sentence.start, Math.min(sentence.end, sentence.start + longest))))
    return true
  return story.times.some(
    ({ start, end, value }) =>
      sentence.start <= start && end <= sentence.end && /^\d{4}/.test(value) && mayHold(title, value),
  )
}

/** Whether a title was somebody’s in a year, a month or on a day, of which one may be meant. */
function mayHold({ since, until }: Title, value: string): boolean {
  const written = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)?.[0] ?? value
  const size = written.length
  return (
    (since === undefined || since.slice(0, size) <= written) &&
    (until === undefined || written <= until.slice(0, size))
  )
}
