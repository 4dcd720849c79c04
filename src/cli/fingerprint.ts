import { createHash } from 'node:crypto'
import type { CheckedFile, ReportedFinding } from './report.ts'

/** The words of a finding as they count for telling it again: without line breaks and double spaces. */
export const wordsOf = ({ actual }: Pick<ReportedFinding, 'actual'>) => actual.replace(/\s+/g, ' ').trim()

/**
 * A name for each finding of a draft that stays when lines above it come and go: of its rule, its words, and how many
 * alike stand before it.
 */
export function fingerprints({ path, findings }: CheckedFile): string[] {
  const alike = new Map<string, number>()
  return findings.map(finding => {
    const key = JSON.stringify([path, finding.rule, wordsOf(finding)])
    const before = alike.get(key) ?? 0
    alike.set(key, before + 1)
    return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, 40)
  })
}
