import type { Nodes, Paragraph, Parents, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { addAll } from '../add-all.ts'
import type { Span } from '../span.ts'
import { captionsInHtml, captionsOf, picturesOf } from './captions.ts'
import type { Block, BlockKind, Note, Parts, Piece } from './draft.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { isFurniture } from './furniture.ts'
import { skipped } from './html.ts'
import { BeyondCopy, limits } from './markdown-limits.ts'
import { commentsIn, cutNotes, partComments } from './notes.ts'
import { linesOf } from './paragraphs.ts'
import { edgesTrimmed, piecesOf } from './pieces.ts'
import { Reduced } from './plain-paragraphs.ts'
import { readWire } from './wire.ts'

const extensions = [gfmTable(), gfmFootnote()]
const mdastExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]

/**
 * Markdown with front matter: headings, paragraphs, lists, block quotations and tables are prose; code and URLs are not.
 * What is marked up beyond any story is read as plain text.
 */
export function readMarkdown(text: string): Parts {
  const front = readFrontMatter(text)
  const from = front.span.end
  // Offsets of the tree count from the end of the front matter, in the reduced text.
  const reduced = new Reduced(from > 0 ? text.slice(from) : text)
  try {
    return readStory(text, from, reduced, front)
  } catch (error) {
    if (!(error instanceof BeyondCopy)) throw error
    const start = from + reduced.toTyped(error.offset)
    const message = `${error.message}: the draft was read as plain text.`
    const plain = readWire(text)
    return { ...plain, problems: [...plain.problems, { start, end: start + 1, message }] }
  }
}

function readStory(text: string, from: number, reduced: Reduced, front: FrontMatter): Parts {
  const blocks: Block[] = [...front.blocks]
  const comments: Note[] = [...front.comments]
  const notes: Note[] = []
  const reader = { text, from, reduced, blocks, comments }
  if (reduced.isPlain) addPlain(reader, reduced.plainAt(0), 'paragraph')
  else
    readFlow(
      reader,
      fromMarkdown(reduced.text, {
        extensions: [limits(text.length - from), ...extensions],
        mdastExtensions,
      }),
      'paragraph',
    )
  for (const block of blocks) addAll(notes, cutNotes(text, block))
  const parted = partComments(comments, blocks)
  return {
    fields: front.fields,
    blocks: blocks.filter(block => block.pieces.length > 0),
    notes: [...parted.notes, ...notes].sort((one, other) => one.start - other.start),
    stets: parted.stets,
    problems: front.problems,
  }
}

interface Reader {
  text: string
  from: number
  reduced: Reduced
  blocks: Block[]
  comments: Note[]
}

function readFlow(reader: Reader, parent: Parents, kind: BlockKind) {
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'heading') addBlock(reader, node, node.depth === 1 ? 'headline' : 'subhead')
    else if (node.type === 'paragraph') addParagraph(reader, node, kind)
    else if (node.type === 'tableCell') addBlock(reader, node, 'cell')
    else if (node.type === 'html') {
      addComments(reader, node)
      reader.blocks.push(...captionsInHtml(reader.text, spanOf(reader, node)))
    } else if (node.type === 'blockquote') readFlow(reader, node, 'quotation')
    else if (node.type === 'listItem') readFlow(reader, node, kind === 'quotation' ? kind : 'item')
    else if (
      node.type === 'list' ||
      node.type === 'table' ||
      node.type === 'tableRow' ||
      node.type === 'footnoteDefinition'
    )
      readFlow(reader, node, kind)
  }
}

/** A paragraph, or pictures with what is said of them. */
function addParagraph(reader: Reader, node: Paragraph, kind: BlockKind) {
  const pictures = picturesOf(node)
  if (!pictures) return addBlock(reader, node, kind)
  for (const image of pictures.images)
    reader.blocks.push(...captionsOf(reader.text, image, spanOf(reader, image)))
  for (const words of pictures.words)
    addBlock(reader, { ...node, children: [words], position: words.position }, 'caption')
}

function addBlock(reader: Reader, node: Nodes & { children: PhrasingContent[] }, kind: BlockKind) {
  const plain = reader.reduced.plainAt(node.position!.start.offset!)
  if (plain.length > 0) return addPlain(reader, plain, kind)
  const pieces: Piece[] = []
  readPhrasing(reader, node, pieces)
  const shown = edgesTrimmed(reader.text, pieces)
  if (shown.length > 0) addPieces(reader, spanOf(reader, node), shown, kind)
}

function addPlain(reader: Reader, paragraphs: Span[], kind: BlockKind) {
  for (const { start, end } of paragraphs) {
    const span = { start: reader.from + start, end: reader.from + end }
    addPieces(reader, span, linesOf(reader.text, span), kind)
  }
}

function addPieces(reader: Reader, span: Span, pieces: Piece[], kind: BlockKind) {
  const words = pieces
    .map(piece => piece.text ?? reader.text.slice(piece.start, Math.min(piece.end, piece.start + 300)))
    .join('')
  reader.blocks.push({
    kind: kind === 'paragraph' && isFurniture(words) ? 'furniture' : kind,
    ...span,
    pieces,
  })
}

function readPhrasing(reader: Reader, parent: { children: PhrasingContent[] }, pieces: Piece[]) {
  const closing = closingTags(parent.children)
  let from = 0
  for (const [at, node] of parent.children.entries()) {
    if (at < from) continue
    from = closing.get(at) ?? from
    if (node.type === 'text') addAll(pieces, piecesOf(reader.text, spanOf(reader, node), node.value))
    else if (node.type === 'break') pieces.push({ ...spanOf(reader, node), text: ' ' })
    else if (node.type === 'html') addComments(reader, node)
    else if (node.type === 'link' && isBareUrl(reader, node)) continue
    else if ('children' in node) readPhrasing(reader, node as { children: PhrasingContent[] }, pieces)
  }
}

/** Where what begins with a tag such as `<code>` ends, by index: as in a page, it is no copy. One that nothing closes is none. */
function closingTags(nodes: PhrasingContent[]): Map<number, number> {
  const closing = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'html' || node.value.endsWith('/>')) continue
    const [, slash, name = ''] = /^<(\/?)([a-z]+)/.exec(node.value.toLowerCase()) ?? []
    if (!skipped.has(name)) continue
    const places = open.get(name) ?? []
    open.set(name, places)
    const begun = slash ? places.pop() : void places.push(at)
    if (begun !== undefined) closing.set(begun, at)
  }
  return closing
}

/** `<https://example.org>` shows an address, not words. */
function isBareUrl(reader: Reader, node: Nodes) {
  return reader.text[spanOf(reader, node).start] === '<'
}

function addComments(reader: Reader, node: Nodes) {
  const { start, end } = spanOf(reader, node)
  addAll(reader.comments, commentsIn(reader.text, start, end))
}

function spanOf(reader: Reader, node: Nodes) {
  const { start, end } = node.position!
  return {
    start: reader.from + reader.reduced.toTyped(start.offset!),
    end: reader.from + reader.reduced.toTyped(end.offset!),
  }
}
