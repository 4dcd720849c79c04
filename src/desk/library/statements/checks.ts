import { memoBy } from '../../memo.ts'
import type { Comparison } from '../comparison.ts'
import { ageDifferences } from './checks/ages.ts'
import { dayDifferences } from './checks/days.ts'
import { denialDifferences } from './checks/denials.ts'
import { directionDifferences } from './checks/direction.ts'
import { figureDifferences } from './checks/figures.ts'
import { listedDifferences } from './checks/listed.ts'
import { nameDifferences } from './checks/names.ts'
import { oppositeDifferences } from './checks/opposites.ts'
import { polarityDifferences } from './checks/polarity.ts'
import { roleDifferences } from './checks/roles.ts'
import { silenceDifferences } from './checks/silence.ts'
import { standingDifferences } from './checks/standing.ts'
import { suspectedDifferences } from './checks/suspected.ts'
import type { Difference } from './difference.ts'

/** Every check of statements, by the name that its differences carry. */
export const statementChecks: Record<string, (comparison: Comparison) => Difference[]> = {
  figure: figureDifferences,
  age: ageDifferences,
  name: nameDifferences,
  listed: listedDifferences,
  standing: standingDifferences,
  suspected: suspectedDifferences,
  direction: directionDifferences,
  opposite: oppositeDifferences,
  day: dayDifferences,
  polarity: polarityDifferences,
  denial: denialDifferences,
  silence: silenceDifferences,
  roles: roleDifferences,
}

/** What one check finds, but for what it is too unsure of to say. Worked out once for all rules. */
export const differencesOf = memoBy((comparison: Comparison, check: string): Difference[] =>
  statementChecks[check](comparison).filter(({ severity }) => severity !== 'info'),
)
