import * as vscode from 'vscode'
import type { Command } from '../commands.ts'

const front = `---
title: Ferry to stay, mayor says
byline: Nora Vance
date: 2025-05-08
---

`

/** A short story in which the desk finds something of every kind. */
const story = `${front}GULLHAVEN — The ferry line will keep its winter boats, Mayor Tobias Lindqvist claimed on Thursday, May 7, 2025.

“We will not be hurried into a second agreement this summer and nobody on this quay should believe it.”

The union votes on the plan tomorrow. About TK people are expected at the landing, “more than last year, said Lindqvist.

Two men, who are accused of allegedly cutting the moorings, will be heard on June 31.
`

/** Opens a broken story to try the desk on. It is saved nowhere. */
export const openSample: Command = () => async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: story })
  await vscode.window.showTextDocument(document)
}
