import * as vscode from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import type { Desk } from './desk.ts'

/** If a server ends by itself again within this time, another start will not help. */
const probation = 3 * 60_000

/** What happens when the server ends by itself: it is started again, once, and the writer is told. */
export class Revival implements ErrorHandler {
  readonly #desk: Desk
  #last = Number.NEGATIVE_INFINITY

  constructor(desk: Desk) {
    this.#desk = desk
  }

  error() {
    return { action: ErrorAction.Continue, handled: true }
  }

  closed() {
    const now = Date.now()
    const again = now - this.#last < probation
    this.#last = now
    if (again) {
      this.#sayItEnded()
      return { action: CloseAction.DoNotRestart, handled: true }
    }
    vscode.window.setStatusBarMessage(vscode.l10n.t('Standards Desk restarted after a crash.'), 10_000)
    this.#desk.log.warn('The server stopped and was restarted.')
    return { action: CloseAction.Restart, handled: true }
  }

  async #sayItEnded() {
    const restart = vscode.l10n.t('Restart')
    const show = vscode.l10n.t('Show Log')
    const said = vscode.l10n.t('Standards Desk crashed twice and was not restarted.')
    const chosen = await vscode.window.showErrorMessage(said, restart, show)
    if (chosen === restart) await vscode.commands.executeCommand('standardsDesk.restart')
    if (chosen === show) this.#desk.log.show()
  }
}
