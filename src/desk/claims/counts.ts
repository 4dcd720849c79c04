import { accusationOpeners, chargingBodies, noDeeds, nounsWithFor } from '../english/lexicon/accusing.ts'
import { crimeGerunds, crimeNouns } from '../english/lexicon/crimes.ts'
import { documents } from '../english/lexicon/things.ts'
import { isTimeNoun } from '../english/lexicon/time-and-place.ts'
import { lengthsOfTime } from '../english/lexicon/times.ts'
import { nounsLikeGerunds, nounsLikeParticiples } from '../english/lexicon/verbs.ts'
import { isBe, isFiniteVerb } from './grammar.ts'
import type { Item } from './items.ts'

/** What an arrest, an indictment or a charge is said to be for: `arrested Monday night outside a motel [for] [killing …]`. */
export interface Count {
  /** The index of `for`, `with`. */
  preposition: number
  /**
   * `plain`: a crime by its own name. `deed`: what somebody did, or something that a sentence sets where crimes stand.
   */
  kind: 'plain' | 'deed'
}

/** Maximum distance from a verb to its `for`, in words and marks. */
const reach = 32

/**
 * The count that belongs to a verb, over whom it is about, when and where: `arrested the hospital’s purchasing chief, Dana
 * Lisle, last week for`. Nothing where the preposition belongs to something else: `arrested a man wanted for`.
 */
export function countAfter(items: Item[], verb: number, preposition: string): Count | undefined {
  const fronted = frontedCount(items, verb, preposition)
  if (fronted) return fronted
  for (let at = verb + 1; at < Math.min(items.length - 1, verb + reach); at++) {
    const item = items[at]
    if (item.lower === preposition) {
      const kind = kindAfter(items, at)
      if (kind && (kind === 'plain' || belongsToVerb(items, verb, at))) return { preposition: at, kind }
      continue
    }
    const opensClause = item.kind === 'relative' || item.lower === 'that'
    const behindName = opensClause ? behindApposition(items, at, preposition) : undefined
    if (behindName) {
      at = behindName
      continue
    }
    const aside = item.text === ',' || item.text === '(' ? asideEnd(items, at, preposition) : at
    if (aside === undefined || stops(items, aside, at)) return undefined
    // The mark that closes one aside may open the next: `accused the firm, an old one, in a suit, with`.
    at = items[aside].text === ',' && aside > at ? aside - 1 : aside
  }
  return undefined
}

/**
 * Where what a mark opens ends: `, who ran purchasing,`, or anything between two commas behind which the verb goes on,
 * `in June, three days after his recall, for`. The mark itself where it opens nothing of its own.
 */
function asideEnd(items: Item[], mark: number, preposition: string): number | undefined {
  const opens = items[mark + 1]
  if (opens?.lower === preposition) return mark
  const close = items[mark].text === '(' ? ')' : ','
  const end = items.findIndex((item, at) => at > mark && item.text === close)
  if (close === ')' || opens?.kind === 'relative') return end < 0 ? undefined : end
  const next = items[end + 1]
  // Right behind the comma, the verb's own `for` shows that it was an aside, however long.
  const isClosed = next?.lower === preposition || (end - mark < 12 && next?.kind === 'preposition')
  return end > 0 && isClosed ? end : mark
}

/** `For stealing wire, an electrician was arrested` */
function frontedCount(items: Item[], verb: number, preposition: string): Count | undefined {
  if (items[0].lower !== preposition || verb <= 2) return undefined
  const kind = kindAfter(items, 0)
  const comma = items.findIndex(item => item.text === ',')
  const isCount = kind === 'plain' || (kind === 'deed' && isGerund(items[1]))
  return isCount && comma > 0 && comma < verb && isPassive(items, verb) ? { preposition: 0, kind } : undefined
}

/**
 * The comma in front of a verb’s preposition, where a name ends what a clause began: `accused the firm that built the main,
 * Lodestar Piping, with hiding`.
 */
function behindApposition(items: Item[], relative: number, preposition: string): number | undefined {
  const close = items.findIndex(
    ({ text }, at) => at > relative && text === ',' && items[at + 1]?.lower === preposition,
  )
  let open = close - 1
  while (open > relative && items[open].kind === 'name') open--
  return close > 0 && open < close - 1 && items[open].text === ',' ? close : undefined
}

