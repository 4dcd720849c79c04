import { type Trial, trialOf } from './drafts.ts'

export { trialOf } from './drafts.ts'

import { findingsIn, properties } from './properties.ts'

/** A draft for which something did not hold. */
export interface Broken {
  trial: Trial
  property: string
  because: string
}

/** Processor time in milliseconds beyond which a draft of a few thousand words is a hang. */
const patience = 5000

/** Tries the draft of a seed against everything that holds for all drafts. */
export function tryDraft(seed: number): Broken[] {
  const trial = trialOf(seed)
  const broken: Broken[] = []
  const tried = <Result>(property: string, work: () => Result): Result | undefined => {
    try {
      return work()
    } catch (error) {
      broken.push({ trial, property, because: (error as Error).stack ?? String(error) })
      return undefined
    }
  }
  const begun = process.cpuUsage()
  const found = tried('it is checked without an exception', () => findingsIn(trial))
  const { user, system } = process.cpuUsage(begun)
  if ((user + system) / 1000 > patience)
    broken.push({ trial, property: 'it is checked in time', because: `${(user + system) / 1000} ms` })
  if (!found) return broken
  for (const [property, holds] of Object.entries(properties)) {
    const because = tried(property, () => holds(trial, found))
    if (because) broken.push({ trial, property, because })
  }
  return broken
}

export interface FuzzOptions {
  seed: number
  count: number
  minutes: number
  tell(line: string): void
}

/** Tries drafts from a seed on, up to a count or a time. Returns how many, and which properties failed. */
export function fuzz({ seed, count, minutes, tell }: FuzzOptions): { tried: number; broken: Broken[] } {
  const until = performance.now() + minutes * 60_000
  const broken: Broken[] = []
  let tried = 0
  for (; tried < count && performance.now() < until; tried++) {
    for (const each of tryDraft(seed + tried)) {
      broken.push(each)
      const { trial, property, because } = each
      tell(`seed ${trial.seed} (${trial.format}, ${trial.profile}): not so: ${property}: ${because}`)
    }
  }
  return { tried, broken }
}
