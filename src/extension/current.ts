import * as vscode from 'vscode'
import type { Checked } from '../server/protocol.ts'
import { type Desk, isDraftLanguage } from './desk.ts'

/** The draft that the views show: the one last looked at, for as long as it is open. */
export class CurrentDraft {
  document: vscode.TextDocument | undefined
  readonly onChange: vscode.Event<void>
  readonly #desk: Desk
  readonly #changed = new vscode.EventEmitter<void>()

  constructor(desk: Desk) {
    this.#desk = desk
    this.onChange = this.#changed.event
    const look = () => {
      const document = vscode.window.activeTextEditor?.document
      if (isDraftLanguage(document) && document !== this.document) this.#show(document)
    }
    desk.context.subscriptions.push(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.document) this.#show(undefined)
      }),
      desk.onChecked(({ uri }) => {
        look()
        if (this.document && desk.place(this.document.uri).uri === uri) this.#show(this.document)
      }),
    )
    look()
  }

  /** What the server last said of it. */
  get checked(): Checked | undefined {
    return this.#desk.result(this.document?.uri)
  }

  #show(document: vscode.TextDocument | undefined) {
    this.document = document
    const { checked } = this
    const isDraft = checked !== undefined && !checked.unchecked
    vscode.commands.executeCommand('setContext', 'standardsDesk.isDraft', isDraft)
    vscode.commands.executeCommand(
      'setContext',
      'standardsDesk.hasSources',
      isDraft && checked.sources.length > 0,
    )
    this.#changed.fire()
  }
}
