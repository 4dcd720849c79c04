import { memoBy } from '../../memo.ts'
import { findSeeds, type Seed, type Weights } from './seeds.ts'
import type { Wording } from './wording.ts'

/** What a sentence of the draft follows in one source, by index. */
export interface Following {
  /** The source's sentences, in order. */
  sentences: number[]
  /** Cosine with the first that was chosen. */
  likeness: number
  /** How much of what the sentence says is in them, 0 to 1, rare words counting more. */
  score: number
}

/** What a sentence of a draft resembles in each source that it was held against. Only `source` and `cosine` of a seed count. */
export type Candidates = Map<Wording, Seed[]>

/** A path through the source, up to some sentence of the draft. */
interface Path {
  /** The last sentence of the source that is followed, -1 before the first, and the draft's that follows it. */
  at: number
  by: number
  value: number
  before?: Path
}

/** A sentence with less likeness follows nothing, however well it would fit the order. */
const leastLikeness = 0.14
/** What a sentence must gain over following nothing. */
const toll = 0.1
/** Maximum number of a source’s sentences tried for each of the draft’s, and of paths kept. */
const mostTried = 8
const mostPaths = 24
/** A further sentence of the source is followed when it adds this share of what the draft's sentence says. */
const leastAdded = 0.2
const mostFollowed = 3

/**
 * Which sentences of a source each sentence of the draft follows. A rewrite mostly keeps the order of what it rewrites,
 * so the best path through the source decides, not each sentence alone: that `Noem met the minister` follows the
 * meeting and not the farewell is plain from its neighbours. Nothing where a sentence follows none.
 */
export function alignSentences(
  draft: Wording,
  source: Wording,
  weights: Weights,
  known: Candidates[],
): (Following | undefined)[] {
  const candidates = candidatesOf(draft, source, weights, known)
  const path = bestPath(candidates)
  return path.map((at, sentence) => {
    if (at === undefined) return undefined
    const { sentences, score } = widened(candidates[sentence], at, draft, source, weights, sentence)
    const likeness = candidates[sentence].find(candidate => candidate.source === at)?.cosine ?? 0
    return { sentences, likeness, score }
  })
}

const barelyAlike = { cosine: leastLikeness / 2, dice: 0 }

/** Each of the draft's sentences is looked up once in each source; afterwards it is known. */
function candidatesOf(draft: Wording, source: Wording, weights: Weights, known: Candidates[]): Seed[][] {
  const asked = [...draft.counts.keys()].filter(sentence => !known[sentence].has(source))
  const found = new Map(asked.map(sentence => [sentence, [] as Seed[]]))
  if (asked.length > 0)
    for (const seed of findSeeds(draft, source, weights, barelyAlike, asked, mostTried))
      found.get(seed.draft)?.push(seed)
  for (const [sentence, list] of found)
    known[sentence].set(
      source,
      list.sort((one, other) => other.cosine - one.cosine),
    )
  return known.map(each => each.get(source) ?? [])
}

/** What it costs to go on at a place: nothing to the next sentence or to stay, little to skip some, more to go back. */
function step(from: number, to: number): number {
  if (from < 0) return 0
  const jump = to - from
  if (jump === 0 || jump === 1) return 0
  if (jump > 1) return 0.015 * Math.min(jump - 1, 4)
  return 0.05 + 0.015 * Math.min(-jump, 4)
}

const dearestStep = step(5, 0) + 1e-9

function bestPath(candidates: Seed[][]): (number | undefined)[] {
  let paths: Path[] = [{ at: -1, by: -1, value: 0 }]
  candidates.forEach((list, by) => {
    if (list.length === 0) return
    // The sentence may follow nothing: every path stays as good as it was.
    const reached = new Map(paths.map(path => [path.at, path]))
    for (const { source, cosine } of list) {
      if (cosine < leastLikeness) continue
      let best: Path | undefined
      let most = reached.get(source)?.value ?? -Infinity
      for (const before of paths) {
        // The best come first, and a step only costs: what cannot win here cannot win further down.
        if (before.value + cosine - toll <= most) break
        const value = before.value + cosine - toll - step(before.at, source)
        if (value <= most) continue
        most = value
        best = before
      }
      if (best) reached.set(source, { at: source, by, value: most, before: best })
    }
    const sorted = [...reached.values()].sort((one, other) => other.value - one.value)
    // From the best path no place is further than the dearest step: what lies further behind never catches up.
    const least = sorted[0].value - dearestStep
    paths = sorted.filter(({ value }) => value >= least).slice(0, mostPaths)
  })
  const chosen: (number | undefined)[] = candidates.map(() => undefined)
  for (let path: Path | undefined = paths[0]; path?.before; path = path.before) chosen[path.by] = path.at
  return chosen
}

/** As `widen`, once for the same sentence, source and place. */
const widened = memoBy(
  (candidates: Seed[], at: number, draft: Wording, source: Wording, weights: Weights, sentence: number) =>
    widen(draft, source, weights, sentence, at, candidates),
)

interface Widened {
  sentences: number[]
  score: number
}

/** Adds the sentences of the source that hold the rest of what a sentence says: a draft may join two. */
function widen(
  draft: Wording,
  source: Wording,
  weights: Weights,
  sentence: number,
  at: number,
  candidates: Seed[],
): Widened {
  const { terms } = draft.counts[sentence]
  let total = 0
  for (const term of terms) total += weights[term]
  const missing = new Set(terms)
  const take = (place: number) => {
    for (const term of source.counts[place].terms) missing.delete(term)
  }
  const gain = (place: number) => {
    let sum = 0
    for (const term of source.counts[place].terms) if (missing.has(term)) sum += weights[term]
    return total === 0 ? 0 : sum / total
  }
  const sentences = [at]
  take(at)
  while (sentences.length < mostFollowed) {
    let best: number | undefined
    let most = leastAdded
    for (const { source: place } of candidates) {
      if (sentences.includes(place)) continue
      // A neighbour needs less to be believed than a sentence from the other end of the source.
      const added = gain(place) - (sentences.some(known => Math.abs(known - place) === 1) ? 0 : 0.03)
      if (added > most) {
        most = added
        best = place
      }
    }
    if (best === undefined) break
    sentences.push(best)
    take(best)
  }
  let left = 0
  for (const term of missing) left += weights[term]
  return { sentences: sentences.sort((one, other) => one - other), score: total === 0 ? 0 : 1 - left / total }
}
