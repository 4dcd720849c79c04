import type { Span } from '../span.ts'
import type { Piece } from './draft.ts'

/** Where the line that holds an offset ends, before its break. */
export const endOfLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/**
 * The paragraphs of a stretch of plain text: what stands between empty lines, and between lines where the breaks are the
 * paragraphs'. What is cut out, comments for example, parts them too.
 */
export function paragraphsOf(text: string, { start, end }: Span, cut: Span[] = []): Span[] {
  const paragraphs: Span[] = []
  let lines: Span[] = []
  const flush = () => {
    if (lines.length > 1 && isWrapped(lines, text))
      paragraphs.push({ start: lines[0].start, end: lines.at(-1)!.end })
    else paragraphs.push(...lines)
    lines = []
  }
  const addLine = (start: number, end: number) => {
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start < end) lines.push({ start, end })
    else flush()
  }
  const addLines = (start: number, end: number) => {
    for (let at = start; at < end; ) {
      const lineEnd = Math.min(endOfLine(text, at), end)
      addLine(at, lineEnd)
      at = lineEnd + 1
    }
    flush()
  }
  let at = start
  for (const gap of cut) {
    addLines(at, gap.start)
    at = gap.end
  }
  addLines(at, end)
  return paragraphs
}

const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff

/**
 * Whether the breaks between these lines are only where an editor wrapped them: every line but the last is then so long
 * that the next line's first word would not have fitted, and none is longer than a terminal is wide.
 */
function isWrapped(lines: Span[], text: string): boolean {
  const longest = lines.reduce((length, line) => Math.max(length, line.end - line.start), 0)
  if (longest > 100 || longest < 40) return false
  return lines.every((line, index) => {
    if (index === lines.length - 1) return true
    const next = lines[index + 1]
    const firstWord = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))![0].length
    return line.end - line.start + 1 + firstWord > longest
  })
}

/** A paragraph's pieces: its lines, with a space for each break. */
export function linesOf(text: string, { start, end }: Span): Piece[] {
  const pieces: Piece[] = []
  let at = start
  while (at < end) {
    const lineEnd = Math.min(endOfLine(text, at), end)
    let last = lineEnd
    while (last > at && isBlank(text.charCodeAt(last - 1))) last--
    if (last > at) pieces.push({ start: at, end: last })
    if (lineEnd >= end) break
    let next = lineEnd + 1
    while (next < end && isBlank(text.charCodeAt(next))) next++
    pieces.push({ start: last, end: next, text: ' ' })
    at = next
  }
  return pieces
}
