import { beforeBase } from '../../english/lexicon/auxiliaries.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const pleas = listOf(['pled', 'plead'])

export default rule({
  id: 'legal/pled',
  summary: '“Pled” instead of “pleaded”',
  why: 'News style uses “pleaded.”',
  knows: [
    '`Pled`, and `plead` as a past tense, before guilty, not guilty, no contest or innocent.',
    'Not reported: `will plead`, `those who plead`.',
  ],
  basis: 'AP Stylebook, “plead, pleaded, pleading”',
  severity: 'warning',
  where: 'prose',
  examples: [
    { bad: 'Doe pled guilty on Friday.', finds: 'pled', fixes: ['Doe pleaded guilty'] },
    { bad: 'She had plead no contest.', finds: 'plead', fixes: ['She had pleaded no contest'] },
    { good: 'Doe pleaded guilty on Friday.' },
    { good: 'Doe will plead guilty on Friday.' },
    { good: 'Those who plead guilty on Friday may go.' },
  ],
  check(story, report) {
    for (const word of wordsOn(story, pleas)) {
      if (
        !/^\s+(?:not\s+)?(?:guilty|no\s+contest|innocent)\b/.test(story.text.slice(word.end, word.end + 20))
      )
        continue
      if (word.lower === 'plead' && !isPast(story, word)) continue
      const text = word.text[0] === 'P' ? 'Pleaded' : 'pleaded'
      report({
        start: word.start,
        end: word.end,
        message: `News style: “pleaded,” not “${word.text}.”`,
        fixes: [{ title: `Write “${text}”`, edits: [{ start: word.start, end: word.end, text }] }],
      })
    }
  },
})

/** `he plead`, `has plead`: no present is written so. */
const isPast = ({ words }: Story, { index }: Word) =>
  /^(?:he|she|has|have|had)$/.test(words[index - 1]?.lower ?? '') &&
  !beforeBase.has(words[index - 2]?.lower ?? '')
