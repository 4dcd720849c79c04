import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types'
import type { Finding, Fix } from '../desk/finding.ts'
import { safeEdits } from '../desk/fixes.ts'
import type { Words } from '../desk/words.ts'
import { type InfoAs, toDiagnostic, toTextEdit } from './diagnostics.ts'
import { findingActions } from './finding-actions.ts'
import type { Reading } from './reading.ts'
import { contestedIn } from './register.ts'

/** Fixes that are safe alone: never one of several answers, never a suppression. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.standardsDesk`

/** What makes house rules of words of a draft. */
const registerKind = `${CodeActionKind.Refactor}.register`

export interface Asked {
  range: Range
  /** Kinds that the editor wants; all when left out. */
  only?: string[]
  infoAs: InfoAs
  /** The editor has Standards Desk’s commands: it asks for a reason itself. */
  commands: boolean
  say: Words
}

/** What may be done about the findings at a place. Nothing is checked here: the last check has found it all. */
export function codeActions(reading: Reading, asked: Asked): CodeAction[] {
  const actions: CodeAction[] = []
  if (wants(asked.only, CodeActionKind.QuickFix)) {
    const found = findingsAt(reading, asked.range)
    for (const finding of found) actions.push(...fixActions(reading, finding, asked))
    for (const finding of found) actions.push(...findingActions(reading, finding, asked))
  }
  if (asked.commands && wants(asked.only, registerKind)) actions.push(...registerActions(reading, asked))
  // On save an editor asks for `source.fixAll`; in the menu of a word it would only be in the way.
  if (asked.only?.some(kind => isWithin(fixAllKind, kind) || isWithin(kind, fixAllKind))) {
    const edits = safeEdits(reading.findings).map(edit => toTextEdit(reading.document, edit))
    if (edits.length > 0)
      actions.push({
        title: asked.say('Apply all safe fixes'),
        kind: fixAllKind,
        edit: { changes: { [reading.uri]: edits } },
      })
  }
  return actions
}

/** `source.fixAll` takes in `source.fixAll.standardsDesk`. */
const isWithin = (kind: string, asked: string) => kind === asked || kind.startsWith(`${asked}.`)

const wants = (only: string[] | undefined, kind: string) =>
  only === undefined || only.some(asked => isWithin(kind, asked))

export function findingsAt(reading: Reading, range: Range): Finding[] {
  const start = reading.document.offsetAt(range.start)
  const end = reading.document.offsetAt(range.end)
  return reading.findings.filter(finding => finding.start <= end && start <= finding.end)
}

function fixActions(reading: Reading, finding: Finding, { infoAs }: Asked): CodeAction[] {
  const { document, shelf } = reading
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, document, shelf, infoAs)]
  // Where there are two answers, Standards Desk prefers neither: only the writer knows which day is wrong.
  const preferred = finding.fixes.length === 1 && finding.fixes[0].safe
  return finding.fixes.map(fix => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(preferred ? { isPreferred: true } : {}),
    edit: { changes: { [reading.uri]: toTextEdits(document, fix) } },
  }))
}

/** Selected words may be put on the register of contested claims. */
function registerActions({ document, ...reading }: Reading, { range, say }: Asked): CodeAction[] {
  const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const contested = selected.start < selected.end && contestedIn(reading, selected)
  if (!contested) return []
  const title = say('Add “{0}” to the register of contested claims', excerpt(contested.words))
  const command = { title, command: 'standardsDesk.addToRegister', arguments: [document.uri, range] }
  return [{ title, kind: registerKind, command }]
}

const excerpt = (words: string) => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 32 ? `${line.slice(0, 30).trimEnd()} …` : line
}

const toTextEdits = (document: TextDocument, fix: Fix): TextEdit[] =>
  fix.edits.map(edit => toTextEdit(document, edit))
