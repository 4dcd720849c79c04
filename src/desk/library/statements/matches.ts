import { Recent } from '../../english/recent.ts'
import type { Word } from '../../english/word.ts'
import { memo, memoBy } from '../../memo.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { groupsOf, likeness, rootOf, startOf, weightOf } from './roots.ts'

/** A sentence of a source that says something of what a sentence of the draft says. */
export interface Match {
  source: Source
  sentence: Sentence
  /** How much of what the draft’s sentence says is in it, 0 to 1, a synonym counting a little less. */
  score: number
}

/** Maximum number of sentences of the sources that match one of the draft’s, as a draft merges and splits sentences. */
const mostMatches = 6
/** Below this score two sentences have a word or two in common. */
const leastScore = 0.18
/** Of the best score: what is further behind holds nothing of it. */
const leastShare = 0.45
/** No sentence is so long, in words. */
export const mostWords = 250
/** A synonym holds two sentences together nearly as well as the word. */
const worthOfSynonym = 0.8

/** For each sentence of the draft the sentences of all its sources that it may have its facts from, best first. */
export const matchesOf = memo(({ story, compared }: Comparison): Match[][] =>
  story.sentences.map(sentence => {
    if (sentence.words.length > mostWords || story.paragraphs[sentence.paragraph].kind === 'furniture')
      return []
    const text = plainOf(story, sentence)
    const source = compared.find(each => sentencesByText(each).has(text))
    return source
      ? [{ source, sentence: sentencesByText(source).get(text) as Sentence, score: 1 }]
      : matchesFor(sentence, text, compared)
  }),
)

/**
 * The sentences of a draft that its sources have in other words. What a source has to the word is no fault, and most of what
 * a reporter takes over is.
 */
export const rewordedIn = memo((comparison: Comparison): Sentence[] => {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return story.sentences.filter(
    sentence => matches[sentence.index].length > 0 && !isToTheWord(comparison, sentence),
  )
})

/** Whether a source has a sentence of the draft to the word. */
export const isToTheWord = ({ story, compared }: Comparison, sentence: Sentence): boolean =>
  compared.some(source => sentencesByText(source).has(plainOf(story, sentence)))

const plain = memo(({ start, end }: Sentence, { text }: Story) => text.slice(start, end).replace(/\s+/g, ' '))

const plainOf = (story: Story, sentence: Sentence) => plain(sentence, story)

const sentencesByText = memo(
  ({ story }: Source) => new Map(story.sentences.map(sentence => [plainOf(story, sentence), sentence])),
)

interface Index {
  source: Source
  /** The sentences that have a root, or a word of a group of one meaning. */
  byRoot: Map<string, Set<number>>
  byGroup: Map<number, Set<number>>
  /** The roots that begin with the same letters. */
  byStart: Map<string, string[]>
}

const indexOf = memo((source: Source): Index => {
  const index: Index = { source, byRoot: new Map(), byGroup: new Map(), byStart: new Map() }
  for (const sentence of source.story.sentences) {
    if (sentence.words.length > mostWords) continue
    for (const word of sentence.words) {
      if (weightOf(word) === 0) continue
      const root = rootOf(word.lower)
      if (!index.byRoot.has(root)) addKin(index.byStart, root)
      add(index.byRoot, root, sentence.index)
      for (const group of groupsOf(root)) add(index.byGroup, group, sentence.index)
    }
  }
  return index
})

function addKin(byStart: Map<string, string[]>, root: string) {
  const kin = byStart.get(startOf(root))
  if (kin) kin.push(root)
  else byStart.set(startOf(root), [root])
}

function add<Key>(map: Map<Key, Set<number>>, key: Key, place: number) {
  const places = map.get(key)
  if (places) places.add(place)
  else map.set(key, new Set([place]))
}

function matchesFor({ words }: Sentence, text: string, sources: Source[]): Match[] {
  const telling = words.filter(word => weightOf(word) > 0)
  const matches = sources.flatMap(source =>
    // A keystroke changes one sentence of a draft.
    rememberedOf(source).of(text, () => matchesIn(source, telling)),
  )
  matches.sort((one, other) => other.score - one.score)
  return matches.filter(({ score }) => score >= leastShare * (matches[0]?.score ?? 0)).slice(0, mostMatches)
}

