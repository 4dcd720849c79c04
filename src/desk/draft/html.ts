import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { addAll } from '../add-all.ts'
import { wordSet } from '../english/word-set.ts'
import { table } from '../table.ts'
import { captionsInHtml } from './captions.ts'
import type { Block, BlockKind, Field, Note, Parts, Piece } from './draft.ts'
import { readFrontMatter } from './front-matter.ts'
import { cutNotes, partComments } from './notes.ts'
import { piecesOf } from './pieces.ts'

const blockKinds = table<BlockKind>({
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  p: 'paragraph',
  li: 'item',
  dd: 'item',
  dt: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  blockquote: 'quotation',
  address: 'furniture',
})
const containers = wordSet(
  'html body main article section div header aside ul ol dl table thead tbody tfoot tr figure center form',
)
/** Elements whose text is no copy, in a page and in Markdown. */
export const skipped = wordSet(
  'script style nav footer code pre kbd samp head template svg iframe button select textarea noscript',
)

/** What the head of a page says of the story, by the names that sites use. */
const metaNames = table<string>({
  'article:published_time': 'date',
  date: 'date',
  'dc.date': 'date',
  pubdate: 'date',
  author: 'byline',
  'article:author': 'byline',
  'og:site_name': 'publisher',
  'og:url': 'url',
  'og:title': 'title',
})

/** A page: the text in headings, paragraphs, lists, tables and block quotations is prose. */
export function readHtml(text: string): Parts {
  const front = readFrontMatter(text)
  // Jekyll and Eleventy take front matter before a page, too; positions stay.
  const tree = fromHtml(text.slice(0, front.span.end).replace(/[^\r\n]/g, ' ') + text.slice(front.span.end))
  const blocks: Block[] = [...front.blocks]
  const comments: Note[] = [...front.comments]
  const fields: Field[] = [...front.fields]
  readHead(tree, fields)
  readFlow({ text, blocks, comments }, tree, 'paragraph')
  const notes = blocks.flatMap(block => cutNotes(text, block))
  const parted = partComments(comments, blocks)
  return {
    fields,
    blocks: blocks.filter(block => block.pieces.length > 0),
    notes: [...parted.notes, ...notes].sort((one, other) => one.start - other.start),
    stets: parted.stets,
    problems: front.problems,
  }
}

interface Reader {
  text: string
  blocks: Block[]
  comments: Note[]
}

/** Walks containers; a run of words directly in one is a paragraph of its own. */
function readFlow(reader: Reader, parent: Root | Element, kind: BlockKind) {
  let run: Piece[] = []
  const flush = () => {
    addBlock(reader, run, kind)
    run = []
  }
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'element' && skipped.has(node.tagName)) continue
    if (node.type === 'element' && (containers.has(node.tagName) || node.tagName in blockKinds)) {
      flush()
      readFlow(reader, node, kind === 'quotation' ? kind : (blockKinds[node.tagName] ?? kind))
    } else if (node.type === 'element' && node.tagName === 'img' && !isParagraph(parent)) {
      flush()
      const { start, end } = node.position!
      reader.blocks.push(...captionsInHtml(reader.text, { start: start.offset!, end: end.offset! }))
    } else readPhrasing(reader, node, run)
  }
  flush()
}

/** A picture within a paragraph is an ornament, and the paragraph goes on behind it. */
const isParagraph = (node: Root | Element) => node.type === 'element' && node.tagName === 'p'

function readPhrasing(reader: Reader, node: Nodes, pieces: Piece[]) {
  const { position } = node
  // A comment that nothing closes ends one letter behind the text.
  const end = Math.min(position?.end.offset ?? 0, reader.text.length)
  const span = position && { start: position.start.offset!, end }
  if (node.type === 'text' && span) {
    for (const piece of piecesOf(reader.text, span, node.value))
      addAll(pieces, spacesFolded(reader.text, piece))
  } else if (node.type === 'comment' && span) reader.comments.push({ ...span, text: node.value.trim() })
  else if (node.type === 'element' && node.tagName === 'br' && span) pieces.push({ ...span, text: ' ' })
  else if (node.type === 'element' && !skipped.has(node.tagName))
    for (const child of node.children) readPhrasing(reader, child, pieces)
}

/** White space in a page is read as one space, however much of it was typed. */
function spacesFolded(text: string, piece: Piece): Piece[] {
  if (piece.text !== undefined) return [piece]
  const pieces: Piece[] = []
  let at = piece.start
  for (const match of text.slice(piece.start, piece.end).matchAll(/[\t\r\n]\s*| {2,}\s*/g)) {
    const start = piece.start + match.index
    if (start > at) pieces.push({ start: at, end: start })
    at = start + match[0].length
    pieces.push({ start, end: at, text: ' ' })
  }
  if (at < piece.end) pieces.push({ start: at, end: piece.end })
  return pieces
}

function addBlock(reader: Reader, pieces: Piece[], kind: BlockKind) {
  const shown = oneSpaced(reader.text, pieces)
  if (shown.length > 0)
    reader.blocks.push({ kind, start: shown[0].start, end: shown.at(-1)!.end, pieces: shown })
}

/** A block has no space at its edges, and no two spaces where a tag stood between them. */
function oneSpaced(text: string, pieces: Piece[]): Piece[] {
  const read = (piece: Piece) => piece.text ?? text.slice(piece.start, piece.end)
  const shown: Piece[] = []
  let afterSpace = true
  for (const piece of pieces) {
    const words = read(piece)
    const spare = afterSpace && /^\s/.test(words) ? 1 : 0
    if (words.length > spare)
      shown.push(spare && piece.text === undefined ? { start: piece.start + 1, end: piece.end } : piece)
    if (words.length > 0) afterSpace = /\s$/.test(words)
  }
  while (shown.length > 0 && read(shown.at(-1)!).trim() === '') shown.pop()
  return shown
}

function readHead(node: Nodes, fields: Field[]) {
  if (node.type === 'element' && node.tagName === 'meta') {
    const { name, property, content } = node.properties
    const field = metaNames[String(property ?? name ?? '').toLowerCase()]
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    if (field && typeof content === 'string') fields.push({ name: field, value: content, start, end })
  }
  if (node.type === 'element' && node.tagName === 'body') return
  if ('children' in node) for (const child of node.children) readHead(child as Nodes, fields)
}
