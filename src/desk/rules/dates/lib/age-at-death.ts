import { type Day, parseDay, partsOf } from '../../../english/calendar.ts'
import { namedIn } from '../../../story/people/named-in.ts'
import type { Person, Sentence, Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'
import { timesIn } from './near.ts'

/** `died`, of whom the sentence is about: not `her father died`, `Lund’s father died`. */
const died = /\bdied\b/g
const ofAnother = /(?:\b(?:his|her|their|whose)|['’]s?) (?:[\p{L}-]+ ){1,2}died\b/iu
const age = /(?:\bat (?:the )?age (?:of )?|\baged |\bat |\p{L}, )(\d{2,3})(?=[,.]|$| (?:in|on|after|of)\b)/u
const ageBehind = /^(?:He|She) was (\d{2,3})\.\s*$/

/** The day is written at most this many characters behind `died`. */
const soon = 50

/** Maximum number of days before publication when copy still names a day of death by its weekday. */
const recent = 10

/**
 * `Drexler died on Tuesday. She was 91.`, `Dunne died on Aug. 9, 2025, at the age of 87.`, and further on `Drexler was born in
 * Larwick on April 3, 1931.`, `Born on March 2, 1940, he sold a cartoon`: one person’s death with its day and the age, and a
 * full date of birth anywhere in the story.
 */
export function ageAtDeath(story: Story): Report | undefined {
  const death = story.sentences.find(sentence => deathIn(story, sentence))
  const stated = death && deathIn(story, death)
  if (!death || !stated) return undefined
  const births = story.sentences.flatMap(sentence => birthIn(story, sentence, stated.person) ?? [])
  if (births.length !== 1) return undefined
  const [{ sentence, born }] = births
  // What one sentence tells of both, or the next one, is summed up elsewhere.
  if (sentence.paragraph === death.paragraph && !stated.isBehind) return undefined
  const ages = stated.days.map(day => ageOn(born, day))
  if (ages.includes(stated.age)) return undefined
  return {
    start: stated.start,
    end: stated.end,
    message: `By the birth date below, the age at death is ${[...new Set(ages)].join(' or ')}, not ${stated.age}.`,
    evidence: [{ start: sentence.start, end: sentence.end, message: 'Date of birth.' }],
  }
}

interface Death {
  person: Person
  /** The days on which it may have been. */
  days: Day[]
  age: number
  start: number
  end: number
  /** The age is in a sentence of its own. */
  isBehind: boolean
}

function deathIn(story: Story, sentence: Sentence): Death | undefined {
  const text = story.text.slice(sentence.start, sentence.end)
  const [match, ...more] = text.includes('died') ? text.matchAll(died) : []
  if (!match || more.length > 0 || ofAnother.test(text)) return undefined
  const place = sentence.start + match.index
  const time = timesIn(story, { start: place, end: sentence.end }).find(({ grain }) => grain === 'day')
  const day = time && time.start - place < soon ? parseDay(time.value) : undefined
  const person = namedIn(story, sentence)[0]?.person
  if (!time || day === undefined || !person) return undefined
  const published = parseDay(story.published)
  if (!time.day && published === undefined) return undefined
  const days = time.day ? [day] : [published! - recent, published!]
  const next = story.sentences[sentence.index + 1]
  const [own, behind] = [age.exec(text), next && ageBehind.exec(story.text.slice(next.start, next.end))]
  if (own) {
    const end = sentence.start + own.index + own[0].length
    return { person, days, age: Number(own[1]), start: end - own[1].length, end, isBehind: false }
  }
  if (!behind) return undefined
  const end = next.start + behind[0].trimEnd().length - 1
  return { person, days, age: Number(behind[1]), start: next.start, end, isBehind: true }
}

const born = /(?:^\W*Born|\bwas born)\b/u

/** The day on which a sentence says that somebody was born, if it does. */
function birthIn(
  story: Story,
  sentence: Sentence,
  person: Person,
): { sentence: Sentence; born: ReturnType<typeof partsOf> } | undefined {
  const text = story.text.slice(sentence.start, sentence.end)
  const match = text.includes('orn') ? born.exec(text) : null
  if (!match) return undefined
  const place = sentence.start + match.index
  const time = timesIn(story, { start: place, end: sentence.end })[0]
  const day = time?.day && time.year && time.start - place < soon ? parseDay(time.value) : undefined
  if (day === undefined) return undefined
  const named = namedIn(story, sentence)
  const isOpening = match[0].endsWith('Born')
  const one = isOpening
    ? named.find(({ mention }) => mention.start > time.end)
    : named.findLast(({ mention }) => mention.end <= place)
  if (one?.person !== person) return undefined
  // `His wife was born on March 2, 1940`: the dead person is only mentioned.
  const isSubject = isOpening || /^(?:, [^.;]{1,60},)? $/.test(story.text.slice(one.mention.end, place))
  return isSubject ? { sentence, born: partsOf(day) } : undefined
}

function ageOn(born: { year: number; month: number; day: number }, day: Day): number {
  const now = partsOf(day)
  const isPast = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (isPast ? 0 : 1)
}
