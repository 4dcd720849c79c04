import { evidenceIn, nameOf } from '../../library/credit.ts'
import { rule } from '../rule.ts'
import { differences, differingWords, fixesOf } from './lib/restore.ts'
import { isTidied, tidyOptions } from './lib/tidied.ts'

export default rule({
  id: 'sources/altered-quote',
  summary: 'A quotation that differs from the source',
  why: 'Words in quotation marks must be exactly what was said.',
  basis: 'AP Stylebook, “quotations in the news”: never alter quotations',
  severity: 'error',
  where: 'quote',
  options: tidyOptions,
  examples: [
    {
      bad: 'The judge said the “rights of every tenant are respected.”',
      source: 'The judge said the “rights of every tenant are actually respected.”',
      finds: '“rights of every tenant are respected.”',
      underlines: 'are respected',
      fixes: [
        '“rights of every tenant are actually respected.”',
        '“rights of every tenant are ... respected.”',
        'the rights of every tenant are respected.',
      ],
    },
    {
      bad: '“We will rebuild the whole bridge by next winter,” Ruiz said.',
      source: '“We will repair the whole bridge by next winter,” Ruiz said.',
      underlines: 'rebuild',
      fixes: [
        '“We will repair the whole bridge by next winter,” Ruiz said.',
        'We will rebuild the whole bridge by next winter, Ruiz said.',
      ],
    },
    {
      bad: '“Nobody in this town will close a bakery, and nobody should ask for it,” Ruiz said.',
      source: '“Nobody in this town will close a bakery, and nobody should expect one,” Ruiz told reporters.',
      fixes: [
        '“Nobody in this town will close a bakery, and nobody should expect one,” Ruiz said.',
        'Nobody in this town will close a bakery, and nobody should ask for it, Ruiz said.',
      ],
    },
    {
      bad: '“Surely we will repair the whole bridge by next winter,” Ruiz said.',
      source: '“Perhaps we will repair the whole bridge by next winter,” Ruiz said.',
      fixes: [
        '“Perhaps we will repair the whole bridge by next winter,” Ruiz said.',
        'Surely we will repair the whole bridge by next winter, Ruiz said.',
      ],
    },
    {
      good: 'Ruiz said: "We will repair the [Mill Street] bridge ... by next winter."',
      source: '“We will repair the bridge, all of it, by next winter,” Ruiz said.',
    },
    {
      good: '“We will repair the whole bridge by next winter”, Ruiz said.',
      source: '“And we will repair the whole bridge,” Ruiz said, “by next winter.”',
    },
    {
      good: '“It’s okay to sell the boss’ 10 ferries,” Ruiz said.',
      source: '“It’s OK to sell the boss’s ten ferries,” Ruiz said.',
    },
    {
      good: '“He is becoming the best captain of the line,” Ruiz said.',
      source: 'Ruiz said that he was “becoming the best captain of the line.”',
    },
    {
      good: '“We have an invasion of rats and gulls coming into our harbor,” Ruiz said.',
      source: '“It is an invasion of our harbor,” Ruiz said.',
    },
    {
      house: 'rules:\n  sources/altered-quote: { options: { tidy: fillers } }',
      good: '“We will repair the whole bridge by next winter,” Ruiz said.',
      source: '“We will, um, you know, repair the whole bridge by next winter,” Ruiz said.',
    },
    {
      bad: '“We will repair the whole bridge by next winter,” Ruiz said.',
      source: '“We will, um, you know, repair the whole bridge by next winter,” Ruiz said.',
      finds: '“We will repair the whole bridge by next winter,”',
    },
    {
      house: 'rules:\n  sources/altered-quote: { options: { tidy: grammar } }',
      good: '“We are going to repair the whole bridge by next winter,” Ruiz said.',
      source: '“We are gonna repair the whole bridge by next winter,” Ruiz said.',
    },
    {
      house: 'rules:\n  sources/altered-quote: { options: { tidy: grammar } }',
      bad: '“We will rebuild the whole bridge by next winter,” Ruiz said.',
      source: '“We will repair the whole bridge by next winter,” Ruiz said.',
      finds: '“We will rebuild the whole bridge by next winter,”',
    },
    {
      good: '“We will never sell the ferry to anyone,” Ruiz said.',
      source: '“The rain has not helped us this week,” Ruiz said.',
    },
  ],
  check(story, report, { comparison, options }) {
    for (const [quotation, fidelity] of comparison?.fidelity ?? []) {
      if (fidelity.status !== 'altered' || isTidied(story, fidelity, options.tidy)) continue
      report({
        start: quotation.start,
        end: quotation.end,
        underline: differingWords(story, quotation, fidelity),
        message: `Quotation differs from ${nameOf(fidelity.source)}: ${differences(story, fidelity)}`,
        fixes: fixesOf(story, quotation, fidelity),
        evidence: [evidenceIn(fidelity.source, fidelity.inSource)],
      })
    }
  },
})
