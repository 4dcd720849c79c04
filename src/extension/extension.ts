// The extension on the desktop, where the server is a process of its own.
import type * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import { sparing, sparingAround } from '../server/sparing.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open.ts'

export function activate(context: vscode.ExtensionContext): Desk {
  const module = context.asAbsolutePath('dist/server.cjs')
  const makeClient = async (options: LanguageClientOptions) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
    const run = { module, transport: TransportKind.ipc, options: { execArgv: sparing, env: sparingAround } }
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } }
    return new LanguageClient('standardsDesk', 'Standards Desk', { run, debug }, options)
  }
  return openDesk(context, makeClient, 'virtual')
}
