import { behindName } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { rule } from '../rule.ts'
import { inWords } from './lib/in-words.ts'

const figure = /^[$€£]?\d[\d,.:]*(?:%|(?:st|nd|rd|th|s|m|bn|k|am|pm|C|F)\b)?/

export default rule({
  id: 'numbers/sentence-start',
  summary: 'A figure at the start of a sentence',
  why: 'A sentence starts with a capital letter, which a figure doesn’t have.',
  basis: 'AP Stylebook, “numerals”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: '12 people were hurt. The road is closed.',
      finds: '12',
      fixed: 'Twelve people were hurt. The road is closed.',
    },
    {
      bad: 'The road is closed. 112 people were hurt.',
      fixed: 'The road is closed. One hundred twelve people were hurt.',
    },
    { bad: '$40 was taken from the desk drawer on Monday.', finds: '$40' },
    { good: 'Twelve people were hurt.' },
    { good: '1976 was a dry year.' },
    { good: '# 12 hurt as bridge falls' },
    { good: '“12 people were hurt,” she said.' },
    { good: '- 12 eggs' },
    { good: '3 will keep its network, the mobile operator said.' },
  ],
  check(story, report) {
    for (const sentence of story.sentences) {
      const { kind } = story.paragraphs[sentence.paragraph]
      if (kind !== 'paragraph') continue
      const text = story.text.slice(sentence.start, sentence.end)
      const match = figure.exec(text)
      if (!match || !/[.?!][”"’)]*\s*$/.test(text) || sentence.words.length < 4) continue
      // `1. 47 billion`: a decimal that a feed has broken.
      if (/\d\.\s?$/.test(story.text.slice(Math.max(0, sentence.start - 4), sentence.start))) continue
      const found = match[0].replace(/[.,:]+$/, '')
      if (isNoCount(found, text, text.slice(match[0].length))) continue
      const number = /^\d{1,3}$/.test(found) ? inWords(Number(found)) : undefined
      const words = number && number[0].toUpperCase() + number.slice(1)
      const span = { start: sentence.start, end: sentence.start + found.length }
      report({
        ...span,
        message: `Don’t start a sentence with a figure: spell out “${found}.”`,
        fixes: words ? [{ title: `Write “${words}”`, edits: [{ ...span, text: words }] }] : [],
      })
    }
  },
})

const countsNothing = regex()`^\s(?:${behindName})\b`

/** Years, clock times, lists (`1. Wash`), scores (`3-2`), dates (`5 May`), names (`49ers`), lines of results (`60m: D Chin`). */
function isNoCount(found: string, text: string, after: string): boolean {
  if (/^:/.test(after) || /:/.test(found) || /s$/.test(found)) return true
  if (/^(?:1[0-9]|20)\d\d$/.test(found) || /^\d+[.)]\s/.test(text)) return true
  if (/^\s*(?:[ap]\.?m\b|[-–—/]|\p{L})/iu.test(after) && !/^\s+\p{Ll}/u.test(after)) return true
  if (/^\s*[ap]\.m\./i.test(after)) return true
  // A figure that acts is a name: `3 will keep its network`.
  return /^\d+$/.test(found) && countsNothing.test(after)
}
