import type { Span } from '../span.ts'
import { plural, verbForms } from '../story/inflect.ts'
import type { Sentence, Story } from '../story/story.ts'
import { sentenceAt } from '../story/within.ts'
import type { Term } from './house.ts'
import { type Hit, Matcher } from './matcher.ts'
import { endingOf, type Pattern, PatternError, parsePattern } from './pattern.ts'
import { isInForce } from './register.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A word of the house's own, met in a story. */
export interface TermFound extends Span {
  term: Term
  /** What the house writes instead, in the same form: `used` for `utilized`. */
  offers: string[]
  /** Which way of an ending was met. */
  ending: number
  /** The wording of the house that it is, as the house writes it. */
  written: string
}

interface Wording {
  term: Term
  pattern: Pattern
  /** How an offer must be changed to have the form of this wording. */
  form: (offer: string) => string
  exception: boolean
}

const asIs = (offer: string) => offer

/** A house's terms, compiled with the forms of their words. */
class Terms {
  readonly #wordings: Wording[] = []
  readonly #matcher: Matcher

  constructor(terms: Term[]) {
    for (const term of terms) {
      for (const text of term.match)
        for (const { wording, form } of formsOf(text, term.inflect)) this.#add(term, wording, form, false)
      for (const text of term.except) this.#add(term, text, asIs, true)
    }
    this.#matcher = new Matcher(this.#wordings.map(each => each.pattern))
  }

