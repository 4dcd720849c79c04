import { parseDay, weekdayOf } from '../../english/calendar.ts'
import { weekdayNames } from '../../english/lexicon/calendar.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { tenseOf } from '../../story/tense.ts'
import { table } from '../../table.ts'
import { rule } from '../rule.ts'

const offsets = table<number>({
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day before yesterday': -2,
  'day after tomorrow': 2,
})

export default rule({
  id: 'dates/relative-day',
  summary: '“Yesterday,” “today,” “tomorrow” or “tonight” outside quotation marks',
  why: 'It is wrong for anyone who reads the story on another day. The weekday stays right.',
  basis: 'AP Stylebook, “today, tonight, this morning”',
  severity: 'warning',
  where: 'prose',
  options: {
    allow: {
      default: [] as string[],
      description: 'Words that the house allows, such as `today` in an evening newsletter.',
    },
  },
  examples: [
    {
      published: '2025-03-28',
      bad: 'The mayor resigned yesterday.',
      finds: 'yesterday',
      fixes: ['Thursday'],
    },
    {
      published: '2025-03-28',
      bad: 'Tomorrow the council will vote.',
      finds: 'Tomorrow',
      fixes: ['Saturday'],
    },
    {
      published: '2025-03-28',
      bad: 'A vigil is planned for tonight.',
      finds: 'tonight',
      fixes: ['Friday night'],
    },
    {
      published: '2025-03-28',
      bad: 'Yesterday morning’s storm felled two oaks.',
      finds: 'Yesterday',
      fixes: ['Thursday'],
    },
    {
      published: '2025-03-28',
      bad: 'The vote is the day after tomorrow.',
      finds: 'the day after tomorrow',
      fixes: ['is Sunday.'],
    },
    { published: '2025-03-28', good: '“We won yesterday,” she told USA Today.' },
    { published: '2025-03-28', good: 'The mayor resigned Thursday.' },
    {
      published: '2025-03-28',
      good: 'The farm today is half of what it was, and today’s children never saw the mill.',
    },
    { published: '2025-03-28', good: 'Today, the mill is owned by a trust, and its wheel turns even today.' },
    {
      published: '2025-03-28',
      good: 'Too many calls today still go unanswered, and the mill is today typically shut.',
    },
    {
      published: '2025-03-28',
      good: 'The farm, once a rival of the mill, is today an ally. Today, it is the mill that has the money. Who does the work today?',
    },
    {
      published: '2025-03-28',
      good: 'The union feels stronger today. If you were buying today, you would buy.',
    },
    {
      published: '2025-03-28',
      bad: 'Voters go to the polls today.',
      finds: 'today',
      fixes: ['polls Friday.'],
    },
    { published: '2025-03-28', bad: 'The council meets today at noon.', fixes: ['meets Friday at'] },
    { published: '2025-03-28', bad: 'The mayor is holding a vote today.', fixes: ['vote Friday.'] },
    {
      published: '2025-03-28',
      bad: 'Today the court will rule. The vote is today.',
      fixes: ['Friday the', 'is Friday.'],
    },
    {
      published: '2025-03-28',
      bad: 'Two boys were taken to a hospital early today.',
      fixes: ['early Friday'],
    },
    {
      published: '2025-03-28',
      good: 'He lives as if there were no tomorrow. Few growers today can say as much.',
    },
    {
      published: '2025-03-28',
      good: 'He played the part that Sandler plays today. The law that governs the river today is old.',
    },
    { published: '2025-03-28', bad: 'The film that opens today was shot in Lima.', fixes: ['opens Friday'] },
    { good: 'The mayor resigned yesterday.' },
  ],
  check(story, report, { options }) {
    const published = parseDay(story.published)
    if (published === undefined) return
    for (const time of story.times) {
      const written = story.text.slice(time.start, time.end)
      // `early today` is one time, of which the day alone is written otherwise.
      const at = time.start + (/^(?:early|late|earlier|later) /i.exec(written)?.[0].length ?? 0)
      const word =
        /^(?:yesterday|today|tonight|tomorrow|(?:the )?day (?:before yesterday|after tomorrow))\b/i.exec(
          story.text.slice(at, time.end),
        )?.[0]
      if (!word) continue
      const key = word.toLowerCase().replace(/^the /, '')
      if (options.allow.includes(key) || (key === 'today' && isNowadays(story, { start: at, end: time.end })))
        continue
      if (isFigure.test(story.text.slice(Math.max(0, at - 12), at))) continue
      // `Yesterday, a bar across the street, has offered free parking`
      if (isNamed.test(story.text.slice(at + word.length, at + word.length + 60))) continue
      const day = published + offsets[key]
      const text = `${weekdayNames[weekdayOf(day)]}${key === 'tonight' ? ' night' : ''}`
      const span = { start: at, end: at + word.length }
      report({
        ...span,
        message: `Use the weekday: “${word}” is ${weekdayNames[weekdayOf(day)]} only on the day of publication.`,
        fixes: [{ title: `Write ${text}`, edits: [{ ...span, text }] }],
      })
    }
  },
})

/** `as if there were no tomorrow`, `the leaders of tomorrow`. */
const isFigure = /\b(?:no|of|like|a better|a brighter) $/i

const isNamed = /^, an? [^,.]{1,40}, (?:has|is|was|will|had)\b/

