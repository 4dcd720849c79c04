import type { Severity } from '../../desk/finding.ts'
import type { Reporter } from './reporter.ts'

const command: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands that GitHub Actions turns into annotations beside the lines of a pull request. */
export const github: Reporter = ({ files, troubles }) =>
  [
    ...troubles.map(({ severity, line }) => `::${severity}::${data(line)}\n`),
    ...files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, start, end, fixes, url }) => {
        // A finding that runs over lines has no columns there.
        const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
        const place = { file: path, line: start.line, endLine: end.line, ...columns, title: rule }
        const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`)
        const text = [message, ...fixes.map(({ title }) => `Fix: ${title}`), url].join('\n')
        return `::${command[severity]} ${properties.join(',')}::${data(text)}\n`
      }),
    ),
  ].join('')

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
