import { resolve } from 'pathe'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types'
import { URI } from 'vscode-uri'
import { archivedPath, isArchived } from '../desk/archive/archived.ts'
import type { Edit, Evidence, Finding, Severity } from '../desk/finding.ts'
import type { Source } from '../desk/library/source.ts'
import { memo } from '../desk/memo.ts'
import { addressOf } from '../desk/rules/address.ts'
import type { Span } from '../desk/span.ts'
import type { Trouble } from '../newsroom/files.ts'
import { uriOf } from './paths.ts'

/** How an info is shown: as an information in Problems, or as a hint, which Problems leaves out. */
export type InfoAs = 'information' | 'hint'

export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
})

/** Where the sources of a draft are: their paths count from a folder. */
export interface Shelf {
  sources: Source[]
  /** Stories of the archive that have something of the draft. */
  archived: Source[]
  /** The folder from which paths of sources are told. */
  base: string
  /** An address in the same workspace. */
  like: string
}

/** The words that a finding is drawn under. */
export const underlined = (finding: Finding): Span => finding.underline ?? finding

/** A finding as the editor shows it: what is wrong under the words, with the rule's page and the source's own words. */
export function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  shelf: Shelf,
  infoAs: InfoAs,
): Diagnostic {
  const related = finding.evidence.flatMap(evidence => toRelated(evidence, document, shelf))
  return {
    range: rangeOf(document, underlined(finding)),
    severity: severityOf(finding.severity, infoAs),
    source: 'Standards Desk',
    code: finding.rule,
    codeDescription: { href: addressOf(finding.rule) },
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}

/** What is wrong with a house file, a source or `stet.yml`, at its place in that file. */
export function troubleDiagnostic(trouble: Trouble): Diagnostic {
  const start = { line: (trouble.line ?? 1) - 1, character: (trouble.column ?? 1) - 1 }
  const length = Math.max(0, (trouble.end ?? 0) - (trouble.start ?? 0))
  return {
    range: { start, end: { line: start.line, character: start.character + length } },
    severity: trouble.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'Standards Desk',
    message: trouble.message.charAt(0).toUpperCase() + trouble.message.slice(1),
  }
}

function severityOf(severity: Severity, infoAs: InfoAs): DiagnosticSeverity {
  if (severity === 'error') return DiagnosticSeverity.Error
  if (severity === 'warning') return DiagnosticSeverity.Warning
  return infoAs === 'hint' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information
}

function toRelated(evidence: Evidence, document: TextDocument, shelf: Shelf): DiagnosticRelatedInformation[] {
  const { source: path, message } = evidence
  if (path === undefined)
    return [{ location: { uri: document.uri, range: rangeOf(document, evidence) }, message }]
  const source = [...shelf.sources, ...shelf.archived].find(source => source.path === path)
  return source ? [{ location: locationIn(source, evidence, shelf), message }] : []
}

/** Where a stretch of a source's file is: what opens when the evidence is clicked. */
export const locationIn = (source: Source, span: Span, shelf: Shelf): { uri: string; range: Range } => ({
  uri: sourceUri(source, shelf),
  range: rangeOf(fileOf(source), span),
})

/** A document whose text was extracted (a PDF, a mail in base64) is shown as Standards Desk has read it. */
export function sourceUri(source: Source, { base, like }: Shelf): string {
  // A story of the archive is in no file of its own.
  if (isArchived(source)) return readUri(source.path)
  const uri = uriOf(resolve(base, source.path), like)
  return source.extracted ? readUri(uri) : uri
}

/** The address of a text that is in no file, written as editors write it back: `wires/ap.txt` keeps its slash. */
const readUri = (name: string): string =>
  URI.from({ scheme: 'standards-desk-source', path: `${name}.txt` }).toString()

/** The id of the story that an address is of; nothing where it is no story of an archive. */
export function archivedIdIn(uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri)
  const prefix = archivedPath('')
  if (scheme !== 'standards-desk-source' || !path.startsWith(prefix)) return undefined
  return path.slice(prefix.length).replace(/\.txt$/, '')
}

/** A source's file as a document, to count its lines once. */
export const fileOf = memo((source: Source) =>
  TextDocument.create(source.path, 'plaintext', 0, source.story.draft.text),
)

/** An edit of a draft as an editor makes it. */
export const toTextEdit = (document: TextDocument, edit: Edit): TextEdit => ({
  range: rangeOf(document, edit),
  newText: edit.text,
})
