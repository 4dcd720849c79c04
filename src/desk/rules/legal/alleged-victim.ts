import { hasAny, listOf } from '../../english/word-lists.ts'
import { rule } from '../rule.ts'

/** `alleged victims`, `alleged rape victim`; not `the victim of the alleged assault`. */
const pattern = /(?<![\p{L}\p{N}-])alleged\s+(?:[\p{Ll}-]+\s+){0,2}?victim(?<plural>s)?(?![\p{L}\p{N}-])/giu

const needs = listOf(['victim', 'victims'])

export default rule({
  id: 'legal/alleged-victim',
  summary: '“Alleged victim,” which casts doubt on the person, not the claim',
  why: 'The crime is alleged, not the victim.',
  knows: [
    '`Alleged victim` and `alleged rape victims`, with up to two words between.',
    'Not reported: the victim of an alleged crime.',
  ],
  basis: 'AP Stylebook, “allege”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The alleged victim spoke to police.',
      finds: 'alleged victim',
      fixes: ['The person who reported it spoke'],
    },
    { bad: 'Two alleged rape victims will testify.', finds: 'alleged rape victims' },
    { good: 'The woman who reported the assault spoke to police.' },
    { good: 'The victim of the alleged assault spoke to police.' },
  ],
  check(story, report) {
    if (!hasAny(story, needs)) return
    for (const match of story.text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const text = match.groups?.plural ? 'people who reported it' : 'person who reported it'
      report({
        start,
        end,
        message: `“${match[0]}” casts doubt on the person. The crime is what is alleged.`,
        fixes: [{ title: `Write “${text}”`, edits: [{ start, end, text }] }],
      })
    }
  },
})
