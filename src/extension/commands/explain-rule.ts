import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { rulePage, showPage } from '../pages.ts'

/** Explains a rule: the one given, the one at the cursor, or one chosen from the list. */
export const explainRule: Command = desk => async (given?: string) => {
  const rule = typeof given === 'string' ? given : await choose()
  if (rule) await showPage(rulePage(rule))

  async function choose(): Promise<string | undefined> {
    const rules = await desk.ask('standardsDesk/rules', null)
    const editor = vscode.window.activeTextEditor
    const here = desk
      .result(editor?.document.uri)
      ?.findings.filter(({ range }) => desk.range(range).contains(editor!.selection.active))
      .map(({ rule }) => rule as string)
    const items = rules
      .map(({ rule, summary }) => ({ label: rule, description: summary }))
      .sort((one, other) => Number(here?.includes(other.label)) - Number(here?.includes(one.label)))
    const placeHolder = vscode.l10n.t('Which rule?')
    return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.label
  }
}
