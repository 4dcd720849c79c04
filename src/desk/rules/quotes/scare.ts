import { isDisplay } from '../../draft/draft.ts'
import { beforeScared, behindClosedPhrase } from '../../english/lexicon/function-words.ts'
import { judgingStems } from '../../english/lexicon/reporting-verbs.ts'
import { namedThings } from '../../english/lexicon/things.ts'
import { mentions } from '../../english/lexicon/works.ts'
import { regex } from '../../english/regex.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

/** What is called so, printed so or spelled so is under discussion; nobody scoffs at it. */
const mentioned = regex('i')`(?:\b(?:${mentions})\s(?:\S+\s){0,2}|[(,:—–-]\s?)$`

export default rule({
  id: 'quotes/scare',
  summary: 'Scare quotes: an ordinary word or two in quotation marks, with no speaker',
  why: 'Scare quotes cast doubt on a word without saying whose doubt it is.',
  knows: [
    'One ordinary word after `the`, `his`, `the agency’s`.',
    'Two words after a possessive or at the start of a sentence, with no noun after them.',
    'Not reported: nicknames, signs, buttons, terms, and what someone calls it.',
  ],
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
    { bad: 'Nobody came to the park’s “grand opening” on Saturday.', finds: '“grand opening”' },
    { bad: 'The “bold idea” has cost three months so far.', finds: '“bold idea”' },
    { good: 'Ruiz said the “honored” guest had left.' },
    { good: 'Many are skeptical of the “sharing economy” in the town.' },
    { good: 'Builders call them “luxury” flats.' },
    { good: 'Critics watched “Harbor Lights” last week.' },
    { good: 'The sign read “closed.” The word “closed” was red.' },
    { good: 'Juan “Chico” Ruiz left the hall.' },
    { good: 'The unions may form a “super union” of two million members.' },
    { good: 'Okafor denounced the “perversion” of the plan to a crowd of dockers.' },
    { good: 'Readers press the “subscribe” button at the end.' },
  ],
  check(story, report) {
    for (const quotation of readable(story)) {
      if (quotation.kind !== 'scare' || quotation.nested.length > 0) continue
      if (isDisplay(story.paragraphs[quotation.paragraph].kind) || !isOrdinary(story, quotation)) continue
      const { speaker } = quotation
      if (speaker && speaker.how !== 'carried' && !(speaker.how === 'near' && !speaker.person)) continue
      report({
        start: quotation.start,
        end: quotation.end,
        message: 'Scare quotes: drop the marks or attribute the words.',
        fixes: [
          {
            title: 'Remove the quotation marks',
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

/**
 * One small word after `the`, `his` or `their`, with nothing near that explains the marks. Two words after `the` or `a` are
 * mostly a term that the story brings in (the “sharing economy”); somebody’s two words with no noun behind are not: the
 * park’s “grand opening” on Saturday.
 */
function isOrdinary(story: Story, { start, content, end }: Quotation): boolean {
  const words = story.text.slice(content.start, content.end)
  if (!/^\p{Ll}{3,}(?: \p{Ll}{3,})?$/u.test(words)) return false
  const before = story.text.slice(Math.max(0, start - 120), start)
  if (!determiner.test(before)) return false
  const rest = story.text.slice(end, end + 30)
  if (words.includes(' ') && (/\bthe\s$/.test(before) || !closesPhrase.test(rest))) return false
  return (
    !mentioned.test(before.slice(-60).replace(determiner, '')) &&
    !judging.test(before) &&
    /^\s\p{Ll}/u.test(rest) &&
    !things.test(rest)
  )
}

const determiner = regex('iu')`(?:(?:^|\s)(?:${beforeScared})|\p{Ll}['’]s)\s$`
/** What shows that the words in marks are a whole noun phrase. */
const closesPhrase = regex()`^\s(?:${behindClosedPhrase})\s`

/** A word of judgment before it shows whose word it is: `denounced the "perversion"`. */
const judging = regex('iu')`\b(?:${judgingStems})\p{Ll}*\s[^.]*$`

/** What has a word on it, or is known by one: `the "subscribe" button`, `the "stranded" clause`. */
const things = regex()`^\s(?:${namedThings})\b`
