import { outletsAndCues, papersWithThe } from '../../english/lexicon/outlets.ts'
import { regex } from '../../english/regex.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import { rule } from '../rule.ts'

/** Who may have reported it: an outlet, an agency, a broadcaster, `according to`, `local media`. */
const outlet = regex(
  'u',
)`\b(?:${outletsAndCues}|\p{Lu}\p{L}+ (?:has |had |first )?reported(?!ly)|[Tt]he (?:\p{Lu}\p{L}+ )*(?:${papersWithThe})|which (?:first |had )?(?:wrote|reported|broke))\b`

const hedge = listOf(['reportedly'])

export default rule({
  id: 'sourcing/reportedly',
  summary: '“Reportedly,” with no outlet named',
  why: 'Say who reported it, so that readers can judge it and the reporter gets credit.',
  knows: ['`Reportedly` with no outlet, agency or `according to` in its sentence or beside it.'],
  basis: 'NPR Ethics Handbook, “attribution”',
  severity: 'info',
  where: 'prose',
  examples: [
    { bad: 'The firm is reportedly for sale.', finds: 'reportedly' },
    { bad: 'He reportedly left the city in May. The house is empty.', finds: 'reportedly' },
    { good: 'The firm is reportedly for sale, according to the Port Ellery Herald.' },
    {
      good: 'Three offers have come in, the Millbrook Page reported. One is reportedly for the parking lots.',
    },
    { good: 'The Port Ellery Herald has the story. The firm is reportedly for sale.' },
    { bad: 'Lund has reportedly told his aides that he will go. The house is empty.', finds: 'reportedly' },
    {
      good: 'The firm is reportedly for sale. The Port Ellery Echo, which first wrote of it, put it at $9 million.',
    },
    { good: '“He reportedly left the city,” Ana Ruiz said.' },
  ],
  check(story, report) {
    if (!hasAny(story, hedge)) return
    for (const match of story.text.matchAll(/\breportedly\b/gi)) {
      const sentence = sentenceAt(story, match.index)
      if (!sentence) continue
      const from = story.sentences[sentence.index - 1] ?? sentence
      const to = story.sentences[sentence.index + 1] ?? sentence
      if (
        outlet.test(
          story.text.slice(Math.max(from.start, match.index - 800), Math.min(to.end, match.index + 800)),
        )
      )
        continue
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: 'Reported by whom? Name the outlet.',
      })
    }
  },
})
