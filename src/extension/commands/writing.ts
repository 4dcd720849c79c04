import * as vscode from 'vscode'
import type { Fact, Offer } from '../../server/protocol.ts'
import type { Command } from '../commands.ts'
import type { Desk } from '../desk.ts'
import { draftAtHand, editorOf } from '../draft-at-hand.ts'

/** Says who speaks in the quotation at the cursor: one of the people of the story, chosen. */
export const insertAttribution: Command = desk => async (chosen?: string) => {
  const editor = editorAtHand(desk)
  if (!editor) return false
  const place = { ...desk.place(editor.document.uri), position: editor.selection.active }
  const offers = await desk.ask('standardsDesk/attributions', place)
  const canName =
    offers.length > 0 || (await desk.ask('standardsDesk/attributions', { ...place, named: '?' })).length > 0
  if (!canName) {
    vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in an unattributed quotation.'))
    return false
  }
  const title = typeof chosen === 'string' ? chosen : await chooseSpeaker(offers)
  if (title === undefined) return false
  const known = offers.find(offer => offer.title === title)
  if (known) return apply(desk, editor.document, known)
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Who said this?'),
    placeHolder: vscode.l10n.t('Name, with a title on first reference'),
  })
  if (!name?.trim()) return false
  const [offer] = await desk.ask('standardsDesk/attributions', { ...place, named: name.trim() })
  return apply(desk, editor.document, offer)
}

/** One of the people of the story, or, with an empty title, somebody else. */
async function chooseSpeaker(offers: Offer[]): Promise<string | undefined> {
  const items = [
    ...offers.map(({ title, description }) => ({ label: title, description, title })),
    { label: vscode.l10n.t('Someone else…'), title: '' },
  ]
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Who said this?'),
    matchOnDescription: true,
  })
  return chosen?.title
}

/** Puts marks around the selection, or the source's words at the cursor, and says whose they are. */
export const quotePassage: Command = desk => async () => {
  const editor = editorAtHand(desk)
  if (!editor) return false
  const { start, end } = editor.selection
  const range = { start, end }
  const offer = await desk.ask('standardsDesk/quotePassage', { ...desk.place(editor.document.uri), range })
  if (!offer)
    vscode.window.showInformationMessage(
      vscode.l10n.t('Select the words to quote, or put the cursor in words copied from a source.'),
    )
  return apply(desk, editor.document, offer ?? undefined)
}

/** Says whether the quotation at the cursor is in a source, and offers to go there. */
export const verifyQuotation: Command = desk => async () => {
  const editor = editorAtHand(desk)
  if (!editor) return
  const sheet = await desk.ask('standardsDesk/facts', desk.place(editor.document.uri))
  const fact = sheet?.facts.find(
    ({ kind, range }) => kind === 'quotation' && desk.range(range).contains(editor.selection.active),
  )
  if (!fact) {
    vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in a quotation.'))
    return
  }
  say(desk, editor, fact)
  return fact
}

async function say(desk: Desk, editor: vscode.TextEditor, fact: Fact) {
  const open = vscode.l10n.t('Open the Source')
  const fix = vscode.l10n.t('Fix')
  const isWrong = fact.status === 'altered' || fact.status === 'stitched'
  const buttons = [...(fact.source ? [open] : []), ...(isWrong ? [fix] : [])]
  const show = isWrong ? vscode.window.showWarningMessage : vscode.window.showInformationMessage
  const chosen = await show(verdict(fact), ...buttons)
  if (chosen === open) await vscode.commands.executeCommand('standardsDesk.openSourceOfFact', fact)
  if (chosen === fix) {
    const selection = new vscode.Selection(desk.range(fact.range).start, desk.range(fact.range).start)
    await vscode.window.showTextDocument(editor.document, { selection, viewColumn: editor.viewColumn })
    await vscode.commands.executeCommand('editor.action.quickFix')
  }
}

function verdict({ status, source, speaker }: Fact): string {
  const name = source?.path ?? ''
  const who = speaker ? `${speaker}: ` : ''
  if (status === 'verbatim') return who + vscode.l10n.t('Word for word in {0}.', name)
  if (status === 'altered')
    return who + vscode.l10n.t('Not word for word in {0}, which has: {1}', name, source!.words)
  if (status === 'stitched')
    return who + vscode.l10n.t('Stitched together from separate parts of {0}: {1}', name, source!.words)
  if (status === 'paraphrased')
    return who + vscode.l10n.t('{0} has these words, but not as a quotation.', name)
  if (status === 'unverified') return who + vscode.l10n.t('Not verified: not in the draft’s sources.')
  return who + vscode.l10n.t('This draft has no sources to verify it with.')
}

function editorAtHand(desk: Desk): vscode.TextEditor | undefined {
  const document = draftAtHand(desk)
  return document && editorOf(document)
}

async function apply(desk: Desk, document: vscode.TextDocument, offer: Offer | undefined): Promise<boolean> {
  if (!offer) return false
  const edit = new vscode.WorkspaceEdit()
  for (const { range, newText } of offer.edits) edit.replace(document.uri, desk.range(range), newText)
  return vscode.workspace.applyEdit(edit)
}
