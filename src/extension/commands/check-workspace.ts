import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { withProgress } from '../progress.ts'

/** Checks every draft of the workspace, with progress, until it is done or cancelled. */
export const checkWorkspace: Command = desk => async () => {
  if (!vscode.workspace.workspaceFolders?.length)
    return vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of drafts first.'))
  const title = vscode.l10n.t('Checking the workspace')
  const checked = await withProgress(desk, title, workDoneToken =>
    desk.ask('standardsDesk/checkWorkspace', { workDoneToken }),
  )
  const { drafts, errors, warnings, infos, cancelled } = checked
  const counts = vscode.l10n.t(
    'Drafts: {0}. Errors: {1}. Warnings: {2}. Suggestions: {3}.',
    drafts,
    errors,
    warnings,
    infos,
  )
  vscode.window.showInformationMessage(cancelled ? vscode.l10n.t('Canceled. {0}', counts) : counts)
  if (errors + warnings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems')
  return checked
}
