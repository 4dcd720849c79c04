import {
  type CancellationToken,
  CodeActionKind,
  CompletionRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  SemanticTokensRegistrationType,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { draftLanguages, formatOf } from '../desk/draft/formats.ts'
import { rosterEnding } from '../desk/house-file/roster-file.ts'
import { sourceEndings } from '../desk/library/readers/formats.ts'
import type { Files } from '../newsroom/files.ts'
import { ignoreFiles } from '../newsroom/ignored.ts'
import type { NewsroomOptions } from '../newsroom/newsroom.ts'
import { fixAllKind } from './actions.ts'
import { answerInDrafts, answerInHouseRules } from './answering.ts'
import { Desk, optional } from './desk.ts'
import { isData } from './house-file.ts'
import { heeding } from './lifecycle.ts'
import { pathOf } from './paths.ts'
import type { Beginning, Requests } from './protocol.ts'
import { answers } from './requests.ts'
import { tokenLegend } from './semantic-tokens.ts'
import { readSettings } from './settings.ts'

/** What the server watches: house rules, what was let stand, ignore files, and everything that may be a source. */
const watched = [
  '**/*.{yml,yaml}',
  `**/*${rosterEnding}`,
  `**/{${ignoreFiles.join(',')}}`,
  `**/*.{${sourceEndings.map(ending => ending.slice(1)).join(',')}}`,
]

/** How long drafts wait for an editor that was asked for its settings, in milliseconds. */
const patience = 2000

const completions = { triggerCharacters: [' ', '/', '-'] }

/** Serves one editor over a connection. `disk` is left out where there is none: then the editor reads the files, and there is no archive. */
export function serve(
  connection: Connection,
  disk: Files | undefined,
  openArchive?: NewsroomOptions['openArchive'],
): Desk {
  const desk = new Desk(connection, disk, openArchive)
  connection.onInitialize(parameters => initialize(desk, parameters))
  connection.onInitialized(() => {
    desk.configured = configure(desk)
    register(desk)
    followFolders(desk)
  })
  followSettings(desk)
  followFiles(desk)
  followDocuments(desk)
  answerInHouseRules(desk)
  answerInDrafts(desk)
  for (const [name, answer] of Object.entries(answers(desk)))
    connection.onRequest(
      name,
      heeding(answer as (asked: Requests[keyof Requests]['asks'], token: CancellationToken) => unknown),
    )
  desk.documents.listen(connection)
  connection.listen()
  return desk
}

function initialize(desk: Desk, parameters: InitializeParams): InitializeResult {
  const client = parameters.capabilities
  // Editors that do not know workspaces of several folders name one.
  const root = parameters.rootUri ? [parameters.rootUri] : []
  const folders = parameters.workspaceFolders?.map(folder => folder.uri) ?? root
  desk.client = client
  desk.begin((parameters.initializationOptions ?? {}) as Beginning, folders)
  return {
    serverInfo: { name: 'Standards Desk' },
    capabilities: {
      // lsp-mode takes an encoding that is not named for UTF-32: behind an emoji it would edit one letter too far.
      ...(client.general?.positionEncodings ? { positionEncoding: PositionEncodingKind.UTF16 } : {}),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      workspaceSymbolProvider: true,
      // Completion is for house rules, front matter and names; it is registered for them later, where the client allows.
      ...(client.textDocument?.completion?.dynamicRegistration ? {} : { completionProvider: completions }),
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      },
      codeLensProvider: {},
      ...(client.textDocument?.semanticTokens?.dynamicRegistration
        ? {}
        : { semanticTokensProvider: { legend: tokenLegend, full: true } }),
      inlayHintProvider: true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
      },
    },
  }
}

