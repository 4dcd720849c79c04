import * as vscode from 'vscode'
import { type Fact, type FactKind, factKinds } from '../../server/protocol.ts'
import type { CurrentDraft } from '../current.ts'
import { dayInWords } from '../days.ts'
import type { Desk } from '../desk.ts'
import { nameForTheRecord } from '../record.ts'

interface Group {
  /** The kind of its facts, or the place of a special section: the first facts, or the small ones. */
  of: FactKind | NonNullable<Fact['place']>
  facts: Fact[]
}

type Node = Group | Fact

const isGroup = (node: Node): node is Group => 'facts' in node

/** Quotes and Facts: the fact sheet of the current draft as a list to tick off. Ticks are kept in `ticks.yml`. */
export class FactsView implements vscode.TreeDataProvider<Node> {
  readonly onDidChangeTreeData: vscode.Event<void>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #desk: Desk
  readonly #current: CurrentDraft
  readonly #view: vscode.TreeView<Node>
  #facts: Fact[] = []
  #asked = 0

  constructor(desk: Desk, current: CurrentDraft) {
    this.#desk = desk
    this.#current = current
    this.onDidChangeTreeData = this.#changed.event
    this.#view = vscode.window.createTreeView('standardsDesk.facts', {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    })
    desk.context.subscriptions.push(
      this.#changed,
      this.#view,
      current.onChange(() => this.refresh()),
      this.#view.onDidChangeVisibility(() => this.refresh()),
      this.#view.onDidChangeCheckboxState(({ items }) => this.#tick(items)),
    )
  }

  /** Asks for the facts again, but only while somebody looks at the view. */
  async refresh() {
    if (!this.#view.visible) return
    const { document, checked } = this.#current
    const asked = ++this.#asked
    const sheet =
      document && checked && !checked.unchecked
        ? await this.#desk.ask('standardsDesk/facts', this.#desk.place(document.uri)).catch(() => null)
        : null
    if (asked !== this.#asked) return
    this.#facts = sheet?.facts ?? []
    const ticked = this.#facts.filter(fact => fact.ticked).length
    this.#view.description =
      this.#facts.length > 0 ? vscode.l10n.t('{0} of {1} checked', ticked, this.#facts.length) : undefined
    this.#changed.fire()
  }

  getChildren(node?: Node): Node[] {
    if (node) return isGroup(node) ? node.facts : []
    const groups: Group['of'][] = ['first', ...factKinds, 'small']
    return groups
      .map(of => ({ of, facts: this.#facts.filter(({ kind, place }) => (place ?? kind) === of) }))
      .filter(({ facts }) => facts.length > 0)
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (isGroup(node)) {
      const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState
      const item = new vscode.TreeItem(groupName(node.of), node.of === 'small' ? Collapsed : Expanded)
      item.id = `${this.#current.document?.uri}#${node.of}`
      item.description = `${node.facts.filter(fact => fact.ticked).length}/${node.facts.length}`
      return item
    }
    const item = new vscode.TreeItem(node.words.replace(/\s+/g, ' '))
    item.description = node.note
    item.tooltip = tooltipOf(node)
    item.iconPath = iconOf(node)
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState
    item.checkboxState = {
      state: node.ticked ? Checked : Unchecked,
      tooltip: node.ticked ? tickedBy(node) : vscode.l10n.t('Not checked yet'),
      accessibilityInformation: { label: vscode.l10n.t('Checked: {0}', node.words) },
    }
    item.contextValue = node.source ? 'sourced' : 'fact'
    item.command = {
      title: '',
      command: 'standardsDesk.goTo',
      arguments: [this.#current.document?.uri, node.range],
    }
    return item
  }

  async #tick(items: readonly [Node, vscode.TreeItemCheckboxState][]) {
    const { document } = this.#current
    if (!document) return
    try {
      for (const [fact, state] of items) {
        if (isGroup(fact)) continue
        const ticked = state === vscode.TreeItemCheckboxState.Checked
        await setTick(this.#desk, document.uri, fact, ticked)
      }
    } catch (error) {
      vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))
    }
    await this.refresh()
  }
}

/** Ticks a fact off, or takes the tick back, in the record beside the drafts, which is saved at once. */
export async function setTick(
  desk: Desk,
  draft: vscode.Uri,
  fact: Pick<Fact, 'kind' | 'words'>,
  ticked: boolean,
) {
  const by = ticked ? await nameForTheRecord(desk) : undefined
  const { kind, words } = fact
  const answer = await desk.ask('standardsDesk/tick', { ...desk.place(draft), kind, words, ticked, by })
  const edit = await desk.edit(answer)
  if (!edit || !(await vscode.workspace.applyEdit(edit))) return
  for (const [uri] of edit.entries()) await (await vscode.workspace.openTextDocument(uri)).save()
}

function groupName(of: Group['of']): string {
  const names: Record<Group['of'], string> = {
    first: vscode.l10n.t('Check these first'),
    quotation: vscode.l10n.t('Quotations'),
    person: vscode.l10n.t('People'),
    time: vscode.l10n.t('Dates and times'),
    figure: vscode.l10n.t('Figures'),
    accusation: vscode.l10n.t('Accusations'),
    claim: vscode.l10n.t('Contested claims'),
    statement: vscode.l10n.t('Statements'),
    small: vscode.l10n.t('Durations, years and small numbers'),
    passage: vscode.l10n.t('Passages from sources'),
  }
  return names[of]
}

function iconOf({ kind, status }: Fact): vscode.ThemeIcon | undefined {
  if (kind === 'passage') return undefined
  if (status === 'verbatim' || status === 'found')
    return new vscode.ThemeIcon('verified', new vscode.ThemeColor('testing.iconPassed'))
  if (status === 'altered' || status === 'stitched' || status === 'differs' || status === 'stated')
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
  return kind === 'quotation' ? new vscode.ThemeIcon('quote') : undefined
}

function tickedBy({ ticked }: Fact): string {
  if (ticked?.by && ticked.on) return vscode.l10n.t('Checked by {0} on {1}', ticked.by, dayInWords(ticked.on))
  return ticked?.on ? vscode.l10n.t('Checked on {0}', dayInWords(ticked.on)) : vscode.l10n.t('Checked')
}

function tooltipOf(fact: Fact): vscode.MarkdownString {
  const text = new vscode.MarkdownString().appendText(fact.words)
  if (fact.note) text.appendText(`\n\n${fact.note}`)
  if (fact.source) text.appendText(`\n\n${fact.source.path}:\n${fact.source.words}`)
  return text
}
