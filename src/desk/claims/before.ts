import { doubtfulWithItsThing } from '../english/lexicon/deeds.ts'
import { believingVerbs, hedgingAdverbs } from '../english/lexicon/hedges.ts'
import { alwaysVerbs, namesOfficially } from '../english/lexicon/reporting-verbs.ts'
import { type Because, beforeAside, governorBefore } from './governors.ts'
import { hasFinite, isBe, isDo, isFiniteVerb, isHave, isHedgingAdjective, phraseBefore } from './grammar.ts'
import type { Item } from './items.ts'
import type { Made } from './made.ts'
import { isMaking, isNaming, isReaching } from './verbs.ts'

const supposing = /^(?:may|might|could|can|would)$/
const denying = /^(?:deny|dispute|refute|rebut|doubt)$/
const refusing = /^(?:refuse|decline|fail|avoid)$/
const admitting = /^(?:admit|acknowledge|recall|report)$/
const alleging = /^(?:allege|claim|suspect|suppose|purport)$/

/** How far leftwards a reason has been looked for, and through what. */
interface Way {
  /** Through a form of be: the claim is a predicate. */
  be: boolean
  /** Through an infinitive: `believed to be`. */
  to: boolean
  /** Through a verb: one that brings its object about (`taking a bribe`), or another (`met a spy`). */
  verb?: 'making' | 'other'
  /** That verb does nothing but bring its object about: `take`, `commit`. */
  only?: boolean
  /** Over the `and` of a list. */
  list: boolean
  /** Over a comma and an `and`. */
  comma: boolean
  /** The claim is the subject of a verb after it, so that only a noun can govern it through a list. */
  subject?: boolean
}

/**
 * The reason that comes before a claim and belongs to it, if there is one. It is an adjective of its noun phrase, or a
 * word that governs it. Between them may be only articles, numbers, adverbs, forms of be, a verb that brings it about,
 * and the first halves of a list.
 */
export function reasonBefore(items: Item[], made: Made): Because | undefined {
  const { phrase, first } = made
  for (let at = phrase.from; at < first; at++)
    if (isHedgeAt(items, at, made)) return reasonOf(items[at], made)
  const listed = hedgeAmongAdjectives(items, made)
  if (listed) return listed
  const way: Way = { be: false, to: false, list: false, comma: false }
  let at = phrase.from - 1
  for (let steps = 0; at >= 0 && steps < 24; steps++) {
    const step = take(items, at, way, made)
    if (typeof step !== 'number') return step.because
    at = step
  }
  return undefined
}

/** `the alleged and still unexplained poisoning`, `the self-declared, landlocked and empty Republic`. */
function hedgeAmongAdjectives(items: Item[], made: Made): Because | undefined {
  const { from, determiner } = made.phrase
  if (from === made.first || determiner) return undefined
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    const { kind, text, possessive } = items[at]
    const joins = text === ',' || /^(?:and|but|yet|or)$/.test(items[at].lower)
    const after = items[at + 1]
    const isJoined = after.text === ',' || after.kind === 'coordinator'
    if (isHedgeAt(items, at, made) && isJoined) return reasonOf(items[at], made)
    const isAdjective = kind === 'word' && (isJoined || !isFiniteVerb(items, at))
    if (possessive || !(joins || kind === 'adverb' || isAdjective)) return undefined
  }
  return undefined
}

const reasonOf = (item: Item, made: Made): Because =>
  item.lower === 'convicted' && !made.own.endsAt([item], 0) ? 'convicted' : 'hedged'

function isHedgeAt(items: Item[], at: number, made: Made): boolean {
  const { lower } = items[at]
  return (
    isHedgingAdjective(items[at]) ||
    lower === 'convicted' ||
    hedgingAdverbs.has(lower) ||
    made.own.endsAt(items, at)
  )
}

interface Stop {
  because?: Because
}

const stop: Stop = {}

/** Looks at one item: the index to look at next, or an end with or without a reason. */
function take(items: Item[], at: number, way: Way, made: Made): number | Stop {
  const isVague = !made.definite || way.be
  return (
    atHedge(items, at, way, made) ??
    atNegation(items, at, isVague) ??
    atList(items, at, way, made) ??
    atPreposition(items, at, way, isVague) ??
    atAuxiliary(items, at, way, made) ??
    atMark(items, at) ??
    atVerb(items, at, way, made, isVague) ??
    atNoun(items, at, way, made)
  )
}

function atHedge(items: Item[], at: number, way: Way, made: Made): number | Stop | undefined {
  if (way.verb !== 'other' && made.own.endsAt(items, at)) return { because: 'hedged' }
  if (hedgingAdverbs.has(items[at].lower)) return way.verb === 'other' ? stop : { because: 'hedged' }
  return items[at].kind === 'adverb' ? at - 1 : undefined
}

function atNegation(items: Item[], at: number, isVague: boolean): Stop | undefined {
  const { kind, lower } = items[at]
  if (kind !== 'negation' && !/^(?:nobody|none|nor)$/.test(lower)) return undefined
  // `not only a cult` says that it is one.
  if (lower !== 'nor' && /^(?:only|just|merely|simply)$/.test(items[at + 1]?.lower ?? '')) return stop
  return isVague ? { because: 'denied' } : stop
}

