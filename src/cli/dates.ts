import { isoDay } from '../desk/draft/publication-day.ts'
import { CannotRun } from './command.ts'

/** The day given as `--date`. Throws `CannotRun` when it is none. */
export function isoDate(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const day = isoDay(given)
  if (!day) throw new CannotRun(`--date “${given}” is no day. Write it like this: 2025-03-28.`)
  return day
}
