import * as vscode from 'vscode'
import type { Command } from '../commands.ts'

/** Starts the server anew. */
export const restart: Command = desk => async () => {
  await desk.restart()
  vscode.window.setStatusBarMessage(vscode.l10n.t('Standards Desk was restarted.'), 5000)
}
