import { firstBeyond } from '../first-beyond.ts'
import type { Span } from '../span.ts'
import type { Block, Note, Stet } from './draft.ts'
import { cutPieces } from './pieces.ts'

const stetPattern = /^stet\s+([a-z]+(?:\/[a-z0-9-]+)?)(?:\s*:\s*([\s\S]*))?$/

/** `convicted on 12 May — Nora Vance, 2025-05-12`: a reason, and who gave it when. */
const signature = /[—–]\s*([^—–\n]{1,80}?),\s*(\d{4}-\d\d-\d\d)$/

function signed(reason: string): Pick<Stet, 'reason' | 'by' | 'on'> {
  const match = signature.exec(reason)
  return match ? { reason: reason.slice(0, match.index).trimEnd(), by: match[1], on: match[2] } : { reason }
}

/** HTML comments in a stretch of the text. One that nothing closes is copy. */
export function commentsIn(text: string, from: number, to: number): Note[] {
  const notes: Note[] = []
  for (let start = text.indexOf('<!--', from); start >= 0 && start < to; ) {
    const close = text.indexOf('-->', start + 4)
    if (close < 0 || close + 3 > to) break
    notes.push({ start, end: close + 3, text: text.slice(start + 4, close).trim() })
    start = text.indexOf('<!--', close + 3)
  }
  return notes
}

/** The comments of a draft, parted into editor's notes and what a writer lets stand (`stet hedging/label: he pleaded guilty`). */
export function partComments(comments: Note[], blocks: Block[]): { notes: Note[]; stets: Stet[] } {
  const notes: Note[] = []
  const stets: Stet[] = []
  const ordered = [...blocks].sort((one, other) => one.start - other.start)
  for (const comment of comments) {
    const match = stetPattern.exec(comment.text)
    if (!match) notes.push(comment)
    else {
      const around = ordered[firstBeyond(ordered, ({ start }) => start > comment.start) - 1]
      const next =
        ordered[firstBeyond(ordered, ({ start }) => start >= comment.end)] ??
        (around && comment.end <= around.end ? around : undefined)
      const covers: Span = next
        ? { start: next.start, end: next.end }
        : { start: comment.end, end: comment.end }
      stets.push({
        start: comment.start,
        end: comment.end,
        rule: match[1],
        ...signed(match[2] ?? ''),
        covers,
      })
    }
  }
  return { notes, stets }
}

/** Notes typed into the copy itself: `[[check with desk]]`, `Ngo-Ruud (CQ)`. They are taken out of what readers read. */
const inlineNote =
  /[[(](?:CQ|cq|CK|ck|sp\?)[\])]|\[(?:EDS?(?: NOTE)?|EDITORS?(?:['’]S)?(?: NOTE)?|NOTE TO (?:DESK|EDITORS?)|DESK|CHE?C?K|FACT-?CHECK|LEGAL)\b\s?[:.–—-][^[\]\n]{0,500}\]|\[\[[^[\]\n]{0,500}\]\]|\{>>[^\n]{0,500}?<<\}/g

/** Cuts notes out of a block's pieces, and returns them. */
export function cutNotes(text: string, block: Block): Note[] {
  const typed = text.slice(block.start, block.end)
  if (!/\[|\{>>|\((?:c|C|sp\?)/.test(typed)) return []
  const notes = Array.from(typed.matchAll(inlineNote), (match): Note => {
    const start = block.start + match.index
    return {
      start,
      end: start + match[0].length,
      text: match[0].replace(/^(?:\[\[?|\(|\{>>)|(?:\]\]?|\)|<<\})$/g, '').trim(),
    }
  })
  block.pieces = cutPieces(block.pieces, notes)
  return notes
}
