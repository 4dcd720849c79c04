import { fromCenturyToSecond, roughTimes } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { isFixed } from './dates.ts'
import { besides, type Drift, within } from './sides.ts'

const pure = ({ start, end }: Time) => ({ start, end })

const isQuoted = ({ story }: Comparison, span: { start: number; end: number }) =>
  story.quotations.some(({ start, end }) => start <= span.start && span.end <= end)

/** Words for a day or month that the source has exactly: `recently` for Wednesday. */
export function vagueTimes(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(beside => {
    const { story, source, sentence, sides } = beside
    return within(story.times, sentence).flatMap(time => {
      if (isQuoted(comparison, time) || !vagueWords.test(story.text.slice(time.start, time.end).trim()))
        return []
      // `three times, most recently in April` puts no day in other words.
      if (/\b(?:most|more|as|until|only) $/.test(story.text.slice(0, time.start).slice(-8))) return []
      for (const side of sides) {
        if (side.close < 0.35) continue
        // What the source leaves as vague is not what it has exactly.
        const vague = story.text.slice(time.start, time.end).toLowerCase()
        const told = source.story.text.slice(side.sentence.start, side.sentence.end).toLowerCase()
        if (told.includes(vague)) return []
        const others = within(source.story.times, side.sentence).filter(
          each => isFixed(each) && isExact(each, time) && isOfItsClause(story, time, source.story, each),
        )
        // A day that the draft's sentence names as well is not what it leaves vague.
        const named = within(story.times, sentence).filter(each => each !== time && isFixed(each))
        const open = others.filter(each => !named.some(known => hour(known) === hour(each)))
        if (open.length === 1)
          return [
            {
              span: pure(time),
              source,
              inSource: pure(open[0]),
              offer: source.story.text.slice(open[0].start, open[0].end),
            },
          ]
      }
      return []
    })
  })
}

/**
 * Whether two times stand in one clause. In `blasts that killed 22 people, police said today` the day is that of the
 * report, and in `the filing, which was made public Tuesday` that of the filing.
 */
function isOfItsClause(story: Story, time: Time, source: Story, other: Time): boolean {
  const words = wordsBefore(source, other)
  const opens = words.findLast(word => word === 'which' || word === 'who' || isSaid(word))
  const around = [
    ...wordsBefore(story, time),
    ...wordsOf(story.text.slice(time.end, time.end + 30)).slice(0, 3),
  ]
  return opens === undefined || around.includes(opens)
}

/** The words of a clause before a place in it. */
function wordsBefore(story: Story, { start }: Time): string[] {
  const sentence = sentenceAt(story, start)
  return wordsOf(
    story.text
      .slice(sentence?.start ?? start, start)
      .split(/[,;:—–]\s/)
      .at(-1) ?? '',
  )
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

const isSaid = (word: string) => {
  const cue = cueOf(word)
  return cue?.kind === 'says' && !cue.faint
}

/** The hour of an hour whose day one side leaves open, and a day whole. */
const hour = ({ grain, value }: Time) =>
  /^(?:hour|minute)$/.test(grain) ? value.slice(value.indexOf('T')) : value

const vagueWords = regex('i')`^(?:${roughTimes})$`

const grains = [...fromCenturyToSecond]

/** Finer than the vague one, and no contradiction to it: `January` for `earlier this year`. */
function isExact(other: Time, vague: Time): boolean {
  if (!/^(?:day|month|part|hour|minute)$/.test(other.grain)) return false
  return vague.grain === 'reference' || grains.indexOf(other.grain) > grains.indexOf(vague.grain)
}
