import { memo } from '../../memo.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { groupsOf, rootOf, weightOf } from './roots.ts'

/** A sentence of a source that says something of what a sentence of the draft says. */
export interface Match {
  source: Source
  sentence: Sentence
  /** How much of what the draft’s sentence says is in it, 0 to 1, a synonym counting a little less. */
  score: number
}

/** So many sentences of the sources may hold what one of the draft says: a draft merges and splits. */
const mostMatches = 6
/** Below this score two sentences have a word or two in common. */
const leastScore = 0.18
/** Of the best score: what is further behind holds nothing of it. */
const leastShare = 0.45
/** No sentence is so long. */
const mostWords = 250
/** A synonym holds two sentences together nearly as well as the word. */
const worthOfSynonym = 0.8

/** For each sentence of the draft the sentences of all its sources that it may have its facts from, best first. */
export const matchesOf = memo((comparison: Comparison): Match[][] => {
  const indexes = comparison.compared.map(source => indexOf(source))
  return comparison.story.sentences.map(sentence => matchesFor(comparison.story, sentence, indexes))
})

interface Index {
  source: Source
  /** The sentences that have a root, or a word of a group of one meaning. */
  byRoot: Map<string, number[]>
  byGroup: Map<number, number[]>
}

const indexOf = memo((source: Source): Index => {
  const index: Index = { source, byRoot: new Map(), byGroup: new Map() }
  for (const sentence of source.story.sentences) {
    if (sentence.words.length > mostWords) continue
    for (const word of sentence.words) {
      if (weightOf(word) === 0) continue
      const root = rootOf(word.lower)
      push(index.byRoot, root, sentence.index)
      for (const group of groupsOf(root)) push(index.byGroup, group, sentence.index)
    }
  }
  return index
})

function push<Key>(map: Map<Key, number[]>, key: Key, value: number) {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list[list.length - 1] !== value) list.push(value)
}

function matchesFor(story: Story, sentence: Sentence, indexes: Index[]): Match[] {
  if (sentence.words.length > mostWords || story.paragraphs[sentence.paragraph].kind === 'furniture')
    return []
  const words = sentence.words.filter(word => weightOf(word) > 0)
  const matches: Match[] = []
  for (const { source, byRoot, byGroup } of indexes) {
    const scores = new Map<number, number>()
    let total = 0
    for (const word of new Map(words.map(each => [rootOf(each.lower), each])).values()) {
      const root = rootOf(word.lower)
      const places = byRoot.get(root) ?? []
      // What stands in half of a source’s sentences ties none of them to the draft’s.
      const weight = weightOf(word) / (1 + 0.5 * Math.log(Math.max(1, places.length)))
      total += weight
      for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight)
      const alike = new Set(groupsOf(root).flatMap(group => byGroup.get(group) ?? []))
      for (const place of places) alike.delete(place)
      for (const place of alike) scores.set(place, (scores.get(place) ?? 0) + worthOfSynonym * weight)
    }
    for (const [place, sum] of scores) {
      const score = sum / Math.max(total, 2)
      if (score >= leastScore) matches.push({ source, sentence: source.story.sentences[place], score })
    }
  }
  matches.sort((one, other) => other.score - one.score)
  return matches.filter(({ score }) => score >= leastShare * (matches[0]?.score ?? 0)).slice(0, mostMatches)
}

/** From this score on a sentence says what its source says. */
const says = 0.45

/** Which share of a draft, by words, says what its sources say: a rewrite nearly all, another report of the event little. */
export const shareMade = memo((comparison: Comparison): number => {
  const { sentences, words } = comparison.story
  const matches = matchesOf(comparison)
  const made = sentences.filter(({ index }) => (matches[index][0]?.score ?? 0) >= says)
  return made.reduce((sum, sentence) => sum + sentence.words.length, 0) / Math.max(1, words.length)
})

/** The sentences of the sources that have a root, or a word of its meaning; none where more have it than asked for. */
export function sentencesWith(comparison: Comparison, root: string, most: number): Match[] {
  const found = comparison.compared.flatMap(source => {
    const { byRoot, byGroup } = indexOf(source)
    const places = new Set([
      ...(byRoot.get(root) ?? []),
      ...groupsOf(root).flatMap(group => byGroup.get(group) ?? []),
    ])
    return [...places].map(place => ({ source, sentence: source.story.sentences[place], score: 0.15 }))
  })
  return found.length > most ? [] : found
}
