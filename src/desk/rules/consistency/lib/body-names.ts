import { isGivenName } from '../../../english/lexicon/given-names.ts'
import { notNowOrOther, singleOffices } from '../../../english/lexicon/people.ts'
import { regex } from '../../../english/regex.ts'
import { areOneName } from '../../../library/statements/checks/people.ts'
import { namesakes } from '../../../story/people/named-in.ts'
import type { Mention, Person, Story } from '../../../story/story.ts'
import { type Clash, partsOf } from './parts.ts'

/** Two of one name and one office: `Mayor Ana Ruiz` and `Mayor Anita Ruiz`. names/spelling has those that are a letter off. */
export function bodyNames(story: Story): Clash[] {
  const { body } = partsOf(story)
  const isBody = ({ start }: Mention) => body.some(each => each.start <= start && start < each.end)
  const titled = story.people.flatMap(person => {
    if (!namesakes(story, person.surname).some(each => areOneWithAnotherName(each, person))) return []
    const mention = person.mentions.find(each => each.form === 'full' && isBody(each))
    const title = mention && officeOf(story, person, mention)
    return title ? [{ person, mention, title }] : []
  })
  return titled.flatMap(({ person, mention, title }, index) => {
    const first = titled
      .slice(0, index)
      .find(each => each.title === title && areOneWithAnotherName(each.person, person))
    if (!first) return []
    const other = { start: first.mention.start, end: first.mention.end }
    return [
      {
        span: { start: mention.start, end: mention.end },
        other,
        isPlain: false,
        offer: story.text.slice(other.start, other.end),
      },
    ]
  })
}

/** What only one at a time is, of one place or body. */
const single = regex('g')`\b(?:${singleOffices})\b`
const formerly = regex('i')`\b(?:${notNowOrOther})\b`

/** The office in which the copy has somebody, before or behind the name: `Mayor`, `the company’s chief executive`. */
function officeOf({ text }: Story, { role }: Person, { start, end }: Mention): string | undefined {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[.;:“”"\n]/)
      .at(-1) ?? ''
  const behind =
    /^, (?:an?|the|its|his|her|their) ([\p{L} ]{3,40})/u.exec(text.slice(end, end + 50))?.[1] ?? ''
  const words = (/^[\p{L} ’'.,-]*$/u.test(before) ? before : '') + behind
  if (formerly.test(words) || formerly.test(role ?? '')) return undefined
  return [...words.toLowerCase().matchAll(single)].at(-1)?.[0]
}

function areOneWithAnotherName(one: Person, other: Person): boolean {
  const [given, second] = [one, other].map(({ name }) => name.split(' ')[0])
  return (
    one.surname === other.surname &&
    given !== second &&
    isGivenName(given) &&
    isGivenName(second) &&
    !areOneName(given.toLowerCase(), second.toLowerCase())
  )
}
