import * as vscode from 'vscode'
import type { FindingSummary } from '../../server/protocol.ts'
import type { CurrentDraft } from '../current.ts'
import type { Desk } from '../desk.ts'
import { houseErrors, issues, reasons } from '../status.ts'
import { familyName, familyOf, matches, type Wanted } from './families.ts'

interface Family {
  family: string
  findings: FindingSummary[]
}

type Node = Family | FindingSummary

const isFamily = (node: Node): node is Family => 'family' in node

const weight = { error: 0, warning: 1, info: 2 }

/** Draft Check: the findings of the current draft by family, the most serious first. */
export class FindingsView implements vscode.TreeDataProvider<Node> {
  readonly onDidChangeTreeData: vscode.Event<void>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #current: CurrentDraft
  readonly #view: vscode.TreeView<Node>
  #wanted: Wanted = {}

  constructor(desk: Desk, current: CurrentDraft) {
    this.#current = current
    this.onDidChangeTreeData = this.#changed.event
    this.#view = vscode.window.createTreeView('standardsDesk.findings', {
      treeDataProvider: this,
      showCollapseAll: true,
    })
    desk.context.subscriptions.push(
      this.#changed,
      this.#view,
      current.onChange(() => this.#refresh()),
    )
    this.#refresh()
  }

  /** What is shown, in the draft's order. */
  get shown(): FindingSummary[] {
    return (this.#current.checked?.findings ?? []).filter(finding => matches(finding, this.#wanted))
  }

  get wanted(): Wanted {
    return this.#wanted
  }

  filter(wanted: Wanted) {
    this.#wanted = wanted
    const filtered = wanted.severity !== undefined || wanted.family !== undefined
    vscode.commands.executeCommand('setContext', 'standardsDesk.filtered', filtered)
    this.#refresh()
  }

  getChildren(node?: Node): Node[] {
    if (node) return isFamily(node) ? node.findings : []
    const families = new Map<string, FindingSummary[]>()
    for (const finding of this.shown) {
      const family = familyOf(finding.rule)
      families.set(family, [...(families.get(family) ?? []), finding])
    }
    return [...families]
      .map(([family, findings]) => ({
        family,
        findings: findings.sort((one, other) => weight[one.severity] - weight[other.severity]),
      }))
      .sort(
        (one, other) =>
          weight[one.findings[0].severity] - weight[other.findings[0].severity] ||
          other.findings.length - one.findings.length,
      )
  }

  getParent(node: Node): Node | undefined {
    if (isFamily(node)) return undefined
    return this.getChildren().find(family => isFamily(family) && family.findings.includes(node))
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return isFamily(node) ? this.#familyItem(node) : this.#findingItem(node)
  }

  #familyItem({ family, findings }: Family): vscode.TreeItem {
    const item = new vscode.TreeItem(familyName(family), vscode.TreeItemCollapsibleState.Expanded)
    item.id = `${this.#current.document?.uri}#${family}`
    item.description = String(findings.length)
    item.contextValue = 'family'
    return item
  }

  #findingItem(finding: FindingSummary): vscode.TreeItem {
    const line = finding.range.start.line + 1
    // The line comes first: a narrow side bar cuts off what comes last.
    const item = new vscode.TreeItem(`${line}  ${finding.message}`)
    item.iconPath = iconOf(finding.severity)
    item.tooltip = new vscode.MarkdownString()
      .appendText(`${finding.message}\n\n${finding.why}\n\n`)
      .appendMarkdown(`\`${finding.rule}\``)
    item.contextValue = finding.fixes.length > 0 ? 'fixable' : 'finding'
    item.command = {
      title: '',
      command: 'standardsDesk.goTo',
      arguments: [this.#current.document?.uri, finding.range],
    }
    item.accessibilityInformation = {
      label: `${severityName(finding.severity)}: ${finding.message} ${vscode.l10n.t('line {0}', line)}`,
    }
    return item
  }

  #refresh() {
    const { checked } = this.#current
    const count = this.shown.filter(({ severity }) => severity !== 'info').length
    this.#view.badge = count > 0 ? { value: count, tooltip: issues(count) } : undefined
    this.#view.description =
      this.#wanted.severity || this.#wanted.family ? vscode.l10n.t('filtered') : undefined
    this.#view.message = !checked
      ? undefined
      : checked.unchecked
        ? reasons()[checked.unchecked]
        : checked.houseErrors > 0
          ? houseErrors(checked.houseErrors)
          : checked.findings.length === 0
            ? vscode.l10n.t('Nothing found in this draft.')
            : this.shown.length === 0
              ? vscode.l10n.t('Nothing matches the filter.')
              : undefined
    this.#changed.fire()
  }
}

function severityName(severity: FindingSummary['severity']): string {
  if (severity === 'error') return vscode.l10n.t('Error')
  return severity === 'warning' ? vscode.l10n.t('Warning') : vscode.l10n.t('Suggestions')
}

const icons = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info', 'notificationsInfoIcon.foreground'],
} as const

function iconOf(severity: FindingSummary['severity']): vscode.ThemeIcon {
  const [icon, color] = icons[severity]
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color))
}
