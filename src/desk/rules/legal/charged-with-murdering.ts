import { countAfter } from '../../claims/counts.ts'
import { parse } from '../../claims/stated.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import { rule } from '../rule.ts'

const murdering = listOf(['murdering'])

/** `charged on Tuesday with kidnapping and murdering`: the charge is murder, the deed is the court’s to name. */
export default rule({
  id: 'legal/charged-with-murdering',
  summary: '“Charged with murdering” someone, which treats the murder as proved',
  why: 'The charge is murder. Whether it was murder is for the court to decide.',
  knows: [
    '`Charged … with murdering`, with who and when in between, even after another charge: `with kidnapping and murdering`.',
  ],
  basis: 'AP Stylebook, “homicide, murder, manslaughter”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'Doe is charged with murdering a clerk.',
      finds: 'charged with murdering',
      fixes: ['charged with murder in the death of a clerk', 'charged with murder in the killing of a clerk'],
    },
    {
      bad: 'Police charged Doe on Tuesday with murdering a clerk.',
      fixes: ['on Tuesday with murder in the death of', 'on Tuesday with murder in the killing of'],
    },
    { good: 'Doe is charged with murder in the death of a clerk.' },
    { good: 'Doe is charged with fraud. He denies murdering anybody.' },
  ],
  check(story, report) {
    for (const word of wordsOn(story, murdering)) {
      const sentence = sentenceAt(story, word.start)
      const items = sentence ? parse(story, sentence).items : []
      const at = items.findIndex(item => item.start === word.start)
      const verb = items.findLastIndex((item, index) => index < at && item.lower === 'charged')
      const count = verb < 0 ? undefined : countAfter(items, verb, 'with')
      if (!count || count.preposition > at || at - count.preposition > 5) continue
      const { start } = items[verb]
      report({
        start,
        end: word.end,
        message: `“${story.text.slice(start, word.end)}” treats the murder as proved. The charge is murder in someone’s death.`,
        fixes: ['murder in the death of', 'murder in the killing of'].map(text => ({
          title: `Write “${story.text.slice(items[count.preposition].start, word.start)}${text}”`,
          edits: [{ start: word.start, end: word.end, text }],
        })),
      })
    }
  },
})
