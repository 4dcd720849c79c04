import { dateDrifts } from '../../library/drift/dates.ts'
import { differencesOfAll } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { differenceReport, driftReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/date-drift',
  summary: 'A day, month, year or time that differs from the source',
  why: 'Readers act on dates. Check which of the two is right.',
  severity: 'error',
  where: 'both',
  examples: [
    {
      bad: 'The storm left 1,400 homes in Port Ellery without power on Tuesday.',
      source: 'The storm left 1,400 homes in Port Ellery without power on Monday, the utility said.',
      finds: 'Tuesday',
      fixes: ['power on Monday.'],
    },
    {
      bad: 'The bridge opened on June 4, 1931, after three years of work.',
      source: 'After three years of work, the bridge opened on June 14, 1931.',
      finds: 'June 4, 1931',
    },
    {
      bad: 'The council will vote Thursday on the sale of the pier, the mayor said, and expects a full hall.',
      source:
        'The mayor said that she expected a full hall when the council votes on the pier’s sale on Tuesday.',
      finds: 'Thursday',
    },
    {
      bad: 'The mayor of Larwick raised the fee for nets. The next talks with the dockers are planned for Sunday.',
      source:
        'The mayor of Larwick raised the fee for nets. Talks with the dockers are to resume on Saturday.',
      finds: 'Sunday',
    },
    {
      bad: 'The launch of the Larwick ferry begins at 3 p.m. ET on April 4, 2025, from the old quay.',
      source: 'From the old quay, the launch of the Larwick ferry begins at 3 p.m. PT on April 4, 2025.',
      finds: '3 p.m. ET on April 4, 2025',
    },
    {
      bad: 'The three schools of Larwick closed on Thursday because of the strike.',
      source: 'Because of the strike, the schools in Larwick closed on Tuesday and are to reopen on Monday.',
      finds: 'Thursday',
    },
    {
      bad: 'Cast in 1763, the bell of the pier fell into the harbor on Monday, and three dockers dived for it.',
      source:
        'Three dockers dived on Monday for the bell of the pier (1736), which had fallen into the harbor.',
      finds: '1763',
    },
    {
      good: 'The launch of the Larwick ferry begins at 3 p.m. ET on April 4, 2025, from the old quay.',
      source: 'From the old quay, the launch of the Larwick ferry begins at noon PT on April 4, 2025.',
    },
    {
      published: '2025-03-28',
      good: 'The storm left 1,400 homes in Port Ellery without power on March 24.',
      source: 'The storm left 1,400 homes in Port Ellery without power on Monday, the utility said.',
    },
    {
      good: 'The mayor of Larwick raised the fee for nets. She sat with the dockers until Sunday.',
      source: 'The mayor of Larwick raised the fee for nets. The ferry to Larwick sails again on Saturday.',
    },
    {
      published: '2026-02-18',
      good: 'The ferry to Larwick earned $96,000 last year, more than in 2024, and the town kept the boat.',
      source:
        'The ferry to Larwick earned $96,000 in 2025, up from the year before, and the town kept the boat.',
    },
    {
      good: 'The governor arrives on Friday, March 28, 2025.',
      source: 'Rain fell on Tuesday, March 5, 2025.',
    },
    {
      good: 'On Monday, the storm left 1,400 homes in Port Ellery without power.',
      source: 'The storm left 1,400 homes in Port Ellery without power on Monday, the utility said.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const drifts = dateDrifts(comparison)
    for (const drift of drifts) report(driftReport(story, drift))
    for (const difference of differencesOfAll(comparison, 'day', 'eventDay', 'strangeDay', 'strangeDate'))
      if (!drifts.some(({ span }) => overlaps(span, difference.span)))
        report(differenceReport(story, difference))
  },
})
