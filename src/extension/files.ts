import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Place, Requests } from '../server/protocol.ts'

/** Reads files for a server that has no disk. What is not there is answered with nothing, not with an error. */
export function answerFiles(client: BaseLanguageClient): vscode.Disposable[] {
  const answer = <Name extends keyof Requests>(
    name: Name,
    read: (uri: vscode.Uri) => Promise<Requests[Name]['answers']>,
    otherwise: Requests[Name]['answers'],
  ) => {
    const handler = async ({ uri }: Place): Promise<unknown> => {
      try {
        return await read(vscode.Uri.parse(uri))
      } catch {
        return otherwise
      }
    }
    return client.onRequest(name as string, handler)
  }

  return [
    answer(
      'standardsDesk/readFile',
      async uri => ({ base64: toBase64(await vscode.workspace.fs.readFile(uri)) }),
      null,
    ),
    answer(
      'standardsDesk/readFolder',
      async uri =>
        (await vscode.workspace.fs.readDirectory(uri)).map(([name, type]) => ({
          name,
          folder: (type & vscode.FileType.Directory) !== 0,
        })),
      [],
    ),
    answer(
      'standardsDesk/stat',
      async uri => {
        const { type, size } = await vscode.workspace.fs.stat(uri)
        return { folder: (type & vscode.FileType.Directory) !== 0, size }
      },
      null,
    ),
  ]
}

/** In slices: a call takes a limited number of arguments. */
function toBase64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}
