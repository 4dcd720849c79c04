import type { Word } from '../../english/word.ts'
import { overlaps } from '../../span.ts'
import { rule } from '../rule.ts'
import { hardBy, measures } from './lib/ages.ts'

export default rule({
  id: 'readability/sentence',
  summary: 'A sentence that most readability formulas rate as hard',
  why: 'A reader who has to start a sentence over may give up on it.',
  basis: 'Seven published formulas: Dale–Chall, ARI, Coleman–Liau, Flesch, Gunning fog, SMOG, Spache',
  severity: 'info',
  where: 'prose',
  options: {
    age: {
      default: 20,
      description:
        'The age of the youngest reader who should be able to follow every sentence. Lower is stricter.',
    },
    words: { default: 30, description: 'Sentences with fewer words than this are not checked.' },
    agreement: {
      default: 0.7,
      description: 'The share of formulas that must rate a sentence as hard, from 0 to 1.',
    },
  },
  examples: [
    {
      bad: 'Notwithstanding the administration’s characterization of intergovernmental negotiations as substantively productive, representatives of participating municipalities expressed considerable dissatisfaction regarding unresolved disagreements concerning infrastructure reimbursement responsibilities, environmental remediation obligations and constitutional interpretation.',
    },
    { good: 'The council will vote on Monday. The mayor said she would sign the bill if it passed.' },
    {
      good: 'Commissioner Dufresne said at Monday’s hearing: “Notwithstanding the administration’s characterization of intergovernmental negotiations as productive, representatives of participating municipalities expressed considerable dissatisfaction regarding infrastructure reimbursement responsibilities.”',
    },
    {
      good: 'Subsidiaries include the Meridian Municipal Infrastructure Corporation, the Consolidated Environmental Remediation Authority, the Intergovernmental Reconciliation Commission, the Northern Hydroelectric Administration, the Interregional Telecommunications Directorate and the Constitutional Documentation Foundation of Port Ellery.',
    },
    {
      good: 'The storm knocked out power to 40,000 homes in the north of the county and closed the coast road for two days, and crews who had come from three states to help said it would take them until Sunday to clear it.',
    },
  ],
  check(story, report, { options: { age, words: fewest, agreement } }) {
    const least = Math.ceil(agreement * measures - 1e-9)
    for (const { start, end, words } of story.sentences) {
      // Most sentences are too short to be hard.
      if (words.length < fewest || isMadeOfNames(story.text.slice(start, end), words)) continue
      const hard = hardBy(words, age, least)
      if (hard < least) continue
      // What makes a sentence long may be what somebody said, and that is not the writer's to shorten.
      const quoted = story.quotations.filter(quotation => overlaps(quotation, { start, end }))
      if (quoted.reduce((length, { start, end }) => length + end - start, 0) > (end - start) / 3) continue
      const count = hard < measures ? `${hard} of ${measures}` : 'all seven'
      report({ start, end, message: `Hard to read by ${count} formulas. Consider splitting it.` })
    }
  },
})

/** The measures take names for hard words, and a list for one long thought; readers do neither. */
function isMadeOfNames(sentence: string, words: Word[]): boolean {
  if (/;|:\s/.test(sentence)) return true
  let capitals = 0
  for (let at = 1; at < words.length; at++)
    if (words[at].text.charCodeAt(0) !== words[at].lower.charCodeAt(0)) capitals++
  return capitals > (words.length - 1) * mostNames
}

const mostNames = 0.15
