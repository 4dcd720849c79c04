import { parseDay, partsOf } from '../../english/calendar.ts'
import { monthNames } from '../../english/lexicon/calendar.ts'
import { eventsByName } from '../../english/lexicon/events.ts'
import { otherDay, otherEvents } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { inRunningCopy } from './lib/near.ts'

export default rule({
  id: 'dates/conflict',
  summary: 'One event with two different dates',
  why: 'Readers, and lawyers, will ask which is right.',
  severity: 'warning',
  where: 'both',
  examples: [
    {
      published: '2025-05-09',
      bad: 'The ferry explosion in Port Ellery on March 3 killed nine.\n\nRelatives of victims of the March 5 explosion in Port Ellery gathered at the quay.',
      finds: 'March 5 explosion in Port Ellery',
    },
    {
      published: '2025-05-09',
      bad: 'The Harlow bombing on Aug. 7, 2024, shook the town. A court heard that the Aug. 17, 2024, Harlow bombing was planned for months.',
      finds: 'Aug. 17, 2024, Harlow bombing',
    },
    {
      published: '2025-05-09',
      bad: 'The Larkspur dam failure of March 12, 1998, emptied the valley. The March 12, 1989, Larkspur dam failure was foreseen.',
      finds: 'March 12, 1989, Larkspur dam failure',
    },
    {
      published: '2025-05-09',
      bad: 'The blast at Pellworth Foods on March 3 killed two. She has heard nothing since the March 13 explosion at Pellworth Foods.',
      finds: 'March 13 explosion at Pellworth Foods',
    },
    {
      published: '2025-05-09',
      bad: 'The collapse at the Tarn Street garage on March 3 killed two. Nobody had been there before the March 13 collapse at the Tarn Street garage.',
    },
    {
      published: '2025-10-10',
      bad: 'The storm of February 11 broke windows in Dell. It was the worst since 1979. Damage from the storm of February 14 has cost the county $4 million.',
      finds: 'the storm of February 14',
    },
    {
      published: '2025-10-10',
      good: 'The storm of February 11 broke windows in Dell. The storm of February 14 was worse. Both storms came from the north.',
    },
    {
      published: '2025-05-09',
      good: 'The explosion in Port Ellery on March 3 killed nine. The March 5 explosion in Stade killed two.',
    },
    {
      published: '2025-05-09',
      good: 'The explosion in Port Ellery on March 3 killed nine. The second Port Ellery explosion, on March 5, killed two.',
    },
    {
      published: '2025-05-09',
      good: 'The hearing in Port Ellery on March 3 was postponed. The March 5 hearing in Port Ellery was brief.',
    },
    {
      published: '2025-05-09',
      good: 'The March 3 explosion in Port Ellery killed nine. The Port Ellery explosion on March 3 was heard far off.',
    },
  ],
  check(story, report) {
    const seen = new Map<string, Event>()
    for (const event of eventsOf(story)) {
      for (const place of event.places) {
        const key = `${event.kind} ${place}`
        const first = seen.get(key)
        if (!first) {
          seen.set(key, event)
          continue
        }
        if (first.day === event.day || event.unsure || first.unsure) continue
        if (place === noPlace && !isTheOnlyOne(story, first, event)) continue
        report({
          start: event.start,
          end: event.end,
          message: `The ${place ? `${place} ` : ''}${event.noun} is dated ${named(event.day, place)} here but ${named(first.day, place)} above. Correct one of them.`,
          evidence: [{ start: first.start, end: first.end, message: 'The other date.' }],
        })
        break
      }
    }
  },
})

/** `the storm of 11 February`: a day alone says which event is meant. */
const noPlace = ''

interface Event {
  noun: string
  /** What it is by any name: a `blast` is an explosion. */
  kind: string
  /** Places and names that the event has: `Port Ellery`. */
  places: string[]
  day: number
  start: number
  end: number
  /** The sentence says that there was more than one, or that the day has moved. */
  unsure: boolean
}

const kinds = new Map(eventsByName.flatMap(names => names.map(noun => [noun, names[0]] as const)))
const nouns = [...kinds.keys()].join('|')
const name = String.raw`\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}`
/** `the March 5 explosion in Port Ellery`, `the Aug. 17 Harlow bombing`: what is after a date. */
const afterDate = new RegExp(
  `^,? (?:(${name}) )?(?:[a-z-]+ ){0,2}?(${nouns})\\b(?: (?:in|at|near|of|on|off|outside) (?:the )?(${name}))?`,
  'u',
)
/** `explosion in Port Ellery on`, `the Harlow dam failure of`: what is before one. */
const beforeDate = new RegExp(
  `(?:(${name}) )?(?:[a-z-]+ )?\\b(${nouns})(?: (?:in|at|near|of|on|off|outside) (?:the )?(${name})(?: [a-z]+)??)?,? (?:on |of )?$`,
  'u',
)
/** Beside the event: there was more than one. */
const another = regex('i')`\b(?:${otherEvents})\b`
/** Anywhere in the sentence: the day has moved, or is one of several. */
const moved = regex('i')`\b(?:${otherDay})\b`

function eventsOf(story: Story): Event[] {
  const events: Event[] = []
  for (const time of story.times) {
    const day = fixedDay(time)
    if (day === undefined || !inRunningCopy(story, time)) continue
    const sentence = sentenceAt(story, time.start)
    if (!sentence) continue
    const [lead, rest] = [
      story.text.slice(Math.max(sentence.start, time.start - 90), time.start),
      story.text.slice(time.end, Math.min(sentence.end, time.end + 90)),
    ]
    const following = /\b(?:the|that) $/i.test(lead) ? afterDate.exec(rest) : null
    const leading = following ? null : beforeDate.exec(lead)
    const match = following ?? leading
    if (!match) continue
    const start = leading ? time.start - lead.length + leading.index : time.start
    const places = [match[1], match[3]]
      .filter(place => place !== undefined)
      .map(place => place.replace(/^(?:The|A|An)(?: |$)/, '').replace(/[.'’-]+$/, ''))
      .filter(Boolean)
    const isByDayAlone = places.length === 0 && /\b[Tt]he [a-z-]+ of $/.test(lead)
    events.push({
      noun: match[2],
      kind: kinds.get(match[2])!,
      places: isByDayAlone ? [noPlace] : places,
      day,
      start,
      end: following ? time.end + following[0].replace(/\.$/, '').length : time.end,
      unsure:
        moved.test(story.text.slice(sentence.start, sentence.end)) ||
        another.test(
          story.text.slice(
            Math.max(sentence.start, start - 25),
            following ? time.end + following[0].length : time.start,
          ),
        ),
    })
  }
  return events
}

/** `the storm of 11 February` and `the storm of 14 February`: days near each other, and the story has no `storms`. */
const isTheOnlyOne = ({ text }: Story, one: Event, other: Event) =>
  // Which year is meant, only the tense around it tells.
  Math.min(apartInYear(one, other), daysOfYear - apartInYear(one, other)) <= near &&
  one.noun === other.noun &&
  !new RegExp(`\\b${one.noun}s\\b|\\b(?:another|second|first) ${one.noun}\\b`).test(text)

const daysOfYear = 365
const apartInYear = (one: Event, other: Event) => Math.abs(one.day - other.day) % daysOfYear

/** In days. */
const near = 10

/** The day of a time that the copy gives by month and day. */
const fixedDay = (time: Time) =>
  time.kind === 'date' && time.day && time.month ? parseDay(time.value) : undefined

function named(day: number, place: string): string {
  const parts = partsOf(day)
  return `${monthNames[parts.month]} ${parts.day}${place ? `, ${parts.year},` : ''}`
}
