import { isDisplay } from '../../draft/draft.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

/** What is called so, printed so or spelled so is under discussion; nobody scoffs at it. */
const mentioned =
  /(?:\b(?:call(?:s|ed|ing)?|dubb?(?:s|ed|ing)?|named?|nicknam\w+|titled|entitled|known|labell?ed|branded|termed|describ\w+|refer\w*|deem\w*|said|says?|word|words|term|terms|phrase|label|slogan|motto|hashtag|tag|sign|signs|read|reads|reading|mean(?:s|ing)?|spell\w*|chant\w*|shout\w*|answer\w*|vot\w+|search\w*|letter|code|group|song|film|movie|show|series|book|novel|play|album|poem|column|game|episode|single|category|section|so-called|as|on|in|from|for|of)\s(?:\S+\s){0,2}|[(,:—–-]\s?)$/i

export default rule({
  id: 'quotes/scare',
  summary: 'Scare quotes: an ordinary word or two in quotation marks, with no speaker',
  why: 'Scare quotes cast doubt on a word without saying whose doubt it is.',
  knows: [
    'One ordinary word after `the`, `his`, `the agency’s`.',
    'Two words after a possessive or at the head of a sentence, where no noun follows.',
    'Not: nicknames, signs, buttons, terms, and what somebody calls it.',
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

const determiner = /(?:(?:^|\s)(?:the|his|her|its|their|this|these|those|such)|\p{Ll}['’]s)\s$/iu
/** What shows that the words in marks are a whole noun phrase. */
const closesPhrase = /^\s(?:on|in|at|to|for|from|with|by|after|before|and|but|was|were|is|are|has|had|will)\s/

/** Whose word it is stands before it: `denounced the "perversion"`. */
const judging =
  /\b(?:denounc|condemn|criticiz|criticis|decr(?:y|i)|dismiss|prais|attack|mock|deride|derid|tout|hail|reject|invok|promis|demand|warn|blam|accus|argu|complain|question|dictum|so-called)\p{Ll}*\s[^.]*$/iu

/** What has a word on it, or is known by one: `the "subscribe" button`, `the "stranded" clause`. */
const things =
  /^\s(?:button|key|sign|label|tag|clause|rule|law|test|standard|vote|campaign|option|category|question|box|link|tab|role|theory|thesis|doctrine|principle|technique|method|mode|effect|equation|argument|defen[cs]e|strategy|concept|approach|model|badge|stamp|button|sticker|list|word|term|phrase|side|camp|votes|portions?|vote)\b/
