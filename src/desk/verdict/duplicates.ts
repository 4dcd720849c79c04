import type { Finding } from '../finding.ts'
import { overlaps } from '../span.ts'

/**
 * Where several rules fit the same words, the more telling one stands and takes over the others' fixes. Most telling
 * first; a name that ends in `/` is a whole family.
 */
const precedence: string[][] = [
  ['hedging/lost', 'hedging/contested-claim', 'hedging/dropped'],
  [
    'sources/stitched-quote',
    'sources/altered-quote',
    'sources/number-drift',
    'sources/name-drift',
    'sources/date-drift',
  ],
  ['dates/weekday-mismatch', 'dates/redundant', 'dates/near-date'],
  ['legal/charged-with-murdering', 'legal/murder'],
]

const rank = (order: string[], rule: string) =>
  order.findIndex(name => name === rule || (name.endsWith('/') && rule.startsWith(name)))

/** One span, one finding. */
export function keepTelling(findings: Finding[]): Finding[] {
  const dropped = new Set<Finding>()
  for (const order of precedence) {
    const rivals = findings.filter(finding => rank(order, finding.rule) >= 0)
    for (const finding of rivals)
      for (const rival of rivals) {
        if (dropped.has(finding) || dropped.has(rival) || !overlaps(finding, rival)) continue
        if (rank(order, finding.rule) >= rank(order, rival.rule)) continue
        dropped.add(rival)
        finding.fixes.push(
          ...rival.fixes.filter(fix => !finding.fixes.some(known => sameEdits(known.edits, fix.edits))),
        )
      }
  }
  return findings.filter(finding => !dropped.has(finding))
}

const sameEdits = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
