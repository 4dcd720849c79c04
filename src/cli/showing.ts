import { didYouMean } from '../desk/closest.ts'
import type { Severity } from '../desk/finding.ts'
import { rules } from '../desk/rules/index.ts'
import { CannotRun, type Option, type Values } from './command.ts'
import { severities } from './report.ts'

/** The options that show less. They choose among the findings of a whole check: `--only` before fixes and the exit code, the others after. */
export const showingOptions: Record<string, Option> = {
  only: {
    type: 'string',
    value: 'RULE',
    multiple: true,
    description: 'checks only this rule or family: dates, quotes/unattributed, style/kyiv',
  },
  'min-severity': {
    type: 'string',
    choices: severities,
    description: 'shows only findings at or above this severity',
  },
  quiet: { type: 'boolean', description: 'shows only errors' },
  'max-warnings': {
    type: 'string',
    value: 'N',
    description: 'exits with 1 if there are more warnings than this',
  },
}

/** The rules and families given as `--only`; nothing when all are wanted. Throws `CannotRun` for one that does not exist. */
export function onlyOf(values: Values): string[] | undefined {
  const only = values.only as string[] | undefined
  for (const name of only ?? []) checkName(name)
  return only
}

/** Whether a rule is wanted: `--only dates` wants `dates/style`. */
export const isWanted = (rule: string, only: string[] | undefined) =>
  !only || only.includes(rule) || only.includes(familyOf(rule))

/** The least severe findings that are shown. */
export const leastShown = (values: Values): Severity =>
  values.quiet ? 'error' : ((values['min-severity'] as Severity | undefined) ?? 'info')

/** Terms are the house's own: `style/kyiv` is known only where a draft's house rules are read. */
function checkName(name: string) {
  const ids = rules.map(({ id }) => id)
  const families = [...new Set(ids.map(familyOf))]
  if (ids.includes(name as never) || families.includes(name) || name.startsWith('style/')) return
  const guess = didYouMean(name, [...ids, ...families])
  throw new CannotRun(
    `--only ${name}: no such rule or family.${guess || ' To list them: standards-desk explain'}`,
  )
}

const familyOf = (id: string) => id.slice(0, id.indexOf('/'))

/** The number given as `--max-warnings`. Throws `CannotRun` when it is none. */
export function mostWarnings(values: Values): number {
  const given = values['max-warnings'] as string | undefined
  if (given === undefined) return Infinity
  if (!/^\d+$/.test(given))
    throw new CannotRun(`--max-warnings needs a number, such as --max-warnings 0, not “${given}”.`)
  return Number(given)
}
