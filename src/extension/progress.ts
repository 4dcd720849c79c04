import * as vscode from 'vscode'
import type { Desk } from './desk.ts'

let runs = 0

/** Shows how far the server is with something that takes a while. Canceled, it answers with what it has so far. */
export async function withProgress<Answer>(
  desk: Desk,
  title: string,
  work: (workDoneToken: string) => Promise<Answer>,
): Promise<Answer> {
  const place = { location: vscode.ProgressLocation.Notification, title, cancellable: true }
  return vscode.window.withProgress(place, async (progress, token) => {
    await desk.ready
    const { WorkDoneProgress } = await import('vscode-languageclient')
    const workDoneToken = `standardsDesk.${++runs}`
    let last = 0
    const heard = desk.client!.onProgress(WorkDoneProgress.type, workDoneToken, value => {
      if (value.kind !== 'report') return
      const percentage = value.percentage ?? last
      progress.report({ message: value.message, increment: percentage - last })
      last = percentage
    })
    const canceled = token.onCancellationRequested(() => desk.ask('standardsDesk/stop', { workDoneToken }))
    try {
      return await work(workDoneToken)
    } finally {
      canceled.dispose()
      heard.dispose()
    }
  })
}
