import { parseDay } from '../../english/calendar.ts'
import { monthNames, monthPattern, shortMonthPattern } from '../../english/lexicon/calendar.ts'
import { numberOf } from '../../english/numerals.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { ordinals } from '../../story/times/words.ts'
import type { Report } from '../rule.ts'
import { rule } from '../rule.ts'

const spans = listOf(['ago', 'anniversary', 'born', 'died'])

export default rule({
  id: 'dates/arithmetic',
  summary: 'An age, an anniversary or a number of years that doesn’t match its dates',
  why: 'One of the numbers is wrong, and some reader will do the math.',
  severity: 'warning',
  where: 'both',
  examples: [
    {
      published: '2025-05-09',
      bad: 'The mill burned down 20 years ago, in 1995.',
      finds: '20 years ago, in 1995',
    },
    {
      published: '2025-05-09',
      bad: 'Lund (1931-1999) died at the age of 58.',
      finds: 'died at the age of 58',
    },
    {
      published: '2025-05-09',
      bad: 'Monday is the 50th anniversary of the 1985 flood.',
      finds: '50th anniversary of the 1985',
    },
    {
      published: '2025-05-09',
      bad: 'She was born on June 3, 1970, and died on March 1, 2020, aged 62.',
      finds: 'aged 62',
    },
    {
      published: '2025-05-09',
      bad: 'Lund, 52, was born in 1970 in Port Ellery.',
      finds: 'Lund, 52, was born in 1970',
    },
    {
      published: '2025-05-09',
      good: 'The mill burned down 30 years ago, in 1995, and was rebuilt 20 years later, in 2015.',
    },
    {
      published: '2025-05-09',
      good: 'Lund (1931-1999) died at the age of 67, and his brother in 1958, aged 58.',
    },
    { published: '2025-05-09', good: 'The town marked the 25th anniversary of the 1985 flood in 2010.' },
    { published: '2025-05-09', good: 'She was born on Feb. 29, 1960, and died on Feb. 28, 2020, aged 60.' },
    {
      published: '2025-05-09',
      good: 'Lund, 54, was born in 1970 and came to the city nearly 30 years ago, in 1998.',
    },
    { good: 'The mill burned down 20 years ago, in 1995.' },
  ],
  check(story, report) {
    if (!hasAny(story, spans)) return
    let last: Sentence | undefined
    for (const { index } of story.text.matchAll(/\b(?:ago|anniversary|born|died)\b/g)) {
      const sentence = sentenceAt(story, index)
      if (!sentence || sentence === last) continue
      last = sentence
      const text = story.text.slice(sentence.start, sentence.end)
      if (!/\d/.test(text)) continue
      for (const found of [
        yearsAgo(story, sentence, text),
        anniversary(story, sentence, text),
        lifespan(sentence, text),
        ageNow(story, sentence, text),
      ])
        if (found) report(found)
    }
  },
})

const year = String.raw`(?:in |of |on )?(?:(?:${monthPattern}|(?:${shortMonthPattern})\.) (?:\d{1,2}, )?)?([12]\d{3})`
const number = String.raw`(\d{1,3}|[a-z]+(?:-[a-z]+)?)`
/** What makes a number of years no promise. */
const loose =
  /\b(?:about|nearly|almost|some|around|roughly|over|than|approximately|least|most|perhaps|maybe|or so)\b\s*$/i

/** `20 years ago, in 1995` and `in 1995, 20 years ago`: a year only, so one either way is right. */
function yearsAgo({ published }: Story, sentence: Sentence, text: string): Report | undefined {
  if (!published || !text.includes('ago')) return undefined
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
    ? [numberOf(match[2].toLowerCase()), Number(match[1])]
    : [numberOf(match[1].toLowerCase()), Number(match[2])]
  const now = Number(published.slice(0, 4))
  if (count === undefined || then > now || Math.abs(now - then - count) <= 1) return undefined
  return found(
    sentence,
    match.index,
    match[0],
    `From ${then} to ${now} is ${now - then} years, not ${count}.`,
  )
}

