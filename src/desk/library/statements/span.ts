import type { Span } from '../../span.ts'
import type { Filler } from './fillers.ts'
import type { Statement } from './statement.ts'

/** The verb of a statement with what comes after it: `recalled its ambassador`, `found no evidence`, `is contagious`. */
export function actSpan({ frame, undergoer }: Statement): Span {
  const { token } = frame.predicate
  const object = frame.isPassive ? undefined : (undergoer?.phrase ?? frame.object ?? frame.complement)
  const end = object && object.start > token.end && object.end - token.end < 120 ? object.end : token.end
  return { start: token.start, end }
}

/** From who does it to whom it is done to. */
export function wholeSpan(statement: Statement): Span {
  const { actor, undergoer } = statement
  const act = actSpan(statement)
  const parts = [actor, undergoer].flatMap((filler: Filler | undefined) => (filler ? [filler.phrase] : []))
  const near = parts.filter(({ start, end }) => Math.abs(start - act.start) < 160 && end - act.start < 160)
  return {
    start: Math.min(act.start, ...near.map(({ start }) => start)),
    end: Math.max(act.end, ...near.map(({ end }) => end)),
  }
}

/** The words of a span as a message has them, cut where they are many. */
export function wordsOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  return words.length > 90 ? `${words.slice(0, 80).replace(/\s\S*$/, '')} …` : words
}
