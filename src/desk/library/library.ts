import { isProse } from '../draft/draft.ts'
import { apart, memoLast } from '../memo.ts'
import { sentenceIndexAt } from '../story/sentence-at.ts'
import type { Sentence, Story } from '../story/story.ts'
import type { Alignment, Comparison, Passage } from './comparison.ts'
import { Fidelities } from './fidelity/fidelities.ts'
import { alignSentences, type Candidates, type Following } from './match/alignment.ts'
import { passagesOf, quotedWordsOf } from './match/passages.ts'
import { rewrittenRegions } from './match/reuse.ts'
import { findRuns } from './match/runs.ts'
import type { Seed } from './match/seeds.ts'
import { type Hit, SentenceIndex, seedsBySource } from './match/sentence-index.ts'
import { Vocabulary } from './match/vocabulary.ts'
import { type Wording, wordingOf } from './match/wording.ts'
import type { Source } from './source.ts'

/** The sources of a newsroom, indexed to be compared with drafts. */
export interface Library {
  sources: Source[]
  /** Holds a draft against the sources, or against those of them that it names. */
  compare(story: Story, among?: Source[]): Comparison
}

/** Indexes sources. Cheap for sources that an earlier library already had: pass it to carry its work over. */
export function createLibrary(sources: Source[], earlier?: Library): Library {
  return new IndexedLibrary(sources, earlier instanceof IndexedLibrary ? earlier : undefined)
}

/** Only the sources that a draft resembles most are read side by side with it. */
const mostCompared = 6
/** The best likeness of each of the draft's sentences, summed up: less is one sentence in common, which says little. */
const leastStrength = 0.45
/** So few sources are read side by side with the draft in any case. */
const fewSources = 3

class IndexedLibrary implements Library {
  readonly sources: Source[]
  #vocabulary: Vocabulary
  #wordings: Map<Source, Wording>
  /** How many terms the vocabulary has that no source has, at least: those of drafts, and what is typed on the way to a word. */
  #strange = 0
  #terms: number
  readonly #order: Map<Source, number>
  readonly #everything: Set<number>
  #index: SentenceIndex | undefined
  #fidelities: Fidelities | undefined
  /** What the library has of a sentence, by its words: a keystroke changes one sentence of a draft. */
  readonly #known = new Map<string, KnownSentence>()

  constructor(sources: Source[], earlier?: IndexedLibrary) {
    this.sources = sources
    const known = earlier && earlier.#strangeNow() < mostStrange ? earlier : undefined
    this.#strange = known ? known.#strangeNow() : 0
    this.#vocabulary = known ? known.#vocabulary : new Vocabulary()
    this.#wordings = this.#read(known ? known.#wordings : undefined)
    this.#terms = this.#vocabulary.size
    this.#order = new Map(sources.map((source, index) => [source, index]))
    this.#everything = new Set(this.#order.values())
  }

