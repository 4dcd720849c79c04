// The extension in VS Code for the Web, where the server is a worker and reads no disk.
import * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import type { Desk } from './desk.ts'
import { openDesk } from './open.ts'

export function activate(context: vscode.ExtensionContext): Desk {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true)
  const makeClient = async (options: LanguageClientOptions) => {
    const { LanguageClient } = await import('vscode-languageclient/browser')
    return new LanguageClient('standardsDesk', 'Standards Desk', async () => new Worker(script), options)
  }
  return openDesk(context, makeClient, 'all')
}
