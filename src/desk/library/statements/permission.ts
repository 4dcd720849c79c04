import { permitting } from '../../english/lexicon/hedges.ts'
import type { Word } from '../../english/word.ts'
import { wordsOf } from './counterparts.ts'
import type { Statement } from './statement.ts'

/** Maximum distance in words from a permission to what is allowed: `will be allowed from May on to draw water`. */
const reach = 5

/** Whether some words allow a deed: `able to draw water`, `free to sell the house`. */
export const permits = (words: readonly Word[]): boolean =>
  words.some(({ lower }, at) => permitting.has(lower) || (lower === 'free' && words[at + 1]?.lower === 'to'))

/**
 * Whether the draft allows what its source says may be done: `Each house will be able to draw 50 liters` where each may draw
 * them. That leaves nothing out. `The council allowed parking` where it may allow it does.
 */
export const isPermission = (
  mine: Statement,
  theirs: readonly Word[],
  because: string | undefined,
): boolean => because === 'may' && permits(leadOf(mine)) && !permits(theirs)

/** The words of a clause, and a few before it. */
function leadOf(mine: Statement): Word[] {
  const { words } = mine.sentence
  const at = words.findIndex(({ start }) => start >= mine.frame.predicate.token.start)
  const before = words.slice(Math.max(0, at - reach), Math.max(0, at))
  return [...new Set([...before, ...wordsOf(mine)])].sort((one, other) => one.start - other.start)
}
