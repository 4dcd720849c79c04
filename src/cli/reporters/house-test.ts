import { counted } from '../report.ts'
import { junitXml } from './junit.ts'
import type { Look } from './reporter.ts'

/** What became of the examples of one house-rules file, and of those it extends. */
export interface HouseTestReport {
  path: string
  examples: TestedExample[]
  /** Entries that have no examples. */
  unproven: ({ entry: string; kind: 'rule' | 'claim' | 'term' } & Placed)[]
}

export interface TestedExample extends Placed {
  entry: string
  kind: 'rule' | 'claim' | 'term'
  type: 'bad' | 'good'
  copy: string
  passed: boolean
  message: string
  expected?: string
  actual?: string
}

interface Placed {
  path: string
  line?: number
  column?: number
}

type TestReporter = (reports: HouseTestReport[], look: Look) => string

/** The formats of a test of house rules. */
export const testReporters: Record<string, TestReporter> = { pretty, json, junit, tap }

const placed = ({ path, line, column }: Placed) =>
  line === undefined ? path : `${path}:${line}:${column ?? 1}`

const copyLines = ({ copy, expected, actual }: TestedExample) =>
  expected === undefined
    ? [`copy:   ${copy.trim()}`]
    : [`wanted: ${expected.trim()}`, `got:    ${(actual ?? '').trim()}`]

function pretty(reports: HouseTestReport[], { paint }: Look): string {
  const lines = reports.flatMap(({ path, examples, unproven }) => {
    const byEntry = new Map<string, TestedExample[]>()
    for (const each of examples) {
      const own = byEntry.get(each.entry)
      if (own) own.push(each)
      else byEntry.set(each.entry, [each])
    }
    return [
      paint.bold(path),
      ...[...byEntry].flatMap(([entry, own]) => {
        const failed = own.filter(({ passed }) => !passed)
        const mark = failed.length > 0 ? paint.red('✗') : paint.green('✓')
        return [
          `  ${mark} ${entry} ${paint.dim(counted(own.length, 'example'))}`,
          ...failed.flatMap(each => [
            `      ${placed(each)} ${each.message}`,
            ...copyLines(each).map(line => `        ${line}`),
          ]),
        ]
      }),
      ...unproven.map(({ entry }) => `  ${paint.yellow('?')} ${entry} ${paint.dim('has no examples')}`),
    ]
  })
  const all = reports.flatMap(({ examples }) => examples)
  const failed = all.filter(({ passed }) => !passed).length
  const summary =
    failed > 0
      ? paint.red(`${failed} of ${counted(all.length, 'example')} failed.`)
      : paint.green(`${counted(all.length, 'example')} passed.`)
  return `${[...lines, summary].join('\n')}\n`
}

function json(reports: HouseTestReport[]): string {
  return `${JSON.stringify({ version: 1, files: reports }, null, 2)}\n`
}

function junit(reports: HouseTestReport[], { moment }: Look): string {
  const suites = reports.map(({ path, examples }) => ({
    name: path,
    cases: examples.map(example => ({
      name: `${example.entry}: ${example.type}: ${example.copy.trim()}`,
      ...(example.passed
        ? {}
        : {
            failure: {
              message: example.message,
              type: example.type,
              text: [placed(example), ...copyLines(example)].join('\n'),
            },
          }),
    })),
  }))
  return junitXml('house rules', suites, moment)
}

/** The Test Anything Protocol, version 14. */
function tap(reports: HouseTestReport[]): string {
  const all = reports.flatMap(({ examples }) => examples)
  return [
    'TAP version 14',
    `1..${all.length}`,
    ...all.flatMap((example, index) => {
      const name = `${example.entry}: ${example.type}: ${example.copy.trim().replace(/\s+/g, ' ')}`.replace(
        /[\\#]/g,
        '\\$&',
      )
      const line = `${example.passed ? 'ok' : 'not ok'} ${index + 1} - ${name}`
      if (example.passed) return [line]
      const details = {
        message: example.message,
        at: placed(example),
        ...(example.expected === undefined ? {} : { expected: example.expected, actual: example.actual }),
      }
      return [
        line,
        '  ---',
        ...Object.entries(details).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
        '  ...',
      ]
    }),
  ]
    .map(line => `${line}\n`)
    .join('')
}
