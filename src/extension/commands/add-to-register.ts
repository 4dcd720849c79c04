import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand, editorOf } from '../draft-at-hand.ts'
import { houseFile } from './open-house-rules.ts'

/** Puts the selected words of a draft on the register of contested claims, and leaves the writer to fill in the blanks. */
export const addToRegister: Command = desk => async (given?: vscode.Uri | string, range?: vscode.Range) => {
  const document = draftAtHand(desk, typeof given === 'string' ? desk.uri(given) : given)
  if (!document) return
  const selection = range ?? editorOf(document)?.selection
  const answer =
    selection &&
    (await desk.ask('standardsDesk/newClaim', {
      ...desk.place(document.uri),
      range: { start: selection.start, end: selection.end },
    }))
  if (!answer)
    return vscode.window.showInformationMessage(
      vscode.l10n.t('Select the contested words in one sentence of a draft.'),
    )
  if ('noFolder' in answer)
    return vscode.window.showInformationMessage(vscode.l10n.t('Open your newsroom’s folder first.'))
  if ('known' in answer) {
    vscode.window.showInformationMessage(vscode.l10n.t('Already in the register: {0}.', answer.known))
    return answer.at && vscode.commands.executeCommand('standardsDesk.goTo', answer.at.uri, answer.at.range)
  }
  const editor = await vscode.window.showTextDocument(await houseFile(desk, answer))
  await editor.insertSnippet(new vscode.SnippetString(answer.snippet), desk.range(answer.range), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  })
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
