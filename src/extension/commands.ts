import * as vscode from 'vscode'
import { addSource } from './commands/add-source.ts'
import { addToRegister } from './commands/add-to-register.ts'
import { checkDraft } from './commands/check-draft.ts'
import { checkWorkspace } from './commands/check-workspace.ts'
import { compareWithSource } from './commands/compare.ts'
import { explainRule } from './commands/explain-rule.ts'
import { showFactSheet } from './commands/fact-sheet.ts'
import {
  clearFilter,
  filterFindings,
  fixFinding,
  goTo,
  letFindingStand,
  nextFinding,
  previousFinding,
  showFindings,
} from './commands/findings.ts'
import { checkBeforePublishing } from './commands/gate.ts'
import { getStarted } from './commands/get-started.ts'
import { letItStand } from './commands/let-it-stand.ts'
import { openHouseRules } from './commands/open-house-rules.ts'
import { openSample } from './commands/open-sample.ts'
import { addThenAsSource, compareWithThen, openThen } from './commands/ran-before.ts'
import { restart } from './commands/restart.ts'
import { setRule } from './commands/set-rule.ts'
import { changeSourceKind, compareWithThis, openSourceOfFact, removeSource } from './commands/sources.ts'
import { tryOnArchive } from './commands/try-on-archive.ts'
import { insertAttribution, quotePassage, verifyQuotation } from './commands/writing.ts'
import type { Desk } from './desk.ts'

/** A command is made for a desk; what it returns runs when it is called. */
export type Command = (desk: Desk) => (...given: never[]) => unknown

const commands: Record<string, Command> = {
  checkDraft,
  checkWorkspace,
  compareWithSource,
  showFactSheet,
  explainRule,
  addSource,
  openHouseRules,
  addToRegister,
  restart,
  openSample,
  getStarted,
  letItStand,
  setRule,
  checkBeforePublishing,
  insertAttribution,
  quotePassage,
  verifyQuotation,
  goTo,
  showFindings,
  nextFinding,
  previousFinding,
  filterFindings,
  clearFilter,
  fixFinding,
  letFindingStand,
  removeSource,
  changeSourceKind,
  compareWithThis,
  openSourceOfFact,
  compareWithThen,
  openThen,
  addThenAsSource,
  tryOnArchive,
}

export function registerCommands(desk: Desk) {
  for (const [name, make] of Object.entries(commands)) {
    const run = make(desk)
    const guarded = async (...given: unknown[]) => {
      try {
        return await run(...(given as never[]))
      } catch (error) {
        // A command that fails says so once, in the window, and in full in the log.
        desk.log.error(`standardsDesk.${name}`, error as Error)
        const said = error instanceof Error ? error.message : String(error)
        vscode.window.showErrorMessage(vscode.l10n.t('Standards Desk: {0}', said))
      }
    }
    desk.context.subscriptions.push(vscode.commands.registerCommand(`standardsDesk.${name}`, guarded))
  }
}
