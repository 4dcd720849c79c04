import { dirname, join, relative } from 'pathe'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import { formatOf } from '../desk/draft/formats.ts'
import { matterOf } from '../desk/draft/matter.ts'
import type { Finding } from '../desk/finding.ts'
import { assureRoom, type Files } from '../newsroom/files.ts'
import { stetFile, withStet } from '../newsroom/stets.ts'
import { textAt } from '../newsroom/text-at.ts'
import { rangeOf } from './diagnostics.ts'
import { pathOf, uriOf } from './paths.ts'
import type { LetStand } from './protocol.ts'
import type { Reading } from './reading.ts'

/**
 * `<!-- stet rule: reason — who, day -->` on a line of its own before the paragraph of a finding; nothing where the format has no
 * comments, or the finding is in no paragraph.
 */
export function commentEdit(
  reading: Reading,
  finding: Finding,
  reason: string,
  signature?: { by: string; on: string },
): TextEdit | undefined {
  const { document, story } = reading
  if (!formatOf(undefined, story.draft.format).hasComments) return undefined
  // A comment in front matter would break it.
  if (finding.start < (matterOf(story.draft.text)?.end ?? 0)) return undefined
  const block = story.draft.blocks.find(block => block.start <= finding.start && finding.start < block.end)
  if (!block || block.kind === 'cell' || block.kind === 'furniture') return undefined
  const { line } = document.positionAt(block.start)
  const start = { line, character: 0 }
  const opening = document.getText({ start, end: document.positionAt(block.start) })
  const ending = document.getText().includes('\r\n') ? '\r\n' : '\n'
  const indent = /^\s*/.exec(opening)![0]
  const signed = signature ? ` — ${harmless(signature.by)}, ${signature.on}` : ''
  return {
    range: { start, end: start },
    newText: `${indent}<!-- stet ${finding.rule}: ${harmless(reason)}${signed} -->${ending}`,
  }
}

/** A comment ends at the first `-->`, and two hyphens are none of its business. */
const harmless = (reason: string) => reason.replace(/\s+/g, ' ').replace(/--+>?/g, '—').trim()

/** The edit that writes an entry into `stet.yml` beside the house rules, or beside the draft where there are none. */
export async function fileEdit(
  reading: Reading,
  finding: Finding,
  { reason, by }: LetStand,
  files: Files,
  today: string,
): Promise<WorkspaceEdit> {
  const draft = pathOf(reading.uri) ?? join(reading.shelf.base, 'untitled')
  const folder = reading.surroundings.houseFile ? dirname(reading.surroundings.houseFile) : dirname(draft)
  const path = join(folder, stetFile)
  const exists = (await files.stat(path)) !== undefined
  const text = exists ? await textAt(files, path) : ''
  const entry = {
    draft: relative(folder, draft),
    rule: finding.rule,
    words: reading.story.draft.text.slice(finding.start, finding.end).replace(/\s+/g, ' ').trim(),
    reason: reason.replace(/\s+/g, ' ').trim(),
    ...(by ? { by } : {}),
    on: today,
  }
  const uri = uriOf(path, reading.uri)
  const document = TextDocument.create(uri, 'yaml', 0, text)
  const newText = withStet(text, entry)
  await assureRoom(files, path, newText)
  return {
    documentChanges: [
      ...(exists ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }]),
      {
        textDocument: { uri, version: null },
        edits: [{ range: rangeOf(document, { start: 0, end: text.length }), newText }],
      },
    ],
  }
}

/** The finding that a request is about, in the version of the draft that it was made for. */
export function findingOf(
  reading: Reading,
  { rule, range }: Pick<LetStand, 'rule' | 'range'>,
): Finding | undefined {
  const start = reading.document.offsetAt(range.start)
  const end = reading.document.offsetAt(range.end)
  return reading.findings.find(
    finding => finding.rule === rule && finding.start === start && finding.end === end,
  )
}
