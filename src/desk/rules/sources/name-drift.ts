import { nameDrifts } from '../../library/drift/names.ts'
import { differencesOfAll } from '../../library/statements/checks.ts'
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
      bad: 'Martin Lund, the pilot, saw the ferry list. Two boats came from Larwick and took off 40 passengers.',
      source:
        'Two boats came from Larwick and took off 40 passengers. The ferry had begun to list, said the pilot, Magnus Lund.',
      finds: 'Martin',
      fixes: ['Magnus Lund, the pilot'],
    },
    {
      bad: 'Councilwoman Ada Kerrigan voted against the duty on salt, which passed on Monday in Larwick.',
      source: 'The duty on salt passed on Monday in Larwick. Councilwoman Corrigan voted against it.',
      finds: 'Kerrigan',
    },
    {
      bad: 'The pilot of the ferry was born in Ridgely, Kansas, and went to sea at 16.',
      source: 'He was born in Ridgely, Nebraska. He went to sea when he was 16, the pilot of the ferry said.',
      finds: 'Kansas',
    },
    {
      bad: 'The ferry with 40 passengers was on its way from Larwick to Port Ellery in the fog.',
      source: 'The ferry left for Larwick from Port Ellery in the fog with 40 passengers.',
      finds: 'Larwick to Port Ellery',
    },
    {
      good: 'Bill Lund, the pilot, saw the ferry list. Two boats came from Larwick and took off 40 passengers.',
      source:
        'Two boats came from Larwick and took off 40 passengers. The ferry had begun to list, said the pilot, William Lund.',
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
    const differences = differencesOfAll(comparison, 'name', 'person', 'town', 'whereabouts')
    for (const difference of differences) report(differenceReport(story, difference))
    for (const drift of nameDrifts(comparison))
      if (!differences.some(({ span }) => overlaps(span, drift.span))) report(driftReport(story, drift))
  },
})
