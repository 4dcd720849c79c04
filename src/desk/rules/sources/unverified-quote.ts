import { rule } from '../rule.ts'

export default rule({
  id: 'sources/unverified-quote',
  summary: 'A quotation that is in none of the sources',
  why: 'No source has been checked for it yet. It may well have been said.',
  severity: 'info',
  where: 'quote',
  examples: [
    {
      bad: '“We will never sell the ferry,” Lund said.',
      source: 'The board met on Monday. “The rain has not helped us,” Lund said.',
      finds: '“We will never sell the ferry,”',
    },
    {
      good: '“The rain has not helped us,” Lund said.',
      source: 'The board met on Monday. “The rain has not helped us,” Lund said.',
    },
    {
      good: 'The “Iron Lady” of the docks met the board in a room marked “No Entry.”',
      source: 'The board met on Monday. “The rain has not helped us,” Lund said.',
    },
  ],
  check(_story, report, { comparison }) {
    for (const [quotation, fidelity] of comparison?.fidelity ?? []) {
      if (fidelity.status !== 'unverified') continue
      report({
        start: quotation.start,
        end: quotation.end,
        message: 'Not verified: this quotation isn’t in the draft’s sources.',
      })
    }
  },
})
