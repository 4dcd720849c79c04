import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CheckOptions, Outcome } from './checking.ts'
import type { DraftFile } from './drafts.ts'

/** A worker costs as much to start as a few hundred short drafts to check. */
const draftsWorthAWorker = 200
const draftsAtOnce = 20

/** How many workers check so many drafts, unless somebody says how many. */
export const crewFor = (drafts: number, asked: number | undefined) =>
  Math.min(asked ?? availableParallelism(), asked ? drafts : Math.floor(drafts / draftsWorthAWorker))

export type Job = { first: number; drafts: DraftFile[] }
export type Done = { first: number; outcomes: Outcome[] }

/** Checks drafts on several threads; the outcomes come in the order of the drafts, whoever was first. */
export async function checkTogether(
  drafts: DraftFile[],
  options: CheckOptions,
  workers: number,
  progress: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(drafts.length)
  let next = 0
  let done = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(process.argv[1], { workerData: { crew: options } })
      const give = () => {
        if (next >= drafts.length) return void worker.terminate().then(() => resolve())
        const job: Job = { first: next, drafts: drafts.slice(next, next + draftsAtOnce) }
        next += draftsAtOnce
        worker.postMessage(job)
      }
      worker.on('online', give)
      worker.on('error', reject)
      worker.on('message', (result: Done) => {
        for (const [index, outcome] of result.outcomes.entries()) outcomes[result.first + index] = outcome
        done += result.outcomes.length
        progress(done)
        give()
      })
    })
  await Promise.all(Array.from({ length: workers }, work))
  return outcomes
}
