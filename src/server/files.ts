import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Files } from '../newsroom/files.ts'
import { pathOf, uriOf } from './paths.ts'
import type { Requests } from './protocol.ts'

export const bytesOf = (base64: string) => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))

/** Files that the editor reads for the server: on the web and in virtual workspaces, where there is no disk. */
export function editorFiles(connection: Connection, like: () => string): Files {
  const ask = <Method extends keyof Requests>(
    method: Method,
    path: string,
  ): Promise<Requests[Method]['answers']> => connection.sendRequest(method, { uri: uriOf(path, like()) })
  return {
    async read(path) {
      const read = await ask('standardsDesk/readFile', path)
      if (!read) throw new Error('no such file')
      return bytesOf(read.base64)
    },
    async list(folder) {
      const entries = await ask('standardsDesk/readFolder', folder)
      return entries.map(({ name, folder }) => ({ name, kind: folder ? 'folder' : 'file' }))
    },
    async stat(path) {
      const found = await ask('standardsDesk/stat', path)
      return found ? { kind: found.folder ? 'folder' : 'file', size: found.size } : undefined
    },
  }
}

/** An open file is read as it is in the editor, saved or not: a house file takes effect from its first keystroke. */
export function withOpenDocuments(files: Files, documents: TextDocuments<TextDocument>): Files {
  const open = (path: string) => documents.all().find(document => pathOf(document.uri) === path)
  return {
    list: folder => files.list(folder),
    ...(files.real ? { real: (path: string) => files.real!(path) } : {}),
    ...(files.room ? { room: (path: string) => files.room!(path) } : {}),
    async read(path) {
      const document = open(path)
      return document ? new TextEncoder().encode(document.getText()) : files.read(path)
    },
    async stat(path) {
      const document = open(path)
      return document ? { kind: 'file', size: document.getText().length } : files.stat(path)
    },
  }
}
