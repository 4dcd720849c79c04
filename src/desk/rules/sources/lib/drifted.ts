import { evidenceIn, nameOf, startOfSentence } from '../../../library/credit.ts'
import type { Drift } from '../../../library/drift/sides.ts'
import type { Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'

/** What there is to say of a fact that differs: the draft's words, the source's, and the source's as a fix. */
export function driftReport(story: Story, { span, source, inSource, offer }: Drift): Report {
  const here = story.text.slice(span.start, span.end)
  const there = source.story.text.slice(inSource.start, inSource.end)
  return {
    ...span,
    message: `${startOfSentence(nameOf(source))} has “${there},” not “${here}.”`,
    fixes: offer === undefined ? [] : [{ title: `Change to “${offer}”`, edits: [{ ...span, text: offer }] }],
    evidence: [evidenceIn(source, inSource)],
  }
}
