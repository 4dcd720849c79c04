import type { Finding } from './finding.ts'
import { applyEdits, safeEdits } from './fixes.ts'

export interface Fixed {
  text: string
  /** How many changes were made. */
  count: number
}

/** Rounds after which fixes that bring each other about are left alone. */
const mostRounds = 10

/**
 * Makes the safe fixes of a text, and those that they bring about, until nothing changes. Where two touch, the one that
 * begins first is made, and the other in the next round, if it is still wanted.
 */
export function fixSafely(text: string, findingsIn: (text: string) => Finding[]): Fixed {
  let count = 0
  const seen = new Set([text])
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(findingsIn(text))
    if (edits.length === 0) break
    const next = applyEdits(text, edits)
    // Two fixes that undo each other would go on for ever.
    if (seen.has(next)) break
    seen.add(next)
    text = next
    count += edits.length
  }
  return { text, count }
}
