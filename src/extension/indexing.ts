import * as vscode from 'vscode'
import type { Desk } from './desk.ts'
import { draftLanguages } from './formats.generated.ts'

/** While sources are read for the first time, the status of the language says so. */
export function showIndexing(desk: Desk) {
  let item: vscode.LanguageStatusItem | undefined
  desk.context.subscriptions.push(
    desk.onIndexing(left => {
      if (left === 0) {
        item?.dispose()
        item = undefined
        return
      }
      item ??= vscode.languages.createLanguageStatusItem(
        'standardsDesk.indexing',
        draftLanguages.map(language => ({ language })),
      )
      item.name = 'Standards Desk'
      item.text = vscode.l10n.t('Reading the sources')
      item.busy = true
    }),
    { dispose: () => item?.dispose() },
  )
}
