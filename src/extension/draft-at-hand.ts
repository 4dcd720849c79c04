import * as vscode from 'vscode'
import { isDraftLanguage } from './desk.ts'

/** The document that a command is about: the one given, else the one in the editor. Says so when there is none. */
export function draftAtHand(given?: vscode.Uri): vscode.TextDocument | undefined {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === given?.toString())
  const active = vscode.window.activeTextEditor?.document
  const visible = vscode.window.visibleTextEditors.map(editor => editor.document)
  const document = open ?? [active, ...visible].find(isDraftLanguage)
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
