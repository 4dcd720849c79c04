import type { Span } from '../span.ts'
import type { Segment } from './clauses.ts'
import { isBe, isFiniteVerb, phraseBefore } from './grammar.ts'
import { type Item, itemFromOffset } from './items.ts'
import { isNaming } from './verbs.ts'

/**
 * Whether a label is given to a name: it is before the name (`the cult Northfield Fellowship`), beside it in
 * apposition (`the Fellowship, a sect,`), or after a form of be (`the Fellowship was always a cult`).
 */
export function labelsSubject(items: Item[], segments: Segment[], subject: Span, label: Span): boolean {
  const labelFirst = itemFromOffset(items, label.start)
  const labelAfter = itemFromOffset(items, label.end)
  const subjectFirst = itemFromOffset(items, subject.start)
  const subjectAfter = itemFromOffset(items, subject.end)
  if (label.end <= subject.start)
    return (
      standsBefore(items, labelAfter, subjectFirst) ||
      opensSentence(items, segments, labelFirst, subjectFirst)
    )
  if (subject.end > label.start) return false
  if (labelFirst === subjectAfter) return true
  return (
    isBeside(items, subjectAfter, labelFirst) ||
    followsBe(items, segments, subjectFirst, subjectAfter, labelFirst, labelAfter)
  )
}

/** `cult Northfield`, `sect, the Northfield Fellowship`, `sect called the Fellowship` */
function standsBefore(items: Item[], from: number, to: number): boolean {
  return (
    to - from <= 3 &&
    items
      .slice(from, to)
      .every(
        item =>
          item.text === ',' ||
          item.kind === 'determiner' ||
          isNaming(item.verb?.base) ||
          /^(?:known|named|as)$/.test(item.lower),
      )
  )
}

/** `A cult with its own police force, the Fellowship bought the quarry`: in apposition, before the name. */
function opensSentence(
  items: Item[],
  segments: Segment[],
  labelFirst: number,
  subjectFirst: number,
): boolean {
  const [first, second] = segments
  if (second?.opener !== ',' || labelFirst >= first.to) return false
  const subjectFrom = items[subjectFirst - 1]?.kind === 'determiner' ? subjectFirst - 1 : subjectFirst
  return (
    subjectFrom === second.from &&
    phraseBefore(items, labelFirst).from === first.from &&
    !items.slice(first.from, first.to).some(
      // After `A cult` no verb is in its plain form: `police force` is a thing.
      (item, at) => isFiniteVerb(items, first.from + at) && !item.verb?.forms.includes('base'),
    )
  )
}

/** `Fellowship, a secretive sect`: a comma, and a noun phrase that ends in the label. */
function isBeside(items: Item[], after: number, labelFirst: number): boolean {
  if (!/^[,(—]$/.test(items[after]?.text ?? '')) return false
  let from = phraseBefore(items, labelFirst).from
  while (from - 1 > after && /^(?:adverb|negation)$/.test(items[from - 1].kind)) from--
  return from === after + 1
}

const becoming = /^(?:become|remain)$/

function followsBe(
  items: Item[],
  segments: Segment[],
  subjectFirst: number,
  subjectAfter: number,
  labelFirst: number,
  labelAfter: number,
): boolean {
  // `the leader of the Fellowship is`: what is spoken of is not the Fellowship.
  if (items[subjectFirst - 1]?.kind === 'preposition' && items[subjectFirst - 1].lower !== 'that')
    return false
  // `is a cult expert`: the label is another noun's.
  const next = items[labelAfter]
  if (
    next?.kind === 'word' &&
    !next.verb &&
    !/(?:ed|ing|ly)$/.test(next.lower) &&
    !hedgingHead.test(next.lower)
  )
    return false
  const from = describedFrom(items, labelFirst)
  let be = overAside(items, from - 1)
  const reach = be - 5
  while (
    be > subjectAfter &&
    be > reach &&
    !isBe(items[be]) &&
    !becoming.test(items[be].verb?.base ?? '') &&
    !isBarrier(items, be)
  )
    be--
  if (be < subjectAfter || !(isBe(items[be]) || becoming.test(items[be].verb?.base ?? ''))) return false
  const clause = segments.find(each => each.from <= be && be < each.to)
  for (let at = subjectAfter; at < be; at++) {
    const segment = segments.find(each => each.from <= at && at < each.to)
    if (segment && segment.clause !== clause?.clause) continue
    const isAuxiliary = items[at].kind === 'modal' || items[at].verb?.base === 'have'
    if (isFiniteVerb(items, at) && !isAuxiliary) return false
    if (items[at].kind === 'coordinator') return false
  }
  return true
}

/** `is, on paper and in practice, a sect`: over a remark between commas to the verb in front of it. */
function overAside(items: Item[], at: number): number {
  if (items[at]?.text !== ',') return at
  const opening = items.findLastIndex((item, place) => place < at && item.text === ',')
  return opening > 0 && isBe(items[opening - 1]) ? opening - 1 : at
}

/** `a secretive, greedy [cult]`, `a closed and wealthy [sect]`: where a noun phrase begins, over all its adjectives. */
function describedFrom(items: Item[], labelFirst: number): number {
  const nearest = phraseBefore(items, labelFirst)
  if (nearest.determiner) return nearest.from
  for (let at = nearest.from - 1; at >= Math.max(0, nearest.from - 10); at--) {
    const { kind, lower, verb } = items[at]
    if (kind === 'determiner') return at
    const isAdjective = kind === 'word' && (!verb || /(?:ed|ing)$/.test(lower))
    if (!isAdjective && kind !== 'adverb' && !/^(?:,|and|but|yet)$/.test(lower)) break
  }
  return nearest.from
}

const hedgingHead = /^(?:theory|allegations?|claims?|accusations?)$/

const isBarrier = (items: Item[], at: number) =>
  /^(?:mark|relative|subordinator|coordinator|quotation)$/.test(items[at].kind) ||
  (items[at].kind === 'preposition' && items[at].lower !== 'to')
