import { doubtfulAdjectives, establishedVerbs } from '../english/lexicon/hedges.ts'
import { showingVerbs } from '../english/lexicon/reporting-verbs.ts'
import { regex } from '../english/regex.ts'
import type { Segment } from './clauses.ts'
import { type Because, isNegated } from './governors.ts'
import { hasFinite, isBe, isFiniteVerb, isHave } from './grammar.ts'
import type { Item } from './items.ts'
import type { Made } from './made.ts'

const evidence = /^(?:evidence|proof|signs?|indications?|reason)$/

/**
 * Whether a clause only asks, denies or supposes what the claim says: `whether the leak came from the lab`, `no evidence
 * that he took a bribe`, `Is it a cult?`. What the clause takes as known is stated all the same: `Did the massacre end
 * the talks?`
 */
export function supposedIn(items: Item[], segments: Segment[], made: Made): Because | undefined {
  if (made.definite && !isPredicate(items, made)) return undefined
  if (isAsked(items)) return 'supposed'
  const segment = segments.find(each => each.from <= made.first && made.first < each.to)
  if (!segment) return undefined
  if (isCondition(items, segment, made)) return 'supposed'
  if (isShownByNothing(items, segment, made) || isDoneByNobody(items, segment, made)) return 'denied'
  for (let at = segment.from; at < made.first; at++) {
    const { lower } = items[at]
    if (lower === 'whether' || lower === 'if' || lower === 'unless') return 'supposed'
    if (items[at + 1]?.lower !== 'that') continue
    if ((evidence.test(lower) || establishedVerbs.has(lower)) && isNegated(items, at)) return 'denied'
    if (doubtfulAdjectives.has(lower)) return 'supposed'
  }
  return undefined
}

/** `Had Lund set the fire, he would have run`, `Had there been a fire`, `Suppose Lund set the fire`; not `had a spy`. */
function isCondition(items: Item[], { from }: Segment, { first }: Made): boolean {
  const [opens, subject] = [items[from], items[from + 1]]
  if (from >= first) return false
  if (/^(?:suppose|supposing|imagine|assume|assuming|provided|providing)$/.test(opens.lower)) return true
  if (!/^(?:had|were|should)$/.test(opens.lower)) return false
  // `The firm, which is old, had a leak`: a small letter asks for somebody, or for what had been done.
  if (/^\p{Ll}/u.test(opens.text) && /^(?:determiner|number)$/.test(subject.kind))
    return items.slice(from + 2, from + 8).some(item => item.verb?.forms.includes('participle'))
  return subject.lower === 'there' || /^(?:name|pronoun|determiner|number)$/.test(subject.kind)
}

const showing = regex()`^(?:(?:${showingVerbs})(?:s|d|ed)?|shown|proven|found)$`

/** `Nothing in the files points to a cover-up`, `None of the letters suggests that he spied`, `Nobody has shown that`. */
function isShownByNothing(items: Item[], { from }: Segment, { first }: Made): boolean {
  const clause = items.slice(from, first)
  const opens = clause.findIndex(item => /^(?:nothing|nobody|none|neither|no)$/.test(item.lower))
  const shows = clause.findIndex((item, at) => at > opens && showing.test(item.lower))
  if (opens < 0 || shows < 0 || hasFinite(items, from, from + opens)) return false
  return !clause
    .slice(opens)
    .some(item => /^(?:coordinator|relative|subordinator)$/.test(item.kind) && item.lower !== 'that')
}

const nobody = /^(?:nothing|none|nobody|neither|no)$/

/** `Neither the driver nor his wife ever spied for Corvania`, `No member of the crew had robbed the bank`. */
function isDoneByNobody(items: Item[], { from }: Segment, { first, verbal }: Made): boolean {
  if (!verbal) return false
  let subject = from
  while (subject < first && items[subject].kind === 'subordinator') subject++
  if (!nobody.test(items[subject].lower) || subject >= first) return false
  return items
    .slice(subject, first)
    .every(
      (item, index) =>
        !/^(?:relative|subordinator|mark)$/.test(item.kind) &&
        (isBe(item) || isHave(item) || item.kind === 'modal' || !isFiniteVerb(items, subject + index)),
    )
}

const takesAsKnown = /^(?:why|how|when|where|who|whom|whose)$/

function isAsked(items: Item[]): boolean {
  if (items[items.length - 1]?.text !== '?') return false
  return !takesAsKnown.test(items.find(item => item.kind !== 'mark')?.lower ?? '')
}

/** `it was the massacre`, `Is Lund the spy?` */
function isPredicate(items: Item[], made: Made): boolean {
  for (let at = made.phrase.from - 1; at >= 0 && at >= made.phrase.from - 5; at--) {
    if (isBe(items[at])) return true
    if (items[at].kind !== 'adverb' && items[at].kind !== 'negation') return false
  }
  return false
}
