import { isDayOrMonth } from '../english/lexicon/calendar.ts'
import { clauseSubordinators } from '../english/lexicon/function-words.ts'
import { hedgingAdverbs } from '../english/lexicon/hedges.ts'
import { documents, matters } from '../english/lexicon/things.ts'
import { behindSaying } from '../english/lexicon/times.ts'
import type { Segment } from './clauses.ts'
import { hasFinite, isBe, isFiniteVerb, isHave, isHearing, isReduced, opensRelative } from './grammar.ts'
import type { Item } from './items.ts'
import { isSaying } from './verbs.ts'

/** Words between a verb of saying and the end, that are no part of what is said: `on Monday`, `in a statement`. */
const isCircumstance = (lower: string) => isDayOrMonth(lower) || behindSaying.has(lower)

/** `according to prosecutors a spy`: where, after the source, a phrase begins that is said by it; -1 where none does. */
export function afterSource(items: Item[], according: number, to: number): number {
  for (let at = according + 3; at < to; at++) {
    const before = items[at - 1]
    if (items[at].kind === 'determiner' && (before.kind === 'word' || before.kind === 'name') && !before.verb)
      return at
  }
  return -1
}

/** `police said`, `said Lund`, `according to the ministry`, `as prosecutors put it`: who says it, and nothing more. */
export function isAttributionAlone(items: Item[], segments: Segment[], index: number): boolean {
  const { from, to, opener } = segments[index]
  let at = from
  if (/^(?:and|but)$/.test(items[at].lower) && at + 1 < to) at++
  const follows = opener === ',' && followsClause(items, segments, index)
  if (items[at].lower === 'according' && items[at + 1]?.lower === 'to') {
    // `..., according to a report the union released`
    if (at === from && follows) return true
    return !hasClause(items, at + 2, endOfSource(items, at + 2, to)) && afterSource(items, at, to) < 0
  }
  if (to - at === 1 && hedgingAdverbs.has(items[at].lower)) return true
  const isAs = items[at].lower === 'as'
  if (isAs) at++
  // `as the ministry puts it`
  if (isAs && items[to - 1].lower === 'it' && /^(?:put|have)$/.test(items[to - 2]?.verb?.base ?? ''))
    return true
  if ((index === 0 && !isAs) || opener === ':' || opener === ';') return false
  if (isBehindSubject(segments, index) && follows && isSpokenAlone(items, at, to)) return true
  return endsInSaying(items, at, to) || isSayingAlone(items, at, to, follows)
}

/** `..., the chief ranger, Ada Whitcomb, | said on Monday`: the speaker comes before the verb, between commas. */
function isBehindSubject(segments: Segment[], index: number): boolean {
  let subject = index - 1
  // `the mayor, who had seen them, said`
  while (/^(?:relative|participle)$/.test(segments[subject]?.kind ?? '')) subject--
  return segments[index].opener === ',' && segments[subject]?.kind === 'appositive'
}

/** `said on Monday`, `told reporters`, with nothing that is said behind it. */
function isSpokenAlone(items: Item[], verb: number, to: number): boolean {
  if (!isSaying(items[verb].verb?.base) || !isFiniteVerb(items, verb)) return false
  const end = endOfSource(items, verb + 1, to)
  return !hasClause(items, verb + 1, end) && endsWithSource(items, verb, end, to)
}

/** `police said on Monday`, `said Lund`: a verb of saying with its subject, and no clause behind it. */
function isSayingAlone(items: Item[], from: number, to: number, follows: boolean): boolean {
  const verb = firstSaying(items, from, to, follows)
  if (verb < 0 || verb - from > 9 || saysMore(items, from, verb, to)) return false
  const end = endOfSource(items, verb + 1, to)
  // `..., the ministry said in a report it released`
  const isAside =
    items[verb + 1]?.kind === 'preposition' &&
    follows &&
    !items.slice(verb + 1, end).some(item => item.lower === 'that')
  if (!isAside && hasClause(items, verb + 1, end)) return false
  return verb === from ? isInverted(items, verb, to) : endsWithSource(items, verb, end, to)
}

/** Whether the words around a verb of saying are a statement of their own, or the verb says nothing. */
function saysMore(items: Item[], from: number, verb: number, to: number): boolean {
  // `would be sworn in`
  if (items[verb].lower === 'sworn' && items[verb + 1]?.lower === 'in') return true
  // `and scientists have suspected since 2021 that rats carry it`: a statement of its own.
  const says = items.findIndex((item, place) => place > verb && place < to && item.lower === 'that')
  if (says > 0 && !opensRelative(items, says) && hasFinite(items, says + 1, to)) return true
  if (matters.has(items[verb - 1]?.lower ?? '') && isReduced(items, verb)) return true
  return items.slice(from, verb).some(item => item.kind === 'relative' || item.kind === 'subordinator')
}

