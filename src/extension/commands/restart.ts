import * as vscode from 'vscode'
import type { Command } from '../commands.ts'

/** Restarts the server. */
export const restart: Command = desk => async () => {
  await desk.restart()
  vscode.window.setStatusBarMessage(vscode.l10n.t('Standards Desk was restarted.'), 5000)
}
