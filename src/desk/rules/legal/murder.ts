import { accusationsIn } from '../../claims/accusations.ts'
import { stem } from '../../claims/convictions.ts'
import { whyNotStated } from '../../claims/stated.ts'
import { officialVoices, settledMurder } from '../../english/lexicon/accusing.ts'
import { pointingDeterminers } from '../../english/lexicon/function-words.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'

const neutral = table<string>({
  murdered: 'killed',
  murderer: 'killer',
  murderers: 'killers',
  murdering: 'killing',
  murders: 'kills',
})
const verdicts = listOf(Object.keys(neutral))

export default rule({
  id: 'legal/murder',
  summary: '“Murdered” or “murderer” before a court has found that it was murder',
  why: 'A killing is not murder until a court says so. Until then, write “killed.”',
  knows: [
    '`Murdered`, `murdering`, `murderer` and `murderer of`, before the story reports a conviction for it.',
    'Not reported: a charge or trial, attributed to prosecutors, a crime of years ago, war, fiction.',
  ],
  basis: 'AP Stylebook, “homicide, murder, manslaughter”',
  severity: 'warning',
  where: 'prose',
  examples: [
    { bad: 'The clerk was murdered on Monday.', finds: 'murdered', fixed: 'The clerk was killed on Monday.' },
    { bad: 'Police seek the murderer.', finds: 'murderer', fixed: 'Police seek the killer.' },
    { good: 'Doe was charged with murder.' },
    { good: 'The murder trial opened on Monday.' },
    { good: 'Doe was convicted of murder in May. He had murdered a clerk.' },
    { good: 'Prosecutors say that Doe murdered the clerk.' },
    { good: 'Doe is accused of murdering a clerk.' },
    { good: 'The king was murdered in 1437.' },
    { good: 'In the new series, a keeper is murdered and the vicar is the murderer.' },
    {
      good: 'A mystery set there was filmed in May. In it a cook is murdered, and the murderer is a monk.',
    },
    { bad: 'He played a cook in a film. He was murdered on Monday.', finds: 'murdered' },
    { good: 'The Nazis rounded them up and murdered them.' },
    { good: 'Doe faces the death penalty for murdering a clerk.' },
    { good: 'He slept in a hall with thieves, smugglers and murderers.' },
    {
      bad: 'The grocer who was murdered behind his counter had kept the store open, his customers said.',
      finds: 'murdered',
    },
    { good: 'The grocer who was murdered had kept the store open, police said.' },
    { good: 'A grocer was murdered behind his counter, his customers said.' },
    { bad: 'Police seek the murderers of the clerk.', finds: 'murderers' },
  ],
  check(story, report) {
    const words = wordsOn(story, verdicts)
    if (words.length === 0) return
    const isProved = accusationsIn(story).some(
      each =>
        each.kind === 'convicted' &&
        each.of &&
        story.text
          .slice(each.of.start, each.of.end)
          .split(/\s+/)
          .some(word => stem(word.toLowerCase()) === 'murd'),
    )
    if (isProved) return
    const thisYear = Number(story.published?.slice(0, 4)) || undefined
    const told = new Map<Sentence, boolean>()
    for (const word of words) {
      const offer =
        Object.hasOwn(neutral, word.lower) && word.lower !== 'murders' ? neutral[word.lower] : undefined
      const sentence = sentenceAt(story, word.start)
      if (!offer || !sentence) continue
      if (word.lower === 'murderers' && !pointingDeterminers.has(story.words[word.index - 1]?.lower ?? ''))
        continue
      const why = whyNotStated(story, sentence, word)
      if (why && !(why === 'attributed' && isTakenForGranted(story, sentence, word))) continue
      if (!told.has(sentence)) told.set(sentence, isNoCase(story, sentence, thisYear))
      if (told.get(sentence)) continue
      const text = /^\p{Lu}/u.test(word.text) ? offer[0].toUpperCase() + offer.slice(1) : offer
      report({
        start: word.start,
        end: word.end,
        message: `“${word.text}” is a legal verdict, and this story reports no conviction.`,
        fixes: [{ title: `Write “${text}”`, edits: [{ start: word.start, end: word.end, text }] }],
      })
    }
  },
})

const who = /\b(?:the|his|her|their)\s(?:[\p{L}’'-]+\s){1,3}who\s(?:was|were|had\sbeen)\s(?:\p{L}+ly\s)?$/iu
const official = regex('iu')`\b(?:${officialVoices})\b`

/**
 * `The grocer who was murdered had kept the store open, his customers said`: they tell of the store, and the story itself
 * says of whom. On the word of those who accuse it may.
 */
const isTakenForGranted = ({ text }: Story, { start, end }: Sentence, word: Word): boolean =>
  who.test(text.slice(Math.max(start, word.start - 80), word.start)) &&
  !official.test(text.slice(start, Math.min(end, start + 1000)))

const settling = regex('u')`^(?:${settledMurder})$`

const isNoCase = (story: Story, sentence: Sentence, thisYear: number | undefined) =>
  isSettled(sentence.words.slice(0, 400), thisYear) || isInPlot(story, sentence)

const happensInPlot = /\b(?:is|are) (?:\p{L}+ ){0,2}murdered\b/u

/** `A mystery set there was filmed. In it a champion is murdered, and the murderer is the cook.`: news has no present here. */
function isInPlot({ sentences, text }: Story, { start, end, index, paragraph }: Sentence): boolean {
  if (!happensInPlot.test(text.slice(start, end))) return false
  return sentences
    .slice(Math.max(0, index - 2), index)
    .some(
      each =>
        each.paragraph === paragraph && each.words.slice(0, 400).some(word => settling.test(word.lower)),
    )
}

/** History, fiction and crimes long settled are not before a court. */
function isSettled(words: Word[], thisYear: number | undefined): boolean {
  const years = words.filter(({ text }) => /^1[0-9]\d\d$|^20\d\d$/.test(text)).map(({ text }) => Number(text))
  return years.some(year => !thisYear || year < thisYear - 1) || words.some(word => settling.test(word.lower))
}
