import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Checker, type CheckOptions, type Outcome } from './checking.ts'
import type { DraftFile } from './drafts.ts'

/** A worker costs as much to start as a few hundred short drafts to check. */
const draftsWorthAWorker = 200
const draftsAtOnce = 20

/** How many threads check a given number of drafts, unless the caller says how many. */
export const crewFor = (drafts: number, asked: number | undefined) =>
  Math.min(asked ?? availableParallelism(), asked ? drafts : Math.floor(drafts / draftsWorthAWorker))

export type Job = { first: number; drafts: DraftFile[] }
export type Done = { first: number; outcomes: Outcome[] }

/** Checks drafts on several threads, this one among them. The outcomes are in the order of the drafts. */
export async function checkTogether(
  drafts: DraftFile[],
  options: CheckOptions,
  threads: number,
  progress: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(drafts.length)
  let next = 0
  let done = 0
  const take = (): Job | undefined => {
    if (next >= drafts.length) return undefined
    const job = { first: next, drafts: drafts.slice(next, next + draftsAtOnce) }
    next += draftsAtOnce
    return job
  }
  const hear = ({ first, outcomes: some }: Done) => {
    for (const [index, outcome] of some.entries()) outcomes[first + index] = outcome
    done += some.length
    progress(done)
  }
  const elsewhere = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(process.argv[1], { workerData: { crew: options } })
      const give = () => {
        const job = take()
        if (job) worker.postMessage(job)
        else worker.terminate().then(() => resolve())
      }
      worker.on('online', give)
      worker.on('error', reject)
      worker.on('message', (result: Done) => {
        hear(result)
        give()
      })
    })
  const here = async () => {
    const checker = new Checker(options)
    for (let job = take(); job; job = take()) {
      const some: Outcome[] = []
      for (const draft of job.drafts) {
        some.push(await checker.check(draft))
        // What the others have done is heard between two drafts.
        await setImmediate()
      }
      hear({ first: job.first, outcomes: some })
    }
  }
  await Promise.all([here(), ...Array.from({ length: threads - 1 }, elsewhere)])
  return outcomes
}
