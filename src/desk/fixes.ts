import type { Edit, Finding } from './finding.ts'
import { overlaps } from './span.ts'

/** The text after edits that do not touch each other, in any order. */
export function applyEdits(text: string, edits: Edit[]): string {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end)
  let result = ''
  let at = 0
  for (const edit of ordered) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** The edits of all safe fixes that can be made together: of two that touch, the one that comes first. */
export function safeEdits(findings: Finding[]): Edit[] {
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find(each => each.safe)
    if (fix && !fix.edits.some(edit => taken.some(other => touches(edit, other)))) taken.push(...fix.edits)
  }
  return taken
}

const touches = (one: Edit, other: Edit) =>
  overlaps(one, other) || one.start === other.start || one.end === other.start || one.start === other.end

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
