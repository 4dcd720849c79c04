import type { Connection } from 'vscode-languageserver'
import { bytesOf } from './files.ts'

export type Unpdf = Pick<typeof import('unpdf'), 'getDocumentProxy'>

let read: (() => Promise<Unpdf>) | undefined

/** Lets a server that has no disk get its reader of PDFs from the editor, with the first PDF among the sources. */
export function pdfFromEditor(connection: Connection, uri: string): void {
  let reader: Promise<Unpdf> | undefined
  const load = async () => {
    const found = await connection.sendRequest<{ base64: string } | null>('standardsDesk/readFile', { uri })
    if (!found) throw new Error('The extension’s PDF reader is missing.')
    const module = { exports: {} as Unpdf }
    // A worker imports nothing from the extension’s folder. The text is a file of the extension itself.
    new Function('module', 'exports', new TextDecoder().decode(bytesOf(found.base64)))(module, module.exports)
    return module.exports
  }
  read = () => (reader ??= load())
}

/** The reader that the editor has. Throws when the editor did not say where it is. */
export function readerFromEditor(): Promise<Unpdf> {
  if (!read) throw new Error('The editor didn’t say where the PDF reader is.')
  return read()
}
