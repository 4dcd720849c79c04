import { commonWords } from './common-words.ts'
import { likeness } from './reuse.ts'
import type { Likeness, Seed, Weights } from './seeds.ts'
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
/** For a word that is not in the table, the number of the table's stories that count as having it. */
const unlisted = 0.3
/**
 * The terms that tell least and together make up this share of what a sentence tells find no candidates: two sentences
 * that have nothing else in common are of the same world and no more.
 */
const tail = 0.3
/** A sentence that resembles more sentences than this is a common phrase. */
const mostHits = 30
/** Maximum number of postings read for one quotation. */
const mostWalked = 2000

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
  /** The terms of sentence s, and what each tells there, are those from ends[s - 1] to ends[s]. */
  readonly #ends: Int32Array
  readonly #terms: Int32Array
  readonly #values: Float64Array
  /** The postings of term t are those from heads[t] to heads[t + 1]. */
  readonly #heads: Int32Array
  readonly #postings: Int32Array
  readonly #products: Float64Array
  /** The sentences found in one search, in the first places: tens of thousands, for a common word. */
  readonly #met: Int32Array
  /** The values of the sentence that is looked for, by term. */
  #sought = new Float64Array(0)
  #all: Weights

  constructor(wordings: Wording[], vocabulary: Vocabulary) {
    const total = wordings.reduce((sum, { counts }) => sum + counts.length, 0)
    this.#wordings = wordings
    this.#owners = new Int32Array(total)
    this.#places = new Int32Array(total)
    this.#products = new Float64Array(total)
    this.#met = new Int32Array(total)
    this.weights = weightsOf(wordings, vocabulary)
    this.#all = this.weights
    this.#heads = new Int32Array(vocabulary.size + 2)
    for (const { counts } of wordings)
      for (const { terms } of counts) for (const term of terms) this.#heads[term + 2]++
    for (let term = 2; term < this.#heads.length; term++) this.#heads[term] += this.#heads[term - 1]
    const size = this.#heads[this.#heads.length - 1]
    this.#postings = new Int32Array(size)
    this.#terms = new Int32Array(size)
    this.#values = new Float64Array(size)
    this.#ends = new Int32Array(total)
    this.#norms = new Float64Array(total)
    let number = 0
    let end = 0
    wordings.forEach((wording, owner) => {
      const lengths = norms(wording, this.weights)
      wording.counts.forEach(({ terms, times }, place) => {
        this.#owners[number] = owner
        this.#places[number] = place
        this.#norms[number] = lengths[place]
        for (let index = 0; index < terms.length; index++) {
          const term = terms[index]
          this.#postings[this.#heads[term + 1]++] = number
          this.#terms[end] = term
          this.#values[end++] = times[index] * this.weights[term]
        }
        this.#ends[number++] = end
      })
    })
  }

  /** The weight of a term. A term that the library has never met is rare. */
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
   * The sentences that have most of these terms, by the weight of the terms: where a quotation may come from. The best
   * come first. There are at most `most`, from the allowed sources, each with at least the share `least`.
   */
  findTerms(
    terms: number[],
    most: number,
    least: number,
    allowed: (source: number) => boolean,
  ): { source: number; sentence: number }[] {
    const sizeOf = (term: number) =>
      term + 1 < this.#heads.length ? this.#heads[term + 1] - this.#heads[term] : 0
    const known = [...new Set(terms)]
      .filter(term => sizeOf(term) > 0)
      .sort((one, other) => sizeOf(one) - sizeOf(other))
    let met = 0
    const enough = least * terms.reduce((sum, term) => sum + this.weightOf(term), 0)
    let walked = 0
    for (const term of known) {
      // Rare words first; common ones only as far as a moment allows.
      if (walked > 0 && walked + sizeOf(term) > mostWalked) break
      walked += sizeOf(term)
      for (let at = this.#heads[term]; at < this.#heads[term + 1]; at++) {
        const sentence = this.#postings[at]
        if (!allowed(this.#owners[sentence])) continue
        if (this.#products[sentence] === 0) this.#met[met++] = sentence
        this.#products[sentence] += this.weights[term]
      }
    }
    const best: { sentence: number; score: number }[] = []
    for (let at = 0; at < met; at++) {
      const sentence = this.#met[at]
      const score = this.#products[sentence]
      this.#products[sentence] = 0
      const last = best[best.length - 1]
      if (score < enough || (best.length === most && score <= last.score)) continue
      best.push({ sentence, score })
      best.sort((one, other) => other.score - one.score || one.sentence - other.sentence)
      if (best.length > most) best.pop()
    }
    return best.map(({ sentence }) => ({ source: this.#owners[sentence], sentence: this.#places[sentence] }))
  }

  get rarest() {
    return Math.log((tableStories + this.#wordings.length) / unlisted)
  }

  /**
   * The sentences, over all sources, that a sentence resembles by at least this much. Best first. Terms are walked by
   * what they tell, and the last of them are not walked at all.
   */
  find({ terms, times }: Counts, least = likeness): Hit[] {
    const values = new Float64Array(terms.length)
    const order = new Array<number>(terms.length)
    let square = 0
    for (let index = 0; index < terms.length; index++) {
      values[index] = times[index] * this.weightOf(terms[index])
      order[index] = index
      square += values[index] * values[index]
    }
    order.sort((one, other) => values[other] - values[one])
    const norm = Math.sqrt(square)
    let rest = square
    let met = 0
    for (const index of order) {
      if (rest < tail * square) break
      rest -= values[index] * values[index]
      const term = terms[index]
      if (term + 1 >= this.#heads.length) continue
      for (let at = this.#heads[term]; at < this.#heads[term + 1]; at++) {
        const sentence = this.#postings[at]
        if (this.#products[sentence] === 0) this.#met[met++] = sentence
        this.#products[sentence] = 1
      }
    }
    if (this.#sought.length < this.#all.length) this.#sought = new Float64Array(this.#all.length)
    for (let index = 0; index < terms.length; index++)
      if (terms[index] < this.#sought.length) this.#sought[terms[index]] = values[index]
    const hits: Hit[] = []
    for (let at = 0; at < met; at++) {
      const sentence = this.#met[at]
      this.#products[sentence] = 0
      const hit = this.#weigh(sentence, terms.length, norm, least)
      if (hit) hits.push(hit)
    }
    for (const term of terms) if (term < this.#sought.length) this.#sought[term] = 0
    hits.sort(
      (one, other) => other.cosine - one.cosine || one.source - other.source || one.sentence - other.sentence,
    )
    return hits.slice(0, mostHits)
  }

  /** Compares a whole candidate with the values of the sentence that is looked for. */
  #weigh(sentence: number, terms: number, norm: number, least: Likeness): Hit | undefined {
    const from = sentence > 0 ? this.#ends[sentence - 1] : 0
    const to = this.#ends[sentence]
    let product = 0
    let shared = 0
    for (let at = from; at < to; at++) {
      const sought = this.#sought[this.#terms[at]]
      if (sought === 0) continue
      product += sought * this.#values[at]
      shared++
    }
    const cosine = product / (norm * this.#norms[sentence])
    const dice = (2 * shared) / (terms + to - from)
    return cosine > least.cosine && dice > least.dice
      ? { source: this.#owners[sentence], sentence: this.#places[sentence], cosine }
      : undefined
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
