import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import type { Beginning, Notifications } from '../server/protocol.ts'
import { type Desk, schemes } from './desk.ts'
import { answerFiles } from './files.ts'
import { draftLanguages } from './formats.generated.ts'
import { Revival } from './revival.ts'

/** Makes what speaks with a server: one in a process on the desktop, one in a worker on the web. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>

/** Connects Standards Desk with a server that is yet to be started. */
export async function connect(desk: Desk, makeClient: MakeClient): Promise<BaseLanguageClient> {
  const client = await makeClient(optionsOf(desk))
  const listen = <Name extends keyof Notifications>(name: Name) =>
    client.onNotification(name, (said: Notifications[Name]) => desk.hear(name, said))
  desk.context.subscriptions.push(
    listen('standardsDesk/checked'),
    listen('standardsDesk/indexing'),
    ...answerFiles(client),
  )
  return client
}

function optionsOf(desk: Desk): LanguageClientOptions {
  // Asked for at each start: trust may have been given meanwhile.
  const beginning = (): Beginning => ({
    words: vscode.l10n.bundle as Record<string, string> | undefined,
    language: vscode.l10n.bundle && vscode.env.language,
    commands: true,
    status: true,
    files: desk.files,
    trusted: vscode.workspace.isTrusted,
    weights: vscode.Uri.joinPath(desk.context.extensionUri, 'weights', 'english.bin').toString(),
    pdf: vscode.Uri.joinPath(desk.context.extensionUri, 'dist', 'pdf.cjs').toString(),
  })
  return {
    documentSelector: [...schemes()].flatMap(scheme => [
      ...draftLanguages.map(language => ({ scheme, language })),
      // House rules, what they extend, and `stet.yml`: the server leaves all other YAML alone.
      { scheme, pattern: '**/*.{yml,yaml}' },
    ]),
    outputChannel: desk.log,
    initializationOptions: beginning,
    errorHandler: new Revival(desk),
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => desk.quiet.handle(uri, diagnostics, next),
    },
    // The findings stay while the server restarts.
    diagnosticCollectionName: 'Standards Desk',
  }
}
