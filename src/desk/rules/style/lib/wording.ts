import { addAll } from '../../../add-all.ts'
import { isInForce } from '../../../claims/register.ts'
import { isDisplay } from '../../../draft/draft.ts'
import { plural, verbForms } from '../../../english/inflect.ts'
import { beforeParticiple } from '../../../english/lexicon/auxiliaries.ts'
import { beforeSingular, behindHeadOfPhrase } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
import type { Term } from '../../../house/house.ts'
import { memo } from '../../../memo.ts'
import { type Hit, Matcher } from '../../../patterns/matcher.ts'
import { endingOf, type Pattern, PatternError, parsePattern } from '../../../patterns/pattern.ts'
import { type Token, tokensOf } from '../../../patterns/tokens.ts'
import type { Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'

/** A word of the house's own, met in a story. */
export interface TermFound extends Span {
  term: Term
  /** What the house writes instead, in the same form: `used` for `utilized`. */
  offers: string[]
  /** Which way of an ending was met. */
  ending: number
  /** The words are a plural: those of another way of an ending, or of a noun that was inflected. */
  plural: boolean
  /** The wording of the house that it is, as the house writes it. */
  written: string
}

interface Wording {
  term: Term
  pattern: Pattern
  /** What the house writes instead, before it has the form of this wording. */
  offer: string[]
  /** How an offer must be changed to have the form of this wording; `done` where it follows *have* or *be*. */
  form: (offer: string, done: boolean) => string
  /** A plural, or the form of a verb that also is a noun: `hike`, `hikes`. */
  kind?: 'plural' | 'bare'
  exception: boolean
}

const asIs = (offer: string) => offer

/** A house's terms, compiled with the forms of their words. */
class Terms {
  readonly #wordings: Wording[] = []
  readonly #matcher: Matcher

  constructor(terms: Term[]) {
    for (const term of terms) {
      for (const { text, offer = term.offer } of term.match)
        for (const { wording, ...how } of formsOf(text, term.inflect))
          this.#add(wording, { term, offer, ...how, exception: false })
      for (const text of term.except) this.#add(text, { term, offer: [], form: asIs, exception: true })
    }
    this.#matcher = new Matcher(this.#wordings.map(each => each.pattern))
  }

  #add(text: string, wording: Omit<Wording, 'pattern'>) {
    try {
      this.#wordings.push({ ...wording, pattern: parsePattern(text) })
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
    }
  }

  find(story: Story): TermFound[] {
    const found: TermFound[] = []
    for (const sentence of story.sentences)
      if (this.#matcher.mayBeginIn(story, sentence)) addAll(found, this.#findIn(story, sentence))
    return found
  }

  #findIn(story: Story, sentence: Sentence): TermFound[] {
    const tokens = tokensOf(story, sentence)
    const hits = this.#matcher.find(tokens)
    if (hits.length === 0) return []
    const place = ({ from, to }: Hit): Span => ({ start: tokens[from].start, end: tokens[to - 1].end })
    // Where each term was met or excepted last: nothing of it counts before the end of that.
    const until = new Map<Term, number>()
    const excepted = new Set<string>()
    for (const hit of hits) {
      const { term, exception } = this.#wordings[hit.pattern]
      if (exception) for (let at = hit.from; at < hit.to; at++) excepted.add(keyOf(term, at))
    }
    const found: TermFound[] = []
    for (const hit of hits.sort((one, other) => one.from - other.from || other.to - one.to)) {
      const wording = this.#wordings[hit.pattern]
      const { term, pattern, offer, form, kind, exception } = wording
      if (exception || hit.from < (until.get(term) ?? 0) || !isInForce(term, story.published)) continue
      if (excepted.size > 0 && covered(hit).every(at => excepted.has(keyOf(term, at)))) continue
      const span = place(hit)
      if (!isMeant(story, span, wording, tokens, hit)) continue
      // `a hike in taxes` is no verb.
      if (kind === 'bare' && beforeSingular.has(tokens[hit.from - 1]?.key ?? '')) continue
      until.set(term, hit.to)
      const done = followsAuxiliary(tokens, hit.from)
      const ending = endingOf(pattern, tokens.slice(hit.from, hit.to))
      found.push({
        ...span,
        term,
        offers: offer.map(each => form(each, done)),
        ending,
        plural: kind === 'plural' || ending > 0,
        written: pattern.text,
      })
    }
    return found
  }
}

/** Whether `broken into` is wanted and not `broke into`: `the shops were all burglarized`, `they've burglarized`. */
function followsAuxiliary(tokens: Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const { key } = tokens[before]
    if (beforeParticiple.has(key)) return true
    if (!/ly$|^(?:not|never|also|all|just|since|already|n't|t|')$/.test(key)) return false
  }
  return false
}

