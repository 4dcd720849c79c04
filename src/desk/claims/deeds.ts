import { isDayOrMonth } from '../english/lexicon/calendar.ts'
import type { Span } from '../span.ts'
import { isFiniteVerb } from './grammar.ts'
import type { Item } from './items.ts'

/** What somebody is accused of, and the index of the word that leads to it: `of`, `with`. */
export interface Deed extends Span {
  from: number
}

/** The words that lead to the deed: `charged with`, `pleaded guilty in March to`, `sentenced to ten years for`. */
const leads = {
  accused: /^of$/,
  charged: /^(?:with|on|for|in)$/,
  convicted: /^(?:of|for|on)$/,
  acquitted: /^(?:of|on)$/,
} as const
const afterPlea = /^(?:to|of|on)$/
const reach = 24

/**
 * What follows `accused`, `charged`, `convicted` or `guilty` as the deed, without the day and the court: of `charged with
 * arson on Monday` the `arson`. Nothing where the sentence does not say.
 */
export function deedAfter(items: Item[], at: number, kind: keyof typeof leads | 'denied'): Deed | undefined {
  const from = kind === 'denied' ? at : leadAfter(items, at, kind)
  if (from === undefined) return undefined
  const first = items[from + 1]
  if (!first || /^(?:mark|pronoun|relative|quotation)$/.test(first.kind)) return undefined
  return { from, start: first.start, end: endOf(items, from) }
}

function leadAfter(items: Item[], at: number, kind: keyof typeof leads): number | undefined {
  const isPlea = /^(?:guilty|contest)$/.test(items[at].lower)
  const isSentence = /^(?:sentenced|jailed|imprisoned)$/.test(items[at].lower)
  const lead = isPlea ? afterPlea : isSentence ? /^for$/ : leads[kind]
  let first: number | undefined
  for (let on = at + 1; on < Math.min(items.length - 1, at + reach); on++) {
    if (isFiniteVerb(items, on) && items[on - 1]?.kind !== 'relative') break
    if (!lead.test(items[on].lower) || isTime(items, on)) continue
    // `accused the head of the union of taking bribes`: who is accused may have an `of` too.
    if (kind !== 'accused' || /[a-z]{2}ing$/.test(items[on + 1].lower)) return on
    first ??= on
  }
  return first
}

const isDay = (lower: string) => isDayOrMonth(lower) || /^(?:19|20)\d\d$/.test(lower)

/** `on Monday`, `in March`, `in 2024`. */
const isTime = (items: Item[], preposition: number) =>
  /^(?:on|in|last|this|since)$/.test(items[preposition].lower) &&
  items[preposition + 1] !== undefined &&
  isDay(items[preposition + 1].lower)

/** Where the deed ends: at a mark, a relative word, a time, or the next finite verb. */
function endOf(items: Item[], from: number): number {
  let last = from + 1
  for (let next = last + 1; next < items.length; last = next++) {
    const item = items[next]
    if (item.kind === 'mark' || item.kind === 'relative') break
    // `taking bribes`: a noun, however like a verb.
    const isObject = /[a-z]{2}ing$/.test(items[last].lower) && item.verb?.forms.includes('third')
    if (isFiniteVerb(items, next) && !isObject) break
    if (isTime(items, next) || isDay(item.lower)) break
  }
  return items[last].end
}
