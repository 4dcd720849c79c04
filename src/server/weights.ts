import type { Connection } from 'vscode-languageserver'
import { weightsFrom } from '../desk/english/analysis.ts'
import { bytesOf } from './files.ts'

/**
 * Gets the weights of Standards Desk from the editor, where the server has no disk. They are requested when the first
 * sentence is read. That sentence is read without them, and `come` is called when they have arrived.
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