  #add(term: Term, text: string, form: Wording['form'], exception: boolean) {
    try {
      this.#wordings.push({ term, pattern: parsePattern(text), form, exception })
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
    }
  }

  find(story: Story): TermFound[] {
    return story.sentences.flatMap(sentence =>
      this.#matcher.mayBeginIn(sentence) ? this.#findIn(story, sentence) : [],
    )
  }

  #findIn(story: Story, sentence: Sentence): TermFound[] {
    const tokens = tokensOf(story, sentence)
    const hits = this.#matcher.find(tokens)
    const place = ({ from, to }: Hit): Span => ({ start: tokens[from].start, end: tokens[to - 1].end })
    // Where each term was met or excepted last: nothing of it counts before the end of that.
    const until = new Map<Term, number>()
    const excepted = new Set(
      hits
        .filter(hit => this.#wordings[hit.pattern].exception)
        .flatMap(hit => covered(hit).map(at => keyOf(this.#wordings[hit.pattern].term, at))),
    )
    const found: TermFound[] = []
    for (const hit of hits.sort((one, other) => one.from - other.from || other.to - one.to)) {
      const { term, pattern, form, exception } = this.#wordings[hit.pattern]
      if (exception || hit.from < (until.get(term) ?? 0) || !isInForce(term, story.published)) continue
      if (covered(hit).every(at => excepted.has(keyOf(term, at)))) continue
      const span = place(hit)
      if (!isMeant(story, span, term, pattern, tokens, hit)) continue
      until.set(term, hit.to)
      found.push({
        ...span,
        term,
        offers: term.offer.map(form),
        ending: endingOf(pattern, tokens.slice(hit.from, hit.to)),
        written: pattern.text,
      })
    }
    return found
  }
}

const covered = ({ from, to }: Hit) => Array.from({ length: to - from }, (_, index) => from + index)
const keyOf = (term: Term, at: number) => `${at} ${term.id}`

/** Whether the words are the ones that the house means: in its capitals where those count, and not a part of a name. */
function isMeant(story: Story, span: Span, term: Term, pattern: Pattern, tokens: Token[], hit: Hit): boolean {
  const text = story.text.slice(span.start, span.end)
  const opens = opensSentence(story, span.start)
  if (term.case) {
    const written = pattern.text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    if (
      !words.every((word, index) =>
        written.some(
          each =>
            each === word ||
            word.startsWith(each) ||
            (opens && index === 0 && each.toLowerCase() === word.toLowerCase()),
        ),
      )
    )
      return false
    // `Internet` at the head of a sentence may be the word with a small letter.
    if (opens && term.offer.some(offer => offer.toLowerCase() === text.toLowerCase())) return false
  }
  if (!term.names || term.case || /^\p{Lu}/u.test(pattern.text)) return true
  // `Kid Harbor sang.`: a noun with a capital before another is more likely a name.
  if (opens)
    return !(term.inflect === 'noun' && !isHeadline(story, span.start) && isName(story, tokens[hit.to]))
  if (/\p{Ll}\p{Lu}/u.test(text)) return false
  if (!/^\p{Lu}/u.test(text)) return true
  // A capital within a sentence makes a name (`Acme Healthcare`); in a headline only one beside it does.
  if (!isHeadline(story, span.start)) return false
  const beside = [tokens[hit.from - 1], tokens[hit.to]]
  return !beside.some(
    token => token !== undefined && /^\p{Lu}/u.test(story.text.slice(token.start, token.end)),
  )
}

const isName = (story: Story, token: Token | undefined) =>
  token !== undefined && /^\p{Lu}\p{Ll}/u.test(story.text.slice(token.start, token.end))

function isHeadline(story: Story, at: number): boolean {
  const sentence = sentenceAt(story, at)
  const kind = sentence && story.paragraphs[sentence.paragraph].kind
  return kind === 'headline' || kind === 'subhead'
}

/** Whether a place is where a sentence begins, quotation marks aside. */
export function opensSentence(story: Story, at: number): boolean {
  const sentence = sentenceAt(story, at)
  return sentence === undefined || !/[\p{L}\p{N}]/u.test(story.text.slice(sentence.start, at))
}

/** A wording in each form of its word, and how an offer gets the same form. */
function formsOf(text: string, inflect: Term['inflect']): { wording: string; form: Wording['form'] }[] {
  const own = { wording: text, form: asIs }
  if (inflect === undefined || /[()|]/.test(text)) return [own]
  const words = text.split(/\s+/)
  if (inflect === 'noun') {
    const many = (phrase: string) =>
      withWord(phrase, headOf(phrase), word => (word.includes('(') ? word : plural(word)))
    return [own, { wording: withWord(words.join(' '), headOf(text), plural), form: many }]
  }
  const forms = verbForms(words[0])
  const names = ['third', 'past', 'participle', 'ing'] as const
  const seen = new Set([words[0]])
  return [
    own,
    ...names.flatMap(name => {
      if (seen.has(forms[name])) return []
      seen.add(forms[name])
      return [
        {
          wording: [forms[name], ...words.slice(1)].join(' '),
          form: (offer: string) => withWord(offer, 0, word => verbForms(word)[name]),
        },
      ]
    }),
  ]
}

function withWord(phrase: string, index: number, change: (word: string) => string): string {
  const words = phrase.split(' ')
  return words.map((word, place) => (place === index && word !== '' ? change(word) : word)).join(' ')
}

const behindHead =
  /^(?:in|of|with|without|who|whom|whose|that|which|from|for|at|on|by|to|under|over|against|as)$/i

/** The word of a noun phrase that has its number, by its place: `immigrant` of `immigrant in the country illegally`. */
function headOf(phrase: string): number {
  const words = phrase.split(/\s+/)
  const behind = words.findIndex((word, place) => place > 0 && behindHead.test(word))
  return (behind < 0 ? words.length : behind) - 1
}

/** Whether something follows the head of a noun phrase. */
export const hasTail = (phrase: string): boolean => headOf(phrase) < phrase.split(/\s+/).length - 1

const compiled = new WeakMap<Term[], Terms>()

/** The house's terms in a story, in its order: leftmost and longest for a term. */
export function termsIn(story: Story, terms: Term[]): TermFound[] {
  if (terms.length === 0) return []
  let known = compiled.get(terms)
  if (!known) compiled.set(terms, (known = new Terms(terms)))
  return known.find(story)
}
