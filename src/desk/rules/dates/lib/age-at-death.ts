import { parseDay, partsOf } from '../../../english/calendar.ts'
import { monthPattern, monthStems, shortMonthPattern } from '../../../english/lexicon/calendar.ts'
import { namedIn } from '../../../story/people/named-in.ts'
import type { Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'

const month = `(?:${monthPattern}|(?:${shortMonthPattern})\\.)`
const diedOnDay = /\bdied\b[^.;()\d]{0,40}?\b\p{Lu}\p{Ll}+day\b/u
const age = /^(?:He|She) was (\d{2,3})\.\s*$/
const birth = new RegExp(
  `\\bwas born (?:[^.;()\\d]{0,40}? )?(?:on )?(?:(?<month>${month}) (?<day>\\d{1,2})|(?<before>\\d{1,2}) (?<behind>${month})),? (?<year>[12]\\d{3})\\b`,
)

/** Maximum number of days before publication for which a day of death is named by its weekday. */
const recent = 10

/**
 * `Drexler died on Tuesday. She was 91.`, and further on `Drexler was born in Larwick on April 3, 1931.`: one person’s
 * death by its weekday, the age in a sentence of its own, and a full date of birth anywhere in the story.
 */
export function ageAtDeath(story: Story): Report | undefined {
  const published = parseDay(story.published)
  const { sentences, text } = story
  const textOf = (index: number) => text.slice(sentences[index].start, sentences[index].end)
  const death = sentences.findIndex(
    (_, index) => index + 1 < sentences.length && diedOnDay.test(textOf(index)),
  )
  const given = death < 0 ? null : age.exec(textOf(death + 1))
  if (published === undefined || !given) return undefined
  const births = sentences.filter(({ index }) => birth.test(textOf(index)))
  if (births.length !== 1) return undefined
  const [one] = births
  const dead = namedIn(story, sentences[death])[0]?.person
  if (!dead || namedIn(story, one)[0]?.person !== dead) return undefined
  const { groups } = birth.exec(textOf(one.index))!
  const born = {
    year: Number(groups!.year),
    month: monthStems.indexOf((groups!.month ?? groups!.behind).slice(0, 3)) + 1,
    day: Number(groups!.day ?? groups!.before),
  }
  const ages = [published - recent, published].map(day => ageOn(born, day))
  if (ages.includes(Number(given[1]))) return undefined
  const { start } = sentences[death + 1]
  return {
    start,
    end: start + given[0].trimEnd().length - 1,
    message: `By the birth date below, the age at death is ${[...new Set(ages)].join(' or ')}, not ${given[1]}.`,
    evidence: [{ start: one.start, end: one.end, message: 'Date of birth.' }],
  }
}

function ageOn(born: { year: number; month: number; day: number }, day: number): number {
  const now = partsOf(day)
  const isPast = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (isPast ? 0 : 1)
}
