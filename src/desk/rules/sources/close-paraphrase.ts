import { withoutBoilerplate } from '../../library/boilerplate.ts'
import { evidenceIn, isCredited, nameOf } from '../../library/credit.ts'
import { firstWordIn } from '../../story/words.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/close-paraphrase',
  summary: 'Consecutive sentences that track a source sentence by sentence',
  why: 'Different words in the same order are still the source’s reporting. Rewrite the passage or credit it.',
  basis: 'AP Statement of News Values and Principles; ONA, “Plagiarism and attribution”',
  severity: 'warning',
  where: 'prose',
  options: {
    sentences: { default: 2, description: 'How many consecutive sentences must track the source.' },
  },
  examples: [
    {
      bad: 'The harbor board voted on Tuesday to close the old grain terminal in Port Ellery, ending 90 years of shipping there. Officials cited falling traffic and the rising cost of dredging the channel. The 41 dock workers will be offered jobs at the container yard.',
      source:
        'The harbor board on Tuesday voted to shut the old grain terminal in Port Ellery, ending 90 years of shipping. Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.',
    },
    {
      good: 'Ninety years of grain shipping are over in Port Ellery, and Ana Ruiz, who loaded her first barge in 1998, heard it on the radio.',
      source:
        'The harbor board on Tuesday voted to shut the old grain terminal in Port Ellery, ending 90 years of shipping. Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.',
    },
  ],
  check(story, report, { comparison, house, options }) {
    if (!comparison) return
    for (const passage of comparison.passages) {
      if (passage.kind !== 'paraphrase' || passage.sentences < options.sentences) continue
      const own = withoutBoilerplate(story, passage, house.boilerplate)
      const sentences = Math.min(passage.sentences, own?.sentences ?? 0)
      if (!own || sentences < options.sentences) continue
      const { source, inSource } = passage
      const first = story.sentences.find(({ end }) => end > own.start)
      if (!first) continue
      const credited = isCredited(story, source)
      report({
        start: own.start,
        end: Math.min(first.end, own.end),
        underline: firstWordIn(story.words, own),
        severity: credited ? 'info' : undefined,
        message: `These ${sentences} sentences track ${nameOf(source)} sentence by sentence.`,
        evidence: [evidenceIn(source, inSource)],
      })
    }
  },
})
