import { accusationNouns } from '../english/lexicon/hedges.ts'
import { negatingWords } from '../english/lexicon/negation.ts'
import { advertisingStems, presentsAs } from '../english/lexicon/reporting-verbs.ts'
import { regex } from '../english/regex.ts'
import { table } from '../table.ts'
import { hasFinite, isBe, isFiniteVerb, isHave, isHedgingAdjective } from './grammar.ts'
import type { Item } from './items.ts'
import { isSaying } from './verbs.ts'

/** Why a claim does not stand as the story's own word. */
export type Because = 'quoted' | 'attributed' | 'hedged' | 'denied' | 'supposed' | 'convicted'

const evidence = /^(?:evidence|proof|signs?|indications?|traces?|hints?|records?)$/

/**
 * What governs a phrase through a preposition, with or without an object between: `accused Lund of`, `charged on Monday
 * with`, `allegations of`, `described him as`, `pleaded guilty to`. Searches leftwards, no further than the clause.
 */
export function governorBefore(
  items: Item[],
  preposition: number,
): { because?: Because; at: number } | undefined {
  const through = items[preposition].lower
  let farthest = preposition - longestClause
  for (let at = preposition - 1; at >= Math.max(0, farthest); at--) {
    const item = items[at]
    const because = weigh(items, at, through)
    if (because !== 'on') return because === undefined ? undefined : { because, at }
    const aside = item.kind === 'mark' ? beforeAside(items, at) : undefined
    if (aside !== undefined) {
      // What is said in between makes the clause no longer.
      farthest = Math.max(farthest - (at - aside), preposition - 3 * longestClause)
      at = aside
      continue
    }
    if (item.kind === 'relative' || item.kind === 'subordinator' || item.kind === 'quotation')
      return undefined
    if (item.kind === 'mark' && item.text !== ',') return undefined
    if (isFiniteVerb(items, at) && !isHedgingAdjective(item)) return undefined
  }
  return undefined
}

/** The most words between a preposition and what governs it. */
const longestClause = 14

/** `accused her aides, one of whom resigned, of`: over a relative clause or an attribution between two commas. */
export function beforeAside(items: Item[], closing: number): number | undefined {
  const opens = items[closing].text === ')' ? '(' : '—'
  if (items[closing].text !== ',') {
    if (items[closing].text !== '—' && items[closing].text !== ')') return undefined
    const at = items.findLastIndex(
      (item, place) => place < closing && place > closing - 16 && item.text === opens,
    )
    return at < 0 ? undefined : at
  }
  for (let at = closing - 1; at >= Math.max(0, closing - 14); at--) {
    if (items[at].text !== ',') continue
    // `in a complaint that the state filed on Thursday`: whatever the preposition opens goes to the comma.
    const opens = items[at + 1].kind === 'preposition' || items[at + 1].lower === 'according'
    const isRelative = items
      .slice(at + 1, opens ? closing : at + 4)
      .some(item => item.kind === 'relative' || (opens && item.lower === 'that'))
    const isAttribution = items
      .slice(at + 1, closing)
      .some(item => isSaying(item.verb?.base) || item.lower === 'heard')
    return isRelative || isAttribution || isVerbless(items, at + 1, closing) ? at : undefined
  }
  return undefined
}

/** `suspected by colleagues, though not by the police, of`: a remark between commas that has no verb. */
const isVerbless = (items: Item[], from: number, to: number) =>
  /^(?:subordinator|coordinator|negation|adverb|preposition|number)$/.test(items[from].kind) &&
  !hasFinite(items, from, to)

