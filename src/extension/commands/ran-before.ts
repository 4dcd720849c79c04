import * as vscode from 'vscode'
import type { RanSummary } from '../../server/protocol.ts'
import type { Command } from '../commands.ts'

/** Opens the current draft beside a story of the archive, as it ran. */
export const compareWithThen: Command = desk => (ran: RanSummary) =>
  vscode.commands.executeCommand('standardsDesk.compareWithSource', desk.views.current.document?.uri, ran.uri)

/** Opens a story of the archive where it has the words of the draft. */
export const openThen: Command = desk => async (ran: RanSummary) => {
  await vscode.window.showTextDocument(desk.uri(ran.uri), {
    selection: desk.range(ran.there),
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  })
}

/** Makes a story of the archive a source of the current draft. A file that is there already stays as it is. */
export const addThenAsSource: Command = desk => async (ran: RanSummary) => {
  const { document } = desk.views.current
  if (!document) return
  const place = desk.place(document.uri)
  const added = await desk.ask('standardsDesk/addArchived', { ...place, source: ran.uri })
  if (!added) return
  const edit = (await desk.edit(added.edit)) ?? new vscode.WorkspaceEdit()
  edit.createFile(desk.uri(added.file), {
    ignoreIfExists: true,
    contents: new TextEncoder().encode(added.text),
  })
  await vscode.workspace.applyEdit(edit)
  vscode.window.setStatusBarMessage(vscode.l10n.t('Source added.'), 5000)
}
