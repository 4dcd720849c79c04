import { TextDocument } from 'vscode-languageserver-textdocument'
import { checkStory, compareWith, type Occasion } from '../desk/check.ts'
import type { Draft } from '../desk/draft/draft.ts'
import { formatIn } from '../desk/draft/formats.ts'
import { readDraft } from '../desk/draft/read.ts'
import type { Finding } from '../desk/finding.ts'
import type { Comparison } from '../desk/library/comparison.ts'
import type { Story } from '../desk/story/story.ts'
import type { LookedUp } from '../newsroom/archive/looked-up.ts'
import type { Surroundings } from '../newsroom/newsroom.ts'
import type { Shelf } from './diagnostics.ts'
import type { Place } from './newsrooms.ts'
import { pathOf } from './paths.ts'

/** What Standards Desk knows of one version of a document. */
export interface Reading {
  uri: string
  version: number
  /** The document as it stood: it does not change when the writer types on. */
  document: TextDocument
  story: Story
  surroundings: Surroundings
  shelf: Shelf
  comparison?: Comparison
  /** What has run of it before, or why the archive could not be asked. */
  looked: LookedUp
  findings: Finding[]
}

export function draftOf(document: TextDocument): Draft {
  const path = pathOf(document.uri)
  return readDraft(document.getText(), { path, format: formatIn(path, document.languageId).id })
}

/** Checks a document with what surrounds it. Left to itself it takes milliseconds. */
export function read(
  document: TextDocument,
  story: Story,
  place: Place,
  looked: LookedUp,
  occasion: Occasion,
): Reading {
  const { surroundings, base } = place
  const comparison = compareWith(surroundings.library, story)
  const findings = checkStory(story, surroundings.house, comparison, {
    ...occasion,
    ran: looked.ran,
    stets: surroundings.stets,
    missing: surroundings.missing,
  })
  return {
    uri: document.uri,
    version: document.version,
    document: TextDocument.create(document.uri, document.languageId, document.version, document.getText()),
    story,
    surroundings,
    shelf: {
      sources: surroundings.library?.sources ?? [],
      archived: looked.ran?.stories.map(({ source }) => source) ?? [],
      base,
      like: document.uri,
    },
    comparison,
    looked,
    findings,
  }
}
