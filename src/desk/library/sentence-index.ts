import { commonWords } from './common-words.ts'
import { likeness } from './reuse.ts'
import type { Seed, Weights } from './seeds.ts'
import { norms } from './seeds.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Counts, Wording } from './wording.ts'

/** A sentence of a source that a sentence of the draft resembles. */
export interface Hit {
  /** Index of the source's wording. */
  source: number
  sentence: number
  cosine: number
}

/** The shipped table of common words counts as much as this many sources. */
const tableStories = 60
/** In how many of the table's stories a word is that is not in the table. */
const unlisted = 0.3
/** A term in more of the library's sentences than this finds no candidates: it only adds to those that others found. */
const mostSentences = 0.05
/** So many postings are looked at for one quotation. */
const mostWalked = 4000

/**
 * Which sentences of a library have which terms. One lookup of a sentence finds all that resemble it, over all sources,
 * so that a whole draft costs a few hundred short walks and a keystroke one.
 */
export class SentenceIndex {
  readonly weights: Weights
  readonly #wordings: Wording[]
  /** Each sentence of the library by number: the wording it is in, and which of its sentences it is. */
  readonly #owners: Int32Array
  readonly #places: Int32Array
  readonly #norms: Float64Array
  /** The postings of term t are those from heads[t] to heads[t + 1]. */
  readonly #heads: Int32Array
  readonly #postings: Int32Array
  readonly #times: Float32Array
  readonly #products: Float64Array
  readonly #common: Int32Array
  #all: Weights

