import * as vscode from 'vscode'
import type { SourceSummary } from '../../server/protocol.ts'
import type { CurrentDraft } from '../current.ts'
import type { Desk } from '../desk.ts'

/** Sources: what the current draft is compared with, and how much of it follows each. */
export class SourcesView implements vscode.TreeDataProvider<SourceSummary> {
  readonly onDidChangeTreeData: vscode.Event<void>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #desk: Desk
  readonly #current: CurrentDraft

  constructor(desk: Desk, current: CurrentDraft) {
    this.#desk = desk
    this.#current = current
    this.onDidChangeTreeData = this.#changed.event
    const view = vscode.window.createTreeView('standardsDesk.sources', { treeDataProvider: this })
    desk.context.subscriptions.push(
      this.#changed,
      view,
      current.onChange(() => {
        const count = current.checked?.sources.length ?? 0
        view.description = count > 0 ? String(count) : undefined
        this.#changed.fire()
      }),
    )
  }

  getChildren(source?: SourceSummary): SourceSummary[] {
    return source ? [] : (this.#current.checked?.sources ?? [])
  }

  getTreeItem(source: SourceSummary): vscode.TreeItem {
    const item = new vscode.TreeItem(this.#desk.uri(source.uri))
    const share = Math.round(source.share * 100)
    item.label = source.name
    item.description = [share > 0 ? `${share} %` : '', kindName(source.kind), source.publisher, source.date]
      .filter(Boolean)
      .join(' · ')
    item.iconPath = vscode.ThemeIcon.File
    item.tooltip = `${source.path}\n${vscode.l10n.t('{0}% of the draft follows it.', share)}`
    item.contextValue = 'source'
    item.command = {
      title: '',
      command: 'vscode.open',
      arguments: [this.#desk.uri(source.uri), { preview: true } satisfies vscode.TextDocumentShowOptions],
    }
    return item
  }
}

/** What a source is, in a reader's words. */
export function kindName(kind: string): string {
  const names: Record<string, string> = {
    wire: vscode.l10n.t('wire story'),
    archive: vscode.l10n.t('archive story'),
    story: vscode.l10n.t('news story'),
    release: vscode.l10n.t('release'),
    document: vscode.l10n.t('document'),
    transcript: vscode.l10n.t('transcript'),
    other: vscode.l10n.t('kind unclear'),
  }
  return names[kind] ?? kind
}
