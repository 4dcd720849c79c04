import { beforeFindings, studies } from '../../english/lexicon/anonymity.ts'
import { monthPattern } from '../../english/lexicon/calendar.ts'
import { betweenCrowdAndVerb, opensWeaselClause } from '../../english/lexicon/function-words.ts'
import { publishers } from '../../english/lexicon/outlets.ts'
import { crowdNouns, crowds, opensCrowd } from '../../english/lexicon/people.ts'
import { agentlessParticiples, crowdVerbs, findingVerbs } from '../../english/lexicon/reporting-verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import type { Span } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { isAttributed, isNamedNear } from './lib/near.ts'

/** `Critics`, `many longtime observers`, `most people in the town`: a crowd without a face. */
const crowd = regex(
  'iuy',
)`(?:${crowds}|(?:${opensCrowd})(?:\s(?:\p{Ll}+\s){0,1}(?:${crowdNouns}))?(?:\s(?:in|inside|across|around)\sthe\s\p{L}+)?)(?=\s)`

/** `Recent polls`, `several studies`, `research`: findings of nobody’s. */
const findings = regex('iuy')`(?:(?:${beforeFindings})\s){0,2}(?:${studies})(?=\s)`

/** `It was revealed that`, `it is widely believed that`, `it has long been thought in the valley that`, `it emerged that`. */
const agentless = regex(
  'iuy',
)`it\s(?:(?:is|was|(?:has|had)(?:\slong)?\sbeen)\s(?:\p{Ll}+ly\s|now\s|also\s|once\s)?(?:(?:${agentlessParticiples})|(?:believed|thought|said|assumed|suspected|feared|rumou?red)\s(?:in|among|along|around|across|throughout)\s(?:the\s)?(?:\p{Ll}+\s)?[\p{L}’-]+)|has emerged|emerged)\s(?:(?:\p{Lu}\p{Ll}+day|later|today|yesterday)\s)?that(?=\s)`

/** `is believed to be`, `are widely thought to have`. */
const supposed =
  /(?:is|are|was|were)\s(?:\p{Ll}+ly\s|now\s|also\s|still\s)?(?:believed|thought|understood|rumou?red|said)\sto(?=\s(?:be|have)\b)/iuy

const openers = listOf([
  ...opensCrowd,
  ...crowds,
  ...beforeFindings,
  ...studies,
  'it',
  'is',
  'are',
  'was',
  'were',
])

export default rule({
  id: 'sourcing/weasel',
  summary: '“Critics say,” “polls show” or “it is believed,” with no name nearby',
  why: 'If no one can be named, maybe no one says it.',
  knows: [
    'Unnamed groups: critics, some, many experts, who say, believe or agree.',
    'Unnamed polls and studies: recent polls show, studies suggest.',
    'Passives: it was revealed that, it is believed that, is believed to be, if no sentence nearby gives a source.',
    'Not reported: a person, pollster or journal is named nearby.',
  ],
  basis: 'NPR Ethics Handbook, “attribution”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: 'The plan is popular. Critics say it will cost too much. It passed in May.',
      finds: 'Critics say',
    },
    { bad: 'Some believe the bridge is cursed.', finds: 'Some believe' },
    { bad: 'The hall, which some say is haunted, was sold.', finds: 'some say' },
    { bad: 'Many experts now agree the dam will not last.', finds: 'Many experts now agree' },
    { bad: 'Many in the industry believe the dam will not last.', finds: 'Many in the industry believe' },
    { good: 'Corvane, Hallmark and others say the dam is safe.' },
    { bad: 'Recent polls show voters souring on the plan.', finds: 'Recent polls show' },
    { bad: 'It was revealed that the team would pay less.', finds: 'It was revealed that' },
    {
      bad: 'It is widely believed in the valley that the shaft will never reopen. The tower is blue.',
      finds: 'It is widely believed in the valley that',
    },
    { good: 'It is believed in the valley that the shaft will never reopen, Ana Ruiz said.' },
    { bad: 'The man is believed to be hiding in the hills.', finds: 'is believed to' },
    {
      good: 'Critics say it will cost too much. Ana Ruiz, who leads a taxpayers’ union, put it at $4 million.',
    },
    { bad: 'Many residents fear the goats will reach the gardens.', finds: 'Many residents fear' },
    {
      good: 'Most residents want the trolley kept, and think it should be free, a Harbor College poll found.',
    },
    { good: 'The minister resigned after it emerged that Dunne had paid for his garden.' },
    { good: 'In a study compiled by Harbor College in May, the river was said to be clean.' },
    { good: '“Some say it is cursed,” Ana Ruiz said.' },
    { good: 'Critics of the plan, such as Ana Ruiz, say it will cost too much.' },
    { good: 'The experts said their report was done.' },
    { good: 'A poll by Harbor College found that voters were souring. Other surveys show the same.' },
    {
      bad: 'Surveys show that most would pay more, and a seat on the Ellisport line will cost a dollar.',
      finds: 'Surveys show',
    },
    { good: 'Surveys show that most would pay more. The study was commissioned by Harbor College.' },
    { good: 'Surveys by Harbor College show that most would pay more.' },
    { good: 'The man is believed to be hiding in the hills, the sheriff’s office said.' },
    { good: 'The polls show that doors open at 7 a.m., and the studies found no lead.' },
  ],
  check(story, report) {
    let told = 0
    for (const word of wordsOn(story, openers)) {
      if (word.start < told) continue
      const found = crowdAt(story, word) ?? findingsAt(story, word) ?? agentlessAt(story, word)
      if (!found) continue
      told = found.end
      report({
        ...found,
        message: `“${story.text.slice(found.start, found.end)}”: name a source, here or in the next sentence.`,
      })
    }
  },
})

