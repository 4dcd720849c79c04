import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './readable.ts'

/** What is called so, printed so or spelled so is under discussion; nobody scoffs at it. */
const mentioned =
  /(?:\b(?:call(?:s|ed|ing)?|dubb?(?:s|ed|ing)?|named?|nicknam\w+|titled|entitled|known|labell?ed|branded|termed|describ\w+|refer\w*|deem\w*|said|says?|word|words|term|terms|phrase|label|slogan|motto|hashtag|tag|sign|signs|read|reads|reading|mean(?:s|ing)?|spell\w*|chant\w*|shout\w*|answer\w*|vot\w+|search\w*|letter|code|group|song|film|movie|show|series|book|novel|play|album|poem|column|game|episode|single|category|section|so-called|as|on|in|from|for|of)\s(?:\S+\s){0,2}|[(,:—–-]\s?)$/i

export default rule({
  id: 'quotes/scare',
  summary: 'An ordinary word or two in quotation marks that nobody says',
  why: 'The marks hint that the word is not meant, and leave readers to guess who doubts it.',
  basis: 'AP Stylebook, “quotation marks”: ironic words',
  severity: 'info',
  where: 'quote',
  examples: [
    {
      bad: 'The “honored” guest left the hall before noon.',
      finds: '“honored”',
      fixed: 'The honored guest left the hall before noon.',
    },
    { bad: 'Builders finished the “luxury” flats in May. Half of them are still empty.', finds: '“luxury”' },
    { good: 'Ruiz said the “honored” guest had left.' },
    { good: 'Builders call them “luxury” flats.' },
    { good: 'Critics watched “Harbor Lights” last week.' },
    { good: 'The sign read “closed.” The word “closed” was red.' },
    { good: 'Juan “Chico” Ruiz left the hall.' },
  ],
  check(story, report) {
    for (const quotation of readable(story)) {
      if (quotation.kind !== 'scare' || quotation.nested.length > 0) continue
      if (story.paragraphs[quotation.paragraph].kind === 'headline' || !isOrdinary(story, quotation)) continue
      const { speaker } = quotation
      if (speaker && speaker.how !== 'carried' && !(speaker.how === 'near' && !speaker.person)) continue
      report({
        start: quotation.start,
        end: quotation.end,
        message: 'Nobody says this word, and the marks hint that it is not meant.',
        fixes: [
          {
            title: 'Drop the marks',
            edits: [
              { start: quotation.start, end: quotation.content.start, text: '' },
              { start: quotation.content.end, end: quotation.end, text: '' },
            ],
          },
        ],
      })
    }
  },
})

/** One or two small words after an article or an adjective, with no word near that explains the marks. */
function isOrdinary(story: Story, { start, content, end }: Quotation): boolean {
  if (!/^\p{Ll}[\p{Ll}\s'’-]+$/u.test(story.text.slice(content.start, content.end))) return false
  const before = story.text.slice(Math.max(0, start - 60), start)
  if (!/(?:^|\s)(?:the|a|an|his|her|its|their|this|these|those|such)\s$/i.test(before)) return false
  return (
    !mentioned.test(before.replace(/(?:the|a|an|his|her|its|their|this|these|those|such)\s$/i, '')) &&
    /^\s\p{Ll}/u.test(story.text.slice(end, end + 2))
  )
}
