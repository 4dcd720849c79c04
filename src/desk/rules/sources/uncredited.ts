import { withoutBoilerplate } from '../../library/boilerplate.ts'
import { creditLine, evidenceIn, isCredited, nameOf } from '../../library/credit.ts'
import { firstWordIn } from '../../story/words.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/uncredited',
  summary: 'A story largely drawn from a source that it does not credit',
  why: 'The people who did the reporting deserve the credit.',
  basis: 'AP Statement of News Values and Principles, “Plagiarism”',
  severity: 'warning',
  where: 'both',
  options: {
    share: { default: 40, description: 'The percentage of the story at which a credit is due.' },
  },
  examples: [
    {
      bad: 'The harbor board voted on Tuesday to close the old grain terminal in Port Ellery, ending 90 years of shipping there. Officials cited falling traffic and the rising cost of dredging the channel. The 41 dock workers will be offered jobs at the container yard.',
      source:
        'The harbor board on Tuesday voted to shut the old grain terminal in Port Ellery, ending 90 years of shipping. Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.\n\nAP',
      fixes: ['container yard.\n\nWith reporting by the AP.'],
    },
    {
      good: 'The harbor board voted on Tuesday to close the old grain terminal in Port Ellery, ending 90 years of shipping there, The Associated Press reported. Officials cited falling traffic and the rising cost of dredging the channel. The 41 dock workers will be offered jobs at the container yard.',
      source:
        'The harbor board on Tuesday voted to shut the old grain terminal in Port Ellery, ending 90 years of shipping. Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.\n\nAP',
    },
  ],
  check(story, report, { comparison, house, options }) {
    if (!comparison) return
    for (const [source, share] of comparison.shares) {
      if (share * 100 < options.share || isCredited(story, source)) continue
      const passage = comparison.passages.find(
        each =>
          each.source === source &&
          each.kind !== 'shared-quote' &&
          withoutBoilerplate(story, each, house.boilerplate),
      )
      const first = passage && story.sentences.find(({ end }) => end > passage.start)
      if (!passage || !first) continue
      const end = story.sentences[story.sentences.length - 1].end
      const line = creditLine(source)
      const percent = Math.round(share * 100)
      report({
        start: first.start,
        end: first.end,
        underline: firstWordIn(story.words, first),
        message: `${percent === 100 ? 'The whole story' : `${percent}% of this story`} is drawn from ${nameOf(source)}, which isn’t credited.`,
        fixes:
          line === undefined
            ? []
            : [{ title: `Add “${line}”`, edits: [{ start: end, end, text: `\n\n${line}` }] }],
        evidence: [evidenceIn(source, passage.inSource)],
      })
    }
  },
})
