import { monthPattern, shortMonthPattern, weekdayPattern } from '../../english/lexicon/calendar.ts'
import { emptyInNames } from '../../english/lexicon/names.ts'
import { isOfPower } from '../../english/lexicon/places.ts'
import { statesAbbreviated } from '../../english/lexicon/states.ts'
import { possessiveOf, withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { isCreditName } from '../credit.ts'
import { commonness } from '../match/common-words.ts'
import { areOpposites } from './opposites.ts'
import { type Beside, besides, type Drift, gapAt, isVerbatim, type Side } from './sides.ts'
import { type Gap, keyOf } from './word-alignment.ts'

/** Names that differ from the source's: another one between the same words. */
export function nameDrifts(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(beside => {
    const { story, source, sentence, sides } = beside
    return namesIn(story, sentence).flatMap(name => {
      if (isVerbatim(comparison, name) || isCreditName(story, name) || isOfPower(textOf(name.words)))
        return []
      for (const side of sides) {
        const found = inPlace(beside, side, name)
        if (found)
          return [
            {
              span: found.span,
              source,
              inSource: found.inSource,
              offer: source.story.text.slice(found.inSource.start, found.inSource.end),
            },
          ]
      }
      return []
    })
  })
}

/** A run of words with capitals that names somebody or something. */
export interface Name extends Span {
  words: Word[]
}

const calendar = new RegExp(`^(?:${weekdayPattern})|^(?:${monthPattern}|${shortMonthPattern})\\b`, 'i')
/** Capitals that name nobody: `I'm`, `Mr.`, titles before a name, a party with its state (`(D-Vt.)`). */
const empty = regex('u')`^(?:${emptyInNames}|[dri]-\p{L}+\.?|i['’].*)$`

/**
 * The names in a sentence. A capital at its start is a name only when the word has a capital elsewhere, or has no other
 * use.
 */
export const namesIn = (story: Story, sentence: Sentence): Name[] => names(sentence, story)

const names = memo((sentence: Sentence, story: Story): Name[] => {
  const found: Name[] = []
  let open: Word[] = []
  const close = () => {
    if (open.length > 0) found.push({ start: open[0].start, end: open[open.length - 1].end, words: open })
    open = []
  }
  sentence.words.forEach((word, index) => {
    const before = sentence.words[index - 1]
    if (
      before &&
      !/^[\s]*$/.test(story.text.slice(before.end, word.start)) &&
      !/^\.? $/.test(story.text.slice(before.end, word.start))
    )
      close()
    if (isNameWord(story, sentence, index)) open.push(word)
    else close()
  })
  close()
  return found
})

function isNameWord(story: Story, sentence: Sentence, index: number): boolean {
  const word = sentence.words[index]
  const first = word.text[0]
  if (first === first.toLowerCase() || empty.test(word.lower) || calendar.test(word.lower)) return false
  // `(R-N.Y.)`: a party with its state.
  if (/(?:^|[\s(,])[DRI]-(?:\p{L}+\.)*$/u.test(story.text.slice(Math.max(0, word.start - 12), word.start)))
    return false
  const opens = index === 0 || /["“‘':]\s*$/.test(story.text.slice(Math.max(0, word.start - 2), word.start))
  if (!opens) return true
  return !isOrdinary(story, word)
}

/** `A call on legislatures: Let more employees carry weapons` */
const afterMark = /["“‘':]\s*$/

/** How each word of a story is written where it opens no sentence. */
const spellingsIn = memo((story: Story) => {
  const seen = new Map<string, 'small' | 'large'>()
  for (const sentence of story.sentences)
    sentence.words.forEach((each, index) => {
      if (each.text === each.lower) seen.set(each.lower, 'small')
      else if (
        index > 0 &&
        !seen.has(each.lower) &&
        !afterMark.test(story.text.slice(each.start - 2, each.start))
      )
        seen.set(each.lower, 'large')
    })
  return seen
})

/** Whether a word is written small elsewhere, or is so common that a capital at the start of a sentence says nothing. */
function isOrdinary(story: Story, word: Word): boolean {
  const known = spellingsIn(story).get(word.lower)
  if (known) return known === 'small'
  return (
    commonness(word.lower) > 0 ||
    !story.people.some(({ mentions }) =>
      mentions.some(each => each.start <= word.start && word.end <= each.end),
    )
  )
}

/** Every key of the source's words, and the keys that countries and their people share: `Mexican` supports `Mexico`. */
export const wordsOfStory = memo(
  (story: Story): Set<string> =>
    new Set(story.words.flatMap(word => [keyOf(word), ...partsOf(word).map(keyOf)])),
)

/** `anti` and `Arab` of `anti-Arab`, `Singapore` of `Singapore-based`. */
export const partsOf = (word: Word): Word[] =>
  word.text.includes('-')
    ? word.text.split('-').map(text => ({ ...word, text, lower: text.toLowerCase() }))
    : []

/** Things with many names: one of the names in a source supports the others. */
const manyNamed = [
  /^(?:U\.?S\.?A?\.?|America(?:ns?)?|United States|Washington)(?:['’]s)?$/,
  /^(?:U\.?K\.?|Brit(?:ain|ish|ons?)|United Kingdom|Engl(?:and|ish)|London|Scot(?:land|tish)|Welsh|Wales)(?:['’]s)?$/,
  /^(?:U\.?N\.?|United Nations)(?:['’]s)?$/,
  /^(?:G\.?O\.?P\.?|Republicans?)(?:['’]s)?$/,
  /^(?:E\.?U\.?|Europe(?:ans?)?|European Union|Brussels)(?:['’]s)?$/,
  /^(?:France|French|Paris)(?:['’]s)?$/,
  /^(?:Netherlands|Dutch|Holland)(?:['’]s)?$/,
  /^(?:Spain|Spanish|Spaniards?)(?:['’]s)?$/,
  /^(?:Poland|Polish|Poles?)(?:['’]s)?$/,
  /^(?:Ireland|Irish)(?:['’]s)?$/,
  /^(?:Denmark|Danish|Danes?)(?:['’]s)?$/,
  /^(?:Swiss|Switzerland)(?:['’]s)?$/,
  /^(?:Philippines?|Filipin[oa]s?)(?:['’]s)?$/,
  /^(?:Myanmar|Burm(?:a|ese))(?:['’]s)?$/,
  /^(?:Finland|Finnish|Finns?)(?:['’]s)?$/,
]

/** Whether the source knows a name's word in any form: itself, as an adjective, as an abbreviation. */
export function isKnown(story: Story, word: Word): boolean {
  const known = wordsOfStory(story)
  const key = keyOf(word)
  if (known.has(key)) return true
  // `Italy`, which has another stem than `Italian`.
  const plain = withoutPossessive(word.lower)
  for (const form of plain === key ? [key] : [key, plain]) {
    if (form.length < 4) continue
    const stem = form.slice(0, Math.max(4, form.length - 3))
    for (const other of known)
      if (other.startsWith(stem) && Math.abs(other.length - form.length) <= 4) return true
  }
  if (isByAnotherName(word, story.words) || statesIn(story).has(withoutPossessive(word.text))) return true
  return /^\p{Lu}{2,5}$/u.test(word.text) && isAcronymIn(story, word.text)
}

/** Whether one of some words names the same in another way: `British` for Britain, `United Nations` for the U.N. */
function isByAnotherName(word: Word, others: Word[]): boolean {
  const names = manyNamed.find(pattern => pattern.test(word.text))
  return (
    names !== undefined &&
    others.some((each, at) => names.test(each.text) || names.test(`${each.text} ${others[at + 1]?.text}`))
  )
}

/** Whether a sentence has a name’s word under another name: `Raleigh, N.C.,` for North Carolina, `United Nations` for U.N. */
export const isInOtherWords = ({ text }: Story, { start, end, words }: Sentence, word: Word): boolean =>
  isByAnotherName(word, words) || stateWordsIn(text.slice(start, end)).has(withoutPossessive(word.text))

const states = statesAbbreviated
  .trim()
  .split('\n')
  .map(line => line.split('|'))

/** The words of states that a text has abbreviated, and the abbreviations of those that it writes out: `Vt.` for Vermont. */
const stateWordsIn = (text: string) =>
  new Set(
    states.flatMap(([short, long]) =>
      text.includes(short) ? long.split(' ') : text.includes(long) ? [short, short.replace(/\.$/, '')] : [],
    ),
  )

const statesIn = memo(({ text }: Story) => stateWordsIn(text))

/** `WHO` for the World Health Organization. */
function isAcronymIn(story: Story, letters: string): boolean {
  const initials = story.words
    .map(word => (word.text[0] === word.text[0].toLowerCase() ? ' ' : word.text[0]))
    .join('')
  return initials.replace(/ /g, '').includes(letters)
}

interface Differing {
  span: Span
  inSource: Span
}

/** The name that the source has between the same words, when it is a different one. */
function inPlace({ story, source }: Beside, side: Side, name: Name): Differing | undefined {
  const gap = gapAt(side, name)
  if (!gap || gap.source.length === 0 || gap.draft.length > 8 || gap.source.length > 8) return undefined
  const mine = name.words.filter(word => gap.draft.includes(word))
  const theirs = namesIn(source.story, side.sentence)
    .map(other => other.words.filter(word => gap.source.includes(word)))
    .filter(words => words.length > 0)
  if (theirs.length !== 1) return undefined
  const [other] = theirs
  // `Courtaulds chairman Sir Christopher Hogg`: the same sentence has both.
  if (mine.every(word => side.sentence.words.some(each => keyOf(each) === keyOf(word)))) return undefined
  const unknown = mine.some(word => !isKnown(source.story, word))
  // Both sides of the gap must match, and must match better where the name is elsewhere in the source.
  const hold = Math.min(gap.before, 3) + Math.min(gap.after, 3)
  if (gap.before === 0 || gap.after === 0 || hold < (unknown ? 2 : 4) || side.close < (unknown ? 0.35 : 0.5))
    return undefined
  // `Noem` for `Kristi Noem`, `Mexican` for `Mexico`, `EU` for `European Union`: the same.
  if (mine.some(word => other.some(each => alike(word, each)))) return undefined
  // `Unity has won Asuma East` where the Alliance lost it: two names, and both right.
  if (side.alignment.gaps.some(isTurned)) return undefined
  // `JPMorgan` for `JP Morgan`.
  if (lettersOf(mine) === lettersOf(other)) return undefined
  if (isAcronym(mine, other) || isAcronym(other, mine)) return undefined
  if (manyNamed.some(names => names.test(textOf(mine)) && names.test(textOf(other)))) return undefined
  if (!unknown && (isShort(mine) || isShort(other))) return undefined
  const rest = gap.draft.filter(word => !mine.includes(word))
  const restOther = gap.source.filter(word => !other.includes(word))
  // The rest of the gap is rewording. The more of it there is, the less sure it is that the two names are in one place.
  if (rest.length + restOther.length > 4) return undefined
  if (!unknown && rest.length + restOther.length > 1) return undefined
  if (isShort(mine) !== isShort(other) || !mayBeTwo(story, source.story, mine, other)) return undefined
  return {
    span: { start: mine[0].start, end: endOf(mine[mine.length - 1]) },
    inSource: { start: other[0].start, end: endOf(other[other.length - 1]) },
  }
}

const isTurned = ({ draft, source }: Gap) =>
  draft.some(word => source.some(each => areOpposites(word.lower, each.lower)))

const lettersOf = (words: Word[]) =>
  words
    .map(keyOf)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')

const textOf = (words: Word[]) => words.map(({ text }) => text).join(' ')

const endOf = ({ text, end }: Word) => end - possessiveOf(text)

function alike(one: Word, other: Word): boolean {
  const left = keyOf(one)
  const right = keyOf(other)
  if (left === right) return true
  const length = Math.min(left.length, right.length)
  return length >= 4 && left.slice(0, Math.max(4, length - 2)) === right.slice(0, Math.max(4, length - 2))
}

const isAcronym = (short: Word[], long: Word[]) =>
  short.length === 1 &&
  long.length > 1 &&
  long
    .map(word => word.text[0])
    .join('')
    .toUpperCase()
    .startsWith(short[0].text.replace(/\./g, '').slice(0, long.length).toUpperCase())

/** `EC`, `UN`: what it stands for may be written in many ways. */
const isShort = (words: Word[]) => words.length === 1 && /^[\p{Lu}.]{2,5}$/u.test(words[0].text)

/**
 * Whether two names may be those of two of one kind: not `Vermont` and its senator Bernie Sanders, nor one person by another
 * part of the name.
 */
function mayBeTwo(story: Story, source: Story, mine: Word[], other: Word[]): boolean {
  const [one, two] = [personAt(story, mine), personAt(source, other)]
  return one && two ? one.surname !== two.surname : !one && !two
}

/** Whom a story means by some words. */
const personAt = ({ people }: Story, [{ start }]: Word[]) =>
  people.find(({ mentions }) => mentions.some(each => each.start <= start && start < each.end))
