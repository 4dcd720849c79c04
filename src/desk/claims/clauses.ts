import { clauseSubordinators, quantities } from '../english/lexicon/function-words.ts'
import { states } from '../english/lexicon/reporting-verbs.ts'
import { firstFinite, hasFinite, isFiniteVerb, isReduced } from './grammar.ts'
import type { Item } from './items.ts'
import { isAttributionAlone } from './sources.ts'

/**
 * A stretch between two commas or stronger marks, and the clause that it is a part of. `Lund, who took bribes, left` has
 * two clauses in three segments.
 */
export interface Segment {
  /** Items from `from` up to `to`, the marks around left out. */
  from: number
  to: number
  kind:
    | 'main'
    | 'coordinate'
    | 'relative'
    | 'subordinate'
    | 'participle'
    | 'appositive'
    | 'attribution'
    | 'colon'
  /** Which clause; the numbers mean nothing but sameness. */
  clause: number
  /** For a clause within another clause: that other clause. */
  within?: number
  /** The mark before it. */
  opener: string
}

const breaks = /^[,;:()[\]—]$/

/** Parts a sentence into segments and clauses, by its marks and the words after them. */
export function segmentsOf(items: Item[]): Segment[] {
  const segments = betweenMarks(items)
  const numbers: Numbers = { clauses: 0, main: 0 }
  for (const index of segments.keys()) giveClause(items, segments, index, numbers)
  return segments
}

function betweenMarks(items: Item[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let opener = ''
  for (let at = 0; at <= items.length; at++) {
    const isBreak = at === items.length || (items[at].kind === 'mark' && breaks.test(items[at].text))
    if (!isBreak) continue
    const to = items[at - 1]?.text === '?' ? at - 1 : at
    if (to > from) segments.push({ from, to, kind: 'main', clause: 0, opener })
    if (at < items.length) opener = items[at].text
    from = at + 1
  }
  return segments
}

/** The clauses of a sentence have numbers: how many there are, the main one so far, and that of an open bracket. */
interface Numbers {
  clauses: number
  main: number
  bracket?: number
}

function giveClause(items: Item[], segments: Segment[], index: number, numbers: Numbers): void {
  const segment = segments[index]
  const { opener } = segment
  if (opener === ';' || opener === ':') numbers.main = ++numbers.clauses
  if (opener === ')' || opener === ']') numbers.bracket = undefined
  const kind = kindOf(items, segments, index)
  segment.kind = opener === ':' && kind === 'main' ? 'colon' : kind
  if (kind === 'coordinate') numbers.main = ++numbers.clauses
  const opensDash = opener === '—' && kind !== 'attribution' && dashOpens(segments, index)
  if (opener === '(' || opener === '[' || opensDash) numbers.bracket = ++numbers.clauses
  placeClause(items, segment, kind, numbers)
  if (opener === '—' && !dashOpens(segments, index)) numbers.bracket = undefined
}

function placeClause(items: Item[], segment: Segment, kind: Segment['kind'], numbers: Numbers): void {
  const { main, bracket } = numbers
  if (kind === 'main' || kind === 'coordinate') {
    segment.clause = bracket ?? main
    if (bracket !== undefined && !hasFinite(items, segment.from, segment.to)) segment.within = main
  } else if (kind === 'attribution') segment.clause = main
  else {
    segment.clause = ++numbers.clauses
    segment.within = bracket ?? main
  }
}

/** The first of two dashes, or one that nothing closes, opens an aside; the second closes it. */
function dashOpens(segments: Segment[], index: number): boolean {
  return segments.slice(0, index + 1).filter(segment => segment.opener === '—').length % 2 === 1
}

const leadingCoordinator = /^(?:and|but|or|nor|yet|so)$/

function kindOf(items: Item[], segments: Segment[], index: number): Segment['kind'] {
  const { from, to, opener } = segments[index]
  if (isAttributionAlone(items, segments, index)) return 'attribution'
  const first = items[from]
  if (leadingCoordinator.test(first.lower))
    return index === 0 ? 'main' : afterCoordinator(items, segments, index)
  if (isRelative(items, from, to)) return 'relative'
  const isFirst = index === 0
  if (isSubordinator(items, from, to)) return 'subordinate'
  if (opensParticiple(items, from)) return 'participle'
  if (isFirst || opener === ';' || opener === ':') return 'main'
  if (first.kind === 'preposition' || hasFinite(items, from, to)) return 'main'
  return 'appositive'
}

function afterCoordinator(items: Item[], segments: Segment[], index: number): Segment['kind'] {
  const { from, to } = segments[index]
  let at = from + 1
  while (at < to && (items[at].kind === 'adverb' || items[at].kind === 'negation')) at++
  // `and, police said, the spies left`: what decides comes after the attribution.
  if (at >= to) {
    const next = segments.find((_, place) => place > index && !isAttributionAlone(items, segments, place))
    return next && hasFinite(items, next.from, next.to) && !isVerbFirst(items, next.from)
      ? 'coordinate'
      : 'main'
  }
  if (items[at].lower === 'that') return 'main'
  if (isRelative(items, at, to)) return 'relative'
  if (isSubjectOpen(items, segments, index)) return 'main'
  if (opensNoun(items, at, to)) return 'coordinate'
  if (isVerbFirst(items, at)) return 'main'
  return hasFinite(items, at, to) || goesOnBehind(items, segments, index) ? 'coordinate' : 'main'
}

/**
 * `and the schools, officials said, did not look`, `but the Front, a group with one ship, was`: a subject, who says it or
 * what it is, and then its verb.
 */
function goesOnBehind(items: Item[], segments: Segment[], index: number): boolean {
  for (let next = index + 1; next <= index + 3 && next < segments.length; next++) {
    const { from, to, opener } = segments[next]
    if (!/^[,—)]$/.test(opener)) return false
    if (next > index + 1 && isFiniteVerb(items, from)) return true
    const isAside =
      isAttributionAlone(items, segments, next) || isRelative(items, from, to) || !hasFinite(items, from, to)
    if (!isAside) return false
  }
  return false
}

