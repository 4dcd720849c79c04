import type { Word } from '../../english/word.ts'
import type { Span } from '../../span.ts'
import { type Match, matchQuotation, type QuotedWord } from './quotation-match.ts'

/** A part of fewer words is found anywhere by chance. */
const fewest = 3

/**
 * The stretch of a source that a quotation takes its parts from in another order: `“We will pay ... the bridge is closed”`
 * of somebody who said that the bridge is closed and, at the end, that they will pay. Every part is there word for word.
 */
export function reorderedFrom(
  quotation: QuotedWord[],
  source: Word[],
  told: QuotedWord[],
  isSpoken: (match: Match) => boolean,
): Span | undefined {
  const parts = partsOf(quotation)
  if (parts.length < 2 || parts.some(part => part.length < fewest)) return undefined
  const places: Match[] = []
  for (const part of parts) {
    const match = matchQuotation(part, told)
    if (!match || match.kept < part.length || match.cost >= 1 || !isSpoken(match)) return undefined
    places.push(match)
  }
  if (places.every(({ first }, index) => index === 0 || first > places[index - 1].first)) return undefined
  return {
    start: source[Math.min(...places.map(({ first }) => first))].start,
    end: source[Math.max(...places.map(({ last }) => last))].end,
  }
}

/** The parts of a quotation between its ellipses. */
function partsOf(quotation: QuotedWord[]): QuotedWord[][] {
  const parts: QuotedWord[][] = [[]]
  for (const word of quotation) {
    if (word.open) parts.push([])
    parts[parts.length - 1].push({ form: word.form })
  }
  return parts
}