  compare(story: Story, among: Source[] = this.sources): Comparison {
    if (this.#strangeNow() >= mostStrange) this.#renew()
    const index = (this.#index ??= new SentenceIndex([...this.#wordings.values()], this.#vocabulary))
    const fidelities = (this.#fidelities ??= new Fidelities(this.#wordings, this.#vocabulary, index))
    const allowed =
      among === this.sources
        ? this.#everything
        : new Set(among.flatMap(source => this.#order.get(source) ?? []))
    const draft = draftWording(story, this.#vocabulary)
    const known = story.sentences.map(sentence => this.#know(index, story, sentence, draft))
    const hits = known.map(({ hits }) => hits.filter(({ source }) => allowed.has(source)))
    const candidates = known.map(({ candidates }) => candidates)
    const weights = index.weightsFor(this.#vocabulary.size)
    const quoted = quotedWordsOf(draft, story.quotations)
    const passages: Passage[] = []
    const followings = new Map<Source, (Following | undefined)[]>()
    for (const [number, seeds] of mostAlike(seedsBySource(hits), allowed)) {
      const source = this.sources[number]
      const wording = this.#wordings.get(source) as Wording
      const pair = { story, draft, quoted, source, wording }
      for (const passage of passagesOf(
        pair,
        findRuns(draft, wording),
        seeds,
        rewrittenRegions(seeds, draft, wording, weights),
      ))
        passages.push(passage)
      followings.set(source, alignSentences(draft, wording, weights, candidates))
    }
    const alignments = choose(story, followings)
    return {
      story,
      sources: among,
      compared: [...followings.keys()],
      passages: passages.sort((one, other) => one.start - other.start || other.end - one.end),
      alignments,
      fidelity: fidelities.of(story, alignments, allowed),
      shares: sharesOf(story, alignments, passages),
    }
  }

  #strangeNow(): number {
    return this.#strange + this.#vocabulary.size - this.#terms
  }

  #read(known?: Map<Source, Wording>): Map<Source, Wording> {
    return new Map(
      this.sources.map(source => [source, known?.get(source) ?? wordingOf(source.story, this.#vocabulary)]),
    )
  }

  /** Begins with the words of the sources alone. */
  #renew() {
    this.#vocabulary = new Vocabulary()
    this.#wordings = this.#read()
    this.#terms = this.#vocabulary.size
    this.#strange = 0
    this.#index = undefined
    this.#fidelities = undefined
    this.#known.clear()
  }

  #know(index: SentenceIndex, story: Story, sentence: Sentence, draft: Wording): KnownSentence {
    const counts = draft.counts[sentence.index]
    if (counts.terms.length === 0) return { hits: [], candidates: new Map() }
    const text = story.text.slice(sentence.start, sentence.end)
    let known = this.#known.get(text)
    if (!known) {
      if (this.#known.size > mostKnown) this.#known.clear()
      known = { hits: index.find(counts), candidates: new Map() }
      this.#known.set(apart(text), known)
    }
    return known
  }
}

/** A draft is held against one source after the other. */
const draftWording = memoLast(wordingOf)

/** Terms of drafts: some weeks of a newsroom's, in which a keystroke makes a word of its own. */
const mostStrange = 20_000

/** As many sentences as a few long drafts have. */
const mostKnown = 5000

interface KnownSentence {
  hits: Hit[]
  candidates: Candidates
}

/** The sources that most of the draft's sentences resemble, most first. */
function mostAlike(seeds: Map<number, Seed[]>, allowed: Set<number>): [number, Seed[]][] {
  // Of a few sources even those that nothing resembles are read: a summary has a sentence for a page.
  if (allowed.size <= fewSources) for (const source of allowed) if (!seeds.has(source)) seeds.set(source, [])
  const strength = (list: Seed[]) => {
    const best = new Map<number, number>()
    for (const { draft, cosine } of list) best.set(draft, Math.max(best.get(draft) ?? 0, cosine))
    return [...best.values()].reduce((sum, cosine) => sum + cosine, 0)
  }
  return [...seeds]
    .map(([source, list]) => ({ source, list, strength: strength(list) }))
    .filter(({ strength }) => strength >= leastStrength || seeds.size <= fewSources)
    .sort((one, other) => other.strength - one.strength || one.source - other.source)
    .slice(0, mostCompared)
    .map(({ source, list }) => [source, list])
}

/** Each sentence follows the source that it resembles most; a source that the whole draft follows is believed first. */
function choose(story: Story, followings: Map<Source, (Following | undefined)[]>): (Alignment | undefined)[] {
  const trust = new Map<Source, number>()
  for (const [source, list] of followings) {
    const sum = list.reduce((total, following) => total + (following?.likeness ?? 0), 0)
    trust.set(source, (0.2 * sum) / Math.max(1, story.sentences.length))
  }
  return story.sentences.map((sentence, index) => {
    let best: { source: Source; following: Following; value: number } | undefined
    for (const [source, list] of followings) {
      const following = list[index]
      if (!following) continue
      const value = following.likeness + (trust.get(source) ?? 0)
      if (!best || value > best.value) best = { source, following, value }
    }
    if (!best) return undefined
    const { source, following } = best
    return {
      sentence,
      source,
      follows: following.sentences.map(place => source.story.sentences[place]),
      score: following.score,
    }
  })
}

/** The share of a draft's words in sentences that follow passages of a source. */
function sharesOf(
  story: Story,
  alignments: (Alignment | undefined)[],
  passages: Passage[],
): Map<Source, number> {
  const over: Passage[][] = story.sentences.map(() => [])
  for (const passage of passages)
    if (passage.kind !== 'shared-quote')
      for (
        let at = sentenceIndexAt(story, passage.start);
        at < over.length && story.sentences[at].start < passage.end;
        at++
      )
        over[at].push(passage)
  const words = new Map<Source, number>()
  let total = 0
  for (const sentence of story.sentences) {
    if (!isProse(story.paragraphs[sentence.paragraph].kind)) continue
    total += sentence.words.length
    const taken = over[sentence.index]
    const aligned = alignments[sentence.index]?.source
    const from = taken.find(({ source }) => source === aligned)?.source ?? taken[0]?.source
    if (from) words.set(from, (words.get(from) ?? 0) + sentence.words.length)
  }
  return new Map([...words].map(([source, count]) => [source, count / total]))
}
