import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import type { Desk } from '../desk.ts'
import { showTrial, trialPage } from '../pages.ts'
import { withProgress } from '../progress.ts'

/** Tries a rule or an entry of the house rules on what has run: the one given, or one chosen from the list. */
export const tryOnArchive: Command = desk => async (given?: string, named?: string) => {
  const uri = typeof given === 'string' ? given : placeAtHand(desk)
  if (!uri) return vscode.window.showInformationMessage(vscode.l10n.t('Open your newsroom’s folder first.'))
  const name = named ?? (await choose(desk, uri))
  if (!name) return
  const title = vscode.l10n.t('Trying “{0}” on the archive', name)
  const tried = await withProgress(desk, title, workDoneToken =>
    desk.ask('standardsDesk/try', { uri, name, workDoneToken }),
  )
  if ('refused' in tried) vscode.window.showWarningMessage(tried.refused)
  else await showTrial(trialPage(uri, name), tried.page)
  return tried
}

/** The document at hand: its house rules count. */
function placeAtHand(desk: Desk): string | undefined {
  const document = vscode.window.activeTextEditor?.document
  if (document) return desk.place(document.uri).uri
  const folder = vscode.workspace.workspaceFolders?.[0]
  return folder && desk.place(vscode.Uri.joinPath(folder.uri, 'house-rules.yml')).uri
}

/** One of all that can be tried. The one at the cursor comes first. */
async function choose(desk: Desk, uri: string): Promise<string | undefined> {
  const position = vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0)
  const { names, here } = await desk.ask('standardsDesk/triable', { uri, position })
  const listed = here === undefined ? names : [here, ...names.filter(each => each !== here)]
  const placeHolder = vscode.l10n.t('What do you want to test against the archive?')
  return vscode.window.showQuickPick(listed, { placeHolder })
}
