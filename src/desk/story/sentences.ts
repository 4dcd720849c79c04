import type { Block } from '../draft/draft.ts'
import type { Prose } from '../draft/prose.ts'
import { sentenceBreaks } from '../english/sentence-breaks.ts'
import type { Word } from '../english/word.ts'
import { wordsOf } from '../english/word-breaks.ts'
import type { Span } from '../span.ts'
import type { Paragraph, Sentence } from './story.ts'

/**
 * Paragraphs, sentences and words of the prose, each list in the text's order. A block is a paragraph. The words of a
 * dateline are in no sentence: `RIVERTON, Ohio (AP) —` says nothing of what follows it.
 */
export function readSentences(prose: Prose, blocks: Block[], dateline?: Span) {
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const words: Word[] = []
  prose.blocks.forEach((block, index) => {
    const { start, end } = block
    const paragraph: Paragraph = { start, end, kind: blocks[index].kind, index, sentences: [] }
    const ahead = wordsOf(prose.text, block, words.length)
    let next = 0
    while (dateline && next < ahead.length && ahead[next].start < dateline.end && start === dateline.start)
      next++
    for (const { start: from, end } of sentenceBreaks(prose.text, block, ahead)) {
      if (dateline?.start === block.start && end <= dateline.end) continue
      const start = dateline?.start === block.start ? Math.max(from, dateline.end) : from
      const first = next
      while (next < ahead.length && ahead[next].start < end) next++
      const sentence: Sentence = {
        start,
        end,
        index: sentences.length,
        paragraph: index,
        words: ahead.slice(first, next),
      }
      sentences.push(sentence)
      paragraph.sentences.push(sentence)
    }
    for (const word of ahead) words.push(word)
    paragraphs.push(paragraph)
  })
  return { paragraphs, sentences, words }
}
