import { roleNouns } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Person, Quotation, Speaker, Story } from '../../story/story.ts'
import type { Fidelity } from '../comparison.ts'

/** From a pronoun or a role nobody can tell whether it is the same person. */
const isTold = (speaker: Speaker | undefined): speaker is Speaker =>
  speaker?.person !== undefined && speaker.how !== 'near' && speaker.how !== 'carried'

/**
 * `MOIRA TANN:` over a turn, `MS. TANN:`, `OTIS BRANNIGAN, neurologist: “…”`; not `MAYOR:`, `THE CLERK:` or `Speaker 1:`,
 * who may be anybody, nor `CARE BOARD: “…”`, a body.
 */
function isNamedByLabel(
  { text }: Story,
  speaker: Speaker | undefined,
  { speaker: mine }: Quotation,
  draft: Story,
): speaker is Speaker {
  if (speaker?.how !== 'label' && !(speaker?.how === 'colon' && text[speaker.end] === ',')) return false
  const words = speaker.name.split(/\s+/)
  return (
    (words.length > 1 || (isSurname(draft, speaker.name) && !isPronoun(draft, mine as Speaker))) &&
    words.every(word => /^\p{Lu}[\p{L}.’'-]*$/u.test(word)) &&
    !words.some(word => isRole(word.toLowerCase().replace(/\.$/, '')))
  )
}

/** `HADID:`, of a draft that has Yusra Hadid: no role, and nobody else. */
const isSurname = ({ people }: Story, label: string) =>
  people.filter(({ name, surname }) => name !== surname && surname.toLowerCase() === label.toLowerCase())
    .length === 1

const isPronoun = ({ text }: Story, { start, end }: Speaker) =>
  /^(?:he|she|they)$/i.test(text.slice(start, end))

const isRole = (word: string) => word === 'the' || word === 'speaker' || roleNouns.has(word)

const lastWordOf = (name: string) => name.slice(name.lastIndexOf(' ') + 1)

/** A word or two in marks anybody may have said: both reports have `“wisdom”`, of two people. */
const fewest = 3
/** Of a speaker’s next sentence somebody else may have said as few: `“no reasonable prosecutor.”` */
const fewestOfNext = 5

/** Whom a source gives a quotation to, when that is surely another person than in the draft. */
export function otherSpeaker(story: Story, quotation: Quotation, fidelity: Fidelity): Speaker | undefined {
  if (fidelity.status !== 'verbatim' && fidelity.status !== 'altered') return undefined
  if (quotation.length < fewest) return undefined
  const { source, inSource } = fidelity
  if (!isTold(quotation.speaker)) return undefined
  const said = source.story.quotations.filter(
    ({ start, end }) => start < inSource.end && inSource.start < end,
  )
  if (
    said.length === 0 ||
    !said.every(
      each =>
        isTold(each.speaker) ||
        (quotation.length >= fewestOfNext && isSaidNext(source.story, each)) ||
        isNamedByLabel(source.story, each.speaker, quotation, story),
    )
  )
    return undefined
  const mine = quotation.speaker.person
  const theirs = said.map(each => each.speaker as Speaker)
  const isSame = theirs.some(
    ({ person, name }) =>
      mine && sameName(person?.name ?? name, mine.name, person?.surname ?? lastWordOf(name), mine.surname),
  )
  if (isSame || mayBeMeant(story, quotation, theirs)) return undefined
  if (said.some(each => mayMean(source.story, each, mine))) return undefined
  if (theirs.some(({ person, name }) => isInSentence(story, quotation, person?.surname ?? lastWordOf(name))))
    return undefined
  if (theirs.some(({ name }) => name.split(' ').every(word => isRole(word.toLowerCase()) || rank.test(word))))
    return undefined
  return said.some(({ start }) => isInLabel(source.story.text, start, mine?.surname ?? ''))
    ? undefined
    : theirs[0]
}

/**
 * Whether a quotation is what its speaker says next: `“We knew,” said Vega. “It takes time.”`, in one paragraph, right behind
 * the sentence that names the speaker.
 */
function isSaidNext(story: Story, quotation: Quotation): boolean {
  const { quotations } = story
  const before = quotations[quotations.indexOf(quotation) - 1]
  if (before?.paragraph !== quotation.paragraph || quotation.speaker?.how !== 'carried') return false
  if (!isTold(before.speaker) || before.speaker.person !== quotation.speaker.person) return false
  const sentence = sentenceAt(story, quotation.start)
  const { index } = sentenceAt(story, before.end - 1) ?? { index: -2 }
  return sentence?.start === quotation.start && sentence.index === index + 1
}

/** `Crossways Trains, spokeswoman Tilly Marsden: “We know”`: the label names her, too. */
const isInLabel = (text: string, start: number, surname: string) => {
  const label = /[^\n.“”"]{0,80}:\s*$/.exec(text.slice(Math.max(0, start - 90), start))?.[0]
  return surname !== '' && (label?.toLowerCase().includes(surname.toLowerCase()) ?? false)
}

/**
 * Whether the draft's `he` may be whom the source has: one paragraph names both. `said Tabet. Sadiki said they would be
 * home. “We have no quarrel,” he said.`
 */
function mayBeMeant(story: Story, quotation: Quotation, theirs: Speaker[]): boolean {
  const { speaker } = quotation
  if (!speaker || !isPronoun(story, speaker)) return false
  const { start } = story.paragraphs[Math.max(0, quotation.paragraph - 1)]
  return story.people.some(
    ({ surname, mentions }) =>
      theirs.some(({ person }) => person?.surname === surname) &&
      mentions.some(mention => mention.start >= start && mention.end <= speaker.start),
  )
}

/** `Assistant Secretary Rosemary DiCarlo` */
const rank = /^(?:assistant|deputy|vice|acting|senior|chief)$/i

/** `Gordon Rennie and Ryan Crabbe said that it was “not very inspiring”`: both are said to have. */
const isInSentence = (story: Story, { start }: Quotation, surname: string) => {
  const sentence = sentenceAt(story, start)
  return sentence?.words.some(({ text }) => text.replace(/['’]s$/, '') === surname) ?? false
}

/** Whether the source’s `he` may be whom the draft has: `Van Roon had won the last three. “I was tired,” he said.` */
const mayMean = (story: Story, { speaker, paragraph }: Quotation, mine: Person | undefined) =>
  speaker !== undefined &&
  mine !== undefined &&
  isPronoun(story, speaker) &&
  story.people.some(
    ({ name, surname, mentions }) =>
      sameName(name, mine.name, surname, mine.surname) &&
      mentions.some(({ start, end }) => start >= story.paragraphs[paragraph].start && end <= speaker.start),
  )

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
