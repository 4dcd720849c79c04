import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand } from '../draft-at-hand.ts'
import { showGate } from '../webviews/gate.ts'

/** Shows what keeps the open draft from publication. */
export const checkBeforePublishing: Command = desk => async (given?: vscode.Uri) => {
  const document = draftAtHand(desk, given)
  if (!document) return
  const gate = await showGate(desk, document)
  if (!gate)
    vscode.window.showInformationMessage(vscode.l10n.t('This document isn’t checked. Run Check Draft first.'))
  return gate
}
