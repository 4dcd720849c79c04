import { withoutPossessive } from '../../english/possessive.ts'
import { memoBy } from '../../memo.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { isOfPerson, sortsOfRoots } from './fillers.ts'
import { areOneParty, type Party, partiesIn } from './parties.ts'
import { rootOf } from './roots.ts'

/** Whether two are surely not one: two names that the draft or a source sets apart, or a union and a company. */
export function areSurelyTwo(comparison: Comparison, mine: Party, theirs: Party): boolean {
  if (areOneParty(mine, theirs)) return false
  const [one, other] = [mine, theirs].map(each => ({ ...each, names: namesOf(comparison, each) }))
  if (areOneParty(one, other)) return false
  const [here, there] = [one, other].map(each => sortsOfRoots([...each.nouns, each.head]))
  if (here.length > 0 && there.length > 0) return !here.some(sort => there.includes(sort))
  if (one.names.length === 0 || other.names.length === 0) return false
  if (one.person && other.person) return true
  // `Its mayor is standing by him` for what the town does, and so for bodies without a name.
  if (one.person && theirs.names.length === 0 && !theirs.nouns.some(isOfPerson)) return false
  // `Fenner said` for what its president said: people speak and act for bodies.
  // So does `the European Court of Auditors` for what Weber said, whatever its last word.
  if (other.person && !(mine.names.length === 0 && mine.nouns.some(isOfPerson))) return false
  const stories = [comparison.story, ...comparison.compared.map(({ story }) => story)]
  return stories.some(story => areTogether(story, one, other))
}

/** Whether one sentence has both, each for itself. */
const areTogether = (story: Story, one: Party, other: Party): boolean =>
  story.sentences.some(sentence => {
    const here = partiesOf(story, sentence, one)
    if (here.length === 0) return false
    const there = partiesOf(story, sentence, other)
    return here.some(each => there.some(second => second !== each))
  })

/** The names that a story joins a noun with, where they are those of one: `the union, United Bedside Nurses`. */
const namesBeside = memoBy((story: Story, noun: string): string[] => {
  let known: string[] = []
  for (const sentence of sentencesOf(story, noun))
    for (const { names, nouns, person } of partiesIn(sentence, story)?.chunks ?? []) {
      if (names.length === 0 || !nouns.includes(noun)) continue
      // `best supporting actress Oscar`: an actress is somebody.
      if (!person && isOfPerson(noun)) continue
      if (known.length > 0 && !known.some(name => names.includes(name))) return []
      known = names
    }
  return known
})

/** The sentences that have a word, by its root. */
const sentencesOf = ({ sentences }: Story, root: string) =>
  sentences.filter(({ words }) => words.some(({ lower }) => rootOf(lower) === root))

/** The words of a party’s name, by the draft or a source where it has none of its own: `the union`. */
function namesOf({ story, compared }: Comparison, { names, nouns }: Party): string[] {
  if (names.length > 0) return names
  const stories = [story, ...compared.map(source => source.story)]
  return nouns.flatMap(
    noun => stories.map(each => namesBeside(each, noun)).find(each => each.length > 0) ?? [],
  )
}

/** Whether the sources have somebody, by a word of the name or the noun. */
export const isKnown = ({ compared }: Comparison, party: Party): boolean =>
  compared.some(({ story }) => story.sentences.some(sentence => mayHave(sentence, party)))

const mayHave = ({ words }: Sentence, { names, nouns }: Party) =>
  words.some(
    ({ lower }) =>
      (names.length > 0 && names.includes(withoutPossessive(lower))) ||
      (nouns.length > 0 && nouns.includes(rootOf(lower))),
  )

/** Whether a sentence has somebody, for themselves or as whose something is. */
export const hasParty = (story: Story, sentence: Sentence, party: Party): boolean =>
  partiesOf(story, sentence, party).length > 0

const partiesOf = (story: Story, sentence: Sentence, party: Party) =>
  mayHave(sentence, party)
    ? (partiesIn(sentence, story)?.chunks ?? []).filter(
        each => areOneParty(each, party) || areOneParty(each.owner, party),
      )
    : []