const dayBound =
  /^['’]s (?:meeting|vote|hearing|game|match|ruling|election|announcement|editions?|session|decision|attack|news|event|debate)/

/**
 * `today’s children`, `Today, it is owned by a trust`, `even today`: today as nowadays, which no weekday can replace. It is
 * the day of publication where something happened or will happen on it; in a plain present only for what has its hour, as
 * in `the council meets today`.
 */
function isNowadays(story: Story, { start, end }: Span): boolean {
  const [lead, rest] = [story.text.slice(Math.max(0, start - 60), start), story.text.slice(end, end + 60)]
  if (/^['’]s\s/.test(rest)) return !dayBound.test(rest)
  // `taken to a hospital early today`
  if (/\b(?:early|late|earlier|later) $/i.test(lead)) return false
  // `half the wheat grown today descends`, `few of the seeds are still planted today`
  if (
    /\b(?:grown|made|sold|used|built|known|alive|living|found|produced) $/i.test(lead) &&
    /^ [a-z]+s\b/.test(rest)
  )
    return true
  if (
    /\b(?:is|are) (?:still|rarely|often|seldom|usually|no longer|mostly) [a-z]+(?:ed|en|n|t)? $/i.test(lead)
  )
    return true
  // `few growers today can say as much`
  if (/^ (?:can|cannot|know|remember|think|believe|say|see|want|need)\b/.test(rest)) return true
  if (
    /\b(?:than|until|as of|world|still|even|true|these|do|does|generation of|of|if \S+(?: \S+){0,4}) $/i.test(
      lead,
    )
  )
    return true
  // `is today an ally`, `is today typically shut`; but `the vote is today at noon`.
  if (/\b(?:is|are) $/i.test(lead))
    return /^ (?:an?|the|one|more|less|among|[a-z]+ly|[a-z]+ed|often|still)\b/.test(rest)
  if (
    /^,? (?:(?:is|are|has|have|remains?|stands?|lives?|works?|agrees?|there (?:is|are))\b(?! (?:been )?[a-z]+ing\b)|as (?:it|they|he|she|in)\b)/.test(
      rest,
    )
  )
    return true
  // `what is today typically called`, `too many calls today still roll over`: a habit has no day.
  if (/^ (?:typically|still|usually|often|generally|commonly|increasingly|rarely|seldom)\b/.test(rest))
    return true
  // `Today, it is the hill that has the view`: at the head of a sentence the first verb says of which time it speaks.
  if (story.text[start] === 'T') return !opensOnTheDay.test(rest)
  if (isWhatItIsToday(lead)) return true
  if (happening.test(lead.split(/[.?!;]\s/).at(-1)!)) return false
  if (/\bcan(?: \w+)? be \w+(?: \w+)? $/.test(lead)) return true
  return tenseOf(story, { start, end }) === undefined
}

/** A noun with its relative clause in the present: `the part that Sandler plays`, `the law that governs the river`. */
const relative =
  /\b(?:the|an?|same|this|every) (?:[\p{L}-]+ ){0,2}([\p{L}-]+) (?:that|which|who) ((?:[\p{L}’'-]+ ){1,5})$/iu
/** What happens on a day, whoever does it. */
const onItsDay =
  /^(?:launch|releas|publish|announc|unveil|visit|meet|open|begin|start|testif|vot|go(?:es)?$)/i

/** `the part that Sandler plays today`: what describes somebody is so for longer than a day; not `the film that opens today`. */
function isWhatItIsToday(lead: string): boolean {
  const [, noun, clause] = relative.exec(lead) ?? []
  if (!clause || cueOf(noun.toLowerCase())?.kind === 'says') return false
  if (/\b(?:will|would|was|were|had|did|is|are|has|have|\w+ed)\b/.test(clause)) return false
  const words = clause.trim().split(' ')
  const isOfAnother =
    words.length > 1 && /^(?:\p{Lu}|he$|she$|they$|we$|it$|the$|her$|his$|their$)/u.test(words[0])
  if (words.some(word => onItsDay.test(word))) return false
  return isOfAnother || !happening.test(`${clause.trim()} `)
}

/** A present that has its hour: `is holding a vote`, `go to the polls`, `testifies`. */
const happening =
  /\b(?:(?:is|are|am) (?:\w+ly )?(?:\w+ing|to|due|set|expected|scheduled)|go(?:es)?|votes?|plays?|hosts?|visits?|travels?|speaks?|testif(?:y|ies)|launch(?:es)?|releases?|publish(?:es)?|announces?|meets?|opens?|begins?|starts?|leaves?|departs?|arrives?|returns?|faces?)\b(?:\s\S+){0,5}\s?$/

/** `Today the court will rule`, `Today, the mayor resigned`, `Today voters go to the polls`. */
const opensOnTheDay =
  /^,? (?!(?:despite|although|while|when|because|after|even)\b)(?:(?!(?:that|who|which|is|are|has|have)\b)[\p{L}’'-]+ ){1,6}?(?:will|would|was|were|did|said|told|went|came|took|gave|made|met|won|lost|[\p{Ll}]{2,}ed|(?:is|are) (?:due|set|expected|scheduled|to)|go(?:es)? to|votes?|meets?|opens?|begins?|starts?|hosts?)\b/u
