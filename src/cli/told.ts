import type { Draft, Problem } from '../desk/draft/draft.ts'
import { mentionOf } from '../desk/draft/sources-field.ts'
import type { Trouble } from '../newsroom/files.ts'
import { type HouseFound, reviewTroubles } from '../newsroom/house-file.ts'
import { placeIn } from '../newsroom/lines.ts'
import type { MissingSource } from '../newsroom/missing.ts'
import { shownFrom } from '../newsroom/paths.ts'
import type { Surface } from './command.ts'
import { printable } from './printable.ts'

/** A line about the run, for a person. An error means that something could not be checked: exit code 2. */
export interface Told {
  severity: 'error' | 'warning'
  line: string
}

export function toldOf({ path, line, column, message, severity }: Trouble, folder: string): Told {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`
  return { severity, line: `${shownFrom(folder, path)}${place}: ${message}` }
}

/** What could not be read in a draft, such as front matter that is no YAML: the rest of it is checked all the same. */
export function draftProblem(shown: string, text: string, problem: Problem): Told {
  const { line, column } = placeIn(text, problem)
  return { severity: 'warning', line: `${shown}:${line}:${column}: ${problem.message}` }
}

/** The sources that a draft names and that are not there: a check finds them, a list of facts only says so. */
export const missingSources = (shown: string, draft: Draft, missing: MissingSource[]): Told[] =>
  missing.map(({ path }) => {
    const { line, column } = placeIn(draft.text, mentionOf(draft, path) ?? { start: 0, end: 0 })
    return { severity: 'warning', line: `${shown}:${line}:${column}: source not found: “${path}”` }
  })

/** The entries of a house that are due for review, each at its place in the house file. */
export const reviews = (found: HouseFound, folder: string, moment: string): Told[] =>
  reviewTroubles(found, moment).map(trouble => toldOf(trouble, folder))

/** Tells each line once, however many drafts it concerns. */
export function tellAll(told: Told[], surface: Pick<Surface, 'tell'>) {
  for (const line of new Set(told.map(({ line }) => line))) surface.tell(`${printable(line)}\n`)
}