/** The verb behind a phrase, over adverbs and auxiliaries. */
function verbAfter(story: Story, end: number, stems: ReadonlySet<string>, index: number): Word | undefined {
  let at = index
  while (story.words[at] && story.words[at].start < end) at++
  while (between.test(story.words[at]?.lower ?? '')) at++
  const verb = story.words[at]
  const cue = verb && cueOf(verb.lower)
  if (!cue || cue.form === 'ing' || !stems.has(cue.stem)) return undefined
  return /^[\s\p{L}]*$/u.test(story.text.slice(end, verb.start)) ? verb : undefined
}

const between = regex()`^(?:${betweenCrowdAndVerb}|.+ly)$`

function isAtClause(story: Story, { index, start }: Word): boolean {
  const before = story.words[index - 1]
  if (!before || sentenceAt(story, start)?.start === start) return true
  return opensWeaselClause.has(before.lower) || /[,;:—–]/.test(story.text.slice(before.end, start))
}

function crowdAt(story: Story, word: Word): Span | undefined {
  const end = matchEnd(crowd, story, word)
  if (end === undefined || !isAtClause(story, word) || isListed(story, word)) return undefined
  const verb = verbAfter(story, end, crowdVerbs, word.index)
  return verb && !isPolled(story, word) && !isNamedNear(story, word.start)
    ? { start: word.start, end: verb.end }
    : undefined
}

/** `Most residents think it should stay, according to a Millard College poll.` */
const isPolled = (story: Story, { start }: Word): boolean => {
  const sentence = sentenceAt(story, start)
  return sentence !== undefined && polled.test(story.text.slice(start, sentence.end))
}
const polled = /\b(?:according to|poll|polls|survey|surveys)\b/

/** `Corvane, Hallmark and others say`: some of them are named. */
const isListed = ({ text }: Story, { lower, start }: Word): boolean =>
  lower === 'others' && /\p{Lu}[\p{L}’'.-]{0,40},? and $/u.test(text.slice(Math.max(0, start - 48), start))

function findingsAt(story: Story, word: Word): Span | undefined {
  const end = matchEnd(findings, story, word)
  if (end === undefined || !isAtClause(story, word)) return undefined
  const verb = verbAfter(story, end, findingVerbs, word.index)
  return verb && !isNamedNear(story, word.start) && !publishes(story, word.start)
    ? { start: word.start, end: verb.end }
    : undefined
}

function agentlessAt(story: Story, word: Word): Span | undefined {
  // `resigned after it emerged that`: what came out long ago and had its consequence is no rumor.
  if (word.lower === 'it' && /^(?:after|when|once)$/.test(story.words[word.index - 1]?.lower ?? ''))
    return undefined
  const end = matchEnd(agentless, story, word) ?? matchEnd(supposed, story, word)
  return end !== undefined && !isAttributed(story, word.start) && !isReported(story, word)
    ? { start: word.start, end }
    : undefined
}

/** `In a report compiled by Harbor College, the river was said to be clean.` */
function isReported(story: Story, { start }: Word): boolean {
  const sentence = sentenceAt(story, start)
  return sentence !== undefined && reported.test(story.text.slice(sentence.start, start))
}
const reported = regex(
  'u',
)`\b[Ii]n (?:an?|the|its|their) (?:\p{L}+ ){0,2}(?:report|study|survey|paper|${studies})\b[^.;]*, `

function matchEnd(pattern: RegExp, { text }: Story, { start }: Word): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Whether it is said near whose poll or study it is: `by Harbor College`, `the Kessel Institute`, `the journal Tides`. */
function publishes(story: Story, place: number): boolean {
  const sentence = sentenceAt(story, place)
  if (!sentence) return false
  const from = story.sentences[sentence.index - 1] ?? sentence
  const to = story.sentences[sentence.index + 1] ?? sentence
  return publisher.test(story.text.slice(Math.max(from.start, place - 600), Math.min(to.end, place + 600)))
}

const months = `(?!(?:${monthPattern})\\b)`

/** `surveys by Harbor College`, `a Harbor College poll`; not `from the Ellisport line`, of something else. */
const publisher = regex(
  'u',
)`\b(?:${studies}|poll|survey|study)\s(?:(?!that\b|show|suggest|find|found|indicate|say)[\p{L}]+\s){0,4}?(?:by|from|of|in|at|for)\s(?:the\s)?${months}\p{Lu}\p{L}+|\b(?:the|an?|new|latest)\s(?:\p{Lu}\p{L}+\s){1,3}(?:${studies}|poll|survey|study)\b|\bby\s(?:the\s)?${months}\p{Lu}\p{L}+|\b(?:${publishers})\b|\b(?:poll|survey|study)\s(?:of|by|from)\b`
