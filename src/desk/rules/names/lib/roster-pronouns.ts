import { genderedPronouns } from '../../../english/lexicon/function-words.ts'
import { notPersons } from '../../../english/lexicon/names.ts'
import { somebody } from '../../../english/lexicon/people.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import type { Listed, Roster } from '../../../house/roster.ts'
import type { Span } from '../../../span.ts'
import { outsideQuotations } from '../../../story/people/pronouns.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import type { Mention, Person, Sentence, Story } from '../../../story/story.ts'
import { onRoster } from './roster-matches.ts'

/** A pronoun that is not somebody’s, and theirs in its place where there is one. */
export interface WrongPronoun extends Span {
  of: Listed
  text?: string
}

/** The pronouns of men and of women, each with its counterpart; `her` is two words: `him` and `his`. */
const counterparts = {
  he: new Map([
    ['she', 'he'],
    ['herself', 'himself'],
    ['hers', 'his'],
    ['her', undefined],
  ]),
  she: new Map([
    ['he', 'she'],
    ['him', 'her'],
    ['his', 'her'],
    ['himself', 'herself'],
  ]),
  they: new Map([...genderedPronouns].map(word => [word, undefined] as const)),
} satisfies Record<string, Map<string, string | undefined>>

/**
 * Pronouns that contradict the roster, where nobody else can be meant: this sentence or the one before it has the full
 * name, and neither they nor the sentence before speak of anybody else, be it with a pronoun.
 */
export function wrongPronouns(story: Story, roster: Roster): WrongPronoun[] {
  const outside = outsideQuotations(story)
  return [...onRoster(story, roster)].flatMap(([person, of]) => {
    const wrong: ReadonlyMap<string, string | undefined> | undefined = of.pronoun && counterparts[of.pronoun]
    if (!wrong || story.people.some(other => other !== person && other.surname === person.surname)) return []
    return story.sentences.flatMap(sentence => {
      const named = nameIn(story, person, sentence)
      if (!named || speaksOfOthers(story, sentence, person, of)) return []
      const [first, ...more] = wordsAround(story, sentence).filter(word => wrong.has(word.lower))
      if (!first || first.start < named.end) return []
      return [first, ...more]
        .filter(word => word.start > sentence.start && outside(word.start))
        .map(word => ({
          of,
          start: word.start,
          end: word.end,
          text: withCapital(word, wrong.get(word.lower)),
        }))
    })
  })
}

/** The full name of somebody in a sentence or the one before it, where the sentence names them too. */
function nameIn(
  { sentences }: Story,
  { mentions }: Person,
  { index, start, end }: Sentence,
): Mention | undefined {
  const isHere = mentions.some(each => start <= each.start && each.end <= end && isName(each))
  const from = sentences[Math.max(0, index - 1)].start
  return isHere
    ? mentions.find(({ form, ...each }) => from <= each.start && each.end <= end && form === 'full')
    : undefined
}

const isName = ({ form }: Mention) => form === 'full' || form === 'surname'

/** The words of a sentence and of the two before it. */
const wordsAround = ({ sentences }: Story, { index }: Sentence): Word[] =>
  sentences.slice(Math.max(0, index - 2), index + 1).flatMap(({ words }) => words)

function speaksOfOthers(story: Story, { index }: Sentence, person: Person, of: Listed): boolean {
  const sentences = story.sentences.slice(Math.max(0, index - 2), index + 1)
  const start = sentences[0].start
  const end = story.sentences[index].end
  const own = person.mentions
  const role = [person.role ?? '', ...of.titles.map(({ text }) => text)].join(' ').toLowerCase().split(/\s+/)
  return (
    story.people.some(
      other =>
        other !== person &&
        other.mentions.some(
          mention => mention.form !== 'pronoun' && start <= mention.start && mention.start < end,
        ),
    ) ||
    sentences.some(({ words }) =>
      words.some(
        (word, at) =>
          (isSomebody(word) &&
            !role.includes(word.lower) &&
            !own.some(({ start, end }) => start <= word.start && word.end <= end)) ||
          isOtherName(words, at, own),
      ),
    )
  )
}

const isSomebody = ({ lower }: Word) => {
  const singular = withoutPossessive(lower)
  return roleNouns.has(singular) || somebody.has(singular)
}

/** Two capitalized words side by side that are not the person’s: perhaps somebody whom Standards Desk does not know. */
const isOtherName = (words: Word[], at: number, own: Mention[]): boolean => {
  const [one, other] = [words[at], words[at + 1]]
  if (!other || other.start - one.end !== 1 || at === 0) return false
  const isName = [one, other].every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
  // `the Brule Senate`, `Pine Street`: no pronoun for a person is theirs.
  if (notPersons.has(other.lower)) return false
  return isName && !own.some(({ start, end }) => start <= other.start && other.end <= end)
}

const withCapital = (word: Word, text: string | undefined) =>
  text !== undefined && word.text !== word.lower ? text[0].toUpperCase() + text.slice(1) : text
