import { sortsOfPeople } from '../../../english/lexicon/people.ts'
import { regex } from '../../../english/regex.ts'
import type { Quantity } from '../../../library/statements/quantities.ts'
import { namedIn, namedUpTo } from '../../../story/people/named-in.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Person, Story } from '../../../story/story.ts'

/** What a person whom nobody names is called by age and sex: who is 34 in one place is a man in the other. */
const sort = regex('i')`\b(${sortsOfPeople})\b`

/** `cyclist` of `a 72-year-old cyclist was killed`, `a 72-year-old Stade cyclist`. */
const roleIn = (words: string) => words.split(' ').find(word => roleNouns.has(word))

/** As many letters behind `34-year-old` a name begins whose age it is. */
const nearBy = 13

/**
 * Whose age it is: the person whom the copy names right beside it, or the word for one that it does not name. Nothing
 * where that is not plain.
 */
export function ownerOfAge(story: Story, { start, end }: Quantity): Person | string | undefined {
  const sentence = sentenceAt(story, start)
  if (!sentence) return undefined
  const { text } = story
  const before = text.slice(sentence.start, start)
  const after = text.slice(end, sentence.end)
  // `Ruiz, 34,`, `Ruiz, a 34-year-old nurse`, `Ruiz, who is 34`, `Ruiz is 34`, `he turned 34`.
  const lead =
    /(?:,? (?:who )?(?:is|was|turned|turns|died)(?: (?:now|aged|at(?: age)?|at the age of))?|, aged|, an?|,|\s\() ?$/.exec(
      before,
    )
  if (lead) {
    const named = namedUpTo(story, sentence.start + lead.index)
    if (named) return named
    const noun = /\b(\p{Ll}+)$/u.exec(before.slice(0, lead.index))?.[1]
    if (noun && sort.test(noun)) return noun
    const capital = /^(\p{Lu}\p{Ll}+)$/u.exec(before.slice(0, lead.index).trim())?.[1]?.toLowerCase()
    // `Cyclist, 27, killed`: a headline opens with whom it is about.
    if (capital && (sort.test(capital) || roleNouns.has(capital))) return capital
  }
  // `34-year-old Ana Ruiz`, `the 34-year-old nurse`, `a 34-year-old Stade man`.
  const compound = /^-year-olds?\b(?: ((?:\p{L}[\p{L}’'-]* ?){0,4}))?/u.exec(after)
  if (!compound) return undefined
  const from = end + '-year-old '.length
  const named = namedIn(story, { start: from, end: from + nearBy }).find(
    ({ mention: { form, start } }) => form !== 'pronoun' && !/[,.;]/.test(text.slice(from, start)),
  )
  const words = compound[1]?.trim() ?? ''
  return named?.person ?? sort.exec(words)?.[1].toLowerCase() ?? roleIn(words)
}
