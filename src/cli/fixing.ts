import type { Edit, Finding } from '../desk/finding.ts'

export interface Fixed {
  text: string
  /** How many fixes were made. */
  count: number
}

/** Rounds after which fixes that undo each other are left alone. */
const mostRounds = 10

/**
 * Makes the safe fixes of a text, and those that they bring about, until nothing changes. Where two overlap the one that
 * begins first is made, and the other in the next round, if it is still wanted.
 */
export async function fixSafely(
  text: string,
  findingsIn: (text: string) => Promise<Finding[]> | Finding[],
): Promise<Fixed> {
  let count = 0
  const seen = new Set([text])
  for (let round = 0; round < mostRounds; round++) {
    const chosen = safeEdits(await findingsIn(text))
    if (chosen.length === 0) break
    const next = apply(text, chosen.flat())
    if (seen.has(next)) break
    seen.add(next)
    text = next
    count += chosen.length
  }
  return { text, count }
}

/** The edits of the safe fixes that can be made together, a list for each fix; a fix is made whole or not at all. */
function safeEdits(findings: Finding[]): Edit[][] {
  const candidates = findings
    .flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1))
    .map(({ edits }) => edits)
    .filter(edits => edits.length > 0)
    .sort((one, other) => firstOf(one) - firstOf(other))
  const chosen: Edit[][] = []
  for (const edits of candidates)
    if (!chosen.flat().some(made => edits.some(edit => collides(made, edit)))) chosen.push(edits)
  return chosen
}

const firstOf = (edits: Edit[]) => Math.min(...edits.map(({ start }) => start))

/** Two insertions at one place collide too: nobody has said which comes first. */
const collides = (one: Edit, other: Edit) =>
  (one.start < other.end && other.start < one.end) ||
  (one.start === other.start && (one.start === one.end || other.start === other.end)) ||
  (one.start === one.end && other.start < one.start && one.start < other.end) ||
  (other.start === other.end && one.start < other.start && other.start < one.end)

/** Puts edits that do not overlap into a text. */
export function apply(text: string, edits: Edit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: put } of [...edits].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )) {
    result += text.slice(at, start) + put
    at = end
  }
  return result + text.slice(at)
}