/** The sentences of a few drafts. */
const mostRemembered = 1000
const rememberedOf = memo((_source: Source) => new Recent<Match[]>(mostRemembered))

function matchesIn(source: Source, words: Word[]): Match[] {
  const { byRoot } = indexOf(source)
  const scores = scoresOf(source)
  const met: number[] = []
  let total = 0
  for (const [root, word] of new Map(words.map(each => [rootOf(each.lower), each] as const))) {
    const places = byRoot.get(root) ?? nowhere
    // A word in half of a source’s sentences ties none of them to the draft’s.
    const weight = weightOf(word) / (1 + 0.5 * Math.log(Math.max(1, places.size)))
    total += weight
    for (const place of placesOf(source, root)) {
      if (scores[place] === 0) met.push(place)
      scores[place] += places.has(place) ? weight : worthOfSynonym * weight
    }
  }
  const found: Match[] = []
  for (const place of met) {
    const score = scores[place] / Math.max(total, 2)
    if (score >= leastScore) found.push({ source, sentence: source.story.sentences[place], score })
    scores[place] = 0
  }
  return found
}

/** The sentences of the sources that hold most of some words of meaning, best first. */
export const sentencesHolding = ({ compared }: Comparison, words: Word[], most: number): Match[] =>
  compared
    .flatMap(source =>
      rememberedOf(source).of(`|${words.map(({ lower }) => lower).join(' ')}`, () =>
        matchesIn(source, words),
      ),
    )
    .filter(({ sentence }) => sentence.words.length <= mostWords)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)

/** What each sentence of a source has of one of the draft, made once and left empty after each use. */
const scoresOf = memo(({ story }: Source) => new Float64Array(story.sentences.length))

/** From this score on a sentence says what its source says. */
const says = 0.45

/** Which share of a draft, by words, says what its sources say: a rewrite nearly all, another report of the event little. */
export const shareMade = memo((comparison: Comparison): number => {
  const { sentences, words } = comparison.story
  const matches = matchesOf(comparison)
  const made = sentences.filter(({ index }) => (matches[index][0]?.score ?? 0) >= says)
  return made.reduce((sum, sentence) => sum + sentence.words.length, 0) / Math.max(1, words.length)
})

/**
 * Whether a draft is a report of its own, which may have figures, people and words that its sources lack: of 264 pairs of
 * stories on one event nearly all are below this share, and of 330 drafts with their sources nearly none.
 */
export const isOwnReport = (comparison: Comparison): boolean => shareMade(comparison) < leastMade
const leastMade = 0.25

/** Whether a sentence of a source has a root. */
export const hasRoot = (source: Source, { index }: Sentence, root: string): boolean =>
  indexOf(source).byRoot.get(root)?.has(index) ?? false

/** Which sentences of a source have a root, or a word of its meaning or of its stem: `Eritrea` and `Eritrean`. */
export function placesOf(source: Source, root: string): ReadonlySet<number> {
  const { byRoot, byGroup } = indexOf(source)
  const isThere =
    byRoot.has(root) || groupsOf(root).some(group => byGroup.has(group)) || kinOf(source, root).length > 0
  return isThere ? placesThere(source, root) : nowhere
}

const nowhere: ReadonlySet<number> = new Set()

/** The roots of a source that are of one stem with another. */
const kinOf = (source: Source, root: string): string[] =>
  (indexOf(source).byStart.get(startOf(root)) ?? []).filter(other => likeness(root, other) > 0)

// Kept for the words of the source alone: those of drafts are ever new ones.
const placesThere = memoBy((source: Source, root: string): ReadonlySet<number> => {
  const { byRoot, byGroup } = indexOf(source)
  return new Set([
    ...(byRoot.get(root) ?? nowhere),
    ...groupsOf(root).flatMap(group => [...(byGroup.get(group) ?? nowhere)]),
    ...kinOf(source, root).flatMap(other => [...(byRoot.get(other) ?? nowhere)]),
  ])
})

/** The sentences of the sources that have a root, or a word of its meaning; none where more have it than asked for. */
export function sentencesWith({ compared }: Comparison, root: string, most: number): Match[] {
  const count = compared.reduce((sum, source) => sum + placesOf(source, root).size, 0)
  if (count > most) return []
  return compared.flatMap(source =>
    [...placesOf(source, root)].map(place => ({
      source,
      sentence: source.story.sentences[place],
      score: 0.15,
    })),
  )
}
