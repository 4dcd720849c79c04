import * as vscode from 'vscode'
import { type Desk, isDraftLanguage } from './desk.ts'

/**
 * The document that a command is about: the one given, else the one in the editor, else the one whose findings, facts or
 * comparison are looked at. Says so when there is none.
 */
export function draftAtHand(desk: Desk, given?: vscode.Uri): vscode.TextDocument | undefined {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === given?.toString())
  const active = vscode.window.activeTextEditor?.document
  const visible = vscode.window.visibleTextEditors.map(editor => editor.document)
  const document = open ?? [active, ...visible, desk.views.current.document].find(isDraftLanguage)
  if (!isDraftLanguage(document)) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('Open a draft first: Markdown, plain text, or a .story or .draft file.'),
    )
    return undefined
  }
  return document
}

/** The editor that shows a document, where one does. */
export const editorOf = (document: vscode.TextDocument) =>
  vscode.window.visibleTextEditors.find(editor => editor.document === document)
