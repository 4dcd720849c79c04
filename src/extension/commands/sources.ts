import * as vscode from 'vscode'
import { type SourceKind, sourceKinds, voices } from '../../desk/house/source-kinds.ts'
import type { Fact, SourceSummary } from '../../server/protocol.ts'
import type { Command } from '../commands.ts'
import { kindName } from '../views/sources.ts'

/** Takes a source away from the current draft; a file is deleted only after a question. */
export const removeSource: Command = desk => async (source: SourceSummary) => {
  const { document } = desk.views.current
  if (!document) return
  const answer = await desk.ask('standardsDesk/removeSource', {
    ...desk.place(document.uri),
    source: source.uri,
  })
  const edit = await desk.edit(answer?.edit)
  if (edit) return vscode.workspace.applyEdit(edit)
  if (!answer?.file) return
  const yes = vscode.l10n.t('Delete the File')
  const question = vscode.l10n.t('Delete {0}? Drafts will no longer be compared with it.', source.path)
  if ((await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) return
  await remove(desk.uri(answer.file))
}

/** Says what a source is, in the front matter of the draft that names it, else in the house rules. */
export const changeSourceKind: Command = desk => async (source: SourceSummary) => {
  const { document } = desk.views.current
  if (!document) return
  const kind = await chooseKind(source.kind)
  if (kind === undefined) return
  const answer = await desk.ask('standardsDesk/changeSourceKind', {
    ...desk.place(document.uri),
    source: source.uri,
    kind,
  })
  const edit = await desk.edit(answer?.edit)
  if (!edit) {
    vscode.window.showInformationMessage(vscode.l10n.t('Open your newsroom’s folder first.'))
    return
  }
  const applied = await vscode.workspace.applyEdit(edit)
  if (applied && answer?.file) await saveHouseRules(desk.uri(answer.file))
}

/** House rules are for everybody who checks drafts, so they go to disk at once. */
export const saveHouseRules = async (file: vscode.Uri) =>
  (await vscode.workspace.openTextDocument(file)).save()

/** A kind of sources, with what follows from it; nothing when none was chosen. */
export async function chooseKind(now?: string): Promise<SourceKind | undefined> {
  const words: Record<'reporter' | 'author' | 'unclear', string> = {
    reporter: vscode.l10n.t('A story: only the words in quotation marks count as said.'),
    author: vscode.l10n.t('The author’s own words: every word counts as a direct quotation.'),
    unclear: vscode.l10n.t('Standards Desk decides from the text.'),
  }
  const items = sourceKinds.map(kind => ({
    value: kind,
    label: kindName(kind),
    description: kind === now ? vscode.l10n.t('now') : undefined,
    detail: words[voices[kind]],
  }))
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What kind of source is this?'),
  })
  return chosen?.value
}

/** Where there is no trash, as on most file systems of the web, the file is gone. */
async function remove(file: vscode.Uri) {
  try {
    await vscode.workspace.fs.delete(file, { useTrash: true })
  } catch {
    await vscode.workspace.fs.delete(file)
  }
}

/** Compares the current draft with a source that was chosen in the view of sources. */
export const compareWithThis: Command = desk => (source: SourceSummary) =>
  vscode.commands.executeCommand(
    'standardsDesk.compareWithSource',
    desk.views.current.document?.uri,
    source.uri,
  )

/** Opens the passage of a source behind a fact. */
export const openSourceOfFact: Command = desk => async (fact: Fact) => {
  if (!fact.source) return
  const { uri, range } = fact.source
  await vscode.window.showTextDocument(desk.uri(uri), {
    selection: desk.range(range),
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  })
}
