import * as vscode from 'vscode'
import type { FindingSummary } from '../../server/protocol.ts'

/** What the view of findings is to show; everything when nothing is said. */
export interface Wanted {
  /** At least this serious. */
  severity?: 'error' | 'warning'
  family?: string
}

export const familyOf = (rule: string) => rule.slice(0, rule.indexOf('/'))

export function matches(finding: FindingSummary, { severity, family }: Wanted): boolean {
  if (family !== undefined && familyOf(finding.rule) !== family) return false
  if (severity === 'error') return finding.severity === 'error'
  return severity === undefined || finding.severity !== 'info'
}

/** A family of rules in words. */
export function familyName(family: string): string {
  const names: Record<string, string> = {
    quotes: vscode.l10n.t('Quotations'),
    sourcing: vscode.l10n.t('Sourcing'),
    hedging: vscode.l10n.t('Contested claims'),
    legal: vscode.l10n.t('Legal'),
    dates: vscode.l10n.t('Days and dates'),
    sources: vscode.l10n.t('Compared with sources'),
    names: vscode.l10n.t('Names'),
    numbers: vscode.l10n.t('Numbers'),
    gate: vscode.l10n.t('Before publishing'),
    style: vscode.l10n.t('House style'),
    readability: vscode.l10n.t('Readability'),
    stet: vscode.l10n.t('Overrule'),
  }
  return names[family] ?? family
}
