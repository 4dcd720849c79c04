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
 * The reason that follows a claim and belongs to it: the noun that heads it (`the leak theory`), its predicate or
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

/** What may precede the head of a predicate: `has not yet been`, `may have`. */
interface Opening {
  at: number
  isPassive: boolean
  doubt?: Because
}

function inPredicate(items: Item[], from: number, made: Made): Because | undefined {
  let at = from
  if (items[at]?.text === ',') at++
  if (items[at] && (items[at].kind === 'relative' || items[at].lower === 'that')) at++
  else if (at > from)
    return hedgingAdverbs.has(items[at]?.lower ?? '') && items[at + 1]?.kind === 'mark' ? 'hedged' : undefined
  const opening = openingOf(items, at)
  return items[opening.at] && (inDoubt(items, opening, from) ?? inPassive(items, opening, made))
}

function openingOf(items: Item[], from: number): Opening {
  const opening: Opening = { at: from, isPassive: false }
  while (opening.at < items.length && weighOpening(items[opening.at], opening)) opening.at++
  // `which is no more than a hypothesis`, `is at best a theory`
  const [first, second] = [items[opening.at], items[opening.at + 1]]
  const isLimited =
    second?.lower === 'than' || (first?.lower === 'at' && /^(?:best|most)$/.test(second?.lower ?? ''))
  if (opening.isPassive && isLimited) opening.at += 2
  return opening
}

/** Whether a word belongs to what precedes the head; what it says is kept. */
function weighOpening(item: Item, opening: Opening): boolean {
  if (hedgingAdverbs.has(item.lower)) opening.doubt = 'hedged'
  else if (item.kind === 'negation') opening.doubt = 'denied'
  else if (/^(?:may|might|could)$/.test(item.lower)) opening.doubt ??= 'supposed'
  else if (isBe(item) || item.verb?.base === 'remain') opening.isPassive = true
  else
    return (
      item.kind === 'adverb' ||
      item.kind === 'modal' ||
      isHave(item) ||
      /^(?:did|does|do|yet|to)$/.test(item.lower)
    )
  return true
}

/** `never happened`, `bribes allegedly paid to him`, `has not been proved`: the doubt is of the claim itself. */
function inDoubt(items: Item[], { at, isPassive, doubt }: Opening, from: number): Because | undefined {
  const [head, next] = [items[at], items[at + 1]]
  const base = head.verb?.base
  if (!doubt) return undefined
  const isOfExisting = existing.test(base ?? '') && (base !== 'take' || next?.lower === 'place')
  const isOfProof = isPassive && (proving.test(head.lower) || /^(?:real|true)$/.test(head.lower))
  const isPaid =
    doubt === 'hedged' &&
    at > from &&
    isMaking(base) &&
    head.verb?.forms.includes('participle') &&
    !/^(?:the|an?|his|her|their|its)$/.test(next?.lower ?? '')
  return isOfExisting || isOfProof || isPaid ? doubt : undefined
}

/** `is disputed`, `was said to have happened`, `is a theory` */
function inPassive(items: Item[], { at, isPassive }: Opening, made: Made): Because | undefined {
  const [head, next] = [items[at], items[at + 1]]
  const isOwn = isPassive && made.own.startsAt(items, at)
  const isUnproven = unprovenAdjectives.has(head.lower) && (isPassive || next?.lower === 'by')
  const isBelieved = isPassive && /^(?:said|believed|thought)$/.test(head.lower)
  if (isOwn || isUnproven || isBelieved) return belongsHere(items, at, made) ? 'hedged' : undefined
  const isNamed =
    isPassive &&
    head.kind === 'determiner' &&
    next &&
    (suspicionNouns.has(next.lower) || made.own.startsAt(items, at + 1))
  return isNamed ? 'hedged' : undefined
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
  if (items[made.last].possessive) return undefined
  let at = made.last + 1
  const isMarked = items[at]?.text === ','
  if (isMarked) at++
  const isRelative = items[at]?.lower === 'which' || items[at]?.lower === 'that'
  if (isRelative) at++
  else if (isMarked) return undefined
  if (!isSubject(items, at)) return undefined
  const claim = claimAfter(items, at)
  if (claim < 0) return undefined
  const { verb } = items[claim]
  if (isRelative && verb && endsGap(items, claim) && disputing.test(verb.base)) return 'hedged'
  return deedEndsGap(items, claim, at + 14) ? 'hedged' : undefined
}

const disputing = /^(?:deny|dispute|reject|allege|claim|suspect)$/

const isSubject = (items: Item[], at: number): boolean =>
  items[at] !== undefined && !/^(?:mark|preposition|adverb)$/.test(items[at].kind) && !isFiniteVerb(items, at)

/** `prosecutors say`, `he allegedly`: where, soon after its subject, a clause says that it only claims; -1 where nowhere. */
function claimAfter(items: Item[], subject: number): number {
  for (let at = subject + 1; at < Math.min(items.length, subject + 14); at++) {
    const item = items[at]
    if (endsClause(item)) return -1
    if (hedgingAdverbs.has(item.lower)) return at
    if (claimingVerbs.has(item.verb?.base ?? '') && !item.possessive) return at
    if (at - subject > 8) return -1
  }
  return -1
}

const endsClause = (item: Item) => item.kind === 'mark' || item.kind === 'coordinator'

/** Whether the next deed behind a claim has no object of its own: `prosecutors say he took.` */
function deedEndsGap(items: Item[], claim: number, to: number): boolean {
  for (let at = claim + 1; at < Math.min(items.length, to); at++) {
    const { verb } = items[at]
    if (endsClause(items[at])) return false
    const isDeed = verb && (isMaking(verb.base) || existing.test(verb.base))
    if (isDeed && !isBe(items[at]) && !isHave(items[at])) return endsGap(items, at)
  }
  return false
}

/** Whether the object of a verb came before it: `he took was wired`, `he took in May`, `he took.` */
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