/** `said Lund`, `added the ministry` */
function isInverted(items: Item[], verb: number, to: number): boolean {
  const after = items[verb + 1]
  if (!inverting.test(items[verb].verb!.base) && after?.kind !== 'name') return false
  if (after === undefined || verb + 1 >= to) return items[verb].lower !== 'said'
  return (
    after.kind === 'name' ||
    after.kind === 'determiner' ||
    (after.kind === 'word' && !/ing$/.test(after.lower)) ||
    after.kind === 'pronoun'
  )
}

/** `police said`, `police told reporters`, `police said on Monday`, `police said after the raid` */
function endsWithSource(items: Item[], verb: number, end: number, to: number): boolean {
  const after = items[verb + 1]
  if (after === undefined || verb + 1 >= to) return true
  if (items[verb].verb?.base === 'tell')
    return !items.slice(verb + 1, end).some((item, place) => opensContent(item, items[verb + place]))
  // `wrote to the sheriff`; not `said to be`
  if (after.kind === 'preposition')
    return after.lower !== 'to' || /^(?:determiner|name|pronoun)$/.test(items[verb + 2]?.kind ?? '')
  return (
    after.kind === 'adverb' ||
    clauseSubordinators.has(after.lower) ||
    after.lower === 'without' ||
    isCircumstance(after.lower) ||
    (/^(?:last|this|the)$/.test(after.lower) && isCircumstance(items[verb + 2]?.lower ?? ''))
  )
}

/** `told him to leave`, `told him that`; not `told a reporter sent to Calder`. */
const opensContent = (item: Item, before: Item) =>
  item.lower === 'that' || (item.lower === 'to' && !/(?:ed|sent)$/.test(before.lower))

/** `a lawsuit | that was filed`, `the Courier | after he left`: where the name of a source ends. */
function endOfSource(items: Item[], from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (opensRelative(items, at) || clauseSubordinators.has(items[at].lower)) return at
  return to
}

/** Whether words hold a clause: `he left`, not `a lawsuit filed on Monday`. */
function hasClause(items: Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(items, at) && !isReduced(items, at)) return true
  return false
}

/** Whether the sentence has said something of its own before: `The ferry burned, ...`. */
const followsClause = (items: Item[], segments: Segment[], index: number) =>
  segments
    .slice(0, index)
    .some(
      each => (each.kind === 'main' || each.kind === 'coordinate') && hasFinite(items, each.from, each.to),
    )

/** `three officials who were there said`: whatever comes before it, the last word makes somebody the speaker. */
function endsInSaying(items: Item[], from: number, to: number): boolean {
  const opens = items[from]
  if (to - from < 2 || to - from > 14 || opens.kind === 'relative' || opens.kind === 'subordinator')
    return false
  if (/^(?:show|indicate|reveal)(?:s|d|ed)?$/.test(items[to - 1].lower))
    return items.slice(from, to).some(item => documents.has(item.lower))
  return isSaying(items[to - 1].verb?.base) && isFiniteVerb(items, to - 1)
}

const isAllegedIn = (items: Item[], at: number) =>
  items[at].lower === 'alleged' &&
  /^(?:in|on|before|during)$/.test(items[at + 1]?.lower ?? '') &&
  /^(?:word|name)$/.test(items[at - 1].kind)

const inverting = /^(?:say|add)$/

function firstSaying(items: Item[], from: number, to: number, follows: boolean): number {
  let isAfterAuxiliary = false
  for (let at = from; at < to; at++) {
    const { verb } = items[at]
    // `..., the insurer alleged in a suit`
    const canStand = isFiniteVerb(items, at) || (follows && at > from && isAllegedIn(items, at))
    if ((canStand || isAfterAuxiliary) && (isSaying(verb?.base) || isHearing(items, at))) return at
    // `the ministry has declined to comment`: the verb of the auxiliary is another.
    if (isAfterAuxiliary && verb && !canStand && !isBe(items[at]) && !isHave(items[at])) return -1
    if (!canStand) continue
    // `officials briefed on the matter said`
    if (/ed$/.test(items[at].lower) && items[at + 1]?.kind === 'preposition') continue
    // `has said`, `will argue`
    if (!/^(?:has|have|had|would|will|did)$/.test(items[at].lower)) return -1
    isAfterAuxiliary = true
  }
  return -1
}
