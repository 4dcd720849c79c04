import { readDraft } from '../src/desk/draft/read.ts'
import { namesIn } from '../src/desk/library/drift/names.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Story } from '../src/desk/story/story.ts'
import type { Draw } from './drawn.ts'

export interface Swapped {
  text: string
  /** Where the swapped words are in it. */
  start: number
  end: number
}

type Wording = [pattern: RegExp, words: string]

/** What an editor rewrites without changing what is said. */
const lightly: Wording[] = [
  [/\bsaid\b/g, 'told reporters'],
  [/\babout\b/g, 'around'],
  [/\bbegan\b/g, 'started'],
  [/\bhowever\b/gi, 'but'],
  [/\bmany\b/g, 'a lot of'],
  [/\bhelp\b/g, 'assist'],
  [/\blarge\b/g, 'big'],
  [/\bshow(s|ed)?\b/g, 'indicate$1'],
  [/\bneed\b/g, 'require'],
  [/\bsince\b/g, 'because'],
  [/ percent\b/g, '%'],
  [/\balso\b /g, ''],
  [/\bvery\b /g, ''],
  [/\bwill be\b/g, 'is going to be'],
  [/\btried\b/g, 'sought'],
  [/\bbut\b/g, 'yet'],
]

/** More words for the same, as a thesaurus has them. */
const heavily: Wording[] = [
  ...lightly,
  [/\bplan(s|ned)?\b/g, 'propose$1'],
  [/\bbought\b/g, 'acquired'],
  [/\bbuy\b/g, 'purchase'],
  [/\b[Oo]fficials\b/g, 'authorities'],
  [/\bannounced\b/g, 'declared'],
  [/\bkilled\b/g, 'claimed the lives of'],
  [/\bfell\b/g, 'went down'],
  [/\brose\b/g, 'went up'],
  [/\bincrease\b/g, 'rise'],
  [/\bincreased\b/g, 'grew'],
  [/\bchildren\b/g, 'youngsters'],
  [/\bcountry\b/g, 'nation'],
  [/\bcompany\b/g, 'firm'],
  [/\bcompanies\b/g, 'firms'],
  [/\bworkers\b/g, 'employees'],
  [/\blawmakers\b/g, 'legislators'],
  [/\bagreement\b/g, 'deal'],
  [/\bmeeting\b/g, 'talks'],
  [/\bcurrent(?:ly)?\b/g, 'present'],
  [/\battempt(s|ed)?\b/g, 'effort$1'],
  [/\bimportant\b/g, 'key'],
  [/\bdifficult\b/g, 'hard'],
  [/\bwell-known\b/g, 'famous'],
  [/\bduring\b/g, 'in the course of'],
  [/\bbefore\b/g, 'ahead of'],
  [/\bmore than\b/g, 'over'],
  [/\bnearly\b/g, 'almost'],
  [/\bwithin\b/g, 'inside'],
  [/\bended\b/g, 'came to an end'],
  [/\bdecided\b/g, 'chose'],
  [/\ballow(s|ed)?\b/g, 'let'],
  [/\bin order to\b/g, 'to'],
  [/\bdid not\b/g, "didn't"],
  [/\bis not\b/g, "isn't"],
  [/\bwas not\b/g, "wasn't"],
  [/\bcannot\b/g, 'is unable to'],
]

const capital = (words: string) => words.replace(/\p{Ll}/u, letter => letter.toUpperCase())

/** Another build of a sentence: the speaker first or last, two sentences for one, a clause left out, active for passive. */
function rebuilt(sentence: string, draw: Draw): string {
  let words = sentence
  const speaker = /^([^,]{20,}), ((?:the |a )?[\p{L} .]{4,40}?) said\.$/u.exec(words)
  if (speaker) words = `${capital(speaker[2])} said that ${speaker[1]}.`
  const accord = /^According to ([^,]{4,50}), (.{20,})\.$/.exec(words)
  if (accord) words = `${capital(accord[2])}, according to ${accord[1]}.`
  if (draw(2) === 0) words = words.replace(/, (?:which|who|including)\b[^,.;]{6,80},/, '')
  if (draw(2) === 0)
    words = words.replace(
      /^(.{40,}?)(?:, and|, but|;) ((?:the|he|she|it|they) .{25,})$/,
      (_, one, other) => `${one}. ${capital(other)}`,
    )
  return words.replace(
    /\b([Tt]he \p{Ll}+) (approved|rejected|blocked|opened|closed|launched|backed) (the \p{Ll}+)\b(?= (?:on|in|by|after|before|at)\b)/u,
    (_, one, verb, other) =>
      `${one === capital(one) ? capital(other) : other} was ${verb} by ${one.toLowerCase()}`,
  )
}

