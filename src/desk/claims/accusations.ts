import { chargeStems, deniable, frontedCharges } from '../english/lexicon/accusing.ts'
import { crimeNouns } from '../english/lexicon/crimes.ts'
import { regex } from '../english/regex.ts'
import { memo } from '../memo.ts'
import type { Span } from '../span.ts'
import type { Person, Sentence, Story } from '../story/story.ts'
import { deedAfter } from './deeds.ts'
import { isNegated } from './governors.ts'
import { isBe, isFiniteVerb, isHave, phraseBefore } from './grammar.ts'
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

/** A story's accusations in its order, made once. */
export const accusationsIn = memo((story: Story): Accusation[] =>
  story.sentences.flatMap(sentence => inSentence(story, sentence)),
)

const trigger = regex('i')`\b(?:${chargeStems})`

function inSentence(story: Story, sentence: Sentence): Accusation[] {
  if (!trigger.test(story.text.slice(sentence.start, sentence.end))) return []
  const { items } = parse(story, sentence)
  return items.flatMap((_, at) => {
    const kind = kindAt(items, at)
    return kind ? [accusation(story, sentence, items, at, kind)] : []
  })
}

type Kind = Accusation['kind']

const isWithin = (items: Item[], at: number, words: RegExp, reach = 8) =>
  items.slice(at + 1, at + 1 + reach).some(item => words.test(item.lower))

const unlessNegated = (items: Item[], at: number, kind: Kind) =>
  isNegated(items, at) || isOfNobody(items, at) ? null : kind

/** `No one else at the bank has been accused` */
function isOfNobody(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= 0 && items[back].kind !== 'mark'; back--) {
    const { kind, lower } = items[back]
    if (/^(?:nobody|none|neither|no)$/.test(lower)) return true
    if (/^(?:relative|subordinator|coordinator|quotation)$/.test(kind)) return false
    if (isFiniteVerb(items, back) && !isBe(items[back]) && !isHave(items[back])) return false
  }
  return false
}

/** `accused the council’s former treasurer, Ivan Petrov, of taking bribes` */
function accusedAt(items: Item[], at: number): Kind | null | undefined {
  const { lower, verb } = items[at]
  // `plays the accused in a production of “The Trial”`
  if (items[at - 1]?.lower === 'the' && items[at + 1]?.lower !== 'of') return undefined
  const isAccusing =
    (verb?.base === 'accuse' && isWithin(items, at, /^of$/, 20)) ||
    (lower === 'suspected' && isWithin(items, at, /^of$/))
  return isAccusing ? unlessNegated(items, at, 'accused') : undefined
}

function chargedAt(items: Item[], at: number): Kind | null | undefined {
  const { lower } = items[at]
  const isCharging =
    (lower === 'charged' && isWithin(items, at, /^with$/)) || lower === 'indicted' || lower === 'arraigned'
  return isCharging ? unlessNegated(items, at, 'charged') : undefined
}

/** `A jury needed an hour to convict Lund of arson` */
const isVerdict = (items: Item[], at: number) =>
  items[at].lower === 'convict' &&
  items[at - 1]?.lower === 'to' &&
  items.slice(0, at).some(item => /^(?:needed|took|voted|decided|deliberated)$/.test(item.lower))

/** `If convicted, he faces 12 years` tells of no conviction. */
const openAt = (items: Item[], at: number): null | undefined =>
  /^(?:acquit|convict|sentence|jail|imprison)$/.test(items[at].verb?.base ?? '') &&
  !isVerdict(items, at) &&
  isOpen(items, at, 3)
    ? null
    : undefined

const acquittedAt = (items: Item[], at: number): Kind | undefined =>
  items[at].verb?.base === 'acquit' || (items[at].lower === 'cleared' && isWithin(items, at, /^of$/, 3))
    ? 'acquitted'
    : undefined

