import { supposing } from '../english/lexicon/auxiliaries.ts'
import { isDayOrMonth } from '../english/lexicon/calendar.ts'
import { deedEndings } from '../english/lexicon/endings.ts'
import { emptyBesideCrimes } from '../english/lexicon/function-words.ts'
import { ranks } from '../english/lexicon/numbers.ts'
import { regex } from '../english/regex.ts'
import type { Sentence, Story } from '../story/story.ts'
import { table } from '../table.ts'
import type { Segment } from './clauses.ts'
import { isPassive } from './counts.ts'
import { isNegated } from './governors.ts'
import { hasFinite, isFiniteVerb, itemsIn } from './grammar.ts'
import type { Item } from './items.ts'
import { isLabel } from './labels.ts'
import type { Made } from './made.ts'

/** A conviction, or a plea that is as good as one: whose, and of what. */
export interface Conviction {
  /** Names of the convicted; empty for a pronoun or a description. */
  names: string[]
  /** A pronoun stands for the person mentioned before. */
  isPronoun: boolean
  /** The words of what they were convicted of. */
  conduct: string[]
}

const undone = /^(?:overturned|quashed|vacated|reversed|appealed|expunged)$/

/** The convictions that a sentence reports. */
function convictionsIn(story: Story, items: Item[]): Conviction[] {
  const found: Conviction[] = []
  items.forEach((item, at) => {
    const kind =
      item.verb?.base === 'convict' && item.lower !== 'convict'
        ? 'of'
        : /^(?:guilty|contest)$/.test(item.lower)
          ? plea(items, at)
          : sentenceFor(items, at)
    // The `no` of `no contest` denies nothing.
    const verb = item.lower === 'contest' ? at - 1 : at
    if (!kind || isNegated(items, verb) || isHypothetical(items, at)) return
    if (items.slice(at, at + 16).some(each => undone.test(each.lower))) return
    const whose = objectOf(story, items, at) ?? subjectOf(story, items, at)
    if (whose) found.push({ ...whose, conduct: conductAfter(items, at) })
  })
  return found
}

const plea = (items: Item[], at: number) => {
  const before = items[at - 1]?.lower
  if (items[at].lower === 'contest')
    return before === 'no' && items[at - 2]?.verb?.base === 'plead' ? 'to' : undefined
  return before === 'not' ? undefined : 'to'
}

function sentenceFor(items: Item[], at: number): string | undefined {
  if (!/^(?:sentenced|jailed|imprisoned)$/.test(items[at].lower)) return undefined
  return items.slice(at, at + 10).some(item => item.lower === 'for') ? 'for' : undefined
}

/** `could be convicted`, `hope that he will be`, `to convict him`; not `the first to be convicted`. */
const isHypothetical = (items: Item[], at: number) =>
  items.slice(Math.max(0, at - 4), at).some(
    (item, place, before) =>
      supposing.has(item.lower) ||
      // A person who `will be sentenced for spying` has been convicted.
      (/^(?:will|shall)$/.test(item.lower) && items[at].lower !== 'sentenced') ||
      (item.lower === 'to' &&
        /^(?:be|plead|convict|find)$/.test((before[place + 1] ?? items[at]).verb?.base ?? '') &&
        items[at].lower !== 'sentenced' &&
        !ranks.has(before[place - 1]?.lower ?? '')),
  )

/** The surname of the person that a pronoun stands for, where the story tells. */
function surnameAt(story: Story, item: Item): string | undefined {
  const person = story.people.find(each =>
    each.mentions.some(mention => mention.start === item.start && mention.form === 'pronoun'),
  )
  return person?.surname.toLowerCase()
}

/** `The court convicted Dorn of fraud`: whom a verb with an object convicts. */
function objectOf(
  story: Story,
  items: Item[],
  at: number,
): Pick<Conviction, 'names' | 'isPronoun'> | undefined {
  if (items[at].verb?.base !== 'convict') return undefined
  const names: string[] = []
  for (let on = at + 1; on < items.length && items[on].kind !== 'preposition'; on++) {
    const item = items[on]
    if (item.kind === 'pronoun') {
      const meant = surnameAt(story, item)
      return { names: meant ? [meant] : [], isPronoun: !meant }
    }
    if (item.kind === 'mark' || isDayOrMonth(item.lower)) break
    if (item.kind === 'name') names.push(item.lower)
  }
  return names.length > 0 ? { names, isPronoun: false } : undefined
}

/** Who was convicted: the names before it in its clause, or before the `who`. `whose brother was convicted` is another. */
function subjectOf(
  story: Story,
  items: Item[],
  at: number,
): Pick<Conviction, 'names' | 'isPronoun'> | undefined {
  let names: string[] = []
  let isPronoun = false
  let crossed = false
  for (let back = at - 1; back >= 0; back--) {
    const item = items[back]
    if (item.lower === 'whose') return undefined
    if (item.kind === 'mark' && item.text !== '.') {
      if (names.length > 0 || isPronoun || crossed) break
      crossed = true
    } else if (item.kind === 'name' && !isDayOrMonth(item.lower) && items[back - 1]?.kind !== 'preposition')
      names = [item.lower, ...names]
    else if (item.kind === 'pronoun') {
      const meant = surnameAt(story, item)
      if (meant) names = [meant]
      else isPronoun = true
    } else if (
      item.kind === 'word' &&
      !item.verb &&
      !ranks.has(item.lower) &&
      names.length === 0 &&
      !crossed &&
      !isPronoun
    )
      return { names: [item.lower], isPronoun: false }
  }
  return { names, isPronoun: isPronoun || names.length === 0 }
}

