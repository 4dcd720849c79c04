import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { bounds } from '../desk/bounds.ts'
import { unpackHere } from '../desk/library/readers/formats.ts'
import type { Unpacked } from '../desk/library/readers/read-file.ts'
import { UnreadableSource } from '../desk/library/readers/unreadable.ts'
import { unpacking } from './unpacking.ts'

interface Job {
  path: string
  bytes: Uint8Array
}

type Done = { unpacked: Unpacked } | { reason: string }

/** How often it is looked how far the process has grown, in milliseconds. */
const interval = 100

/**
 * Has Word and PDF files unpacked in a thread of their own, one after the other: one that was made to take for ever, or
 * all memory, is given up, and nobody else waits for it. `script` is what this process runs; its thread calls `unpackJobs`.
 */
export function unpackApart(script: string) {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const unpack = async (path: string, bytes: Uint8Array): Promise<Unpacked> => {
    worker ??= new Worker(script, {
      workerData: { unpack: true },
      resourceLimits: { maxOldGenerationSizeMb: bounds.unpackingMemory / 1024 / 1024 },
    })
    // An idle thread keeps no process alive.
    worker.unref()
    const done = await answerOf(worker, { path, bytes }).catch(error => {
      worker?.terminate()
      worker = undefined
      throw error
    })
    if ('reason' in done) throw new UnreadableSource(done.reason)
    return done.unpacked
  }
  unpacking.unpack = (path, bytes) => {
    const mine = last.then(() => unpack(path, bytes))
    last = mine.catch(() => {})
    return mine
  }
}

function answerOf(worker: Worker, job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    const { rss } = process.memoryUsage()
    const until = performance.now() + bounds.unpackingTime
    const giveUp = (because: string) =>
      settle(() => reject(new UnreadableSource(`${job.path} ${because} and was not read as a source.`)))
    const failed = (error: Error) => {
      const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      giveUp(isMemory ? 'is too large to unpack' : `could not be unpacked (${error.message})`)
    }
    const heard = (done: Done) => settle(() => resolve(done))
    const timer = setInterval(() => {
      if (performance.now() > until)
        giveUp(`took longer than ${bounds.unpackingTime / 1000} seconds to unpack`)
      else if (process.memoryUsage().rss > rss + bounds.unpackingMemory) giveUp('is too large to unpack')
    }, interval)
    const settle = (say: () => void) => {
      clearInterval(timer)
      worker.off('error', failed).off('message', heard)
      say()
    }
    worker.on('error', failed).on('message', heard)
    worker.postMessage(job)
  })
}

/** Whether this is a thread that was started to unpack files. */
export const isUnpacking = () => !isMainThread && workerData?.unpack === true

/** Unpacks what it is handed, until it is ended. */
export function unpackJobs() {
  parentPort!.on('message', async ({ path, bytes }: Job) => {
    const done: Done = await unpackHere(path, bytes).then(
      unpacked => ({ unpacked }),
      error => ({
        reason:
          error instanceof UnreadableSource
            ? error.message
            : `${path} could not be read as a source: ${String(error?.message ?? error).split('\n')[0]}`,
      }),
    )
    parentPort!.postMessage(done)
  })
}
