// The extension in VS Code for the Web, where the server is a worker and reads no disk.
import * as vscode from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import type { Desk } from './desk.ts'
import { openDesk } from './open.ts'

export function activate(context: vscode.ExtensionContext): Desk {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true)
  return openDesk(
    context,
    options =>
      new LanguageClient(
        'standardsDesk',
        'Standards Desk',
        () => Promise.resolve(new Worker(script)),
        options,
      ),
    'all',
  )
}
