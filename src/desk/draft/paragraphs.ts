import { addAll } from '../add-all.ts'
import type { Span } from '../span.ts'
import type { Piece } from './draft.ts'

/** Where the line that holds an offset ends, before its break. */
export const endOfLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/**
 * The paragraphs of a stretch of plain text: the text between empty lines, or between lines where each line is a
 * paragraph. What is cut out, comments for example, separates them too. With `mend`, lines that were wrapped at any
 * width (`The plan will not⏎help the towns below⏎the dam.`) are one paragraph as well.
 */
export function paragraphsOf(text: string, { start, end }: Span, cut: Span[] = [], mend = false): Span[] {
  const paragraphs: Span[] = []
  let lines: Span[] = []
  const flush = () => {
    if (lines.length > 1 && mend) for (const each of rewrapped(lines, text)) paragraphs.push(each)
    else if (lines.length > 1 && (isWrapped(lines, text) || isVerse(lines, text)))
      paragraphs.push({ start: lines[0].start, end: lines.at(-1)!.end })
    else addAll(paragraphs, lines)
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

/** A line of a list, a form or a transcript begins something of its own. */
const beginsAnew = /^(?:[-–—*•·◦]|\(?[a-z][.)]\s|(?:Q|A)[.:]\s|[\p{Lu}\d][\p{L}\d.'’ ]{0,30}:(?:\s|$))/u
/** So does one with a number or a time, unless a sentence ends with it: `The ferry came at⏎10:30 with⏎12. It was late.` */
const numbered = /^(?:\(?(\d{1,3})[.)]\s|\[|\d{1,2}:\d\d)/
const endsSentence = /[.!?…:]["”’')\]]*$/
/** No line that a program wrapped is longer. */
const longestWrapped = 140

/** A full line may be this share shorter than the longest, if the longest has this many characters. */
const slack = 0.12
const longestOfBook = 60

/**
 * Lines as paragraphs, those joined that go on: with a small letter, in the middle of a sentence; or in lines as long as
 * the page is wide, where the next word had no room.
 */
function rewrapped(lines: Span[], text: string): Span[] {
  const longest = lines.reduce((length, line) => Math.max(length, line.end - line.start), 0)
  const wordsOf = ({ start, end }: Span) => text.slice(start, Math.min(end, start + 60))
  const items = new Set(lines.map(line => numbered.exec(wordsOf(line))?.[1]))
  const goesOn = (line: Span, before: Span | undefined) => {
    const words = wordsOf(line)
    if (!before || longest > longestWrapped || beginsAnew.test(words)) return false
    const endsWithin = !endsSentence.test(text.slice(Math.max(before.start, before.end - 4), before.end))
    const filled = before.end - before.start + 1 + /^\S*/.exec(words)![0].length
    const isProse =
      endsWithin && longest >= longestOfBook && /\p{L}$/u.test(text.slice(before.end - 2, before.end))
    const isFull = longest >= 40 && filled > longest * (isProse ? 1 - slack : 1)
    const number = numbered.exec(words)
    // Of a list the number before it is there, too.
    const isItem = number?.[1] === '1' || (number?.[1] && items.has(String(Number(number[1]) - 1)))
    if (number) return isFull && endsWithin && !isItem
    return isFull || (endsWithin && /^["“‘'(]?\p{Ll}/u.test(words))
  }
  const paragraphs: Span[] = []
  for (const [index, line] of lines.entries()) {
    if (goesOn(line, lines[index - 1])) paragraphs[paragraphs.length - 1].end = line.end
    else paragraphs.push({ ...line })
  }
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

/** `“Keep us, bell, from wind and stone,⏎Call us from the snow.”`: short lines in one pair of marks. */
function isVerse(lines: Span[], text: string): boolean {
  const copy = lines.map(({ start, end }) => (end - start <= longestVerse ? text.slice(start, end) : ''))
  const marks = copy.map(line => line.match(/["“”]/g)?.length ?? 0)
  return (
    copy.every(Boolean) &&
    /^["“]/.test(copy[0]) &&
    /["”]/.test(copy[copy.length - 1]) &&
    marks.every((count, at) => count === (at === 0 || at === lines.length - 1 ? 1 : 0))
  )
}

/** No line of a song or a poem is longer, in characters. */
const longestVerse = 80

/**
 * A paragraph's pieces: its lines, with a space for each break. With `mend`, a word that was parted at the end of a line
 * is one again (`pro-⏎ject`), and one that has a hyphen keeps it (`long-⏎term`, where `long-term` is read elsewhere).
 */
export function linesOf(text: string, { start, end }: Span, mend = false): Piece[] {
  const pieces: Piece[] = []
  let at = start
  while (at < end) {
    const lineEnd = Math.min(endOfLine(text, at), end)
    let last = lineEnd
    while (last > at && isBlank(text.charCodeAt(last - 1))) last--
    let next = lineEnd + 1
    while (next < end && isBlank(text.charCodeAt(next))) next++
    const parted = mend && lineEnd < end ? partedWord(text, at, last, next) : undefined
    if (parted === 'word') last--
    if (last > at) pieces.push({ start: at, end: last })
    if (lineEnd >= end) break
    pieces.push({ start: last, end: next, text: parted ? '' : ' ' })
    at = next
  }
  return pieces
}

/** What was parted at the end of a line, if anything: a word by a hyphen put in for it, or one that has a hyphen of its own. */
function partedWord(text: string, from: number, end: number, next: number): 'word' | 'hyphen' | undefined {
  const before = /(?<!\p{L})(\p{L}{2,})[-‐]$/u.exec(text.slice(Math.max(from, end - 40), end))?.[1]
  const after = /^\p{Ll}{2,}/u.exec(text.slice(next, next + 40))?.[0]
  if (!before || !after) return undefined
  return text.includes(`${before}-${after}`) ? 'hyphen' : 'word'
}
