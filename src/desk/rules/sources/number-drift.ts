import { figureDrifts } from '../../library/drift/figures.ts'
import { isAccountedFor } from '../../library/statements/checks/figures.ts'
import { differencesOfAll } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { differenceReport, driftReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/number-drift',
  summary: 'A figure that differs from the source',
  why: 'One of the two is wrong, and the source is closer to the facts.',
  severity: 'error',
  where: 'both',
  examples: [
    {
      bad: 'The storm left 4,100 homes in Port Ellery without power on Monday.',
      source: 'The storm left 1,400 homes in Port Ellery without power on Monday, the utility said.',
      finds: '4,100',
      fixes: ['The storm left 1,400 homes'],
    },
    {
      bad: 'The council raised parking fees by 15% this week.',
      source: 'The council raised parking fees by 12 percent this week.',
      finds: '15%',
      fixes: ['by 12 percent this week'],
    },
    {
      bad: 'A court ordered the skipper to spend another 30 years in detention over the missing nets.',
      source: 'A court ordered the skipper to spend another 30 days in detention over the missing nets.',
      finds: '30 years',
      fixes: ['another 30 days in detention'],
    },
    {
      bad: 'Lena Marsh, 45, has run the ferry to Larwick since the spring.',
      source:
        'The ferry to Larwick has been run by Lena Marsh since the spring. Marsh, 54, is a former pilot.',
      finds: '45',
      fixes: ['Lena Marsh, 54, has run'],
    },
    {
      bad: 'The storm put out the lights in 1,420 homes in Port Ellery on Monday.',
      source: 'The storm left 1,400 homes in Port Ellery without power on Monday, the utility said.',
      finds: '1,420',
    },
    {
      bad: 'Rescuers found four fishermen in Merridan and two in Sable Ford on Monday.',
      source: 'Rescuers found two fishermen in Merridan and four in Sable Ford on Monday, the police said.',
      finds: 'four fishermen in Merridan and two in Sable Ford',
    },
    {
      bad: 'Most of the dockers in Larwick went back to work on Monday.',
      source: 'Some of the dockers in Larwick returned to work on Monday, their union said.',
      finds: 'Most',
    },
    {
      bad: 'Odell, who has two prior convictions for fraud, lives with his brother in Larwick.',
      source:
        'Odell has one prior conviction for fraud. He lives with his brother in the old port of Larwick.',
      finds: 'two',
      fixes: [],
    },
    {
      good: 'Odell had one more question for the council about the harbor wall, he said.',
      source: 'Odell had two questions for the council about the harbor wall, he said. Then he had another.',
    },
    {
      bad: 'The dockers in Larwick unloaded 3,400 tons of herring after the strike.',
      source: 'After the strike, 3,400 pounds of herring were unloaded in Larwick, the dockers’ union said.',
      finds: '3,400 tons',
      fixes: ['unloaded 3,400 pounds of herring'],
    },
    {
      bad: 'The boat that the dockers found under the pier was built between 210 BC and 260 BC.',
      source: 'Dockers found a boat under the pier. It was built between AD 210 and AD 260, a museum said.',
      finds: ['210 BC', '260 BC'],
    },
    {
      good: 'The ferry goes 60 miles from Larwick to Port Ellery every day, the harbor board said.',
      source:
        'Every day the ferry goes from Larwick to Port Ellery, 97 kilometers, at 60 kilometers an hour.',
    },
    {
      good: 'Rescuers found two fishermen in Merridan on Monday and another four in Sable Ford.',
      source: 'Rescuers found two fishermen in Merridan and four in Sable Ford on Monday, the police said.',
    },
    {
      good: 'More than 1,300 homes in Port Ellery were left without power by the storm on Monday.',
      source: 'The storm left 1,400 homes in Port Ellery without power on Monday, the utility said.',
    },
    {
      good: 'The council raised parking fees by 12% this week.',
      source: 'The council raised parking fees by 12 percent this week.',
    },
    {
      good: 'The bridge cost $4.5 million to build.',
      source: 'The bridge cost $4.52 million to build.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const differences = differencesOfAll(comparison, 'exchanged', 'unit', 'age', 'part', 'figure')
    for (const difference of differences) report(differenceReport(story, difference))
    for (const drift of figureDrifts(comparison))
      if (!differences.some(({ span }) => overlaps(span, drift.span)) && !isAccountedFor(comparison, drift))
        report(driftReport(story, drift))
  },
})
