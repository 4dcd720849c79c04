import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand } from '../draft-at-hand.ts'

/** Opens the draft at hand and one of its sources side by side. */
export const compareWithSource: Command = desk => async (given?: vscode.Uri, source?: string) => {
  const document = draftAtHand(given)
  if (!document) return
  const compared = await desk.ask('standardsDesk/compare', { ...desk.place(document.uri), source })
  if (!compared) return vscode.window.showInformationMessage(vscode.l10n.t('This draft has no sources yet.'))
  await vscode.window.showTextDocument(desk.uri(compared.source.uri), {
    viewColumn: vscode.ViewColumn.Beside,
  })
}
