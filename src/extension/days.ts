import * as vscode from 'vscode'
import { longDay } from '../desk/english/time-words.ts'

/** A day as the views say it, in the editor’s language: `Thursday, March 27, 2025`. */
export const dayInWords = (iso: string) => longDay(iso, vscode.l10n.bundle && vscode.env.language)
