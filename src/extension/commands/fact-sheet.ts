import type * as vscode from 'vscode'
import type { Command } from '../commands.ts'
import { draftAtHand } from '../draft-at-hand.ts'
import { factsPage, showPage } from '../pages.ts'

/** Shows every quotation, person, figure, day and passage of the draft at hand, beside it. */
export const showFactSheet: Command = desk => async (given?: vscode.Uri) => {
  const document = draftAtHand(desk, given)
  if (document) await showPage(factsPage(desk, document.uri))
}
