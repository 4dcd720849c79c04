import type { CancellationToken } from 'vscode-languageserver'
import type { Desk } from './desk.ts'

/**
 * Does what takes a while, until it is done or stopped by `standardsDesk/stop`; then it answers with what it has so far.
 * `$/cancelRequest` stops it as well, but the protocol answers that with an error.
 */
export async function stoppable<Answer>(
  { running }: Desk,
  workDoneToken: string | number | undefined,
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const stop = new AbortController()
  const heard = token.onCancellationRequested(() => stop.abort())
  if (workDoneToken !== undefined) running.set(workDoneToken, stop)
  try {
    return await work(stop.signal)
  } finally {
    if (workDoneToken !== undefined) running.delete(workDoneToken)
    heard.dispose()
  }
}
