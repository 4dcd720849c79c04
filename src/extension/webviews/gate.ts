import * as vscode from 'vscode'
import type { Gate } from '../../server/protocol.ts'
import type { FromPage, ToGate } from '../../webviews/messages.ts'
import type { Desk } from '../desk.ts'
import { pageHtml, pageIcon, pageOptions } from './page.ts'

const open = new Map<string, vscode.WebviewPanel>()

/** Shows the check before publication as a list that follows the draft. Answers with what the gate says now. */
export async function showGate(desk: Desk, draft: vscode.TextDocument): Promise<Gate | null> {
  const key = draft.uri.toString()
  const ask = () => desk.ask('standardsDesk/gate', desk.place(draft.uri))
  const gate = await ask()
  if (!gate) return null
  const there = open.get(key)
  if (there) there.reveal()
  else openPanel(desk, draft, ask)
  return gate
}

function openPanel(desk: Desk, draft: vscode.TextDocument, ask: () => Promise<Gate | null>) {
  const name = draft.uri.path.slice(draft.uri.path.lastIndexOf('/') + 1)
  const title = vscode.l10n.t('Before publishing: {0}', name)
  const options = { ...pageOptions(desk), retainContextWhenHidden: true }
  const panel = vscode.window.createWebviewPanel(
    'standardsDesk.gate',
    title,
    vscode.ViewColumn.Beside,
    options,
  )
  const tell = async () => {
    const gate = await ask().catch(() => null)
    const words = { ...vscode.l10n.bundle } as Record<string, string>
    if (gate) panel.webview.postMessage({ gate, words, name } satisfies ToGate)
  }
  const listening = [
    panel.webview.onDidReceiveMessage(async (message: FromPage) => {
      if (message.do === 'ready' || message.do === 'check') await tell()
      if (message.do === 'go')
        await vscode.commands.executeCommand('standardsDesk.goTo', message.uri ?? draft.uri, message.range)
      if (message.do === 'fixes') {
        await vscode.commands.executeCommand('standardsDesk.goTo', draft.uri, message.range)
        await vscode.commands.executeCommand('editor.action.quickFix')
      }
      if (message.do === 'stand')
        await vscode.commands.executeCommand('standardsDesk.letFindingStand', message.finding, draft.uri)
    }),
    desk.onChecked(({ uri }) => {
      if (uri === desk.place(draft.uri).uri) tell()
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (/\.ya?ml$/.test(uri.path)) tell()
    }),
    vscode.workspace.onDidCloseTextDocument(closed => {
      if (closed === draft) panel.dispose()
    }),
  ]
  panel.iconPath = pageIcon(desk)
  panel.onDidDispose(() => {
    open.delete(draft.uri.toString())
    for (const each of listening) each.dispose()
  })
  open.set(draft.uri.toString(), panel)
  panel.webview.html = pageHtml(desk, panel.webview, 'gate', title)
}
