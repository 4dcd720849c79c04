import { readDraft } from '../src/desk/draft/read.ts'
import { namesIn } from '../src/desk/library/drift/names.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Story } from '../src/desk/story/story.ts'
import type { Draw } from './drawn.ts'

export interface Swapped {
  text: string
  /** Where the swapped words stand in it. */
  start: number
  end: number
}

/** What an editor rewrites without changing what is said. */
const lightly: [RegExp, string][] = [
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

/** A story lightly rewritten: a few words exchanged, now and then a sentence left out or two joined. */
export function rewritten(text: string, draw: Draw): string {
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
    let words = text.slice(place.start, place.end)
    for (const [pattern, words2] of lightly) if (draw(2) === 0) words = words.replace(pattern, words2)
    result += words
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
