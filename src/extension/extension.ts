// The extension on the desktop, where the server is a process of its own.
import type * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import type { Desk } from './desk.ts'
import { openDesk } from './open.ts'

export function activate(context: vscode.ExtensionContext): Desk {
  const module = context.asAbsolutePath('dist/server.cjs')
  return openDesk(
    context,
    options =>
      new LanguageClient(
        'standardsDesk',
        'Standards Desk',
        {
          run: { module, transport: TransportKind.ipc },
          debug: {
            module,
            transport: TransportKind.ipc,
            options: { execArgv: ['--nolazy', '--inspect=6019'] },
          },
        },
        options,
      ),
    'virtual',
  )
}
