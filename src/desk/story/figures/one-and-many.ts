import { countedAlike } from '../../english/lexicon/figures.ts'
import { wordBehind } from '../../english/word-behind.ts'

/**
 * Whether the noun behind a figure needs another form when the figure changes: `two convictions` where the source has one.
 * @param end where the figure ends in the text
 */
export function changesNoun(text: string, end: number, here: number, there: number): boolean {
  if ((here === 1) === (there === 1)) return false
  const next = wordBehind(text, end)
  return next !== undefined && !countedAlike.has(next.toLowerCase())
}
