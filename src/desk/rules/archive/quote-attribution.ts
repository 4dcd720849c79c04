import { nameOf, startOfSentence } from '../../library/credit.ts'
import { otherSpeaker } from '../../library/fidelity/other-speaker.ts'
import { rule } from '../rule.ts'
import { dayOf, evidenceOf } from './lib/places.ts'

export default rule({
  id: 'archive/quote-attribution',
  summary: 'A quotation that ran before under another name',
  why: 'If two stories name different speakers for the same words, one of them is wrong.',
  severity: 'warning',
  where: 'quote',
  options: {
    words: { default: 8, description: 'How many words a quotation needs before it is looked up.' },
  },
  examples: [
    {
      bad: '“We will never sell the ferry to the city,” Ana Ruiz said.',
      archive:
        'The board met Ana Ruiz on Monday. “We will never sell the ferry to the city,” Tomas Lund said.',
      finds: '“We will never sell the ferry to the city,”',
    },
    {
      good: '“We will never sell the ferry to the city,” Tomas Lund said.',
      archive:
        'The board met Ana Ruiz on Monday. “We will never sell the ferry to the city,” Tomas Lund said.',
    },
    {
      good: '“We will never sell,” Ana Ruiz said.',
      archive: '“We will never sell,” Tomas Lund said.',
    },
    {
      good: '“We will never sell the ferry to the city,” the chairman said.',
      archive: '“We will never sell the ferry to the city,” Tomas Lund said.',
    },
  ],
  check(story, report, { ran, options }) {
    for (const [quotation, { same }] of ran?.quotations ?? []) {
      if (quotation.length < options.words) continue
      const others = same.map(place => ({ place, other: otherSpeaker(story, quotation, place.fidelity) }))
      // Where some give it to whom the draft does, the draft is not the one that is wrong.
      const [first] = others
      if (!first?.other || others.some(({ other }) => !other)) continue
      const { credits, source } = first.place
      const day = dayOf(credits.date)
      const who = credits.publisher ? startOfSentence(nameOf(source)) : 'An archived story'
      report({
        start: quotation.start,
        end: quotation.end,
        message: `${who} attributed this quotation to ${first.other.name}${day ? ` on ${day}` : ''}, not to ${quotation.speaker?.name}.`,
        evidence: evidenceOf(others.map(({ place }) => place)),
      })
    }
  },
})