  constructor(wordings: Wording[], vocabulary: Vocabulary) {
    const total = wordings.reduce((sum, { counts }) => sum + counts.length, 0)
    this.#wordings = wordings
    this.#owners = new Int32Array(total)
    this.#places = new Int32Array(total)
    this.#products = new Float64Array(total)
    this.#common = new Int32Array(total)
    this.weights = weightsOf(wordings, vocabulary)
    this.#all = this.weights
    this.#heads = new Int32Array(vocabulary.size + 2)
    for (const { counts } of wordings)
      for (const { terms } of counts) for (const term of terms) this.#heads[term + 2]++
    for (let term = 2; term < this.#heads.length; term++) this.#heads[term] += this.#heads[term - 1]
    const size = this.#heads[this.#heads.length - 1]
    this.#postings = new Int32Array(size)
    this.#times = new Float32Array(size)
    this.#norms = new Float64Array(total)
    let number = 0
    wordings.forEach((wording, owner) => {
      const lengths = norms(wording, this.weights)
      wording.counts.forEach(({ terms, times }, place) => {
        this.#owners[number] = owner
        this.#places[number] = place
        this.#norms[number] = lengths[place]
        for (let index = 0; index < terms.length; index++) {
          const at = this.#heads[terms[index] + 1]++
          this.#postings[at] = number
          this.#times[at] = times[index]
        }
        number++
      })
    })
  }

  /** How much a term tells. A term that the library has never met is a rare one. */
  weightOf(term: number): number {
    return term < this.weights.length ? this.weights[term] : this.rarest
  }

  /** The weights of all terms that a vocabulary has by now. */
  weightsFor(size: number): Weights {
    if (size <= this.#all.length) return this.#all
    const all = new Float64Array(size + 1000).fill(this.rarest)
    all.set(this.weights)
    this.#all = all
    return all
  }

  /**
   * The sentences that have most of these terms, by what the terms tell: where a quotation may come from. Best first,
   * at most so many of those that are allowed.
   */
  findTerms(
    terms: number[],
    most: number,
    allowed: (source: number) => boolean,
  ): { source: number; sentence: number }[] {
    const sizeOf = (term: number) =>
      term + 1 < this.#heads.length ? this.#heads[term + 1] - this.#heads[term] : 0
    const known = [...new Set(terms)]
      .filter(term => sizeOf(term) > 0)
      .sort((one, other) => sizeOf(one) - sizeOf(other))
    const scores = new Map<number, number>()
    let walked = 0
    for (const term of known) {
      // Rare words first; common ones only as far as a moment allows.
      if (walked > 0 && walked + sizeOf(term) > mostWalked) break
      walked += sizeOf(term)
      for (let at = this.#heads[term]; at < this.#heads[term + 1]; at++) {
        const sentence = this.#postings[at]
        scores.set(sentence, (scores.get(sentence) ?? 0) + this.weights[term])
      }
    }
    return [...scores]
      .filter(([sentence]) => allowed(this.#owners[sentence]))
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, most)
      .map(([sentence]) => ({ source: this.#owners[sentence], sentence: this.#places[sentence] }))
  }

  get rarest() {
    return Math.log((tableStories + this.#wordings.length) / unlisted)
  }

  /** The sentences, over all sources, that a sentence resembles by at least this much. Best first. */
  find({ terms, times }: Counts, least = likeness): Hit[] {
    const touched: number[] = []
    const limit = Math.max(50, this.#owners.length * mostSentences)
    const common: number[] = []
    let square = 0
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index]
      const weight = times[index] * this.weightOf(term)
      square += weight * weight
      if (term + 1 >= this.#heads.length) continue
      if (this.#heads[term + 1] - this.#heads[term] > limit) {
        common.push(index)
        continue
      }
      for (let at = this.#heads[term]; at < this.#heads[term + 1]; at++) {
        const sentence = this.#postings[at]
        if (this.#common[sentence] === 0) touched.push(sentence)
        this.#common[sentence]++
        this.#products[sentence] += weight * this.#times[at] * this.weights[term]
      }
    }
    const hits: Hit[] = []
    const norm = Math.sqrt(square)
    for (const sentence of touched) {
      const other = this.#wordings[this.#owners[sentence]].counts[this.#places[sentence]]
      let product = this.#products[sentence]
      let shared = this.#common[sentence]
      this.#products[sentence] = 0
      this.#common[sentence] = 0
      // Even with every common word shared it would fall short: no need to look them up.
      if ((2 * (shared + common.length)) / (terms.length + other.terms.length) <= least.dice) continue
      for (const index of common) {
        const place = placeOf(other.terms, terms[index])
        if (place < 0) continue
        shared++
        product += times[index] * other.times[place] * this.weights[terms[index]] ** 2
      }
      const cosine = product / (norm * this.#norms[sentence])
      const dice = (2 * shared) / (terms.length + other.terms.length)
      if (cosine > least.cosine && dice > least.dice)
        hits.push({ source: this.#owners[sentence], sentence: this.#places[sentence], cosine })
    }
    return hits.sort(
      (one, other) => other.cosine - one.cosine || one.source - other.source || one.sentence - other.sentence,
    )
  }
}

/** Seeds by source, of the hits of each sentence of a draft. */
export function seedsBySource(hits: Hit[][]): Map<number, Seed[]> {
  const seeds = new Map<number, Seed[]>()
  hits.forEach((found, draft) => {
    for (const { source, sentence, cosine } of found) {
      const list = seeds.get(source)
      if (list) list.push({ draft, source: sentence, cosine })
      else seeds.set(source, [{ draft, source: sentence, cosine }])
    }
  })
  return seeds
}

function weightsOf(wordings: Wording[], vocabulary: Vocabulary): Weights {
  const listed = [...commonWords].map(([word, share]) => [vocabulary.termOf(word), share * tableStories])
  const stories = new Float64Array(vocabulary.size).fill(unlisted)
  const met = new Uint8Array(vocabulary.size)
  for (const [term, count] of listed) stories[term] = Math.max(stories[term], count)
  for (const { counts } of wordings) {
    for (const { terms } of counts)
      for (const term of terms)
        if (met[term] === 0) {
          met[term] = 1
          stories[term]++
        }
    for (const { terms } of counts) for (const term of terms) met[term] = 0
  }
  const total = tableStories + wordings.length
  return stories.map(count => Math.log(Math.max(total / count, 1.02)))
}

/** Where a term stands in ascending terms, or -1. */
function placeOf(terms: Int32Array, term: number): number {
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (terms[middle] === term) return middle
    if (terms[middle] < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}
