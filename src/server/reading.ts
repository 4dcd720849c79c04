import { TextDocument } from 'vscode-languageserver-textdocument'
import { checkStory, compareWith, type Occasion } from '../desk/check.ts'
import type { Draft, Format } from '../desk/draft/draft.ts'
import { readDraft } from '../desk/draft/read.ts'
import type { Finding } from '../desk/finding.ts'
import type { Comparison } from '../desk/library/comparison.ts'
import type { Story } from '../desk/story/story.ts'
import type { Surroundings } from '../newsroom/newsroom.ts'
import type { Shelf } from './diagnostics.ts'
import type { Place } from './newsrooms.ts'
import { pathOf } from './paths.ts'

/** Rules that cost more than all the others together; they may lag behind. */
export const slowRules = ['readability/sentence']

/** What the desk knows of one version of a document. */
export interface Reading {
  uri: string
  version: number
  /** The document as it stood: it does not change when the writer types on. */
  document: TextDocument
  story: Story
  surroundings: Surroundings
  shelf: Shelf
  comparison?: Comparison
  findings: Finding[]
  /** The slow rules have spoken as well. */
  complete: boolean
}

/** How a document is written, by its name and, for one without, by its language. */
export function formatOf(uri: string, languageId: string): Format | undefined {
  if (languageId === 'markdown') return 'markdown'
  if (languageId === 'html') return 'html'
  return /\.(?:md|markdown|html?|aml|archieml)$/i.test(uri) ? undefined : 'wire'
}

export function draftOf(document: TextDocument): Draft {
  const format = formatOf(document.uri, document.languageId)
  return readDraft(document.getText(), { path: pathOf(document.uri), ...(format ? { format } : {}) })
}

/** Checks a document with what surrounds it. Left to itself it takes milliseconds; the slow rules come afterwards. */
export function read(document: TextDocument, story: Story, place: Place, occasion: Occasion): Reading {
  const { surroundings, base } = place
  const comparison = compareWith(surroundings.library, story)
  const leftOut = occasion.leaveOut ?? []
  const findings = checkStory(story, surroundings.house, comparison, {
    ...occasion,
    stets: surroundings.stets,
  })
  return {
    uri: document.uri,
    version: document.version,
    document: TextDocument.create(document.uri, document.languageId, document.version, document.getText()),
    story,
    surroundings,
    shelf: { sources: surroundings.library?.sources ?? [], base, like: document.uri },
    comparison,
    // A stet for a rule that has not spoken yet is not unused.
    findings: leftOut.length > 0 ? findings.filter(({ rule }) => rule !== 'stet/unused') : findings,
    complete: leftOut.length === 0,
  }
}

/** The same reading, with the slow rules. */
export function complete(reading: Reading, occasion: Occasion): Reading {
  const { story, surroundings, comparison } = reading
  const whole = { ...occasion, leaveOut: [], stets: surroundings.stets }
  return { ...reading, findings: checkStory(story, surroundings.house, comparison, whole), complete: true }
}

/**
 * What the slow rules found in the version before, moved to where the same words stand now, so that a squiggle does not
 * go and come at every keystroke.
 */
export function withSlowFindingsOf(earlier: Reading | undefined, reading: Reading): Reading {
  const carried: Finding[] = []
  const now = reading.story.draft.text
  for (const finding of earlier?.findings ?? []) {
    if (!slowRules.includes(finding.rule)) continue
    const words = earlier!.story.draft.text.slice(finding.start, finding.end)
    const start = now.indexOf(words, Math.max(0, finding.start - 2000))
    if (start >= 0) carried.push({ ...finding, start, end: start + words.length, fixes: [], evidence: [] })
  }
  if (carried.length === 0) return reading
  return {
    ...reading,
    findings: [...reading.findings, ...carried].sort((one, other) => one.start - other.start),
  }
}
