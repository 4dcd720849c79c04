import * as vscode from 'vscode'
import type { LetStand } from '../../server/protocol.ts'
import type { Command } from '../commands.ts'
import { commentedLanguages } from '../formats.generated.ts'
import { nameForTheRecord } from '../record.ts'

/** Overrules a finding, once the writer has said why: in a comment before its paragraph, or in stet.yml. */
export const letItStand: Command =
  desk =>
  async (
    about: Omit<LetStand, 'form' | 'reason' | 'by'> & Partial<Pick<LetStand, 'form' | 'reason' | 'by'>>,
  ) => {
    const form = about.form ?? (await askForm(await vscode.workspace.openTextDocument(desk.uri(about.uri))))
    if (!form) return false
    const reason = about.reason ?? (await askReason(about.rule))
    if (!reason) return false
    const by = about.by ?? (await nameForTheRecord(desk))
    const answer = await desk.ask('standardsDesk/letStand', { ...about, form, reason, by })
    const edit = await desk.edit(answer)
    if (!edit) {
      vscode.window.showInformationMessage(vscode.l10n.t('The draft has changed. Try again.'))
      return false
    }
    const applied = await vscode.workspace.applyEdit(edit)
    // The record is for everybody who checks the draft, so it goes to disk at once; the draft is the writer's to save.
    if (applied && form === 'file')
      for (const [uri] of edit.entries()) await (await vscode.workspace.openTextDocument(uri)).save()
    return applied
  }

/** A comment before the paragraph or an entry in stet.yml; formats without comments have only the file. */
async function askForm({ languageId }: vscode.TextDocument): Promise<LetStand['form'] | undefined> {
  if (!commentedLanguages.includes(languageId)) return 'file'
  const inComment = vscode.l10n.t('In a comment before the paragraph')
  const inFile = vscode.l10n.t('In stet.yml')
  const placeHolder = vscode.l10n.t('Where should the reason go?')
  const chosen = await vscode.window.showQuickPick([inComment, inFile], { placeHolder })
  if (!chosen) return undefined
  return chosen === inComment ? 'comment' : 'file'
}

async function askReason(rule: string): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Overrule: {0}', rule),
    prompt: vscode.l10n.t('Why overrule this? The next editor will see your reason.'),
    validateInput: value => (value.trim() ? undefined : vscode.l10n.t('Give a reason.')),
  })
  return reason?.trim()
}
