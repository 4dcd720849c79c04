import { setFlagsFromString } from 'node:v8'
import { Checker, type CheckOptions, type Outcome } from './checking.ts'
import type { Surface } from './command.ts'
import type { DraftFile } from './drafts.ts'
import { progressBar } from './progress.ts'

/** Checks drafts, with a progress bar on long runs and on several threads where that is worth it. In the drafts' order. */
export async function checkAll(
  drafts: DraftFile[],
  options: CheckOptions,
  jobs: number | undefined,
  surface: Surface,
): Promise<Outcome[]> {
  if (drafts.length >= manyDrafts) compileLess()
  const bar = progressBar(drafts.length, surface)
  try {
    // Standard input can be read by one thread only.
    if (drafts.length > 1 && drafts.every(({ path }) => path !== undefined)) {
      const { checkTogether, crewFor } = await import('./crew.ts')
      const threads = crewFor(drafts.length, jobs)
      if (threads > 1) return await checkTogether(drafts, options, threads, bar.show)
    }
    const checker = new Checker(options)
    const outcomes: Outcome[] = []
    for (const draft of drafts) {
      const input = draft.path === undefined ? await surface.readInput() : undefined
      outcomes.push(await checker.check(draft, input))
      bar.show(outcomes.length)
    }
    return outcomes
  } finally {
    bar.clear()
  }
}

/** With fewer drafts, little code runs often enough to be compiled. */
const manyDrafts = 50

/**
 * V8 recompiles code that runs often: it inlines the functions that are called, and peels the first round off each
 * loop. Standards Desk is many small readers that call one another, and some seconds of a long run went into that. With
 * less inlining, 2,143 stories take 4.8 s instead of 5.3 on one thread; with whole loops, 3.3 instead of 3.5.
 */
function compileLess() {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150')
  setFlagsFromString('--no-turbo-loop-peeling')
}
