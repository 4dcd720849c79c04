import type * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { Beginning } from '../server/protocol.ts'
import { registerCommands } from './commands.ts'
import { Desk } from './desk.ts'
import { showIndexing } from './indexing.ts'
import { registerPages } from './pages.ts'
import { registerPasting } from './pasting.ts'
import { showStatus } from './status.ts'
import { registerTools } from './tools.ts'

/** Starts a server with the options given: as a process on the desktop, as a worker on the web. */
export type StartClient = (options: LanguageClientOptions) => BaseLanguageClient

/**
 * Opens the desk in this window; `files` says which of them the server cannot read itself. Nothing here waits for the
 * server: VS Code goes on at once.
 */
export function openDesk(
  context: vscode.ExtensionContext,
  startClient: StartClient,
  files: Beginning['files'],
): Desk {
  const desk = new Desk(context, startClient, files)
  registerPages(desk)
  registerCommands(desk)
  showStatus(desk)
  showIndexing(desk)
  registerPasting(desk)
  registerTools(desk)
  desk.start()
  return desk
}
