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
      good: 'Every school in Larwick was shut in the storm, the county board said.',
      source: 'The county board said that the storm shut some 30 schools in Larwick for half an hour.',
    },
    {
      good: 'Every school in Larwick was shut in the storm, the county board said.',
      source: 'The county board said that the storm shut schools in Larwick, the third school in May.',
    },
    {
      bad: 'Most of the dockers in Larwick went back to work on Monday.',
      source: 'Some of the dockers in Larwick returned to work on Monday, their union said.',
      finds: 'Most',
    },
    {
      bad: 'Every ferry of the county was out of service in the storm, the harbor board said.',
      source: 'In the storm 11 of the county’s 17 ferries were out of service, the harbor board said.',
      finds: 'Every',
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
      bad: 'The harbor board spent $241 million on the pier, of which the dockers paid a third.',
      source: 'The pier cost $214 million, the harbor board said. A third of it was paid by the dockers.',
      finds: '$241 million',
      fixes: ['spent $214 million on'],
    },
    {
      bad: 'The ferry to Larwick left at 10:40 a.m. on Monday because of the fog, the dockers said.',
      source: 'Because of the fog on Monday, the ferry to Larwick left only at 9:40 a.m., the dockers said.',
      finds: '10:40 a.m.',
    },
    {
      bad: 'The dockers in Larwick will be back at work on Friday at 6 p.m., the union said.',
      source: 'The union said that the dockers in Larwick return to work on Friday at 6 a.m.',
      finds: '6 p.m.',
    },
    {
      bad: 'The pier in Larwick cost $1.24 million, the harbor board said.',
      source: 'The harbor board said that the pier in Larwick cost $1.24 billion.',
      finds: '$1.24 million',
    },
    {
      bad: 'It is the second strike of dockers in the history of Larwick and the longest.',
      source: 'The strike is the third in the history of Larwick, the dockers said, and the longest.',
      finds: 'second',
    },
    {
      bad: 'The dockers’ pay is the third-highest in the country after the strike in Larwick.',
      source: 'After the strike in Larwick, the dockers have the second-highest pay in the country.',
      finds: 'third',
    },
    {
      bad: 'Ana Reyes beat Lena Marsh in the final in Larwick on Monday, 6-4, 3-6, 7-5.',
      source: 'In the final in Larwick on Monday, Lena Marsh lost to Ana Reyes, 6-4, 3-6, 6-3.',
      finds: '6-4, 3-6, 7-5',
    },
    {
      bad: 'All nine of the boats that inspectors looked at in Larwick had salt in the hold.',
      source: 'Inspectors looked at boats in Larwick and found salt in the hold of three of nine.',
      finds: 'All nine of the boats',
    },
    {
      bad: 'In the storm, 31 Larwick fishermen were lost, the harbor board said.',
      source: 'The harbor board said that 31 fishermen were lost in the storm, 19 of them Larwick men.',
    },
    {
      bad: 'The skipper sold all but 240 of his 1,100 nets to pay the fine.',
      source: 'To pay the fine, the skipper sold 240 of his 1,100 nets.',
      finds: 'all but 240 of his 1,100',
    },
    {
      bad: 'Spending on the pier is being cut to $1.2 million, the harbor board said.',
      source: 'The harbor board said spending on the pier was cut by $1.2 million, to $8.9 million.',
      finds: 'to $1.2 million',
    },
    {
      bad: 'The margin of the Larwick ferry grew by 3 percent last year, the harbor board said.',
      source:
        'The Larwick ferry had a margin of 8 percent last year and now has 11 percent, the harbor board said.',
      finds: '3 percent',
    },
    {
      bad: 'Together the two ferries of Larwick weigh 410 tons.',
      source: 'Each of the two ferries of Larwick weighs 410 tons.',
      finds: 'Together the two ferries of Larwick weigh 410',
    },
    {
      bad: 'The dockers of Larwick won 388 of the races and those of Port Ellery 412.',
      source:
        'Races won by dockers, by harbor\n\nHarbor,Races won,Races lost\nLarwick,412,90\nPort Ellery,388,75\nSable Ford,290,61\n',
      finds: ['388', '412'],
    },
    {
      bad: 'Port Ellery had the most races lost of the three harbors.',
      source:
        'Races of dockers, by harbor\n\nHarbor,Races won,Races lost\nLarwick,412,90\nPort Ellery,388,75\nSable Ford,290,61\n',
      finds: 'Port Ellery had the most',
    },
    {
      bad: 'Five dockers are dead after the storm in Larwick.',
      source:
        'LARWICK STORM REPORT\nMonday, May 4\n\nDockers dead: 4\nBoats lost: 11\nRescued by boat: 263\n',
      finds: 'Five',
    },
    {
      bad: 'The harbor board upheld 96 complaints last year.',
      source: 'Of 96 complaints that the harbor board received last year, 11 were upheld.',
      finds: '96',
    },
    {
      bad: 'Of the dockers who did not strike, 61 percent slept well in May.',
      source:
        'In May, 61 percent of the dockers who struck slept well, and of those who did not strike, 44 percent.',
      finds: '61 percent',
    },
    {
      good: 'Of the dockers who did not strike, 44 percent slept well in May.',
      source:
        'In May, 61 percent of the dockers who struck slept well, and of those who did not strike, 44 percent.',
    },
    {
      good: 'The harbor board upheld 11 complaints last year and rejected the other 85.',
      source: 'Of 96 complaints that the harbor board received last year, 11 were upheld.',
    },
    {
      good: 'Larwick won 412 races, 24 more than Port Ellery, and lost the most, 90.',
      source:
        'Races of dockers, by harbor\n\nHarbor,Races won,Races lost\nLarwick,412,90\nPort Ellery,388,75\nSable Ford,290,61\n',
    },
    {
      good: 'Three of the nine boats that inspectors looked at in Larwick had salt in the hold.',
      source: 'Inspectors looked at boats in Larwick and found salt in the hold of three of nine.',
    },
    {
      good: 'The margin of the Larwick ferry grew by 3 points last year, the harbor board said.',
      source:
        'The Larwick ferry had a margin of 8 percent last year and now has 11 percent, the harbor board said.',
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
    {
      good: 'By Monday four boats and about 40 dockers were looking for the skipper.',
      source: 'A ferry, three fishing boats and about 40 dockers are looking for the skipper.',
    },
    {
      good: 'Seven people from the ferry were taken to the hospital in Larwick on Monday.',
      source:
        'Six dockers and the skipper of the ferry, Lena Marsh, were taken to the hospital in Larwick on Monday.',
    },
    {
      bad: 'Seven dockers from the ferry were taken to the hospital in Larwick on Monday.',
      source:
        'Six dockers and the skipper of the ferry, Lena Marsh, were taken to the hospital in Larwick on Monday.',
      finds: 'Seven',
    },
    {
      good: 'The dockers, who needed 169, were behind when Marsh came in to join the captain.',
      source: 'The dockers were behind when 19-year-old Lena Marsh came in to join the captain.',
    },
    {
      good: 'Stolen from the museum in Larwick were two candlesticks made by Lena Marsh and a silver goblet.',
      source:
        'Stolen from the museum in Larwick were a silver goblet (1524) and a pair of candlesticks made by Lena Marsh.',
    },
    {
      good: 'Stolen from the museum in Larwick were two candlesticks made by Lena Marsh and a silver goblet.',
      source:
        'Stolen from the museum in Larwick were a silver goblet (1524) and both candlesticks made by Lena Marsh.',
    },
    {
      good: 'When the board asked about a mile of pier, Hatch put it at 1.6.',
      source: 'MR. HATCH: 2017. We have 212 miles of pier in Larwick.\n\nMS. MARSH: And how many dockers?\n',
    },
    {
      good: 'The skipper said that he had lost more than a million tons of herring in the storm.',
      source: 'The skipper said that he had lost 1.2 million tons of herring in the storm.',
    },
    {
      bad: 'The skipper said that he had lost more than a million tons of herring in the storm.',
      source: 'The skipper said that he had lost 2.2 million tons of herring in the storm.',
      finds: 'more than a million',
    },
    {
      good: 'Spending on the pier in Larwick was trimmed by $25 million, to $70 million.',
      source:
        'Spending on the pier in Larwick is forecast at $70 million, reduced from the earlier forecast of $95 million.',
    },
    {
      bad: 'Spending on the pier in Larwick was trimmed by $35 million, to $70 million.',
      source:
        'Spending on the pier in Larwick is forecast at $70 million, reduced from the earlier forecast of $95 million.',
      finds: '$35 million',
    },
    {
      good: 'The 340 dockers of the two harbors will work in Larwick, the board said.',
      source:
        'Larwick has 143 dockers and Port Ellery 197. The two harbors will work in Larwick, the board said.',
    },
    {
      good: 'The Dockers of the Bay gained one seat and now have four.',
      source:
        'Seats on the harbor board:\nOpen Pier 18 (2021: 7)\nLarwick Union 9 (2021: 17)\nDockers of the Bay 4 (2021: 3)\nSkippers 0 (2021: 4)\n',
    },
    {
      good: 'Four other harbors need repair, among them Larwick, the busiest of the five.',
      source:
        'Harbors that need repair:\n\nHarbor,Built,Boats a day,Grade,Cost\nPort Ellery,1958,94,5,6200000\nLarwick,1971,141,4,3900000\nSable Ford,1964,23,4,850000\nMerridan,1912,70,4,430000\n',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const differences = differencesOfAll(
      comparison,
      'row',
      'extreme',
      'label',
      'exchanged',
      'unit',
      'age',
      'part',
      'figure',
      'misread',
      'whole',
      'partOf',
      'group',
      'rank',
      'sets',
      'slip',
      'strangeFigure',
    )
    for (const difference of differences) report(differenceReport(story, difference))
    for (const drift of figureDrifts(comparison))
      if (!differences.some(({ span }) => overlaps(span, drift.span)) && !isAccountedFor(comparison, drift))
        report(driftReport(story, drift))
  },
})
