import * as vscode from 'vscode'
import type { Checked } from '../server/protocol.ts'
import { type Desk, isDraftLanguage } from './desk.ts'

/** Standards Desk’s one item in the status bar: what there is to fix in the draft at hand. */
export function showStatus(desk: Desk) {
  const item = vscode.window.createStatusBarItem('standardsDesk.status', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Standards Desk'
  const show = () => {
    const document = vscode.window.activeTextEditor?.document
    if (!isDraftLanguage(document)) return item.hide()
    const result = desk.result(document.uri)
    const { text, tooltip, command } = result ? told(result) : waiting()
    item.text = text
    item.tooltip = tooltip
    item.command = command
    item.accessibilityInformation = { label: `Standards Desk: ${tooltip}` }
    item.show()
  }
  desk.context.subscriptions.push(
    item,
    desk.onChecked(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidOpenTextDocument(show),
  )
  show()
}

const waiting = () => ({
  text: '$(checklist)',
  tooltip: vscode.l10n.t('The draft has not been checked yet.'),
  command: 'standardsDesk.checkDraft',
})

export const reasons = (): Record<NonNullable<Checked['unchecked']>, string> => ({
  'not-a-draft': vscode.l10n.t('Not checked: this doesn’t look like a news draft. Click to check it.'),
  ignored: vscode.l10n.t('Not checked: files with this name are ignored. Click to check it anyway.'),
  source: vscode.l10n.t('Not checked: this is a source, not a draft. Click to check it anyway.'),
  'too-long': vscode.l10n.t('Not checked: this is too long to be a draft.'),
})

/** How many findings want something done: infos are for those who look. */
export function toFix({ findings }: Pick<Checked, 'findings'>): number {
  return findings.filter(({ severity }) => severity !== 'info').length
}

/** What is wrong with the house rules does not count for the draft. */
export function houseErrors(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? vscode.l10n.t('The house rules have an error.')
    : vscode.l10n.t('The house rules have {0} errors.', count)
}

function compared(sources: number): string {
  if (sources === 0) return ''
  return sources === 1
    ? vscode.l10n.t('Compared with one source.')
    : vscode.l10n.t('Compared with {0} sources.', sources)
}

/** `No issues.`, `One issue.`, `3 issues.` */
export function issues(count: number): string {
  if (count === 0) return vscode.l10n.t('No issues.')
  return count === 1 ? vscode.l10n.t('One issue.') : vscode.l10n.t('{0} issues.', count)
}

function suggestions(count: number): string {
  if (count === 0) return ''
  return count === 1 ? vscode.l10n.t('One suggestion.') : vscode.l10n.t('{0} suggestions.', count)
}

function told(checked: Checked) {
  if (checked.unchecked)
    return {
      text: '$(circle-slash)',
      tooltip: reasons()[checked.unchecked],
      command: 'standardsDesk.checkDraft',
    }
  const count = toFix(checked)
  const infos = checked.findings.length - count
  const lines = [
    issues(count),
    suggestions(infos),
    compared(checked.sources.length),
    houseErrors(checked.houseErrors),
  ]
  return {
    text: count === 0 ? '$(check)' : `$(checklist) ${count}`,
    tooltip: lines.filter(Boolean).join(' '),
    command: 'standardsDesk.showFindings',
  }
}
