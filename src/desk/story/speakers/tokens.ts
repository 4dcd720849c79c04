import { modals } from '../../english/lexicon/auxiliaries.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { firstBeyond } from '../../first-beyond.ts'
import type { Span } from '../../span.ts'
import type { Paragraph, Quotation, Story } from '../story.ts'

/**
 * A paragraph as its reporter tells it: the words outside quotation marks, the punctuation between them, and every
 * quotation as one token. `“We won,” Ruiz said.` is quotation, Ruiz, said, stop.
 */
export interface Token extends Span {
  kind: 'word' | 'quotation' | 'comma' | 'dash' | 'colon' | 'semicolon' | 'open' | 'close' | 'stop'
  lower: string
  capital: boolean
  quotation?: Quotation
  /** Whether a sentence of the reporter's begins here. */
  begins: boolean
}

const kinds: Record<string, Token['kind']> = {
  ',': 'comma',
  '—': 'dash',
  '–': 'dash',
  '―': 'dash',
  ':': 'colon',
  ';': 'semicolon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
}

/** The tokens of a paragraph; `quotations` are those of the paragraph that lie side by side. */
export function tokensOf(
  story: Pick<Story, 'text' | 'dateline'>,
  paragraph: Paragraph,
  quotations: Quotation[],
): Token[] {
  const { text, dateline } = story
  const tokens: Token[] = []
  // `LIMA, Peru (AP) — ` belongs to no sentence.
  const opens = dateline && dateline.start >= paragraph.start && dateline.end <= paragraph.end
  let at = opens ? dateline.end : paragraph.start
  let next = 0
  let begins = true
  const add = (kind: Token['kind'], span: Span, lower: string, capital: boolean, quotation?: Quotation) => {
    tokens.push({
      kind,
      start: span.start,
      end: span.end,
      lower,
      capital,
      quotation,
      begins: begins && kind !== 'stop',
    })
    if (kind !== 'stop') begins = false
  }
  /** Where the words of the sentence end: a full stop before that belongs to `Sen.` or `J.` */
  let lastWord = paragraph.start
  const punctuate = (to: number) => {
    for (; at < to; at++) {
      if (text[at] === '.' && at < lastWord) continue
      const kind = kinds[text[at]] ?? punctuation(text, at)
      if (kind) add(kind, { start: at, end: at + 1 }, text[at], false)
    }
  }
  const quote = (before: number) => {
    while (next < quotations.length && quotations[next].start <= before) {
      const quotation = quotations[next++]
      punctuate(quotation.start)
      add('quotation', quotation, '', false, quotation)
      at = quotation.end
    }
  }
  for (const sentence of paragraph.sentences) {
    quote(sentence.start - 1)
    punctuate(sentence.start)
    if (sentence.start >= at) begins = true
    lastWord = sentence.words.at(-1)?.start ?? sentence.end
    for (const [index, word] of sentence.words.entries()) {
      quote(word.start)
      if (word.start < at) continue
      punctuate(word.start)
      add('word', word, word.lower, isCapital(word) && !isModal(word, sentence.words[index + 1]))
      at = word.end
    }
  }
  quote(paragraph.end)
  punctuate(paragraph.end)
  return tokens
}

const isCapital = (word: Word) => {
  const code = word.text.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(word.text))
}

/** `Would have liked a comparison`, as notes leave the subject out; `Will Lund` and `May said` are names. */
const isModal = ({ lower, end }: Word, next: Word | undefined): boolean =>
  modals.has(lower) && next?.start === end + 1 && next.text === next.lower && !cueOf(next.lower)

/** A hyphen between spaces is a dash; a full stop counts where it ends something. */
function punctuation(text: string, at: number): Token['kind'] | undefined {
  const char = text[at]
  if (char === '-')
    return text[at + 1] === '-' || (text[at - 1] === ' ' && text[at + 1] === ' ') ? 'dash' : undefined
  if (char === '.') return 'stop'
  return undefined
}

/** The index of the token that begins at an offset, or -1. */
export function indexAt(tokens: Token[], offset: number): number {
  const next = firstBeyond(tokens, ({ start }) => start >= offset)
  return tokens[next]?.start === offset ? next : -1
}
