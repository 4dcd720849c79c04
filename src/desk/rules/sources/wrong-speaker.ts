import { evidenceIn, nameOf, startOfSentence } from '../../library/credit.ts'
import { otherSpeaker } from '../../library/fidelity/other-speaker.ts'
import { namedBeside } from '../../story/speakers/named-beside.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/wrong-speaker',
  summary: 'An exact quotation that the source attributes to someone else',
  why: 'Exact words from the wrong person are still a misquote.',
  severity: 'error',
  where: 'quote',
  examples: [
    {
      bad: '“We will never sell the ferry,” Ana Ruiz said.',
      source: 'The board met Ana Ruiz on Monday. “We will never sell the ferry,” Tomas Lund said.',
      finds: '“We will never sell the ferry,” Ana Ruiz',
      underlines: 'Ana Ruiz',
    },
    {
      bad: '“We will never sell the ferry,” Ana Ruiz said.',
      source:
        'Mayor Ana Ruiz was away. “I am sorry,” said her spokesman, Tomas Lund. “We will never sell the ferry.”',
      finds: '“We will never sell the ferry,” Ana Ruiz',
    },
    {
      bad: 'Ana Ruiz and Tomas Lund were asked. “We will never sell the ferry,” Tomas Lund said.',
      source: 'HOST: Will you sell?\nRUIZ: We will never sell the ferry.\nLUND: She is right.',
      finds: '“We will never sell the ferry,” Tomas Lund',
    },
    {
      good: '“We will never sell the ferry,” Lund said.',
      source: 'The board met Ana Ruiz on Monday. “We will never sell the ferry,” Tomas Lund said.',
    },
    {
      good: '“We will never sell the ferry,” the chairman said.',
      source: 'The board met Ana Ruiz on Monday. “We will never sell the ferry,” Tomas Lund said.',
    },
    {
      good: 'President Ana Ruiz met Vice President Tomas Lund. “We will never sell the ferry,” the president said.',
      source: '“We will never sell the ferry,” Ana Ruiz said.',
    },
    {
      good: 'Ana Ruiz spoke of the “sheer folly” of the plan.',
      source: 'Tomas Lund spoke of the “sheer folly” of the plan.',
    },
  ],
  check(story, report, { comparison }) {
    for (const [quotation, fidelity] of comparison?.fidelity ?? []) {
      if (!('source' in fidelity)) continue
      const other = otherSpeaker(story, quotation, fidelity)
      if (!other) continue
      const named = namedBeside(quotation)
      report({
        // `“We will never sell the ferry,” Ana Ruiz said`: the words may be right, and the name beside them wrong.
        start: Math.min(quotation.start, named?.start ?? quotation.start),
        end: Math.max(quotation.end, named?.end ?? quotation.end),
        underline: named,
        message: `${startOfSentence(nameOf(fidelity.source))} attributes this to ${other.name}, not ${quotation.speaker?.name}.`,
        evidence: [evidenceIn(fidelity.source, other)],
      })
    }
  },
})
