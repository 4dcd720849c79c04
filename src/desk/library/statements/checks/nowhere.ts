import { deniesInOtherWords } from '../../../english/denial.ts'
import { lemmaOf } from '../../../english/lemma.ts'
import { clauseJoiners, prepositions, subordinators } from '../../../english/lexicon/function-words.ts'
import { beyondWhatIsKnown } from '../../../english/lexicon/negation.ts'
import { emptyVerbs, providingVerbs } from '../../../english/lexicon/verbs.ts'
import { isNounOf } from '../../../english/noun-or-verb.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { contains, overlaps, type Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { saysNo } from '../../drift/opposites.ts'
import type { Source } from '../../source.ts'
import { countsOthers } from '../complement.ts'
import { clausesOf } from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import { type Filler, sameness } from '../fillers.ts'
import { type Match, matchesOf, placesOf, rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { hasTime } from '../standing.ts'
import { isTag } from '../tag.ts'
import { type Denial, denialIn } from './denials.ts'

/** From this weight on a word says what is denied. */
const telling = 0.7
/** Maximum distance in words from a no to what it denies, within its clause. */
const reach = 8
/** Minimum that the two sentences have in common; more is needed where one word is all that is denied. */
const leastScore = 0.18
const leastForOne = 0.35
/** Maximum length in characters of a statement that is denied. */
const mostApart = 60

/**
 * A statement that a source denies and no source makes: `issued a warning notice` where it was not served with one,
 * `Spectators were injured` where no injuries were reported.
 */
export function deniedThroughout(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    if (saysNoItself(sentence, story)) return []
    for (const match of matches[sentence.index]) {
      const found = toldIn(comparison, sentence, match)
      if (found) return [found]
    }
    return []
  })
}

const saysNoItself = ({ words, start, end }: Sentence, { text }: Story) =>
  words.some(({ lower }) => saysNo(lower)) || deniesInOtherWords(text.slice(start, end))

function toldIn(comparison: Comparison, sentence: Sentence, match: Match): Difference | undefined {
  const { source, sentence: other, score } = match
  const denied = deniedIn(other, source.story)
  if (!denied || score < (denied.words.length > 1 ? leastScore : leastForOne)) return undefined
  const held = denied.words.map(word => alike(sentence, word))
  const words = held.filter(word => word !== undefined)
  if (!isHeld(denied, held) || countsOthers(comparison.story, sentence, match)) return undefined
  const span = {
    start: Math.min(...words.map(({ start }) => start)),
    end: Math.max(...words.map(({ end }) => end)),
  }
  if (span.end - span.start > mostApart) return undefined
  if (
    !isTold(comparison.story, sentence, span, otherActor(match, denied)) ||
    isSaidSomewhere(comparison, other, denied.words)
  )
    return undefined
  return differenceOf({
    check: 'polarity',
    span,
    source,
    inSource: { start: denied.no.start, end: denied.words[denied.words.length - 1].end },
    certainty: Math.min(0.78, 0.4 + 0.08 * words.length + 0.2 * score + 0.35 * shareMade(comparison)),
    features: { match: score },
  })
}

/** Whether a sentence has all that is denied. `Was not served with a notice`: whatever the verb, there was no notice. */
const isHeld = ({ isGiven }: Denied, [first, ...rest]: (Word | undefined)[]) =>
  rest.every(word => word !== undefined) && (first !== undefined || (isGiven && rest.length >= 2))

/** What the one no of a sentence denies: its verb with whom it is done to. */
interface Denied extends Denial {
  words: Word[]
  /** Its verb only says that somebody comes by something. */
  isGiven: boolean
}

const deniedIn = memo((sentence: Sentence, story: Story): Denied | undefined => {
  const denial = denialIn(story, sentence, true)
  if (!denial || denial === 'open') return undefined
  const words: Word[] = []
  const from = sentence.words.indexOf(denial.no) + 1
  const isGiven = providingVerbs.has(lemmaOf(sentence.words[from]?.lower ?? '', 'VBN'))
  for (const [place, word] of sentence.words.slice(from, from + reach).entries()) {
    const before = sentence.words[from + place - 1]
    if (/[,;:—–()“”"]/.test(story.text.slice(before.end, word.start)) || opensClause(word.lower)) break
    // `No inquiry is open into any other operator`: into this one there may be. `Cannot be opened fully`, `was not seriously hurt`: a little.
    if (/..ly$/.test(word.lower) && word.lower !== 'statistically') return undefined
    if (beyondWhatIsKnown.has(word.lower) || (place === 0 && word.lower === 'a')) return undefined
    if (words.length > 0 && prepositions.has(word.lower) && !(isGiven && words.length === 1)) break
    if (weightOf(word) >= telling && !isEmpty(word)) words.push(word)
  }
  return words.length > 0 ? { ...denial, words, isGiven } : undefined
})

/** Behind what is denied, begins the next clause. */
const opensClause = (lower: string) => clauseJoiners.has(lower) || subordinators.has(lower)

/** `reported`, `found`, and what only says how far: `statistically significant`. */
const isEmpty = ({ lower }: Word) => emptyVerbs.has(lemmaOf(lower, 'VBD')) || /..ly$/.test(lower)

/** Who does what is denied, where the source has somebody. */
const otherActor = ({ source, sentence }: Match, { denied }: Denied) =>
  clausesOf(source.story, sentence).find(({ isNegated, frame }) => isNegated && contains(frame, denied))
    ?.actor

const alike = ({ words }: Sentence, { lower }: Pick<Word, 'lower'>) =>
  words.find((word, at) => likeness(rootOf(lower), rootOf(word.lower)) >= 0.7 && !isNounOf(words, at, lower))

/** Whether the clause around some words says that it is so, on the draft’s or somebody’s word. */
function isTold(story: Story, sentence: Sentence, span: Span, denier: Filler | undefined): boolean {
  if (story.quoted.some(quotation => overlaps(quotation, span))) return false
  const around = clausesOf(story, sentence).filter(({ frame }) => contains(frame, span))
  if (around.some(isTag)) return false
  return around.every(
    ({ standing, because, isNegated, frame, actor }) =>
      !isNegated &&
      !(actor && denier && sameness(actor, denier) < 0.35) &&
      hasTime(frame) &&
      (standing === 'done' || standing === 'to come' || (standing === 'possible' && because === 'can')),
  )
}

/** Whether any other sentence of the sources has it without a no. */
const isSaidSomewhere = ({ compared }: Comparison, denied: Sentence, words: Word[]) =>
  compared.some(source =>
    sentencesWith(source, words).some(sentence => sentence !== denied && !deniedIn(sentence, source.story)),
  )

function sentencesWith(source: Source, words: Word[]): Sentence[] {
  const [first, ...rest] = words.map(({ lower }) => placesOf(source, rootOf(lower)))
  return [...first]
    .filter(place => rest.every(places => places.has(place)))
    .map(place => source.story.sentences[place])
}
