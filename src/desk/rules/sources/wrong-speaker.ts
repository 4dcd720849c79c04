import { evidenceIn, nameOf, startOfSentence } from '../../library/credit.ts'
import { otherSpeaker } from '../../library/fidelity/other-speaker.ts'
import { namedBeside } from '../../story/speakers/named-beside.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/wrong-speaker',
  summary: 'An exact quotation that the source attributes to someone else',
  why: 'An exact quotation attributed to the wrong person is still a misquote.',
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
      bad: '“We will not sell,” Ana Ruiz said. “The ferry belongs to everybody here.”',
      source:
        '“We will not sell,” Ana Ruiz said. Her spokesman, Tomas Lund, went further. “The ferry belongs to everybody here,” Tomas Lund said.',
      finds: '“The ferry belongs to everybody here.”',
    },
    {
      bad: '“We will never sell the ferry,” said Ruiz’s deputy, Bree Colton.',
      source: '“We will never sell the ferry,” Mayor Ana Ruiz told Bree Colton.',
      finds: '“We will never sell the ferry,” said Ruiz’s deputy, Bree Colton',
    },
    {
      bad: 'Dervla Keane, 61, was at the pier. “We will never sell the ferry,” said Tomas Lund.',
      source:
        'Dervla Keane, pilot, 61. Was at the pier. “We will never sell the ferry.”\n\nTomas Lund, purser. Saw nothing.',
      finds: '“We will never sell the ferry,” said Tomas Lund',
    },
    {
      bad: 'Ana Ruiz and Tomas Lund met the dockers. “We will never sell the ferry,” Ana Ruiz said.',
      source:
        '‘We will never sell the ferry’\n\nAna Ruiz met the dockers.\n\n“We will never sell the ferry,” Tomas Lund said. “It is ours.”',
      finds: '“We will never sell the ferry,” Ana Ruiz',
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
      good: 'Ana Ruiz met the general. “We will never sell the ferry,” she said.',
      source: 'General Tomas Lund met Ana Ruiz. “We will never sell the ferry,” Lena Marsh said.',
    },
    {
      good: '“The ferry is fine,” Ana Ruiz said, showing off the “Keep Larwick Afloat Together” cap that she wore.',
      source: '“Keep Larwick Afloat Together,” Tomas Lund said on Monday.',
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