const covered = ({ from, to }: Hit) => Array.from({ length: to - from }, (_, index) => from + index)
const keyOf = (term: Term, at: number) => `${at} ${term.id}`

/** Whether the words are the ones that the house means: in its capitals where those count, and not a part of a name. */
function isMeant(
  story: Story,
  span: Span,
  { term, pattern, offer, kind }: Pick<Wording, 'term' | 'pattern' | 'offer' | 'kind'>,
  tokens: Token[],
  hit: Hit,
): boolean {
  const text = story.text.slice(span.start, span.end)
  const opens = opensSentence(story, span.start)
  if (!term.headlines && isHeadline(story, span.start)) return false
  if (term.case) {
    const written = pattern.text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    const isWritten = (word: string, index: number) =>
      written.some(each => word.startsWith(each) || (opens && index === 0 && word.startsWith(raised(each))))
    if (!words.every(isWritten)) return false
    // `Internet` at the head of a sentence may be the word with a small letter.
    if (opens && offer.some(each => raised(each) === text)) return false
  }
  if (!term.names || term.case || /^\p{Lu}/u.test(pattern.text)) return true
  // `Kid Harbor sang.`, `Centre Pompidou has reopened.`: a word with a capital before another is more likely a name, and
  // what is mended unasked must be sure.
  if (opens) {
    const next = isHeadline(story, span.start) ? undefined : tokens[hit.to]
    // `Hike Street`
    return !((term.inflect === 'noun' || term.safe || kind === 'bare') && isName(story, next))
  }
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

const raised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function isHeadline(story: Story, at: number): boolean {
  const sentence = sentenceAt(story, at)
  const kind = sentence && story.paragraphs[sentence.paragraph].kind
  return kind !== undefined && isDisplay(kind)
}

/** Whether a place is where a sentence begins, quotation marks aside. */
export function opensSentence(story: Story, at: number): boolean {
  const sentence = sentenceAt(story, at)
  return sentence === undefined || !/[\p{L}\p{N}]/u.test(story.text.slice(sentence.start, at))
}

type Form = { wording: string } & Pick<Wording, 'form' | 'kind'>

/** A wording in each form of its word, and how an offer gets the same form. */
function formsOf(text: string, inflect: Term['inflect']): Form[] {
  const own: Form = { wording: text, form: asIs }
  if (inflect === undefined || /[()|]/.test(text)) return [own]
  if (inflect === 'noun') {
    const many = (phrase: string) =>
      withWord(phrase, headOf(phrase), word => (word.includes('(') ? word : plural(word)))
    const phrase = text.split(/\s+/).join(' ')
    return [own, { wording: withWord(phrase, headOf(phrase), plural), form: many, kind: 'plural' }]
  }
  const words = text.split(/\s+/)
  const forms = verbForms(words[0])
  const seen = new Set([words[0]])
  return [
    { ...own, kind: 'bare' },
    ...(['third', 'past', 'participle', 'ing'] as const).flatMap((name): Form[] => {
      if (seen.has(forms[name])) return []
      seen.add(forms[name])
      const isEither = name === 'past' && forms.past === forms.participle
      return [
        {
          wording: [forms[name], ...words.slice(1)].join(' '),
          form: (offer, done) =>
            withWord(offer, 0, word => verbForms(word)[isEither && done ? 'participle' : name]),
          ...(name === 'third' ? { kind: 'bare' } : {}),
        },
      ]
    }),
  ]
}

function withWord(phrase: string, index: number, change: (word: string) => string): string {
  const words = phrase.split(' ')
  return words.map((word, place) => (place === index && word !== '' ? change(word) : word)).join(' ')
}

const behindHead = regex('i')`^(?:${behindHeadOfPhrase})$`

/** The word of a noun phrase that has its number, by its place: `immigrant` of `immigrant in the country illegally`. */
function headOf(phrase: string): number {
  const words = phrase.split(/\s+/)
  const behind = words.findIndex((word, place) => place > 0 && behindHead.test(word))
  return (behind < 0 ? words.length : behind) - 1
}

/** Whether something follows the head of a noun phrase. */
export const hasTail = (phrase: string): boolean => headOf(phrase) < phrase.split(/\s+/).length - 1

const compiled = memo((terms: Term[]) => new Terms(terms))

/** The house's terms in a story, in its order: leftmost and longest for a term. */
export const termsIn = (story: Story, terms: Term[]): TermFound[] =>
  terms.length === 0 ? [] : compiled(terms).find(story)
