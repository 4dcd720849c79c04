import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand } from '../draft-at-hand.ts'
import { issues, reasons, toFix } from '../status.ts'

/** Checks the draft at hand, also one that does not look like a draft, and shows what there is to fix. */
export const checkDraft: Command = desk => async (given?: vscode.Uri) => {
  const document = draftAtHand(desk, given)
  if (!document) return
  const checked = await desk.ask('standardsDesk/check', desk.place(document.uri))
  if (!checked) return
  if (checked.unchecked) return vscode.window.showInformationMessage(reasons()[checked.unchecked])
  const count = toFix(checked)
  if (checked.findings.length > 0) await vscode.commands.executeCommand('workbench.actions.view.problems')
  const said = issues(count)
  vscode.window.setStatusBarMessage(`Standards Desk: ${said}`, 5000)
  return checked
}
