import { isSaidBeside } from '../../story/speakers/settled.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'
import { isRepeated } from './lib/repeated.ts'

export default rule({
  id: 'quotes/continued',
  summary: 'A quotation that runs over several paragraphs, with its marks in the wrong places',
  why: 'Each paragraph of a long quotation opens with quotation marks. Only the last one closes with them.',
  knows: [
    'A paragraph that continues a quotation without an opening mark.',
    'A closing quotation mark when the next paragraph is one quotation by the same speaker.',
    'Not reported: verses and block quotations, a credit line under a pull quote, two quotations that each name a speaker.',
  ],
  basis: 'AP Stylebook, “quotation marks”',
  severity: 'warning',
  where: 'both',
  examples: [
    {
      bad: '“We asked for money in May, and nobody answered us.\n\nNow the shops are closing,” Ana Ruiz said.',
      finds: 'Now',
      fixes: ['\n\n“Now the shops'],
    },
    {
      bad: 'Ana Ruiz said: “We asked for money in May.”\n\n“Now the shops are closing, and no one will open them again.”',
      finds: '”',
      fixes: ['in May.\n\n“Now'],
    },
    {
      bad: '“We asked for money,” Ana Ruiz said. “Nobody answered us in May.”\n\n“Now the shops are closing, and no one will open them again.”',
      finds: '”',
      fixes: ['in May.\n\n“Now'],
    },
    { good: '“We asked for money in May.\n\n“Now the shops are closing,” Ana Ruiz said.' },
    { good: '“We asked for money in May,” Ana Ruiz said.\n\n“Now the shops are closing,” she said.' },
    {
      good: '“We asked for money in May,” Ana Ruiz said.\n\n“Now the shops are closing, and no one will open them again.”',
    },
  ],
  check(story, report) {
    const quotations = readable(story)
    quotations.forEach((quotation, index) => {
      const first =
        story.text.slice(quotation.content.start, quotation.content.start + 30).match(/^\S+/)?.[0] ?? ''
      if (quotation.continues && quotation.marks !== 'block' && quotation.start === quotation.content.start) {
        if (isCredit(story, quotation)) return
        const mark = openingMark(story, quotation.continues)
        report({
          start: quotation.start,
          end: quotation.start + first.length,
          message: 'This paragraph continues the quotation above. Open it with a quotation mark.',
          fixes: [
            {
              title: `Add ${mark} at the start`,
              edits: [{ start: quotation.start, end: quotation.start, text: mark }],
            },
          ],
        })
        return
      }
      const before = quotations[index - 1]
      if (before && closesTooSoon(story, before, quotation)) {
        const mark = { start: before.content.end, end: before.end }
        report({
          ...mark,
          message: 'The quotation continues in the next paragraph. Remove the closing mark here.',
          fixes: [{ title: 'Remove the closing mark', edits: [{ ...mark, text: '' }] }],
        })
      }
    })
  },
})

/** `Josh Bivens, Economic Policy Institute.”` under a pull quote: who said it, and no part of it. Most of its words are names. */
function isCredit({ text }: Story, { content, length }: Quotation): boolean {
  if (length > mostInCredit) return false
  const words = text.slice(content.start, content.end).match(/[\p{L}.’'-]+/gu) ?? []
  return words.filter(word => /^\p{Lu}/u.test(word)).length * 2 >= words.length
}

/** Name, title and institution, in words. */
const mostInCredit = 10

const openingMark = (story: Story, { start, content }: Quotation) =>
  story.text.slice(start, content.start) || '“'

/** The same voice, with nothing between but the marks and the paragraph’s end. */
function closesTooSoon(story: Story, before: Quotation, quotation: Quotation): boolean {
  if (before.paragraph !== quotation.paragraph - 1 || quotation.speaker?.how !== 'carried') return false
  if (
    before.content.end === before.end ||
    !before.speaker ||
    before.kind !== 'full' ||
    quotation.kind !== 'full'
  )
    return false
  if (before.speaker.start !== quotation.speaker.start) return false
  if (before.speaker.how === 'near' || before.marks !== quotation.marks) return false
  // A paragraph of nothing but a quotation, closed, and another under it may be two remarks.
  if (before.speaker.how === 'carried' && (!isSaidBeside(story, before) || isRepeated(story, quotation)))
    return false
  const last = story.paragraphs[before.paragraph]
  const own = story.paragraphs[quotation.paragraph]
  return before.end === last.end && quotation.start === own.start && quotation.end === own.end
}
