import { isDayOrMonth } from '../../../english/lexicon/calendar.ts'
import { ofOtherMatter } from '../../../english/lexicon/times.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import { regex } from '../../../english/regex.ts'
import { cueOf, isReporting } from '../../../english/reporting.ts'
import type { Word } from '../../../english/word.ts'
import { firstBeyond } from '../../../first-beyond.ts'
import { differ, isComparable, isFixed } from '../../../library/drift/dates.ts'
import { within } from '../../../library/drift/sides.ts'
import { weightOf } from '../../../library/statements/roots.ts'
import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'

/** A fact of the body and the sentence that it is in. */
export interface Place extends Span {
  sentence: Sentence
}

/** Words by which a sentence tells another case, or a later or an earlier state of one. */
const another = regex('i')`\b(?:${ofOtherMatter})\b`

/**
 * Characters around a fact that show whether it is a different one: more around a figure than around a day or a verb.
 */
const widely = 40
const closely = 20
/** As many letters from a fact its day is named. */
const daysAway = 60

/**
 * Whether two places of a story can be held against each other: neither is in a quotation, nobody else is cited for the
 * second, no other day is named, and neither says that it tells another case or another state of it. `close` looks at the
 * words right beside; with `days` the days themselves are what differs; with `isKnown` the second is `the vote`, `his sentence`.
 */
export function areOnOneMatter(
  story: Story,
  one: Place,
  other: Place,
  { close = false, days = false, isKnown = false } = {},
): boolean {
  return (
    one.sentence !== other.sentence &&
    [one, other].every(
      each => !isInMarks(story, each) && !tellsAnother(clauseAround(story, each, close), isKnown),
    ) &&
    !haveOtherSources(story, one.sentence, other.sentence) &&
    (days || !haveOtherDays(story, one, other))
  )
}

/** `may` in small letters: what begins in May is no other thing. */
const tellsAnother = (clause: string, isKnown: boolean) =>
  another.test(
    (isKnown ? clause.replace(modal, '') : clause).replace(part, '').replace(eachOther, '').replace(rank, ''),
  ) || /\bmay\b/.test(clause)

/** Where the stretch may be cut. */
const eachOther = /\beach(?: other\b|(?: o\p{Ll}*)?\s*$)|\bone another\b/u

/** `The 4-3 vote should be read as a promise`: what may come of a thing makes it no other thing. */
const modal = /\b(?:should|would|could|might)\b/g

/** `The six-day walkout is the first in the county since 1994`: how rare it is makes it no other thing. */
const rank = /\b(?:is|was|are|were) (?:the|their|its|his|her) first\b/

/** `buried 13 skiers, four of them guides`: a part of the figure itself. */
const part = /, [\p{L}\d-]+ of (?:them|whom)\b/u

/** Whether all of a stretch is in marks. */
export function isInMarks({ quoted }: Story, { start, end }: Span): boolean {
  const first = quoted[firstBeyond(quoted, each => each.end >= end)]
  return first !== undefined && first.start <= start
}

function clauseAround({ text }: Story, { sentence, start, end }: Place, close: boolean): string {
  const far = close ? closely : widely
  const marks = close ? /[,;:—–]/ : /[;:—–]/
  const before = text.slice(Math.max(sentence.start, start - far), start)
  const after = text.slice(end, Math.min(sentence.end, end + far))
  return `${before.split(marks).at(-1)} ${after.split(marks)[0]}`
}

/** `Police say 12 died; the mayor says 14`: they disagree, and the story says so. */
function haveOtherSources({ text }: Story, one: Sentence, other: Sentence): boolean {
  const [mine, theirs] = [sourcesIn(one, text), sourcesIn(other, text)]
  return mine.size > 0 && theirs.size > 0 && ![...mine].some(word => theirs.has(word))
}

/** Who says it: `mayor` before `said`, or behind it where a comma comes between, or behind `according to`. */
const sourcesIn = memo(({ words }: Sentence, text: string): Set<string> => {
  const found = new Set<string>()
  words.forEach(({ lower }, index) => {
    const cue = cueOf(lower)
    if (lower !== 'according' && !(cue && isReporting(cue.stem))) return
    const before = run(text, words, index, -1)
    for (const word of before.length > 0 && lower !== 'according' ? before : run(text, words, index, 1))
      if (/^\p{L}{3}/u.test(word) && weightOf({ lower: word }) > 0) found.add(withoutPossessive(word))
  })
  return found
})

/** Maximum number of words beside a cue in the name of the speaker. */
const mostNamed = 3

/** The words beside one, on one side, up to a mark. */
function run(text: string, words: Word[], index: number, way: 1 | -1): string[] {
  const found: string[] = []
  for (let step = way; Math.abs(step) <= mostNamed; step += way) {
    const word = words[index + step]
    if (!word) break
    const beside = words[index + step - way]
    const gap = way > 0 ? text.slice(beside.end, word.start) : text.slice(word.end, beside.start)
    if (/[,;:—–“”"]/.test(gap)) break
    found.push(word.lower)
  }
  return found
}

/** Whether both name days right there, and none is the same. */
function haveOtherDays(story: Story, one: Place, other: Place): boolean {
  const [mine, theirs] = [one, other].map(({ sentence, start, end }) =>
    within(story.times, {
      start: Math.max(sentence.start, start - daysAway),
      end: Math.min(sentence.end, end + daysAway),
    }).filter(time => isFixed(time) && time.kind === 'date'),
  )
  return (
    mine.length > 0 &&
    theirs.length > 0 &&
    !mine.some(time => theirs.some(each => isComparable(time, each) && !differ(time, each)))
  )
}

/** Maximum distance in words from a fact to the name of its owner. */
const behind = 8

/** Whether somebody or something is named right by the later fact whom the first sentence does not name. */
export function namesAnother(first: Sentence, { sentence: { words }, start }: Place, before = 3): boolean {
  const at = words.findIndex(({ end }) => end > start)
  return words
    .slice(Math.max(1, at - before), at + behind)
    .some(
      ({ text, lower }) =>
        text !== lower &&
        !isDayOrMonth(withoutPossessive(lower)) &&
        !bareWords(first).has(withoutPossessive(lower)),
    )
}

const bareWords = memo(({ words }: Sentence) => new Set(words.map(({ lower }) => withoutPossessive(lower))))