/** Registers what a client can be asked for only after it has begun. */
function register({ client, connection }: Desk) {
  const { workspace, textDocument } = client
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    optional(
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map(globPattern => ({ globPattern })),
      }),
    )
  if (textDocument?.completion?.dynamicRegistration)
    optional(
      connection.client.register(CompletionRequest.type, {
        ...completions,
        documentSelector: [{ pattern: '**/*.{yml,yaml}' }],
      }),
    )
  // In prose every space would ask for words.
  if (textDocument?.completion?.dynamicRegistration)
    optional(
      connection.client.register(CompletionRequest.type, {
        triggerCharacters: ['/', '['],
        documentSelector: draftLanguages.map(language => ({ language })),
      }),
    )
  // `.story` has a grammar.
  if (textDocument?.semanticTokens?.dynamicRegistration)
    optional(
      connection.client.register(SemanticTokensRegistrationType.type, {
        legend: tokenLegend,
        full: true,
        documentSelector: draftLanguages.filter(each => each !== 'news').map(language => ({ language })),
      }),
    )
  // Markup brings an outline of its own.
  const wire = { documentSelector: Object.keys(formatOf().languages).map(language => ({ language })) }
  if (textDocument?.documentSymbol?.dynamicRegistration)
    optional(connection.client.register(DocumentSymbolRequest.type, wire))
  if (textDocument?.foldingRange?.dynamicRegistration)
    optional(connection.client.register(FoldingRangeRequest.type, wire))
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    optional(
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'standardsDesk' }),
    )
}

function followSettings(desk: Desk) {
  desk.connection.onDidChangeConfiguration(({ settings }) => {
    desk.configured = configure(desk, settings)
    checkAll(desk)
  })
}

/** Settings are asked for, as VS Code likes it, or taken as they are sent, as other editors do. */
async function configure(desk: Desk, sent?: unknown) {
  const { client, connection } = desk
  if (!client.workspace?.configuration) {
    desk.set(readSettings((sent as { standardsDesk?: unknown } | null | undefined)?.standardsDesk))
    return
  }
  let isLate = false
  const answered = optional(connection.workspace.getConfiguration('standardsDesk')).then(section => {
    desk.set(readSettings(section))
    if (isLate) checkAll(desk)
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const waited = new Promise<void>(resolve => (timer = setTimeout(resolve, patience))).then(() => {
    isLate = true
  })
  await Promise.race([answered, waited])
  clearTimeout(timer)
}

function checkAll(desk: Desk) {
  for (const document of desk.documents.all()) desk.check(document, 0)
}

function followFiles(desk: Desk) {
  const { connection } = desk
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const news = changes.filter(({ uri }) => !isData(uri) || desk.isOfHouse(uri))
    for (const { uri } of news) desk.newsrooms.changed(pathOf(uri))
    // What a check of the workspace found in a file goes with it.
    for (const { uri, type } of news)
      if (type === FileChangeType.Deleted && !desk.documents.get(uri))
        connection.sendDiagnostics({ uri, diagnostics: [] })
    // A draft that was saved is no news to itself.
    if (news.some(({ uri }) => !desk.documents.get(uri))) desk.changed()
  })
}

/** Folders that are opened and closed later, where the client has several. */
function followFolders(desk: Desk) {
  const { workspace } = desk.connection
  if (!desk.client.workspace?.workspaceFolders) return
  workspace.onDidChangeWorkspaceFolders(async () => {
    const folders = await optional(workspace.getWorkspaceFolders())
    if (folders === undefined) return
    desk.openFolders(folders?.map(folder => folder.uri) ?? [])
    desk.changed()
  })
}

function followDocuments(desk: Desk) {
  const seen = new Set<string>()
  desk.documents.onDidChangeContent(({ document }) => {
    if (seen.has(document.uri)) return desk.edited(document)
    // The first look at a document need not wait for a pause in typing.
    seen.add(document.uri)
    desk.check(document, 0)
  })
  desk.documents.onDidClose(({ document }) => {
    seen.delete(document.uri)
    desk.forget(document.uri)
    desk.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
    desk.tellTroubles(document.uri, [])
    // What was typed and not saved counts no more.
    if (desk.isOfHouse(document.uri)) desk.changed(pathOf(document.uri))
  })
}
