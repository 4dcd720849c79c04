import { offerEdit } from '../../claims/offer.ts'
import { type Statement, statementsIn } from '../../claims/register.ts'
import type { Edit } from '../../finding.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const gang = `
claims:
  - id: rook-13
    match: ["Rook-13 (gang) member(s)", "member(s) of (the gang) Rook-13"]
    offer: ["alleged {match}", "{match}, according to prosecutors"]
    why: No court has found that the gang has members here.
`

const cult = `
claims:
  - id: fellowship
    subject: ["Northfield Fellowship", "the Fellowship"]
    label: [cult, sect]
    offer: ["alleged {match}"]
`

export default rule({
  id: 'hedging/contested-claim',
  summary: 'A claim in the house’s register, stated with no hedge, attribution or conviction to support it',
  why: 'A contested claim needs an attribution or a hedge. Without one, readers take it as fact.',
  knows: [
    'The claim in any wording that its pattern allows, as a name, a label or a verb.',
    'Not reported: in quotation marks, attributed before or after it, hedged, denied, put as a question or a condition, or found true by a court for the same person.',
  ],
  basis: 'AP Stylebook, “allege”; Reuters Handbook of Journalism, “allegations”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      house: gang,
      bad: 'The prison holds Rook-13 members.',
      finds: 'Rook-13 members',
      fixed: 'The prison holds alleged Rook-13 members.',
    },
    {
      house: gang,
      bad: 'A Rook-13 gang member was arrested.',
      fixed: 'An alleged Rook-13 gang member was arrested.',
    },
    {
      house: gang,
      bad: 'Police said two men were hurt, and Rook-13 members fled.',
      finds: 'Rook-13 members',
    },
    {
      house: cult,
      bad: 'The Northfield Fellowship is a cult.',
      finds: 'cult',
      fixed: 'The Northfield Fellowship is an alleged cult.',
    },
    { house: gang, good: 'The prison holds men accused of being members of Rook-13.' },
    { house: gang, good: 'The government says they are Rook-13 members.' },
    { house: gang, good: 'The ministry called them “Rook-13 members.”' },
    { house: gang, good: 'The men are not members of Rook-13.' },
    { house: cult, good: 'Former members describe the Northfield Fellowship as a cult.' },
  ],
  check(story, report, { house }) {
    for (const statement of statementsIn(story, house.claims)) {
      if (statement.because) continue
      const { claim, start, end } = statement
      report({
        start,
        end,
        severity: claim.severity,
        message: `“${story.text.slice(start, end)}” is a contested claim stated as fact.`,
        why: claim.why || undefined,
        entry: claim.id,
        fixes: offersFor(story, statement).map(edit => ({ title: titleOf(story, edit), edits: [edit] })),
      })
    }
  },
})

/** What the house offers for a statement, each as the edit that puts it there. */
export function offersFor(story: Story, statement: Statement): Edit[] {
  const { start, end, sentence, pattern, ending, offer } = statement
  const opensSentence = !/[\p{L}\p{N}]/u.test(story.text.slice(sentence.start, start))
  const keepsCapital = /^[^\p{L}]*\p{Lu}/u.test(firstWord(pattern.text, story.text.slice(start, end)))
  return offer.flatMap(
    each => offerEdit(each, { text: story.text, start, end, opensSentence, keepsCapital, ending }) ?? [],
  )
}

/** The word of the pattern that the words found begin with: in `(the) Republic`, either may. */
function firstWord(pattern: string, found: string): string {
  const first = /^[\p{L}\p{N}]+/u.exec(found)?.[0].toLowerCase() ?? ''
  return (
    pattern.split(/[\s()|]+/).find(word => word !== '' && first.startsWith(word.toLowerCase())) ?? pattern
  )
}

function titleOf(story: Story, edit: Edit): string {
  const written = edit.text.trim()
  return written === '' ? `Drop “${story.text.slice(edit.start, edit.end)}”` : `Write “${written}”`
}