function atList(items: Item[], at: number, way: Way, made: Made): number | Stop | undefined {
  const { kind, lower, text } = items[at]
  const isList = (kind === 'coordinator' && /^(?:and|or)$/.test(lower)) || (text === ',' && way.list)
  return isList ? overList(items, at, way, made) : undefined
}

function atPreposition(items: Item[], at: number, way: Way, isVague: boolean): number | Stop | undefined {
  const item = items[at]
  const before = items[at - 1]
  if (item.lower === 'to' && items[at + 1]?.verb?.forms.includes('base')) {
    way.to = true
    return at - 1
  }
  if (item.lower === 'to' && before?.lower.startsWith('amount')) {
    way.be = true
    return at - 2
  }
  // `membership in a sect`, `being part of a ring`
  const isPart = before?.lower === 'membership' || (before?.lower === 'part' && isVague)
  if (item.kind === 'preposition' && isPart) {
    way.verb = 'making'
    return at - 2
  }
  // `carrying out an attack`
  if (/^(?:out|up|off|down)$/.test(item.lower) && before?.verb) return at - 1
  return item.kind === 'preposition' || item.lower === 'as'
    ? throughPreposition(items, at, way, isVague)
    : undefined
}

function atAuxiliary(items: Item[], at: number, way: Way, made: Made): number | Stop | undefined {
  const item = items[at]
  const isVague = !made.definite || way.be
  if (item.kind === 'modal') {
    const reaches = way.verb !== 'other' && (isVague || way.verb === 'making' || made.verbal)
    return supposing.test(item.lower) && reaches ? { because: 'supposed' } : stop
  }
  if (!isBe(item) && !isHave(item) && !isDo(item)) return undefined
  if (isHave(item) && !way.be && !way.verb && !made.verbal && isVague) way.verb = 'making'
  way.be ||= isBe(item)
  return at - 1
}

function atMark(items: Item[], at: number): number | Stop | undefined {
  const { kind, text } = items[at]
  if (text === ',' || text === '—' || text === ')') {
    // `is not, and has never been, a spy`; `called Lund, who was born in Rome, a spy`
    if (isBe(items[at - 1])) return at - 1
    const aside = beforeAside(items, at)
    return aside === undefined ? stop : aside - 1
  }
  return /^(?:mark|quotation|relative|subordinator)$/.test(kind) ? stop : undefined
}

function atVerb(
  items: Item[],
  at: number,
  way: Way,
  made: Made,
  isVague: boolean,
): number | Stop | undefined {
  const item = items[at]
  if (item.verb && !item.possessive && !isNounHere(items, at))
    return throughVerb(items, at, way, made, isVague)
  if (isHedgingAdjective(item))
    return way.to || way.be || at === made.first - 1 ? { because: 'hedged' } : stop
  if (item.kind === 'determiner' && !way.be && made.phrase.from > at) return way.list ? at - 1 : stop
  const isUnknownVerb = /[a-z]{2}(?:ing|ed)$/.test(item.lower) && item.kind === 'word'
  if (!isUnknownVerb || way.verb || made.definite) return undefined
  way.verb = 'making'
  return at - 1
}

function atNoun(items: Item[], at: number, way: Way, made: Made): number | Stop {
  if (!way.to) return calledBefore(items, at, way, made) ? { because: 'hedged' } : stop
  // `alleged by two ministers to be a spy`
  const by = items.findLastIndex((each, index) => index < at && index > at - 6 && each.lower === 'by')
  return by > 0 ? by - 1 : stop
}

function throughPreposition(items: Item[], at: number, way: Way, isVague: boolean): Stop {
  if (way.verb === 'other') return stop
  if (items[at].lower === 'as' && items[at - 1]?.lower === 'thing' && items[at - 3]?.lower === 'no')
    return { because: 'denied' }
  const governor = governorBefore(items, at)
  if (!governor) return stop
  // `no trace of the spies` knows that there are some.
  if (governor.because === 'denied' && !isVague && !items[governor.at].verb && governor.at === at - 1)
    return stop
  // `Lund, accused of fraud, and a spy`: the commas close what he is accused of.
  const opened = items[governor.at - 1]?.text === ','
  // `accused of fraud and spies fled` has two subjects; `allegations of fraud and theft led` has one.
  if (way.subject && items[governor.at].verb && !/s$/.test(items[governor.at].lower)) return stop
  return way.comma && opened ? stop : { because: governor.because }
}

function throughVerb(items: Item[], at: number, way: Way, made: Made, isVague: boolean): number | Stop {
  const { base } = items[at].verb!
  if (denying.test(base) && way.verb !== 'other' && !hasComplement(items, made)) return { because: 'denied' }
  if (admitting.test(base) && (way.be || way.verb === 'making' || (isVague && base !== 'report')))
    return { because: 'attributed' }
  if (refusing.test(base)) return isVague && way.to && (way.be || way.only) ? { because: 'denied' } : stop
  if (isHedgingVerb(items, at, way, made)) return { because: 'hedged' }
  if (way.verb) return way.list ? at - 1 : stop
  const verb = wayOf(base, made, isVague)
  if (!verb) return stop
  way.verb = verb
  way.only = isMaking(base)
  return endsSearch(items, at) ? stop : at - 1
}

