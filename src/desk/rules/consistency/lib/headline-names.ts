import { doubleMetaphone } from 'double-metaphone'
import { isDayOrMonth } from '../../../english/lexicon/calendar.ts'
import { isGivenName } from '../../../english/lexicon/given-names.ts'
import { possessiveOf, withoutPossessive } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import { type Name, namesIn } from '../../../library/drift/names.ts'
import { isOrdinary } from '../../../library/statements/checks/names.ts'
import { areOneName } from '../../../library/statements/checks/people.ts'
import { isSlipOf } from '../../../library/statements/spelling.ts'
import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { type Clash, partsOf } from './parts.ts'

/** Names that the body has in another form only: `Mayor Leigh` of Mayor Lee, `Mark Ferris` of Mike Ferris. */
export function headlineNames(story: Story, sentence: Sentence): Clash[] {
  const strange = strangeTo(story, sentence)
  if (strange.length === 0) return []
  const shown = new Set(sentence.words.map(({ lower }) => withoutPossessive(lower)))
  const names = namesIn(story, sentence)
  const isInTitleCase = isTitled(sentence)
  return strange.flatMap(word => {
    const name = names.find(({ words }) => words.includes(word)) ?? { ...word, words: [word] }
    const other = spelledOtherwise(story, name, word, isInTitleCase) ?? otherGiven(story, name, word)
    return other && !shown.has(withoutPossessive(other.lower)) ? [clash(story, word, other)] : []
  })
}

/** The words with a capital that the body does not have: of most headlines none, and then nobody’s name need be read. */
function strangeTo(story: Story, { words }: Sentence): Word[] {
  const strange = new Map<string, Word>()
  for (const word of words)
    if (word.text !== word.lower && withoutPossessive(word.lower).length > 2 && !isDayOrMonth(word.lower))
      strange.set(withoutPossessive(word.lower), word)
  for (const each of partsOf(story).rest)
    for (const { lower } of each.words) {
      if (strange.size === 0) return []
      strange.delete(withoutPossessive(lower))
    }
  return [...strange.values()]
}

const namesOfBody = memo((story: Story) => partsOf(story).rest.flatMap(sentence => namesIn(story, sentence)))

/** `Council Rejects Plan`: capitals say nothing there. */
const isTitled = ({ words }: Sentence) =>
  words.filter(({ text, lower }) => text !== lower).length > 0.7 * words.length

/** A name of the body that is this one, a letter or two off or as it sounds. */
function spelledOtherwise(story: Story, name: Name, word: Word, isInTitleCase: boolean): Word | undefined {
  for (const theirs of namesOfBody(story)) {
    const parted = partedAs(story, theirs, word)
    if (parted) return parted
    for (const other of theirs.words) {
      if (!isSlipOf(word.text, other.text) && !soundsLike(word, other)) continue
      const isBeside = haveNeighbor(story, name, word, theirs, other)
      const areWords = isOrdinary(word) || isOrdinary(other)
      const isForm =
        withoutPossessive(word.lower).startsWith(withoutPossessive(other.lower)) ||
        withoutPossessive(other.lower).startsWith(withoutPossessive(word.lower))
      // `Germany` and `German` are two words; `Mayor Clark` and `Mayor Clarke` one name.
      if (isBeside ? !(areWords && isInTitleCase) : !areWords && !isForm && word.text.length > 4) return other
    }
  }
  return undefined
}

/** `Anselm Da Costa` of `Anselm Dacosta`: two words of a name in the body that the headline has as one. */
function partedAs({ text }: Story, { words }: Name, word: Word): Word | undefined {
  for (const [index, first] of words.entries()) {
    const second = words[index + 1]
    if (
      second &&
      first.lower.length <= 3 &&
      first.lower + withoutPossessive(second.lower) === withoutPossessive(word.lower)
    ) {
      const whole = text.slice(first.start, second.end)
      return { ...second, start: first.start, text: whole, lower: whole.toLowerCase() }
    }
  }
  return undefined
}

/** Whether the word before both is the same: the given name, or the title of `Mayor Leigh`. */
function haveNeighbor(story: Story, name: Name, word: Word, theirs: Name, other: Word): boolean {
  const mine = neighbors(story, name, word)
  return neighbors(story, theirs, other).some(each => mine.includes(each))
}

function neighbors({ words }: Story, name: Name, word: Word): string[] {
  const before = words[word.index - 1]
  const inName = name.words.filter(each => each !== word).map(({ lower }) => withoutPossessive(lower))
  const isTitle = before && /^\p{Lu}\p{Ll}{2,}/u.test(before.text) && before.end >= word.start - 2
  return isTitle ? [...inName, withoutPossessive(before.lower)] : inName
}

const soundsLike = (one: Word, other: Word): boolean => {
  const [mine, theirs] = [withoutPossessive(one.lower), withoutPossessive(other.lower)]
  return (
    mine !== theirs &&
    mine[0] === theirs[0] &&
    Math.abs(mine.length - theirs.length) <= 2 &&
    Math.min(mine.length, theirs.length) >= 3 &&
    !(mine.length > 4 && theirs.length > 4 && (mine.startsWith(theirs) || theirs.startsWith(mine))) &&
    doubleMetaphone(mine)[0] === doubleMetaphone(theirs)[0]
  )
}

/** Another first name with the surname of the only one who has it in the body. */
function otherGiven(story: Story, name: Name, word: Word): Word | undefined {
  const [given, surname, ...more] = name.words
  if (given !== word || !surname || more.length > 0 || !isGivenName(given.text)) return undefined
  const theirs = namesOfBody(story).filter(
    ({ words }) =>
      words.length > 1 &&
      withoutPossessive(words[words.length - 1].lower) === withoutPossessive(surname.lower),
  )
  const firsts = new Set(theirs.map(({ words }) => words[0].lower))
  const [other] = theirs[0]?.words ?? []
  if (firsts.size !== 1 || !isGivenName(other.text) || areOneName(given.lower, other.lower)) return undefined
  return other
}

const clash = (story: Story, word: Word, other: Word): Clash => {
  const [span, there] = [word, other].map(spanOf)
  return { span, other: there, isPlain: !isOrdinary(word), offer: story.text.slice(there.start, there.end) }
}

const spanOf = ({ start, end, text }: Word): Span => ({
  start,
  end: end - possessiveOf(text),
})