/** `pleaded not guilty`, `found not guilty`, `pleaded guilty`, `pleaded no contest` */
function pleadedAt(items: Item[], at: number): Kind | null | undefined {
  const { lower } = items[at]
  const before = items[at - 1]?.lower
  if (lower === 'contest' && before === 'no') return 'convicted'
  if (lower !== 'guilty') return undefined
  if (before === 'not') return /^p/.test(items[at - 2]?.verb?.base ?? '') ? 'denied' : 'acquitted'
  return isPlea(items, at) ? 'convicted' : null
}

function convictedAt(items: Item[], at: number): Kind | null | undefined {
  const { lower, verb } = items[at]
  if (isVerdict(items, at)) return 'convicted'
  const isConvicted =
    (verb?.base === 'convict' && lower !== 'convict') ||
    (/^(?:sentenced|jailed|imprisoned)$/.test(lower) && isWithin(items, at, /^for$/, 10))
  return isConvicted ? unlessNegated(items, at, 'convicted') : undefined
}

const deniedAt = (items: Item[], at: number): Kind | undefined =>
  items[at].verb?.base === 'deny' && isFiniteVerb(items, at) && deniesDeed(items, at) ? 'denied' : undefined

/** Each reads one family of verbs, and says what it tells at a word; `null`: it tells of nothing that has happened. */
const kinds = [accusedAt, chargedAt, openAt, acquittedAt, pleadedAt, convictedAt, deniedAt]

function kindAt(items: Item[], at: number): Kind | undefined {
  for (const reading of kinds) {
    const kind = reading(items, at)
    if (kind !== undefined) return kind ?? undefined
  }
  return undefined
}

/** `denied taking bribes`, `denies the charges`; a judge who denied bail, and a town that denied a permit, deny nothing. */
function deniesDeed(items: Item[], at: number): boolean {
  const phrase = items.slice(at + 1, at + 5)
  const end = phrase.findIndex(item => /^(?:mark|preposition|quotation)$/.test(item.kind))
  const own = end < 0 ? phrase : phrase.slice(0, end)
  return own.some(
    ({ lower, kind }, index) =>
      deniable.has(lower) ||
      crimeNouns.has(lower) ||
      (index === 0 && kind === 'word' && /[a-z]{2}ing$/.test(lower)) ||
      kind === 'pronoun',
  )
}

/** Whether the words before something make it only possible: `if`, `unless`, `could be`, `to be`. */
const isOpen = (items: Item[], at: number, reach: number) =>
  items
    .slice(Math.max(0, at - reach), at)
    .some(item => item.kind === 'modal' || /^(?:if|until|unless|whether|to|not|never)$/.test(item.lower))

/** `pleaded guilty`, `found guilty`, `was guilty of`; not `could plead guilty`, `if found guilty`. */
function isPlea(items: Item[], at: number): boolean {
  if (isOpen(items, at, 5)) return false
  const before = items.slice(Math.max(0, at - 5), at)
  return before.some(item => /^(?:plead|find)$/.test(item.verb?.base ?? '') || item.lower === 'pled')
}

function accusation(
  story: Story,
  sentence: Sentence,
  items: Item[],
  at: number,
  kind: Accusation['kind'],
): Accusation {
  const deed = deedAfter(items, at, kind)
  const object = kind === 'denied' || !takesObject(items, at) ? undefined : objectOf(items, at, deed?.from)
  const before = fronted(story, sentence, items, at) ?? personBefore(story, sentence, items, at)
  const mention = object ?? before?.span
  const who = object ? peopleIn(story, object) : (before?.who ?? [])
  const by =
    object && at > 0 && kind === 'accused'
      ? { start: items[subjectFrom(items, at)].start, end: subjectEnd(items, at) }
      : byAfter(items, at)
  return {
    kind,
    sentence,
    start: items[at].start,
    end: items[at].end,
    who,
    ...(mention && { mention }),
    ...(deed && { of: { start: deed.start, end: deed.end } }),
    ...(by && { by }),
  }
}

/** `accused Petrov of`, `A jury on Wednesday convicted Ana Ruiz`; not `was accused of`, `Lund, convicted of`. */
function takesObject(items: Item[], at: number): boolean {
  const before = items[at - 1]
  const after = items[at + 1]
  if (/^(?:guilty|contest|suspected)$/.test(items[at].lower)) return false
  if (!before || isBe(before) || isBe(items[at - 2]) || !after) return false
  if (isHave(before) && items[at].verb?.base !== 'accuse' && after.kind === 'preposition') return false
  return /^(?:name|determiner|pronoun|number|word)$/.test(after.kind) || after.possessive
}

