import { isDayOrMonth } from '../../../english/lexicon/calendar.ts'
import { datedByYear, onceOnly } from '../../../english/lexicon/events.ts'
import { besideOtherDay } from '../../../english/lexicon/times.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { differ, isComparable, isFixed } from '../../../library/drift/dates.ts'
import { commonness } from '../../../library/match/common-words.ts'
import { rootOf } from '../../../library/statements/roots.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'
import { isPastVerb } from '../../../story/tense.ts'
import { areOnOneMatter } from './one-matter.ts'
import { type Clash, timesOfBody } from './parts.ts'

/** Of these the year alone tells. */
const once = new Set([...onceOnly].map(rootOf))
const ofAYear = new Set([...datedByYear].map(rootOf))

interface Told {
  time: Time
  sentence: Sentence
  /** The event beside the time. */
  event: string
  /** `his arrest`, `Wednesday’s vote`, `the crash`: it has been spoken of. */
  isPointed: boolean
  /** Or it is a verb, whose subject tells. */
  isDefinite: boolean
}

/**
 * One event that is given two days: `arrested on Monday`, and `since his arrest on Tuesday`. dates/conflict has full
 * dates.
 */
export function bodyDays(story: Story): Clash[] {
  const told = timesOfBody(story).flatMap(({ time, sentence }) => toldAt(story, sentence, time) ?? [])
  return told.flatMap((later, index) => {
    if (!later.isDefinite) return []
    const same = told.filter(
      ({ event, time }) =>
        event === later.event && isComparable(time, later.time) && areOfOneGrain(time, later.time),
    )
    const first = told.slice(0, index).find(each => same.includes(each) && differ(each.time, later.time))
    if (
      !first ||
      same.some(each => each !== first && differ(each.time, first.time) && differ(each.time, later.time))
    )
      return []
    if (!haveOneSubject(first, later)) return []
    const places = [first, later].map(({ time: { start, end }, sentence }) => ({ start, end, sentence }))
    if (!areOnOneMatter(story, places[0], places[1], { close: true, days: true })) return []
    const { start, end } = later.time
    return [
      {
        span: { start, end },
        other: { start: first.time.start, end: first.time.end },
        isPlain: false,
        offer: story.text.slice(first.time.start, first.time.end),
      },
    ]
  })
}

/** `Tuesday night` and `Wednesday`, `1948` and `1958`. */
const areOfOneGrain = (one: Time, other: Time) =>
  one.grain === other.grain || (one.weekday !== undefined && other.weekday !== undefined)

/** The day has moved, or is not the day of the event. */
const moved = regex('i')`\b(?:${besideOtherDay})\s$`

function toldAt(story: Story, sentence: Sentence, time: Time): Told | undefined {
  if (!isFixed(time) || !(time.weekday || (time.kind === 'date' && /^(?:day|year)$/.test(time.grain))))
    return undefined
  const before = story.text.slice(Math.max(sentence.start, time.start - 12), time.start)
  if (moved.test(before)) return undefined
  const { words } = sentence
  const first = words.findIndex(({ end }) => end > time.start)
  const after = words.findIndex(({ start }) => start >= time.end)
  const isEvent = (word: Word | undefined) =>
    word !== undefined && word.text === word.lower && once.has(rootOf(word.lower))
  const ahead = words
    .slice(Math.max(0, first - 4), first)
    .reverse()
    .find(isEvent)
  const behind = ahead ? undefined : words.slice(after < 0 ? words.length : after, after + 2).find(isEvent)
  const event = ahead ?? behind
  if (!event || (time.grain === 'year' && !ofAYear.has(rootOf(event.lower)))) return undefined
  const at = words.indexOf(event)
  const isPointed =
    /^(?:the|that|this|his|her|their|its)$/.test(words[at - 1]?.lower ?? '') ||
    words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^(?:it|he|she|they)$/.test(lower))
  const isPossessed =
    behind !== undefined && /^['’]s|['’]s$/.test(story.text.slice(time.end - 2, time.end + 2))
  return {
    time,
    sentence,
    event: rootOf(event.lower),
    isPointed: isPointed || isPossessed,
    isDefinite: isPointed || isPossessed || isPastVerb(event),
  }
}

/**
 * Whether both speak of one person, body or place: nobody is named in one whom the other does not name (`Lund` of `Ben
 * Lund`, not `Sarah Brady` beside `Jim Brady`), or nobody at all, and it is spoken of as known: `the crash`.
 */
function haveOneSubject({ sentence: one }: Told, { sentence: other, isPointed }: Told): boolean {
  const [mine, theirs] = [one, other].map(namesOf)
  if (mine.length === 0 || theirs.length === 0) return isPointed
  return mine.every(name => theirs.includes(name)) || theirs.every(name => mine.includes(name))
}

const namesOf = ({ words }: Sentence) =>
  words
    .filter(({ text, lower }, index) => text !== lower && (index > 0 || commonness(lower) === 0))
    .map(({ lower }) => withoutPossessive(lower))
    .filter(lower => !isDayOrMonth(lower))
