import * as vscode from 'vscode'
import type { Desk } from './desk.ts'

const key = 'name'

/** Who ticks facts off and lets findings stand: asked once, and kept on this machine. Nothing for the unnamed. */
export async function nameForTheRecord(desk: Desk): Promise<string | undefined> {
  const known =
    vscode.workspace.getConfiguration('standardsDesk').get<string>('name') ||
    desk.context.globalState.get<string>(key)
  if (known !== undefined) return known || undefined
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('For the record'),
    prompt: vscode.l10n.t(
      'Your name, for the record of overrules and checked facts. Leave blank to stay anonymous.',
    ),
  })
  if (given === undefined) return undefined
  await desk.context.globalState.update(key, given.trim())
  return given.trim() || undefined
}
