import { evidenceIn, nameOf, startOfSentence } from '../../library/credit.ts'
import { stillToCome } from '../../library/drift/to-come.ts'
import { turnedStatements } from '../../library/drift/turned.ts'
import { differencesOfAll } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { differenceReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/contradiction',
  summary:
    'A statement that reverses the source: negated, with an opposite word, or still to come when it has already happened',
  why: 'The draft says the opposite of its source. Only one can be right.',
  severity: 'error',
  where: 'prose',
  examples: [
    {
      bad: 'A jury convicted the former treasurer of fraud on Friday after two days of deliberation.',
      source: 'A jury acquitted the former treasurer of fraud on Friday after two days of deliberation.',
      finds: 'convicted',
    },
    {
      bad: 'The ministry said it did not approve the sale of the island to the Larwick company.',
      source: 'The ministry said it did approve the sale of the island to the Larwick company.',
    },
    {
      bad: 'The minister met the striking dockers in Holmouth and is scheduled to see the shipowners later.',
      source:
        'The minister met the striking dockers in Holmouth. Later she saw the shipowners in the town hall.',
      finds: 'is scheduled to see the shipowners later',
    },
    {
      bad: 'Inspectors, who have not opened an inquiry, found no trace of salt in the wells.',
      source: 'Inspectors have opened an inquiry. They found no trace of salt in the wells.',
      finds: 'not opened',
    },
    {
      bad: 'Inspectors have opened an inquiry and found a trace of salt in the wells.',
      source: 'Inspectors have opened an inquiry. They found no trace of salt in the wells.',
      finds: 'trace',
    },
    {
      bad: 'The fund publicly moved the savings of the dockers abroad in May.',
      source: 'The fund privately moved the savings of the dockers abroad in May.',
      finds: 'publicly',
    },
    {
      bad: 'The hospital in Larwick confirmed that three pilots of the ferry had been beaten.',
      source:
        'Three pilots of the ferry had been beaten, their union said. The hospital in Larwick declined to comment.',
    },
    {
      bad: 'Lund, who sets the fares of the ferry, will not put them up again in the spring.',
      source: 'Lund said that the fares of the ferry, which she sets, would go up again in the spring.',
    },
    {
      bad: 'The former treasurer was found guilty on Friday of theft, forgery and smuggling.',
      source:
        'A jury found the former treasurer guilty on Friday of theft and forgery. It acquitted her of smuggling.',
      finds: 'smuggling',
    },
    {
      bad: 'Inspectors went to the hospital in Larwick on Monday, where patients came to harm.',
      source:
        'Inspectors went to the hospital in Larwick on Monday. They found no evidence that patients had come to harm.',
      finds: 'patients came to harm',
    },
    {
      bad: 'The passengers on the Larwick ferry went from 18,400 to 21,900 in May.',
      source: 'The Larwick ferry carried 18,400 passengers in May, compared with 21,900 a year earlier.',
      finds: '18,400 to 21,900',
    },
    {
      bad: 'Since May the number of dockers in Larwick has gone from 170 to 640.',
      source: 'Since May the ferry company has cut the number of dockers in Larwick to 170 from 640.',
      finds: '170 to 640',
    },
    {
      bad: 'The company in Larwick has begun to hire replacements for the dockers.',
      source: 'The company has not hired replacements for the dockers. It employs 640 people in Larwick.',
      finds: 'hire replacements',
    },
    {
      bad: 'Rust made the boilers fail at the school in Larwick, the dockers say.',
      source:
        'Three schools in Larwick closed on Tuesday. Engineers do not know why the boilers of the schools failed.',
    },
    {
      good: 'Engineers do not know what made the boilers of the school in Larwick fail.',
      source:
        'Three schools in Larwick closed on Tuesday. Engineers do not know why the boilers of the schools failed.',
    },
    {
      bad: 'Two deputies have been convicted of taking seized cash from the harbor office.',
      source:
        'Two deputies of the harbor office were suspended in May and are accused of taking cash that had been seized.',
    },
    {
      bad: 'The ferry company in Larwick made $14 million in the third quarter.',
      source: 'The ferry company in Larwick had a net loss of $14 million in the third quarter.',
      finds: 'made $14 million',
    },
    {
      bad: 'Dockers were injured in the fire at the ferry office in Larwick on Monday.',
      source: 'No injuries were reported in the fire at the ferry office in Larwick on Monday.',
      finds: 'injured',
    },
    {
      bad: 'The court served the dockers in Larwick with an eviction order.',
      source: 'The dockers in Larwick were not given an eviction order by the court.',
    },
    {
      good: 'The dockers in Larwick were slightly injured in the fire at the ferry office.',
      source:
        'No serious injuries were reported in the fire at the ferry office. Two dockers from Larwick had burns.',
    },
    {
      good: 'Two deputies stand accused of taking seized cash from the harbor office.',
      source:
        'Two deputies of the harbor office were suspended in May and are accused of taking cash that had been seized.',
    },
    {
      good: 'The match in May was the last one that the striker from Larwick played in.',
      source: 'The striker from Larwick has not played since the match in May.',
    },
    {
      good: 'The former treasurer was found guilty on Friday of theft and forgery, and not of smuggling.',
      source:
        'A jury found the former treasurer guilty on Friday of theft and forgery. It acquitted her of smuggling.',
    },
    {
      good: 'Lund, who sets the fares of the ferry, would not say if they will go up in the spring.',
      source:
        'Lund, who sets the fares of the ferry, declined to comment on whether they would go up in the spring.',
    },
    {
      good: 'Inspectors opened not only the wells, they also opened an inquiry into salt.',
      source: 'Inspectors have opened the wells. They opened an inquiry into the salt.',
    },
    {
      bad: 'Cod from Larwick was up $2.50 a box on the year.',
      source:
        'FISH MARKET, PRICES A BOX\n\nCATCH              2024      2025\nLarwick cod      $75.00    $72.50\nEllery herring   $41.00    $44.20\nSable eel        $90.00    $97.00\n',
      finds: 'up $2.50',
    },
    {
      good: 'There is no hearing in Larwick this week, the dockers said.',
      source: 'The dockers said that the strike forced the court to cancel 11 hearings in Larwick in May.',
    },
    {
      bad: 'The strike goes on, said Ana Ruiz, the union’s general secretary.',
      source: 'Ana Ruiz, deputy general secretary of the union, said that the strike goes on.',
      finds: 'general secretary',
    },
    {
      good: 'The strike goes on, said Ana Ruiz, the deputy public works director.',
      source: 'Ana Ruiz, deputy public works director, said that the strike goes on.',
    },
    {
      good: 'The strike goes on, said Ana Ruiz, the mayor.',
      source: 'Ana Ruiz said that the strike goes on. Ruiz named her deputy mayor, Tom Lund, to end it.',
    },
    {
      good: 'The strike goes on, said Justice Ana Ruiz.',
      source: 'Associate Justice Ana Ruiz said that the strike goes on.',
    },
    {
      bad: 'The flood took every boat, said Ana Ruiz, the mayor of Holmouth.',
      source: 'The flood took every boat, said Ana Ruiz, mayor of Larwick. Holmouth was dry.',
      finds: 'mayor of Holmouth',
    },
    {
      good: 'The flood took every boat, said Ana Ruiz, the mayor of Larwick.',
      source: 'The flood took every boat, said Mayor Ana Ruiz of Larwick. Holmouth was dry.',
    },
    {
      good: 'The flood took every boat, said Ana Ruiz, the mayor of Holmouth.',
      source:
        'The flood took every boat, said Mayor Ana Ruiz. Ruiz is mayor of Larwick, and of Holmouth. Holmouth was dry.',
    },
    {
      good: 'The fund last used money from the dockers in 2004, a spokesman said.',
      source: 'A spokesman said the fund had not used money from the dockers since 2004.',
    },
    {
      good: 'The former treasurer was found not guilty of fraud on Friday after two days of deliberation.',
      source: 'A jury acquitted the former treasurer of fraud on Friday after two days of deliberation.',
    },
    {
      good: 'That did not please Justice Lund, who asked the company about its managers.',
      source: 'Justice Lund asked the company about its managers. It had no answer.',
    },
    {
      good: 'The minister met the striking dockers in Holmouth and is scheduled to see the shipowners later.',
      source:
        'The minister met the striking dockers in Holmouth. Later she is to see the shipowners in the town hall.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const differences = differencesOfAll(
      comparison,
      'standing',
      'decision',
      'verdict',
      'unproven',
      'polarity',
      'denial',
      'nowhere',
      'shortly',
      'silence',
      'opposite',
      'stance',
      'change',
      'direction',
      'column',
      'cause',
      'described',
      'title',
      'unsettled',
    ).filter(({ check }) => check !== 'hedge')
    for (const difference of differences) report(differenceReport(story, difference))
    for (const { span, source, inSource, how } of turnedStatements(comparison)) {
      if (differences.some(other => overlaps(other.span, span))) continue
      const here = story.text.slice(span.start, span.end)
      const there = source.story.text.slice(inSource.start, inSource.end)
      report({
        ...span,
        message:
          how === 'opposite'
            ? `${startOfSentence(nameOf(source))} has “${there},” not “${here}.”`
            : how === 'denied'
              ? `The draft denies something that ${nameOf(source)} doesn’t: “${here}.”`
              : `${startOfSentence(nameOf(source))} has “${there}”; the draft has “${here}.” One denies what the other says.`,
        evidence: [evidenceIn(source, inSource)],
      })
    }
    for (const { span, source, inSource } of stillToCome(comparison))
      report({
        ...span,
        message: `The draft says this is still to come; ${nameOf(source)} says it has happened.`,
        evidence: [evidenceIn(source, inSource)],
      })
  },
})
