import { placesOf, type RanPlace, type RanStory } from '../desk/archive/ran.ts'
import { mentionOf } from '../desk/draft/sources-field.ts'
import type { Finding } from '../desk/finding.ts'
import { inFile } from '../desk/library/source.ts'
import { type Span, slice } from '../desk/span.ts'
import { isReading, type Outcome } from './checks.ts'
import { locationIn, rangeOf, sourceUri } from './diagnostics.ts'
import { nameOf } from './paths.ts'
import type { Checked, FindingSummary, RanSummary, SourceSummary } from './protocol.ts'
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
      ran: [],
      missing: [],
      words: 0,
      house: [],
      houseErrors: 0,
    }
  return {
    uri,
    version,
    findings: outcome.findings.map(finding => summaryOf(finding, outcome)),
    sources: sourcesOf(outcome),
    ran: ranIn(outcome),
    ...(outcome.surroundings.archive ? { archive: { failed: outcome.looked.failed } } : {}),
    missing: missingOf(outcome),
    published: outcome.story.published,
    words: outcome.story.words.length,
    house: outcome.surroundings.houseFile ? [outcome.surroundings.houseFile] : [],
    houseErrors: houseErrorsOf(outcome),
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

/** How many errors the house rules of a draft have: what is wrong with them does not count for it. */
export const houseErrorsOf = ({ surroundings: { troubles, house, houseFile } }: Reading): number =>
  troubles.filter(
    ({ severity, path }) => severity === 'error' && (path === houseFile || house.files.includes(path)),
  ).length

const missingOf = ({ surroundings, story, document }: Reading) =>
  surroundings.missing.map(({ path }) => ({
    path,
    range: rangeOf(document, mentionOf(story.draft, path) ?? { start: 0, end: 0 }),
  }))

/** What of a draft has run before, one entry a place: the passages and quotations, each in the draft's order. */
function ranIn({ looked: { ran }, document, story, shelf }: Reading): RanSummary[] {
  if (!ran) return []
  const at = (kind: RanSummary['kind'], span: Span, { credits, source, inSource }: RanPlace): RanSummary => {
    const typed = story.prose.toDraft(span)
    const { uri, range: there } = locationIn(source, inFile(source, inSource), shelf)
    const { publisher, date, place, headline } = credits
    const words = slice(story.text, span).replace(/\s+/g, ' ')
    return { kind, range: rangeOf(document, typed), words, uri, there, publisher, date, place, headline }
  }
  return [
    ...ran.passages.flatMap(passage => passage.places.map(place => at(passage.kind, passage, place))),
    ...[...ran.quotations].flatMap(([quotation, found]) =>
      placesOf(found).map(place => at(place.same ? 'quotation' : 'altered-quotation', quotation, place)),
    ),
  ]
}

/** A story of the archive, as one of the draft's sources. */
export const summaryOfRan = (
  { credits, source, comparison }: RanStory,
  { shelf }: Reading,
): SourceSummary => ({
  uri: sourceUri(source, shelf),
  path: source.path,
  name: credits.headline ?? credits.id,
  kind: source.kind,
  publisher: credits.publisher,
  date: credits.date,
  share: comparison.shares.get(source) ?? 0,
})

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
