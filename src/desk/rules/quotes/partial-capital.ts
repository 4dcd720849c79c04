import { isDisplay } from '../../draft/draft.ts'
import {
  behindDescribing,
  prepositions,
  runsOnIntoQuotation,
  smallAtHead,
} from '../../english/lexicon/function-words.ts'
import { titlingVerbs } from '../../english/lexicon/works.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import { looksLikeTitle } from '../../story/quotations/quotation-kinds.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

export default rule({
  id: 'quotes/partial-capital',
  summary: 'A partial quotation that starts with a capital letter',
  why: 'A partial quotation continues the reporter’s sentence, so it starts with a lowercase letter.',
  knows: [
    'A capitalized article or preposition (`“An insult`), adjective or participle (`“Slow, confused`, `“Held together`), if the quotation continues the reporter’s sentence.',
    'Not reported: names, titles, whole sentences.',
  ],
  basis: 'AP Stylebook, “quotations in the news”',
  severity: 'warning',
  where: 'quote',
  examples: [
    { bad: 'Ruiz called it “A disaster for the town.”', finds: 'A' },
    { bad: 'The deal was “Not worth the paper,” Ruiz said.', finds: 'Not' },
    { bad: 'Ruiz described it as “An expensive way to find a puddle.”', finds: 'An' },
    { bad: 'Ruiz called the search “An insult to the Constitution.”', finds: 'An' },
    { bad: 'The answer was “Slow, confused and far too late,” Ruiz said.', finds: 'Slow' },
    { bad: 'The hall was “Held together by paint,” Ruiz said.', finds: 'Held' },
    { bad: 'The hall was, in the inspector’s report, “Held up by paint.”', finds: 'Held' },
    { good: 'The play was, in the words of Ruiz, “The Tempest.”' },
    { bad: 'Ruiz said the deal was reached “With some sadness and no doubt.”', finds: 'With' },
    { good: 'Ruiz called it “a disaster for the town.”' },
    { good: 'The band played “In the Mood” and a film titled “With or without you” ran.' },
    { good: 'Ruiz said, “A disaster has come to the town.”' },
    { good: 'The band played “A Night in Lima” twice.' },
    { good: 'He was known as “The Dealmaker.”' },
  ],
  check(story, report) {
    for (const quotation of readable(story)) {
      if (
        quotation.kind === 'title' ||
        quotation.length < 2 ||
        isDisplay(story.paragraphs[quotation.paragraph].kind)
      )
        continue
      const first = firstWord(story, quotation)
      if (!first || !(runsOn(story, quotation) || tellsHow(story, quotation)) || isName(story, quotation))
        continue
      report({
        ...first,
        message: `Lowercase “${story.text.slice(first.start, first.end)}”: the quotation continues your sentence.`,
      })
    }
  },
})

function firstWord(story: Story, { content }: Quotation) {
  const words = story.text.slice(content.start, Math.min(content.end, content.start + 60))
  const word = /^\p{Lu}\p{Ll}*\b/u.exec(words)?.[0]
  // `“No. I was not there”` is a sentence.
  const isSmall =
    word !== undefined && smallAtHead.has(word.toLowerCase()) && !/^[.!?,]/.test(words.slice(word.length))
  return word && (isSmall || describes.test(words))
    ? { start: content.start, end: content.start + word.length }
    : undefined
}

/** `“Slow, confused and late”`, `“Reckless with the money”`, `“Held together by paint”`: no name begins so. */
const describes = regex(
  'u',
)`^\p{Lu}\p{Ll}+(?:(?<=ed|en|ld|wn|ft|pt) (?:${behindDescribing})\b|, \p{Ll}+,? and \p{Ll}|(?<=ful|less|ous|able|ible|ive)(?: and)? \p{Ll}+ \p{Ll})`

const leadsOn = regex(
  'u',
)`\s(?:${runsOnIntoQuotation}|(?:call|label|brand|dubb|term|describ|deem)(?:s|ed|ing)?\s(?:it|him|her|them|this|that|(?:the|a|an|his|her|its|their)(?:\s\p{Ll}+){1,4}))\s$`

/** `was, in the inspector’s report, “`: whose words they are, or when, between two commas. */
const asideBefore = regex('u')`,\s(?:${prepositions}|according)\s[^,.;:“”"]{1,60},\s$`

/** `called it “A`, `called the search “An`, `was “Not`, `as “The`: a word that cannot end before the quotation. */
const runsOn = (story: Story, { start }: Quotation) =>
  leadsOn.test(story.text.slice(Math.max(0, start - 120), start).replace(asideBefore, ' '))

/** `had been reached “With some sadness”`: a verb, and how; not `titled “With or Without You”`, `said “If they come”`. */
function tellsHow(story: Story, { start, content }: Quotation): boolean {
  const verb = /(\p{Ll}+ed)\s$/u.exec(story.text.slice(Math.max(0, start - 24), start))?.[1]
  if (!verb || cueOf(verb) || titlingVerbs.has(verb)) return false
  const quoted = story.text.slice(content.start, content.end)
  const first = /^(\p{Lu}\p{Ll}+)\s\p{Ll}/u.exec(quoted)?.[1].toLowerCase()
  return first !== undefined && prepositions.has(first) && !/[.!?]\s/.test(quoted)
}

/** `“The Dealmaker”`: a name, a nickname or a title, not `“An insult to the Constitution”`. */
const isName = (story: Story, { content }: Quotation) =>
  looksLikeTitle(story.text.slice(content.start, Math.min(content.end, content.start + 60)))
