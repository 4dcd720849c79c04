import type { Comparison } from '../comparison.ts'
import { figureDifferences } from './checks/figures.ts'
import { nameDifferences } from './checks/names.ts'
import { polarityDifferences } from './checks/polarity.ts'
import { roleDifferences } from './checks/roles.ts'
import { standingDifferences } from './checks/standing.ts'
import { suspectedDifferences } from './checks/suspected.ts'
import type { Difference } from './difference.ts'

/** Every check of statements, by the name that its differences carry. */
export const statementChecks: Record<string, (comparison: Comparison) => Difference[]> = {
  figure: figureDifferences,
  name: nameDifferences,
  standing: standingDifferences,
  suspected: suspectedDifferences,
  polarity: polarityDifferences,
  roles: roleDifferences,
}

const known = new WeakMap<Comparison, Map<string, Difference[]>>()

/** What one check finds, but for what it is too unsure of to say. Worked out once for all rules. */
export function differencesOf(comparison: Comparison, check: string): Difference[] {
  let found = known.get(comparison)
  if (!found) known.set(comparison, (found = new Map()))
  let differences = found.get(check)
  if (!differences) {
    differences = statementChecks[check](comparison).filter(({ severity }) => severity !== 'info')
    found.set(check, differences)
  }
  return differences
}
