import { addAll } from '../add-all.ts'
import { besideCopy } from '../english/lexicon/copy-fields.ts'
import { wordSet } from '../english/word-set.ts'
import { type ArchieValue, readArchieValues } from './archieml-values.ts'
import { copyKind } from './copy-fields.ts'
import type { Block, BlockKind, Field, Note, Parts, Piece } from './draft.ts'
import { isFurniture } from './furniture.ts'
import { markHeads } from './heads.ts'
import { commentsIn, cutNotes, partComments } from './notes.ts'
import { linesOf, paragraphsOf } from './paragraphs.ts'
import { readWire } from './wire.ts'

/** Keys of headings within a body. */
const headings = wordSet('h2 h3 subhead subhed subheading')
/** Keys by which editors talk to each other. */
const notes = wordSet('note notes todo comment comments')

/**
 * ArchieML, as newsrooms write it in shared documents. Headlines, the lines of free-form arrays, long values closed with
 * `:end`, and short ones that are sentences are copy; the other values are fields. What has neither key nor `:end` is
 * published by nobody. A file without a single key is wire copy that somebody called ArchieML.
 */
export function readArchieml(text: string): Parts {
  const { values: all, skipped } = readArchieValues(text)
  if (all.length === 0 && skipped.length === 0) return readWire(text)
  const comments = commentsIn(text, 0, text.length)
  const blocks: Block[] = []
  const found: Note[] = skipped.map(span => ({ ...span, text: text.slice(span.start, span.end) }))
  for (const values of bodiesOf(all)) {
    const body = values.flatMap(value => copyIn(text, value, comments))
    // A line without a stop among the others is a subhead.
    markHeads(text, body)
    addAll(blocks, body)
  }
  for (const value of all)
    if (notes.has(value.key.toLowerCase()) && value.start < value.end)
      found.push({ start: value.start, end: value.end, text: text.slice(value.start, value.end) })
  for (const block of blocks) addAll(found, cutNotes(text, block))
  const parted = partComments(comments, blocks)
  return {
    fields: fieldsOf(text, all),
    blocks: blocks.filter(block => block.pieces.length > 0),
    notes: [...parted.notes, ...found].sort((one, other) => one.start - other.start),
    stets: parted.stets,
    problems: [],
  }
}

/** Values that make one text: those of a free-form array. Any other is one of its own. */
function bodiesOf(values: ArchieValue[]): ArchieValue[][] {
  const bodies: ArchieValue[][] = []
  let scopes: unknown
  for (const value of values) {
    const isFree = value.scopes.at(-1)?.kind === 'free-form'
    if (isFree && value.scopes === scopes) bodies.at(-1)!.push(value)
    else bodies.push([value])
    scopes = isFree ? value.scopes : undefined
  }
  return bodies
}

/** What of a value readers read, in paragraphs. */
function copyIn(text: string, value: ArchieValue, comments: Note[]): Block[] {
  const key = value.key.toLowerCase()
  const words = text.slice(value.start, value.end)
  if (notes.has(key) || besideCopy.has(key)) return []
  const known = headings.has(key) ? 'subhead' : copyKind(key)
  const kind: BlockKind = known ?? (value.shape === 'item' ? 'item' : 'paragraph')
  if (known === undefined && value.shape !== 'line' && !value.isLong && !isSentence(words)) return []
  const cut = [
    ...value.escapes,
    ...comments.filter(({ start, end }) => start < value.end && end > value.start),
  ]
  return paragraphsOf(
    text,
    value,
    cut.sort((one, other) => one.start - other.start),
  ).map(span => ({
    kind: kind === 'paragraph' && isFurniture(text.slice(span.start, span.end)) ? 'furniture' : kind,
    ...span,
    pieces: linesOf(text, span).flatMap(piece => withoutTags(text, piece)),
  }))
}

/** `A ferry leaves the quay.` is copy, `wire/ap.txt` and `Ana Ruiz` are not. */
const isSentence = (words: string) => /\S\s+\S+\s+\S/.test(words) && /[.!?…]["'”’)]*$/.test(words)

/** `<b>` and `<a href="…">` in a value are markup to those who print it. */
function withoutTags(text: string, piece: Piece): Piece[] {
  if (piece.text !== undefined) return [piece]
  const pieces: Piece[] = []
  let at = piece.start
  for (const match of text.slice(piece.start, piece.end).matchAll(/<\/?[a-z][^<>]*>/gi)) {
    const start = piece.start + match.index
    if (start > at) pieces.push({ start: at, end: start })
    at = start + match[0].length
  }
  if (at < piece.end) pieces.push({ start: at, end: piece.end })
  return pieces
}

/**
 * What a document says of itself: its own keys, those in `{meta}` as `meta.slug`, and arrays as lists, of texts or of
 * objects.
 */
function fieldsOf(text: string, values: ArchieValue[]): Field[] {
  const fields = new Map<unknown, Field & { list?: Map<number, unknown> }>()
  for (const value of values) {
    const array = value.scopes.findIndex(({ kind }) => kind !== 'object')
    const words = text.slice(value.start, value.end)
    if (array < 0) {
      const name = [...value.scopes.map(scope => scope.name), value.key].join('.')
      // A key that comes again replaces what it said before.
      fields.set(name, { name, value: words, start: value.start, end: value.end })
      continue
    }
    const scope = value.scopes[array]
    if (scope.kind === 'free-form' || array < value.scopes.length - 1) continue
    const name = value.scopes.map(scope => scope.name).join('.')
    const field = fields.get(scope) ?? { name, value: [], start: value.start, end: value.end }
    const list = field.value as unknown[]
    if (value.shape === 'item') list.push(words)
    else if (value.key === scope.firstKey) list.push({ [value.key]: words })
    else Object.assign(list.at(-1) ?? {}, { [value.key]: words })
    fields.set(scope, { ...field, end: value.end })
  }
  return [...fields.values()]
}
