import { evidenceIn, nameOf } from '../../library/credit.ts'
import { rule } from '../rule.ts'
import { withoutMarks } from './lib/restore.ts'

export default rule({
  id: 'sources/quoted-paraphrase',
  summary: 'Quotation marks around words that the source only paraphrased',
  why: 'The words are the reporter’s. The speaker may never have said them.',
  severity: 'error',
  where: 'quote',
  options: {
    words: { default: 4, description: 'The shortest quotation to check, in words.' },
  },
  examples: [
    {
      bad: 'Lund said that “the ferry would not be sold to anyone” this year.',
      source: 'Lund told the board that the ferry would not be sold to anyone. “It is ours,” he said.',
      finds: '“the ferry would not be sold to anyone”',
      fixes: ['Lund said that the ferry would not be sold to anyone this year.'],
    },
    {
      good: '“It is ours,” Lund said of the ferry.',
      source: 'Lund told the board that the ferry would not be sold to anyone. “It is ours,” he said.',
    },
    {
      good: 'Lund called it “our ferry.”',
      source: 'Lund told the board that our ferry would not be sold to anyone. “It is ours,” he said.',
    },
  ],
  check(_story, report, { comparison, options }) {
    for (const [quotation, fidelity] of comparison?.fidelity ?? []) {
      if (fidelity.status !== 'paraphrased' || quotation.length < options.words || quotation.kind === 'title')
        continue
      const fix = withoutMarks(quotation)
      report({
        start: quotation.start,
        end: quotation.end,
        message: `Not a quotation: in ${nameOf(fidelity.source)}, these are the reporter’s words. Remove the quotation marks.`,
        fixes: fix ? [fix] : [],
        evidence: [evidenceIn(fidelity.source, fidelity.inSource)],
      })
    }
  },
})
