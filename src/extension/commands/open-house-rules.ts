import * as vscode from 'vscode'
import type { Command } from '../commands.ts'

/** What a house begins with. */
const beginning = `# What this newsroom has decided. Every rule, profile and setting is completed as you type.
extends: ap

rules:
  # quotes/said-order: off

# The register of contested claims: to be hedged or attributed wherever they are made.
claims: []
`

/** Opens the house rules that hold for the draft at hand, or begins some. */
export const openHouseRules: Command = desk => async () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  const active = vscode.window.activeTextEditor?.document.uri
  const at = active && active.scheme !== 'untitled' ? active : folder && vscode.Uri.joinPath(folder, 'draft')
  const found = at && (await desk.ask('standardsDesk/houseFile', desk.place(at)))
  if (found) return vscode.window.showTextDocument(desk.uri(found.uri))
  if (!folder)
    return vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of the newsroom first.'))
  const create = vscode.l10n.t('Create house-rules.yml')
  const said = vscode.l10n.t('This newsroom has no house rules yet.')
  if ((await vscode.window.showInformationMessage(said, create)) !== create) return
  const file = vscode.Uri.joinPath(folder, 'house-rules.yml')
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(beginning))
  return vscode.window.showTextDocument(file)
}
