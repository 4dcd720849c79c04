import { firstBeyond } from '../first-beyond.ts'
import type { Span } from '../span.ts'
import { endOfLine } from './paragraphs.ts'

/**
 * A line without a mark of Markdown in it: `The mayor left.`, `AT&T`, but not `- The mayor`, `12. The mayor`, `The
 * *mayor*`, `Q&amp;A`, nor one that is indented or ends in a space. `-->` may end a comment.
 */
const plainLine = /^(?![\s+\-#=~|:]|\d+[.)])(?:[^\\`*_[\]<>&\t\r\0]|&(?!#?\w+;))*(?<!\s)$/

/** What stands for some plain paragraphs: a paragraph too. */
const stand = 'x'

/** Plain paragraphs with nothing between them but empty lines. */
interface Run extends Span {
  paragraphs: Span[]
}

/**
 * Markdown in which each plain paragraph is one letter, for a parser that looks at each letter several times. Nine in
 * ten paragraphs of a story have no mark in them. Whether they are copy or the inside of a comment or of code depends
 * on what is around them, which is all here.
 */
export class Reduced {
  readonly text: string
  /** Where each stretch of the reduced text begins, and what it was: a run of plain paragraphs or what lies between two. */
  readonly #starts: number[] = []
  readonly #typed: (Span | Run)[] = []

  constructor(typed: string) {
    const parts: string[] = []
    let length = 0
    const add = (part: string, span: Span | Run) => {
      if (part === '') return
      parts.push(part)
      this.#starts.push(length)
      this.#typed.push(span)
      length += part.length
    }
    let at = 0
    for (const run of plainRuns(typed)) {
      const before = { start: at, end: run.start }
      if (!isEmpty(typed, before)) add(typed.slice(at, run.start), before)
      add(stand, run)
      at = run.end
    }
    const rest = { start: at, end: typed.length }
    if (!isEmpty(typed, rest)) add(typed.slice(at), rest)
    this.text = parts.join('')
  }

  /** Whether it is plain paragraphs and nothing else: no parser need look at it. */
  get isPlain(): boolean {
    return this.#typed.length === 1 && 'paragraphs' in this.#typed[0]
  }

  /** The plain paragraphs at an offset of the reduced text, as they were typed; none where there is a mark. */
  plainAt(offset: number): Span[] {
    const index = this.#stretchAt(offset)
    const typed = this.#typed[index]
    return typed && 'paragraphs' in typed && this.#starts[index] === offset ? typed.paragraphs : []
  }

  /** An offset of the reduced text in what was typed. */
  toTyped(offset: number): number {
    const index = this.#stretchAt(offset)
    if (index < 0) return offset
    const typed = this.#typed[index]
    const within = offset - this.#starts[index]
    return 'paragraphs' in typed && within > 0 ? typed.end : typed.start + within
  }

  #stretchAt(offset: number) {
    return firstBeyond(this.#starts, start => start > offset) - 1
  }
}

/** Whether a stretch is nothing but line breaks. */
const isEmpty = (text: string, { start, end }: Span) => /^[\r\n]*$/.test(text.slice(start, end))

function plainRuns(text: string): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const { isPlain, ...paragraph } of partsOf(text)) {
    if (!isPlain) run = undefined
    else if (run) {
      run.paragraphs.push(paragraph)
      run.end = paragraph.end
    } else runs.push((run = { ...paragraph, paragraphs: [paragraph] }))
  }
  return runs
}

/** The text between empty lines, and whether it is only plain lines. */
function* partsOf(text: string): Generator<Span & { isPlain: boolean }> {
  let paragraph: (Span & { isPlain: boolean }) | undefined
  for (let at = 0; at < text.length; ) {
    const next = endOfLine(text, at) + 1
    const end = next > at + 1 && text[next - 2] === '\r' ? next - 2 : next - 1
    const line = text.slice(at, end)
    if (/^[ \t]*$/.test(line)) {
      if (paragraph) yield paragraph
      paragraph = undefined
    } else {
      paragraph ??= { start: at, end, isPlain: true }
      paragraph.end = end
      paragraph.isPlain &&= plainLine.test(line)
    }
    at = next
  }
  if (paragraph) yield paragraph
}
