import { monthPattern, monthStems, shortMonthPattern } from '../../../english/lexicon/calendar.ts'
import { beginnings, renewals, renewing } from '../../../english/lexicon/events.ts'
import { ofThisYear, otherYears } from '../../../english/lexicon/times.ts'
import { regex } from '../../../english/regex.ts'
import type { Report } from '../../rule.ts'
import { countOf, type Dated, loose, number, timeFrom, timeUntil, yearOf } from './years.ts'

/** A sum of years or days that a sentence does, held against its own dates. Nothing where no reading is wrong. */
export type Sum = (dated: Dated) => Report | undefined

const month = `(?:${monthPattern}|(?:${shortMonthPattern})\\.)`
const year = `(?:in (?:the )?(?:early |late )?(?:spring|summer|fall|autumn|winter) of |in |of |on )?(?:${month} (?:\\d{1,2}, )?)?([12]\\d{3})`

/** `20 years ago, in 1995` and `in 1995, 20 years ago`: a year only, so one either way is right. */
export const yearsAgo: Sum = dated => {
  const { text, now } = dated
  if (!now || !text.includes('ago')) return undefined
  const match =
    new RegExp(`\\b${number} years? ago(?:, | \\(|,? back )${year}\\b`, 'i').exec(text) ??
    new RegExp(`\\b(?:in )([12]\\d{3}), ${number} years? ago\\b`, 'i').exec(text)
  if (
    !match ||
    loose.test(text.slice(0, match.index)) ||
    /^\d{4}\b(?:-|s\b|[’']s)/.test(text.slice(match.index + match[0].length - 4))
  )
    return undefined
  const [count, then] = /^\d{4}$/.test(match[1])
    ? [countOf(match[2]), Number(match[1])]
    : [countOf(match[1]), Number(match[2])]
  return differs(dated, match.index, match[0], count, then, now.year)
}

/** `It has been 30 years since the mill fire of 1985`, `Thirty years have passed since the fire of 1985`. */
export const yearsSince: Sum = dated => {
  const { text, now } = dated
  const match = new RegExp(
    `\\b${number} years (?:(?:have|has) (?:now |already )?(?:passed|elapsed|gone by) )?since\\b`,
    'i',
  ).exec(text)
  if (!now || !match || loose.test(text.slice(0, match.index))) return undefined
  const then = timeFrom(dated, match.index + match[0].length)
  if (!then || dated.written.length > 1) return undefined
  const words = text.slice(match.index, then.end - dated.sentence.start)
  if (words.length > 90 || /[;:,]|\b(?:who|which|when)\b/.test(words.slice(0, -6))) return undefined
  return differs(dated, match.index, words, countOf(match[1]), yearOf(then), now.year)
}

const years = new RegExp(`\\b${number} years (after|before|later|earlier)\\b`, 'gi')

/** `in 2019, 12 years after his conviction in 2001`; `burned in 1985 and was rebuilt 20 years later, in 2015`. */
export const yearsBetween: Sum = dated => {
  const { text, sentence, written } = dated
  if (written.length !== 2) return undefined
  for (const match of text.matchAll(years)) {
    const end = match.index + match[0].length
    const count = countOf(match[1])
    const [before, after] = [timeUntil(dated, match.index), timeFrom(dated, end)]
    if (count === undefined || !before || !after || loose.test(text.slice(0, match.index))) continue
    const gap = text.slice(before.end - sentence.start, match.index)
    const rest = text.slice(end, after.start - sentence.start)
    const isLater = /later|earlier/i.test(match[2])
    // `in 2019, 12 years after`: the first year is right before; `20 years later, in 2015` right after.
    if (isLater ? !/^,? (?:in |on )?$/.test(rest) : !/^,? (?:some |just |only )?$/.test(gap)) continue
    if (/[;:]/.test(gap + rest) || rest.length > 90 || gap.length > 120) continue
    const distance = yearOf(after) - yearOf(before)
    const isForward = /later|before/i.test(match[2])
    const real = isForward ? distance : -distance
    if (Math.abs(real - count) <= 1 || real < 0) continue
    const start = before.start - sentence.start
    return found(
      dated,
      start,
      text.slice(start, after.end - sentence.start),
      `From ${Math.min(yearOf(before), yearOf(after))} to ${Math.max(yearOf(before), yearOf(after))} is ${yearsInWords(Math.abs(distance))}, not ${count}.`,
    )
  }
  return undefined
}

/** Words that say when something came to be; an anniversary and an age count from there. */
const began = regex('i')`\b(?:${beginnings})\b[^;:]{0,30}$`

/** `The lighthouse, lit on Sept. 20, 1875, turns 140 this month`. */
export const turning: Sum = dated => {
  const { text, now, written } = dated
  const match = new RegExp(
    `\\b(?:turns|turned|is turning|will turn|turning) ${number}\\b(?! (?:percent|people|degrees|points|to))`,
    'i',
  ).exec(text)
  if (!match || !now || written.length !== 1) return undefined
  const [then] = written
  if (!began.test(text.slice(0, then.start - dated.sentence.start))) return undefined
  if (/\b(?:when|before|after|until|died)\b/i.test(text)) return undefined
  return differs(dated, match.index, match[0], countOf(match[1]), yearOf(then), now.year)
}

const ofOtherYear = regex('i')`\b(?:${otherYears})\b`

/** `the 50th anniversary of the 1985 flood`, kept in a year that the sentence gives, or in that of publication. */
export const anniversary: Sum = dated => {
  const { text, now, written } = dated
  if (!now || !text.includes('anniversary')) return undefined
  const whole =
    /\b(\d{1,3}(?:st|nd|rd|th)|[a-z]+) anniversary of (?:the |its |his |her |their )?(?:[a-z’'-]+ ){0,6}?(?:[\w]+\.? \d{1,2}, |in )?([12]\d{3})\b(?!-)/i.exec(
      text,
    )
  // Other years in reach may be the one in which it was kept: `that year`, `a year later`.
  if (ofOtherYear.test(text)) return undefined
  if (!whole) return anniversaryOfBeginning(dated)
  const count = countOf(whole[1])
  if (!count || loose.test(text.slice(0, whole.index))) return undefined
  const then = Number(whole[2])
  const kept = [now.year, ...written.map(yearOf).filter(other => other !== then)]
  if (kept.some(other => Math.abs(other - then - count) <= 1)) return undefined
  return found(dated, whole.index, whole[0], `${yearsInWords(count)} after ${then} is ${then + count}.`)
}

/** `rebuilt in 1985, … the 30th anniversary of the work`: the tower itself is older. */
const renewed = regex('i')`\b(?:${renewals})\b[^;:]{0,30}$`
const ofRenewal = regex('i')`^ of (?:the|that|its|this) (?:${renewing})\b`

const isOfThisYear = regex('i')`\b(?:${ofThisYear})\b`

/** `Founded in 1925, the choir is marking its 90th anniversary`. */
const anniversaryOfBeginning: Sum = dated => {
  const { text, now, written, sentence } = dated
  const match = /\b(\d{1,3}(?:st|nd|rd|th)|[a-z]+) anniversary\b(?! (?:in|edition)\b)/i.exec(text)
  if (!match || !now || written.length !== 1) return undefined
  const lead = text.slice(0, written[0].start - sentence.start)
  // `the 100th anniversary of the sinking of the Gannet, which went down in 1935`
  const isOwn =
    lead.length > match.index && /anniversary of\b[^;:]*, (?:which|who|when)\b[^,;:]*\bin $/.test(lead)
  const isRenewed = renewed.test(lead) && ofRenewal.test(text.slice(match.index + match[0].length))
  if (!isOwn && !isRenewed && !began.test(lead)) return undefined
  // What was marked may have been marked long ago.
  if (!isOfThisYear.test(text)) return undefined
  return differs(dated, match.index, match[0], countOf(match[1]), yearOf(written[0]), now.year)
}

const fullDate = `(?:(?:on )?(${month}) (\\d{1,2}), |(?:on )?(\\d{1,2}) (${month}) |in )?([12]\\d{3})`
const bornAndDied = new RegExp(
  `\\b[Bb]orn (?:[^.;()]{0,40}? )?${fullDate}\\b[^.;()]{0,120}?\\bdied (?:[^.;()\\d]{0,40}? )?${fullDate}\\b`,
  'd',
)

const age =
  /\b(?:died )?(?:at (?:the )?age (?:of )?|aged |at )(\d{2,3})\b(?!\d|[,.:]\d|%|\s?(?:[ap]\.?m|percent|per|miles|people))/
const diedOn = new RegExp(`\\bdied (?:[^.;()\\d]{0,40}? )?${fullDate}\\b`)
const bornOn = new RegExp(`^(?:He|She|\\p{Lu}[\\p{L}’'-]+) was born (?:[^.;()]{0,40}? )?${fullDate}\\b`, 'u')

/** Two years, with month and day as one number where the copy has them. */
interface Life {
  born: number
  bornOn?: number
  died: number
  diedOn?: number
}

/** `Born in 1950, she was 20 when her father died`: of somebody else. */
const ofAnother = /\b(?:when|after|before|until|while)\b|\b(?:his|her|their|whose) (?:[\p{L}-]+ ){1,2}died\b/u

/** `(1931-1999)`; `born on June 3, 1970, and died on March 1, 2020`; or death here and birth in the sentence beside. */
function lifeIn({ story, sentence, text }: Dated): Life | undefined {
  const span = /\(([12]\d{3})\s?[-–—]\s?([12]\d{3})\)/.exec(text)
  if (span) return { born: Number(span[1]), died: Number(span[2]) }
  const both = bornAndDied.exec(text)
  if (both && !ofAnother.test(both[0]))
    return {
      born: Number(both[5]),
      bornOn: dateParts(both, 1),
      died: Number(both[10]),
      diedOn: dateParts(both, 6),
    }
  const death = /\bborn\b/.test(text) ? null : diedOn.exec(text)
  if (!death) return undefined
  for (const beside of [story.sentences[sentence.index + 1], story.sentences[sentence.index - 1]]) {
    const birth =
      beside?.paragraph === sentence.paragraph && bornOn.exec(story.text.slice(beside.start, beside.end))
    if (birth)
      return {
        born: Number(birth[5]),
        bornOn: dateParts(birth, 1),
        died: Number(death[5]),
        diedOn: dateParts(death, 1),
      }
  }
  return undefined
}

/**
 * `(1931-1999) … died at the age of 58`, `born on June 3, 1970, and died on March 1, 2020, aged 62`, `died on March 9,
 * 2025, aged 83. He was born on Aug. 21, 1936.`
 */
export const lifespan: Sum = dated => {
  const { text } = dated
  const match = /\bdied\b/.test(text) ? age.exec(text) : null
  const life = match ? lifeIn(dated) : undefined
  if (!match || !life) return undefined
  const { born, died } = life
  const given = Number(match[1])
  const [most, least] = agesBetween(life)
  if (died <= born || died - born > 120 || (given <= most && given >= least)) return undefined
  // More than one life in the sentence: which age is whose?
  if ((text.match(/\b(?:born|died)\b/g)?.length ?? 0) > 2) return undefined
  return found(
    dated,
    match.index,
    match[0],
    `A person born in ${born} who died in ${died} was ${least === most ? most : `${least} or ${most}`}, not ${given}.`,
  )
}

/** Month and day as one number, or nothing where there is only a year. */
function dateParts(match: RegExpExecArray, from: number): number | undefined {
  const name = match[from] ?? match[from + 3]
  const day = match[from + 1] ?? match[from + 2]
  if (!name || !day) return undefined
  const number = monthStems.indexOf(name.slice(0, 3)) + 1
  return number * 100 + Number(day)
}

/** The most and the least years between two dates; 29 February may be kept a day before or after. */
function agesBetween({ born, bornOn, died, diedOn }: Life): [most: number, least: number] {
  const years = died - born
  if (bornOn === undefined || diedOn === undefined) return [years, years - 1]
  if (bornOn === 229 && (diedOn === 228 || diedOn === 301)) return [years, years - 1]
  return diedOn >= bornOn ? [years, years] : [years - 1, years - 1]
}

const bornOf = String.raw`born (?:[^.;,]{0,40}? )?(?:on ${month} \d{1,2}, |in )([12]\d{3})`
const name = String.raw`\p{Lu}[\p{L}’'-]+`
/** An age and a birth of one person, in the orders that copy has them. */
const agesAndBirths = [
  new RegExp(
    `(?<who>${name}), (?<age>\\d{1,3}), (?:who )?(?:was |is )?${bornOf.replace('([', '(?<born>[')}\\b`,
    'u',
  ),
  new RegExp(
    `^\\W*Born (?:on ${month} \\d{1,2}, |in )(?<born>[12]\\d{3})\\b[^;:]*?, (?<who>${name}), (?<age>\\d{1,3})[,.]`,
    'u',
  ),
  new RegExp(
    `(?<who>${name}), (?:who was )?${bornOf.replace('([', '(?<born>[')},? (?:and )?(?:who )?is (?:now )?(?<age>\\d{1,3})\\b(?!%| (?:percent|of|miles|years (?:younger|older)))`,
    'u',
  ),
  new RegExp(
    `\\b(?<age>\\d{1,3})-year-old [^.;:]{0,40}?,? (?:who )?was ${bornOf.replace('([', '(?<born>[')}\\b`,
    'u',
  ),
]

/** `Lund, 52, was born in 1970`, `Born in 1961 in Dell, Wren, 52,`: an age now, so it is compared with publication. */
export const ageNow: Sum = dated => {
  const { text, now } = dated
  if (!now || !/\bborn\b/i.test(text) || /\bdied\b/.test(text)) return undefined
  for (const pattern of agesAndBirths) {
    const match = pattern.exec(text)
    if (!match?.groups) continue
    const [given, born] = [Number(match.groups.age), Number(match.groups.born)]
    if (/\bwhose\b/.test(match[0]) || now.year - born > 120 || now.year < born) continue
    if (now.year - born === given || now.year - born - 1 === given) return undefined
    return found(
      dated,
      match.index,
      match[0],
      `A person born in ${born} is ${now.year - born - 1} or ${now.year - born} in ${now.year}, not ${given}.`,
    )
  }
  return undefined
}

function differs(
  dated: Dated,
  at: number,
  words: string,
  count: number | undefined,
  then: number,
  now: number,
): Report | undefined {
  if (count === undefined || then > now || Math.abs(now - then - count) <= 1) return undefined
  return found(dated, at, words, `From ${then} to ${now} is ${yearsInWords(now - then)}, not ${count}.`)
}

const yearsInWords = (count: number) => (count === 1 ? 'one year' : `${count} years`)

const found = ({ sentence }: Dated, at: number, words: string, message: string): Report => ({
  start: sentence.start + at,
  end: sentence.start + at + words.length,
  message,
})
