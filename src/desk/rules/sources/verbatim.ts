import { evidenceIn, isCredited, nameOf } from '../../library/credit.ts'
import type { Source } from '../../library/source.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { wordsIn } from '../../story/words.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/verbatim',
  summary: 'A run of the source’s words outside quotation marks',
  why: 'A dozen of somebody’s words in a row are a quotation, with marks or without.',
  basis: 'AP Statement of News Values and Principles, “Plagiarism”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The board met on Monday. It warned that the old pumping station could fail without notice during the first heavy storm of the autumn.',
      source:
        'The report says the old pumping station could fail without notice during the first heavy storm of the autumn and flood the lower town.',
      finds: 'the old pumping station could fail without notice during the first heavy storm of the autumn',
    },
    {
      good: 'The report said that “the old pumping station could fail without notice during the first heavy storm of the autumn.”',
      source:
        'The report says the old pumping station could fail without notice during the first heavy storm of the autumn and flood the lower town.',
    },
    {
      good: 'The report names U.S. Army Corps of Engineers District Commander Col. Maria Lopez Hernandez.',
      source:
        'It was written for U.S. Army Corps of Engineers District Commander Col. Maria Lopez Hernandez.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    for (const passage of comparison.passages) {
      if (passage.kind !== 'verbatim') continue
      const { source, inSource } = passage
      const span = withoutStub(story, passage)
      // A folder that the house has a licence for may be used freely, with credit.
      if (source.licensed && isCredited(story, source)) continue
      const count = wordsIn(story.words, span).length
      report({
        ...span,
        message: `These ${count} words stand like this in ${nameOf(source)}.`,
        fixes: inOneSentence(story, span) ? [quoted(story, span, source)] : [],
        evidence: [evidenceIn(source, withoutStub(source.story, inSource), `What ${nameOf(source)} has.`)],
      })
    }
  },
})

/** `… of both ports.` and the `Later` that opens the next paragraph in both: a word or two of a sentence are no copy of it. */
function withoutStub(story: Story, { start, end }: Span): Span {
  const last = story.sentences.find(sentence => sentence.start < end && end < sentence.end)
  if (!last || last.start <= start || wordsIn(story.words, { start: last.start, end }).length > 2)
    return { start, end }
  // Before the stop, so that what is quoted can be attributed behind it.
  return { start, end: story.sentences[last.index - 1].words.at(-1)?.end ?? end }
}

const inOneSentence = (story: Story, span: Span) =>
  story.sentences.some(({ start, end }) => start <= span.start && span.end <= end)

/** Marks around the words and, where they end the sentence, whose they are. */
function quoted(story: Story, { start, end }: Span, source: Source) {
  const attributed = source.publisher !== undefined && /^\.(?:\s|$)/.test(story.text.slice(end, end + 2))
  return {
    title: attributed ? `Quote and attribute to ${nameOf(source)}` : 'Put the words in quotation marks',
    edits: [
      { start, end: start, text: '“' },
      { start: end, end, text: attributed ? `,” according to ${nameOf(source)}` : '”' },
    ],
  }
}
