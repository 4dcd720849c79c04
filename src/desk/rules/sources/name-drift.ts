import { nameDrifts } from '../../library/drift/names.ts'
import { differencesOf } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { differenceReport, driftReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/name-drift',
  summary: 'A name that differs from the source',
  why: 'Readers never forgive a wrong name.',
  severity: 'error',
  where: 'both',
  examples: [
    {
      bad: 'The harbor board elected Ana Ruiz chairwoman on Monday, by one vote.',
      source: 'The harbor board elected Ana Reyes chairwoman on Monday, by one vote.',
      finds: 'Ruiz',
      fixes: ['elected Ana Reyes chairwoman'],
    },
    {
      bad: 'The ferry from Larwick to Port Ellery was late by two hours on Monday.',
      source: 'The ferry from Holmouth to Port Ellery was late by two hours on Monday.',
      finds: 'Larwick',
    },
    {
      bad: 'The board elected Ana Reyes chairwoman on Monday. She won by one vote. Reyas said that was enough.',
      source:
        'The harbor board elected Ana Reyes chairwoman on Monday, by one vote. Reyes said that it was enough.',
      finds: 'Reyas',
      fixes: ['Reyes said that was enough'],
    },
    {
      good: 'The harbor board elected Reyes chairwoman on Monday, by one vote.',
      source: 'The harbor board elected Ana Reyes chairwoman on Monday, by one vote.',
    },
    {
      good: 'The ferry from Holmouth was late by two hours on Monday, and Lena Marsh missed the last train.',
      source: 'The ferry from Holmouth to Port Ellery was late by two hours on Monday.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const differences = differencesOf(comparison, 'name')
    for (const difference of differences) report(differenceReport(story, difference))
    for (const drift of nameDrifts(comparison))
      if (!differences.some(({ span }) => overlaps(span, drift.span))) report(driftReport(story, drift))
  },
})
