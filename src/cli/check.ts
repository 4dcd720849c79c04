import type { Severity } from '../desk/finding.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { Baseline } from './baseline.ts'
import { checkAll } from './check-all.ts'
import type { CheckOptions, Outcome } from './checking.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'
import { draftOptions, fenceOf, inputPathOf, isoDate, sourcesGiven } from './draft-options.ts'
import { type DraftFile, findDrafts } from './drafts.ts'
import { type Publication, publicationsOf, publishAll } from './publishing.ts'
import {
  type CheckedFile,
  type CheckReport,
  countBySeverity,
  counted,
  reaches,
  severities,
} from './report.ts'
import { reporters } from './reporters/reporters.ts'
import { leastShown, mostWarnings, onlyOf, showingOptions } from './showing.ts'
import { tellAll } from './told.ts'

export const command: Command = {
  name: 'check',
  summary: 'checks drafts: files, folders, globs, or - for standard input',
  operands: '[paths|-]',
  options: {
    format: {
      type: 'string',
      value: 'NAME[=FILE]',
      multiple: true,
      description: `the report: ${Object.keys(reporters).join(', ')}; printed, or written to FILE; default pretty`,
    },
    output: { type: 'string', value: 'FILE', description: 'writes the printed report to this file' },
    ...showingOptions,
    ...draftOptions,
    gate: {
      type: 'boolean',
      description: 'runs the check before publishing: placeholders and notes are errors',
    },
    'archive-required': {
      type: 'boolean',
      description: 'exits with 2 if the archive can’t be searched',
    },
    'fail-on': {
      type: 'string',
      choices: severities,
      default: 'error',
      description: 'exits with 1 if there is a finding at or above this severity',
    },
    fix: { type: 'boolean', description: 'applies the safe fixes to the files' },
    'fix-dry-run': { type: 'boolean', description: 'prints the safe fixes as a diff and changes nothing' },
    since: {
      type: 'string',
      value: 'REF',
      description: 'reports only lines changed since this commit or branch',
    },
    baseline: {
      type: 'string',
      value: 'FILE',
      description: 'reports only findings that are not in this baseline',
    },
    'update-baseline': { type: 'boolean', description: 'writes the current findings to the baseline' },
    jobs: {
      type: 'string',
      value: 'N',
      description: 'the number of threads; by default, one per processor for long runs',
    },
  },
  run: runCheck,
}

// What few runs ask for is loaded when they do: git, hashes, threads.
const baselines = () => import('./baseline.ts')
const changedLines = () => import('./changed-lines.ts')

async function runCheck(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const publications = publicationsOf(values)
  const warnings = mostWarnings(values)
  const options = { ...checkOptions(values, surface), sources: await sourcesGiven(values, folder) }
  const baseline = await baselineOf(values, folder)
  const changes = values.since
    ? await (await changedLines()).changesSince(values.since as string, folder)
    : undefined
  const found = await findDrafts(diskAtOnce, folder, operands, options.fence)
  const wanted: DraftFile[] = []
  for (const draft of found.drafts)
    if (!changes || !draft.path || (await changes.in(draft.path))) wanted.push(draft)
  const outcomes = await checkAll(wanted, options, jobsOf(values), surface)
  const files: CheckedFile[] = []
  for (const [index, { file }] of outcomes.entries()) {
    const { path } = wanted[index]
    const changed = changes && path ? await changes.in(path) : undefined
    if (file) files.push(changed ? (await changedLines()).onChangedLines(file, changed) : file)
  }
  const troubles = [...found.told, ...outcomes.flatMap(({ told }) => told)]
  tellAll(troubles, surface)
  const isBroken = troubles.some(({ severity }) => severity === 'error')
  if (values['update-baseline']) {
    await (await baselines()).writeBaseline(values.baseline as string, folder, files)
    surface.tell(
      `The baseline ${values.baseline} has ${counted(files.flatMap(({ findings }) => findings).length, 'finding')}.\n`,
    )
    return isBroken ? 2 : 0
  }
  const bar = values['fail-on'] as Severity
  const left = baseline.size > 0 ? files.map(await without(baseline)) : files
  const least = leastShown(values)
  const shown = left.map(file => ({
    ...file,
    findings: file.findings.filter(each => reaches(each.severity, least)),
  }))
  await publish(values, publications, { files: shown, troubles, folder, bar }, outcomes, surface)
  if (isBroken) return 2
  if (countBySeverity(left).warning > warnings) return 1
  return left.some(({ findings }) => findings.some(({ severity }) => reaches(severity, bar))) ? 1 : 0
}

function checkOptions(values: Values, { folder, now }: Surface): CheckOptions {
  return {
    folder,
    house: values.house as string | undefined,
    fence: fenceOf(values, folder),
    date: isoDate(values.date as string | undefined),
    gate: values.gate === true,
    only: onlyOf(values),
    moment: now().toISOString(),
    // Who asks for both wants to look first.
    ...(values['fix-dry-run'] ? { fix: 'show' } : values.fix ? { fix: 'write' } : {}),
    inputPath: inputPathOf(values, folder),
    archive: values.archive as string | undefined,
    archiveRequired: values['archive-required'] === true,
  }
}

function jobsOf({ jobs }: Values): number | undefined {
  if (jobs === undefined) return undefined
  const number = Number(jobs)
  if (!Number.isInteger(number) || number < 1)
    throw new CannotRun(`--jobs needs a number of threads, such as --jobs 4, not “${jobs}”.`)
  return number
}

async function baselineOf(values: Values, folder: string): Promise<Baseline> {
  const path = values.baseline as string | undefined
  if (path === undefined && values['update-baseline'])
    throw new CannotRun('--update-baseline needs --baseline FILE.')
  if (path === undefined) return new Map()
  // The first baseline is made from nothing.
  return (await baselines()).readBaseline(path, folder, { orNone: values['update-baseline'] === true })
}

async function without(baseline: Baseline) {
  const { notInBaseline } = await baselines()
  return (file: CheckedFile) => notInBaseline(file, baseline)
}

/** Prints or writes the report; with fixes only shown, their diff; for standard input that is fixed, its new text. */
async function publish(
  values: Values,
  publications: Publication[],
  report: CheckReport,
  outcomes: Outcome[],
  surface: Surface,
) {
  if (values['fix-dry-run']) {
    const { diffOf } = await import('./dry-run.ts')
    const { environment } = surface
    const isHeard = Boolean(environment.CI || environment.GITHUB_ACTIONS || environment.TF_BUILD)
    const { diff, told } = diffOf(outcomes, isHeard)
    tellAll(told, surface)
    surface.print(diff, { asIs: true })
    return
  }
  const made = outcomes.reduce((sum, { fixed }) => sum + (fixed?.count ?? 0), 0)
  if (made > 0) surface.tell(`${made === 1 ? '1 safe change' : `${made} safe changes`} made.\n`)
  const input = outcomes.find(({ file, fixed }) => fixed && file?.path === '-')
  await publishAll(publications, report, surface, text => (input ? surface.tell(text) : surface.print(text)))
  // The text is printed exactly as it is, for the program that asked for it.
  if (input) surface.print(input.fixed!.text, { asIs: true })
}