/** `said Rell, a spy, | and his wife had left`: what is said has its first subject already, and no verb yet. */
function isSubjectOpen(items: Item[], segments: Segment[], index: number): boolean {
  if (segments[index - 1]?.kind !== 'appositive') return false
  const host = segments.slice(0, index).findLast(each => each.kind !== 'appositive')
  if (!host || (host.kind !== 'main' && host.kind !== 'coordinate')) return false
  const says = firstFinite(items, host.from, host.to)
  const subject = items[says + 1]
  return (
    says >= 0 &&
    says + 1 < host.to &&
    states.has(items[says].verb?.base ?? '') &&
    (subject.kind === 'name' || subject.kind === 'determiner' || subject.kind === 'number') &&
    !hasFinite(items, says + 1, host.to)
  )
}

/**
 * `but bribes from the quarry kept it alive`, `and forced labor at the mills went on`: a noun that looks like a verb, with
 * a verb of its own behind it. `and works for a firm` has none.
 */
function opensNoun(items: Item[], at: number, to: number): boolean {
  const { lower, verb } = items[at]
  const next = items[at + 1]
  if (at + 2 >= to) return false
  const isThing =
    verb?.forms.every(form => form === 'base' || form === 'third') && next.kind === 'preposition'
  const isDescribed = /[a-z]{2}ed$/.test(lower) && next.kind === 'word' && !next.verb?.forms.includes('past')
  if (!isThing && !isDescribed) return false
  const before = items.findLastIndex(
    (item, place) => place < at && item.verb !== undefined && isFiniteVerb(items, place),
  )
  const isPast = before >= 0 && isPastForm(items[before])
  for (let on = at + 2; on < to; on++) {
    const { kind } = items[on]
    if (kind === 'relative' || kind === 'subordinator' || items[on].lower === 'that') return false
    // After a past, `works` would be `worked`: a participle is the verb of the noun then.
    if (isFiniteVerb(items, on)) return on === to - 1 || !isReduced(items, on) || (isPast && !!isThing)
  }
  return false
}

const isPastForm = ({ lower, verb }: Item) =>
  /^(?:was|were|had|did)$/.test(lower) ||
  (verb?.forms.includes('past') === true && !/^(?:are|am)$/.test(lower))

/** `and fled`, `but was hurt`, `and robbing`: the same subject goes on. */
const isVerbFirst = (items: Item[], at: number) => {
  const item = items[at]
  if (item.kind === 'modal') return true
  if (item.kind === 'name') return false
  if (item.verb && !item.verb.forms.every(form => form === 'base' || form === 'third')) return true
  if (/[a-z]{2}ed$/.test(item.lower)) return true
  // `and attacks the bank` goes on, `and attacks followed` does not.
  const after = items[at + 1]
  return (
    item.verb !== undefined &&
    (after?.kind === 'determiner' ||
      after?.kind === 'pronoun' ||
      after?.possessive === true ||
      after?.kind === 'preposition')
  )
}

function isRelative(items: Item[], from: number, to: number): boolean {
  const [first, second, third] = [items[from], items[from + 1], items[from + 2]]
  if (first.kind === 'relative') return true
  if (/^(?:where|when)$/.test(first.lower) && from > 0 && items[from - 2]?.kind === 'name') return true
  // `from the valley, where`: after a thing; after a verb it says where that is done.
  if (
    first.lower === 'where' &&
    from > 1 &&
    items[from - 2].kind === 'word' &&
    !isFiniteVerb(items, from - 2)
  )
    return true
  if (from + 1 < to && first.kind === 'preposition' && second.kind === 'relative') return true
  return from + 2 < to && quantities.has(first.lower) && second.lower === 'of' && third.kind === 'relative'
}

/** `although police objected`; `after the vote` has no verb and is only a time. */
function isSubordinator(items: Item[], from: number, to: number): boolean {
  return clauseSubordinators.has(items[from].lower) && hasFinite(items, from + 1, to)
}

function opensParticiple(items: Item[], from: number): boolean {
  let at = from
  while (items[at]?.kind === 'adverb' || items[at]?.kind === 'negation') at++
  const item = items[at]
  if (!item || item.kind === 'name' || item.possessive) return false
  if (/[a-z]{2}ing$/.test(item.lower)) return item.verb !== undefined || items[at + 1]?.kind !== 'word'
  if (/[a-z]{2}ed$/.test(item.lower) || item.verb?.forms.includes('participle'))
    return (
      items[at + 1]?.kind === 'preposition' &&
      (item.lower.endsWith('ed') || !item.verb?.forms.includes('past'))
    )
  return false
}
