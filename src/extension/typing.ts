import * as vscode from 'vscode'
import type { HandleDiagnosticsSignature } from 'vscode-languageclient'

/** How long a line counts as being typed after the last keystroke, in milliseconds. */
const pause = 2000

/**
 * Keeps squiggles away from the line that is being typed: half a sentence is always wrong. They come when the cursor
 * leaves the line, or typing pauses. Switched on by `standardsDesk.hideWhileTyping`.
 */
export class QuietLine implements vscode.Disposable {
  readonly #all = new Map<
    string,
    { uri: vscode.Uri; diagnostics: vscode.Diagnostic[]; next: HandleDiagnosticsSignature }
  >()
  readonly #listening: vscode.Disposable[]
  #typed: { document: vscode.TextDocument; line: number } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.#listening = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const editor = vscode.window.activeTextEditor
        if (!isWanted() || contentChanges.length === 0 || editor?.document !== document) return
        this.#typed = {
          document,
          line: contentChanges[0].range.start.line + newLines(contentChanges[0].text),
        }
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => this.#show(), pause)
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const { document, line } = this.#typed ?? {}
        if (textEditor.document === document && selections.some(({ active }) => active.line !== line))
          this.#show()
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    ]
  }

  /** What is published goes through here. */
  handle(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], next: HandleDiagnosticsSignature) {
    this.#all.set(uri.toString(), { uri, diagnostics, next })
    const line = this.#typed?.document.uri.toString() === uri.toString() ? this.#typed.line : undefined
    next(uri, line === undefined ? diagnostics : diagnostics.filter(({ range }) => !isOn(range, line)))
  }

  #show() {
    clearTimeout(this.#timer)
    const typed = this.#typed
    this.#typed = undefined
    const held = typed && this.#all.get(typed.document.uri.toString())
    held?.next(held.uri, held.diagnostics)
  }

  dispose() {
    clearTimeout(this.#timer)
    for (const each of this.#listening) each.dispose()
  }
}

const isWanted = () =>
  vscode.workspace.getConfiguration('standardsDesk').get<boolean>('hideWhileTyping', false)

const newLines = (text: string) => text.split('\n').length - 1

const isOn = (range: vscode.Range, line: number) => range.start.line <= line && line <= range.end.line
