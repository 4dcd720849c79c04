import type { Draft, Piece } from '../../draft/draft.ts'
import type { SourceKind } from '../../house/source-kinds.ts'
import type { Span } from '../../span.ts'
import type { ReadFile } from './read-file.ts'
import { readTranscript } from './transcript.ts'

/** A piece of a draft, and where it lies in the text that readers see. */
interface Shown extends Span {
  piece: Piece
}

/**
 * A transcript that was pasted into Markdown or a page: its lines are looked through as readers see them, and each leads
 * back to what was typed. Nothing where the draft is none.
 */
export function transcriptInMarkup(draft: Draft, kind: SourceKind | undefined): ReadFile | undefined {
  const shown: Shown[] = []
  const text = linesOf(draft, shown)
  const read = readTranscript(text, kind, draft.published)
  if (!read) return undefined
  const typed = (span: Span) => piecesWithin(shown, span)
  const blocks = read.draft.blocks.flatMap(block => {
    const pieces = block.pieces.flatMap(piece => (piece.text === undefined ? typed(piece) : [between(piece)]))
    if (pieces.length === 0) return []
    return [{ kind: block.kind, start: pieces[0].start, end: pieces[pieces.length - 1].end, pieces }]
  })
  /** A line break or the like, which is read as a space. */
  function between({ start, end, text }: Piece): Piece {
    const within = typed({ start, end })
    const before = shown.findLast(each => each.end <= start)?.piece.end ?? 0
    return { start: within[0]?.start ?? before, end: within[within.length - 1]?.end ?? before, text }
  }
  const starts = read.places?.starts.map(start => typed({ start, end: start + 1 })[0]?.start ?? 0)
  return {
    ...read,
    draft: { ...draft, blocks },
    ...(read.places && starts ? { places: { ...read.places, starts } } : {}),
  }
}

/** What readers see, a line for each line and an empty line between blocks. */
function linesOf({ text, blocks }: Draft, shown: Shown[]): string {
  let lines = ''
  for (const [index, block] of blocks.entries()) {
    if (index > 0) lines += '\n\n'
    for (const piece of block.pieces) {
      const typed = text.slice(piece.start, piece.end)
      const isBreak = piece.text === ' ' && /[\r\n]|<br/i.test(typed)
      const start = lines.length
      lines += isBreak ? '\n' : (piece.text ?? typed).replace(/\n/g, ' ')
      shown.push({ start, end: lines.length, piece })
    }
  }
  return lines
}

/** The pieces in a stretch of what readers see. */
function piecesWithin(shown: Shown[], { start, end }: Span): Piece[] {
  return shown.flatMap(each => {
    if (each.end <= start || each.start >= end) return []
    if (each.piece.text !== undefined) return [each.piece]
    const from = each.piece.start - each.start
    return [{ start: from + Math.max(start, each.start), end: from + Math.min(end, each.end) }]
  })
}
