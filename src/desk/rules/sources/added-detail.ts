import { evidenceIn, nameOf } from '../../library/credit.ts'
import { absentFacts } from '../../library/drift/absent.ts'
import { addedDetails } from '../../library/drift/added.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/added-detail',
  summary: 'A name or place put into a sentence that the source has without it',
  why: 'The detail may be right; it is not from this source, and changes what it says.',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The minister announced a 12 percent duty on imported salt from Larwick.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
      finds: 'from Larwick',
    },
    {
      good: 'The minister announced a 12 percent duty on imported salt.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
    },
    {
      good: 'The minister announced a 12 percent duty on imported salt, and Larwick protested.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    for (const { span, source, inSource } of addedDetails(comparison))
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” is not in this sentence of ${nameOf(source)}.`,
        evidence: [evidenceIn(source, inSource, `The sentence in ${nameOf(source)}.`)],
      })
    for (const { span, source, inSource } of absentFacts(comparison))
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” is nowhere in ${nameOf(source)}, which this sentence follows.`,
        evidence: [evidenceIn(source, inSource, `The sentence in ${nameOf(source)}.`)],
      })
  },
})
