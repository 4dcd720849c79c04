import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import { roleNouns } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Person, Quotation, Speaker, Story } from '../../story/story.ts'
import type { Fidelity } from '../comparison.ts'

/** Whether the sentence itself names a speaker: what is near, or was said before, does not show who speaks. */
const isTold = (speaker: Speaker | undefined): boolean =>
  speaker?.person !== undefined && speaker.how !== 'near' && speaker.how !== 'carried'

/**
 * Whether the draft gives the words to somebody by name, or carries a name over to them: `“We knew,” Vega said. “It takes
 * time.”`
 */
const isTaken = (speaker: Speaker | undefined): speaker is Speaker & { person: Person } =>
  isTold(speaker) || (speaker?.person !== undefined && speaker.how === 'carried')

/**
 * `MOIRA TANN:` over a turn, `MS. TANN:`, `OTIS BRANNIGAN, neurologist: “…”`; not `MAYOR:`, `THE CLERK:` or `Speaker 1:`,
 * who may be anybody, nor `CARE BOARD: “…”`, a body.
 */
function isNamedByLabel({ text }: Story, speaker: Speaker, draft: Story): boolean {
  if (speaker.how !== 'label' && !(speaker.how === 'colon' && text[speaker.end] === ',')) return false
  const words = speaker.name.split(/\s+/)
  return (
    (words.length > 1 || isSurname(draft, speaker.name)) &&
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

/** Anybody may have said a word or two in marks: both reports have `“wisdom”`, from two people. */
const fewest = 3
/**
 * Minimum number of words of a speaker’s next sentence: somebody else may have said fewer, `“no reasonable
 * prosecutor.”`
 */
const fewestOfNext = 5

/** Whom a source gives a quotation to, when that is surely another person than in the draft. */
export function otherSpeaker(story: Story, quotation: Quotation, fidelity: Fidelity): Speaker | undefined {
  if (fidelity.status !== 'verbatim' && fidelity.status !== 'altered') return undefined
  const { speaker: mine } = quotation
  if (quotation.length < fewest || !isTaken(mine) || namesSpeaker(story, quotation, mine.person))
    return undefined
  if (isSlogan(story, quotation) || isRetold(story, quotation)) return undefined
  const source = fidelity.source.story
  const said = withSpeaker(
    source,
    source.quotations.filter(
      ({ start, end }) => start < fidelity.inSource.end && fidelity.inSource.start < end,
    ),
  )
  const theirs = said.flatMap(each => sayerOf(source, each, { story, quotation, mine }) ?? [])
  if (said.length === 0 || theirs.length < said.length) return undefined
  if (theirs.some(other => mayBeOne(mine.person, other))) return undefined
  if (theirs.some(({ person, name }) => isInSentence(story, quotation, person?.surname ?? lastWordOf(name))))
    return undefined
  return said.some(({ start }) => isInLabel(source.text, start, mine.person.surname)) ? undefined : theirs[0]
}

/** The same words where the source says whose they are: its headline has them first, and of nobody. */
function withSpeaker(source: Story, said: Quotation[]): Quotation[] {
  if (said.length === 0 || said.some(({ speaker }) => speaker)) return said
  const words = said.map(each => lettersOf(source, each))
  const again = source.quotations.filter(each => each.speaker && words.includes(lettersOf(source, each)))
  return again.length > 0 ? again : said
}

const lettersOf = ({ text }: Story, { content: { start, end } }: Quotation) =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/**
 * `showing off the “Make America Great Again” hat`: words that all have capitals are a name, and anybody may say it.
 */
const isSlogan = ({ text }: Story, { content: { start, end } }: Quotation) =>
  text
    .slice(start, end)
    .split(/[\s-]+/)
    .every(word => /^[^\p{L}]*\p{Lu}/u.test(word))

/** `Over dessert, he writes, Lund asked for “one rule.”`: the words are from who writes so, whoever is said to have used them. */
function isRetold(story: Story, { start }: Quotation): boolean {
  const sentence = sentenceAt(story, start)
  const before = story.text.slice(sentence?.start ?? start, start)
  return [...before.matchAll(aside)].some(({ groups }) => cueOf(groups?.verb ?? '')?.kind === 'says')
}

const aside = /, (?:he|she|they|\p{Lu}[\p{L}’'-]+) (?<verb>\p{L}+), /gu

/** A quotation of a draft, and the person whom the draft gives it to. */
interface Given {
  story: Story
  quotation: Quotation
  mine: Speaker & { person: Person }
}

/** Whom a source surely gives words to, beside whom the draft gives them to. */
function sayerOf(source: Story, said: Quotation, given: Given): Speaker | undefined {
  const { story, quotation, mine } = given
  const { speaker } = said
  // Whom a `he` stands for is a guess on either side, but a woman is surely not a `he`.
  if (isPronoun(story, mine))
    return speaker && areOfTwoGenders(source, speaker, story, mine) ? speaker : undefined
  if (!speaker) return openerOf(source, said, story, mine.person)
  if (isPronoun(source, speaker) && !speaker.person) return undefined
  if (speaker.how !== 'near' && areOfTwoGenders(source, speaker, story, mine)) return speaker
  if (isPronoun(source, speaker)) return undefined
  if (isNamedByLabel(source, speaker, story) || isOtherLabel(source, speaker, mine.person)) return speaker
  const isSure = isTold(speaker) || (quotation.length >= fewestOfNext && isSaidNext(source, said))
  return isSure && !isRoleAlone(speaker) ? speaker : undefined
}

/** `Assistant Secretary`: a title, and not a name. */
const isRoleAlone = ({ name }: Speaker) =>
  name.split(' ').every(word => isRole(word.toLowerCase()) || rank.test(word))

/** `“He cared about the Robert Kilroy Party,” Kilroy said`: few call themselves by their surname. */
const namesSpeaker = ({ text }: Story, { content }: Quotation, { surname }: Person) =>
  text.slice(content.start, content.end).includes(surname)

const mayBeOne = (mine: Person, { person, name }: Speaker) =>
  sameName(person?.name ?? name, mine.name, person?.surname ?? lastWordOf(name), mine.surname)

/** `she`, of `Sandham: “…”` whose first name is Hugh; `a spokeswoman`, of Conor Devane. */
function areOfTwoGenders(story: Story, one: Speaker, other: Story, second: Speaker): boolean {
  const [here, there] = [genderOf(story, one), genderOf(other, second)]
  return here !== undefined && there !== undefined && here !== there
}

/** The gender of a speaker. A pronoun has its own, because whom it stands for is a guess. */
function genderOf(story: Story, speaker: Speaker): 'man' | 'woman' | undefined {
  const words = story.text.slice(speaker.start, speaker.end).toLowerCase()
  if (isPronoun(story, speaker)) return words === 'he' ? 'man' : words === 'she' ? 'woman' : undefined
  if (speaker.person) return speaker.person.gender
  const gender = /^(?:an?|the|its|his|her|their) (?<noun>\p{L}+)\b/u.exec(words)?.groups?.noun
  const known = roleNouns.get(gender ?? '')
  return known === 'man' || known === 'woman' ? known : undefined
}

/**
 * `THE COURT:`, of somebody whom the source has under a label of his own: `MR. STRAND:`. Turns by other labels are not his.
 */
const isOtherLabel = ({ quotations }: Story, { how, name }: Speaker, { surname }: Person) =>
  how === 'label' &&
  quotations.some(
    ({ speaker }) =>
      speaker?.how === 'label' &&
      speaker.name !== name &&
      lastWordOf(speaker.name).toLowerCase() === surname.toLowerCase(),
  )

/**
 * Whom a note is of, in its first words: `Dervla Cronnery, owner, 61. Saw it from her window. “She’s been in worse places.”`,
 * where the draft knows her, and the source has a note of the other as well.
 */
function openerOf(
  source: Story,
  { paragraph }: Quotation,
  { people }: Story,
  mine: Person,
): Speaker | undefined {
  const { start, end } = source.paragraphs[paragraph]
  const note = source.text.slice(start, end)
  const opener = people.find(
    ({ name, surname }) => name !== surname && note.startsWith(name) && /^[,:]/.test(note.slice(name.length)),
  )
  if (!opener || note.includes(mine.surname) || !source.text.includes(mine.surname)) return undefined
  return { start, end: start + opener.name.length, name: opener.name, how: 'label' }
}

/**
 * Whether a quotation is what its speaker says next: `“We knew,” said Vega. “It takes time.”`, in one paragraph, right behind
 * the sentence that names the speaker.
 */
export function isSaidNext(story: Story, quotation: Quotation): boolean {
  const { quotations } = story
  const before = quotations[quotations.indexOf(quotation) - 1]
  if (before?.paragraph !== quotation.paragraph || quotation.speaker?.how !== 'carried') return false
  if (!isTold(before.speaker) || before.speaker?.person !== quotation.speaker.person) return false
  const sentence = sentenceAt(story, quotation.start)
  const { index } = sentenceAt(story, before.end - 1) ?? { index: -2 }
  return sentence?.start === quotation.start && sentence.index === index + 1
}

/** `Crossways Trains, spokeswoman Tilly Marsden: “We know”`: the label names her, too. */
const isInLabel = (text: string, start: number, surname: string) => {
  const label = /[^\n.“”"]{0,80}:\s*$/.exec(text.slice(Math.max(0, start - 90), start))?.[0]
  return surname !== '' && (label?.toLowerCase().includes(surname.toLowerCase()) ?? false)
}

/** `Assistant Secretary Rosemary DiCarlo` */
const rank = /^(?:assistant|deputy|vice|acting|senior|chief)$/i

/** `Gordon Rennie and Ryan Crabbe said that it was “not very inspiring”`: both are the speakers. */
const isInSentence = (story: Story, { start, speaker }: Quotation, surname: string) => {
  const sentence = sentenceAt(story, start)
  return (
    sentence?.words.some(
      word => word.text.replace(/['’]s$/, '') === surname && !(speaker && isWhose(story, word, speaker)),
    ) ?? false
  )
}

/** `said Harker’s campaign manager, Bree Colton`: who speaks for somebody is another. */
const isWhose = ({ text }: Story, { start, end }: Span, speaker: Span) =>
  /['’]s$/.test(text.slice(start, end)) && /^(?: \p{Ll}+){1,4}, $/u.test(text.slice(end, speaker.start))

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
