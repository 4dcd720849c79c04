import { datelineAt } from '../draft/dateline.ts'
import { commonCues } from '../english/lexicon/crediting.ts'
import {
  behindDocumentNoun,
  documentNouns,
  mailFields,
  notOfOutlet,
  numberedClauses,
  numberedPapers,
  transcriptNouns,
  wordingOfDocuments,
} from '../english/lexicon/documents.ts'
import { headlineVerbs } from '../english/lexicon/headlines.ts'
import { officesInCapitals } from '../english/lexicon/institutions.ts'
import { newspaperNames } from '../english/lexicon/outlets.ts'
import { alternatives, regex } from '../english/regex.ts'
import { type SourceKind, type Voice, voices } from '../house/source-kinds.ts'
import { findTurns } from '../story/quotations/labels.ts'
import type { Story } from '../story/story.ts'
import type { Source } from './source.ts'

/** Whose words a source holds. */
export const voiceOf = ({ kind }: Source): Voice => voices[kind]

/** The head of a document says what it is in its first lines, and none of them is long. */
const headLines = 8
const longestHeadLine = 140

/** What is known of who wrote a source, beside its text. */
interface Writer {
  /** Its dateline, its credit line or the house rules name a news agency. */
  agency: boolean
  byline: boolean
}

/**
 * What a source is, as far as its text tells: who wrote it, what its first lines call it, how it is built. `other` where
 * nothing tells, and then nobody should say whose words they are.
 */
export function kindTold(story: Story, { agency, byline }: Writer): SourceKind {
  const copy = story.paragraphs.filter(({ kind }) => kind !== 'furniture')
  const lines = copy.slice(0, headLines).map(({ start, end }) => story.text.slice(start, end))
  const head = lines.filter(line => line.length <= longestHeadLine)
  if (isRelease(story.text, lines)) return 'release'
  if (isMail(story.draft.text)) return 'document'
  if (agency || lines.slice(0, 5).some(isDatelined) || head.some(isOutlet)) return 'story'
  if (head.some(line => transcriptNoun.test(line) && isTitle(line))) return 'transcript'
  if (findTurns(story.text, story.paragraphs).size >= 3) return 'transcript'
  if (head.slice(0, 4).some(isTitleOfDocument) || isBuiltAsDocument(story, head)) return 'document'
  const told = toldByPerson(story)
  return byline && told === 'other' ? 'story' : told
}

/** A line that only a release has, at its head or at its end. */
const releaseMark =
  /^\W*(?:for (?:immediate )?release\b|(?:news|press|media) release\b|(?:media|press) contacts?\b|contact: |embargoed until\b|about [^.\n]{2,40}$)|\((?:PRNewswire|BUSINESS WIRE|GLOBE ?NEWSWIRE)\)|\/PRNewswire/im
