import { courtesyTitles } from '../../english/lexicon/people.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Attribution } from '../speakers/speech.ts'
import type { Person, Speaker, Story } from '../story.ts'
import { allNamed, type Named } from './named-in.ts'
import { roleNouns, titlesBeforeName } from './roles.ts'

/** Finds the person behind a phrase. */
export class Mentions {
  readonly #all: Named[]

  constructor(people: Person[]) {
    this.#all = allNamed(people)
  }

  speaker(story: Story, { source, antecedent, verb, how }: Attribution): Speaker {
    const phrase = antecedent ?? source
    const found = this.#head(story.text, phrase) ?? this.#described(story.text, phrase)
    const span = antecedent || !found ? source : found.mention
    return {
      start: span.start,
      end: span.end,
      name: found?.person.name ?? nameOf(story.text, phrase),
      ...(found ? { person: found.person } : {}),
      ...(verb ? { verb: { start: verb.start, end: verb.end } } : {}),
      how,
    }
  }

  /** The index of the first mention that ends behind an offset. */
  #firstEndingAfter(offset: number): number {
    return firstBeyond(this.#all, ({ mention }) => mention.end > offset)
  }

  /** `The foreign secretary, Ana Ruiz, said`: the name between commas behind a description. */
  #described(text: string, phrase: Span) {
    if (text.slice(phrase.end, phrase.end + 2) !== ', ') return undefined
    const named = this.#all[this.#firstEndingAfter(phrase.end + 2)]
    return named?.mention.start === phrase.end + 2 && named.mention.form === 'full' ? named : undefined
  }

  /** The person that a phrase names, unless it speaks of something of theirs: `Ruiz’s lawyer`, `the Ruiz campaign`. */
  #head(text: string, phrase: Span) {
    const low = this.#firstEndingAfter(phrase.start)
    let best: Named | undefined
    for (let at = low; at < this.#all.length && this.#all[at].mention.start < phrase.end; at++) {
      const each = this.#all[at]
      if (!overlaps(each.mention, phrase)) continue
      const rest = text.slice(each.mention.end, phrase.end)
      const possessive = /^['’]s?\b/.test(rest) || /^['’]/.test(rest)
      if (possessive && rest.length > 2) continue
      // `the defense team for Ruiz` is not Ruiz.
      if (isOfSomebody(text.slice(phrase.start, each.mention.start))) continue
      if (/^\s\p{L}/u.test(rest) && !/^\s(?:of|and|in|at|from|himself|herself)\b/.test(rest)) continue
      best ??= each
      if (each.mention.form === 'full') return each
    }
    return best
  }
}

const ofSomebody = /\b(?:for|of|against|from|by|to)\s(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?\s)?$/

const behindOf =
  /\b(?:for|of|against|from|by|to)\s(?:(?:the|former|\p{Lu}[\p{L}.]*)\s){0,4}?(?<title>\p{Lu}[\p{L}.]*)\s$/u

/** `a spokesman for Vice President `, before a name; `Secretary of State ` is a title. */
function isOfSomebody(lead: string): boolean {
  if (ofSomebody.test(lead)) return true
  const title = behindOf.exec(lead)?.groups?.title.replace(/\.$/, '').toLowerCase()
  if (title === undefined || courtesyTitles.has(title)) return false
  return titlesBeforeName.has(title) || roleNouns.has(title)
}

/** A phrase as it is written, or the name that it goes with: `the ferry’s operator, Kestrel Lines, said`. */
function nameOf(text: string, { start, end }: Span): string {
  const phrase = text.slice(start, end).replace(/\s+/g, ' ')
  if (!/^(?:the|its|his|her|their|our|\S+['’]s)\s.*\s?\p{Ll}+$/iu.test(phrase)) return phrase
  const name = /^,\s((?:\p{Lu}[\p{L}.&’'-]*)(?:\s\p{Lu}[\p{L}.&’'-]*){1,3}),\s(?=\p{Ll})/u.exec(
    text.slice(end, end + 80),
  )
  return name ? name[1] : phrase
}
