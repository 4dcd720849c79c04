import { monthPattern, shortMonthPattern, weekdayPattern } from '../../english/lexicon/calendar.ts'
import { changesOfCopy } from '../../english/lexicon/copy.ts'
import { regex } from '../../english/regex.ts'
import { rule } from '../rule.ts'

const opens =
  /^\s*(?:\*\*)?(?:correction|clarification|corrections|editor[’']s note)\b\s*(?:\([^)]*\)\s*)?[:—–-]/i
const note = /^\s*(?:\*\*)?editor[’']s note\b/i
/** An editor’s note may say of what series a story is, and takes nothing back. */
const speaksOfChange = regex('i')`\b(?:${changesOfCopy})\b`
const month = `(?:(?:${monthPattern})|(?:${shortMonthPattern})\\.?)`
const day = new RegExp(
  `\\b(?:\\d{4}-\\d\\d-\\d\\d|${month}\\s+\\d{1,2}|\\d{1,2}\\s+${month}|${weekdayPattern})(?!\\w)`,
)

export default rule({
  id: 'gate/correction',
  summary: 'A correction with no date',
  why: 'Readers need to know whether they saw the story before or after the correction.',
  basis: 'Reuters Handbook of Journalism, “corrections”',
  severity: 'info',
  gate: 'error',
  where: 'both',
  examples: [
    {
      bad: 'The bill passed.\n\nCorrection: An earlier version gave a wrong number of votes.',
      finds: 'Correction: An earlier version gave a wrong number of votes.',
    },
    { good: 'The bill passed.\n\nCorrection, March 29: An earlier version gave a wrong number of votes.' },
    { good: 'The bill passed.\n\nCorrection (March 29): An earlier version gave a wrong number of votes.' },
    { bad: 'The bill passed.\n\nEditor’s note: An earlier version gave a wrong number of votes.' },
    { good: 'The bill passed.\n\nEditor’s note: This story is part of a series on water.' },
    { good: 'The correction of the figures took a week.' },
  ],
  check(story, report) {
    for (const { start, end } of story.paragraphs) {
      const text = story.text.slice(start, end)
      if (!opens.test(text) || day.test(text.slice(0, 600))) continue
      if (note.test(text) && !speaksOfChange.test(text)) continue
      report({ start, end, message: 'Date this correction: say when it was made.' })
    }
  },
})
