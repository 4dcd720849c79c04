import type { Finding, Severity } from '../finding.ts'
import type { House } from '../house/house.ts'
import type { Report, Rule } from '../rules/rule.ts'
import type { Story } from '../story/story.ts'
import { keepTelling } from './duplicates.ts'
import { gatherHabits } from './habits.ts'
import { inOrder } from './order.ts'
import { toFinding } from './place.ts'
import { inScope } from './scope.ts'
import { type Stood, type StoredStet, withoutStets } from './stet.ts'

/** What a rule reported, before Standards Desk decides what is shown. */
export interface Found {
  rule: Rule
  severity: Severity
  report: Report
}

/** What is shown of what was found, and what is let stand. */
export interface Verdict {
  findings: Finding[]
  stood: Stood[]
}

/** What is shown of what was found: one small stage after the other. */
export function verdict(found: Found[], story: Story, house: House, stets: StoredStet[]): Verdict {
  const shielded = inScope(found, story)
  const habits = new Map<Finding, string>()
  const placed = shielded.map(each => {
    const finding = toFinding(each, story, house)
    if (each.report.habit !== undefined) habits.set(finding, each.report.habit)
    return finding
  })
  const { standing, stood } = withoutStets(keepTelling(placed), story.draft, stets)
  return { findings: inOrder(gatherHabits(standing, habits)), stood }
}
