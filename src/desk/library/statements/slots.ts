import type { Word } from '../../english/word.ts'
import { rootOf } from './roots.ts'
import type { StatedNumber } from './stated-numbers.ts'

/** Maximum number of words that are compared on each side of a number. */
const most = 3

/** How many words are the same right before and right behind two numbers: `gave them 13 days to find` and `gave them 30 days to find`. */
interface Slot {
  before: number
  behind: number
}

/** The place of a number of the draft beside that of one of a source; where a sentence ends is a place as well. */
export const slotOf = (one: StatedNumber, other: StatedNumber): Slot => ({
  before: alike(wordsBefore(one), wordsBefore(other)),
  behind: alike(wordsBehind(one), wordsBehind(other)),
})

const wordsBefore = ({ sentence, start }: StatedNumber): Word[] =>
  sentence.words
    .filter(({ end }) => end <= start)
    .slice(-most)
    .reverse()

const wordsBehind = ({ sentence, end }: StatedNumber): Word[] =>
  sentence.words.filter(({ start }) => start >= end).slice(0, most)

function alike(mine: Word[], theirs: Word[]): number {
  const at = (words: Word[], index: number) => (words[index] ? rootOf(words[index].lower) : undefined)
  let count = 0
  while (count < most && at(mine, count) === at(theirs, count)) {
    if (!mine[count]) return count + 1
    count++
  }
  return count
}
