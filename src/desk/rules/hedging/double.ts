import { governorBefore } from '../../claims/governors.ts'
import type { Item } from '../../claims/items.ts'
import { parse } from '../../claims/stated.ts'
import { matchesAt } from '../../english/matches-at.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

/** `allegedly suspected of`, `reportedly accused of`: the doubt before the accusation doubts that anybody accused. */
const twice =
  /\b(alleged(?:ly)?|suspected|purported(?:ly)?)\s+((alleged|suspected|accused|purported|so-called)\s+)(?=\p{L})/iuy

const adverbs = listOf(['allegedly', 'reportedly', 'purportedly', 'supposedly'])

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
  why: 'An accusation is already a hedge. A second hedge makes it sound as if no one made the accusation.',
  knows: [
    'An adverb after an accusation: `accused of allegedly`, `charged with, among other things, supposedly`, `accused of having allegedly`.',
    'Two hedging adjectives before one noun: `alleged suspected`.',
    'Not reported: two claims, each with its own hedge.',
  ],
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
    {
      bad: 'They are charged with, among other things, supposedly turning back odometers.',
      fixed: 'They are charged with, among other things, turning back odometers.',
    },
    {
      bad: 'Two brothers are accused by the state of having allegedly forged the papers.',
      fixed: 'Two brothers are accused by the state of having forged the papers.',
    },
    {
      bad: 'Two sisters stand accused, in a complaint that the state filed on Thursday, of having allegedly sold the papers.',
      fixed:
        'Two sisters stand accused, in a complaint that the state filed on Thursday, of having sold the papers.',
    },
    { good: 'He is accused, in a complaint that was allegedly forged, of taking $40,000.' },
    { good: 'He is accused of taking $40,000.' },
    { good: 'He allegedly took $40,000 and is accused of hiding it.' },
    { good: 'She was accused of fraud. The men allegedly fled.' },
    { good: 'He is charged with the alleged theft of a car.' },
  ],
  check(story, report) {
    const places = wordsOn(story, hedges).map(({ start }) => start)
    for (const match of matchesAt(story.text, places, twice)) {
      const end = match.index + match[0].length
      report(dropping(story, match.index, end - match[2].length, end - match[2].length + match[3].length))
    }
    for (const word of wordsOn(story, adverbs)) {
      const hedge = hedgeOver(story, word)
      if (hedge !== undefined) report(dropping(story, hedge, word.start, word.end))
    }
  },
})

/** Where the accusation begins that an adverb hedges again: `charged with, among other things, allegedly`. */
function hedgeOver(story: Story, word: Word): number | undefined {
  const sentence = sentenceAt(story, word.start)
  const items = sentence ? parse(story, sentence).items : []
  const at = items.findIndex(item => item.start === word.start)
  if (at < 1) return undefined
  if (/^alleg(?:es?|ed|ing)$/.test(items[at - 1].lower)) return items[at - 1].start
  const lead = leadBefore(items, at)
  if (lead === undefined || !/^(?:of|with)$/.test(items[lead].lower)) return undefined
  const governor = governorBefore(items, lead)
  if (governor?.because !== 'hedged' || !accusing.test(items[governor.at].lower)) return undefined
  return items[governor.at].start
}

const accusing =
  /^(?:accus(?:e[sd]?|ing|ations?)|suspect(?:s|ed|ing)?|charg(?:es?|ed|ing)|allegations?|suspicions?|counts?)$/

/** The preposition before a word, past a phrase between two commas: `of, according to the filing, allegedly`. */
function leadBefore(items: Item[], at: number): number | undefined {
  if (items[at - 1].kind === 'preposition') return at - 1
  // `accused of having allegedly forged`
  if (at > 1 && /^(?:having|being)$/.test(items[at - 1].lower)) return leadBefore(items, at - 1)
  if (items[at - 1].text !== ',') return undefined
  const opens = items.findLastIndex((item, index) => index < at - 1 && item.text === ',')
  return opens > 0 && at - opens < 12 && items[opens - 1].kind === 'preposition' ? opens - 1 : undefined
}

function dropping(story: Story, hedge: number, start: number, end: number) {
  const word = story.text.slice(start, end)
  const before = story.text.slice(hedge, start).trim().replace(/\s+/g, ' ')
  const space = /^\s*/.exec(story.text.slice(end))![0].length
  return {
    start,
    end,
    message: `Drop “${word}”: “${before}” is already a hedge.`,
    fixes: [{ title: `Drop “${word}”`, safe: true, edits: [{ start, end: end + space, text: '' }] }],
  }
}
