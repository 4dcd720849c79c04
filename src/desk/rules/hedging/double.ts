import { hasAny, listOf } from '../../english/word-lists.ts'
import { rule } from '../rule.ts'

const accusing =
  /\b(?:accus(?:e|es|ed|ing)\s[^.,;:!?“”"—]{0,60}?\bof|suspect(?:s|ed)?\s(?:[^.,;:!?“”"—]{0,60}?\s)?of|charg(?:es|ed|ing)\s(?:[^.,;:!?“”"—]{0,60}?\s)?with|allegations? of|accusations? of|suspicions? of|alleges?|alleged)\s+((allegedly|reportedly|purportedly|supposedly)\s+)/giu

/** `allegedly suspected of`, `reportedly accused of`: the doubt before the accusation doubts that anybody accused. */
const twice =
  /\b(alleged(?:ly)?|suspected|purported(?:ly)?)\s+((alleged|suspected|accused|purported|so-called)\s+)(?=\p{L})/giu

const hedges = listOf([
  'allegedly',
  'reportedly',
  'purportedly',
  'supposedly',
  'alleged',
  'suspected',
  'purported',
])

export default rule({
  id: 'hedging/double',
  summary: 'One claim hedged twice',
  why: 'An accusation is already a hedge. A second one suggests that no one made it.',
  basis: 'AP Stylebook, “allege”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'He is accused of allegedly taking $40,000.',
      finds: 'allegedly',
      fixed: 'He is accused of taking $40,000.',
    },
    {
      bad: 'Prosecutors charged him with allegedly hiding the money.',
      finds: 'allegedly',
      fixed: 'Prosecutors charged him with hiding the money.',
    },
    {
      bad: 'Police accuse the mayor of supposedly selling permits.',
      fixed: 'Police accuse the mayor of selling permits.',
    },
    {
      bad: 'Two alleged suspected thieves were held.',
      finds: 'suspected',
      fixed: 'Two alleged thieves were held.',
    },
    { good: 'He is accused of taking $40,000.' },
    { good: 'He allegedly took $40,000 and is accused of hiding it.' },
    { good: 'She was accused of fraud. The men allegedly fled.' },
    { good: 'He is charged with the alleged theft of a car.' },
  ],
  check(story, report) {
    if (!hasAny(story, hedges)) return
    for (const pattern of [accusing, twice])
      for (const match of story.text.matchAll(pattern)) {
        const word = pattern === accusing ? match[2] : match[3]
        const extra = pattern === accusing ? match[1] : match[2]
        const end = match.index + match[0].length
        const start = end - extra.length
        report({
          start,
          end: start + word.length,
          message: `Drop “${word}”: “${firstWords(match[0], extra)}” is already a hedge.`,
          fixes: [{ title: `Drop “${word}”`, safe: true, edits: [{ start, end, text: '' }] }],
        })
      }
  },
})

const firstWords = (text: string, extra: string) =>
  text
    .slice(0, text.length - extra.length)
    .trim()
    .replace(/\s+/g, ' ')
