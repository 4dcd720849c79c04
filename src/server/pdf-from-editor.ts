import type { Connection } from 'vscode-languageserver'
import { bytesOf } from './files.ts'

type Unpdf = Pick<typeof import('unpdf'), 'getDocumentProxy'>

let read: (() => Promise<Unpdf>) | undefined

/**
 * Lets the desk have its reader of PDFs from the editor, where the server has no disk: it is a third of what the package
 * may weigh, and both servers share one file. It is asked for with the first PDF among the sources.
 */
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

/** In a web worker, this is what `unpdf` is: see `esbuild.mjs`. */
export const getDocumentProxy: Unpdf['getDocumentProxy'] = async (...given) => {
  if (!read) throw new Error('The editor didn’t say where the PDF reader is.')
  return (await read()).getDocumentProxy(...given)
}
