import { sentenceIndexAt } from '../../story/sentence-at.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { firstWordFrom } from '../../story/words.ts'
import type { Alignment, Fidelity } from '../comparison.ts'
import type { SentenceIndex } from '../match/sentence-index.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Wording } from '../match/wording.ts'
import type { Source } from '../source.ts'
import { fidelityOf, shareKept, type Window } from './fidelity.ts'
import { isSpelledVariously, type QuotationWords, quotationWords } from './quotation-words.ts'

/** Maximum number of places where a quotation is looked for, and words searched around each. */
const mostPlaces = 6
const around = 12
/** From this score on, a quotation in the draft's sentence is the one in the source's. */
const sameSentence = 0.45
/** A sentence of a source that holds less of what a quotation says is no place to look for it. */
const leastHeld = 0.15
const mostRemembered = 2000

/** What was found for a quotation, and where it stood: a keystroke elsewhere changes nothing but its place. */
interface Remembered {
  start: number
  fidelity: Fidelity
}

/** Holds quotations against the sources of a library, and remembers what came of it. */
export class Fidelities {
  readonly #sources: Source[]
  readonly #wordings: Map<Source, Wording>
  readonly #vocabulary: Vocabulary
  readonly #index: SentenceIndex
  readonly #remembered = new Map<string, Remembered>()

  /** For each term the last stretch of a source that it was met in, by number. */
  #met = new Int32Array(0)
  #stretches = 0

  constructor(wordings: Map<Source, Wording>, vocabulary: Vocabulary, index: SentenceIndex) {
    this.#sources = [...wordings.keys()]
    this.#wordings = wordings
    this.#vocabulary = vocabulary
    this.#index = index
  }

  /** What the allowed sources (by number) have of each quotation of a story. */
  of(story: Story, alignments: (Alignment | undefined)[], allowed: Set<number>): Map<Quotation, Fidelity> {
    const fidelity = new Map<Quotation, Fidelity>()
    const among = allowed.size === this.#sources.length ? '' : [...allowed].join(' ')
    for (const quotation of story.quotations) {
      const word = story.words[firstWordFrom(story.words, quotation.start)]
      const aligned = word && alignments[sentenceIndexAt(story, word.start)]
      const { start, end } = quotation.content
      const near =
        aligned && aligned.score >= sameSentence ? `${aligned.source.path} ${aligned.follows[0].index}` : ''
      const key = `${quotation.kind}|${near}|${among}|${story.text.slice(start, end)}`
      let known = this.#remembered.get(key)
      if (!known) {
        if (this.#remembered.size > mostRemembered) this.#remembered.clear()
        known = { start, fidelity: this.#find(story, quotation, aligned, allowed) }
        this.#remembered.set(key, known)
      }
      fidelity.set(quotation, moved(known.fidelity, start - known.start))
    }
    return fidelity
  }

  #find(story: Story, quotation: Quotation, aligned: Alignment | undefined, allowed: Set<number>): Fidelity {
    const words = quotationWords(story, quotation, this.#vocabulary)
    const terms = words.forms.map(({ form }) => this.#vocabulary.termOfForm(form))
    const windows = this.#index
      .findTerms(terms, mostPlaces, leastHeld, source => allowed.has(source))
      .map(place => windowAt(this.#sources[place.source], place.sentence, terms.length, aligned))
    if (aligned) windows.unshift(windowAt(aligned.source, aligned.follows[0].index, terms.length, aligned))
    const likely = windows.filter(window => this.#mayHold(window, words, terms))
    return fidelityOf(quotation, words, likely, this.#vocabulary, term => this.#index.weightOf(term))
  }

  /**
   * Whether a stretch of a source has as many of a quotation's words, in any order, as it must for being compared with it
   * word by word: most have not, and of those not even the quotation marks need be read.
   */
  #mayHold({ source, first, last }: Window, { words }: QuotationWords, terms: number[]): boolean {
    const wording = this.#wordings.get(source) as Wording
    if (this.#met.length < this.#vocabulary.size) this.#met = new Int32Array(this.#vocabulary.size + 1000)
    const stretch = ++this.#stretches
    for (let word = wording.sentences[first]; word < wording.sentences[last + 1]; word++)
      this.#met[wording.terms[word]] = stretch
    if (terms.length === 2 && !words.some(word => isSpelledVariously(word.lower)))
      return standTogether(wording.terms, terms, wording.sentences[first], wording.sentences[last + 1])
    const held = terms.filter(
      (term, at) => this.#met[term] === stretch || isSpelledVariously(words[at].lower),
    )
    return held.length >= shareKept(terms.length) * terms.length
  }
}

/** Of two words only those beside each other tell anything. */
function standTogether(words: Int32Array, [one, other]: number[], from: number, to: number): boolean {
  for (let word = from + 1; word < to; word++)
    if (words[word] === other && words[word - 1] === one) return true
  return false
}

/** As many sentences on either side as the quotation may reach over. */
function windowAt(source: Source, sentence: number, words: number, aligned: Alignment | undefined): Window {
  const { sentences } = source.story
  let first = sentence
  let last = sentence
  const reach = words + around
  for (let count = 0; first > 0 && count < reach; ) count += sentences[--first].words.length
  for (let count = 0; last + 1 < sentences.length && count < reach; ) count += sentences[++last].words.length
  const near =
    aligned?.source === source &&
    aligned.score >= sameSentence &&
    aligned.follows.some(({ index }) => first <= index && index <= last)
  return { source, first, last, near }
}

/** The same fidelity for the same quotation at another place of the draft. */
function moved(fidelity: Fidelity, by: number): Fidelity {
  if (by === 0 || !('changes' in fidelity)) return fidelity
  const changes = fidelity.changes.map(({ draft, source }) => ({
    draft: { start: draft.start + by, end: draft.end + by },
    source,
  }))
  return { ...fidelity, changes }
}
