import type { Severity } from '../desk/finding.ts'
import { disk } from '../newsroom/disk.ts'
import { Checker, type CheckOptions, type Outcome } from './checking.ts'
import type { Command, Surface, Values } from './command.ts'
import { isoDate } from './dates.ts'
import { type DraftFile, findDrafts } from './drafts.ts'
import { type CheckedFile, counted, reaches, severities } from './report.ts'
import type { Reporter } from './reporters/reporter.ts'
import { lookOf } from './terminal.ts'

/** The formats of a report, each loaded when it is asked for. */
const reporters: Record<string, () => Promise<Reporter>> = {
  pretty: async () => (await import('./reporters/pretty.ts')).pretty,
  json: async () => (await import('./reporters/json.ts')).json,
}

export const command: Command = {
  name: 'check',
  summary: 'what the desk finds in drafts: files, folders, globs, or - for standard input',
  operands: '[paths|-]',
  options: {
    format: {
      type: 'string',
      choices: Object.keys(reporters),
      default: 'pretty',
      description: 'how findings are told',
    },
    output: { type: 'string', value: 'FILE', description: 'writes the report there' },
    house: {
      type: 'string',
      value: 'FILE',
      description: 'these house rules, or a profile such as ap, for every draft',
    },
    sources: {
      type: 'string',
      value: 'PATH',
      multiple: true,
      description: 'sources of every draft: a file, a folder or a glob',
    },
    date: {
      type: 'string',
      value: 'DAY',
      description: 'the day of publication (2025-03-28) of drafts that name none',
    },
    gate: { type: 'boolean', description: 'the check before publication: placeholders and notes are errors' },
    'fail-on': {
      type: 'string',
      choices: severities,
      default: 'error',
      description: 'what makes the exit code 1',
    },
    fix: { type: 'boolean', description: 'makes the safe fixes in the files' },
    'stdin-path': { type: 'string', value: 'PATH', description: 'where standard input would lie' },
  },
  run: runCheck,
}

async function runCheck(values: Values, operands: string[], surface: Surface): Promise<number> {
  const options = checkOptions(values, surface)
  const drafts = await findDrafts(disk, surface.folder, operands)
  const outcomes = await checkAll(drafts, options, surface)
  const files = outcomes.flatMap(({ file }) => file ?? [])
  const reporter = await reporters[values.format as string]()
  const report = reporter({ files }, lookOf(surface))
  const told = tellAll(outcomes, surface)
  surface.print(report)
  if (told) return 2
  return fails(files, values['fail-on'] as Severity) ? 1 : 0
}

function checkOptions(values: Values, { folder, now }: Surface): CheckOptions {
  return {
    folder,
    house: values.house as string | undefined,
    sources: values.sources as string[] | undefined,
    date: isoDate(values.date as string | undefined),
    gate: values.gate === true,
    moment: now().toISOString(),
    ...(values.fix ? { fix: 'write' } : {}),
    inputPath: values['stdin-path'] as string | undefined,
  }
}

async function checkAll(drafts: DraftFile[], options: CheckOptions, surface: Surface): Promise<Outcome[]> {
  const checker = new Checker(options)
  const outcomes: Outcome[] = []
  for (const draft of drafts) {
    const input = draft.path === undefined ? await surface.readInput() : undefined
    outcomes.push(await checker.check(draft, input))
  }
  return outcomes
}

/** Says once what stood in the way, and what was fixed. Gives whether something could not be checked. */
function tellAll(outcomes: Outcome[], surface: Surface): boolean {
  const told = outcomes.flatMap(({ told }) => told)
  for (const line of new Set(told.map(({ line }) => line))) surface.tell(`${line}\n`)
  const fixes = outcomes.reduce((sum, { fixed }) => sum + (fixed?.count ?? 0), 0)
  if (fixes > 0) surface.tell(`${counted(fixes, 'safe fix').replace('fixs', 'fixes')} made.\n`)
  return told.some(({ severity }) => severity === 'error')
}

const fails = (files: CheckedFile[], bar: Severity) =>
  files.some(({ findings }) => findings.some(({ severity }) => reaches(severity, bar)))
