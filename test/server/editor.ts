import { PassThrough } from 'node:stream'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Files } from '../../src/newsroom/files.ts'
import type { NewsroomOptions } from '../../src/newsroom/newsroom.ts'
import type { Beginning, Checked, Requests } from '../../src/server/protocol.ts'
import { serve } from '../../src/server/serve.ts'

/**
 * How long a test waits for the server, in milliseconds: long enough for a machine with twenty others at work, and less than
 * vitest waits for a test, so that a hang fails and says what came last.
 */
export const patience = 15_000

/** A newsroom in memory: paths from `/desk`, and their texts. */
export function memory(texts: Record<string, string>): Files {
  const paths = () => Object.keys(texts).map(path => `/desk/${path}`)
  const textOf = (path: string) => texts[path.replace('/desk/', '')]
  return {
    async read(path) {
      if (textOf(path) === undefined) throw new Error('there is no such file')
      return new TextEncoder().encode(textOf(path))
    },
    async list(folder) {
      const within = paths().filter(path => path.startsWith(`${folder}/`))
      const names = new Map<string, 'file' | 'folder'>()
      for (const path of within) {
        const [name, ...deeper] = path.slice(folder.length + 1).split('/')
        names.set(name, deeper.length > 0 ? 'folder' : 'file')
      }
      return [...names].map(([name, kind]) => ({ name, kind }))
    },
    async stat(path) {
      const text = textOf(path)
      if (text !== undefined) return { kind: 'file', size: text.length }
      return paths().some(other => other.startsWith(`${path}/`)) ? { kind: 'folder', size: 0 } : undefined
    },
  }
}

export interface Options {
  files?: Record<string, string>
  /** Settings under `standardsDesk`. */
  settings?: object
  beginning?: Beginning
  folders?: string[]
  /** Without a disk the editor is asked for files. */
  disk?: boolean
  /** Opens the archive that the house rules name. */
  openArchive?: NewsroomOptions['openArchive']
  /** What the editor says of itself, where it is another than VS Code. */
  initialize?: object
  /** Whether it does what the server asks of it, refuses to, or never answers. */
  answers?: 'all' | 'errors' | 'nothing'
}

export type Editor = Awaited<ReturnType<typeof openEditor>>

