import { addAll } from './add-all.ts'
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
export const safeEdits = (findings: Finding[]): Edit[] => safeFixes(findings).flatMap(({ edits }) => edits)

function safeFixes(findings: Finding[]): { rule: string; edits: Edit[] }[] {
  const taken: Edit[] = []
  return findings.flatMap(({ rule, fixes }) => {
    const fix = fixes.find(each => each.safe)
    if (!fix || fix.edits.some(edit => taken.some(other => touches(edit, other)))) return []
    addAll(taken, fix.edits)
    return [{ rule, edits: fix.edits }]
  })
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
 * begins first is made, and the other in the next round, if it is still wanted. Rules whose fixes undo each other, or
 * always bring about another, fix nothing: what comes out is left alone when it is fixed once more.
 */
export function fixSafely(text: string, findingsIn: (text: string) => Finding[]): Fixed {
  const restless = new Set<string>()
  for (;;) {
    const outcome = fixWithout(restless, text, findingsIn)
    if ('text' in outcome) return outcome
    for (const rule of outcome.restless) restless.add(rule)
  }
}

/** The text with the safe fixes of all rules but some; or the rules whose fixes never come to an end. */
function fixWithout(
  restless: Set<string>,
  text: string,
  findingsIn: (text: string) => Finding[],
): Fixed | { restless: string[] } {
  const rounds: { text: string; rules: string[] }[] = []
  let count = 0
  for (;;) {
    const fixes = safeFixes(findingsIn(text).filter(({ rule }) => !restless.has(rule)))
    if (fixes.length === 0) return { text, count }
    rounds.push({ text, rules: fixes.map(({ rule }) => rule) })
    const edits = fixes.flatMap(fix => fix.edits)
    text = applyEdits(text, edits)
    count += edits.length
    const from = rounds.findIndex(round => round.text === text)
    if (from >= 0) return { restless: rulesOf(rounds.slice(from)) }
    // One that has settled by then is none of those that go on.
    if (rounds.length === mostRounds) return { restless: rulesOf(rounds.slice(mostRounds / 2)) }
  }
}

const rulesOf = (rounds: { rules: string[] }[]) => rounds.flatMap(({ rules }) => rules)
