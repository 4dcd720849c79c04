import { firstBeyond } from '../../first-beyond.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

export default rule({
  id: 'quotes/late-attribution',
  summary: 'A long quotation whose speaker is named only at its end',
  why: 'Readers should know who is speaking by the end of the first quoted sentence.',
  knows: [
    'A quotation whose speaker, or `according to`, comes after more words than the option allows.',
    'Not reported: a speaker named in the sentence or paragraph before, or followed by `she said`.',
  ],
  basis: 'The Guardian style guide, “quotes”',
  severity: 'info',
  where: 'quote',
  options: {
    words: { default: 30, description: 'How many quoted words may come before the speaker is named.' },
  },
  examples: [
    {
      bad: 'The bridge has been closed since May.\n\n“We asked for money in the spring. Nobody in the capital answered our letters or picked up the telephone. Now the shops on the other bank are going out of business one by one,” Ana Ruiz said.',
      finds: '“We asked for money in the spring.',
    },
    {
      bad: '“It began with a crack. Then the whole wall moved, slowly at first and then all at once, until there was nothing left to hold the roof above us and everybody ran for the doors,” said the mayor.',
    },
    {
      good: '“We asked for money in the spring,” Ana Ruiz said. “Nobody in the capital answered our letters or picked up the telephone. Now the shops on the other bank are going out of business one by one.”',
    },
    {
      bad: 'The bridge has been closed since May.\n\n“When I drove the first bus over it in the spring of that year I had forty-one children behind me and every one of them was asleep by the second stop, with their heads knocking on the glass, and I told them that nobody should wake them,” bus driver Ana Ruiz said.',
    },
    { good: '“We asked. Nobody answered,” Ana Ruiz said.' },
    {
      good: 'Ana Ruiz, the mayor, was angry.\n\n“We asked for money in the spring. Nobody in the capital answered our letters or picked up the telephone. Now the shops on the other bank are going out of business one by one,” she said.',
    },
  ],
  check(story, report, { options }) {
    for (const quotation of readable(story)) {
      const how = quotation.speaker?.how
      if (
        !quotation.speaker ||
        (how !== 'after' && how !== 'according') ||
        quotation.length < options.words ||
        quotation.continues
      )
        continue
      const first = sentenceAt(story, quotation.content.start)
      if (!first || quotation.speaker.start < Math.min(first.end, quotation.content.end)) continue
      if (isNamedBefore(story, quotation)) continue
      report({
        start: quotation.start,
        end: Math.min(first.end, quotation.end),
        message: `The attribution comes after ${quotation.length} quoted words. Name ${quotation.speaker.person ? quotation.speaker.name : 'the speaker'} after the first sentence.`,
      })
    }
  },
})

/**
 * Whether readers know whose voice it will be: the paragraph before, or the quotation's own beginning, has the speaker in
 * it, the quotation before was theirs too, or `he said` follows, which needs somebody in mind.
 */
function isNamedBefore(story: Story, quotation: Quotation): boolean {
  const { speaker, start } = quotation
  const first = sentenceAt(story, start)
  if (!first) return false
  if (start - first.start > 3) return true
  if (speaker && /^(?:he|she|they)$/i.test(story.text.slice(speaker.start, speaker.end))) return true
  const person = speaker?.person
  if (!person) return false
  const before = story.quotations[firstBeyond(story.quotations, other => other.start >= start) - 1]
  if (before?.speaker?.person === person && before.paragraph >= quotation.paragraph - 1) return true
  const from = Math.min(
    story.sentences[first.index - 1]?.start ?? start,
    story.paragraphs[quotation.paragraph - 1]?.start ?? start,
  )
  return person.mentions.some(mention => mention.start >= from && mention.start < start)
}
