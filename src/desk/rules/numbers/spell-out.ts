import { isBeside } from '../../draft/draft.ts'
import { monthPattern, shortMonthPattern } from '../../english/lexicon/calendar.ts'
import { beforeNumeral, behindNumberInWords, behindNumeral } from '../../english/lexicon/figures.ts'
import { behindPart } from '../../english/lexicon/function-words.ts'
import { joinsNumbers } from '../../english/lexicon/numbers.ts'
import { matchesAt, placesOf } from '../../english/matches-at.ts'
import { alternatives, regex } from '../../english/regex.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import { roleNouns } from '../../story/people/roles.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'
import { inWords } from './lib/in-words.ts'

/** What counts things that always take figures: ages, money, measures, votes, scores, times, parts of works and addresses. */
const unit = regex('i')`^(?:${behindNumeral})$`
const before = new RegExp(
  `(?:\\b(?:${shortMonthPattern})\\.?|\\b(?:${monthPattern})|\\b(?:${alternatives(beforeNumeral)})\\.?|[\\d.,:/$€£#&+×*=-]|[-–—/(]|\\p{Lu}[\\p{L}’']+)\\s*$`,
  'u',
)

export default rule({
  id: 'numbers/spell-out',
  summary: 'A number below 10 in figures, or one of 10 or more in words',
  why: 'One publication, one style. Small numbers read better as words.',
  basis: 'AP Stylebook, “numerals”; Reuters Handbook, “figures”; Guardian style guide, “numbers”',
  severity: 'info',
  where: 'prose',
  options: {
    below: { default: 10, description: 'Whole numbers below this are written in words.' },
    money: {
      default: 'any' as 'words' | 'letters' | 'any',
      choices: ['words', 'letters', 'any'] as const,
      description: 'Sums of money in copy: $4 million (`words`), £4m (`letters`), or either.',
    },
  },
  examples: [
    { bad: 'Police held 3 men on Monday.', finds: '3', fixed: 'Police held three men on Monday.' },
    { bad: 'It will hire 6 food scientists.', finds: '6' },
    { good: 'Yields fell 3 basis points.' },
    { bad: 'Police held fourteen men on Monday.', finds: 'fourteen', fixed: 'Police held 14 men on Monday.' },
    {
      bad: 'The bridge cost $4m.',
      house: 'rules:\n  numbers/spell-out: { options: { money: words } }',
      finds: '$4m',
      fixed: 'The bridge cost $4 million.',
    },
    {
      bad: 'The bridge cost US$4m.',
      house: 'rules:\n  numbers/spell-out: { options: { money: words } }',
      finds: 'US$4m',
      fixed: 'The bridge cost US$4 million.',
    },
    {
      bad: 'The bridge cost £2.5 billion.',
      house: 'rules:\n  numbers/spell-out: { options: { money: letters } }',
      fixed: 'The bridge cost £2.5bn.',
    },
    {
      good: '# Bridge cost $4M\n\nThe bridge cost $4 million and is 4m wide.',
      house: 'rules:\n  numbers/spell-out: { options: { money: words } }',
    },
    {
      good: 'The bridge cost £4m. It took 2 million bricks and a $5 million-a-year loan.',
      house: 'rules:\n  numbers/spell-out: { options: { money: letters } }',
    },
    {
      bad: 'The ferry line will drop 2 of its nine daily runs.',
      house: 'rules:\n  numbers/spell-out: { options: { below: 10 } }',
      finds: '2',
    },
    {
      bad: 'The city will close 4 old bridges on Monday, 2 of them for good.',
      house: 'rules:\n  numbers/spell-out: { options: { below: 10 } }',
      finds: ['4', '2'],
    },
    { good: 'Police held three men on Monday.' },
    { good: 'The boy, 5, is 4 feet tall and lives at 3 Mill Lane.' },
    { good: 'The vote was 5-4 on May 3, at 7 p.m.' },
    { good: 'The fine rose by 3% to $5 million.' },
    { good: 'Fourteen men were held.' },
    { good: 'She said “3 men” were held.' },
  ],
  check(story, report, { options }) {
    for (const found of sumsOf(story, options.money)) report(found)
    for (const { index, text, start, end } of wordsOn(story, written)) {
      const number = text.length === 1 && text >= '1' && text <= '9' ? Number(text) : undefined
      if (number !== undefined && number < options.below) {
        const words = inWords(number)
        if (!words || !countsThings(story, index)) continue
        report({
          start,
          end,
          message: `House style: “${words},” not ${text}.`,
          fixes: [{ title: `Write “${words}”`, edits: [{ start, end, text: words }] }],
        })
      } else {
        const value = spelled.get(text)
        if (value === undefined || value < options.below || opensOrJoins(story, index)) continue
        report({
          start,
          end,
          message: `House style: ${value}, not “${text}.”`,
          fixes: [{ title: `Write “${value}”`, edits: [{ start, end, text: String(value) }] }],
        })
      }
    }
  },
})

