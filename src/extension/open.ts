import * as vscode from 'vscode'
import type { Beginning } from '../server/protocol.ts'
import { registerCommands } from './commands.ts'
import type { MakeClient } from './connection.ts'
import { Desk } from './desk.ts'
import { showIndexing } from './indexing.ts'
import { registerPages } from './pages.ts'
import { registerPasting } from './pasting.ts'
import { showStatus } from './status.ts'
import { registerTools } from './tools.ts'

/**
 * Starts Standards Desk in this window. `files` says which files the server cannot read itself. Nothing here waits for
 * the server: VS Code goes on at once.
 */
export function openDesk(
  context: vscode.ExtensionContext,
  makeClient: MakeClient,
  files: Beginning['files'],
): Desk {
  const begun = performance.now()
  const desk = new Desk(context, makeClient, files)
  registerPages(desk)
  registerCommands(desk)
  showStatus(desk)
  showIndexing(desk)
  registerPasting(desk)
  registerTools(desk)
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => desk.restart()))
  desk.start()
  desk.activated = performance.now() - begun
  return desk
}
