import {
  askingStems,
  beforeAnonymity,
  demandingStems,
  reasons,
  reasonsNext,
  reasonsTold,
  termsOfTalk,
  unnamedWords,
} from '../../english/lexicon/anonymity.ts'
import { beforeParticiple, behindAsThey } from '../../english/lexicon/auxiliaries.ts'
import { monthNames } from '../../english/lexicon/calendar.ts'
import { alternatives, regex } from '../../english/regex.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const theirNames = '(?:his|her|their) (?:full |real |last |own )?names?'
/** `not be used`, `would stay out of the paper`: what is to become of a name. */
const keptBack =
  '(?:(?:would |will |should )?not (?:be )?\\p{L}+|(?:would |will |should )?(?:be (?:withheld|kept out|left out|omitted|changed)|(?:stay|remain) (?:out|secret)))'
const theyUnnamed =
  '(?:(?:he|she|they|it) (?:would |will )?not|neither (?:he|she|they) nor [^.,;]{1,30}) (?:would )?be (?:named|identified|quoted)'

/** Every form in which copy says that somebody is not to be named. */
const promise = new RegExp(
  [
    `(?:on|under|with) (?:the )?(?:strict )?(?:${alternatives(termsOfTalk)}) (?:of anonymity|(?:that )?(?:${theirNames} ${keptBack}|${theyUnnamed}))`,
    `(?:(?:would|did|could|do|does)(?: not|n[’']t)|(?:none|neither) of (?:whom|them) (?:would|did|could)) (?:let|allow|permit) ${theirNames} (?:to )?be \\p{L}+`,
    `refus(?:ed|ing) to (?:let|allow|have) ${theirNames} (?:to )?(?:be )?(?:used|printed|published|mentioned|in print|in the paper)`,
    `(?:${alternatives(askingStems)})(?:ed|ing) (?:not )?to be (?:named|identified|anonymous|quoted by name)`,
    '(?:(?:ask|request|wish|want|preferr)(?:ed|ing)|chose|choosing) to (?:remain|stay) (?:anonymous|unnamed|nameless)',
    "(?:did|would|could|does|do)(?: not|n[’']t) (?:want to |wish to )?be (?:named|identified)",
    `(?:${alternatives(demandingStems)})(?:ed|ing) that (?:${theirNames} (?:not \\p{L}+(?: \\p{L}+)?|be (?:withheld|kept out|left out|omitted))|(?:he|she|they) not be (?:named|identified|quoted))`,
    `(?:(?:declin|refus)(?:ed|ing)|would not|ask(?:ed|ing) not) to (?:give|disclose|provide) ${theirNames}`,
    `(?:${alternatives(beforeAnonymity)}) anonymity`,
    '(?:spoke|speaking|talked|talking) anonymously',
    `(?:only|unless|provided|long as) (?:if |that )?(?:${theirNames} (?:(?:was|were)(?: not|n[’']t) \\p{L}+|(?:was|were|be) (?:withheld|kept out|left out|omitted|changed))|(?:he|she|they) (?:was|were)(?: not|n[’']t) (?:named|identified|quoted))`,
    'with(?:held|holding|hold) (?:(?:his|her|their) names? )?at (?:his|her|their) (?:own )?request',
    '(?:spoke|speaking) on background',
  ]
    .map(form => `\\b${form}\\b`)
    .join('|'),
  'giu',
)

/** `since 2019`, `since the winter`: a time, where `since he has no leave to speak` is a reason. */
const sinceThen = regex(
  'giu',
)`\bsince (?=\d|the (?:start|end|winter|spring|summer|fall|autumn)|last\b|(?:${monthNames.join('|')})\b|\p{L}+day\b|then\b)`

/** What gives a reason: why they may not be named, or what the speaker wants to be free to say. */
const reason = regex(
  'iu',
)`\b(?:${reasons}|as (?:he|she|they|it) (?:${behindAsThey})|under (?:\p{L}+ ){0,4}(?:rules?|terms|polic(?:y|ies)|protocols?|agreements?)|(?:for|about|over|fears? of|fearing) (?:[\p{L}’']+ ){0,3}safety)\b`

/** `had been given until Monday`: somebody got something, where `given the threats` is a reason. */
const gotSomething = regex(
  'giu',
)`\b(?:${beforeParticiple})(?: \p{L}+ly| not| also)? given\b|\bgiven (?:un)?til\b`

/** `, saying his employer had fired a colleague`: what the source says of it, where `saying the ward was full` is the news. */
const saysWhy = regex(
  'iu',
)`\b(?:saying|explaining|adding|noting)\b[^.,;]{0,120}\b(?:${reasonsTold}|${reasonsNext})\b`

const givesReason = (text: string) =>
  saysWhy.test(text) || reason.test(text.replace(sinceThen, '').replace(gotSomething, ''))

/** What tells it in the sentence behind: `Her contract forbids employees to speak with reporters.` */
const reasonNext = regex('iu')`\b(?:${reasonsNext})\b`