/** Whether a word opens something of its own, so that no `for` behind it belongs to the verb. */
function stops(items: Item[], at: number, mark: number): boolean {
  const item = items[at]
  if (at !== mark) return false
  if (item.kind === 'mark') return !/^[,()]$/.test(item.text)
  // `in a complaint filed Tuesday`: the paper was filed, and nobody else did anything.
  if (documents.has(items[at - 1].lower) && /(?:ed|brought|made)$/.test(item.lower)) return false
  // `before dawn`, `after a game`: no clause.
  if (/^(?:before|after|since)$/.test(item.lower) && !isVerbal(items[at + 1])) return false
  if (/^(?:relative|subordinator|modal|negation|quotation)$/.test(item.kind) || item.lower === 'to')
    return true
  // `accused in a complaint`: a paper, and no charge.
  const isPaper = documents.has(item.lower) && items[at - 2]?.lower === 'in'
  if ((item.kind !== 'name' && isFiniteVerb(items, at)) || (accusationOpeners.has(item.lower) && !isPaper))
    return true
  return isParticiple(items, at)
}

const isVerbal = (item: Item | undefined) =>
  item === undefined || /^(?:pronoun|name)$/.test(item.kind) || /[a-z]{2}ing$/.test(item.lower)

/** `wanted`, `working`, `accused`: not `the purchasing chief`, `a retired teacher`. */
function isParticiple(items: Item[], at: number): boolean {
  const { lower, kind, verb } = items[at]
  if (kind !== 'word' || !(/[a-z]{2}(?:ed|ing)$/.test(lower) || verb?.forms.includes('participle')))
    return false
  if (nounsLikeParticiples.has(lower)) return false
  const [before, after] = [items[at - 1], items[at + 1]]
  const isModifier =
    /^(?:word|name)$/.test(after?.kind ?? '') &&
    (before.kind === 'determiner' ||
      before.possessive ||
      before.kind === 'number' ||
      before.verb !== undefined ||
      before.kind === 'name')
  return !isModifier
}

/** Whether `for` is the verb’s own: right after it, after a name or a time, or after a noun that takes none. */
function belongsToVerb(items: Item[], verb: number, at: number): boolean {
  const before = items[at - 1]
  if (
    at - 1 === verb ||
    before.kind !== 'word' ||
    isTimeNoun(before.lower) ||
    /^(?:ago|again|later|custody)$/.test(before.lower)
  )
    return true
  const isDeed = isGerund(items[at + 1])
  if (nounsWithFor.has(before.lower) && !(isDeed && chargingBodies.has(before.lower))) return false
  return (
    isDeed ||
    items[at + 1]?.kind === 'negation' ||
    items[at + 1]?.possessive ||
    /^(?:his|her|their|its)$/.test(items[at + 1]?.lower ?? '')
  )
}

const isGerund = (item: Item | undefined) =>
  item !== undefined &&
  item.kind === 'word' &&
  /[a-z]{2}ing$/.test(item.lower) &&
  !nounsLikeGerunds.has(item.lower)

/** `for the second time`, `for six hours`, `for nearly two days`, `for long`. */
function isDuration(items: Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + 7); at++) {
    if (lengthsOfTime.has(items[at].lower) && !items[at].possessive) return true
    if (
      items[at].kind === 'mark' ||
      (items[at].kind === 'preposition' && !/^(?:at|than|over|up|to|about|under)$/.test(items[at].lower))
    )
      return false
    if (isGerund(items[at])) return false
  }
  return false
}

function kindAfter(items: Item[], preposition: number): Count['kind'] | undefined {
  const first = items[preposition + 1]
  if (!first || /^(?:mark|quotation|relative|subordinator)$/.test(first.kind)) return undefined
  if (isDuration(items, preposition + 1)) return undefined
  if (/^[$€£]/.test(first.text)) return undefined
  const phrase = phraseFrom(items, preposition + 1)
  if (phrase.some(item => crimeNouns.has(item.lower) || crimeGerunds.has(item.lower))) return 'plain'
  const head = phrase[phrase.length - 1]
  if (!head || noDeeds.has(head.lower)) return undefined
  // `the Center for Biological Diversity`
  if (first.kind === 'name' && !first.possessive && !/^(?:[A-Z]{2,5}|.*ing)$/.test(first.text))
    return undefined
  return 'deed'
}

/** The words up to where the phrase after a preposition ends; an -ing ends it, for what follows is its object. */
function phraseFrom(items: Item[], from: number): Item[] {
  const phrase: Item[] = []
  for (let at = from; at < Math.min(items.length, from + 8); at++) {
    const item = items[at]
    if (
      /^(?:mark|preposition|relative|subordinator|quotation|modal)$/.test(item.kind) ||
      isFiniteVerb(items, at)
    )
      break
    if (item.kind === 'coordinator' && phrase.length > 0 && items[at + 1]?.kind === 'determiner') break
    phrase.push(item)
    if (isGerund(item) && !/^(?:word|name)$/.test(items[at + 1]?.kind ?? '')) break
  }
  return phrase
}

/** `was charged`, `has been arrested`, `Indicted last month,`: said of whom it happened to. */
export const isPassive = (items: Item[], verb: number): boolean => {
  let before = verb - 1
  while (before >= 0 && (items[before].kind === 'adverb' || items[before].kind === 'negation')) before--
  return isBe(items[before])
}
