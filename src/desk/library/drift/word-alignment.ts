import type { Word } from '../../english/word.ts'
import { memoOfWord } from '../../memo.ts'
import { commonness } from '../match/common-words.ts'
import { stemOf } from '../match/vocabulary.ts'

/** A sentence of the draft and one of the source, word by word. */
export interface WordAlignment {
  draft: Word[]
  source: Word[]
  /** For each word of the draft the index of the source's word that it is, or -1; in the order of both. */
  partner: Int32Array
  /** What lies between words that both have, in order. */
  gaps: Gap[]
  /** How many words of meaning both have. */
  shared: number
}

/** Words of one side that stand where the other has other words, or none. */
export interface Gap {
  draft: Word[]
  source: Word[]
  /** How many words the two have in common right before it and right after it; a sentence's edge counts as one. */
  before: number
  after: number
  /** It opens or closes both sentences. */
  edge: boolean
}

/** How much a word in common is worth: words of meaning hold a sentence together, articles do not. */
export function meaningOf(word: Word): number {
  const share = commonness(word.lower)
  if (share === 0) return 1
  return share >= 0.9 ? 0.15 : share >= 0.5 ? 0.45 : 0.8
}

/** Words that are one to a reader: inflections, a possessive, `U.S.` and `US`. */
export const keyOf = (word: Word): string => keyOfText(word.text)

const keyOfText = memoOfWord(10_000, text => {
  const plain = text.toLowerCase().replace(/[’‘`]/g, "'")
  const key =
    plain.includes('.') && /^(?:\p{L}\.)+\p{L}?(?:'s)?$/u.test(plain)
      ? plain.replace(/'s$/, '').replace(/\./g, '')
      : stemOf(plain)
  return key === 'us' && /^U\.?S/.test(text) ? 'u.s' : key
})

/**
 * Lines up two sentences so that they have as much in common as possible, in order (the heaviest common subsequence).
 * Takes at most `mostWords` of either: no sentence that is read as one is longer.
 */
export function alignWords(draftWords: Word[], sourceWords: Word[]): WordAlignment {
  const draft = draftWords.slice(0, mostWords)
  const source = sourceWords.slice(0, mostWords)
  const width = source.length + 1
  const best = new Float64Array((draft.length + 1) * width)
  const draftKeys = draft.map(keyOf)
  const sourceKeys = source.map(keyOf)
  for (let i = draft.length - 1; i >= 0; i--) {
    const worth = meaningOf(draft[i])
    for (let j = source.length - 1; j >= 0; j--) {
      const cell = i * width + j
      let value = Math.max(best[cell + width], best[cell + 1])
      if (draftKeys[i] === sourceKeys[j]) {
        // A neighbour in common as well: of two equal words the one beside what both have is meant.
        const together = draftKeys[i + 1] !== undefined && draftKeys[i + 1] === sourceKeys[j + 1] ? 0.05 : 0
        value = Math.max(value, best[cell + width + 1] + worth + together)
      }
      best[cell] = value
    }
  }
  const partner = new Int32Array(draft.length).fill(-1)
  for (let i = 0, j = 0; i < draft.length && j < source.length; ) {
    const cell = i * width + j
    if (draftKeys[i] === sourceKeys[j] && best[cell] > best[cell + width] && best[cell] > best[cell + 1]) {
      partner[i++] = j++
    } else if (best[cell + width] >= best[cell + 1]) i++
    else j++
  }
  return { draft, source, partner, gaps: gapsOf(draft, source, partner), shared: sharedOf(draft, partner) }
}

const mostWords = 120

function sharedOf(draft: Word[], partner: Int32Array): number {
  let sum = 0
  for (let index = 0; index < draft.length; index++)
    if (partner[index] >= 0 && meaningOf(draft[index]) >= 0.8) sum++
  return sum
}

function gapsOf(draft: Word[], source: Word[], partner: Int32Array): Gap[] {
  const gaps: Gap[] = []
  let from = 0
  let sourceFrom = 0
  let run = 0
  for (let index = 0; index <= draft.length; index++) {
    const atEnd = index === draft.length
    const to = atEnd ? source.length : partner[index]
    if (to < 0) continue
    const isGap = index > from || to > sourceFrom
    const last = gaps[gaps.length - 1]
    if ((isGap || atEnd) && last) last.after = run
    if (isGap) {
      const atStart = from === 0 && sourceFrom === 0
      gaps.push({
        draft: draft.slice(from, index),
        source: source.slice(sourceFrom, to),
        before: atStart ? 1 : run,
        after: 1,
        edge: atStart || atEnd,
      })
      run = 0
    }
    run++
    from = index + 1
    sourceFrom = to + 1
  }
  return gaps
}