function conductAfter(items: Item[], at: number): string[] {
  const words: string[] = []
  for (let on = at + 1; on < items.length && on < at + 24; on++) {
    if (items[on].kind === 'mark' && items[on].text !== ',') break
    // `of taking bribes from a firm`: the bribes are a thing.
    const isThing =
      words.some(word => word.endsWith('ing')) &&
      items[on].verb?.forms.every(form => form === 'base' || form === 'third') &&
      items[on + 1]?.kind !== 'determiner'
    if (items[on].kind === 'relative' || (isFiniteVerb(items, on) && !isThing)) break
    words.push(items[on].lower)
  }
  return words
}

/** Whether a conviction in the same or a neighbouring sentence is this person's, and for what the claim says. */
export function isConvicted(
  story: Story,
  sentence: Sentence,
  items: Item[],
  segments: Segment[],
  made: Made,
): boolean {
  if (isDeedOfSentenced(items, made)) return true
  const claimed = [
    ...items.slice(made.first, made.last + 1).map(item => item.lower),
    ...made.labels.flatMap(label => label.toLowerCase().split(/[\s()|]+/)),
  ].map(stem)
  const head = items[made.last].lower
  const isSeveral = /s$|men$/.test(head) && isLabel(head)
  const people = peopleBeside(story, items, segments, made)
  for (const index of [sentence.index, sentence.index - 1, sentence.index + 1]) {
    const near = story.sentences[index]
    if (!near || Math.abs(near.paragraph - sentence.paragraph) > 1) continue
    for (const conviction of convictionsIn(story, itemsIn(story, near))) {
      if (!conviction.conduct.some(word => isContent(word) && claimed.includes(stem(word)))) continue
      // One man's conviction makes nobody else a spy: `Lund was convicted of spying. The spies left.`
      if (
        isSeveral &&
        conviction.names.length === 1 &&
        !/s$|^(?:men|women|people)$/.test(conviction.names[0])
      )
        continue
      if (people.length === 0 || conviction.isPronoun || conviction.names.some(name => people.includes(name)))
        return true
    }
  }
  return false
}

/** `The brothers who sold gravel as fertilizer were sentenced to four years`: the deed that tells who was sentenced. */
function isDeedOfSentenced(items: Item[], { first, last }: Made): boolean {
  const who = items.findLastIndex((item, at) => at < first && item.lower === 'who')
  if (who < 1 || hasFinite(items, who + 1, first)) return false
  const verdict = items.findIndex(
    ({ lower }, at) => at > last && /^(?:sentenced|jailed|imprisoned|convicted|guilty)$/.test(lower),
  )
  if (verdict < 0 || isHypothetical(items, verdict) || isNegated(items, verdict)) return false
  const found = items[verdict].lower === 'guilty' ? verdict - 1 : verdict
  // What they were sentenced for may be another deed.
  return isPassive(items, found) && !/^(?:of|for)$/.test(items[verdict + 1]?.lower ?? '')
}

/** The people named in the claim's own clause. */
function peopleBeside(story: Story, items: Item[], segments: Segment[], made: Made): string[] {
  const own = segments.find(each => each.from <= made.first && made.first < each.to)
  const clauses = new Set([own?.clause, own?.kind === 'appositive' ? own.within : undefined])
  return items
    .filter((item, at) => {
      if (at >= made.first && at <= made.last) return false
      const segment = segments.find(each => each.from <= at && at < each.to)
      // `Her successor, Raul Ibsen, took bribes`: the name in apposition is the subject's.
      const isApposed = segment?.kind === 'appositive' && segment.within === own?.clause
      if (!segment || !(clauses.has(segment.clause) || isApposed)) return false
      if (item.kind === 'pronoun') return surnameAt(story, item) !== undefined
      return item.kind === 'name' && !isDayOrMonth(item.lower) && items[at - 1]?.kind !== 'preposition'
    })
    .map(item => (item.kind === 'pronoun' && surnameAt(story, item)) || item.lower)
}

/** Stems of other words for the same conduct. */
const families = table<string>({
  espionag: 'spy',
  belong: 'memb',
  kill: 'murd',
  slay: 'murd',
  slain: 'murd',
  homicid: 'murd',
  corruption: 'brib',
  collusion: 'collud',
  conspiracy: 'conspir',
  conspirator: 'conspir',
  thef: 'steal',
  theft: 'steal',
  thief: 'steal',
  thiev: 'steal',
  stole: 'steal',
  stolen: 'steal',
  larceny: 'steal',
  defraud: 'fraud',
  fraudst: 'fraud',
  swindl: 'fraud',
  extortion: 'extort',
  embezzlement: 'embezzl',
  harassment: 'harass',
  abduction: 'kidnapp',
  abduct: 'kidnapp',
  kidnap: 'kidnapp',
  evasion: 'evad',
  treason: 'trait',
  perjur: 'perjury',
})

const deedEnding = regex()`(?:${deedEndings})$`

/** A word's stem, as far as crimes and those who commit them share one: `spying`, `spies`, `bribery`, `bribes`. */
export function stem(word: string): string {
  let cut = word.replace(/ies$/, 'y').replace(/ships?$/, '')
  for (let round = 0; round < 3; round++) {
    const shorter = cut.replace(deedEnding, '')
    if (shorter.length < 3) break
    cut = shorter
  }
  return families[cut] ?? cut
}

const isContent = (word: string) => word.length > 2 && !emptyBesideCrimes.has(word)
