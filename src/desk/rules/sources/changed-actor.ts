import { evidenceIn, nameOf } from '../../library/credit.ts'
import { changedActors } from '../../library/drift/actors.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/changed-actor',
  summary: 'Somebody else does, says or alleges it than in the source',
  why: 'A government is not its president, and an accusation has an accuser.',
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
    for (const { span, source, inSource } of changedActors(comparison))
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” is “${source.story.text.slice(inSource.start, inSource.end)}” in ${nameOf(source)}: somebody else does it.`,
        evidence: [evidenceIn(source, inSource, `What ${nameOf(source)} has.`)],
      })
  },
})
