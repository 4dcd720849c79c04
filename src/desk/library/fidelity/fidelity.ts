import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import type { Span } from '../../span.ts'
import { sentenceIndexAt } from '../../story/sentence-at.ts'
import type { Quotation } from '../../story/story.ts'
import { firstWordFrom } from '../../story/words.ts'
import type { Change, Fidelity } from '../comparison.ts'
import { voiceOf } from '../kind.ts'
import { commonness } from '../match/common-words.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Source } from '../source.ts'
import { joinedFrom } from './joined.ts'
import { hiddenBy } from './left-out.ts'
import { withEnds } from './quotation-ends.ts'
import { type Match, matchQuotation, type QuotedWord } from './quotation-match.ts'
import { type QuotationWords, quotedWords } from './quotation-words.ts'
import { reorderedFrom } from './reordered.ts'

/** Where in a source a quotation may come from: consecutive sentences, by index. */
export interface Window {
  source: Source
  first: number
  last: number
  /** The draft's sentence follows the source here, so that less likeness is believed. */
  near: boolean
}

/** Text beyond this length is not compared with a quotation. */
const longestWindow = 1600
/** One or two words are found anywhere by chance. */
const fewest = 3
/** The share of words in common, plain and weighted by rarity, from which two quotations are one. */
const alike = 0.45
const alikeNear = 0.33
/** One or two changed words leave nearly all of a long quotation. */
const long = 9
const alikeLong = 0.5
/** Minimum number of words that two quotations have in common when they are one. */
const leastKept = 3
/** Of a few words, one may differ; of more, two in five. With more changes it is another statement. */
export const shareKept = (words: number) => (words < 5 ? 0.66 : 0.6)
/** With this many more words at one end, the draft quotes more than the source. That is no altered quotation. */
const longerBy = 4
/** A stitched quotation keeps all its words, and this share of the stretch that they come from. */
const stitchedShare = 0.25

/**
 * What the sources have of a quotation: the same words, other words, words from several places, or nothing. Curly or
 * straight marks, capitals and punctuation are not compared; an ellipsis or a bracket accounts for what it leaves out.
 */
export function fidelityOf(
  quotation: Quotation,
  quoted: QuotationWords,
  windows: Window[],
  vocabulary: Vocabulary,
  weightOf: (term: number) => number,
): Fidelity {
  const fidelity = bestFidelityOf(quotation, quoted, windows, vocabulary, weightOf)
  if (fidelity.status !== 'unverified') return fidelity
  for (const { source, first, last } of windows) {
    const { words, sentences } = source.story
    const from = Math.max(0, firstWordFrom(words, sentences[first].start) - aroundJoined)
    const to = Math.min(words.length, firstWordFrom(words, sentences[last].end) + aroundJoined)
    const told = quotedWords(source, vocabulary, from, Math.min(to, from + longestWindow))
    const inSource = joinedFrom(quoted.forms, words.slice(from, to), told, voiceOf(source) === 'author')
    if (inSource) return { status: 'stitched', source, inSource, changes: [] }
  }
  return fidelity
}

/** Maximum number of words around a likely place where the other piece of a quotation is looked for. */
const aroundJoined = 300

function bestFidelityOf(
  quotation: Quotation,
  quoted: QuotationWords,
  windows: Window[],
  vocabulary: Vocabulary,
  weightOf: (term: number) => number,
): Fidelity {
  const { words } = quoted
  if (words.length === 0) return { status: 'unchecked' }
  const best = bestIn(windows, quoted.forms, vocabulary, weightOf)
  if (best && 'status' in best) return best
  const isShort = words.length < fewest || quotation.kind === 'title' || quotation.kind === 'scare'
  if (!best) return { status: isShort ? 'unchecked' : 'unverified' }
  const changes = changesOf(best.match, words, best.source, quotation.content)
  const hidden = hiddenBy(best.match, quoted, best.source, best.told, best.window.source.story)
  if (changes.length === 0) return unchanged(best, quoted, hidden, isShort, vocabulary)
  return isShort ? { status: 'unchecked' } : changed(best, quotation, words, changes, hidden)
}

/** The place in the sources that is most like a quotation. */
interface Best {
  match: Match
  window: Window
  /** The words of the window, and how each was said. */
  source: Word[]
  told: QuotedWord[]
  likeness: number
}

/** The window that is most like a quotation, or the fidelity itself where the quotation is stitched from one window. */
function bestIn(
  windows: Window[],
  forms: QuotationWords['forms'],
  vocabulary: Vocabulary,
  weightOf: (term: number) => number,
): Best | Fidelity | undefined {
  let best: Best | undefined
  for (const window of windows) {
    const { sentences, words: all } = window.source.story
    const from = firstWordFrom(all, sentences[window.first].start)
    const to = Math.min(firstWordFrom(all, sentences[window.last].end), from + longestWindow)
    const source = all.slice(from, to)
    const told = quotedWords(window.source, vocabulary, from, to)
    const match = matchQuotation(forms, told)
    if (!match) continue
    if (match.cost >= 1) {
      const inSource = reorderedFrom(forms, source, told, part => isSpoken(part, told, window.source))
      if (inSource) return { status: 'stitched', source: window.source, inSource, changes: [] }
    }
    const likeness = likenessOf(match, forms, vocabulary, weightOf)
    if (!best || likeness > best.likeness || (likeness === best.likeness && window.near && !best.window.near))
      best = { match, window, source, told, likeness }
    // Nothing is better than word for word, unless the source only reports that somebody else said it.
    if (match.kept === forms.length && match.cost < 1 && isSpoken(match, told, window.source)) break
  }
  return best
}

