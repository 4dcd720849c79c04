import { withoutBoilerplate } from '../../library/boilerplate.ts'
import { rule } from '../rule.ts'
import { evidenceOf, storyOf } from './lib/places.ts'

export default rule({
  id: 'archive/close-paraphrase',
  summary: 'Sentences that follow an earlier story one by one',
  why: 'A story that follows another sentence by sentence is a rewrite of it.',
  severity: 'info',
  where: 'prose',
  options: {
    sentences: { default: 3, description: 'How many sentences in a row must follow the earlier story.' },
  },
  examples: [
    {
      bad: 'The harbor board voted on Tuesday to close the old grain terminal in Port Ellery, ending 90 years of shipping there. Officials cited falling traffic and the rising cost of dredging the channel. The 41 dock workers will be offered jobs at the container yard.',
      archive:
        'The harbor board on Tuesday voted to shut the old grain terminal in Port Ellery, ending 90 years of shipping. Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.',
      finds:
        'The harbor board voted on Tuesday to close the old grain terminal in Port Ellery, ending 90 years of shipping there.',
    },
    {
      good: 'The harbor board voted Tuesday to close the grain terminal. Workers learned of it from a notice on the gate. Nora Vance, who runs the bakery across the street, wept.',
      archive:
        'The harbor board on Tuesday voted to shut the old grain terminal in Port Ellery, ending 90 years of shipping. Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.',
    },
  ],
  check(story, report, { ran, house, options }) {
    for (const passage of ran?.passages ?? []) {
      if (passage.kind !== 'paraphrase' || passage.sentences < options.sentences) continue
      const own = withoutBoilerplate(story, passage, house.boilerplate)
      const first = own && story.sentences.find(({ end }) => end > own.start)
      if (!own || !first || own.sentences < options.sentences) continue
      const sentences = Math.min(passage.sentences, own.sentences)
      report({
        start: own.start,
        end: Math.min(first.end, own.end),
        message: `These ${sentences} sentences follow ${storyOf(passage.places[0])}.`,
        evidence: evidenceOf(passage.places),
      })
    }
  },
})
