import { evidenceIn, nameOf, startOfSentence } from '../../library/credit.ts'
import { changedActors } from '../../library/drift/actors.ts'
import { differencesOfAll } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { differenceReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/changed-actor',
  summary: 'An act, statement or accusation that the source credits to someone else',
  why: 'A government is not its president. Say who acted.',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The Marsh administration announced a tax on every ferry ticket on Monday.',
      source: 'Marsh announced a tax on every ferry ticket on Monday.',
      finds: 'Marsh administration',
    },
    {
      bad: 'The men are accused of stealing two boats from the harbor in June.',
      source: 'Prosecutors accuse the men of stealing two boats from the harbor in June.',
      finds: 'are accused',
    },
    {
      bad: 'In Hobley 31 of 60 barns had rats, against 12 of 75 in Carrick.',
      source: 'Rats were found in more barns in Carrick (31 of 60) than in Hobley (12 of 75).',
      finds: 'In Hobley 31 of 60 barns had rats, against 12 of 75 in Carrick',
    },
    {
      bad: 'A Norlander tug rammed a Sudren trawler off the point on Friday.',
      source: 'A Sudren tug ran into a Norlander trawler off the point on Friday.',
      finds: 'A Norlander tug rammed a Sudren trawler off the point on Friday',
    },
    {
      good: 'The report does not say that Marsh broke the law on the sale of the ferry.',
      source: 'The report does not say that the president broke the law on the sale of the ferry.',
    },
    {
      good: 'The aide of the mayor, Bree Colton, released the list of the ships on Monday.',
      source: 'Mayor Ruiz issued the list of the ships on Monday through her aide, Bree Colton.',
    },
    {
      good: 'In Hobley 12 of 75 barns had rats, against 31 of 60 in Carrick.',
      source: 'Rats were found in more barns in Carrick (31 of 60) than in Hobley (12 of 75).',
    },
    {
      good: 'The Marsh administration announced on Monday a tax on every ferry ticket.',
      source: 'The Marsh administration announced a tax on every ferry ticket on Monday.',
    },
    {
      good: 'Prosecutors have accused the men of stealing two boats from the harbor in June.',
      source: 'Prosecutors accuse the men of stealing two boats from the harbor in June.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const differences = differencesOfAll(
      comparison,
      'roles',
      'exchange',
      'parties',
      'crossed',
      'doer',
      'speaker',
      'vote',
      'work',
    )
    for (const difference of differences) report(differenceReport(story, difference))
    for (const { span, source, inSource } of changedActors(comparison))
      if (!differences.some(other => overlaps(other.span, span)))
        report({
          ...span,
          message: `${startOfSentence(nameOf(source))} has “${source.story.text.slice(inSource.start, inSource.end)}” doing this, not “${story.text.slice(span.start, span.end)}.”`,
          evidence: [evidenceIn(source, inSource)],
        })
  },
})