const spanOf = (source: Word[], { first, last }: Match): Span => ({
  start: source[first].start,
  end: source[last].end,
})

/** A quotation with the words of its source, all of them or those that its ellipses leave. */
function unchanged(
  { match, window, source, told }: Best,
  { words, rest }: QuotationWords,
  hidden: Change[],
  isShort: boolean,
  vocabulary: Vocabulary,
): Fidelity {
  const inSource = spanOf(source, match)
  if (match.kept < shareKept(words.length) * words.length) return { status: 'unverified' }
  const spoken = isSpoken(match, told, window.source)
  if (hidden.length > 0 && !isShort && spoken)
    return { status: 'altered', source: window.source, inSource, changes: hidden }
  const end = rest.length > 0 ? endOfRest(rest, window, inSource.end, vocabulary) : inSource.end
  if (end === undefined) return { status: 'unchecked' }
  return {
    status: spoken ? 'verbatim' : 'paraphrased',
    source: window.source,
    inSource: { ...inSource, end },
  }
}

/** A quotation that differs from its source: stitched, altered, or another one. */
function changed(
  { match, window, source, told, likeness }: Best,
  quotation: Quotation,
  words: Word[],
  changes: Change[],
  hidden: Change[],
): Fidelity {
  if (voiceOf(window.source) === 'reporter' && isLonger(match, told)) return { status: 'unverified' }
  const pieces = isStitched(match, source, window)
  const spoken = isSpoken(match, told, window.source)
  const share = match.kept / (match.last - match.first + 1)
  if (pieces && allKept(match) && share >= stitchedShare && spoken)
    return { status: 'stitched', source: window.source, inSource: spanOf(source, match), changes }
  const least = window.near ? alikeNear : words.length >= long ? alikeLong : alike
  if (likeness < least || !isOneQuotation(match, words, window.near)) return { status: 'unverified' }
  if (!spoken || mayBeReported(match, source, window.source)) return { status: 'unverified' }
  const whole = withEnds(match, source, told, window.source)
  if (words.length < fewWords && goesOnOtherwise(whole, told)) return { status: 'unverified' }
  return {
    status: pieces ? 'stitched' : 'altered',
    source: window.source,
    inSource: spanOf(source, whole),
    changes: [...changesOf(whole, words, source, quotation.content), ...hidden].sort(
      (one, other) => one.draft.start - other.draft.start,
    ),
  }
}

/** `We will be back` beside `We will be fine and so will you`: they share a few words, and then they differ. */
const fewWords = 6

function goesOnOtherwise({ steps, first, last }: Match, told: QuotedWord[]): boolean {
  const isLoose = (step: Match['steps'][number] | undefined, beside: QuotedWord | undefined) =>
    step?.kind === 'added' && beside?.spoken === true
  return isLoose(steps.at(-1), told[last + 1]) || isLoose(steps[0], told[first - 1])
}

/** Where the rest of a long quotation ends in the source, if it goes on there word for word. */
function endOfRest(rest: number[], { source }: Window, from: number, vocabulary: Vocabulary) {
  const { words } = source.story
  const first = firstWordFrom(words, from)
  const told = quotedWords(source, vocabulary, first, first + rest.length * 2)
  let at = 0
  for (const form of rest) {
    while (told[at]?.aside) at++
    if (told[at++]?.form !== form) return undefined
  }
  return words[first + at - 1].end
}

/**
 * Whether two quotations are one that was changed, and not two that share a name, nor a longer one of which the source
 * has a part: `That’s what Hillary Clinton understands` is not an altered `Hillary Clinton`.
 */
function isOneQuotation({ steps }: Match, words: Word[], near: boolean): boolean {
  const kept = steps.filter(({ kind }) => kind === 'kept').map(({ quoted }) => words[quoted])
  const least = near ? leastKept - 1 : leastKept
  if (kept.length < shareKept(words.length) * words.length) return false
  if (kept.length < least || kept.filter(word => word.text[0] === word.lower[0]).length < least - 1)
    return false
  // `We are ... now` is in any two quotations.
  if (!near && kept.every(word => commonness(word.lower) >= 0.5)) return false
  const edge = (list: Match['steps']) => {
    const inner = list.findIndex(({ kind }) => kind === 'kept')
    return list.slice(0, inner).filter(({ kind }) => kind === 'added').length
  }
  return Math.max(edge(steps), edge([...steps].reverse())) < longerBy
}

