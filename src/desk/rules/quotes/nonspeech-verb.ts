import { gestureOf } from '../../english/reporting.ts'
import { rule } from '../rule.ts'
import { leadsUp } from './lib/leads-up.ts'
import { readable } from './lib/readable.ts'

/** Maximum distance between a speaker and the verb, in UTF-16 units: ` immediately ` fits. */
const longestAdverb = 14
/** `, the oldest of the 11 members, `, `, retired baker Ana Ruiz, `: who it is, and no verb of its own. */
const aside =
  /^,\s(?:(?:the|an?|who|his|her|\d+)\b[^,.“”"]{1,60}|(?:\p{Ll}[\p{L}’'-]*\s){0,4}\p{Lu}[^,.“”"]{1,40}),\s$/u

export default rule({
  id: 'quotes/nonspeech-verb',
  summary: 'An attribution verb that is not a way of speaking',
  why: 'People don’t smile a sentence. Write “said,” and describe the smile separately.',
  knows: [
    'Gestures: smiled, shrugged, nodded, before or after the name, with or without a title or an adverb between them.',
  ],
  severity: 'info',
  where: 'prose',
  examples: [
    { bad: '“That was close,” she smiled.', finds: 'smiled', fixed: '“That was close,” she said.' },
    { bad: '“Who knows?” Ruiz shrugs.', finds: 'shrugs', fixed: '“Who knows?” Ruiz says.' },
    { good: '“That was close,” she said, smiling.' },
    { good: 'Ruiz riffed on his “no comment” in May, drawing applause and laughs from the crowd.' },
    {
      good: '“The answer is no,” the ferry’s captain riffed on the question of the mayor, drawing applause and laughs from the hall.',
    },
    { bad: '“That was close,” Ruiz quickly smiled.', finds: 'smiled' },
    { bad: '“That was close,” botanist Ana Ruiz slowly nodded.', finds: 'nodded' },
    { bad: '“That was close,” Ana Ruiz, the oldest of the members, shrugged.', finds: 'shrugged' },
    {
      bad: '“That was close,” the orchestra’s conductor, Ana Ruiz, shrugged.',
      finds: 'shrugged',
    },
    {
      bad: '“That was close,” the oldest of the three, retired pilot Ana Ruiz, shrugged.',
      finds: 'shrugged',
    },
    { good: 'Told that the ferry was “late again,” the captain, former pilot Ana Ruiz, shrugged.' },
    { good: 'She smiled. “That was close.”' },
  ],
  check(story, report) {
    for (const { speaker, start, end } of readable(story)) {
      if (speaker?.how !== 'after' || !speaker.verb) continue
      // `Told that the ferry was “late again,” the captain shrugged.`
      if (/\p{L}\s$/u.test(story.text.slice(Math.max(0, start - 2), start))) continue
      // `“No comment” drew laughs from the hall`: a noun further on.
      if (!leadsUp(story.text.slice(end, Math.min(speaker.verb.start, speaker.start)))) continue
      // `the nominee riffed on the answer, drawing laughs`: it is not beside who speaks.
      const gap = Math.max(speaker.verb.start - speaker.end, speaker.start - speaker.verb.end)
      if (gap > longestAdverb && !aside.test(story.text.slice(speaker.end, speaker.verb.start))) continue
      const written = story.text.slice(speaker.verb.start, speaker.verb.end)
      const gesture = gestureOf(written.toLowerCase())
      if (!gesture) continue
      const plain = written.toLowerCase().endsWith('s') ? 'says' : 'said'
      report({
        ...speaker.verb,
        message: `“${written}” isn’t a way of speaking. Use “${plain}.”`,
        fixes: [{ title: `Write “${plain}”`, edits: [{ ...speaker.verb, text: plain }] }],
      })
    }
  },
})
