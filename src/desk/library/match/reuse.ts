import type { Span } from '../../span.ts'
import { trimmed } from './edges.ts'
import { type Growth, growRegions, type Range, type Region } from './regions.ts'
import { findRuns, type Run } from './runs.ts'
import { findSeeds, type Likeness, type Seed, type Weights } from './seeds.ts'
import { inPairs, type Wording } from './wording.ts'

/** A stretch of the draft that follows a stretch of a source. Spans count in the texts. */
export interface Reuse {
  draft: Span
  source: Span
  /** How alike the two are as wholes, 0 to 1. */
  likeness: number
  how: 'copied' | 'rewritten'
}

/** How alike two sentences must be to be followed up. */
export const likeness: Likeness = { cosine: 0.3, dice: 0.31 }
/** And two sentences with two: a rewrite that drops half of the words and shuffles the rest is alike only over a longer stretch. */
const pairLikeness: Likeness = { cosine: 0.4, dice: 0.33 }
/** Such a stretch must be more alike as a whole. */
const pairsAlike = 0.42

const rewriting: Growth = { widest: 5, narrowest: 0, likeness: 0.34 }
/** In a newsroom, sentences in between are the draft's own reporting. */
const followingClosely: Growth = { widest: 3, narrowest: 0, likeness: 0.34 }
const summarizing: Growth = { widest: 24, narrowest: 0, likeness: 0.36 }
/** A stretch of a source that is this many times as long as the draft’s was summarized. */
const summary = 3
/** A summary that uses this share of a source is a summary of all of it. */
const wholeSource = 0.4

/** Minimum length in characters of a common run that was copied, whatever is around it. */
const copiedRun = 256
/** A shorter stretch of a text, in characters, does not count as copied. */
const shortest = 170
/** Words apart at which two runs are still one. */
const runGap = 20

/**
 * The stretches of a draft that follow a source, for two plain texts: copied, or rewritten. Seeds of alike sentences
 * are grown in both texts (Sanchez-Perez et al., PAN 2014); where a long run is copied outright, the runs are the answer
 * and the seeds are not asked. A library finds the seeds by its index.
 */
export function findReuse(draft: Wording, source: Wording, weights: Weights): Reuse[] {
  const runs = findRuns(draft, source)
  if (runs.some(run => charactersOf(draft, run) >= copiedRun)) return copied(runs, draft, source)
  const near = regionsOf(findSeeds(draft, source, weights, likeness), draft, source, weights)
  const wide = regionsOf(pairSeeds(draft, source, weights), draft, source, weights).filter(
    region =>
      region.likeness > pairsAlike &&
      !near.some(other => meet(other.draft, region.draft) || meet(other.source, region.source)),
  )
  return [...near, ...wide].map(region => ({
    draft: trimmed(draft, region.draft, source, region.source, weights),
    source: isWhole(source, region.source)
      ? spanOf(source, region.source)
      : trimmed(source, region.source, draft, region.draft, weights),
    likeness: region.likeness,
    how: 'rewritten' as const,
  }))
}

/** The stretches that seeds grow to: rewritten sentence by sentence or, where the source is far longer, summarized. */
function regionsOf(seeds: Seed[], draft: Wording, source: Wording, weights: Weights): Region[] {
  if (seeds.length === 0) return []
  const wide = growRegions(seeds, draft, source, weights, summarizing)
  const summarized = total(wide, source, 'source') >= summary * total(wide, draft, 'draft')
  const regions = summarized
    ? wide.map(region => asSummary(region, source))
    : growRegions(seeds, draft, source, weights, rewriting)
  return longEnough(withoutOverlap(regions), draft, source)
}

/** The stretches that a draft rewrites sentence by sentence, for a library that has found the seeds by its index. */
export const rewrittenRegions = (
  seeds: Seed[],
  draft: Wording,
  source: Wording,
  weights: Weights,
): Region[] =>
  longEnough(withoutOverlap(growRegions(seeds, draft, source, weights, followingClosely)), draft, source)

const longEnough = (regions: Region[], draft: Wording, source: Wording) =>
  regions.filter(
    region => lengthOf(draft, region.draft) >= shortest && lengthOf(source, region.source) >= shortest,
  )

/** Seeds between two sentences and two: each is one for the first sentences and one for the second. */
function pairSeeds(draft: Wording, source: Wording, weights: Weights): Seed[] {
  const seeds: Seed[] = []
  for (const seed of findSeeds(inPairs(draft), inPairs(source), weights, pairLikeness)) {
    seeds.push(seed)
    if (seed.draft + 1 < draft.counts.length && seed.source + 1 < source.counts.length)
      seeds.push({ draft: seed.draft + 1, source: seed.source + 1, cosine: seed.cosine })
  }
  return seeds
}

const meet = (one: Range, other: Range) => one.first <= other.last && other.first <= one.last

const isWhole = (wording: Wording, { first, last }: Range) =>
  first === 0 && last === wording.counts.length - 1

function asSummary(region: Region, source: Wording): Region {
  const whole = { first: 0, last: source.counts.length - 1 }
  const drawn = lengthOf(source, region.source) / lengthOf(source, whole)
  return drawn >= wholeSource ? { ...region, source: whole } : region
}

const charactersOf = (wording: Wording, run: Run) =>
  wording.ends[run.draft + run.length - 1] - wording.starts[run.draft]

/** From the first word of a sentence to the last of another. */
export const spanOf = (wording: Wording, { first, last }: Range): Span => ({
  start: wording.starts[wording.sentences[first]],
  end: wording.ends[wording.sentences[last + 1] - 1],
})

const lengthOf = (wording: Wording, range: Range) => {
  const { start, end } = spanOf(wording, range)
  return end - start
}

const total = (regions: Region[], wording: Wording, side: 'draft' | 'source') =>
  regions.reduce((sum, region) => sum + lengthOf(wording, region[side]), 0)

/** Runs that follow each other closely in both texts are one stretch: a changed word does not end the copying. */
function copied(runs: Run[], draft: Wording, source: Wording): Reuse[] {
  const chains: Run[] = []
  for (const run of runs) {
    const chain = chains.find(
      ({ draft: at, source: place, length }) =>
        run.draft - at - length <= runGap && Math.abs(run.source - place - length) <= runGap,
    )
    if (chain) chain.length = run.draft + run.length - chain.draft
    else chains.push({ ...run })
  }
  return chains
    .map(chain => ({
      draft: { start: draft.starts[chain.draft], end: draft.ends[chain.draft + chain.length - 1] },
      source: {
        start: source.starts[chain.source],
        end: source.ends[Math.min(source.ends.length, chain.source + chain.length) - 1],
      },
      likeness: 1,
      how: 'copied' as const,
    }))
    .filter(({ draft: { start, end } }) => end - start >= shortest)
}

/** Of two regions that claim the same sentences of the draft, the one that is more alike is kept. */
function withoutOverlap(regions: Region[]): Region[] {
  const taken = new Set<number>()
  const kept: Region[] = []
  for (const region of [...regions].sort((one, other) => other.likeness - one.likeness)) {
    const sentences = Array.from(
      { length: region.draft.last - region.draft.first + 1 },
      (_, index) => region.draft.first + index,
    )
    if (sentences.some(sentence => taken.has(sentence))) continue
    for (const sentence of sentences) taken.add(sentence)
    kept.push(region)
  }
  return kept.sort((one, other) => one.draft.first - other.draft.first)
}
