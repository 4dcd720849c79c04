import { addAll } from '../../../add-all.ts'
import { sensesOf } from '../../../english/analysis.ts'
import { wellKnownPlaces } from '../../../english/lexicon/places.ts'
import { possessiveOf, withoutPossessive } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import { memo, memoBy } from '../../../memo.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isCreditName } from '../../credit.ts'
import { type Name, namesIn } from '../../drift/names.ts'
import { isVerbatim } from '../../drift/sides.ts'
import { commonness } from '../../match/common-words.ts'
import type { Source } from '../../source.ts'
import { areOfOneMatter } from '../common.ts'
import { sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { groupsOf, rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { haveNearLetters, isSlipOf, lettersApart, lettersOf, plainName } from '../spelling.ts'
import { exchangedPlaces, isAfterPreposition } from './exchanged-places.ts'

/**
 * Names that the source writes otherwise: a letter or two off, the other of two places that are told apart by a word
 * (`Lower Kestrava`), two places exchanged.
 */
export function nameDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const found: Difference[] = []
    for (const name of [...openingName(story, sentence), ...namesIn(story, sentence)]) {
      if (isVerbatim(comparison, name) || isCreditName(story, name)) continue
      const difference =
        nearSpelled(comparison, sentence, name, matches[sentence.index]) ??
        otherPart(comparison, name, matches[sentence.index])
      if (difference) found.push(difference)
    }
    return found.length > 0 ? found : exchangedPlaces(comparison, sentence, matches[sentence.index])
  })
}

/** `Swane told the Ledger`: a capital that opens a sentence is a name where no dictionary has the word. */
function openingName(story: Story, sentence: Sentence): Name[] {
  const [word] = sentence.words
  if (!word || !/^\p{Lu}\p{Ll}{3,}$/u.test(word.text) || isOrdinary(word) || sensesOf(word.lower) > 0)
    return []
  return namesIn(story, sentence).some(({ start }) => start === word.start)
    ? []
    : [{ start: word.start, end: word.end, words: [word] }]
}

interface Place {
  source: Source
  sentence: Sentence
  name: Name
}

/** A word of a name: the one at `there`; `at` counts them all through the source. */
interface NamePlace {
  place: Place
  there: number
  at: number
}

/** A word as the names of a source have it. */
interface Written {
  letters: number
  places: NamePlace[]
}

const namesOfStory = memo((story: Story) =>
  story.sentences.flatMap(sentence => namesIn(story, sentence).map(name => ({ sentence, name }))),
)

const namesOf = (source: Source): Place[] => namesOfStory(source.story).map(each => ({ source, ...each }))

const isIn = (comparison: Comparison, word: Word) =>
  comparison.compared.some(({ story }) => isSpelled(story, word))

const wordsOf = memo((story: Story) => new Set(story.words.map(word => bare(word.lower))))

/** Whether a story has a word as it is spelled, but for a possessive. */
const isSpelled = (story: Story, { lower }: Word): boolean => wordsOf(story).has(bare(lower))

/** Whether a word is one of the language, in small letters: `Price`, `National`. */
export const isOrdinary = ({ lower }: Word) =>
  commonness(bare(lower)) > 0 || groupsOf(rootOf(bare(lower))).length > 0

const bare = (lower: string) => withoutPossessive(lower).replaceAll('’', "'")

/** The names of a source by the first letters of their words, in the source’s order. */
const namesByLetter = memo((source: Source) => {
  const byLetter = new Map<string, Map<string, Written>>()
  let at = 0
  for (const place of namesOf(source))
    for (const [there, { text }] of place.name.words.entries()) {
      const letter = plainName(text)[0]
      const texts = byLetter.get(letter) ?? new Map<string, Written>()
      byLetter.set(letter, texts)
      const known = texts.get(text)
      if (known) known.places.push({ place, there, at: at++ })
      else texts.set(text, { letters: lettersOf(plainName(text)), places: [{ place, there, at: at++ }] })
    }
  return byLetter
})

/** The places of a source, in its order, whose names have a word that this one may be a slip for. */
const slipsIn = memoBy((source: Source, text: string): NamePlace[] => {
  const found: NamePlace[] = []
  const mine = lettersOf(plainName(text))
  for (const [other, { letters, places }] of namesByLetter(source).get(plainName(text)[0]) ?? [])
    if (haveNearLetters(mine, letters) && isSlipOf(text, other)) addAll(found, places)
  return found.sort((one, other) => one.at - other.at)
})

/** Where the sources have a name that a word may be a slip for: of each name the first word that it may be. */
function* slipsOf({ compared }: Comparison, word: Word) {
  for (const source of compared) {
    let last: Place | undefined
    for (const each of slipsIn(source, word.text)) {
      if (each.place === last) continue
      last = each.place
      yield each
    }
  }
}

/** A word of a name in a draft, and what may be the same word in a source. */
interface Near {
  sentence: Sentence
  name: Name
  word: Word
  place: Place
  other: Word
  /** Another word of the name is beside both. */
  isBeside: boolean
}