/** `the 50th anniversary of the 1985 flood`, kept in a year that the sentence gives, or in that of publication. */
function anniversary({ published }: Story, sentence: Sentence, text: string): Report | undefined {
  if (!published || !text.includes('anniversary')) return undefined
  const whole =
    /\b(\d{1,3}(?:st|nd|rd|th)|[a-z]+) anniversary of (?:the |its |his |her |their )?(?:[a-z’'-]+ ){0,6}?(?:[\w]+\.? \d{1,2}, |in )?([12]\d{3})\b(?!-)/i.exec(
      text,
    )
  if (!whole || loose.test(text.slice(0, whole.index))) return undefined
  const count = ordinals.get(whole[1].toLowerCase()) ?? Number(/^\d+/.exec(whole[1])?.[0])
  if (!count) return undefined
  const then = Number(whole[2])
  const kept = [
    Number(published.slice(0, 4)),
    ...[...text.matchAll(/\b([12]\d{3})\b/g)].map(each => Number(each[1])).filter(other => other !== then),
  ]
  if (kept.some(other => Math.abs(other - then - count) <= 1)) return undefined
  // Other years in reach may be the one in which it was kept: `that year`, `a year later`.
  if (/\b(?:that year|next year|last year|later|earlier|upcoming|before|after|when)\b/i.test(text))
    return undefined
  return found(sentence, whole.index, whole[0], `${count} years after ${then} is ${then + count}.`)
}

const fullDate = String.raw`(?:(?:on )?(${monthPattern}|(?:${shortMonthPattern})\.) (\d{1,2}), |(?:on )?(\d{1,2}) (${monthPattern}) |in )?([12]\d{3})`
const bornAndDied = new RegExp(
  `\\bborn (?:[^.;()]{0,40}? )?${fullDate}\\b[^.;()]{0,60}?\\bdied (?:[^.;()\\d]{0,40}? )?${fullDate}\\b`,
  'd',
)

/** `(1931-1999) … died at the age of 58`, `born on June 3, 1970, and died on March 1, 2020, aged 62`. */
function lifespan(sentence: Sentence, text: string): Report | undefined {
  const age =
    /\b(?:died )?(?:at (?:the )?age (?:of )?|aged |at )(\d{2,3})\b(?!\d|[,.:]\d|%|\s?(?:[ap]\.?m|percent|per|miles|people))/.exec(
      text,
    )
  if (!age || !/\bdied\b/.test(text)) return undefined
  const span = /\(([12]\d{3})\s?[-–—]\s?([12]\d{3})\)/.exec(text)
  const dates = span ? undefined : bornAndDied.exec(text)
  if (!span && !dates) return undefined
  const [born, died] = span ? [Number(span[1]), Number(span[2])] : [Number(dates![5]), Number(dates![10])]
  const given = Number(age[1])
  const [most, least] = dates
    ? agesBetween(born, dateParts(dates, 1), died, dateParts(dates, 6))
    : [died - born, died - born - 1]
  if (died <= born || died - born > 120 || (given <= most && given >= least)) return undefined
  // More than one life in the sentence: which age is whose?
  if ((text.match(/\b(?:born|died)\b/g)?.length ?? 0) > 2) return undefined
  return found(
    sentence,
    age.index,
    age[0],
    `Born in ${born} and dead in ${died} is ${least === most ? most : `${least} or ${most}`} years old, not ${given}.`,
  )
}

/** Month and day as one number, or nothing where only a year stands. */
function dateParts(match: RegExpExecArray, from: number): number | undefined {
  const name = match[from] ?? match[from + 3]
  const day = match[from + 1] ?? match[from + 2]
  if (!name || !day) return undefined
  const month = monthNames.findIndex(full => full !== '' && full.startsWith(name.slice(0, 3)))
  return month * 100 + Number(day)
}

/** The most and the least years between two dates; 29 February may be kept a day before or after. */
function agesBetween(
  born: number,
  bornOn: number | undefined,
  died: number,
  diedOn: number | undefined,
): [number, number] {
  const years = died - born
  if (bornOn === undefined || diedOn === undefined) return [years, years - 1]
  if (bornOn === 229 && (diedOn === 228 || diedOn === 301)) return [years, years - 1]
  return diedOn >= bornOn ? [years, years] : [years - 1, years - 1]
}

/** `Lund, 52, was born in 1970`: told now, so held against publication. */
function ageNow({ published }: Story, sentence: Sentence, text: string): Report | undefined {
  const today = parseDay(published)
  if (today === undefined || !text.includes('born')) return undefined
  const match =
    /(\p{Lu}[\p{L}’'-]+), (\d{1,3}), (?:who )?was born (?:on \p{Lu}[a-z]+\.? \d{1,2}, |in )([12]\d{3})\b/u.exec(
      text,
    )
  if (!match || /\bdied\b/.test(text)) return undefined
  const [given, born, now] = [Number(match[2]), Number(match[3]), Number(published!.slice(0, 4))]
  if (now - born === given || now - born - 1 === given || now - born > 120) return undefined
  return found(
    sentence,
    match.index,
    match[0],
    `Born in ${born} is ${now - born - 1} or ${now - born} years old in ${now}, not ${given}.`,
  )
}

const found = (sentence: Sentence, at: number, words: string, message: string): Report => ({
  start: sentence.start + at,
  end: sentence.start + at + words.length,
  message,
})
