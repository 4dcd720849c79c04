import * as vscode from 'vscode'
import type { RanSummary } from '../../server/protocol.ts'
import type { CurrentDraft } from '../current.ts'
import { dayInWords } from '../days.ts'
import type { Desk } from '../desk.ts'

/** A day on which something of the draft ran. */
interface Day {
  /** ISO day; missing for stories whose day nobody knows. */
  date?: string
  ran: RanSummary[]
}

type Row = Day | RanSummary

/** Ran Before: what of the current draft is in the archive, by day, the latest first. */
export class RanBeforeView implements vscode.TreeDataProvider<Row> {
  readonly onDidChangeTreeData: vscode.Event<void>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #current: CurrentDraft

  constructor(desk: Desk, current: CurrentDraft) {
    this.#current = current
    this.onDidChangeTreeData = this.#changed.event
    const view = vscode.window.createTreeView('standardsDesk.ranBefore', { treeDataProvider: this })
    desk.context.subscriptions.push(
      this.#changed,
      view,
      current.onChange(() => {
        const { checked } = current
        view.description = checked?.ran.length ? String(checked.ran.length) : undefined
        view.message = checked?.archive?.failed ?? (checked?.ran.length ? undefined : quiet())
        vscode.commands.executeCommand(
          'setContext',
          'standardsDesk.hasArchive',
          checked?.archive !== undefined,
        )
        this.#changed.fire()
      }),
    )
  }

  getChildren(row?: Row): Row[] {
    if (row) return 'ran' in row ? row.ran : []
    const days = new Map<string | undefined, RanSummary[]>()
    for (const each of this.#current.checked?.ran ?? []) {
      const known = days.get(each.date)
      if (known) known.push(each)
      else days.set(each.date, [each])
    }
    return [...days]
      .map(([date, ran]) => ({ date, ran }))
      .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if ('ran' in row) {
      const item = new vscode.TreeItem(
        row.date ? dayInWords(row.date) : vscode.l10n.t('No date'),
        vscode.TreeItemCollapsibleState.Expanded,
      )
      item.description = String(row.ran.length)
      return item
    }
    const item = new vscode.TreeItem(row.words)
    item.description = [kindName(row.kind), row.publisher, row.place].filter(Boolean).join(' · ')
    item.iconPath = iconOf(row.kind)
    item.tooltip = [row.headline, row.words].filter(Boolean).join('\n\n')
    item.contextValue = 'ran'
    item.command = {
      title: '',
      command: 'standardsDesk.goTo',
      arguments: [this.#current.document?.uri, row.range],
    }
    return item
  }
}

const quiet = () => vscode.l10n.t('Nothing in this draft has run before.')

function kindName(kind: RanSummary['kind']): string {
  const names: Record<RanSummary['kind'], string> = {
    verbatim: vscode.l10n.t('word for word'),
    paraphrase: vscode.l10n.t('rewritten'),
    quotation: vscode.l10n.t('the same quotation'),
    'altered-quotation': vscode.l10n.t('with different wording'),
  }
  return names[kind]
}

function iconOf(kind: RanSummary['kind']): vscode.ThemeIcon {
  if (kind === 'altered-quotation')
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
  return new vscode.ThemeIcon(kind === 'quotation' ? 'quote' : 'history')
}
