import { describing } from '../english/lexicon/tenses.ts'
import { besideClock } from '../english/lexicon/times.ts'
import { notVerbs } from '../english/lexicon/verbs.ts'
import { regex } from '../english/regex.ts'
import type { Word } from '../english/word.ts'
import type { Span } from '../span.ts'
import { sentenceAt } from './sentence-at.ts'
import type { Story } from './story.ts'
import { type Cue, cues } from './tense-cues.ts'
import { firstWordFrom } from './words.ts'

export type Tense = 'past' | 'future'

/**
 * Whether the sentence speaks of what is past or to come at the words from `first` to `last`: the nearest verb before them
 * decides, or, at a sentence's opening, the first after them. Undefined where no verb says.
 */
export const tenseAt = (story: Story, first: number, last: number): Tense | undefined =>
  tenseBefore(story, first) ?? tenseAfter(story, last)

/** As `tenseAt`, for a span of the prose. */
export function tenseOf(story: Story, span: Span): Tense | undefined {
  const first = firstWordFrom(story.words, span.start)
  const last = firstWordFrom(story.words, span.end) - 1
  return first < story.words.length && last >= first ? tenseAt(story, first, last) : undefined
}

/** The nearest verb before a word, in its sentence. `would be ready to leave as soon as Tuesday` looks ahead. */
export function tenseBefore(story: Story, first: number): Tense | undefined {
  const { words } = story
  const from = Math.max(sentenceAt(story, words[first].start)?.words[0]?.index ?? 0, first - 18)
  const [link, before] = beforeClock(words, first - 1)
  // `The election is Tuesday.`, `The deadline is 5 p.m. Friday.`
  if (link && link.index >= from && (link.lower === 'is' || link.lower === 'are')) return 'future'
  // `She has until midnight Thursday.`
  if (link?.lower === 'until' && link.index > from && /^(?:has|have)$/.test(before?.lower ?? ''))
    return 'future'
  for (let index = first - 1; index >= from; index--) {
    const cue = cueOf(words[index])
    if (cue === undefined) continue
    const before = words[index - 1]?.lower ?? ''
    if (cue === 'beside' && index === first - 1) return 'future'
    if (cue === 'as' && words[index + 1].lower === 'as') return 'future'
    if (cue === 'to' && isBe(before)) return 'future'
    if (isPresentParticiple(words, index, cue)) return undefined
    const tense = tenseOfVerb(words, index, cue)
    if (tense) return tense
  }
  return undefined
}

/** The word before a day and its hour, and the one before that: `is` of `is at 8:30 p.m. on Tuesday`. */
function beforeClock(words: Word[], at: number): (Word | undefined)[] {
  let index = at
  while (index >= 0 && clock.test(words[index].lower)) index--
  return [words[index], words[index - 1]]
}

const clock = regex()`^(?:${besideClock}|\d{1,2}|\d{1,2}:\d\d)$`

function tenseAfter(story: Story, last: number): Tense | undefined {
  const { words } = story
  const sentence = sentenceAt(story, words[last].start)?.words
  const until = Math.min(sentence?.[sentence.length - 1]?.index ?? last, last + 25)
  for (let index = last + 1; index <= until; index++) {
    const cue = cueOf(words[index])
    if (cue === undefined || cue === 'calendar' || cue === 'base') continue
    if (isPresentParticiple(words, index, cue)) return undefined
    const tense = tenseOfVerb(words, index, cue)
    if (tense) return tense
  }
  return undefined
}

/** `when the case is heard in May`: a participle in the present says nothing of when. */
function isPresentParticiple(words: Word[], index: number, cue: Cue): boolean {
  const before = words[index - 1]?.lower
  return cue === 'past' && (before === 'is' || before === 'are') && !governedAhead(words, index)
}

/** The tense of a verb with the words beside it; nothing where it is none. */
function tenseOfVerb(words: Word[], index: number, cue: Cue): Tense | undefined {
  return tenses[cue]?.(words, index)
}

