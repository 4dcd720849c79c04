import { childNouns } from '../../../english/lexicon/people.ts'
import { regex } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Mention, Person, Story } from '../../../story/story.ts'
import { strangersIn, withSurnames } from './strangers.ts'

/** Somebody whom the story names and whose age it gives, or whom it calls a child. */
export interface Child extends Person {
  /** The name beside the age. */
  named: Mention
  /** In years; missing where the story only says that it is a child. */
  age?: number
}

/** The people of a story with an age beside their name, and those who are called a boy, a girl, a teenager. */
export const childrenIn = memo((story: Story): Child[] =>
  [...story.people, ...strangersIn(story).map(each => withSurnames(story, each))].flatMap(person => {
    for (const named of person.mentions) {
      if (named.form === 'pronoun' || named.form === 'role') continue
      const age = ageAt(story, named)
      if (age !== undefined) return [{ ...person, named, ...(age === 'child' ? {} : { age }) }]
    }
    return []
  }),
)

/** `, 15,`, ` (15)`, `, aged 15`, `, a 15-year-old`, `, who is 15`; not `, who was 15 when`. */
const behind =
  /^(?:,\s(?:just |only |aged? |who (?:is|turned) |now )?|\s\(|\s(?:is|turned)\s)(?<age>\d{1,2})(?=[,.);]|\sand\b|\syears?\sold)/
const describedBehind = /^,\s(?:then\s)?(?:an?|the|then an?)\s(?<age>\d{1,2})-(?<unit>year|month)-old\b/

/** `15-year-old sophomore`, `a 15-year-old, identified as`. */
const before =
  /\b(?<age>\d{1,2})-(?<unit>year|month)-old(?:\s\p{Ll}[\p{L}-]*){0,3},?\s(?:(?:whom\s\p{L}+\s)?(?:identified|named|called|known)\s(?:by\s(?:\p{L}+\s){1,2})?(?:as\s)?)?$/u

const calledChild = regex()`\b(?:[Tt]he|[Aa])\s(?:${childNouns})(?:,|\s(?:named|called|identified as))\s$`

/** `Police identified him as` */
const identified = /\b(?:identified|named)\s(?:\p{L}+\s){0,3}as\s$/u

const young = /\b(?<age>\d{1,2})-(?<unit>year|month)-olds?\b/

/** How many letters before and behind a name are looked at. */
const reach = 160

function ageAt(story: Story, { start, end }: Mention): number | 'child' | undefined {
  const { text } = story
  const sentence = sentenceAt(story, start)
  if (!sentence) return undefined
  const head = text.slice(Math.max(sentence.start, start - reach), start)
  const rest = text.slice(end, Math.min(sentence.end, end + reach))
  const beside = behind.exec(rest) ?? describedBehind.exec(rest) ?? before.exec(head)
  if (beside) return yearsOf(beside)
  if (calledChild.test(head)) return 'child'
  const last = story.sentences[sentence.index - 1]
  const told = last && identified.test(head) ? young.exec(text.slice(last.start, last.end)) : null
  return told ? yearsOf(told) : undefined
}

const yearsOf = ({ groups }: RegExpExecArray): number => (groups!.unit === 'month' ? 0 : Number(groups!.age))
