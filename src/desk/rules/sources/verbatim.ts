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
      // A folder that the house has a licence for may be used freely, with credit.
      if (source.licensed && isCredited(story, source)) continue
      const count = wordsIn(story.words, passage).length
      report({
        start: passage.start,
        end: passage.end,
        message: `These ${count} words stand like this in ${nameOf(source)}.`,
        fixes: inOneSentence(story, passage) ? [quoted(story, passage, source)] : [],
        evidence: [evidenceIn(source, inSource, `What ${nameOf(source)} has.`)],
      })
    }
  },
})

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
