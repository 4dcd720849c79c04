import type { Finding } from '../finding.ts'
import { overlaps } from '../span.ts'

/**
 * Where several rules fit the same words, the most specific one is kept and takes over the fixes of the others. The
 * most specific comes first. A name that ends in `/` is a whole family.
 */
const precedence: string[][] = [
  ['hedging/lost', 'hedging/contested-claim', 'hedging/dropped'],
  [
    'sources/stitched-quote',
    'sources/altered-quote',
    'sources/number-drift',
    'sources/name-drift',
    'sources/date-drift',
    'sources/added-detail',
  ],
  ['dates/weekday-mismatch', 'dates/near-date', 'dates/redundant'],
  ['legal/charged-with-murdering', 'legal/murder'],
  ['names/roster', 'names/spelling', 'consistency/headline'],
]

const rank = (order: string[], rule: string) =>
  order.findIndex(name => name === rule || (name.endsWith('/') && rule.startsWith(name)))

/** One span, one finding. */
export function keepTelling(findings: Finding[]): Finding[] {
  const dropped = new Set<Finding>()
  for (const order of precedence) {
    const rivals = findings
      .filter(finding => rank(order, finding.rule) >= 0)
      .sort((one, other) => one.start - other.start)
    rivals.forEach((one, index) => {
      for (let next = index + 1; next < rivals.length && rivals[next].start < one.end; next++) {
        if (dropped.has(one)) break
        const other = rivals[next]
        const telling = rank(order, other.rule) - rank(order, one.rule)
        if (telling === 0 || dropped.has(other) || !overlaps(one, other)) continue
        const [kept, lost] = telling > 0 ? [one, other] : [other, one]
        dropped.add(lost)
        kept.fixes.push(
          ...lost.fixes.filter(fix => !kept.fixes.some(known => sameEdits(known.edits, fix.edits))),
        )
      }
    })
  }
  return findings.filter(finding => !dropped.has(finding))
}

const sameEdits = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
