import { memoBy } from '../../memo.ts'
import { overlaps } from '../../span.ts'
import type { Comparison } from '../comparison.ts'
import { ageDifferences } from './checks/ages.ts'
import { allegationDifferences } from './checks/allegations.ts'
import { causeDifferences } from './checks/causes.ts'
import { columnDifferences } from './checks/columns.ts'
import { crossedNames } from './checks/crossed.ts'
import { dayDifferences } from './checks/days.ts'
import { decisionDifferences } from './checks/decisions.ts'
import { denialDifferences } from './checks/denials.ts'
import { describedOtherwise } from './checks/described.ts'
import { directionDifferences } from './checks/direction.ts'
import { eventDays } from './checks/event-days.ts'
import { exchangedFigures } from './checks/exchanged-figures.ts'
import { exchangedParties } from './checks/exchanged-parties.ts'
import { exchangedRoles } from './checks/exchanged-roles.ts'
import { figureDifferences } from './checks/figures.ts'
import { changesTurned } from './checks/from-and-to.ts'
import { labelDifferences } from './checks/labels.ts'
import { listedDifferences } from './checks/listed.ts'
import { misreadFigures } from './checks/misread.ts'
import { nameDifferences } from './checks/names.ts'
import { neighbourDifferences } from './checks/neighbours.ts'
import { deniedThroughout } from './checks/nowhere.ts'
import { oppositeDifferences } from './checks/opposites.ts'
import { otherDoers } from './checks/other-doers.ts'
import { otherPlaces } from './checks/other-places.ts'
import { partDifferences } from './checks/parts.ts'
import { personDifferences } from './checks/people.ts'
import { movedTowns, strangePlaces } from './checks/places.ts'
import { polarityDifferences } from './checks/polarity.ts'
import { rankDifferences } from './checks/ranks.ts'
import { roleDifferences } from './checks/roles.ts'
import { rowDifferences } from './checks/rows.ts'
import { setScoreDifferences } from './checks/set-scores.ts'
import { shortDenials } from './checks/short-denials.ts'
import { silenceDifferences } from './checks/silence.ts'
import { slippedFigures } from './checks/slips.ts'
import { someAsMost } from './checks/some-and-most.ts'
import { speakerDifferences } from './checks/speakers.ts'
import { stanceDifferences } from './checks/stances.ts'
import { standingDifferences } from './checks/standing.ts'
import { strangeDays } from './checks/strange-days.ts'
import { strangeDayNumbers, strangeFigures } from './checks/strange-numbers.ts'
import { superlativeDifferences } from './checks/superlatives.ts'
import { suspectedDifferences } from './checks/suspected.ts'
import { titleDifferences } from './checks/titles.ts'
import { unitDifferences } from './checks/units.ts'
import { unsettledDifferences } from './checks/unsettled.ts'
import { verdictDifferences } from './checks/verdicts.ts'
import { voteDifferences } from './checks/votes.ts'
import { partsAsWholes } from './checks/wholes.ts'
import { unprovenDifferences } from './checks/without-evidence.ts'
import { worksOfOthers } from './checks/works.ts'
import type { Difference } from './difference.ts'

/** Every check of statements, by the name that its differences carry. */
export const statementChecks: Record<string, (comparison: Comparison) => Difference[]> = {
  figure: figureDifferences,
  age: ageDifferences,
  exchanged: exchangedFigures,
  row: rowDifferences,
  extreme: superlativeDifferences,
  column: columnDifferences,
  label: labelDifferences,
  unit: unitDifferences,
  slip: slippedFigures,
  strangeFigure: strangeFigures,
  rank: rankDifferences,
  sets: setScoreDifferences,
  whole: partsAsWholes,
  partOf: partDifferences,
  group: neighbourDifferences,
  misread: misreadFigures,
  change: changesTurned,
  part: someAsMost,
  verdict: verdictDifferences,
  unproven: unprovenDifferences,
  cause: causeDifferences,
  name: nameDifferences,
  person: personDifferences,
  town: movedTowns,
  place: strangePlaces,
  whereabouts: otherPlaces,
  listed: listedDifferences,
  standing: standingDifferences,
  unsettled: unsettledDifferences,
  decision: decisionDifferences,
  suspected: suspectedDifferences,
  allegation: allegationDifferences,
  direction: directionDifferences,
  opposite: oppositeDifferences,
  stance: stanceDifferences,
  day: dayDifferences,
  eventDay: eventDays,
  strangeDay: strangeDays,
  strangeDate: strangeDayNumbers,
  polarity: polarityDifferences,
  denial: denialDifferences,
  nowhere: deniedThroughout,
  shortly: shortDenials,
  silence: silenceDifferences,
  roles: roleDifferences,
  exchange: exchangedRoles,
  parties: exchangedParties,
  crossed: crossedNames,
  doer: otherDoers,
  vote: voteDifferences,
  described: describedOtherwise,
  title: titleDifferences,
  work: worksOfOthers,
  speaker: speakerDifferences,
}

/** What one check finds, but for what it is too unsure of to say. Worked out once for all rules. */
export const differencesOf = memoBy((comparison: Comparison, check: string): Difference[] =>
  statementChecks[check](comparison).filter(({ severity }) => severity !== 'info'),
)

/** What several checks find, the first of them first: of two that speak of the same words the earlier is kept. */
export function differencesOfAll(comparison: Comparison, ...checks: string[]): Difference[] {
  const kept: Difference[] = []
  for (const check of checks)
    for (const difference of differencesOf(comparison, check))
      if (!kept.some(({ span }) => overlaps(span, difference.span))) kept.push(difference)
  return kept
}
