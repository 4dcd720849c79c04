import { parseDay, partsOf } from '../../../english/calendar.ts'
import { looseBefore } from '../../../english/lexicon/figures.ts'
import { numberOf } from '../../../english/numerals.ts'
import { regex } from '../../../english/regex.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'
import { ordinals } from '../../../story/times/words.ts'
import { timesIn } from './near.ts'

/** A sentence with the years and days that it names, for sums of years. */
export interface Dated {
  story: Story
  sentence: Sentence
  text: string
  /** Years and days with a year that the copy itself writes, in order. */
  written: Time[]
  /** Year and day of publication. */
  now?: { year: number; day: number }
}

export function datedSentence(story: Story, sentence: Sentence): Dated {
  const day = parseDay(story.published)
  return {
    story,
    sentence,
    text: story.text.slice(sentence.start, sentence.end),
    written: timesIn(story, sentence).filter(time => time.year !== undefined),
    ...(day === undefined ? {} : { now: { year: partsOf(day).year, day } }),
  }
}

export const yearOf = (time: Time) => time.year!.number

/** What makes a number of years no promise. */
export const loose = regex('i')`\b(?:${looseBefore})\b[\s-]*(?:the )?$`

/** `20`, `twenty-five`; `50th`, `fiftieth`. */
export const countOf = (words: string): number | undefined =>
  numberOf(words.toLowerCase()) ??
  ordinals.get(words.toLowerCase()) ??
  (/^\d+/.test(words) ? Number.parseInt(words, 10) : undefined)

/** A number of years as copy writes it, in digits or words. */
export const number = String.raw`(\d{1,3}|[a-z]+(?:-[a-z]+)?)`

/** The first time that begins at or after an offset of the sentence, and the last that ends before one. */
export const timeFrom = ({ written, sentence }: Dated, at: number) =>
  written.find(({ start }) => start >= sentence.start + at)
export const timeUntil = ({ written, sentence }: Dated, at: number) =>
  written.findLast(({ end }) => end <= sentence.start + at)
