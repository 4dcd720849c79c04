import {
  beginsClause,
  betweenThingAndDoubt,
  conditions,
  doubtsWhether,
} from '../../english/lexicon/hedges.ts'
import { asking, plansFor } from '../../english/lexicon/verbs.ts'
import type { Word } from '../../english/word.ts'
import { memo, memoOfWord } from '../../memo.ts'
import { overlaps } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { saysNo } from '../drift/opposites.ts'
import { shortestFirst } from './clause-around.ts'
import { rootOf } from './roots.ts'
import { type Statement, statementsOf } from './statement.ts'

/**
 * How open a sentence leaves a word: stated as a fact, or after words that leave it open (`may have cut`, `asked the
 * trust to pay`).
 */
export type Openness = 'told' | 'to come' | 'planned' | 'asked' | 'possible' | 'doubted' | 'conditional'

const distances: Record<Openness, number> = {
  told: 0,
  'to come': 1,
  planned: 2,
  asked: 2,
  conditional: 3,
  possible: 3,
  doubted: 4,
}

/** How far this is from a statement of fact: 0 to 4. */
export const distanceOf = (openness: Openness): number => distances[openness]

/** How open the words around a word leave it. */
interface ByWords {
  openness: Openness
  /** The word before it that leaves it open; and the openness of the words right behind it. */
  opener?: Word
  behind: Openness
  /** How many words before it say no. */
  noes: number
}

/** A word as its sentence tells it, by its grammar or by the words around it, whichever leaves it more open. */
export interface WordOpenness extends ByWords {
  byClause: Openness
  byWords: Openness
  /** The root of the word that leaves it open. */
  because?: string
  isDenied: boolean
}

/** Maximum distance in words to what leaves a word open: a word before it, a word after it, and a no before it. */
const reach = 14
const reachBehind = 8
const reachOfNo = 7

const byRoot = new Map<string, Openness>(
  [
    [plansFor, 'planned' as const],
    [asking, 'asked' as const],
    [doubtsWhether, 'doubted' as const],
  ].flatMap(([words, openness]) => [...words].map(word => [rootOf(word), openness] as [string, Openness])),
)

/** What a word leaves open behind it. */
export const opens = ({ lower, text }: Word): Openness | undefined =>
  // `The final will be played on 16 May`: the month. A sentence hardly begins with the verb.
  text === 'May' ? undefined : opensBy(lower)

const mostWords = 10_000

const opensBy = memoOfWord(mostWords, (lower): Openness | undefined => {
  if (/^(?:may|might|could)$/.test(lower)) return 'possible'
  if (/^(?:would|should)$/.test(lower)) return 'planned'
  if (/^(?:will|shall)$|['’]ll$/.test(lower)) return 'to come'
  return conditions.has(lower) ? 'conditional' : byRoot.get(rootOf(lower))
})

/** How many words of a sentence leave something open. */
export const openingsIn = (sentence: Sentence): number =>
  openedBy(sentence).filter(openness => distances[openness ?? 'told'] > 1).length

/** Whether a sentence has any word that leaves something open, or to come. */
export const leavesOpen = memo((sentence: Sentence) =>
  openedBy(sentence).some(openness => openness !== undefined),
)

/** How a sentence tells each of its words, in their order. */
export const opennessIn = (story: Story, sentence: Sentence): WordOpenness[] => opennesses(sentence, story)

const opennesses = memo((sentence: Sentence, story: Story): WordOpenness[] =>
  sentence.words.map((_, at) => opennessAt(story, sentence, at)),
)

/** How a sentence tells one of its words. */
export function opennessAt(story: Story, sentence: Sentence, at: number): WordOpenness {
  const around = byWords(story, sentence, at)
  const clause = clausesBySize(sentence, story).find(({ frame }) => overlaps(sentence.words[at], frame))
  const byClause = clause ? opennessOf(clause) : 'told'
  return {
    ...around,
    openness: distances[byClause] >= distances[around.openness] ? byClause : around.openness,
    byClause,
    byWords: around.openness,
    because: around.opener ? rootOf(around.opener.lower) : clause?.because && rootOf(clause.because),
    isDenied: clause?.isNegated ?? false,
  }
}

const clausesBySize = memo((sentence: Sentence, story: Story) => shortestFirst(statementsOf(story, sentence)))

/**
 * Whether a participle is one of those that a doubt before it holds: `seems to show her arguing, and then shoving him`. A
 * comma ends what other doubts reach.
 */
export const isSeenInDoubt = ({ frame, sentence }: Statement): boolean =>
  frame.form === 'participle' &&
  sentence.words.some(
    (word, at) =>
      word.end < frame.predicate.token.start &&
      opens(word) === 'doubted' &&
      sentence.words[at + 1]?.lower === 'to',
  )

function opennessOf({ standing, because }: Statement): Openness {
  if (standing === 'done' || because === 'can') return 'told'
  if (standing === 'unsaid') return 'conditional'
  return standing === 'planned' && because && byRoot.get(rootOf(because)) === 'asked' ? 'asked' : standing
}

/** How the words of a sentence tell each of them, without its grammar. */
export const opennessByWords = memo((sentence: Sentence, story: Story): ByWords[] =>
  sentence.words.map((_, at) => byWords(story, sentence, at)),
)

function byWords(story: Story, sentence: Sentence, at: number): ByWords {
  const { words } = sentence
  const segments = segmentsOf(sentence, story)
  const opened = openedBy(sentence)
  const before = strongest(opened, segments, at, -1, reach)
  const behind = strongest(opened, segments, at, 1, reachBehind)
  const own = before === undefined ? 'told' : opened[before]!
  const last = behind === undefined ? 'told' : opened[behind]!
  // `Liver damage is suspected`, `the request was being considered`
  const isSaidOf =
    behind !== undefined &&
    words.slice(at + 1, behind).every(({ lower }) => betweenThingAndDoubt.has(lower)) &&
    behind > at + 1
  return {
    openness: isSaidOf && distances[last] > distances[own] ? last : own,
    opener: before === undefined ? undefined : words[before],
    behind: last,
    noes: noesBefore(words, segments, at),
  }
}

/** What each word of a sentence leaves open behind it. */
const openedBy = memo(({ words }: Sentence) => words.map(opens))

/** The number of the stretch that each word is in: a mark or the next clause begins another. */
const segmentsOf = memo(({ words }: Sentence, { text }: Story): number[] => {
  let segment = 0
  return words.map((word, at) => {
    const gap = at > 0 ? text.slice(words[at - 1].end, word.start) : ''
    if (/[,;:—–()“”"]|\s-\s/.test(gap) || (at > 0 && beginsClause.has(word.lower))) segment++
    return segment
  })
})

/** The place of the word that leaves another most open, on one side of it. */
function strongest(
  opened: (Openness | undefined)[],
  segments: number[],
  at: number,
  step: 1 | -1,
  most: number,
): number | undefined {
  let best: number | undefined
  for (
    let place = at + step;
    segments[place] === segments[at] && Math.abs(place - at) <= most;
    place += step
  ) {
    const openness = opened[place]
    if (openness && distances[openness] > (best === undefined ? 0 : distances[opened[best]!])) best = place
  }
  return best
}

function noesBefore(words: readonly Word[], segments: number[], at: number): number {
  let noes = 0
  for (let place = at - 1; segments[place] === segments[at] && at - place <= reachOfNo; place--)
    if (saysNo(words[place].lower)) noes++
  return noes
}
