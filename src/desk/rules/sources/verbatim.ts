import { withoutBoilerplate } from '../../library/boilerplate.ts'
import type { Passage } from '../../library/comparison.ts'
import { evidenceIn, isCredited, nameOf } from '../../library/credit.ts'
import type { Source } from '../../library/source.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { wordsIn } from '../../story/words.ts'
import { rule } from '../rule.ts'
import { stubInSource, withoutStubs } from './lib/stubs.ts'

export default rule({
  id: 'sources/verbatim',
  summary: 'The source’s words, copied outside quotation marks',
  why: 'A dozen of someone else’s words in a row are a quotation, with or without marks.',
  basis: 'AP Statement of News Values and Principles, “Plagiarism”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      good: 'The shop was empty. Anyone with information is asked to call Riverton police at 555-0100, day or night.',
      source:
        'The bank was shut. Anyone with information is asked to call Riverton police at 555-0100, day or night.',
    },
    {
      house: 'boilerplate: ["The ferry, which the city bought in 1931"]',
      good: 'The ferry, which the city bought in 1931 for the people of the island and its quarry, is the oldest in the state.',
      source:
        'A flood came. The ferry, which the city bought in 1931 for the people of the island and its quarry, is the oldest in the state.',
    },
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
  check(story, report, { comparison, house }) {
    if (!comparison) return
    for (const passage of comparison.passages) {
      if (passage.kind !== 'verbatim') continue
      const { source } = passage
      const own = withoutBoilerplate(story, withoutStubs(story, passage), house.boilerplate)
      const span = own && { start: own.start, end: own.end }
      if (!span || wordsIn(story.words, span).length < fewest) continue
      // A folder that the house has a licence for may be used freely, with credit.
      if (source.licensed && isCredited(story, source)) continue
      const count = wordsIn(story.words, span).length
      report({
        ...span,
        message: `These ${count} words are copied verbatim from ${nameOf(source)}.`,
        fixes: inOneSentence(story, span) ? [quoted(story, span, source)] : [],
        evidence: [evidenceIn(source, inSourceOf(passage, span))],
      })
    }
  },
})

/** Fewer words are nobody’s. */
const fewest = 12

/** Where the draft's part of a passage was cut, the source's is. */
const inSourceOf = ({ start, end, source, inSource }: Passage, cut: Span): Span =>
  withoutStubs(source.story, inSource, cut.start > start ? stubInSource : 0, cut.end < end ? stubInSource : 0)

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
