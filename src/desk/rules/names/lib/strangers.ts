import { nameParticles } from '../../../english/lexicon/names.ts'
import { possessiveOf, withoutApostropheS } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { roleNouns, titlesBeforeName } from '../../../story/people/roles.ts'
import type { Mention, Person, Story } from '../../../story/story.ts'
import { roleBeside } from './roles-beside.ts'

/**
 * Two words with capitals that may be somebody whom the story's own reading does not know for a person: nothing beside
 * `Sefton Ansah opened the bridge` says so. The roster may.
 */
export const strangersIn = memo((story: Story): Person[] => {
  const { words, people } = story
  const known = new Set(people.flatMap(({ mentions }) => mentions.map(({ end }) => end)))
  const found = new Map<string, Person>()
  words.forEach((given, index) => {
    const last = words[index + 1]
    if (!last || !isName(given) || !isName(last) || !adjoin(story, given, last)) return
    if (isInLongerName(story, index)) return
    const end = last.end - possessiveOf(last.text)
    if (known.has(end)) return
    const surname = withoutApostropheS(last.text)
    const name = `${given.text} ${surname}`
    const mention: Mention = { start: given.start, end, form: 'full' }
    const person = found.get(name)
    if (person) person.mentions.push(mention)
    else found.set(name, stranger(story, name, surname, mention))
  })
  return [...found.values()]
})

/** The words beside a name are looked for only when asked for: for most names nobody asks. */
const stranger = (story: Story, name: string, surname: string, mention: Mention): Person => ({
  name,
  surname,
  get role() {
    return roleBeside(story, mention)?.text
  },
  mentions: [mention],
})

/** A stranger with the later references by surname alone. */
export function withSurnames(story: Story, person: Person): Person {
  const first = person.mentions[0].end
  const alone = story.words.filter(
    (word, index) =>
      word.start > first && withoutApostropheS(word.text) === person.surname && !isBeside(story, index),
  )
  const mentions = alone.map(
    (word): Mention => ({ start: word.start, end: word.end - possessiveOf(word.text), form: 'surname' }),
  )
  return {
    ...person,
    mentions: [...person.mentions, ...mentions].sort((one, other) => one.start - other.start),
  }
}

const isName = ({ text, lower }: Word) => text !== lower && /^\p{Lu}\p{Ll}/u.test(text)

const adjoin = ({ text }: Story, one: Word, other: Word) => text.slice(one.end, other.start) === ' '

const isBeside = (story: Story, index: number) => {
  const [before, word, after] = [story.words[index - 1], story.words[index], story.words[index + 1]]
  return (
    (before && isName(before) && adjoin(story, before, word)) ||
    (after && isName(after) && adjoin(story, word, after))
  )
}

/** `Karin Lindqvist Bridge`, `Port Karin Lindqvist`; not `Mayor Karin Lindqvist`. */
function isInLongerName(story: Story, index: number): boolean {
  const { words } = story
  const [before, given, last, after] = [words[index - 1], words[index], words[index + 1], words[index + 2]]
  // `Abdel Amir al-Anbari`
  const goesOn = after && (isName(after) || nameParticles.has(after.lower.split('-')[0]))
  if (goesOn && adjoin(story, last, after)) return true
  if (!before || !isName(before) || !adjoin(story, before, given)) return false
  return !roleNouns.has(before.lower) && !titlesBeforeName.has(before.lower)
}
