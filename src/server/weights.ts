import type { Connection } from 'vscode-languageserver'
import { weightsFrom } from '../desk/english/analysis.ts'
import { bytesOf } from './files.ts'

/**
 * Lets Standards Desk have its weights from the editor, where the server has no disk. They are asked for when a sentence is first to
 * be read; that sentence does without, and `come` is called when they are there.
 */
export function weightsFromEditor(connection: Connection, uri: string, come: () => void): void {
  let isAsked = false
  let bytes: Uint8Array | undefined
  const ask = async () => {
    isAsked = true
    const read = await connection
      .sendRequest<{ base64: string } | null>('standardsDesk/readFile', { uri })
      .catch(() => null)
    if (!read) return
    bytes = bytesOf(read.base64)
    come()
  }
  weightsFrom(() => {
    if (!isAsked) ask()
    return bytes
  })
}
