import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import { syllable } from 'syllable'

/** What the measures of readability count of a word. Of a word in the same spelling it is the same object. */
export interface WordMeasures {
  letters: number
  syllables: number
  /** On the list of Dale and Chall: what four in five fourth-graders know. */
  easy: boolean
  /** On Spache's list, for younger readers. */
  familiar: boolean
}

const easyWords = new Set(daleChall)
const familiarWords = new Set(spache)

/** Counting syllables takes as long as all else that is asked of a word, and a newsroom writes the same words all day. */
const remembered = new Map<string, WordMeasures>()
/** As many different words as a year of a newspaper has, names aside. */
const mostRemembered = 50_000

/** The measures of a word, whatever its case. */
export function wordMeasures(word: string): WordMeasures {
  const lower = word.toLowerCase()
  let measures = remembered.get(lower)
  if (!measures) {
    if (remembered.size >= mostRemembered) remembered.clear()
    measures = {
      letters: word.length,
      syllables: syllable(lower),
      easy: easyWords.has(lower),
      familiar: familiarWords.has(lower),
    }
    remembered.set(lower, measures)
  }
  return measures
}
