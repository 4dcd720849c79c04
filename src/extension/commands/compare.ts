import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand } from '../draft-at-hand.ts'
import { Comparison } from '../webviews/comparison.ts'

/** Opens the draft at hand and one of its sources side by side; the one it follows most, unless another is given. */
export const compareWithSource: Command = desk => async (given?: vscode.Uri | string, source?: unknown) => {
  const document = draftAtHand(desk, typeof given === 'string' ? desk.uri(given) : given)
  if (!document) return
  const wanted = typeof source === 'string' ? source : undefined
  const page = await Comparison.show(desk, document, wanted)
  if (page) return page.compared
  const add = vscode.l10n.t('Add Source')
  const said = vscode.l10n.t('This draft has no sources yet.')
  if ((await vscode.window.showInformationMessage(said, add)) === add)
    await vscode.commands.executeCommand('standardsDesk.addSource')
}
