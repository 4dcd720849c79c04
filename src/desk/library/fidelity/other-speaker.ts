import type { Quotation, Speaker, Story } from '../../story/story.ts'
import type { Fidelity } from '../comparison.ts'

/** From a pronoun or a role nobody can tell whether it is the same person. */
const isTold = (speaker: Speaker | undefined): speaker is Speaker =>
  speaker?.person !== undefined && speaker.how !== 'near' && speaker.how !== 'carried'

/** A word or two in marks anybody may have said: both reports have `“wisdom”`, of two people. */
const fewest = 3

/** Whom a source gives a quotation to, when that is surely another person than in the draft. */
export function otherSpeaker(story: Story, quotation: Quotation, fidelity: Fidelity): Speaker | undefined {
  if (fidelity.status !== 'verbatim' && fidelity.status !== 'altered') return undefined
  if (quotation.length < fewest) return undefined
  const { source, inSource } = fidelity
  if (!isTold(quotation.speaker)) return undefined
  const said = source.story.quotations.filter(
    ({ start, end }) => start < inSource.end && inSource.start < end,
  )
  if (said.length === 0 || !said.every(each => isTold(each.speaker))) return undefined
  const mine = quotation.speaker.person
  const theirs = said.map(each => each.speaker as Speaker)
  const isSame = theirs.some(
    ({ person }) => person && mine && sameName(person.name, mine.name, person.surname, mine.surname),
  )
  return isSame || mayBeMeant(story, quotation, theirs) ? undefined : theirs[0]
}

/**
 * Whether the draft's `he` may be whom the source has: one paragraph names both. `said Tabet. Sadiki said they would be
 * home. “We have no quarrel,” he said.`
 */
function mayBeMeant(story: Story, quotation: Quotation, theirs: Speaker[]): boolean {
  const { speaker } = quotation
  if (!speaker || !/^(?:he|she|they)$/i.test(story.text.slice(speaker.start, speaker.end))) return false
  const { start } = story.paragraphs[quotation.paragraph]
  return story.people.some(
    ({ surname, mentions }) =>
      theirs.some(({ person }) => person?.surname === surname) &&
      mentions.some(mention => mention.start >= start && mention.end <= speaker.start),
  )
}

/** One surname, or one name within the other: `Lund` is `Tomas Lund`. */
function sameName(one: string, other: string, surname: string, otherSurname: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter(word => word.length > 1)
  return (
    surname.toLowerCase() === otherSurname.toLowerCase() ||
    words(one).some(word => words(other).includes(word))
  )
}
