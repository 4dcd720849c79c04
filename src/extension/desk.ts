import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { Beginning, Checked, Notifications, Requests } from '../server/protocol.ts'
import { answerFiles } from './files.ts'
import type { StartClient } from './open.ts'
import { Revival } from './revival.ts'
import { QuietLine } from './typing.ts'
import { openViews, type Views } from './views/views.ts'

/** Languages in which drafts are written. */
export const draftLanguages = ['markdown', 'plaintext', 'news']

export const isDraftLanguage = (document: vscode.TextDocument | undefined): document is vscode.TextDocument =>
  document !== undefined && draftLanguages.includes(document.languageId) && schemes().has(document.uri.scheme)

/** Where drafts lie: on disk, nowhere yet, and where the folders of the workspace are. */
function schemes(): Set<string> {
  const folders = vscode.workspace.workspaceFolders ?? []
  return new Set(['file', 'untitled', ...folders.map(folder => folder.uri.scheme)])
}

/** What all parts of the extension share: the server, what it last said of each draft, and what ends with the window. */
export class Desk implements vscode.Disposable {
  readonly context: vscode.ExtensionContext
  readonly log = vscode.window.createOutputChannel('Standards Desk', { log: true })
  readonly onChecked: vscode.Event<Checked>
  readonly onIndexing: vscode.Event<number>
  readonly client: BaseLanguageClient
  readonly views: Views
  /** Fulfilled when the server answers for the first time. */
  ready: Promise<void> = Promise.resolve()
  readonly #files: Beginning['files']
  readonly #quiet = new QuietLine()
  readonly #checked = new vscode.EventEmitter<Checked>()
  readonly #indexing = new vscode.EventEmitter<number>()
  readonly #results = new Map<string, Checked>()

  constructor(context: vscode.ExtensionContext, startClient: StartClient, files: Beginning['files']) {
    this.context = context
    this.#files = files
    this.onChecked = this.#checked.event
    this.onIndexing = this.#indexing.event
    this.client = startClient(this.#options())
    context.subscriptions.push(this, this.log, this.#quiet, this.#checked, this.#indexing)
    this.#listen('standardsDesk/checked', checked => {
      this.#results.set(checked.uri, checked)
      this.#checked.fire(checked)
    })
    this.#listen('standardsDesk/indexing', ({ left }) => this.#indexing.fire(left))
    answerFiles(this)
    this.views = openViews(this)
  }

  start() {
    this.ready = this.client.start()
    this.ready.catch(error => this.log.error('The server did not start.', error))
  }

  /** Ends the server, if it still runs, and starts it anew. */
  async restart() {
    if (this.client.isRunning()) await this.client.stop(2000).catch(error => this.log.warn(error))
    this.start()
    await this.ready
  }

  /** What the server last said of a document. */
  result(uri: vscode.Uri | undefined): Checked | undefined {
    return uri && this.#results.get(this.client.code2ProtocolConverter.asUri(uri))
  }

  /** Asks the server; names and types are in protocol.ts. Rejects when the server ends before it answers. */
  async ask<Name extends keyof Requests>(
    name: Name,
    asked: Requests[Name]['asks'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[Name]['answers']> {
    await this.ready
    return token ? this.client.sendRequest(name, asked, token) : this.client.sendRequest(name, asked)
  }

  /** Where a document is, as the server knows it. */
  place(uri: vscode.Uri) {
    return { uri: this.client.code2ProtocolConverter.asUri(uri) }
  }

  uri(text: string): vscode.Uri {
    return this.client.protocol2CodeConverter.asUri(text)
  }

  range(range: Checked['findings'][number]['range']): vscode.Range {
    const { start, end } = range
    return new vscode.Range(start.line, start.character, end.line, end.character)
  }

  #listen<Name extends keyof Notifications>(name: Name, hear: (said: Notifications[Name]) => void) {
    this.context.subscriptions.push(this.client.onNotification(name, hear))
  }

  #options(): LanguageClientOptions {
    const beginning: Beginning = {
      words: vscode.l10n.bundle as Record<string, string> | undefined,
      commands: true,
      files: this.#files,
    }
    return {
      documentSelector: [...schemes()].flatMap(scheme => [
        ...draftLanguages.map(language => ({ scheme, language })),
        { scheme, pattern: '**/{house-rules.yml,house-rules.yaml,stet.yml}' },
      ]),
      outputChannel: this.log,
      initializationOptions: beginning,
      errorHandler: new Revival(this),
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => this.#quiet.handle(uri, diagnostics, next),
      },
      // What was found stays while the server starts anew.
      diagnosticCollectionName: 'Standards Desk',
    }
  }

  async dispose() {
    await this.client.dispose(2000).catch(() => {})
  }
}
