import { memoBy } from '../../memo.ts'
import type { Comparison } from '../comparison.ts'
import { dayDifferences } from './checks/days.ts'
import { directionDifferences } from './checks/direction.ts'
import { figureDifferences } from './checks/figures.ts'
import { nameDifferences } from './checks/names.ts'
import { oppositeDifferences } from './checks/opposites.ts'
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
  direction: directionDifferences,
  opposite: oppositeDifferences,
  day: dayDifferences,
  polarity: polarityDifferences,
  roles: roleDifferences,
}

/** What one check finds, but for what it is too unsure of to say. Worked out once for all rules. */
export const differencesOf = memoBy((comparison: Comparison, check: string): Difference[] =>
  statementChecks[check](comparison).filter(({ severity }) => severity !== 'info'),
)
