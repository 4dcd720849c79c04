import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import type { Desk } from '../desk.ts'

/** Opens the house rules that hold for the draft at hand, or begins some. */
export const openHouseRules: Command = desk => async () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  const active = vscode.window.activeTextEditor?.document.uri
  const at = active && active.scheme !== 'untitled' ? active : folder && vscode.Uri.joinPath(folder, 'draft')
  const found = at && (await desk.ask('standardsDesk/houseFile', desk.place(at)))
  if (!found || (found.create !== undefined && !folder))
    return vscode.window.showInformationMessage(vscode.l10n.t('Open your newsroom’s folder first.'))
  if (found.create !== undefined) {
    const create = vscode.l10n.t('Create house-rules.yml')
    const said = vscode.l10n.t('This newsroom has no house rules yet.')
    if ((await vscode.window.showInformationMessage(said, create)) !== create) return
  }
  return vscode.window.showTextDocument(await houseFile(desk, found))
}

/** The file of house rules, written with what they begin with where there are none yet. */
export async function houseFile(
  desk: Desk,
  { uri, create }: { uri: string; create?: string },
): Promise<vscode.Uri> {
  const file = desk.uri(uri)
  if (create !== undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(create))
  return file
}
