import { type CheckedFile, type ReportedFinding, reaches } from '../report.ts'
import { attributes, escaped } from './markup.ts'
import type { Reporter } from './reporter.ts'

export interface Suite {
  name: string
  cases: Case[]
}

export interface Case {
  name: string
  /** What failed; a case without passes. */
  failure?: { message: string; type: string; text: string }
  /** What is said of a case that passes. */
  output?: string
}

/** JUnit's XML: a suite a draft, a case a finding. What does not reach `--fail-on` passes, and is told as output. */
export const junit: Reporter = ({ files, bar, troubles }, { moment }) => {
  const suites = files.map(file => ({
    name: file.path,
    cases: casesOf(file, finding => reaches(finding.severity, bar)),
  }))
  const unread = troubles.filter(({ severity }) => severity === 'error')
  if (unread.length > 0) {
    const cases = unread.map(({ line }) => ({
      name: line,
      failure: { message: line, type: 'could not be checked', text: line },
    }))
    suites.push({ name: 'not checked', cases })
  }
  return junitXml('Standards Desk', suites, moment)
}

function casesOf(file: CheckedFile, fails: (finding: ReportedFinding) => boolean): Case[] {
  if (file.findings.length === 0) return [{ name: 'nothing found' }]
  return file.findings.map(finding => {
    const { rule, severity, message, start } = finding
    const text = textOf(file, finding)
    const name = `${rule} at ${start.line}:${start.column}`
    return fails(finding) ? { name, failure: { message, type: severity, text } } : { name, output: text }
  })
}

function textOf(
  { path }: CheckedFile,
  { start, severity, message, why, actual, fixes, url }: ReportedFinding,
): string {
  const titles = fixes.map(({ title }) => `fix: ${title}`)
  return [`${path}:${start.line}:${start.column}: ${severity}: ${message}`, actual, why, ...titles, url].join(
    '\n',
  )
}

/** Suites as the XML that Jenkins, GitLab and the like read. */
export function junitXml(name: string, suites: Suite[], moment: string): string {
  const total = (count: (suite: Suite) => number) => suites.reduce((sum, suite) => sum + count(suite), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes({ name, tests: total(({ cases }) => cases.length), failures: total(failures), errors: 0, time: 0 })}>
${suites.map(suite => suiteXml(suite, moment)).join('')}</testsuites>
`
}

const failures = ({ cases }: Suite) => cases.filter(({ failure }) => failure).length

function suiteXml(suite: Suite, moment: string): string {
  const counts = { tests: suite.cases.length, failures: failures(suite), errors: 0, skipped: 0, time: 0 }
  const timestamp = moment.replace(/\.\d+Z$|Z$/, '')
  return `  <testsuite${attributes({ name: suite.name, ...counts, timestamp, hostname: 'localhost' })}>
${suite.cases.map(each => caseXml(suite.name, each)).join('')}  </testsuite>
`
}

function caseXml(classname: string, { name, failure, output }: Case): string {
  const opening = `    <testcase${attributes({ name, classname, time: 0 })}`
  if (failure) {
    const { message, type, text } = failure
    return `${opening}>\n      <failure${attributes({ message, type })}>${escaped(text)}</failure>\n    </testcase>\n`
  }
  return output
    ? `${opening}>\n      <system-out>${escaped(output)}</system-out>\n    </testcase>\n`
    : `${opening}/>\n`
}
