import { evidenceIn, nameOf } from '../../library/credit.ts'
import { rule } from '../rule.ts'
import { differences, differingWords, fixesOf } from './lib/restore.ts'
import { isTidied, tidyOptions } from './lib/tidied.ts'

export default rule({
  id: 'sources/stitched-quote',
  summary: 'One quotation stitched together from separate parts of what was said',
  why: 'No one said it in one piece. Use an ellipsis, or drop the marks.',
  basis: 'AP Stylebook, “ellipsis”',
  severity: 'error',
  where: 'quote',
  options: tidyOptions,
  examples: [
    {
      bad: 'She called the talks “long and honest,” and left.',
      source: 'She said they had “a long conversation and an honest conversation” and left.',
      finds: '“long and honest,”',
      fixes: [
        '“long conversation and an honest conversation,”',
        '“long ... and ... honest,”',
        'the talks long and honest, and',
      ],
    },
    {
      bad: '“We will build the dam with what the city has,” Ruiz said.',
      source:
        '“We will build the dam. Nobody doubts it any more, and we do it with what the city has,” Ruiz said.',
      finds: '“We will build the dam with what the city has,”',
    },
    {
      bad: '“We will pay the crews in full ... the bridge is closed until May,” Ruiz said.',
      source:
        '“The bridge is closed until May and no truck may cross it. We know that this is hard. We will pay the crews in full,” Ruiz said.',
      finds: '“We will pay the crews in full ... the bridge is closed until May,”',
    },
    {
      house: 'rules:\n  sources/stitched-quote: { options: { tidy: fillers } }',
      good: '“We will repair the whole bridge by next winter,” Ruiz said.',
      source: '“We will, um, repair the whole bridge, you know, by next winter,” Ruiz said.',
    },
    {
      good: 'She called the talks “long ... and ... honest.”',
      source: 'She said they had “a long conversation and an honest conversation” and left.',
    },
    {
      good: '“The bridge is closed until May ... We will pay the crews in full,” Ruiz said.',
      source:
        '“The bridge is closed until May and no truck may cross it. We know that this is hard. We will pay the crews in full,” Ruiz said.',
    },
    {
      good: 'She said the conversation was “long,” and called it “honest.”',
      source: 'She said they had “a long conversation and an honest conversation” and left.',
    },
    {
      bad: '“I want you to hear this from me, your children will stay in this building,” Ana Ruiz said.',
      source:
        '“I want you to hear this from me and not at the gate of the school. Nothing at all has been settled in Larwick, and nothing will be settled before the autumn of next year. If the two schools do become one, your children will stay in this building, and the infants will come to us,” Ruiz said.',
      finds: '“I want you to hear this from me, your children will stay in this building,”',
    },
    {
      good: '“I want you to hear this from me ... your children will stay in this building,” Ana Ruiz said.',
      source:
        '“I want you to hear this from me and not at the gate of the school. Nothing at all has been settled in Larwick, and nothing will be settled before the autumn of next year. If the two schools do become one, your children will stay in this building, and the infants will come to us,” Ruiz said.',
    },
  ],
  check(story, report, { comparison, options }) {
    for (const [quotation, fidelity] of comparison?.fidelity ?? []) {
      if (fidelity.status !== 'stitched') continue
      // Every word is there, in pieces or in another order: nothing can be restored.
      const isWhole = fidelity.changes.length === 0
      if (!isWhole && isTidied(story, fidelity, options.tidy)) continue
      report({
        start: quotation.start,
        end: quotation.end,
        underline: isWhole ? undefined : differingWords(story, quotation, fidelity),
        message: isWhole
          ? `This quotation joins separate parts of ${nameOf(fidelity.source)}. Quote them separately.`
          : `This quotation stitches together separate parts of ${nameOf(fidelity.source)}: ${differences(story, fidelity)}`,
        fixes: isWhole ? [] : fixesOf(story, quotation, fidelity),
        evidence: [evidenceIn(fidelity.source, fidelity.inSource)],
      })
    }
  },
})