/** The ways in which a story is rewritten, the harmless first; what it says stays. */
export const rewrites: Record<string, (text: string, draw: Draw) => string> = {
  light: (text, draw) => rewritten(text, draw, sentence => exchanged(sentence, lightly, 2, draw)),
  words: (text, draw) => rewritten(text, draw, sentence => exchanged(sentence, heavily, 8, draw)),
  build: (text, draw) =>
    rewritten(text, draw, sentence => rebuilt(exchanged(sentence, lightly, 2, draw), draw)),
  order: (text, draw) => {
    const paragraphs = rewrites.build(text, draw).split(/\n+/)
    const [first, ...rest] = paragraphs
    // A paragraph goes up to three places down, and one in eight goes.
    const moved = rest
      .map((paragraph, index) => ({ paragraph, place: index + draw(4) }))
      .filter(() => draw(8) > 0)
      .sort((one, other) => one.place - other.place)
    return [first, ...moved.map(({ paragraph }) => paragraph)].join('\n\n')
  },
}

/** One in this many of the words that can be exchanged stays. */
function exchanged(sentence: string, wordings: Wording[], spared: number, draw: Draw): string {
  return wordings.reduce(
    (words, [pattern, other]) => (draw(spared) === 0 ? words : words.replace(pattern, other)),
    sentence,
  )
}

/** A story with its sentences rewritten, now and then one left out; those with quotations stay as they are. */
function rewritten(text: string, draw: Draw, rewrite: (sentence: string) => string): string {
  const story = read(text)
  let result = ''
  let at = 0
  for (const sentence of story.sentences) {
    const place = story.prose.toDraft(sentence)
    const inQuotation = story.quotations.some(each => each.start < sentence.end && sentence.start < each.end)
    if (inQuotation || place.start < at) continue
    result += text.slice(at, place.start)
    at = place.end
    if (draw(12) === 0) continue
    result += rewrite(text.slice(place.start, place.end))
  }
  return result + text.slice(at)
}

const read = (text: string): Story => readStory(readDraft(text, { path: 'draft.txt' }))

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const others = [
  'Hartwell',
  'Osvaldo Prieto',
  'Lindqvist',
  'Marlowe',
  'Tanvir Rao',
  'Kessler',
  'Oakhaven',
  'Brindale',
]

const replaced = (text: string, start: number, end: number, words: string): Swapped => ({
  text: text.slice(0, start) + words + text.slice(end),
  start,
  end: start + words.length,
})

/** One fact of a story changed; nothing where the story has none of the kind. */
export const swaps: Record<string, (text: string, draw: Draw) => Swapped | undefined> = {
  number(text, draw) {
    const numbers = [
      ...text.matchAll(/(?<![\w.,:/-])(?:[2-9]|[1-9]\d{1,2}(?:,\d{3})*|\d+\.\d+)(?![\w.,:/-]\d|\w)/g),
    ].filter(
      ({ index }) =>
        !/(?:January|February|March|April|May|June|July|August|September|October|November|December|\.) $/.test(
          text.slice(Math.max(0, index - 11), index),
        ),
    )
    const match = numbers[draw(numbers.length)]
    if (!match) return undefined
    const value = Number(match[0].replace(/,/g, ''))
    const other = match[0].includes('.') ? (value + 1.3).toFixed(1) : String(value + 2 + draw(7))
    return replaced(text, match.index, match.index + match[0].length, other)
  },
  weekday(text, draw) {
    const days = [...text.matchAll(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g)]
    const match = days[draw(days.length)]
    if (!match) return undefined
    const other = weekdays[(weekdays.indexOf(match[0]) + 1 + draw(6)) % 7]
    return replaced(text, match.index, match.index + match[0].length, other)
  },
  date(text, draw) {
    const dates = [
      ...text.matchAll(
        /\b(January|February|March|April|June|July|August|September|October|November|December) (\d{1,2})\b/g,
      ),
    ]
    const match = dates[draw(dates.length)]
    if (!match) return undefined
    const other =
      draw(2) === 0
        ? `${match[1]} ${(Number(match[2]) + 3 + draw(20)) % 28 || 9}`
        : `${months[(months.indexOf(match[1]) + 1 + draw(10)) % 12]} ${match[2]}`
    return other === match[0] ? undefined : replaced(text, match.index, match.index + match[0].length, other)
  },
  name(text, draw) {
    const story = read(text)
    const names = story.sentences.flatMap(sentence =>
      namesIn(story, sentence).filter(
        name =>
          name.words.length <= 2 &&
          name.start > sentence.start &&
          !story.quotations.some(({ start, end }) => start < name.end && name.start < end),
      ),
    )
    const name = names[draw(names.length)]
    if (!name) return undefined
    const { start, end } = story.prose.toDraft(name)
    const possessive = /['’]s$/.exec(text.slice(start, end))?.[0] ?? ''
    return replaced(text, start, end, others[draw(others.length)] + possessive)
  },
}
