import { finiteOrPast } from '../../../english/lexicon/auxiliaries.ts'
import { behindDayOfEvent, behindIsToday } from '../../../english/lexicon/beside-days.ts'
import { eventsOfToday } from '../../../english/lexicon/events.ts'
import {
  habitualAdverbs,
  prepositions,
  someOfMany,
  subordinators,
} from '../../../english/lexicon/function-words.ts'
import { beforeNowadays } from '../../../english/lexicon/times.ts'
import {
  besideNowadays,
  habitualVerbs,
  happeningVerbs,
  onItsDayStems,
  opensOnTheDayVerbs,
  statesToday,
  timelessVerbs,
  verbsOfAnyTime,
} from '../../../english/lexicon/verbs.ts'
import { regex } from '../../../english/regex.ts'
import { cueOf } from '../../../english/reporting.ts'
import type { Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import { isPastVerb, tenseOf } from '../../../story/tense.ts'
import { firstWordFrom } from '../../../story/words.ts'

const dayBound = regex()`^['’]s (?:${eventsOfToday})`

const timeless = regex()`^ (?:${timelessVerbs})\b`

const describesToday = regex()`^ (?:${behindIsToday}|[a-z]+ly|[a-z]+ed)\b`

/** Behind `is today`, says when, where or what comes: `is today at noon`, `is today in Lima`, `is today opening`. */
const happensToday = regex()`^(?:$|\W{2}|[^ ]| (?:${prepositions}|${subordinators}|${behindDayOfEvent}|[a-z]+ing)\b)`

const doneNowadays = regex('i')`\b(?:${besideNowadays}) $`

const stateOfToday = regex()`^,? (?:(?:${statesToday})\b(?! (?:been )?[a-z]+ing\b)|as (?:it|they|he|she|in)\b)`

const ofHabit = regex()`^ (?:${habitualAdverbs})\b`

const leadsToNowadays = regex('i')`\b(?:${beforeNowadays}|if \S+(?: \S+){0,4}) $`

/**
 * `today’s children`, `Today, it is owned by a trust`, `even today`: today as nowadays, which no weekday can replace. It is
 * the day of publication where something happened or will happen on it; in a plain present only for what has its hour, as
 * in `the council meets today`.
 */
export function isNowadays(story: Story, { start, end }: Span): boolean {
  const [lead, rest] = [story.text.slice(Math.max(0, start - 60), start), story.text.slice(end, end + 60)]
  if (/^['’]s\s/.test(rest)) return !dayBound.test(rest)
  // `taken to a hospital early today`
  if (/\b(?:early|late|earlier|later) $/i.test(lead)) return false
  // `half the wheat grown today descends`, `few of the seeds are still planted today`
  if (doneNowadays.test(lead) && /^ [a-z]+s\b/.test(rest)) return true
  if (
    /\b(?:is|are) (?:still|rarely|often|seldom|usually|no longer|mostly) [a-z]+(?:ed|en|n|t)? $/i.test(lead)
  )
    return true
  // `few growers today can say as much`, `most homes today have no well`
  if (timeless.test(rest)) return true
  if (someOf.test(lead) && (ofAnyTime.test(rest) || habit.test(rest) || isPlainPresent(story, end, rest)))
    return true
  if (people.test(lead) && habit.test(rest)) return true
  if (leadsToNowadays.test(lead)) return true
  // `is today an ally`, `is today typically shut`; but `the vote is today at noon`.
  if (/\b(?:is|are) $/i.test(lead)) return describesToday.test(rest) || !happensToday.test(rest)
  if (stateOfToday.test(rest)) return true
  // `what is today typically called`, `too many calls today still roll over`: a habit has no day.
  if (ofHabit.test(rest)) return true
  // `Today, it is the hill that has the view`: at the head of a sentence the first verb says of which time it speaks.
  if (story.text[start] === 'T') return !opensOnTheDay.test(rest)
  if (isWhatItIsToday(lead) || doesSo(rest)) return true
  if (happening.test(lead.split(/[.?!;]\s/).at(-1)!)) return false
  if (/\bcan(?: \w+)? be \w+(?: \w+)? $/.test(lead)) return true
  return tenseOf(story, { start, end }) === undefined
}

/** `The fold today shelters walkers`: what a thing does on every day; not `the council today votes`. */
function doesSo(rest: string): boolean {
  const verb = /^ ([a-z]{3,}[^s’']s) (?:the|an?|\p{Ll})/u.exec(rest)?.[1]
  return (
    verb !== undefined && !happening.test(`${verb} `) && !onItsDay.test(verb) && cueOf(verb) === undefined
  )
}

/** How many there are of them, or how old: `few farmers`, `most of the homes`, `young people`. */
const someOf = regex(
  'iu',
)`\b(?:${someOfMany})(?: of (?:the|these|those|them))?(?: [\p{L}-]+){0,3}(?: (?:${prepositions})(?: [\p{L}-]+){1,4})? $`

/** `few orchards in the valley today grow the pear`: a verb that is neither past nor to come, nor done on its day. */
function isPlainPresent({ words }: Story, end: number, rest: string): boolean {
  const verb = words[firstWordFrom(words, end)]
  return (
    /^ \p{Ll}{3,}(?<!ly|ing)\b/u.test(rest) &&
    verb !== undefined &&
    !finiteVerb.test(verb.lower) &&
    !prepositions.has(verb.lower) &&
    !subordinators.has(verb.lower) &&
    !/^(?:and|or|but)$/.test(verb.lower) &&
    !isPastVerb(verb) &&
    !happening.test(`${verb.lower} `) &&
    !onItsDay.test(verb.lower)
  )
}
/** A verb that tells of no one day: `could`, `have`, `live`; not `voted`, `will vote`. */
const ofAnyTime = regex('u')`^ (?:${verbsOfAnyTime}|have(?! been)|has(?! been)|are(?! \p{L}+ing))\b`
const people = /\b(?:children|people|parents|students|teenagers) $/i
const habit = regex()`^ (?:${habitualVerbs})\b`

/** A noun with its relative clause in the present: `the part that Sandler plays`, `the law that governs the river`. */
const relative =
  /\b(?:the|an?|same|this|every) (?:[\p{L}-]+ ){0,2}([\p{L}-]+) (?:that|which|who) ((?:[\p{L}’'-]+ ){1,5})$/iu
/** What happens on a day, whatever its subject. */
const onItsDay = regex('i')`^(?:${onItsDayStems}|go(?:es)?$)`

const finiteVerb = regex()`\b(?:${finiteOrPast}|\w+ed)\b`

/** `the part that Sandler plays today`: what describes somebody is so for longer than a day; not `the film that opens today`. */
function isWhatItIsToday(lead: string): boolean {
  const [, noun, clause] = relative.exec(lead) ?? []
  if (!clause || cueOf(noun.toLowerCase())?.kind === 'says') return false
  if (finiteVerb.test(clause)) return false
  const words = clause.trim().split(' ')
  const isOfAnother =
    words.length > 1 && /^(?:\p{Lu}|he$|she$|they$|we$|it$|the$|her$|his$|their$)/u.test(words[0])
  if (words.some(word => onItsDay.test(word))) return false
  return isOfAnother || !happening.test(`${clause.trim()} `)
}

/** A present that has its hour: `is holding a vote`, `go to the polls`, `testifies`. */
const happening = regex()`\b(?:${happeningVerbs}|(?:is|are|am) (?:\w+ly )?(?:\w+ing|to|due|set|expected|scheduled))\b(?:\s\S+){0,5}\s?$`

/** `Today the court will rule`, `Today, the mayor resigned`, `Today voters go to the polls`. */
const opensOnTheDay = regex(
  'u',
)`^,? (?!(?:despite|although|while|when|because|after|even)\b)(?:(?!(?:that|who|which|is|are|has|have)\b)[\p{L}’'-]+ ){1,6}?(?:${opensOnTheDayVerbs}|[\p{Ll}]{2,}ed)\b`