/** `is believed to have taken`, `was alleged`, `alleging bribes`, `listed as a spy` */
function isHedgingVerb(items: Item[], at: number, way: Way, made: Made): boolean {
  const { base } = items[at].verb!
  const after = items[made.last + 1]?.lower ?? ''
  if (way.to && believingVerbs.has(base)) return true
  if (way.be && isHedgingAdjective(items[at])) return true
  if (way.verb) return false
  if (alleging.test(base) && !/^(?:of|as|with)$/.test(after)) return true
  return namesOfficially.has(base) && !hasComplement(items, made)
}

/** Whether a verb makes the claim's thing (`took`, of a bribe), is another (`saw`), or neither. */
function wayOf(base: string, made: Made, isVague: boolean): Way['verb'] {
  const isOfMaking = isMaking(base)
    ? isVague || doubtfulWithItsThing.has(base)
    : isVague && !isReaching(base) && !isNaming(base)
  if (isOfMaking) return 'making'
  return !made.definite && !isNaming(base) ? 'other' : undefined
}

/** A finite verb of the main clause ends the search, unless an auxiliary or adverb before it says more. */
function endsSearch(items: Item[], at: number): boolean {
  const { forms } = items[at].verb!
  return (
    isFiniteVerb(items, at) &&
    !forms.includes('participle') &&
    forms.includes('third') &&
    items[at - 1]?.kind !== 'adverb'
  )
}

/** `alleged smugglers and spies`, `accused of fraud and of spying`: over the first half of a list to what governs both. */
function overList(items: Item[], at: number, way: Way, made: Made): number | Stop {
  const isSubject = isFiniteVerb(items, made.last + 1 < items.length ? made.last + 1 : made.last)
  if (made.phrase.determiner && (made.definite || isSubject)) return stop
  const comma = items[at].kind === 'coordinator' && items[at - 1]?.text === ','
  const last = comma ? at - 2 : at - 1
  if (last < 0) return stop
  // `Asked whether she would run, Pruitt left, and voter fraud went on`: a clause of its own.
  if (comma && isSubject && closesClause(items, last)) return stop
  way.list = true
  way.comma ||= comma
  if (items[last].kind === 'mark') return stop
  const other = phraseBefore(items, last)
  const isParallel = !made.phrase.determiner && isPlural(items[last]) === isPlural(items[made.last])
  if (isParallel && !comma)
    for (let inside = other.from; inside <= last; inside++)
      if (isHedgeAt(items, inside, made) && inside < last) return { because: reasonOf(items[inside], made) }
  if (made.definite) return stop
  // `of drug trafficking and spying`: a gerund is a half of the list too.
  way.subject ||= isSubject
  return other.from - 1
}

/** Whether what ends here, from the mark before, has a verb of its own. */
function closesClause(items: Item[], last: number): boolean {
  const opening = items.findLastIndex((item, at) => at < last && item.kind === 'mark')
  return hasFinite(items, opening + 1, last + 1)
}

/** `the vote`, `his report`: a word that may be a verb elsewhere. */
function isNounHere(items: Item[], at: number): boolean {
  const before = items[at - 1]
  const { base, forms } = items[at].verb!
  if (alwaysVerbs.has(base)) return false
  const isBare = forms.every(form => form === 'base' || form === 'third')
  return (
    isBare &&
    before !== undefined &&
    (before.kind === 'determiner' || before.possessive || before.kind === 'number')
  )
}

const isPlural = (item: Item) => /s$|men$|^(?:people|children)$/.test(item.lower) && !/ss$/.test(item.lower)

/** `called the killings a massacre`: a verb that names, its object, and the claim as the name. */
function calledBefore(items: Item[], at: number, way: Way, made: Made): boolean {
  const isTold = items[at].kind === 'pronoun'
  if (way.be || way.verb || (made.definite && !isTold) || hasComplement(items, made)) return false
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    const item = items[back]
    if (
      namesOfficially.has(item.verb?.base ?? '') &&
      back < at + 1 &&
      !item.possessive &&
      items[back + 1]?.lower !== 'for' &&
      items[back - 1]?.kind !== 'determiner'
    )
      return true
    if (
      item.kind === 'mark' ||
      item.kind === 'relative' ||
      item.kind === 'subordinator' ||
      (item.kind === 'preposition' && item.lower !== 'of')
    )
      return false
    if (isFiniteVerb(items, back)) return false
  }
  return false
}

/** `called the cult a danger`: the claim is the object that is called something, so it is stated as known. */
function hasComplement(items: Item[], made: Made): boolean {
  const after = items[made.last + 1]
  if (!after) return false
  if (after.kind === 'determiner') return true
  return made.definite && (after.kind === 'word' || after.kind === 'name') && !after.verb
}
