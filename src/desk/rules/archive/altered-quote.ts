import type { RanQuotation } from '../../archive/ran.ts'
import { otherSpeaker } from '../../library/fidelity/other-speaker.ts'
import { slice } from '../../span.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { countWords } from '../../story/words.ts'
import { rule } from '../rule.ts'
import { differences } from '../sources/lib/restore.ts'
import { isTidied, tidyOptions } from '../sources/lib/tidied.ts'
import { evidenceOf, ranWhere } from './lib/places.ts'

export default rule({
  id: 'archive/altered-quote',
  summary: 'A quotation that ran before with different wording',
  why: 'The same speaker cannot have said both. One of the two stories misquotes.',
  basis: 'AP Stylebook, “quotations in the news”: never alter quotations',
  severity: 'warning',
  where: 'quote',
  options: {
    words: { default: 8, description: 'How many words a quotation needs before it is looked up.' },
    ...tidyOptions,
  },
  examples: [
    {
      bad: '“We will never trade the old ferry to the city of Gaskell,” Ana Ruiz said.',
      archive:
        'GASKELL, Ohio (AP) — “We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.',
      finds: '“We will never trade the old ferry to the city of Gaskell,”',
    },
    {
      good: '“We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.',
      archive: '“We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.',
    },
    {
      good: '“We will never trade the old ferry to the city of Gaskell,” Ana Ruiz said.',
      archive: {
        'one.txt': '“We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.',
        'two.txt': '“We will never trade the old ferry to the city of Gaskell,” Ana Ruiz said.',
      },
    },
    {
      good: '“We will never sell the well built ferry to the city of Gaskell,” Ana Ruiz said.',
      archive: '“We will never sell the well-built ferry to the city of Gaskell,” Ana Ruiz said.',
    },
    {
      good: '“The city has never wanted our old ferry,” Ana Ruiz said.',
      archive: '“We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.',
    },
    {
      good: '“We will never trade the old ferry to the city of Gaskell,” Tomas Lund said.',
      archive: '“We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.',
    },
  ],
  check(story, report, { ran, options }) {
    for (const [quotation, { same, other }] of ran?.quotations ?? []) {
      // Where it ran word for word as well, the draft is not the one that changed it.
      if (same.length > 0 || quotation.length < options.words) continue
      const altered = other.filter(
        ({ fidelity }) =>
          isOneQuotation(story, quotation, fidelity) && !isTidied(story, fidelity, options.tidy),
      )
      if (altered.length === 0) continue
      const [first] = altered
      report({
        start: quotation.start,
        end: quotation.end,
        message: `${ranWhere(first, 'this quotation with different wording')}: ${differences(story, first.fidelity)}`,
        evidence: evidenceOf(altered),
      })
    }
  },
})

/** So much of a quotation may differ: what differs more was said another time. */
const mostChanged = 0.25

/** `double-act` and `double act` are the same words. */
const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether two quotations are one that was changed: most words are the same, and no two people are named as its speakers. */
function isOneQuotation(
  story: Story,
  quotation: Quotation,
  fidelity: RanQuotation['other'][number]['fidelity'],
): boolean {
  const { source } = fidelity
  const changes = fidelity.changes.filter(
    ({ draft, source: there }) =>
      letters(slice(story.text, draft)) !== letters(slice(source.story.text, there)),
  )
  if (changes.length === 0) return false
  const changed = changes.reduce(
    (sum, { draft, source: there }) =>
      sum + Math.max(countWords(story.words, draft), countWords(source.story.words, there)),
    0,
  )
  return changed <= mostChanged * quotation.length && !otherSpeaker(story, quotation, fidelity)
}
