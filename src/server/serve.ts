import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import type { Files } from '../newsroom/files.ts'
import { codeActions, fixAllKind } from './actions.ts'
import { Desk } from './desk.ts'
import { hoverAt } from './hover.ts'
import { pathOf } from './paths.ts'
import type { Beginning, Requests } from './protocol.ts'
import { answers } from './requests.ts'
import { readSettings } from './settings.ts'

/** What the server watches: house rules, what was let stand, and everything that may be a source. */
const watched = [
  '**/{house-rules.yml,house-rules.yaml,stet.yml}',
  '**/*.{txt,md,html,json,xml,docx,pdf,story,draft}',
]

/** Serves one editor over a connection. `disk` is left out where there is none: then the editor reads the files. */
export function serve(connection: Connection, disk: Files | undefined): Desk {
  const desk = new Desk(connection, disk)
  let client: InitializeParams['capabilities'] = {}

  connection.onInitialize((parameters): InitializeResult => {
    client = parameters.capabilities
    const folders = parameters.workspaceFolders?.map(folder => folder.uri) ?? []
    desk.begin((parameters.initializationOptions ?? {}) as Beginning, folders)
    return {
      serverInfo: { name: 'Standards Desk' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  })

  connection.onInitialized(async () => {
    await configure()
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map(globPattern => ({ globPattern })),
      })
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'standardsDesk' })
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = await connection.workspace.getWorkspaceFolders()
        desk.openFolders(folders?.map(folder => folder.uri) ?? [])
        desk.changed()
      })
  })

  /** Settings are asked for, as VS Code likes it, or taken as they are sent, as other editors do. */
  async function configure(sent?: unknown) {
    const section = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('standardsDesk')
      : (sent as { standardsDesk?: unknown } | undefined)?.standardsDesk
    desk.settings = readSettings(section)
    for (const document of desk.documents.all()) desk.check(document, 0)
  }

  connection.onDidChangeConfiguration(({ settings }) => configure(settings))
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) desk.newsrooms.changed(pathOf(uri))
    // A draft that was saved is no news to itself.
    if (changes.some(({ uri }) => !desk.documents.get(uri))) desk.changed()
  })

  desk.documents.onDidChangeContent(({ document }) => {
    // The first look at a document need not wait for a pause in typing.
    desk.check(document, document.version <= 1 ? 0 : undefined)
  })
  desk.documents.onDidClose(({ document }) => {
    desk.checks.forget(document.uri)
    desk.asked.delete(document.uri)
    desk.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
    desk.tellTroubles(document.uri, [])
  })

  connection.onHover(async ({ textDocument, position }) => {
    const reading = await desk.checks.reading(textDocument.uri)
    return reading ? hoverAt(reading, position, desk.say) : null
  })
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const reading = await desk.checks.reading(textDocument.uri)
    if (!reading) return []
    const { settings, beginning, say } = desk
    const commands = beginning.commands ?? false
    return codeActions(reading, { range, only: context.only, infoAs: settings.infoAs, commands, say })
  })

  for (const [name, answer] of Object.entries(answers(desk)))
    connection.onRequest(
      name,
      answer as (asked: Requests[keyof Requests]['asks'], token: CancellationToken) => unknown,
    )

  desk.documents.listen(connection)
  connection.listen()
  return desk
}
