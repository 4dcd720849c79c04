import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Beginning, Checked, Notifications, Requests } from '../server/protocol.ts'
import type { MakeClient } from './connection.ts'
import { draftLanguages } from './formats.generated.ts'
import { HouseTests } from './house-tests.ts'
import { QuietLine } from './typing.ts'
import { openViews, type Views } from './views/views.ts'

export const isDraftLanguage = (document: vscode.TextDocument | undefined): document is vscode.TextDocument =>
  document !== undefined && draftLanguages.includes(document.languageId) && schemes().has(document.uri.scheme)

/** Where drafts lie: on disk, nowhere yet, and where the folders of the workspace are. */
export function schemes(): Set<string> {
  const folders = vscode.workspace.workspaceFolders ?? []
  return new Set(['file', 'untitled', ...folders.map(folder => folder.uri.scheme)])
}

/** What all parts of the extension share: the server, what it last said of each draft, and what ends with the window. */
export class Desk implements vscode.Disposable {
  readonly context: vscode.ExtensionContext
  readonly log = vscode.window.createOutputChannel('Standards Desk', { log: true })
  readonly onChecked: vscode.Event<Checked>
  readonly onIndexing: vscode.Event<number>
  readonly files: Beginning['files']
  readonly quiet = new QuietLine()
  readonly views: Views
  readonly houseTests: HouseTests
  /** What speaks with the server; there once it is ready. */
  client: BaseLanguageClient | undefined
  /** How long the window waited for Standards Desk when it was opened, in milliseconds. */
  activated = 0
  /** Fulfilled when the server answers for the first time. */
  ready: Promise<void> = Promise.resolve()
  readonly #makeClient: MakeClient
  readonly #checked = new vscode.EventEmitter<Checked>()
  readonly #indexing = new vscode.EventEmitter<number>()
  readonly #results = new Map<string, Checked>()

  /** `files` says which files the server cannot read itself. */
  constructor(context: vscode.ExtensionContext, makeClient: MakeClient, files: Beginning['files']) {
    this.context = context
    this.files = files
    this.#makeClient = makeClient
    this.onChecked = this.#checked.event
    this.onIndexing = this.#indexing.event
    context.subscriptions.push(this, this.log, this.quiet, this.#checked, this.#indexing)
    this.views = openViews(this)
    this.houseTests = new HouseTests(this)
  }

  /** Starts the server. What speaks with it is loaded now, so that the window need not wait for it. */
  start() {
    this.ready = this.#start()
    this.ready.catch(error => this.log.error('The server did not start.', error))
  }

  async #start() {
    const { connect } = await import('./connection.ts')
    this.client ??= await connect(this, this.#makeClient)
    await this.client.start()
  }

  /** Stops the server, if it still runs, and starts it again. */
  async restart() {
    if (this.client?.isRunning()) await this.client.stop(2000).catch(error => this.log.warn(error))
    this.start()
    await this.ready
  }

  /** The server tells. */
  hear<Name extends keyof Notifications>(name: Name, said: Notifications[Name]) {
    if (name === 'standardsDesk/indexing') return this.#indexing.fire((said as { left: number }).left)
    const checked = said as Checked
    this.#results.set(checked.uri, checked)
    this.#checked.fire(checked)
  }

  /** What the server last said of a document. */
  result(uri: vscode.Uri | undefined): Checked | undefined {
    return uri && this.#results.get(uri.toString())
  }

  /** Asks the server; names and types are in protocol.ts. Rejects when the server ends before it answers. */
  async ask<Name extends keyof Requests>(
    name: Name,
    asked: Requests[Name]['asks'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[Name]['answers']> {
    await this.ready
    const client = this.client!
    // A worker gets a clone, and what a clone keeps of VS Code's positions is not what they are written as.
    const plain: typeof asked = JSON.parse(JSON.stringify(asked))
    return token ? client.sendRequest(name, plain, token) : client.sendRequest(name, plain)
  }

  /** Whether the server can read what lies there: what is on its own disk, or where the workspace is. */
  reads({ scheme }: vscode.Uri): boolean {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file'
    return this.files === 'virtual' ? scheme === 'file' && workspace === 'file' : scheme === workspace
  }

  /** Where a document is, as the server knows it. */
  place(uri: vscode.Uri) {
    return { uri: uri.toString() }
  }

  uri(text: string): vscode.Uri {
    return vscode.Uri.parse(text)
  }

  /** An edit that the server has made, as VS Code applies it. */
  async edit(made: WorkspaceEdit | null | undefined): Promise<vscode.WorkspaceEdit | undefined> {
    return made ? this.client?.protocol2CodeConverter.asWorkspaceEdit(made) : undefined
  }

  range(range: Checked['findings'][number]['range']): vscode.Range {
    const { start, end } = range
    return new vscode.Range(start.line, start.character, end.line, end.character)
  }

  async dispose() {
    await this.client?.dispose(2000).catch(() => {})
  }
}