/** What one word makes of `word ... of`: a reason, nothing (it is no hedge, stop), or `on` (look further left). */
function weigh(items: Item[], at: number, through: string): Because | undefined | 'on' {
  const { lower } = items[at]
  if (lower === 'guilty' || lower === 'contest')
    return through === 'of' || through === 'to' ? plea(items, at) : 'on'
  // `the suspected owner of the Republic's bank`: a hedge of the noun before `of`, and of nothing in its phrase.
  if (isHedgingAdjective(items[at]) && isBeforeNoun(items, at))
    return /^(?:members?|part)$/.test(items[at + 1].lower) ? 'hedged' : undefined
  return through in weighing ? weighing[through](items, at) : 'on'
}

/** `marketed as a cure`: verbs that the dictionary of verbs does not have. */
const advertised = regex()`^(?:(?:${advertisingStems})(?:es|ed|ing)|touts|peddles)$`

/** What a word makes of each preposition: `accused ... of`, `charged ... with`. */
const weighing = table<(items: Item[], at: number) => Because | undefined | 'on'>({
  of: weighOf,
  with: (items, at) => (items[at].verb?.base === 'charge' ? 'hedged' : 'on'),
  as: (items, at) =>
    presentsAs.has(items[at].verb?.base ?? '') || advertised.test(items[at].lower) ? 'hedged' : 'on',
  to: (items, at) => (/^(?:confess|admit)$/.test(items[at].verb?.base ?? '') ? 'hedged' : 'on'),
  for: weighFor,
})

function weighOf(items: Item[], at: number): Because | undefined | 'on' {
  const { lower, verb } = items[at]
  const base = verb?.base
  // `in charge of the spies`
  if (lower === 'charge' && items[at - 1]?.kind !== 'determiner') return undefined
  if (base === 'accuse' || base === 'suspect' || accusationNouns.has(lower)) return 'hedged'
  if (base === 'convict') return isNegated(items, at) ? 'denied' : 'convicted'
  if (base === 'acquit' || base === 'clear' || clearing.test(lower)) return 'denied'
  if (/^counts?$/.test(lower)) return weighCounts(items, at)
  if (evidence.test(lower)) return isNegated(items, at) ? 'denied' : undefined
  return 'on'
}

const clearing = /^(?:exonerated|absolved|innocent|cleared|denials?)$/

/** `charged with four counts of`, `guilty of four counts of` */
const weighCounts = (items: Item[], at: number): Because =>
  items.slice(Math.max(0, at - 6), at).some(item => item.lower === 'guilty' || item.verb?.base === 'convict')
    ? 'convicted'
    : 'hedged'

function weighFor(items: Item[], at: number): Because | 'on' {
  const { lower, verb } = items[at]
  const base = verb?.base ?? ''
  if (/^(?:sentence|jail|convict)$/.test(base) || lower === 'imprisoned' || /^convictions?$/.test(lower))
    return 'convicted'
  const isPending =
    /^(?:indict|investigate|charge|try)$/.test(base) ||
    /^(?:trial|prosecuted|investigation|inquiry)$/.test(lower)
  return isPending ? 'hedged' : 'on'
}

/** `a suspected owner`, `Alleged victims`; not `police suspected Lund`, `is suspected by police`. */
function isBeforeNoun(items: Item[], at: number): boolean {
  const next = items[at + 1]
  if (next?.kind !== 'word' || next.verb?.forms.includes('ing')) return false
  if (at === 0) return true
  const before = items[at - 1]
  return (
    /^(?:determiner|number|preposition|mark|coordinator)$/.test(before.kind) ||
    before.possessive ||
    (before.verb !== undefined && !isBe(before) && !isHave(before))
  )
}

/** `pleaded guilty`, `found not guilty`, `pleaded no contest`. */
function plea(items: Item[], at: number): Because {
  const before = items[at - 1]?.lower
  if (before === 'not') return 'denied'
  return 'convicted'
}

/** Whether a word or its auxiliaries are denied: `no evidence`, `was never convicted`, `did not find proof`. */
export function isNegated(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const { lower, kind } = items[back]
    if (negatingWords.has(lower) || kind === 'negation') return true
    if (kind === 'mark' || kind === 'relative') return false
  }
  return false
}
