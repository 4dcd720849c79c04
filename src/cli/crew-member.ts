import { parentPort, workerData } from 'node:worker_threads'
import { Checker, type Outcome } from './checking.ts'
import type { Done, Job } from './crew.ts'

/** A thread of the crew: checks what it is handed, until it is told to go. */
export function joinCrew() {
  const checker = new Checker(workerData.crew)
  parentPort!.on('message', async ({ first, drafts }: Job) => {
    const outcomes: Outcome[] = []
    for (const draft of drafts) outcomes.push(await checker.check(draft))
    parentPort!.postMessage({ first, outcomes } satisfies Done)
  })
}
