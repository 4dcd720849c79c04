import type { Wording } from './wording.ts'

/** A sentence of the draft and one of the source that share their rare words. */
export interface Seed {
  draft: number
  source: number
  cosine: number
}

/** How much a term tells, by term: rare ones more. */
export type Weights = Float64Array

/** How alike two sentences must be to be a seed. */
export interface Likeness {
  /** Cosine of the sentences' weighted terms. */
  cosine: number
  /** Terms in common, over terms in both: keeps a long sentence from matching by one rare name. */
  dice: number
}

let heads = new Int32Array(0)
let lengths = new Int32Array(0)

/** Tables indexed by term, made once and left empty after each use: a library has far more terms than a pair of texts. */
function tables(size: number) {
  if (heads.length < size) {
    heads = new Int32Array(size * 2).fill(-1)
    lengths = new Int32Array(size * 2)
  }
  return { heads, lengths }
}

/**
 * Sentence frequencies of two texts as weights: the inverse sentence frequency of Sanchez-Perez, Sidorov and Gelbukh,
 * "A Winning Approach to Text Alignment for Text Reuse Detection at PAN 2014". For texts that belong to no library.
 */
export function weightsOfPair(draft: Wording, source: Wording, weights: Weights): Weights {
  const total = draft.counts.length + source.counts.length
  for (const { terms } of draft.counts) for (const term of terms) weights[term] = 0
  for (const { terms } of source.counts) for (const term of terms) weights[term] = 0
  for (const { terms } of draft.counts) for (const term of terms) weights[term] -= 1
  for (const { terms } of source.counts) for (const term of terms) weights[term] -= 1
  const settle = (terms: Int32Array) => {
    for (const term of terms) if (weights[term] < 0) weights[term] = Math.log(total / -weights[term])
  }
  for (const { terms } of draft.counts) settle(terms)
  for (const { terms } of source.counts) settle(terms)
  return weights
}

/** The length of each sentence's vector of weighted terms. */
export function norms(wording: Wording, weights: Weights): Float64Array {
  const lengths = new Float64Array(wording.counts.length)
  wording.counts.forEach(({ terms, times }, sentence) => {
    let sum = 0
    for (let index = 0; index < terms.length; index++) {
      const weight = times[index] * weights[terms[index]]
      sum += weight * weight
    }
    lengths[sentence] = Math.sqrt(sum)
  })
  return lengths
}

/** A term in more sentences of a text than this finds no more of them: a refrain a million times long is no rewrite. */
const mostSentences = 1000

/**
 * All pairs of sentences that are alike enough, in the draft's order, then the source's; of all the draft's or of some,
 * and of each no more than `most`, the most alike.
 */
export function findSeeds(
  draft: Wording,
  source: Wording,
  weights: Weights,
  likeness: Likeness,
  asked?: number[],
  most = Number.POSITIVE_INFINITY,
): Seed[] {
  const { heads: head, lengths: length } = tables(weights.length)
  const postings = source.counts.reduce((sum, { terms }) => sum + terms.length, 0)
  const next = new Int32Array(postings)
  const owner = new Int32Array(postings)
  const value = new Float64Array(postings)
  let posting = 0
  source.counts.forEach(({ terms, times }, sentence) => {
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index]
      if (++length[term] > mostSentences) continue
      next[posting] = head[term]
      head[term] = posting
      owner[posting] = sentence
      value[posting++] = times[index] * weights[term]
    }
  })
  const draftNorms = norms(draft, weights)
  const sourceNorms = norms(source, weights)
  const products = new Float64Array(source.counts.length)
  const common = new Int32Array(source.counts.length)
  const seeds: Seed[] = []
  for (const sentence of asked ?? draft.counts.keys()) {
    const { terms, times } = draft.counts[sentence]
    const touched: number[] = []
    for (let index = 0; index < terms.length; index++) {
      const weight = times[index] * weights[terms[index]]
      for (let posting = head[terms[index]]; posting >= 0; posting = next[posting]) {
        const other = owner[posting]
        if (common[other] === 0) touched.push(other)
        common[other]++
        products[other] += weight * value[posting]
      }
    }
    const alike: Seed[] = []
    for (const other of touched) {
      const cosine = products[other] / (draftNorms[sentence] * sourceNorms[other])
      const dice = (2 * common[other]) / (terms.length + source.counts[other].terms.length)
      if (cosine > likeness.cosine && dice > likeness.dice)
        keep(alike, { draft: sentence, source: other, cosine }, most)
      products[other] = 0
      common[other] = 0
    }
    for (const seed of alike.sort((one, other) => one.source - other.source)) seeds.push(seed)
  }
  for (const { terms } of source.counts)
    for (const term of terms) {
      head[term] = -1
      length[term] = 0
    }
  return seeds
}

/** Adds a seed to those of its sentence. At most `most` are kept: the most alike, and of equal ones the first. */
function keep(alike: Seed[], seed: Seed, most: number) {
  if (alike.length < most) {
    alike.push(seed)
    return
  }
  let least = 0
  for (let at = 1; at < alike.length; at++) if (isBehind(alike[at], alike[least])) least = at
  if (isBehind(alike[least], seed)) alike[least] = seed
}

const isBehind = (one: Seed, other: Seed) =>
  one.cosine < other.cosine || (one.cosine === other.cosine && one.source > other.source)
