import { beforeBareVerb, finiteAuxiliaries } from '../english/lexicon/auxiliaries.ts'
import { isDayOrMonth, isMonth } from '../english/lexicon/calendar.ts'
import { adjectiveEndings } from '../english/lexicon/endings.ts'
import {
  behindReducedClause,
  definiteDeterminers,
  pluralWithoutS,
} from '../english/lexicon/function-words.ts'
import { hedgingAdjectives } from '../english/lexicon/hedges.ts'
import { courts } from '../english/lexicon/institutions.ts'
import { alwaysVerbs } from '../english/lexicon/reporting-verbs.ts'
import { neverFinite } from '../english/lexicon/verbs.ts'
import { regex } from '../english/regex.ts'
import { memo } from '../memo.ts'
import type { Sentence, Story } from '../story/story.ts'
import { type Item, itemsOf } from './items.ts'
import type { VerbWord } from './verbs.ts'

/** What the neighbors of a word say of it. This is light on purpose: no dictionary, no statistics. */

export const isBe = (item: Item | undefined) =>
  item !== undefined &&
  (item.verb?.base === 'be' ||
    /^(?:it|he|she|that|there|who|what)'s$|^(?:they|we|you)'re$|^i'm$/.test(item.lower))

export const isHave = (item: Item | undefined) => item?.verb?.base === 'have'
export const isDo = (item: Item | undefined) => item?.verb?.base === 'do' && item.lower !== 'doing'

const pluralSubjects = regex()`s$|men$|^(?:${pluralWithoutS})$`

/** Whether a word can be the verb of a clause: `said`, `is`, `runs`; not `robbing`, `accused of`, `to be`. */
export function isFiniteVerb(items: Item[], at: number): boolean {
  const item = items[at]
  if (item === undefined) return false
  if (item.kind === 'mark' || item.kind === 'quotation') return false
  if (item.kind === 'modal') return true
  if (isBe(item) || finiteAuxiliaries.has(item.lower)) return isFiniteAuxiliary(item, items[at - 1])
  const isEd = /[a-z]{2}ed$/.test(item.lower) && item.kind === 'word'
  if (!item.verb && !isEd) return false
  if (neverFinite.has(item.lower)) return false
  if (/^(?:accused|suspected|alleged)$/.test(item.lower) && items[at + 1]?.kind === 'preposition')
    return false
  const before = subjectBefore(items, at)
  // `Alleged victims of the fire`
  if (at === 0 && /[a-z]{2}ed$/.test(item.lower)) return false
  if (isBe(before) || isHave(before)) return false
  if (!mayBeSubject(before) && !isAfterParticle(items, at, before)) return false
  // `the men held by police`, `a house owned by the firm`
  if (isEd || item.verb?.forms.includes('past')) return items[at + 1]?.lower !== 'by'
  return item.verb !== undefined && isPresent(item.verb, before, items[at + 1])
}

const isFiniteAuxiliary = ({ lower }: Item, before: Item | undefined) =>
  !/^(?:be|been|being)$/.test(lower) && !(lower === 'have' && before && beforeBareVerb.has(before.lower))

/** The word before a verb and its adverbs. */
function subjectBefore(items: Item[], at: number): Item | undefined {
  let before = at - 1
  while (before > 0 && items[before].kind === 'adverb') before--
  return items[before]
}

/** `The priest and the mayor all said`; not `the said`, `of said`, `to say`. */
const mayBeSubject = (before: Item | undefined) =>
  before === undefined ||
  /^(?:all|both|each)$/.test(before.lower) ||
  (!/^(?:determiner|preposition|number|modal|negation)$/.test(before.kind) && !before.possessive)

/** `who believed the war was over tortured the men`: a preposition in front of a verb with an object governs nothing. */
const isAfterParticle = (items: Item[], at: number, before: Item | undefined) =>
  before?.kind === 'preposition' &&
  before.lower !== 'to' &&
  items[at].verb?.forms.includes('past') !== false &&
  /^(?:determiner|pronoun)$/.test(items[at + 1]?.kind ?? '')

function isPresent(verb: VerbWord, before: Item | undefined, after: Item | undefined): boolean {
  // `Officials in the capital say`, `who prosecutors say is`: words that are never nouns.
  if (alwaysVerbs.has(verb.base) && !verb.forms.includes('ing'))
    return before?.lower !== 'to' && !isDo(before)
  if (after?.lower === 'of' || isVerbForSure(after)) return false
  if (verb.forms.includes('third')) return !isAdjectiveLike(before)
  return verb.forms.includes('base') && before !== undefined && pluralSubjects.test(before.lower)
}

const endsAsAdjective = regex()`(?:${adjectiveEndings})$`

const isAdjectiveLike = (item: Item | undefined) =>
  item !== undefined && endsAsAdjective.test(item.lower) && item.kind === 'word'

/** `Insurance claims rose`: the word before a verb like this is not itself a verb. */
const isVerbForSure = (item: Item | undefined) =>
  item !== undefined &&
  (item.kind === 'modal' ||
    finiteAuxiliaries.has(item.lower) ||
    Boolean(item.verb?.forms.includes('past') && !item.lower.endsWith('ed')))

export function hasFinite(items: Item[], from: number, to: number): boolean {
  return firstFinite(items, from, to) >= 0
}

export function firstFinite(items: Item[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (isFiniteVerb(items, at)) return at
  return -1
}

/** `filed Monday`, `filed Sept. 5`, `filed 5 September`. */
const isDate = (items: Item[], at: number) =>
  isDayOrMonth(items[at]?.lower ?? '') ||
  (items[at]?.kind === 'number' && isMonth(items[at + 1]?.lower ?? ''))

/** `a lawsuit filed on Monday`, `two men briefed on the case`: a participle after its noun describes it and opens no clause. */
export function isReduced(items: Item[], at: number): boolean {
  const { lower, verb } = items[at]
  if (!/[a-z]{2}ed$/.test(lower) && !verb?.forms.includes('participle')) return false
  const before = subjectBefore(items, at)
  if (!before || !(before.kind === 'word' || before.kind === 'name' || before.lower === 'those')) return false
  const after = items[at + 1]
  return (
    !after ||
    /^(?:mark|preposition|adverb)$/.test(after.kind) ||
    behindReducedClause.has(after.lower) ||
    isDate(items, at + 1)
  )
}

/** `a report that was released`, `a report, which is sealed`: where a relative clause opens. */
export const opensRelative = (items: Item[], at: number) =>
  items[at].kind === 'relative' ||
  (items[at].lower === 'that' &&
    at > 0 &&
    /^(?:word|name)$/.test(items[at - 1].kind) &&
    items[at + 1] !== undefined &&
    (isFiniteVerb(items, at + 1) || (items[at + 1].kind === 'adverb' && isFiniteVerb(items, at + 2))))

/** `the court heard`: what is said before a court. */
export const isHearing = (items: Item[], at: number) =>
  items[at].lower === 'heard' && courts.has(items[at - 1]?.lower ?? '')

/** A noun phrase's beginning, found from one of its words leftwards. */
export interface Phrase {
  /** Its first item, determiner and adjectives with it. */
  from: number
  determiner?: Item
}

/** The noun phrase that the items from `first` on end: `the secretive [cult]`, `his [bribe]`. */
export function phraseBefore(items: Item[], first: number): Phrase {
  let from = first
  while (from > 0) {
    const item = items[from - 1]
    if (item.kind === 'determiner') return { from: from - 1, determiner: item }
    if (item.possessive) return { from: ownerFrom(items, from - 1), determiner: item }
    if (!canModify(items, from - 1)) break
    from--
  }
  return { from }
}

/** `the port company's`: the owner's own phrase. */
function ownerFrom(items: Item[], at: number): number {
  let from = at
  while (
    from > 0 &&
    (items[from - 1].kind === 'name' || items[from - 1].kind === 'determiner' || canModify(items, from - 1))
  )
    from--
  return from
}

function canModify(items: Item[], at: number): boolean {
  const item = items[at]
  const before = items[at - 1]
  if (item.kind === 'name' || item.kind === 'number') return !isFiniteVerb(items, at)
  if (item.kind === 'adverb') return items[at + 1]?.kind === 'word' && !isVerbal(items[at + 1])
  if (item.kind !== 'word') return false
  const opensPhrase =
    before?.kind === 'determiner' ||
    before?.possessive === true ||
    before?.kind === 'number' ||
    (before?.kind === 'adverb' && !isSaidOf(items[at - 2]))
  if (isVerbal(item))
    return (
      (opensPhrase && !isBe(item) && !isHave(item)) ||
      isHedgingAdjective(item) ||
      // `suspected hate crimes`: no verb in its plain form follows an adjective.
      (isHedgingAdjective(before) && (!isFiniteForm(item) || item.verb?.forms.includes('base') === true))
    )
  if (/[a-z]{2}s$/.test(item.lower) && !/(?:ss|us|is)$/.test(item.lower)) return opensPhrase
  return true
}

/** `have repeatedly denied`, `the firms repeatedly denied`: the doer comes before the adverb and the verb. */
const isSaidOf = (before: Item | undefined) =>
  before !== undefined &&
  (isHave(before) ||
    /^(?:relative|pronoun|name)$/.test(before.kind) ||
    (before.kind === 'word' && before.verb === undefined))

const isFiniteForm = (item: Item) => !/(?:ed|en|ing)$/.test(item.lower)

const isVerbal = (item: Item) => item.verb !== undefined || /[a-z]{2}(?:ed|ing)$/.test(item.lower)

export const isHedgingAdjective = (item: Item | undefined) =>
  item !== undefined && hedgingAdjectives.has(item.lower)

/** Whether a phrase speaks of something as known: `the massacre`, `Kell's massacre`, not `a massacre`, `massacres`. */
export const isDefinite = ({ determiner }: Phrase) =>
  determiner !== undefined && (determiner.possessive || definiteDeterminers.has(determiner.lower))

const read = memo((sentence: Sentence, story: Story) => itemsOf(story, sentence))

/** A sentence's items, made once. */
export const itemsIn = (story: Story, sentence: Sentence): Item[] => read(sentence, story)
