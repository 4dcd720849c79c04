import { rule } from '../rule.ts'

export default rule({
  id: 'sources/unverified-quote',
  summary: 'A quotation that is in none of the sources',
  why: 'Nobody has held it against a source yet; that says nothing of whether it was said.',
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
        message: 'Not verified: this quotation is in none of the draft’s sources.',
      })
    }
  },
})
