import { formEndings, peopleEndings } from '../../english/lexicon/endings.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import { regex } from '../../english/regex.ts'
import { memoOfWord } from '../../memo.ts'

/**
 * How many letters part two words: put in, left out, changed, or two beside each other exchanged. Stops counting at three.
 */
export function lettersApart(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  const width = other.length + 1
  const rows = new Uint8Array((one.length + 1) * width)
  for (let i = 0; i <= one.length; i++)
    for (let j = 0; j <= other.length; j++) {
      const at = i * width + j
      if (i === 0 || j === 0) {
        rows[at] = Math.min(i + j, 9)
        continue
      }
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(rows[at - width] + 1, rows[at - 1] + 1, rows[at - width - 1] + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, rows[at - 2 * width - 2] + 1)
      rows[at] = least
    }
  return Math.min(3, rows[one.length * width + other.length])
}

const mostNames = 10_000

/** A name in small letters, without a possessive. */
export const plainName = memoOfWord(mostNames, name => withoutPossessive(name.toLowerCase()))

const ending = regex()`(?:${peopleEndings})$`

/** `Organisation` as `Organization`, `Labour` as `Labor`: one name, in British and American spelling. */
const american = (name: string) =>
  name
    .replace(/is(?=e|ed|ing|ation|ations)/g, 'iz')
    .replace(/our(?=$|s$)/, 'or')
    .replace(/re$/, 'er')

/** Whether one name may be a slip for another: a letter or, in a long name, two apart, and no form of it (`Mexican`, `Reyes’`). */
export function isSlipOf(one: string, other: string): boolean {
  const [mine, theirs] = [plainName(one), plainName(other)]
  const length = Math.min(mine.length, theirs.length)
  // The cheap questions come first: each name of a draft is held against those of its sources.
  if (mine === theirs || length < 3 || mine[0] !== theirs[0]) return false
  if (Math.abs(mine.length - theirs.length) > 2) return false
  if (mine.startsWith(theirs) || theirs.startsWith(mine)) {
    // `Lie` and `Lien`, not `Canada` and `Canadas`, `Norland` and `Norlander`.
    const ending = (mine.length > theirs.length ? mine : theirs).slice(length)
    if (formEndings.has(ending) && !/-/.test(mine)) return false
  }
  // `Nations` and `National`, `Democrats` and `Democratic`: two forms of one word.
  const [myEnding, theirEnding] = [mine, theirs].map(name => ending.exec(name)?.[0])
  if (myEnding && theirEnding && myEnding !== theirEnding && sharedStart(mine, theirs) >= length - 2)
    return false
  const apart = lettersApart(mine, theirs)
  const isSlip = apart === 1 ? length >= 4 : apart === 2 && length >= 7
  return isSlip && american(mine) !== american(theirs)
}

/** Which letters a word has, one bit each, by their numbers. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/**
 * Maximum number of letters that only one of two words has, when the words are a slip apart: two for each changed
 * letter.
 */
const mostStrange = 4

/** Whether two words, by their letters, may be a slip apart at all: a question of four steps, asked of each two words. */
export function haveNearLetters(one: number, other: number): boolean {
  let strange = one ^ other
  for (let count = 0; strange !== 0; count++) {
    if (count === mostStrange) return false
    strange &= strange - 1
  }
  return true
}

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