/**
 * Nothing differs but words before or after all that the source quotes, or words that it does not quote: it has only a
 * part of what was said. `He is becoming our best recruiter` is not altered where `he was “becoming our best recruiter”`.
 */
function isLonger({ steps }: Match, told: QuotedWord[]): boolean {
  const inner = steps.findIndex(({ kind }) => kind === 'kept')
  const outer = steps.findLastIndex(({ kind }) => kind === 'kept')
  const [first, last] = [steps[inner].source, steps[outer].source]
  const opens = told[first].spoken && !told[first - 1]?.spoken
  const closes = told[last].spoken && !told[last + 1]?.spoken
  return steps.every(({ kind, source }, index) => {
    if (kind === 'kept' || kind === 'skipped' || kind === 'unheard') return true
    if (kind === 'changed' || kind === 'dropped') return !told[source].spoken
    return (index < inner && opens) || (index > outer && closes)
  })
}

const allKept = (match: Match) => match.steps.every(({ kind }) => kind !== 'changed' && kind !== 'added')

/** Half by count and half by weight: `going to be a` is kept in any two quotations. */
function likenessOf(
  match: Match,
  forms: QuotedWord[],
  vocabulary: Vocabulary,
  weightOf: (term: number) => number,
): number {
  const weigh = ({ form }: QuotedWord) => weightOf(vocabulary.termOfForm(form))
  const total = forms.reduce((sum, form) => sum + weigh(form), 0)
  let kept = 0
  let dropped = 0
  for (const { kind, quoted } of match.steps) {
    if (kind === 'kept') kept += weigh(forms[quoted])
    if (kind === 'dropped') dropped++
  }
  const length = forms.length + Math.min(dropped, forms.length)
  return (match.kept / length + kept / total) / 2
}

/** Changes beside each other are one. */
function changesOf(match: Match, words: Word[], source: Word[], content: Span): Change[] {
  const changes: Change[] = []
  let open: { quoted: [number, number]; source: [number, number] } | undefined
  const close = () => {
    if (!open) return
    changes.push({
      draft: spanBetween(words, open.quoted, content.start),
      source: spanBetween(source, open.source, source[0].start),
    })
    open = undefined
  }
  for (const { kind, quoted, source: at } of match.steps) {
    if (kind === 'kept' || kind === 'skipped' || kind === 'unheard') {
      close()
      continue
    }
    open ??= { quoted: [quoted, quoted], source: [at, at] }
    if (kind !== 'dropped') open.quoted[1] = quoted + 1
    if (kind !== 'added') open.source[1] = at + 1
  }
  close()
  return changes
}

/** The words from one index up to another; where there are none, the place after the word before. */
function spanBetween(words: Word[], [from, to]: [number, number], begin: number): Span {
  if (from < to) return { start: words[from].start, end: words[to - 1].end }
  const at = from > 0 ? words[from - 1].end : begin
  return { start: at, end: at }
}

/**
 * Pieces put together: from two sentences of the source, with two gaps or more in one, or with four words or more left
 * out between them. A word or two left out at one place is an alteration.
 */
function isStitched(match: Match, source: Word[], { source: { story } }: Window): boolean {
  const gaps: { length: number; crosses: boolean }[] = []
  let from = match.first
  let length = 0
  for (const { kind, source: at } of match.steps) {
    if (kind === 'dropped') length++
    if (kind !== 'kept' && kind !== 'changed') continue
    if (length > 0) {
      const crosses = story.sentences.some(
        ({ start }) => source[from].start < start && start <= source[at].start,
      )
      gaps.push({ length, crosses })
    }
    from = at
    length = 0
  }
  return gaps.length >= 2 || gaps.some(gap => gap.length >= 4 || gap.crosses)
}

/** Whether somebody says these words in the source: most of them are in marks, or the whole text is its author's. */
function isSpoken(match: Match, words: QuotedWord[], source: Source): boolean {
  const voice = voiceOf(source)
  if (voice === 'author') return true
  // Nobody can tell whose words they are, and identical words may be anybody's.
  if (voice === 'unclear' && isNearlyWhole(match)) return true
  let spoken = 0
  for (let at = match.first; at <= match.last; at++) if (words[at].spoken) spoken++
  return spoken * 2 > match.last - match.first + 1
}

/** Minimum share of words in common for an altered quotation, where the source does not show that anybody said them. */
const nearlyWhole = 0.8

const isNearlyWhole = ({ steps, kept }: Match) =>
  kept >= nearlyWhole * steps.filter(({ kind }) => kind !== 'skipped').length

/**
 * `Lund said that the ferry would not be sold` is no altered quotation with `would` for `will`: it does not show whose
 * words it has.
 */
function mayBeReported(match: Match, words: Word[], source: Source): boolean {
  if (voiceOf(source) !== 'unclear') return false
  const first = words[match.first]
  const sentence = source.story.sentences[sentenceIndexAt(source.story, first.start)]
  return sentence.words.some(({ start, lower }) => {
    const cue = start < first.start ? cueOf(lower) : undefined
    return cue?.kind === 'says' && !cue.faint
  })
}