/** `ARDMORE POLICE DEPARTMENT — NEWS RELEASE`. */
const releaseHead = /^[\p{Lu}\d .,&'’]{2,60}[—–|-] ?(?:NEWS|PRESS|MEDIA) RELEASE\s*$/mu
/** `DENVER, March 27, 2025 — Cedar Water today announced`: no agency writes the year into its dateline. */
const datelineWithYear =
  /^\p{Lu}[\p{L}.'’ -]{2,40}(?:, [\p{L}. ]{2,30})?, \p{L}{3,9}\.? \d{1,2}, \d{4} ?(?:\([^)]*\) ?|\/[^/]*\/ ?)?(?:—|–|--|-) /u
const announces =
  /\btoday announced\b|\bannounced today\b|\b(?:pleased|proud|excited|delighted) to announce\b/i

const isRelease = (text: string, lines: string[]) =>
  releaseMark.test(text.slice(0, 400)) ||
  releaseHead.test(text.slice(0, 400)) ||
  releaseMark.test(text.slice(-800)) ||
  lines.some(line => datelineWithYear.test(line)) ||
  lines.slice(0, 3).some(line => announces.test(line))

const mailField = regex('gim')`^(?:${mailFields})[ \t]*:[ \t]*\S`

/** `From:`, `To:` and `Subject:` one under the other at the head, or further down where something was forwarded. */
function isMail(typed: string): boolean {
  const names = new Set(
    [...typed.slice(0, 2000).matchAll(mailField)].map(([field]) => field.split(':')[0].trim().toLowerCase()),
  )
  return names.has('from') ? names.size >= 2 : names.has('to') && (names.has('subject') || names.has('re'))
}

/** `Phone interview with Ann Lee, March 27`, `Q1 2025 Earnings Call`; no `The BBC defended an interview with a suspect.` */
const transcriptNoun = regex('i')`\b(?:${transcriptNouns})\b`

/** `Lake Country Herald, June 8, 2008`: the paper that it ran in, and the day. */
const outlet = regex()`\b(?:${newspaperNames})\b,? [^!?]{0,40}\b\d{4}\b`
const notOutlet = regex('i')`\b(?:${notOfOutlet})\b`
const isOutlet = (line: string) => line.length < 90 && outlet.test(line) && !notOutlet.test(line)

/** What a document calls itself. */
const nouns = alternatives(documentNouns)
/** `Statement of Ann Lee`, `Report 2025-07: Water Plants`, `CEDAR WATER STATEMENT`, `Criminal complaint`, `Draft minutes, July 23`. */
const titleOfDocument = new RegExp(
  `^((?:[^!?\\s]+ ){0,9})(?:${nouns})(?:$|[,:;(]| (?:${alternatives(behindDocumentNoun)}|#|\\d)| [\\d(#-]| ?[—–-] )`,
  'i',
)
const verb = regex('iu')`\b(?:${headlineVerbs})\b|\p{L}{3,}ed (?:by|to|in|of|on)\b`

/** `HARLOW (AP) — It rained.`; not `MEDIA STATEMENT — Hollis Hospital`, nor the letterhead `CITY AUDITOR — CITY OF HARLOW`. */
function isDatelined(line: string): boolean {
  const dateline = datelineAt(line)
  return (
    dateline !== undefined &&
    /\p{Ll}/u.test(line.slice(dateline.length)) &&
    !titleOfDocument.test(line.split(/ ?(?:—|–|--| -) /)[0])
  )
}

/** A title names something, and says nothing of it. */
const isTitle = (line: string) => line.length <= 110 && !/[.!?]["”]?$/.test(line) && !verb.test(line)
const office = regex('u')`^(?=[^\p{Ll}]*$).*\b(?:${officesInCapitals})\b`
const caseName = regex(
  'iu',
)`^\p{Lu}[^.!?]{1,60} vs?\. \p{Lu}[^!?]{1,60}$|^(?:R|Regina|Rex) v\.? \p{Lu}|^in (?:re|the matter of):? |^(?:${numberedPapers}) (?:no\b\.?|number|#)|^no\. \d`
/** `Ana Ruiz (@anaruiz)`, `9:14 AM · Mar 27, 2025`. */
const post = /(?:^|[\s(])@\w{2,30}\b|\d{1,2}:\d\d ?[AP]M ?[·•|] ?\p{Lu}\p{L}{2}|^posted (?:by|on|at)\b/iu

function isTitleOfDocument(line: string): boolean {
  if (office.test(line) || caseName.test(line) || post.test(line)) return true
  const before = isTitle(line) ? titleOfDocument.exec(line)?.[1] : undefined
  // `Blair dismisses quit claim report` is a headline: a document’s kind is named early, or in a name in capitals.
  return before !== undefined && (before.split(' ').length <= 3 || !/(?:^|\s)\p{Ll}{4,}/u.test(before))
}

/** A clause with its number, a form with its fields, a letter with its salutation, notes in small letters. */
function isBuiltAsDocument({ text, paragraphs, draft: { text: typed } }: Story, head: string[]): boolean {
  const starts = paragraphs.map(({ start, end }) => text.slice(start, Math.min(end, start + 80)))
  const count = (pattern: RegExp, among = starts) => among.filter(start => pattern.test(start)).length
  return (
    count(clause) >= 1 ||
    count(/^(?:\(?\d{1,3}[.)]|\([a-z]\)) \p{Lu}/u) >= 2 ||
    count(/^\p{Lu}[\p{L} ]{2,24}: \S/u, starts.slice(0, 8)) >= 3 ||
    partsOfStudy.test(text.slice(0, 3000)) ||
    head.some(line => salutation.test(line)) ||
    /\b(?:sincerely|yours (?:truly|faithfully)|(?:kind|best) regards),?\s/i.test(text.slice(-300)) ||
    wordsOfDocuments.test(text) ||
    areNotes(typed)
  )
}

/** `lee, phone, 3/27`, `mgr fired`: lines in small letters, and hardly a stop in them. */
function areNotes(typed: string): boolean {
  const lines = typed
    .slice(0, 4000)
    .split(/\r?\n|\r/)
    .filter(line => line.trim() !== '')
  const small = lines.filter(line => /^\s*[\p{Ll}\d*•-]/u.test(line)).length
  const stops = lines.filter(line => /\p{L}[.!?](?:\s|$)/u.test(line)).length
  return lines.length >= 3 && small >= lines.length * 0.6 && stops <= lines.length / 4
}

const clause = regex(
  'i',
)`^(?:(?:${numberedClauses}|§+) ?[\dIVX]+\b|whereas\b|(?:be it|it is hereby) \w+|now, therefore\b)`
const partsOfStudy =
  /\b(?:background|methods|objectives?): [\s\S]*\b(?:methods|results|findings|conclusions?): /i
const salutation =
  /^(?:dear \p{Lu}|to whom it may concern|(?:hi|hello|good (?:morning|afternoon|evening))\b[^“"]*[,.!]$|\p{Lu}\p{L}+,$)/iu
const wordsOfDocuments = regex('i')`\b(?:${wordingOfDocuments})\b`

const mine = /^(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|ours)$|^(?:I|[Ww]e)[’']/
/** The share of words in the first person, from which on a text without marks is somebody's own. */
const speechShare = 0.015
const reporting = regex()`\b(?:${commonCues})\b`
const reporters =
  /\b(?:told (?:reporters|the (?:AP|Associated Press))|declined to comment|did not (?:immediately )?(?:respond|reply|return)|said in an? (?:phone |telephone )?interview|spoke on (?:the )?condition of anonymity)\b/

/** Who says `we` outside of marks is the author; who says `“It is ours,” she said` is a reporter. */
function toldByPerson(story: Story): SourceKind {
  if (reporters.test(story.text)) return 'story'
  const marked = story.quoted.filter(({ marks }) => marks === 'double' || marks === 'guillemet')
  const own = story.words.filter(
    ({ start, text }) =>
      mine.test(text) && !marked.some(quotation => quotation.start <= start && start < quotation.end),
  )
  if (own.length > 0 && marked.length <= 1 && own.length / story.words.length > speechShare) return 'document'
  const attributed = marked.some(({ start, end, kind }) => {
    const before = story.text.slice(Math.max(0, start - 80), start)
    const after = story.text.slice(end, end + 60)
    return (
      kind !== 'title' &&
      (reporting.test(after.split(/[.\n]/)[0]) || reporting.test(before.split(/[.\n]/).at(-1)!))
    )
  })
  return attributed && own.length === 0 ? 'story' : 'other'
}
