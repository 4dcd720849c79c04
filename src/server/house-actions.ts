import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types'
import type { Words } from '../desk/words.ts'
import type { Trouble } from '../newsroom/files.ts'
import { troubleDiagnostic } from './diagnostics.ts'

/** Puts the word that was most likely meant in the place of a typo in house rules: `sevrity`, `dates/wekday`. */
export function houseActions(uri: string, troubles: Trouble[], range: Range, say: Words): CodeAction[] {
  return troubles.flatMap((trouble): CodeAction[] => {
    const { instead } = trouble
    const diagnostic = troubleDiagnostic(trouble)
    if (instead === undefined || !meets(diagnostic.range, range)) return []
    return [
      {
        title: say('Change to “{0}”', instead),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [uri]: [{ range: diagnostic.range, newText: instead }] } },
      },
    ]
  })
}

/** Shows how often an entry of the house rules would have spoken in what has run. */
export function tryAction(uri: string, name: string, say: Words): CodeAction {
  const title = say('Try “{0}” on the archive', name)
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: 'standardsDesk.tryOnArchive', arguments: [uri, name] },
  }
}

/** Typos are words within a line. */
const meets = (one: Range, other: Range) =>
  one.start.line <= other.end.line &&
  other.start.line <= one.end.line &&
  (one.start.line !== other.end.line || one.start.character <= other.end.character) &&
  (one.end.line !== other.start.line || other.start.character <= one.end.character)
