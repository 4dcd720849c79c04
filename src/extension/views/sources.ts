import * as vscode from 'vscode'
import type { MissingSummary, SourceSummary } from '../../server/protocol.ts'
import type { CurrentDraft } from '../current.ts'
import type { Desk } from '../desk.ts'

type Row = SourceSummary | MissingSummary

/** Sources: what the current draft is compared with, how much of it follows each, and which are not found. */
export class SourcesView implements vscode.TreeDataProvider<Row> {
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

  getChildren(row?: Row): Row[] {
    const { checked } = this.#current
    return row || !checked ? [] : [...checked.missing, ...checked.sources]
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return 'share' in row ? this.#found(row) : this.#missing(row)
  }

  /** A source that is not there, at the place that names it: the fix is there, too. */
  #missing({ path, range }: MissingSummary): vscode.TreeItem {
    const item = new vscode.TreeItem(path.slice(path.lastIndexOf('/') + 1))
    item.description = vscode.l10n.t('not found')
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    item.tooltip = vscode.l10n.t('Source not found: {0}', path)
    item.contextValue = 'missing'
    const options: vscode.TextDocumentShowOptions = { selection: this.#desk.range(range) }
    const draft = this.#current.document?.uri
    item.command = { title: '', command: 'vscode.open', arguments: [draft, options] }
    return item
  }

  #found(source: SourceSummary): vscode.TreeItem {
    const item = new vscode.TreeItem(this.#desk.uri(source.uri))
    const share = Math.round(source.share * 100)
    item.label = source.name
    item.description = [share > 0 ? `${share}%` : '', kindName(source.kind), source.publisher, source.date]
      .filter(Boolean)
      .join(' · ')
    item.iconPath = vscode.ThemeIcon.File
    item.tooltip = `${source.path}\n${vscode.l10n.t('{0}% of the draft follows this source.', share)}`
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
