// The extension: on the desktop the server is a process of its own, in VS Code for the Web a worker that reads no disk.
import * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import { isInBrowser } from '../server/in-browser.ts'
import { sparing, sparingAround } from '../server/sparing.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open.ts'

export function activate(context: vscode.ExtensionContext): Desk {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs')
  return isInBrowser
    ? openDesk(context, options => inWorker(server, options), 'all')
    : openDesk(context, options => inProcess(server, options), 'virtual')
}

async function inProcess(server: vscode.Uri, options: LanguageClientOptions) {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
  const run = {
    module: server.fsPath,
    transport: TransportKind.ipc,
    options: { execArgv: sparing, env: sparingAround },
  }
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } }
  return new LanguageClient('standardsDesk', 'Standards Desk', { run, debug }, options)
}

async function inWorker(server: vscode.Uri, options: LanguageClientOptions) {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
    'vscode-languageclient/browser'
  )
  // VS Code puts a worker of its own in the place of `Worker`, which the client would not know for one.
  const start = async () => {
    // Not every web server calls a file that ends in `.cjs` a script.
    const bytes = new Uint8Array(await vscode.workspace.fs.readFile(server))
    const script = new Blob([bytes], { type: 'text/javascript' })
    const worker = new Worker(URL.createObjectURL(script))
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  return new LanguageClient('standardsDesk', 'Standards Desk', start, options)
}
