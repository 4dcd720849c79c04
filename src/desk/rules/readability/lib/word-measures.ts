import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import { syllable } from 'syllable'

/** What the measures of readability ask of a word. */
export interface WordMeasures {
  lower: string
  /** Counted when it is asked for, which takes as long as all else that is asked of a word. */
  syllables?: number
  /** On the list of Dale and Chall: what four in five fourth-graders know. */
  easy: boolean
  /** On Spache's list, for younger readers. */
  familiar: boolean
  /** The last sentence that it was counted in, by number. */
  met: number
}

const easyWords = new Set(daleChall)
const familiarWords = new Set(spache)

/** A newsroom writes the same words all day. */
const remembered = new Map<string, WordMeasures>()
/** As many different words as a month of a newspaper has. */
const mostRemembered = 100_000

/** The measures of a word in lower case; of the same word the same object. */
export function wordMeasures(lower: string): WordMeasures {
  let measures = remembered.get(lower)
  if (!measures) {
    if (remembered.size >= mostRemembered) remembered.clear()
    measures = {
      lower,
      easy: easyWords.has(lower),
      familiar: familiarWords.has(lower),
      met: 0,
    }
    remembered.set(lower, measures)
  }
  return measures
}

export const syllablesOf = (word: WordMeasures): number => (word.syllables ??= syllable(word.lower))
