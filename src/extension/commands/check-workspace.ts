import * as vscode from 'vscode'
import type { Command } from '../commands.ts'

let runs = 0

/** Checks every draft of the workspace, with progress, until it is done or cancelled. */
export const checkWorkspace: Command = desk => async () => {
  if (!vscode.workspace.workspaceFolders?.length)
    return vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of drafts first.'))
  const title = vscode.l10n.t('Checking the workspace')
  const place = { location: vscode.ProgressLocation.Notification, title, cancellable: true }
  const checked = await vscode.window.withProgress(place, async (progress, token) => {
    await desk.ready
    const { WorkDoneProgress } = await import('vscode-languageclient')
    const workDoneToken = `standardsDesk.checkWorkspace.${++runs}`
    let last = 0
    const heard = desk.client!.onProgress(WorkDoneProgress.type, workDoneToken, value => {
      if (value.kind !== 'report') return
      const percentage = value.percentage ?? last
      progress.report({ message: value.message, increment: percentage - last })
      last = percentage
    })
    try {
      return await desk.ask('standardsDesk/checkWorkspace', { workDoneToken }, token)
    } finally {
      heard.dispose()
    }
  })
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
