import { parseDay, partsOf } from '../../english/calendar.ts'
import { partsDayFromVerb } from '../../english/lexicon/beside-days.ts'
import { monthNames } from '../../english/lexicon/calendar.ts'
import { arranging, calendarPresent, unsureOfTime } from '../../english/lexicon/tenses.ts'
import { keepsMemory } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import { isPastVerb } from '../../story/tense.ts'
import { wordsIn } from '../../story/words.ts'
import { rule } from '../rule.ts'
import { after, inRunningCopy } from './lib/near.ts'

export default rule({
  id: 'dates/tense',
  summary: 'A verb tense that contradicts a full date in the sentence',
  why: 'Either the date is wrong, or the story was written before it and not updated.',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      published: '2025-05-09',
      bad: 'The chapel was dedicated June 17, 2025.',
      finds: 'dedicated June 17, 2025',
    },
    {
      published: '2025-05-09',
      bad: 'He was arrested in Port Ellery on June 17, 2025.',
      finds: 'arrested in Port Ellery on June 17, 2025',
    },
    {
      published: '2025-05-09',
      bad: 'The vote is scheduled for March 1, 2025.',
      finds: 'is scheduled for March 1, 2025',
    },
    {
      published: '2025-05-09',
      bad: 'The fair opens on March 1, 2025, in Kell.',
      finds: 'opens on March 1, 2025',
    },
    {
      published: '2025-05-09',
      bad: 'Two men are to be sentenced on March 1, 2025.',
      finds: 'are to be sentenced on March 1, 2025',
    },
    {
      published: '2025-05-09',
      bad: 'The company’s fiscal year began July 1, 2025.',
      finds: 'began July 1, 2025',
    },
    { published: '2025-05-09', bad: 'She died on May 29, 2025, at her home.', finds: 'died on May 29, 2025' },
    {
      published: '2025-05-09',
      bad: 'The museum will open on March 1, 2025.',
      finds: 'will open on March 1, 2025',
    },
    {
      published: '2025-05-09',
      good: 'The tunnel had been due to open on March 1, 2025, and was put off.',
    },
    {
      published: '2025-05-09',
      good: 'The chapel was dedicated June 17, 2024, and will be closed on June 17, 2025.',
    },
    {
      published: '2025-05-09',
      good: 'The hearing was scheduled for June 17, 2025, and then postponed to July 1, 2025.',
    },
    { published: '2025-05-09', good: 'The law expired May 10, 2025, said a lawyer in Auckland.' },
    { published: '2025-05-09', good: 'The court will hear the appeal of the March 1, 2025, ruling.' },
    { published: '2025-05-09', good: 'He would have retired on June 17, 2025.' },
    { good: 'The chapel was dedicated June 17, 2025.' },
  ],
  check(story, report) {
    const published = parseDay(story.published)
    if (published === undefined) return
    for (const time of story.times) {
      if (!time.year || !time.day || !time.month || time.kind === 'set') continue
      const day = parseDay(time.value)
      // A day either way may be a time zone.
      if (day === undefined || Math.abs(day - published) < 2 || !inRunningCopy(story, time)) continue
      const verb = day > published ? pastVerbBeside(story, time) : futureVerbBeside(story, time)
      if (!verb) continue
      const parts = partsOf(day)
      report({
        start: verb.start,
        end: time.end,
        message: `“${story.text.slice(verb.start, verb.end)}” ${day > published ? 'is past tense' : 'looks ahead'}, but ${monthNames[parts.month]} ${parts.day}, ${parts.year}, is ${Math.abs(day - published)} days ${day > published ? 'after' : 'before'} publication.`,
      })
    }
  },
})

/** Words in the sentence that take the certainty away. */
const unsure = regex('i')`\b(?:${unsureOfTime})\b`

/** Words that may be between a verb and its day: a place, or `on`. */
const place =
  /^(?: (?:in|at|near|outside|to) (?:the |an? )?[\p{L}’.-]+(?: \p{Lu}[\p{L}’.-]*){0,2})?,? (?:on )?$/u

/** The past verb that a day belongs to: `was dedicated June 17, 2025`, `died in Port Ellery on May 29, 2025`. */
function pastVerbBeside(story: Story, time: Time): Word | undefined {
  const sentence = sentenceAt(story, time.start)
  if (!sentence) return undefined
  const words = wordsIn(story.words, { start: Math.max(sentence.start, time.start - 60), end: time.start })
  const verb = words.findLast(isPastVerb)
  if (!verb || arranging.has(verb.lower) || !place.test(story.text.slice(verb.end, time.start)))
    return undefined
  const lead = story.text.slice(sentence.start, verb.start)
  if (unsure.test(lead) || /\bto (?:be |have )?(?:\w+ )?$/.test(lead)) return undefined
  return /^,? (?:as|for|deadline|is|was)\b/.test(after(story, time.end, 12)) ? undefined : verb
}

const arranged = /\b(?:is|are) (?:now )?(?:scheduled|slated|set|planned|due) (?:for|on) $/
/** A present that looks ahead when a day follows: `opens on March 1, 2025`. */
const calendar = regex(
  'u',
)`\b(?:${calendarPresent}) (?:on |(?:in|at|near) (?:the )?\p{Lu}[\p{L}’.-]+(?: \p{Lu}[\p{L}’.-]*){0,2} on )?$`
const modal =
  /\b(?:will|(?:is|are) (?:(?:going|set|scheduled|due) )?to|plans? to) (?:be )?([a-z]+)((?: [a-z]+){0,4} )(?:on )?$/
/** `will hear the appeal of the March 1 ruling`, `will apply from March 1`: the day belongs to something else. */
const belongsElsewhere = regex()`\b(?:${partsDayFromVerb})\b`

/** The modal and verb that a date ends: `will open on March 1, 2025`, `is scheduled for March 1, 2025`. */
function futureVerbBeside(story: Story, time: Time) {
  const sentence = sentenceAt(story, time.start)
  if (!sentence) return undefined
  const from = Math.max(sentence.start, time.start - 60)
  const lead = story.text.slice(from, time.start)
  const match = arranged.exec(lead) ?? modal.exec(lead) ?? calendar.exec(lead)
  if (!match || belongsElsewhere.test(match[2] ?? '') || keepsMemory.has(match[1] ?? '')) return undefined
  // `had been due to open on March 1, 2025`: it did not, as planned, or the copy goes on to say so.
  if (/\b(?:had|was|were)\b[^.,;]{0,30}\bto $/.test(lead.slice(0, match.index))) return undefined
  const start = from + match.index
  return { start, end: start + match[0].trimEnd().replace(/ on$/, '').length }
}
