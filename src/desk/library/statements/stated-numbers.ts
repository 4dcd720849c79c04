import { numberOf } from '../../english/numerals.ts'
import { nounBehind } from '../../english/word-behind.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Sentence, Story, Time } from '../../story/story.ts'
import { isFixed } from '../drift/dates.ts'
import { within } from '../drift/sides.ts'
import { isYear } from '../drift/years-and-ages.ts'
import { mostWords } from './matches.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { likeness, rootOf } from './roots.ts'

/** A number of a story: a figure, or one part of a day or an hour. `Thursday 27 November` has two, `1743` is one. */
export interface StatedNumber extends Span {
  sentence: Sentence
  /** The kind of its quantity, `number` for one that counts nothing, or a part of a time. */
  kind: string
  /** In the unit of its kind; of a day with its month, of an hour in minutes. */
  value: number
  /** As it is written. */
  raw: number
  /** The root of what it counts. */
  noun?: string
  quantity?: Quantity
  time?: Time
}

/** The kinds that say when. */
export const isOfTime = ({ kind }: StatedNumber): boolean => whens.test(kind)
const whens = /^(?:weekday|day|month|year|hour)$/

/** `sixth`, `19th`. */
export const isOrdinal = ({ text }: Story, { kind, end }: StatedNumber) =>
  kind === 'ordinal' || /^(?:st|nd|rd|th)\b/.test(text.slice(end, end + 3))

/** Each number of a draft is held against those of its sources: what has more is a table. */
const mostNumbers = 2000

/** Every number of a story in its order, each read once. */
export const numbersOf = memo((story: Story): StatedNumber[] =>
  story.sentences
    .filter(({ words }) => words.length <= mostWords)
    .flatMap(sentence => numbersIn(story, sentence))
    .slice(0, mostNumbers),
)

/** Where the numbers of each sentence are among all of its story, by the index of the sentence. */
export const placesBySentence = memo((story: Story): ReadonlyMap<number, number[]> => {
  const places = new Map<number, number[]>()
  for (const [place, { sentence }] of numbersOf(story).entries()) {
    const known = places.get(sentence.index)
    if (known) known.push(place)
    else places.set(sentence.index, [place])
  }
  return places
})

/** The numbers of one sentence. */
export const numbersOfSentence = (story: Story, { index }: Sentence): StatedNumber[] =>
  (placesBySentence(story).get(index) ?? []).map(place => numbersOf(story)[place])

function numbersIn(story: Story, sentence: Sentence): StatedNumber[] {
  const times = within(story.times, sentence).filter(isFixed)
  const isFree = (span: Span) => !times.some(time => overlaps(time, span))
  const found = [
    ...times.flatMap(time => partsOf(story, sentence, time)),
    ...quantitiesIn(story, sentence)
      .filter(isFree)
      .map(quantity => ofQuantity(story, sentence, quantity)),
  ]
  for (const { index, 0: written } of story.text.slice(sentence.start, sentence.end).matchAll(numerals)) {
    const span = { start: sentence.start + index, end: sentence.start + index + written.length }
    const raw = Number(written.replaceAll(',', '').replace(':', '.'))
    if (Number.isNaN(raw) || !isFree(span) || found.some(other => overlaps(other, span))) continue
    found.push({ ...span, sentence, kind: isYear(written) ? 'year' : 'number', value: raw, raw })
  }
  return found.sort((one, other) => one.start - other.start)
}

const numerals = /(?<![\p{L}\d.,:/])\d[\d,]*(?:[.:]\d+)*/gu

function partsOf({ text }: Story, sentence: Sentence, time: Time): StatedNumber[] {
  const { weekday, day, month, year: ofYear, value, start, end } = time
  const parts: StatedNumber[] = []
  const add = (kind: string, span: Span, raw: number, whole = raw) =>
    parts.push({ start: span.start, end: span.end, sentence, kind, value: whole, raw, time })
  if (weekday) add('weekday', weekday, weekday.day)
  if (day) add('day', day, day.number, day.number + 100 * (month?.number ?? 0))
  else if (month) add('month', month, month.number)
  if (ofYear) add('year', ofYear, ofYear.number)
  const clock = /T(\d\d)(?::(\d\d))?/.exec(value)
  if (clock) add('hour', hourOf(text, time), Number(clock[1]) * 60 + Number(clock[2] ?? 0))
  else if (parts.length === 0 && /^\d{4}$/.test(value) && text.slice(start, end).includes(value))
    add('year', { start, end }, Number(value))
  return parts
}

/** `10:40 a.m.` of `10:40 a.m. on Monday`; all of it where the hour is in words. */
function hourOf(text: string, { start, end }: Time): Span {
  const hour = /\b\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?|(?<=[:.]\d\d))/i.exec(text.slice(start, end))
  return hour ? { start: start + hour.index, end: start + hour.index + hour[0].length } : { start, end }
}

function ofQuantity({ text }: Story, sentence: Sentence, quantity: Quantity): StatedNumber {
  const { start, end, value, unit } = quantity
  const written = text.slice(start, end)
  const noun = unit ?? nounBehind(text, end)
  const mayBeYear = quantity.kind === 'count' && !unit && isYear(written)
  // `30 days`: thirty, of the seconds that they last.
  const count =
    quantity.kind === 'duration' ? numberOf(written.toLowerCase().split(/[ -](?=\p{L}+$)/u)[0]) : undefined
  return {
    start,
    end,
    sentence,
    kind: mayBeYear ? 'year' : quantity.kind,
    value,
    raw: count ?? quantity.raw,
    noun: noun && rootOf(noun.toLowerCase()),
    quantity,
  }
}

/** How alike what two numbers count is, 0 to 1; nothing where one of them counts nothing that is named. */
export const nounLikeness = (one: StatedNumber, other: StatedNumber): number | undefined =>
  one.noun && other.noun ? likeness(one.noun, other.noun) : undefined
