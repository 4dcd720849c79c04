import * as vscode from 'vscode'
import type { SideBySide, Stretch } from '../../server/protocol.ts'
import type { FromPage, ToComparison } from '../../webviews/messages.ts'
import type { Desk } from '../desk.ts'
import { pageHtml, pageIcon, pageOptions } from './page.ts'

const open = new Map<string, Comparison>()

/** A draft and a source side by side. There is one such page a draft; it follows the draft as it is typed. */
export class Comparison {
  readonly panel: vscode.WebviewPanel
  compared: SideBySide | undefined
  readonly #desk: Desk
  readonly #draft: vscode.TextDocument
  #source: string | undefined
  #isReady = false

  /** Shows the page of a draft; false when the draft has no sources. */
  static async show(
    desk: Desk,
    draft: vscode.TextDocument,
    source?: string,
  ): Promise<Comparison | undefined> {
    const key = draft.uri.toString()
    const there = open.get(key)
    const compared = await desk.ask('standardsDesk/compare', { ...desk.place(draft.uri), source })
    if (!compared) return undefined
    const page = there ?? new Comparison(desk, draft)
    page.#source = compared.source.uri
    page.#tell(compared)
    page.panel.reveal()
    return page
  }

  private constructor(desk: Desk, draft: vscode.TextDocument) {
    this.#desk = desk
    this.#draft = draft
    const name = draft.uri.path.slice(draft.uri.path.lastIndexOf('/') + 1)
    const title = vscode.l10n.t('{0} and its source', name)
    this.panel = vscode.window.createWebviewPanel('standardsDesk.compare', title, vscode.ViewColumn.Active, {
      ...pageOptions(desk),
      retainContextWhenHidden: true,
    })
    this.panel.iconPath = pageIcon(desk)
    const listening = [
      this.panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      desk.onChecked(({ uri }) => {
        if (uri === desk.place(draft.uri).uri) this.#refresh()
      }),
      vscode.workspace.onDidCloseTextDocument(closed => {
        if (closed === draft) this.panel.dispose()
      }),
    ]
    this.panel.onDidDispose(() => {
      open.delete(draft.uri.toString())
      for (const each of listening) each.dispose()
    })
    open.set(draft.uri.toString(), this)
    this.panel.webview.html = pageHtml(desk, this.panel.webview, 'compare', title)
  }

  async #refresh() {
    const place = { ...this.#desk.place(this.#draft.uri), source: this.#source }
    const compared = await this.#desk.ask('standardsDesk/compare', place).catch(() => null)
    if (compared) this.#tell(compared)
  }

  #tell(compared: SideBySide) {
    this.compared = compared
    if (!this.#isReady) return
    const name = this.#draft.uri.path.slice(this.#draft.uri.path.lastIndexOf('/') + 1)
    const message: ToComparison = {
      compared,
      words: { ...vscode.l10n.bundle } as Record<string, string>,
      names: { draft: name },
    }
    this.panel.webview.postMessage(message)
  }

  async #hear(message: FromPage) {
    if (message.do === 'ready') {
      this.#isReady = true
      if (this.compared) this.#tell(this.compared)
    } else if (message.do === 'choose') {
      this.#source = message.source
      await this.#refresh()
    } else if (message.do === 'fix') await this.#fix(message.fix, message.version)
    else if (message.do === 'stand') await this.#letStand(message.finding, message.version)
    else if (message.do === 'reveal') this.#reveal(message.sentence)
    else if (message.do === 'close') await this.#backToDraft(message.sentence)
  }

  /** Applies a fix to the version of the draft for which it was offered. */
  async #fix(index: number, version: number) {
    const fix = this.compared?.edits[index]
    if (!fix || this.compared?.version !== version || this.#draft.version !== version) return this.#refresh()
    const edit = new vscode.WorkspaceEdit()
    for (const { range, newText } of fix.edits)
      edit.replace(this.#draft.uri, this.#desk.range(range), newText)
    await vscode.workspace.applyEdit(edit)
  }

  async #letStand(finding: NonNullable<Stretch['finding']>, version: number | undefined) {
    if (this.#draft.version !== version) return this.#refresh()
    await vscode.commands.executeCommand('standardsDesk.letFindingStand', finding, this.#draft.uri)
  }

  /** Shows a sentence in the editor of the draft, where one is to be seen; the page keeps the focus. */
  #reveal(sentence: number) {
    const range = this.compared?.sentences[sentence]
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.#draft)
    if (!range || !editor) return
    editor.revealRange(this.#desk.range(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    editor.selection = new vscode.Selection(this.#desk.range(range).start, this.#desk.range(range).start)
  }

  /** Opens the draft where it was, or in the place of this page, at the sentence that was looked at. */
  async #backToDraft(sentence: number | undefined) {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.#draft)
    const range = sentence === undefined ? undefined : this.compared?.sentences[sentence]
    await vscode.window.showTextDocument(this.#draft, {
      viewColumn: editor?.viewColumn,
      ...(range
        ? {
            selection: new vscode.Range(
              range.start.line,
              range.start.character,
              range.start.line,
              range.start.character,
            ),
          }
        : {}),
    })
  }
}
