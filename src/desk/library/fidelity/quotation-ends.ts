import type { Word } from '../../english/word.ts'
import type { Source } from '../source.ts'
import type { Match, QuotedWord } from './quotation-match.ts'

/** Maximum number of words that the source’s quotation may have beyond the draft’s at one end. */
const ending = 3

/**
 * `Nobody should believe it` for `Nobody should expect one`: words at the end of a quotation, or at its beginning, for
 * which the source quotes others in that sentence, are those changed. The cheapest match stops before them, and to drop
 * them would restore half a sentence.
 */
export function withEnds(match: Match, source: Word[], told: QuotedWord[], { story }: Source): Match {
  const { steps } = match
  const inner = steps.findIndex(({ kind }) => kind === 'kept' || kind === 'changed')
  const outer = steps.findLastIndex(({ kind }) => kind === 'kept' || kind === 'changed')
  const sentence = (at: number) => story.sentences.findLast(({ start }) => start <= source[at].start)
  const run = (from: number, direction: 1 | -1) => {
    let at = from
    while (told[at + direction]?.spoken && sentence(at + direction) === sentence(from)) at += direction
    return Math.abs(at - from)
  }
  const fits = (added: number, there: number) => added > 0 && there > 0 && there <= added + ending
  const before = fits(inner, run(match.first, -1)) ? run(match.first, -1) : 0
  const after = fits(steps.length - 1 - outer, run(match.last, 1)) ? run(match.last, 1) : 0
  /** As many words as there are on both sides stand for each other; the rest of the source's were dropped. */
  const paired = (added: Match['steps'], there: number, from: number, next: number): Match['steps'] => [
    ...added.map((step, index): Match['steps'][number] =>
      index < there ? { ...step, kind: 'changed', source: from + index } : { ...step, source: from + there },
    ),
    ...Array.from({ length: Math.max(0, there - added.length) }, (_, index): Match['steps'][number] => ({
      kind: 'dropped',
      quoted: next,
      source: from + added.length + index,
    })),
  ]
  const head = steps.slice(0, inner)
  const tail = steps.slice(outer + 1)
  return {
    ...match,
    first: match.first - before,
    last: match.last + after,
    steps: [
      ...(before > 0 ? paired(head, before, match.first - before, inner) : head),
      ...steps.slice(inner, outer + 1),
      ...(after > 0 ? paired(tail, after, match.last + 1, steps[outer].quoted + 1 + tail.length) : tail),
    ],
  }
}