/** `Halvard Lie-Moen` for Halvard Lien-Moe. */
function nearSpelled(
  comparison: Comparison,
  sentence: Sentence,
  name: Name,
  matches: Match[],
): Difference | undefined {
  for (const [at, word] of name.words.entries()) {
    if (isIn(comparison, word)) continue
    for (const slip of slipsOf(comparison, word)) {
      const near = nearOf(slip, { sentence, name, word })
      const { place } = near
      const isMatched = matches.some(match => match.sentence === place.sentence)
      const certainty = maySlip(comparison.story, near, isMatched)
        ? certaintyOfSlip(comparison, near)
        : undefined
      if (certainty !== undefined)
        return told(comparison, word, place.source, near.other, certainty, 'spelling', at)
    }
  }
  return undefined
}

function nearOf(
  { place, there }: { place: Place; there: number },
  of: Pick<Near, 'sentence' | 'name' | 'word'>,
): Near {
  const mine = of.name.words.filter(each => each !== of.word).map(each => bare(each.lower))
  const isBeside = place.name.words.some(({ lower }, index) => index !== there && mine.includes(bare(lower)))
  return { ...of, place, other: place.name.words[there], isBeside }
}

/**
 * `African` and `American`, `Price` and `Prime`: only beside the same name a word of the language is a slip, or where a
 * place is named (`died in Darling` of Dorling).
 */
function maySlip(story: Story, { word, other, place, isBeside }: Near, isMatched: boolean): boolean {
  // `Germany`, of German sex tourists.
  if (wellKnownPlaces.has(bare(word.text))) return false
  if (isBeside) return !(isOrdinary(word) && isOrdinary(other))
  if (!isMatched) return false
  const isPlace = isAfterPreposition(story, word) && isAfterPreposition(place.source.story, other)
  return !isOrdinary(other) && (!isOrdinary(word) || (isPlace && word.text.length > 4))
}

/** How surely a name is misspelled; nothing where it is somebody else’s. */
function certaintyOfSlip(
  comparison: Comparison,
  { sentence, name, word, place, other, isBeside }: Near,
): number | undefined {
  const { story } = comparison
  // Where the draft has the source’s name as well, two people may be meant.
  const isOnly = !isSpelled(story, other)
  if (isBeside) return isOnly ? 0.97 : 0.88
  if (isStray(comparison, name, word, other)) return 0.7 + 0.15 * shareMade(comparison)
  const near = sameContext(story, sentence, word, place.source.story, place.sentence, other)
  const fit = Math.max(near.common, near.back)
  if (fit < (isOnly ? 0.25 : 0.5)) return undefined
  return isOnly && fit > 0.4 ? 0.88 : 0.7
}

/**
 * A surname that the draft has once, alone, and that nobody has been introduced with: `Swane told the Ledger` in a story
 * about Gideon Swale.
 */
function isStray({ story }: Comparison, name: Name, word: Word, other: Word): boolean {
  if (name.words.length > 1 || word.text.length < 5 || !isSpelled(story, other)) return false
  if (lettersApart(bare(word.lower), bare(other.lower)) > 1) return false
  return story.words.filter(({ lower }) => bare(lower) === bare(word.lower)).length === 1
}

const told = (
  { story }: Comparison,
  word: Word,
  source: Source,
  other: Word,
  certainty: number,
  check: string,
  at = 0,
): Difference => {
  const inSource = { start: other.start, end: other.end - possessiveOf(other.text) }
  return differenceOf({
    check,
    span: { start: word.start, end: word.end - possessiveOf(word.text) },
    source,
    inSource,
    certainty,
    offer: story.text[word.start] === '@' ? undefined : source.story.text.slice(inSource.start, inSource.end),
    features: { at },
  })
}

const parts = [
  ['upper', 'lower'],
  ['north', 'south', 'east', 'west'],
  ['northern', 'southern', 'eastern', 'western'],
  ['new', 'old'],
  ['great', 'little'],
  ['first', 'second', 'third'],
]

/** `an official from South Korea` beside `North Korea insisted`: two countries, of two sentences. */
const samePlace = { together: 0.7 }

/** `Lower Kestrava` for Upper Kestrava: another place that shares a name. */
function otherPart(comparison: Comparison, name: Name, matches: Match[]): Difference | undefined {
  if (name.words.length < 2) return undefined
  const [part, ...rest] = name.words
  const others = parts.find(list => list.includes(part.lower))
  if (!others) return undefined
  const tail = rest.map(word => bare(word.lower)).join(' ')
  const isSame = (place: Place) =>
    place.name.words
      .slice(1)
      .map(word => bare(word.lower))
      .join(' ') === tail
  const places = comparison.compared.flatMap(namesOf).filter(isSame)
  if (places.length === 0 || places.some(({ name: { words } }) => words[0].lower === part.lower))
    return undefined
  const other = places.find(({ name: { words } }) => others.includes(words[0].lower))
  if (!other) return undefined
  const isMatched = matches.some(({ sentence }) => sentence === other.sentence)
  if (!isMatched && shareMade(comparison) < 0.5) return undefined
  if (!areOfOneMatter(comparison.story, part, other.source, other.name, samePlace)) return undefined
  return told(
    comparison,
    part,
    other.source,
    other.name.words[0],
    isMatched && shareMade(comparison) > 0.4 ? 0.95 : 0.7,
    'place',
  )
}
