import { addAll } from '../add-all.ts'
import type { Finding } from '../finding.ts'

/** Twice in one story, and a way of writing is no slip but another newsroom's habit. */
const often = 2

/**
 * Copy from another newsroom has its ways throughout: `percent` seven times, `Mr.` before every name. Seven squiggles would
 * say one thing, so the first stands for all, shows where the others are, and mends them together. What a writer lets
 * stand has been taken out before, and is not mended. A house that makes it a warning wants to see each.
 */
export function gatherHabits(findings: Finding[], habits: Map<Finding, string>): Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const habit = habits.get(finding)
    if (habit === undefined || finding.severity !== 'info') continue
    const name = `${finding.rule} ${habit}`
    const group = groups.get(name)
    if (group) group.push(finding)
    else groups.set(name, [finding])
  }
  const gathered = new Set<Finding>()
  for (const group of groups.values()) {
    if (group.length < often) continue
    const [first, ...others] = group.sort((one, other) => one.start - other.start)
    for (const other of others) gathered.add(other)
    first.message += ` This story has ${group.length} of these.`
    addAll(
      first.evidence,
      others.map(({ start, end }) => ({ start, end, message: 'Here too.' })),
    )
    const fixes = group.map(each => each.fixes[0])
    if (fixes.every(fix => fix !== undefined))
      first.fixes.unshift({
        title: group.length === 2 ? 'Fix both' : `Fix all ${group.length}`,
        safe: fixes.every(fix => fix.safe),
        edits: fixes.flatMap(fix => fix.edits),
      })
  }
  return gathered.size === 0 ? findings : findings.filter(finding => !gathered.has(finding))
}