/** `on condition of anonymity to offer a candid view`: what they want to be free to do. */
const purpose = /^,?\s(?:(?:in order\s)?to\s\p{Ll}+|(?:while\s)?(?:discussing|describing|detailing)\b)/u

const unnamed = listOf(unnamedWords)

/** The promises of a story with their sentences, looked for where one of the words is. */
function promisesIn(story: Story): { match: RegExpExecArray; sentence: Sentence }[] {
  const sentences = new Set(wordsOn(story, unnamed).map(({ start }) => sentenceAt(story, start)))
  return [...sentences].flatMap(sentence =>
    sentence
      ? Array.from(story.text.slice(sentence.start, sentence.end).matchAll(promise), match => ({
          match,
          sentence,
        }))
      : [],
  )
}

export default rule({
  id: 'sourcing/anonymity-reason',
  summary: 'An unnamed speaker, with no reason given',
  why: 'Anonymity costs trust. Tell readers why it was granted.',
  knows: [
    'Any form of the promise: on condition of, asked not to be named, declined to give a name, requesting anonymity, spoke anonymously, asked that a name be withheld.',
    'Any form of the reason: because, for fear, citing, not authorized, under rules, given the sensitivity, `to offer a candid view`; in the same sentence or the next.',
  ],
  basis: 'AP News Values, “anonymous sources”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      bad: 'The talks have failed, said a diplomat who spoke on condition of anonymity.',
      finds: 'on condition of anonymity',
    },
    { bad: 'The nurse, who asked not to be named, said the ward was full.', finds: 'asked not to be named' },
    {
      good: 'The talks have failed, said a diplomat who spoke on condition of anonymity because he was not authorized to discuss them.',
    },
    { good: 'The nurse, who asked not to be named for fear of losing her job, said the ward was full.' },
    { good: 'The nurse spoke on condition of anonymity to discuss the patients’ care.' },
    {
      bad: 'A clerk, who asked that her name be withheld, said the files were gone.',
      finds: 'asked that her name be withheld',
    },
    { bad: 'A mother, requesting anonymity, said the aide was locked in.', finds: 'requesting anonymity' },
    { bad: 'Three aides, granted anonymity, said the two sides were far apart.', finds: 'granted anonymity' },
    {
      bad: 'Granted anonymity, two of the clerks said they had been given until Monday to answer.',
      finds: 'Granted anonymity',
    },
    { good: 'Granted anonymity given the threats, two of the clerks said they had been given a day.' },
    { bad: 'A clerk, who insisted that his name not appear, said the files were gone.' },
    { good: 'Three aides, granted anonymity to offer a candid view, said the two sides were far apart.' },
    { good: 'An official, who under government rules could not be named, said the talks had failed.' },
    {
      good: 'The ward was full, a nurse said. She asked not to be named. Her contract, she said, forbids employees to speak with reporters.',
    },
    {
      bad: 'The ward was full, a nurse said. She asked not to be named. The ward has 20 beds.',
      finds: 'asked not to be named',
    },
    {
      bad: 'A clerk, who did not want to be named, said the roof had leaked since 2019.',
      finds: 'did not want to be named',
    },
    { bad: 'A guard, who would speak only if his name was not printed, said the gate had been open.' },
    { bad: 'Two clerks agreed to talk only if they were not named. The office has 20 clerks.' },
    {
      bad: 'A tenant, whose name the paper is withholding at her request, said the lift had been stuck.',
      finds: 'withholding at her request',
    },
    { good: 'The official was not named in the report.' },
    {
      bad: 'A spokesperson for the authority, who asked not to be named, said that the agency takes safety seriously.',
      finds: 'asked not to be named',
    },
    {
      bad: 'The vote was 11 to 1, said a juror who agreed to talk on the understanding that her name would stay out of it.',
      finds: 'on the understanding that her name would stay out',
    },
    {
      bad: 'Three pilots, none of whom would allow their names to be used, described the rosters.',
      finds: 'none of whom would allow their names to be used',
    },
    {
      good: 'A cook, who asked that his name not be used, saying his employer had fired a colleague for talking, said the oil was old.',
    },
    { bad: 'A cook, who asked that his name not be used, saying that the oil was old, showed us two pans.' },
    {
      bad: 'A porter who agreed to talk only if his name was left out said the doors were shut.',
      finds: 'only if his name was left out',
    },
    { good: 'The nurse asked not to be named, for her family’s safety.' },
  ],
  check(story, report) {
    for (const { match, sentence } of promisesIn(story)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (
        purpose.test(story.text.slice(end, end + 40)) ||
        givesReason(story.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1200)))
      )
        continue
      const next = story.sentences[sentence.index + 1]
      if (
        next?.paragraph === sentence.paragraph &&
        reasonNext.test(story.text.slice(next.start, Math.min(next.end, next.start + 400)))
      )
        continue
      report({
        start,
        end,
        message: `“${match[0]}”: say why the source isn’t named.`,
      })
    }
  },
})
