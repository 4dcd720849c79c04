import { evidenceIn, nameOf } from '../../library/credit.ts'
import { absentFacts } from '../../library/drift/absent.ts'
import { addedDetails } from '../../library/drift/added.ts'
import type { Drift } from '../../library/drift/sides.ts'
import { differencesOf } from '../../library/statements/checks.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/added-detail',
  summary:
    'A name, place, figure or day that the source’s version of the sentence lacks, or that no source has',
  why: 'The detail may be right, but it isn’t from the draft’s sources. Check where it came from.',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The minister announced a 12 percent duty on imported salt from Larwick.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
      finds: 'from Larwick',
    },
    {
      bad: 'Fishermen in Larwick blocked the harbor with nets in a protest against the new duty.',
      source: 'Fishermen blocked the harbor with nets and boats in a protest against the duty on salt.',
      finds: 'Larwick',
    },
    {
      bad: 'The council cut the budget of its 14 libraries, and readers must now pay a fee for every book.',
      source: 'The council cut the budget of its libraries. Readers must now pay a fee for every book.',
      finds: '14',
    },
    {
      bad: 'Pilots from Larwick, Holmouth and Kell have asked the harbor board for a new light on the pier.',
      source:
        'Pilots from Larwick and Holmouth have asked for a new light on the pier, the harbor board said.',
      finds: 'Kell',
    },
    {
      bad: 'A judge in Ridgely told the harbor board on Monday to let the dockers back in.',
      source: 'The harbor board has to let the dockers back in, a judge ruled on Monday.',
      finds: 'Ridgely',
    },
    {
      good: 'The council cut the budget of its libraries by 50 percent, from $4 million to $2 million.',
      source: 'The council cut the budget of its libraries from $4 million to $2 million.',
    },
    {
      good: 'The minister announced a 12 percent duty on imported salt.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
    },
    {
      bad: 'The minister announced a 12 percent duty on imported salt from Norway on Monday.',
      source:
        'The minister announced a 12 percent duty on imported salt on Monday. Norway and Iceland were told the day before.',
      finds: 'from Norway',
    },
    {
      good: 'The minister announced a 12 percent duty on imported salt in Raleigh, North Carolina.',
      source: 'The minister announced a 12 percent duty on imported salt in Raleigh, N.C.',
    },
    {
      good: 'The duty will hurt the whole town, said Lena Marsh, an analyst in Larwick.',
      source: 'The duty will hurt the whole town, said Lena Marsh, a Larwick-based analyst.',
    },
    {
      good: 'The minister announced a 12 percent duty on imported salt, and Larwick protested.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    const added: Drift[] = []
    for (const detail of [
      ...differencesOf(comparison, 'listed'),
      ...addedDetails(comparison),
      ...differencesOf(comparison, 'place'),
    ])
      if (!added.some(({ span }) => overlaps(span, detail.span))) added.push(detail)
    for (const { span, source, inSource } of added)
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” isn’t in ${nameOf(source)}’s version of this sentence.`,
        evidence: [evidenceIn(source, inSource)],
      })
    for (const { span, source, inSource } of absentFacts(comparison)) {
      if (added.some(other => overlaps(other.span, span))) continue
      report({
        ...span,
        message: `“${story.text.slice(span.start, span.end)}” isn’t in ${nameOf(source)}, this sentence’s source.`,
        evidence: [evidenceIn(source, inSource)],
      })
    }
  },
})
