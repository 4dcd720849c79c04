import * as vscode from 'vscode'
import type { FindingSummary } from '../../server/protocol.ts'
import type { Command } from '../commands.ts'
import { type Desk, isDraftLanguage } from '../desk.ts'
import { familyName, familyOf, type Wanted } from '../views/families.ts'

/** Opens a draft at a place. */
export const goTo: Command = desk => async (uri: vscode.Uri | string, range: FindingSummary['range']) => {
  const selection = desk.range(range)
  const place = typeof uri === 'string' ? desk.uri(uri) : uri
  const open = vscode.window.visibleTextEditors.find(
    editor => editor.document.uri.toString() === place.toString(),
  )
  const viewColumn = open?.viewColumn ?? vscode.ViewColumn.Active
  const editor = await vscode.window.showTextDocument(place, { selection, viewColumn })
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Shows Draft Check. */
export const showFindings: Command = () => () =>
  vscode.commands.executeCommand('standardsDesk.findings.focus')

export const nextFinding: Command = desk => () => step(desk, 1)
export const previousFinding: Command = desk => () => step(desk, -1)

/** Puts the cursor at the finding after or before it that the filter of Draft Check lets through, and explains it. */
async function step(desk: Desk, direction: 1 | -1) {
  const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0]
  if (!editor || !isDraftLanguage(editor.document)) return
  const starts = desk.views.findings.shown
    .map(({ range }) => desk.range(range))
    .sort((one, other) => one.start.compareTo(other.start))
  if (starts.length === 0) return
  const here = editor.selection.start
  const ahead =
    direction === 1
      ? starts.find(({ start }) => start.isAfter(here))
      : starts.findLast(({ start }) => start.isBefore(here))
  // After the last comes the first.
  const target = ahead ?? (direction === 1 ? starts[0] : starts.at(-1)!)
  editor.selection = new vscode.Selection(target.start, target.end)
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  await vscode.window.showTextDocument(editor.document, editor.viewColumn)
  await vscode.commands.executeCommand('editor.action.showHover')
}

/** Chooses what Draft Check shows: by severity, or one family. */
export const filterFindings: Command = desk => async (given?: Wanted) => {
  if (given && ('severity' in given || 'family' in given)) return desk.views.findings.filter(given)
  const families = new Set((desk.views.current.checked?.findings ?? []).map(({ rule }) => familyOf(rule)))
  const items: (vscode.QuickPickItem & { wanted: Wanted })[] = [
    { label: vscode.l10n.t('Everything'), wanted: {} },
    { label: vscode.l10n.t('Errors and warnings'), wanted: { severity: 'warning' } },
    { label: vscode.l10n.t('Errors'), wanted: { severity: 'error' } },
    ...[...families]
      .sort()
      .map(family => ({ label: familyName(family), description: family, wanted: { family } })),
  ]
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What should Draft Check show?'),
  })
  if (chosen) desk.views.findings.filter(chosen.wanted)
}

export const clearFilter: Command = desk => () => desk.views.findings.filter({})

/** Offers the fixes of a finding that was chosen in Draft Check. */
export const fixFinding: Command = desk => async (finding: FindingSummary) => {
  const { document } = desk.views.current
  if (!document) return
  await vscode.commands.executeCommand('standardsDesk.goTo', document.uri, finding.range)
  await vscode.commands.executeCommand('editor.action.quickFix')
}

/** Lets a finding stand that was chosen in Draft Check, or on a page about another draft. */
export const letFindingStand: Command =
  desk => async (finding: Pick<FindingSummary, 'rule' | 'range'>, draft?: vscode.Uri) => {
    const uri = draft instanceof vscode.Uri ? draft : desk.views.current.document?.uri
    const checked = desk.result(uri)
    if (!checked) return
    const { rule, range } = finding
    const { version } = checked
    await vscode.commands.executeCommand('standardsDesk.letItStand', {
      uri: checked.uri,
      version,
      rule,
      range,
    })
  }
