import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import { syllable } from 'syllable'
import { memoOfWord } from '../../../memo.ts'

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

/** Maximum number of words kept: as many different ones as a day of a newspaper has. */
const mostWords = 20_000

/** The measures of a word in lower case; of the same word the same object. */
export const wordMeasures = memoOfWord(
  mostWords,
  (lower): WordMeasures => ({
    lower,
    easy: easyWords.has(lower),
    familiar: familiarWords.has(lower),
    met: 0,
  }),
)

export const syllablesOf = (word: WordMeasures): number => (word.syllables ??= syllable(word.lower))
