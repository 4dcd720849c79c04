import { namedBeside } from '../../story/speakers/named-beside.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { lastWordOf } from './lib/last-word.ts'
import { readable } from './lib/readable.ts'

export default rule({
  id: 'quotes/unclear-speaker',
  summary: 'A pronoun that fits two people, or a new speaker named after the quotation',
  why: 'Readers credit the words to the last person named.',
  knows: [
    '`She said` after one clause with two women, even with a sentence between that names no one.',
    'A long quotation from a new speaker, right after someone else’s.',
  ],
  basis: 'AP Stylebook, “quotations in the news”',
  severity: 'info',
  where: 'quote',
  options: {
    words: {
      default: 12,
      description: 'How many quoted words may come before a new speaker is named.',
    },
  },
  examples: [
    {
      bad: 'Maria Ruiz met Anna Lund at the harbor. “The deal is dead,” she said.',
      finds: '“The deal is dead,”',
    },
    {
      bad: 'The vote was close. “It will cost us jobs and homes,” Maria Ruiz said.\n\n“There is no money for it, and there will be none before the autumn, whatever anybody says,” said Erik Lund.',
      finds: '“There is no money for it, and there will be none before the autumn, whatever anybody says,”',
    },
    {
      bad: 'Maria Ruiz met Anna Lund at the harbor. It was raining. “The deal is dead,” she said.',
      finds: '“The deal is dead,”',
    },
    {
      bad: 'Maria Ruiz called on the school’s principal, Anna Lund, on Friday.\n\n“The deal is dead,” she said.',
      finds: '“The deal is dead,”',
    },
    { good: 'Maria Ruiz met Erik Lund at the harbor. “The deal is dead,” she said.' },
    { good: 'Maria Ruiz said Anna Lund was wrong. “The deal is dead,” she said.' },
    {
      good: '“It will cost us jobs and homes,” Maria Ruiz said.\n\nErik Lund said: “There is no money for it, and there will be none before the autumn.”',
    },
    { good: '“It will cost us jobs,” Maria Ruiz said.\n\n“There is no money,” said Erik Lund.' },
    {
      good: 'Maria Ruiz has led the port since the spring in which Anna Lund took office. “The deal is dead,” she said.',
    },
    { good: 'Maria Ruiz met Anna Lund at the harbor. She called the deal “a dead letter.”' },
    {
      good: '“Who will pay for it?” Maria Ruiz asked.\n\n“There is no money for it, and there will be none before the autumn, whatever anybody says,” said Erik Lund.',
    },
  ],
  check(story, report, { options }) {
    const quotations = readable(story)
    quotations.forEach((quotation, index) => {
      const candidates = quotation.speaker?.candidates
      if (candidates)
        report({
          start: quotation.start,
          end: quotation.end,
          underline: namedBeside(quotation),
          message: `“${pronounOf(story, quotation)}” could be ${candidates[0].name} or ${candidates[1].name}. Name the speaker.`,
          evidence: [],
        })
      else if (changesVoice(story, quotations[index - 1], quotation, options.words))
        report({
          start: quotation.start,
          end: quotation.end,
          underline: lastWordOf(story, quotation),
          message: `New speaker: name ${quotation.speaker?.name} before the quotation, or readers may think ${quotations[index - 1].speaker?.name} said it.`,
        })
    })
  },
})

const pronounOf = (story: Story, { speaker }: Quotation) =>
  speaker ? story.text.slice(speaker.start, speaker.end) : ''

/** The paragraph before ends in another’s quotation, and this one opens with a mark and names its own speaker late. */
function changesVoice(
  story: Story,
  before: Quotation | undefined,
  quotation: Quotation,
  words: number,
): boolean {
  if (!before || before.paragraph !== quotation.paragraph - 1 || quotation.speaker?.how !== 'after')
    return false
  if (quotation.length < words || quotation.continues || quotation.kind !== 'full') return false
  if (quotation.start - story.paragraphs[quotation.paragraph].start > 2) return false
  // A question is answered by somebody else, and readers know it.
  if (/\?$/.test(story.text.slice(before.content.start, before.content.end).trimEnd())) return false
  const own = quotation.speaker.person
  const other = before.speaker?.person
  if (!own || !other || own === other) return false
  const last = story.paragraphs[before.paragraph].sentences.at(-1)
  return (
    last !== undefined &&
    before.end > last.start &&
    own.mentions.every(mention => mention.start < last.start || mention.start > quotation.end)
  )
}
