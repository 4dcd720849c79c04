import { evidenceIn, nameOf, startOfSentence } from '../../library/credit.ts'
import { changedActors } from '../../library/drift/actors.ts'
import { differencesOfAll } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { differenceReport } from './lib/drifted.ts'

export default rule({
  id: 'sources/changed-actor',
  summary: 'An act, statement or accusation that the source credits to someone else',
  why: 'A government is not its president. Name the one who acted.',
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