/** It begins at the sign, of which there are few: `US` is looked for in front of it. */
const sum =
  /(?<=(?<![\p{L}\p{N}])(?<of>[A-Z]{0,3}))(?<digits>[$£€¥]\d[\d,]*(?:\.\d+)?)(?:(?<letter>m|mn|bn|tn|M|B)|[ \u00A0](?<word>million|billion|trillion))(?![\p{L}\p{N}-])/uy
const words = table<string>({
  m: 'million',
  mn: 'million',
  M: 'million',
  bn: 'billion',
  B: 'billion',
  tn: 'trillion',
})
/** Not trillion: readers stumble over `tn`. */
const letters: Record<string, string> = { million: 'm', billion: 'bn' }

/** Sums of money that the house writes otherwise. Headlines have no room for words. */
function* sumsOf(story: Story, style: 'words' | 'letters' | 'any') {
  if (style === 'any') return
  for (const match of matchesAt(story.text, placesOf(story.text, ['$', '£', '€', '¥']), sum)) {
    const { of, digits, letter, word } = match.groups as Record<string, string | undefined>
    const figure = `${of}${digits}`
    const sentence = sentenceAt(story, match.index)
    if (sentence && isBeside(story.paragraphs[sentence.paragraph].kind)) continue
    const right =
      style === 'words'
        ? letter && `${figure} ${words[letter]}`
        : word && letters[word] && `${figure}${letters[word]}`
    if (!right) continue
    const span = { start: match.index - (of?.length ?? 0), end: match.index + match[0].length }
    yield {
      ...span,
      message: `House style: “${right},” not “${of}${match[0]}.”`,
      habit: 'money',
      fixes: [{ title: `Write “${right}”`, safe: true, edits: [{ ...span, text: right }] }],
    }
  }
}

/** From ten on, in small letters: `Twelve` at a sentence's head stays. */
const spelled = new Map<string, number>(
  Array.from({ length: 90 }, (_, index) => [inWords(index + 10) as string, index + 10]),
)

/** `3` and `twelve`, as a house may write them otherwise. */
const written = listOf([...'123456789', ...spelled.keys()])

/** `3 men`: one plain noun after it, no measure, and nothing before it that takes figures. */
function countsThings(story: Story, index: number): boolean {
  const { start, end } = story.words[index]
  const sentence = sentenceAt(story, start)
  if (!sentence || story.paragraphs[sentence.paragraph].kind !== 'paragraph') return false
  const next = story.words[index + 1]
  if (!next || story.text.slice(end, next.start) !== ' ') return false
  // `7 of them spoke`, `2 of its nine runs`
  const isPart = next.lower === 'of' && behindPart.has(story.words[index + 2]?.lower ?? '')
  const counted =
    adjective.test(next.lower) || isPairOfNouns(story, index + 1) ? story.words[index + 2] : next
  if (!isPart && !/^\p{Ll}{3,}s$|^(?:men|women|people|children)$/u.test(counted?.text ?? '')) return false
  if ((!isPart && unit.test(next.lower)) || story.words[index + 2]?.lower === 'old') return false
  const lead = story.text.slice(Math.max(0, start - 24), start)
  return !before.test(isPart ? lead.replace(/,\s$/, ' and ') : lead) && !hasOthers(story, start)
}

/** Between a number and what it counts: `4 new schools`. */
const adjective = /^(?:new|more|young|small|large|big|old)$/

/** `6 food scientists`: a noun, and people by what they do. */
function isPairOfNouns({ words, text }: Story, index: number): boolean {
  const [first, second] = [words[index], words[index + 1]]
  return (
    second !== undefined &&
    text.slice(first.end, second.start) === ' ' &&
    /^\p{Ll}{3,}[^s]$/u.test(first.text) &&
    second.lower.endsWith('s') &&
    roleNouns.has(second.lower.slice(0, -1))
  )
}

/** A list of numbers is written one way: `3 dogs, 12 cats and 40 birds`. */
function hasOthers(story: Story, at: number): boolean {
  const sentence = sentenceAt(story, at)
  return (
    sentence !== undefined && sentence.words.slice(0, 200).filter(word => /^\d/.test(word.text)).length > 2
  )
}

function opensOrJoins(story: Story, index: number): boolean {
  const { start, end } = story.words[index]
  const sentence = sentenceAt(story, start)
  if (
    !sentence ||
    sentence.words[0]?.index === index ||
    story.paragraphs[sentence.paragraph].kind !== 'paragraph'
  )
    return true
  const next = story.words[index + 1]
  const previous = story.words[index - 1]
  // `ten to fifteen`, `fifty million`, `one in twenty`, `the Twelve`, `page twelve`, `fifty-fifty`.
  if (
    !next ||
    !/^\p{Ll}{3,}s$|^(?:men|women|people|children)$/u.test(next.text) ||
    story.text.slice(end, next.start) !== ' '
  )
    return true
  return joinsNumbers.has(previous?.lower ?? '') || behindNumberInWords.has(next.lower)
}
