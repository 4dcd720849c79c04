import picocolors from 'picocolors'
import type { Surface } from './command.ts'
import type { Look } from './reporters/reporter.ts'

/** Colour on terminals only, unless the environment wants it otherwise (NO_COLOR, FORCE_COLOR; no-color.org). */
export function lookOf({ environment, terminal, now }: Surface): Look {
  const forced =
    environment.FORCE_COLOR !== undefined && !['', '0', 'false'].includes(environment.FORCE_COLOR)
  const refused =
    Boolean(environment.NO_COLOR) || environment.TERM === 'dumb' || environment.FORCE_COLOR === '0'
  const colours = forced || (terminal !== undefined && !refused)
  return {
    paint: picocolors.createColors(colours),
    columns: terminal?.columns ?? 120,
    moment: now().toISOString(),
  }
}
