import type { Span } from '../../span.ts'
import type { Person, Sentence, Story } from '../story.ts'
import { isNegated } from './governors.ts'
import { isBe, isFiniteVerb } from './grammar.ts'
import type { Item } from './items.ts'
import { parse } from './stated.ts'

/** Who is accused, charged, convicted, acquitted, of what and by whom, as a story tells it. Spans count in its prose. */
export interface Accusation extends Span {
  kind: 'accused' | 'charged' | 'convicted' | 'acquitted' | 'denied'
  sentence: Sentence
  /** Those it is about, where the story names them. */
  who: Person[]
  /** The words that stand for them: `Lund`, `the two brothers`. */
  mention?: Span
  /** `taking bribes`. */
  of?: Span
  /** `by prosecutors`, `Prosecutors accused`. */
  by?: Span
}

const kept = new WeakMap<Story, Accusation[]>()

/** A story's accusations in its order, made once. */
export function accusationsIn(story: Story): Accusation[] {
  let found = kept.get(story)
  if (!found) kept.set(story, (found = story.sentences.flatMap(sentence => inSentence(story, sentence))))
  return found
}

const trigger =
  /\b(?:accus|suspected|charged|indicted|arraigned|convict|guilty|contest|acquit|cleared|sentenced|jailed|den(?:y|ie)|alleg)/i

function inSentence(story: Story, sentence: Sentence): Accusation[] {
  if (!trigger.test(story.text.slice(sentence.start, sentence.end))) return []
  const { items } = parse(story, sentence)
  return items.flatMap((_, at) => {
    const kind = kindAt(items, at)
    return kind ? [accusation(story, sentence, items, at, kind)] : []
  })
}

function kindAt(items: Item[], at: number): Accusation['kind'] | undefined {
  const { lower, verb } = items[at]
  const base = verb?.base
  const within = (words: RegExp, reach = 8) =>
    items.slice(at + 1, at + 1 + reach).some(item => words.test(item.lower))
  if ((base === 'accuse' || lower === 'suspected') && within(/^of$/))
    return isNegated(items, at) ? undefined : 'accused'
  if ((lower === 'charged' && within(/^with$/)) || lower === 'indicted' || lower === 'arraigned')
    return isNegated(items, at) ? undefined : 'charged'
  if (base === 'acquit' || (lower === 'cleared' && within(/^of$/, 3))) return 'acquitted'
  if (lower === 'guilty') {
    const before = items[at - 1]?.lower
    if (before === 'not') return /^p/.test(items[at - 2]?.verb?.base ?? '') ? 'denied' : 'acquitted'
    return isPlea(items, at) ? 'convicted' : undefined
  }
  if (lower === 'contest' && items[at - 1]?.lower === 'no') return 'convicted'
  if (base === 'convict' && lower !== 'convict') return isNegated(items, at) ? undefined : 'convicted'
  if (/^(?:sentenced|jailed|imprisoned)$/.test(lower) && within(/^for$/, 10))
    return isNegated(items, at) ? undefined : 'convicted'
  if (base === 'deny' && isFiniteVerb(items, at)) return 'denied'
  return undefined
}

/** `pleaded guilty`, `found guilty`, `was guilty of`; not `could plead guilty`, `if found guilty`. */
function isPlea(items: Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 5), at)
  if (
    before.some(
      item => item.kind === 'modal' || /^(?:if|until|unless|whether|to|not|never)$/.test(item.lower),
    )
  )
    return false
  return before.some(item => /^(?:plead|find)$/.test(item.verb?.base ?? '') || item.lower === 'pled')
}

const prepositions = /^(?:of|with|on|for|to|in)$/

function accusation(
  story: Story,
  sentence: Sentence,
  items: Item[],
  at: number,
  kind: Accusation['kind'],
): Accusation {
  const isPassive =
    isBe(items[at - 1]) ||
    isBe(items[at - 2]) ||
    items[at].lower === 'suspected' ||
    !isFiniteVerb(items, at) ||
    items[at].lower === 'guilty'
  const preposition = findBetween(items, at + 1, at + 14, item => prepositions.test(item.lower))
  const before = personBefore(story, items, at)
  const object =
    !isPassive && preposition > at + 1 && kind !== 'denied'
      ? { start: items[at + 1].start, end: items[preposition - 1].end }
      : undefined
  const mention = object ?? before?.span
  const who = object ? peopleIn(story, object) : before ? [before.person] : []
  const by =
    object && at > 0
      ? { start: items[subjectFrom(items, at)].start, end: items[at - 1].end }
      : byAfter(items, at)
  const of =
    preposition > 0 && items[preposition + 1]
      ? { start: items[preposition + 1].start, end: endOf(items, preposition) }
      : undefined
  return {
    kind,
    sentence,
    start: items[at].start,
    end: items[at].end,
    who,
    ...(mention && { mention }),
    ...(of && { of }),
    ...(by && { by }),
  }
}

function findBetween(items: Item[], from: number, to: number, test: (item: Item) => boolean): number {
  for (let at = from; at < Math.min(to, items.length); at++) if (test(items[at])) return at
  return -1
}

function subjectFrom(items: Item[], at: number): number {
  let from = at - 1
  while (
    from > 0 &&
    items[from - 1].kind !== 'mark' &&
    items[from - 1].kind !== 'relative' &&
    !isFiniteVerb(items, from - 1)
  )
    from--
  return from
}

function byAfter(items: Item[], at: number): Span | undefined {
  const by = findBetween(items, at + 1, at + 10, item => item.lower === 'by')
  if (by < 0 || !items[by + 1] || /ing$/.test(items[by + 1].lower)) return undefined
  let last = by + 1
  while (
    items[last + 1] &&
    /^(?:name|word|determiner|number)$/.test(items[last + 1].kind) &&
    !items[last + 1].verb
  )
    last++
  return { start: items[by + 1].start, end: items[last].end }
}

/** Where the deed ends: at a mark, a relative word, or the next finite verb. */
function endOf(items: Item[], from: number): number {
  let last = from + 1
  while (
    items[last + 1] &&
    items[last + 1].kind !== 'mark' &&
    items[last + 1].kind !== 'relative' &&
    !isFiniteVerb(items, last + 1)
  )
    last++
  return items[last].end
}

/** The nearest person before a word in its sentence: the subject of `was charged`. */
function personBefore(story: Story, items: Item[], at: number): { person: Person; span: Span } | undefined {
  const from = items[0].start
  const until = items[at].start
  let best: { person: Person; span: Span } | undefined
  for (const person of story.people)
    for (const { start, end } of person.mentions)
      if (start >= from && end <= until && (!best || start > best.span.start))
        best = { person, span: { start, end } }
  return best
}

const peopleIn = (story: Story, span: Span): Person[] =>
  story.people.filter(person =>
    person.mentions.some(({ start, end }) => span.start <= start && end <= span.end),
  )
