import type { Block } from '../draft/draft.ts'
import type { Prose } from '../draft/prose.ts'
import type { Span } from '../span.ts'
import { sentenceBreaks } from './sentence-breaks.ts'
import type { Paragraph, Sentence, Word } from './story.ts'

/**
 * A word is letters or digits with what joins them: `don’t`, `well-known`, `R-N.H.`, `U.S.`, `10,000`, `3.5`, `9:30`.
 * Soft hyphens, which some systems leave in `news\u00ADpaper`, are part of it.
 */
const wordPattern =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD]+|['’‘`\-‑&·](?=[\p{L}\p{N}])|(?<=\p{N})[.,:](?=\p{N}))*/gu

/** Paragraphs, sentences and words of the prose, each list in the text's order. A block is a paragraph. */
export function readSentences(prose: Prose, blocks: Block[]) {
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const words: Word[] = []
  prose.blocks.forEach((block, index) => {
    const paragraph: Paragraph = { ...block, kind: blocks[index].kind, index, sentences: [] }
    const ahead = wordsOf(prose.text, block, words.length)
    let next = 0
    for (const span of sentenceBreaks(prose.text, block, ahead)) {
      const sentence: Sentence = { ...span, index: sentences.length, paragraph: index, words: [] }
      while (next < ahead.length && ahead[next].start < span.end) sentence.words.push(ahead[next++])
      sentences.push(sentence)
      paragraph.sentences.push(sentence)
    }
    for (const word of ahead) words.push(word)
    paragraphs.push(paragraph)
  })
  return { paragraphs, sentences, words }
}

function wordsOf(text: string, span: Span, from: number): Word[] {
  const found: Word[] = []
  const part = text.slice(span.start, span.end)
  for (const match of part.matchAll(wordPattern)) {
    const start = span.start + match.index
    found.push({
      start,
      end: start + match[0].length,
      index: from + found.length,
      text: match[0],
      lower: match[0].toLowerCase(),
    })
  }
  return found
}