const beside = (words: Word[], index: number): [before: string, after: string] => [
  words[index - 1]?.lower ?? '',
  words[index + 1]?.lower ?? '',
]

/** `had been scheduled to expire`: what was to come has come. */
const ahead = (words: Word[], index: number): Tense =>
  words[index - 1]?.lower === 'had' || words[index - 2]?.lower === 'had' ? 'past' : 'future'

const pastOf = (words: Word[], index: number): Tense => (governedAhead(words, index) ? 'future' : 'past')

/** `could not be reached Friday`, `would not comment Tuesday`. */
function modal(words: Word[], index: number): Tense {
  const { lower } = words[index]
  const isRefused = words[index + 1]?.lower === 'not' && (lower === 'could' || lower === 'would')
  return isRefused ? 'past' : ahead(words, index)
}

/** `due to snow` is a reason, `is due to arrive` a plan. */
function arranged(words: Word[], index: number): Tense | undefined {
  const [before, after] = beside(words, index)
  const isReason = words[index].lower === 'due' && after === 'to' && !isBe(before)
  return describing.has(before) || isReason ? undefined : ahead(words, index)
}

function toCome(words: Word[], index: number): Tense | undefined {
  const [before, after] = beside(words, index)
  const { lower } = words[index]
  const isPast = lower === 'set' || lower === 'prepared'
  if (after === 'to' || (after === 'for' && isPast))
    return describing.has(before) ? undefined : ahead(words, index)
  return isPast ? pastOf(words, index) : undefined
}

/** `to meet` has the tense of what governs it; `the start` is no verb. */
const onCalendar = (words: Word[], index: number): Tense | undefined =>
  /^(?:the|to)$/.test(words[index - 1]?.lower ?? '') ? undefined : 'future'

/** `the council meets Friday` */
function bare(words: Word[], index: number): Tense | undefined {
  const [before] = beside(words, index)
  return before.length > 3 && before.endsWith('s') ? 'future' : undefined
}

const tenses: Partial<Record<Cue, (words: Word[], index: number) => Tense | undefined>> = {
  past: pastOf,
  modal,
  ahead,
  arranged,
  'to-come': toCome,
  calendar: onCalendar,
  base: bare,
}

function cueOf(word: Word): Cue | undefined {
  const { lower, text } = word
  const cue = cues.get(lower)
  // `Will Lund`, `in May`: names.
  if (cue === 'modal') return text.charCodeAt(0) === lower.charCodeAt(0) || lower.length > 4 ? cue : undefined
  if (cue !== undefined) return cue
  if (lower.charCodeAt(lower.length - 1) === 100) return isRegularPast(word) ? 'past' : undefined
  return lower.endsWith("'ll") || lower === "won't" ? 'modal' : undefined
}

/** `walked`, not `Reed`, `red` or `red-headed`. */
const isRegularPast = ({ lower, text }: Word) =>
  lower.length > 3 &&
  lower.endsWith('ed') &&
  text[0] === lower[0] &&
  !notVerbs.has(lower) &&
  !lower.includes('-')

export const isPastVerb = (word: Word) =>
  cues.get(word.lower) === 'past' || word.lower === 'set' || isRegularPast(word)

/** `was to be held`, `be held`, `to be arrested`: a participle that an infinitive or a modal governs. */
function governedAhead(words: Word[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const { lower } = words[back]
    if (lower === 'been' || lower === 'was' || lower === 'were' || lower === 'had') return false
    if (lower === 'be') return !isNegated(words, back)
    const cue = cueOf(words[back])
    if (cue === 'modal' || cue === 'ahead' || cue === 'arranged') return words[back + 1].lower !== 'not'
  }
  return false
}

/** `could not be reached`. */
const isNegated = (words: Word[], index: number) =>
  words[index - 1]?.lower === 'not' && /^(?:could|would)$/.test(words[index - 2]?.lower ?? '')

const isBe = (lower: string) => lower === 'is' || lower === 'are' || lower === 'was' || lower === 'were'
