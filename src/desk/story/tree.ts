import type { Paragraph as ParagraphNode, Root, Sentence as SentenceNode } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import type { Node } from 'unist'
import type { Span } from '../span.ts'
import type { Story } from './story.ts'

const parser = new ParseEnglish()

/**
 * The story as an nlcst tree, so that any plugin of retext can read it. parse-english makes the words; the sentences are
 * the story's own, since the library ends one at `The No.` and runs `left the U.S. He said` into one. Positions carry
 * offsets into `story.text`; all of it counts as one line, which is what plugins of retext need and no more.
 */
export function toTree(story: Pick<Story, 'text' | 'paragraphs'>): Root {
  const paragraphs = story.paragraphs.map((paragraph): ParagraphNode => {
    const sentences = paragraph.sentences.map((sentence): SentenceNode => {
      const node = parser.tokenizeSentence(story.text.slice(sentence.start, sentence.end)) as SentenceNode
      shift(node, sentence.start)
      return node
    })
    return { type: 'ParagraphNode', children: sentences, position: position(paragraph) }
  })
  return { type: 'RootNode', children: paragraphs, position: position({ start: 0, end: story.text.length }) }
}

const position = ({ start, end }: Span) => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
})

function shift(node: Node & { children?: Node[] }, by: number) {
  const at = node.position
  if (at) node.position = position({ start: (at.start.offset ?? 0) + by, end: (at.end.offset ?? 0) + by })
  for (const child of node.children ?? []) shift(child, by)
}
