// The extension in VS Code for the Web, where the server is a worker and reads no disk.
import * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import type { Desk } from './desk.ts'
import { openDesk } from './open.ts'

export function activate(context: vscode.ExtensionContext): Desk {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true)
  const makeClient = async (options: LanguageClientOptions) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    )
    // VS Code puts a worker of its own in the place of `Worker`, which the client would not know for one.
    const start = async () => {
      const worker = new Worker(script)
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
    }
    return new LanguageClient('standardsDesk', 'Standards Desk', start, options)
  }
  return openDesk(context, makeClient, 'all')
}
