import { isDayOrMonth } from '../english/lexicon/calendar.ts'
import type { Span } from '../span.ts'
import { isBe, isDefinite, isFiniteVerb, isHave, type Phrase, phraseBefore } from './grammar.ts'
import type { Item } from './items.ts'
import { isLabel } from './labels.ts'
import { verbOf } from './verbs.ts'

/** A claim as a sentence makes it. */
export interface Made extends Span {
  /** Its items, `first` to `last`. */
  first: number
  last: number
  phrase: Phrase
  /** It is spoken of as known: `the massacre`, `the Kavren Republic`. */
  definite: boolean
  /** It is a verb with what goes with it: `stole the election`. */
  verbal: boolean
  /** Other words for what it says of a name. */
  labels: string[]
  /** Words that hedge this claim beside those that hedge any. */
  own: OwnHedges
}

/** A house's own hedges for a claim, as sequences of words in small letters. */
export class OwnHedges {
  readonly #sequences: string[][]
  constructor(sequences: string[][]) {
    this.#sequences = sequences
  }

  /** Whether one of them ends at an item. A single verb stands for all its forms. */
  endsAt(items: Item[], at: number): boolean {
    return this.#sequences.some(words => {
      const from = at - words.length + 1
      return from >= 0 && words.every((word, index) => isForm(items[from + index], word))
    })
  }

  /** Whether one of them begins at an item. */
  startsAt(items: Item[], at: number): boolean {
    return this.#sequences.some(words =>
      words.every((word, index) => at + index < items.length && isForm(items[at + index], word)),
    )
  }
}

const isForm = (item: Item, word: string) =>
  item.lower === word || (item.verb !== undefined && item.verb.base === word)

/** How the house writes a claim: as a name, or as a verb in several forms. */
export interface Wording {
  isName: boolean
  isVerb: boolean
  /** All the labels that the house holds contested of one name: `spy`, `double agent`. */
  labels?: string[]
}

/** Finds a claim's span among the items of its sentence. */
export function madeAt(
  items: Item[],
  span: Span,
  { isName, isVerb, labels }: Wording,
  own: OwnHedges,
): Made | undefined {
  const first = items.findIndex(item => item.end > span.start && item.kind !== 'mark')
  let last = first
  while (last + 1 < items.length && items[last + 1].start < span.end) last++
  if (first < 0 || items[first].start >= span.end) return undefined
  const opens = items[first]
  const clause = isClause(items, first, last)
  const verbal = clause || ((isVerb || isVerbal(items, first, last)) && !isNounPhraseAfter(items, first - 1))
  const phrase: Phrase = clause
    ? phraseBefore(items, first)
    : verbal
      ? { from: first }
      : opens.kind === 'determiner' && last > first
        ? { from: first, determiner: opens }
        : phraseBefore(items, first)
  return {
    start: span.start,
    end: span.end,
    first,
    last,
    phrase,
    definite:
      !verbal && (isName || isDefinite(phrase) || isOfName(items, first, last, (labels ?? []).length > 0)),
    verbal,
    labels: labels ?? [],
    own,
  }
}

/** `[the] vote was rigged`: a subject with its verb. */
const isClause = (items: Item[], first: number, last: number) =>
  items.slice(first + 1, last).some((item, index) => isBe(item) && isFiniteVerb(items, first + 1 + index))

/** `the forced labor`, `in occupied Kavren`, `visited occupied Kavren` are noun phrases; `the firm forced labor` is not. */
function isNounPhraseAfter(items: Item[], at: number): boolean {
  const before = items[at]
  if (!before) return false
  if (before.kind === 'determiner' || before.possessive) return true
  return before.verb !== undefined && !isBe(before) && !isHave(before) && before.verb.forms.includes('past')
}

/** `occupied Kavren`, `[drug cheat] Irena Sol`: what a name is called is spoken of as known. */
function isOfName(items: Item[], first: number, last: number, isALabel: boolean): boolean {
  const inside = items.slice(first, last + 1)
  if (inside.length > 1 && items[last].kind === 'name' && inside.every(item => item.kind !== 'preposition'))
    return true
  const next = items[last + 1]
  return next?.kind === 'name' && (isALabel || isLabel(items[last].lower)) && !isDayOrMonth(next.lower)
}

function isVerbal(items: Item[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const item = items[at]
    if (isBe(item)) return true
    if (/[a-z]{2}ed$/.test(item.lower) && item.kind === 'word') return true
    // `the poisoning of the river` is a thing.
    if (/ing$/.test(item.lower) && items[at + 1]?.lower === 'of') continue
    const verb = verbOf(item.lower)
    if (!verb || item.possessive) continue
    if (verb.forms.includes('past') || verb.forms.includes('participle') || verb.forms.includes('ing'))
      return true
    // `land grab` is a thing, `the shots cause autism` is not: a bare form is a verb after what may be its subject.
    const before = items[at - 1]
    if (at < last && before && /^(?:word|name|pronoun|modal|negation|adverb)$/.test(before.kind)) return true
    if (at < last && before?.lower === 'to') return true
  }
  return false
}
