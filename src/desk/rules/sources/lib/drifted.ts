import { evidenceIn, nameOf, startOfSentence } from '../../../library/credit.ts'
import type { Drift } from '../../../library/drift/sides.ts'
import type { Difference } from '../../../library/statements/difference.ts'
import { wordsOf } from '../../../library/statements/span.ts'
import type { Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'

/** As `driftReport`, for a difference of two statements, as an error or a warning as it is sure. */
export function differenceReport(story: Story, difference: Difference): Report {
  const { severity, check, span, source, inSource } = difference
  const report = driftReport(story, difference)
  const end = endings[check]
  if (end === undefined) return { ...report, severity }
  const [here, there] = [wordsOf(story.text, span), wordsOf(source.story.text, inSource)]
  const message = `${startOfSentence(nameOf(source))} has “${there}”; the draft has “${here}${end[0]}”${end.slice(1)}`
  return { ...report, severity, message }
}

/** What has changed between two statements, by the check that sees it. The first sign goes inside the quotation marks. */
const endings: Record<string, string> = {
  hedge: ', as a fact.',
  plan: ', as if it were done.',
  settled: ', as if it were settled.',
  polarity: '. One denies what the other says.',
  reversed: '. The draft reverses who did it and to whom.',
  actor: '. The source has someone else doing it.',
  speaker: '. The source has someone else saying it.',
  exchange: '. The draft reverses who did it and to whom.',
  crossed: '. The draft swaps the names.',
  vote: '. Check who voted which way.',
  work: '. The source credits someone else.',
  opposite: ', the opposite.',
  stance: ', the other side.',
  direction: '. One goes up, the other down.',
  exchanged: '. The draft swaps the figures.',
  extreme: '. The table has that in another row.',
  quantifier: ', which goes further.',
  cause: ', as the cause.',
}

/** What there is to say of a fact that differs: the draft's words, the source's, and the source's as a fix. */
export function driftReport(story: Story, { span, source, inSource, offer }: Drift): Report {
  const here = story.text.slice(span.start, span.end)
  const there = source.story.text.slice(inSource.start, inSource.end)
  return {
    ...span,
    message: `${startOfSentence(nameOf(source))} has “${there},” not “${here.replace(/\.$/, '')}.”`,
    fixes: offer === undefined ? [] : [{ title: `Change to “${offer}”`, edits: [{ ...span, text: offer }] }],
    evidence: [evidenceIn(source, inSource)],
  }
}
