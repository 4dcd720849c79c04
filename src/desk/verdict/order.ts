import type { Finding } from '../finding.ts'

const weight = { error: 0, warning: 1, info: 2 }

/** In the draft's order; where two begin at one place, the more serious first, then the longer. */
export const inOrder = (findings: Finding[]): Finding[] =>
  findings.sort(
    (one, other) =>
      one.start - other.start ||
      weight[one.severity] - weight[other.severity] ||
      other.end - one.end ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0),
  )
