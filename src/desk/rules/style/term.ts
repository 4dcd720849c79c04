import type { Edit } from '../../finding.ts'
import { offerEdit } from '../../house/offer.ts'
import { opensSentence, type TermFound, termsIn } from '../../house/wording.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const utilize = `
terms:
  - id: utilize
    match: utilize
    inflect: verb
    offer: use
    why: The short word says the same.
`

const police = `
terms:
  - id: policeman
    match: policem(an|en)
    offer: police officer(s)
`

export default rule({
  id: 'style/term',
  summary: 'A word that the house avoids, and what it writes instead; reported as `style/` and the term’s id',
  why: 'The house has decided on another word.',
  severity: 'warning',
  where: 'prose',
  examples: [
    { house: utilize, bad: 'The army utilized drones.', finds: 'utilized', fixed: 'The army used drones.' },
    { house: utilize, bad: 'Utilizing drones is cheap.', fixed: 'Using drones is cheap.' },
    {
      house: police,
      bad: 'Two policemen were hurt.',
      finds: 'policemen',
      fixed: 'Two police officers were hurt.',
    },
    { house: police, bad: 'A policeman was hurt.', fixed: 'A police officer was hurt.' },
    { house: utilize, good: 'The army used drones.' },
    { house: utilize, good: 'The general said the army would “utilize” drones.' },
  ],
  check(story, report, { house }) {
    for (const found of termsIn(story, house.terms)) {
      const { term, start, end } = found
      const severity = house.rules[`style/${term.id}`]?.severity ?? term.severity
      if (severity === 'off') continue
      const words = story.text.slice(start, end)
      const edits = editsFor(story, found)
      const instead = edits.map(edit => `“${edit.text.trim()}”`).filter(each => each !== '“”')
      report({
        rule: `style/${term.id}`,
        start,
        end,
        severity,
        message:
          instead.length > 0
            ? `The house writes ${instead.join(' or ')}, not “${words}”.`
            : `The house avoids “${words}”.`,
        why: [term.why, term.basis && `(${term.basis})`].filter(Boolean).join(' ') || undefined,
        entry: term.id,
        // Spelling is a habit; a word that needs another sentence each time is shown each time.
        habit: term.safe ? term.id : undefined,
        fixes: edits.map((edit, index) => ({
          title: edit.text.trim() === '' ? `Drop “${words}”` : `Write “${edit.text.trim()}”`,
          safe: term.safe && index === 0,
          edits: [edit],
        })),
      })
    }
  },
})

function editsFor(story: Story, { start, end, offers, ending, written }: TermFound): Edit[] {
  const words = story.text.slice(start, end)
  const keepsCapital = /^\p{Lu}/u.test(written)
  // Where the words have a capital that the house does not write, their place asks for it: a sentence's head, a headline.
  const isRaised = /^\p{Lu}/u.test(words) && !keepsCapital
  const isAllCapitals = words.length > 3 && words === words.toUpperCase() && written !== written.toUpperCase()
  return offers.flatMap(offer => {
    if (offer === '') return dropped(story, start, end)
    const text = isAllCapitals ? offer.toUpperCase() : offer
    const opens = isRaised || (opensSentence(story, start) && /^\p{Lu}/u.test(words))
    return offerEdit(text, { text: story.text, start, end, opensSentence: opens, keepsCapital, ending }) ?? []
  })
}

/** The words and one space go; nothing is dropped where the next word would need a capital. */
function dropped(story: Story, start: number, end: number): Edit[] {
  if (opensSentence(story, start)) return []
  if (/\s/.test(story.text[end] ?? '')) return [{ start, end: end + 1, text: '' }]
  return /\s/.test(story.text[start - 1] ?? '')
    ? [{ start: start - 1, end, text: '' }]
    : [{ start, end, text: '' }]
}
