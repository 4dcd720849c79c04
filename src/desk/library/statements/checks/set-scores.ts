import { memo } from '../../../memo.ts'
import type { Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Difference } from '../difference.ts'
import { differenceOf } from '../severity.ts'

/** Scores in a row of which one is another than in every source: `6-7 (5), 7-5, 6-4` of 6-7 (5), 7-5, 6-3. */
export function setScoreDifferences({ story, compared }: Comparison): Difference[] {
  return rowsIn(story).flatMap(mine => {
    const theirs = compared.flatMap(source => rowsIn(source.story).map(row => ({ source, row })))
    if (theirs.some(({ row }) => offIn(mine, row) === 0)) return []
    const near = theirs.find(
      ({ row }) => offIn(mine, row) === 1 && !rowsIn(story).some(other => offIn(other, row) === 0),
    )
    if (!near) return []
    const { source, row } = near
    return [
      differenceOf({
        check: 'sets',
        span: { start: mine.start, end: mine.end },
        source,
        inSource: { start: row.start, end: row.end },
        certainty: 0.85,
        offer: source.story.text.slice(row.start, row.end),
        features: {},
      }),
    ]
  })
}

interface Row extends Span {
  scores: string[]
}

const rowPattern =
  /\b\d{1,3}[-–]\d{1,3}(?: \(\d{1,2}(?:[-–]\d{1,2})?\))?(?:, \d{1,3}[-–]\d{1,3}(?: \(\d{1,2}(?:[-–]\d{1,2})?\))?){1,6}/g

const rowsIn = memo(({ text }: Story): Row[] =>
  [...text.matchAll(rowPattern)].map(({ index, 0: row }) => ({
    start: index,
    end: index + row.length,
    scores: row.split(', ').map(score => score.replace(/ ?\(.*/, '').replace('–', '-')),
  })),
)

/** In how many scores two rows differ, whichever side comes first. */
function offIn(one: Row, other: Row): number {
  if (one.scores.length !== other.scores.length) return Number.POSITIVE_INFINITY
  const off = (turn: (score: string) => string) =>
    one.scores.filter((score, index) => turn(score) !== other.scores[index]).length
  return Math.min(
    off(score => score),
    off(score => score.split('-').reverse().join('-')),
  )
}
