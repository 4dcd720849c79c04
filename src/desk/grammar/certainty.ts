import type { Clause } from './clauses.ts'
import type { Frame } from './frame.ts'

/**
 * How far the parser's best action must be ahead of the next, in units of the weights, for each word of a clause. Tuned on
 * the documents that were left out of training.
 */
const leastMargin = 50

/** How sure a clause of the tree is: whether its actions were plain, and the reading of phrases agrees with it. */
export function certaintyOf(
  clause: Clause,
  byPhrases: Clause | undefined,
  margins: Int32Array,
): Frame['certainty'] {
  const agrees =
    byPhrases !== undefined &&
    byPhrases.subject === clause.subject &&
    byPhrases.object === clause.object &&
    byPhrases.isPassive === clause.isPassive
  const parts = [clause.predicate, clause.subject, clause.object, ...clause.auxiliaries].filter(at => at >= 0)
  const isPlain = parts.every(at => margins[at] >= leastMargin)
  return agrees && isPlain ? 'high' : agrees || isPlain ? 'middle' : 'low'
}
