import { mentionOf } from '../desk/draft/sources-field.ts'
import type { Finding } from '../desk/finding.ts'
import { isReading, type Outcome } from './checks.ts'
import { rangeOf, sourceUri } from './diagnostics.ts'
import { nameOf } from './paths.ts'
import type { Checked, FindingSummary, SourceSummary } from './protocol.ts'
import type { Reading } from './reading.ts'

/** What views show of a check. */
export function checkedOf(outcome: Outcome): Checked {
  const { uri, version } = outcome
  if (!isReading(outcome))
    return {
      uri,
      version,
      unchecked: outcome.unchecked,
      findings: [],
      sources: [],
      missing: [],
      words: 0,
      house: [],
    }
  return {
    uri,
    version,
    findings: outcome.findings.map(finding => summaryOf(finding, outcome)),
    sources: sourcesOf(outcome),
    missing: missingOf(outcome),
    published: outcome.story.published,
    words: outcome.story.words.length,
    house: outcome.surroundings.houseFile ? [outcome.surroundings.houseFile] : [],
  }
}

export const summaryOf = (finding: Finding, { document, story }: Reading): FindingSummary => ({
  rule: finding.rule,
  severity: finding.severity,
  range: rangeOf(document, finding),
  message: finding.message,
  why: finding.why,
  words: story.draft.text.slice(finding.start, finding.end),
  fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
})

const missingOf = ({ surroundings, story, document }: Reading) =>
  surroundings.missing.map(({ path }) => ({
    path,
    range: rangeOf(document, mentionOf(story.draft, path) ?? { start: 0, end: 0 }),
  }))

/** The sources of a draft, those that it follows most first. */
export function sourcesOf({ comparison, shelf }: Reading): SourceSummary[] {
  return shelf.sources
    .map(source => ({
      uri: sourceUri(source, shelf),
      path: source.path,
      name: nameOf(source.path),
      kind: source.kind,
      publisher: source.publisher,
      date: source.date,
      share: comparison?.shares.get(source) ?? 0,
    }))
    .sort((one, other) => other.share - one.share)
}
