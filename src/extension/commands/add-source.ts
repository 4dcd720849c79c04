import * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand } from '../draft-at-hand.ts'
import { sourceEndings } from '../formats.generated.ts'
import { sourceEdit } from '../pasting.ts'
import { chooseKind, saveHouseRules } from './sources.ts'

/** Adds documents to what the draft at hand is compared with. */
export const addSource: Command = desk => async (given?: vscode.Uri[] | vscode.Uri) => {
  const document = draftAtHand(desk)
  if (!document) return
  const chosen = given ? [given].flat() : await choose()
  // A user who drops a file is not asked: Standards Desk decides by its text, and the view of sources lets users change
  // it.
  const kind = given || chosen.length === 0 ? undefined : await chooseKind('other')
  for (const source of chosen) {
    const answer = await desk.ask('standardsDesk/addSource', {
      ...desk.place(document.uri),
      source: desk.place(source).uri,
      ...(kind && kind !== 'other' ? { kind } : {}),
    })
    const edit = await sourceEdit(desk, source, answer)
    const applied = edit !== undefined && (await vscode.workspace.applyEdit(edit))
    if (applied && answer?.file) await saveHouseRules(desk.uri(answer.file))
  }
  if (chosen.length > 0)
    vscode.window.setStatusBarMessage(
      chosen.length === 1
        ? vscode.l10n.t('Source added.')
        : vscode.l10n.t('{0} sources added.', chosen.length),
      5000,
    )
}

async function choose(): Promise<vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Add Source'),
    filters: {
      [vscode.l10n.t('Sources')]: sourceEndings.map(ending => ending.slice(1)),
      [vscode.l10n.t('All files')]: ['*'],
    },
  })
  return chosen ?? []
}