/** From the verb to the deed, without a phrase between commas at its end: `Ana Ruiz, 40,` is Ana Ruiz. */
function objectOf(items: Item[], at: number, deed: number | undefined): Span | undefined {
  let last = (deed ?? Math.min(items.length, at + 8)) - 1
  while (last > at && (items[last].kind === 'mark' || items[last].kind === 'number')) last--
  return last > at ? { start: items[at + 1].start, end: items[last].end } : undefined
}

function subjectFrom(items: Item[], at: number): number {
  let from = at - 1
  while (
    from > 0 &&
    (items[from - 1].kind !== 'mark' || from === at) &&
    items[from - 1].kind !== 'relative' &&
    !isFiniteVerb(items, from - 1)
  )
    from--
  return from
}

/** `Lena Berg, accused`: without the comma. */
const subjectEnd = (items: Item[], at: number) =>
  items[items[at - 1].kind === 'mark' ? at - 2 : at - 1]?.end ?? 0

function byAfter(items: Item[], at: number): Span | undefined {
  const by = items.findIndex((item, place) => place > at && place < at + 10 && item.lower === 'by')
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

/**
 * `Found guilty Monday of fraud, Sid Malloy faces prison`: the first person after a participle that opens a sentence.
 */
function fronted(
  story: Story,
  sentence: Sentence,
  items: Item[],
  at: number,
): { who: Person[]; span: Span } | undefined {
  if (!frontedCharges.has(items[0].lower)) return undefined
  const comma = items.findIndex((item, index) => index > at && item.text === ',')
  if (comma < 0 || items.slice(0, at).some(item => item.text === ',')) return undefined
  const until = items.findIndex((_, index) => index > comma && isFiniteVerb(items, index))
  const span = { start: items[comma].end, end: until < 0 ? sentence.end : items[until].start }
  const [person] = peopleIn(story, span)
  const mention = person?.mentions.find(({ start }) => start >= span.start)
  return mention && { who: [person], span: { start: mention.start, end: mention.end } }
}

/**
 * The nearest person before a word in its sentence: the subject of `was charged`. A `he` is only believed where his
 * paragraph has named him: a wrong name beside an accusation is worse than none.
 */
function personBefore(
  story: Story,
  sentence: Sentence,
  items: Item[],
  at: number,
): { who: Person[]; span: Span } | undefined {
  const from = items[0].start
  const until = items[at].start
  const paragraph = story.paragraphs[sentence.paragraph].start
  let best: { person: Person; span: Span; isSure: boolean } | undefined
  for (const person of story.people)
    for (const { start, end, form } of person.mentions)
      if (start >= from && end <= until && (!best || start > best.span.start)) {
        const isSure =
          form !== 'pronoun' ||
          person.mentions.some(
            other => other.form !== 'pronoun' && other.start >= paragraph && other.start < start,
          )
        best = { person, span: { start, end }, isSure }
      }
  if (best) return { who: best.isSure ? [best.person] : [], span: best.span }
  const span = describedBefore(items, at)
  return span && { who: [], span }
}

/** `He is accused`, `A second man was charged`: the words for somebody whom the story does not name. */
function describedBefore(items: Item[], at: number): Span | undefined {
  let last = at - 1
  while (
    last > 0 &&
    (isBe(items[last]) || isHave(items[last]) || /^(?:adverb|modal)$/.test(items[last].kind))
  )
    last--
  const head = items[last]
  if (!head || !/^(?:word|pronoun)$/.test(head.kind) || isFiniteVerb(items, last)) return undefined
  const from = head.kind === 'pronoun' ? last : phraseBefore(items, last).from
  return { start: items[from].start, end: head.end }
}

const peopleIn = (story: Story, span: Span): Person[] =>
  story.people.filter(person =>
    person.mentions.some(({ start, end }) => span.start <= start && end <= span.end),
  )
