import { partsNames } from '../../english/lexicon/function-words.ts'
import { genderOfName } from '../../english/lexicon/given-names.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import { namedIn } from '../people/named-in.ts'
import { roleNouns } from '../people/roles.ts'
import { isQuoted } from '../quotations/is-quoted.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { Person, Quotation, Sentence, Story } from '../story.ts'

/**
 * The two people whom `she said` fits: of one gender, in one clause of the last sentence that names anybody, neither of
 * whom speaks in it. `Maria Ruiz met Anna Lund at the harbor. “The deal is dead,” she said.`
 */
export function twoCandidates(story: Story, quotation: Quotation): Person[] | undefined {
  const { speaker, kind } = quotation
  if (!speaker || speaker.how === 'carried' || kind !== 'full') return undefined
  const pronoun = story.text.slice(speaker.start, speaker.end).toLowerCase()
  if (pronoun !== 'he' && pronoun !== 'she') return undefined
  const gender = pronoun === 'he' ? 'man' : 'woman'
  const before = lastNaming(story, quotation)
  if (!before || speaksIn(before)) return undefined
  const named = whoIsNamed(story, before)
    .filter(
      person =>
        mayBe(person, gender) &&
        mentionsIn(person, before).some(({ end }) => !/^['’]/.test(story.text.slice(end, end + 1))),
    )
    .sort((one, other) => one.mentions[0].start - other.mentions[0].start)
  return named.length === 2 && standTogether(story, before, named) ? named : undefined
}

/** Whether somebody is of a gender, or goes by a name that men and women have: `Jean Abara`. */
const mayBe = ({ gender, name }: Person, wanted: 'man' | 'woman'): boolean =>
  gender === wanted || (gender === undefined && genderOfName(name.split(' ')[0]) === 'either')

/** How many sentences that name nobody may come between. */
const reach = 3

/** The last sentence in front of a quotation, in its paragraph or the one before, that names somebody, with no quotation since. */
function lastNaming(story: Story, { start, paragraph }: Quotation): Sentence | undefined {
  const own = sentenceAt(story, start)
  const opens = start === story.paragraphs[paragraph].start
  for (let back = 1; own && back <= reach; back++) {
    const before = story.sentences[own.index - back]
    if (!before || before.paragraph < (opens ? paragraph - 1 : paragraph)) return undefined
    if (isQuoted(story, before)) return undefined
    if (whoIsNamed(story, before).length > 0) return before
  }
  return undefined
}

/** Everybody whom a sentence names, each once. */
const whoIsNamed = (story: Story, sentence: Span): Person[] => [
  ...new Set(
    namedIn(story, sentence).flatMap(({ mention, person }) =>
      mention.end <= sentence.end && mention.form !== 'pronoun' ? person : [],
    ),
  ),
]

const mentionsIn = ({ mentions }: Person, { start, end }: Span) =>
  mentions.filter(mention => mention.start >= start && mention.end <= end && mention.form !== 'pronoun')

/**
 * Maximum distance in words between two people of one clause (`Maria Ruiz met Anna Lund`). Beyond it, the first is the
 * subject.
 */
const together = 4

const partsThem = regex()`[,;:—(]|\b(?:${partsNames})\b`

function standTogether(story: Story, sentence: Span, named: Person[]): boolean {
  const [first, second] = named
    .map(person => mentionsIn(person, sentence)[0])
    .sort((one, other) => one.start - other.start)
  // `called on the principal, Thea Moll`: a name in apposition is in the clause as well.
  const between = story.text
    .slice(first.end, second.start)
    .replace(/\s(?:the|an?|his|her|their)\s(?:[\p{L}’'-]+\s){0,4}[\p{L}’'-]+,\s$/u, ' ')
  const words = between.trim().split(/\s+/)
  return (
    words.length <= together &&
    // `McConnell spokesman Don Stewart` is one of them.
    !words.every(word => roleNouns.has(word)) &&
    !partsThem.test(between)
  )
}

/** Whether somebody said something there, so that the pronoun goes on with the same voice. */
const speaksIn = ({ words }: Sentence) =>
  words.some(({ lower }) => {
    const cue = cueOf(lower)
    return lower === 'according' || (cue?.kind === 'says' && !cue.faint)
  })
