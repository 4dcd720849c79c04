import type { Severity } from '../../desk/finding.ts'
import { fingerprints } from '../fingerprint.ts'
import type { Reporter } from './reporter.ts'

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' }

/** GitLab's Code Quality report. */
export const gitlab: Reporter = ({ files }) => {
  const issues = files.flatMap(file => {
    const names = fingerprints(file)
    return file.findings.map(({ rule, severity, message, why, start, end }, index) => ({
      type: 'issue',
      check_name: rule,
      description: message,
      content: { body: why },
      categories: ['Style'],
      severity: severities[severity],
      fingerprint: names[index],
      location: { path: file.path, lines: { begin: start.line, end: end.line } },
    }))
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}
