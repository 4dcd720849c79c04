import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { sample } from '../sample.ts'

/**
 * Opens a broken story to try Standards Desk on, beside the report that it was written from, in the extension's own
 * folder. Where that folder is not on disk, the server reads nothing there. Then the story is opened without its source
 * and not saved.
 */
export const openSample: Command = desk => async () => {
  const folder = vscode.Uri.joinPath(desk.context.globalStorageUri, 'sample')
  const document = desk.reads(folder)
    ? await vscode.workspace.openTextDocument(await unpack(folder))
    : await vscode.workspace.openTextDocument({
        language: 'markdown',
        content: sample.draft.replace(/sources:\n.*\n/, ''),
      })
  await vscode.window.showTextDocument(document)
}

/** Each time as it was at first. What has been typed into it is the writer's, until it is closed. */
async function unpack(folder: vscode.Uri): Promise<vscode.Uri> {
  const draft = vscode.Uri.joinPath(folder, 'ferry.md')
  const write = (uri: vscode.Uri, text: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  await write(vscode.Uri.joinPath(folder, 'coastal-press.txt'), sample.source)
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === draft.toString())
  if (!isOpen) await write(draft, sample.draft)
  return draft
}
