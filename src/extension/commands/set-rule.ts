import * as vscode from 'vscode'
import type { SetRule } from '../../server/protocol.ts'
import type { Command } from '../commands.ts'
import { saveHouseRules } from './sources.ts'

/** Turns a rule up, down or off in the house rules, once the writer has chosen how far and for which drafts. */
export const setRule: Command =
  desk =>
  async (uri: string, rule: string, given: Partial<Pick<SetRule, 'severity' | 'scope'>> = {}) => {
    const severity = given.severity ?? (await askSeverity(rule))
    if (!severity) return false
    const scope = given.scope ?? (await askScope())
    if (!scope) return false
    const answer = await desk.ask('standardsDesk/setRule', { uri, rule, severity, scope })
    const edit = answer && (await desk.edit(answer.edit))
    if (!edit) {
      vscode.window.showInformationMessage(vscode.l10n.t('Open your newsroom’s folder first.'))
      return false
    }
    const applied = await vscode.workspace.applyEdit(edit)
    if (applied) await saveHouseRules(desk.uri(answer.file))
    return applied
  }

async function askSeverity(rule: string): Promise<SetRule['severity'] | undefined> {
  const items: (vscode.QuickPickItem & { severity: SetRule['severity'] })[] = [
    { label: vscode.l10n.t('Off'), severity: 'off' },
    { label: vscode.l10n.t('Suggestion'), severity: 'info' },
    { label: vscode.l10n.t('Warning'), severity: 'warning' },
    { label: vscode.l10n.t('Error'), severity: 'error' },
  ]
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: rule })
  return chosen?.severity
}

async function askScope(): Promise<SetRule['scope'] | undefined> {
  const items: (vscode.QuickPickItem & { scope: SetRule['scope'] })[] = [
    { label: vscode.l10n.t('For the whole newsroom'), scope: 'newsroom' },
    { label: vscode.l10n.t('For this folder'), scope: 'folder' },
    { label: vscode.l10n.t('For this draft'), scope: 'file' },
  ]
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('This changes house-rules.yml.'),
  })
  return chosen?.scope
}
