import * as vscode from 'vscode'
import type { Command } from '../commands.ts'

/** Opens the walkthrough. */
export const getStarted: Command = desk => () =>
  vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${desk.context.extension.id}#begin`,
    false,
  )
