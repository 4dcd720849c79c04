import {
  claimingVerbs,
  hedgingAdverbs,
  suspicionNouns,
  unprovenAdjectives,
} from '../english/lexicon/hedges.ts'
import type { Because } from './governors.ts'
import { isBe, isFiniteVerb, isHave } from './grammar.ts'
import type { Item } from './items.ts'
import { isLabel } from './labels.ts'
import type { Made } from './made.ts'
import { isMaking } from './verbs.ts'

const existing = /^(?:happen|occur|exist|take)$/
const proving = /^(?:proved|proven|confirmed|established|verified|substantiated|corroborated)$/

/**
 * The reason that stands after a claim and belongs to it: the noun that heads it (`the leak theory`), its predicate or
 * relative clause (`the leak, which is only suspected`; `the bribe Halloran is accused of taking`).
 */
export function reasonAfter(items: Item[], made: Made): Because | undefined {
  return inHead(items, made) ?? inPredicate(items, made.last + 1, made) ?? inRelative(items, made)
}

function inHead(items: Item[], made: Made): Because | undefined {
  if (items[made.last].possessive) return undefined
  for (let at = made.last + 1; at <= made.last + 3 && at < items.length; at++) {
    const item = items[at]
    if (item.kind !== 'word' && item.kind !== 'name') return undefined
    if (suspicionNouns.has(item.lower) && !isFollowedByObject(items, at)) return 'hedged'
    if (made.own.startsAt(items, at) && !item.verb) return 'hedged'
    if (isFiniteVerb(items, at) || item.verb) return undefined
  }
  return undefined
}

/** `the massacre claimed lives` has no claim for its head; `massacre claims` has. */
const isFollowedByObject = (items: Item[], at: number) => {
  const after = items[at + 1]
  return (
    after !== undefined &&
    items[at].verb !== undefined &&
    (after.kind === 'determiner' ||
      after.kind === 'number' ||
      after.kind === 'pronoun' ||
      after.kind === 'name')
  )
}

function inPredicate(items: Item[], from: number, made: Made): Because | undefined {
  let at = from
  if (items[at]?.text === ',') at++
  if (items[at] && (items[at].kind === 'relative' || items[at].lower === 'that')) at++
  else if (at > from)
    return hedgingAdverbs.has(items[at]?.lower ?? '') && items[at + 1]?.kind === 'mark' ? 'hedged' : undefined
  let isPassive = false
  let doubt: Because | undefined
  for (; at < items.length; at++) {
    const item = items[at]
    if (hedgingAdverbs.has(item.lower)) doubt = 'hedged'
    else if (item.kind === 'negation') doubt = 'denied'
    else if (/^(?:may|might|could)$/.test(item.lower)) doubt ??= 'supposed'
    else if (isBe(item) || item.verb?.base === 'remain') isPassive = true
    else if (
      item.kind !== 'adverb' &&
      item.kind !== 'modal' &&
      !isHave(item) &&
      !/^(?:did|does|do|yet|to)$/.test(item.lower)
    )
      break
  }
  // `which is no more than a hypothesis`, `is at best a theory`
  if (isPassive && items[at + 1]?.lower === 'than') at += 2
  else if (isPassive && items[at]?.lower === 'at' && /^(?:best|most)$/.test(items[at + 1]?.lower ?? ''))
    at += 2
  const head = items[at]
  if (!head) return undefined
  const next = items[at + 1]
  if (
    doubt &&
    existing.test(head.verb?.base ?? '') &&
    (head.verb?.base !== 'take' || next?.lower === 'place')
  )
    return doubt
  // `bribes allegedly paid to him`
  if (
    doubt === 'hedged' &&
    at > from &&
    isMaking(head.verb?.base) &&
    head.verb?.forms.includes('participle') &&
    !/^(?:the|an?|his|her|their|its)$/.test(next?.lower ?? '')
  )
    return 'hedged'
  if (doubt && isPassive && (proving.test(head.lower) || /^(?:real|true)$/.test(head.lower))) return doubt
  if (made.own.startsAt(items, at) && isPassive) return belongsHere(items, at, made) ? 'hedged' : undefined
  if (unprovenAdjectives.has(head.lower) && (isPassive || next?.lower === 'by'))
    return belongsHere(items, at, made) ? 'hedged' : undefined
  if (isPassive && /^(?:said|believed|thought)$/.test(head.lower))
    return belongsHere(items, at, made) ? 'hedged' : undefined
  if (
    isPassive &&
    head.kind === 'determiner' &&
    next &&
    (suspicionNouns.has(next.lower) || made.own.startsAt(items, at + 1))
  )
    return 'hedged'
  return undefined
}

/**
 * `is suspected`, `is alleged to have happened`; not `is suspected of fraud`. A deed is `suspected in two towns`; a man
 * `suspected in two murders` is suspected of something else.
 */
function belongsHere(items: Item[], at: number, { first, last }: Made): boolean {
  const next = items[at + 1]
  if (next?.lower === 'in') return !items.slice(first, last + 1).some(item => isLabel(item.lower))
  if (next?.lower !== 'to') return !(next && /^(?:of|with|that)$/.test(next.lower))
  const verb = items.slice(at + 2, at + 6).find(item => item.verb && !isBe(item) && !isHave(item))
  return existing.test(verb?.verb?.base ?? '')
}

/** `, which Kell denies,`, `the bribe prosecutors say he took`: a clause of its own whose gap is the claim. */
function inRelative(items: Item[], made: Made): Because | undefined {
  let at = made.last + 1
  if (items[made.last].possessive) return undefined
  const isMarked = items[at]?.text === ','
  if (isMarked) at++
  const isRelative = items[at]?.lower === 'which' || items[at]?.lower === 'that'
  if (isRelative) at++
  else if (isMarked) return undefined
  const subject = items[at]
  if (
    !subject ||
    subject.kind === 'mark' ||
    subject.kind === 'preposition' ||
    subject.kind === 'adverb' ||
    isFiniteVerb(items, at)
  )
    return undefined
  let claim = -1
  for (let look = at + 1; look < Math.min(items.length, at + 14); look++) {
    const item = items[look]
    if (item.kind === 'mark' || item.kind === 'coordinator') return undefined
    if (claim < 0) {
      if (hedgingAdverbs.has(item.lower)) claim = look
      else if (claimingVerbs.has(item.verb?.base ?? '') && !item.possessive) {
        claim = look
        if (
          isRelative &&
          endsGap(items, look) &&
          /^(?:deny|dispute|reject|allege|claim|suspect)$/.test(item.verb!.base)
        )
          return 'hedged'
      } else if (look - at > 8) return undefined
    } else if (
      item.verb &&
      (isMaking(item.verb.base) || existing.test(item.verb.base)) &&
      !isBe(item) &&
      !isHave(item)
    )
      return endsGap(items, look) ? 'hedged' : undefined
  }
  return undefined
}

/** Whether a verb's object is missing, because it stands before: `he took was wired`, `he took in May`, `he took.` */
function endsGap(items: Item[], at: number): boolean {
  const next = items[at + 1]
  if (
    !next ||
    next.kind === 'mark' ||
    next.kind === 'preposition' ||
    next.kind === 'adverb' ||
    next.kind === 'subordinator'
  )
    return true
  return isFiniteVerb(items, at + 1) || next.verb?.base === 'happen' || next.verb?.base === 'take'
}
