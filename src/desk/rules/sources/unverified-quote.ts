import type { Comparison } from '../../library/comparison.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/unverified-quote',
  summary: 'A quotation that isn’t in any of the sources',
  why: 'It may be accurate, but no source on hand confirms it.',
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
    if (!comparison || !isMadeFromSources(comparison)) return
    for (const [quotation, fidelity] of comparison.fidelity) {
      if (fidelity.status !== 'unverified') continue
      report({
        start: quotation.start,
        end: quotation.end,
        message: 'Not verified: this quotation isn’t in the draft’s sources.',
      })
    }
  },
})

/**
 * Whether the draft names its sources, or follows one or quotes it. A folder that a house keeps for every draft says
 * nothing of an interview.
 */
const isMadeFromSources = ({ sources, shares, fidelity }: Comparison): boolean =>
  sources.some(({ shared }) => !shared) ||
  shares.size > 0 ||
  [...fidelity.values()].some(({ status }) => status !== 'unverified' && status !== 'unchecked')