/** An editor for tests: it speaks the protocol with a server in this process, over streams. */
export async function openEditor({
  files = {},
  settings = {},
  beginning = {},
  folders = ['file:///desk'],
  disk = true,
  openArchive,
  initialize = {},
  answers = 'all',
}: Options = {}) {
  const toServer = new PassThrough()
  const toEditor = new PassThrough()
  const newsroom = memory(files)
  const desk = serve(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toEditor),
    ),
    disk ? newsroom : undefined,
    openArchive,
  )
  const connection = createProtocolConnection(
    new StreamMessageReader(toEditor),
    new StreamMessageWriter(toServer),
  )
  const published: PublishDiagnosticsParams[] = []
  const checked: Checked[] = []
  const asked: string[] = []
  const documents = new Map<string, TextDocument>()
  let heard = () => {}
  connection.onNotification('textDocument/publishDiagnostics', (sent: PublishDiagnosticsParams) => {
    published.push(sent)
    heard()
  })
  connection.onNotification('standardsDesk/checked', (sent: Checked) => {
    checked.push(sent)
  })
  const logged: string[] = []
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message)
  })
  const refused: string[] = []
  if (answers === 'all') {
    connection.onRequest('workspace/configuration', () => [settings])
    connection.onRequest('client/registerCapability', () => null)
  } else {
    const names = ['configuration', 'workspaceFolders', 'codeLens/refresh', 'inlayHint/refresh']
    for (const name of ['client/registerCapability', ...names.map(name => `workspace/${name}`)])
      connection.onRequest(name, () => {
        refused.push(name)
        return answers === 'errors' ? new ResponseError(-32601, 'no such method') : new Promise(() => {})
      })
  }
  const pathOf = (uri: string) => new URL(uri).pathname
  connection.onRequest('standardsDesk/readFile', async ({ uri }: { uri: string }) => {
    asked.push(uri)
    const bytes = await newsroom.read(pathOf(uri)).catch(() => undefined)
    return bytes ? { base64: Buffer.from(bytes).toString('base64') } : null
  })
  connection.onRequest('standardsDesk/readFolder', async ({ uri }: { uri: string }) =>
    (await newsroom.list(pathOf(uri))).map(({ name, kind }) => ({ name, folder: kind === 'folder' })),
  )
  connection.onRequest('standardsDesk/stat', async ({ uri }: { uri: string }) => {
    const found = await newsroom.stat(pathOf(uri))
    return found ? { folder: found.kind === 'folder', size: found.size } : null
  })
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    workspaceFolders: folders.map(uri => ({ uri, name: 'desk' })),
    initializationOptions: { status: true, ...beginning },
    ...initialize,
  })
  await connection.sendNotification('initialized', {})

  const last = (uri: string) => published.filter(sent => sent.uri === uri).at(-1)

  return {
    desk,
    connection,
    published,
    checked,
    asked,
    logged,
    refused,
    files,
    capabilities: initialized.capabilities,
    document: (uri: string) => documents.get(uri)!,

    async open(uri: string, text: string, languageId = 'markdown') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text))
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      })
    },
    async change(uri: string, text: string) {
      const before = documents.get(uri)!
      const version = before.version + 1
      documents.set(uri, TextDocument.create(uri, before.languageId, version, text))
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      })
    },
    async close(uri: string) {
      documents.delete(uri)
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    },
    /** A file on disk is now another; the editor's watcher says so. */
    async write(path: string, text: string) {
      files[path] = text
      const changes = [{ uri: `file:///desk/${path}`, type: 2 }]
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    },
    /** A file is gone from the disk; the editor's watcher says so. */
    async remove(path: string) {
      delete files[path]
      const changes = [{ uri: `file:///desk/${path}`, type: 3 }]
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    },
    /** The diagnostics of a document's newest version, once `such` holds of them. */
    async diagnostics(
      uri: string,
      such: (diagnostics: Diagnostic[]) => boolean = () => true,
    ): Promise<Diagnostic[]> {
      const deadline = Date.now() + patience
      for (;;) {
        const sent = last(uri)
        const version = documents.get(uri)?.version
        if (
          sent &&
          (version === undefined || sent.version === undefined || sent.version === version) &&
          such(sent.diagnostics)
        )
          return sent.diagnostics
        const left = deadline - Date.now()
        if (left <= 0)
          throw new Error(
            `no such diagnostics of ${uri}; the last: ${JSON.stringify(sent)}; the log: ${logged.join('; ')}`,
          )
        await Promise.race([
          new Promise<void>(resolve => (heard = resolve)),
          new Promise(resolve => setTimeout(resolve, left)),
        ])
      }
    },
    position(uri: string, words: string): Position {
      const document = documents.get(uri)!
      const at = document.getText().indexOf(words)
      if (at < 0) throw new Error(`“${words}” is not in ${uri}`)
      return document.positionAt(at)
    },
    async actions(uri: string, words: string, only?: string[] | null): Promise<CodeAction[]> {
      const start = this.position(uri, words)
      return connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start, end: start },
        context: { diagnostics: [], only },
      })
    },
    /** The document's text after an action's edits to it. */
    after(uri: string, action: CodeAction): string {
      return TextDocument.applyEdits(documents.get(uri)!, action.edit?.changes?.[uri] ?? [])
    },
    async hover(uri: string, words: string): Promise<string> {
      const hover: Hover | null = await connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: this.position(uri, words),
      })
      return hover ? (hover.contents as { value: string }).value : ''
    },
    ask<Name extends keyof Requests>(
      name: Name,
      asked: Requests[Name]['asks'],
    ): Promise<Requests[Name]['answers']> {
      return connection.sendRequest(name as string, asked)
    },
    end: () => connection.dispose(),
  }
}
