import { pathToFileURL } from 'node:url'
import type {
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif'
import { homepage, version } from '../../../package.json'
import type { Severity } from '../../desk/finding.ts'
import { rules } from '../../desk/rules/index.ts'
import { Lines, type Position } from '../../newsroom/lines.ts'
import { fingerprints } from '../fingerprint.ts'
import type { CheckedFile, CheckReport, ReportedFinding } from '../report.ts'
import type { Reporter } from './reporter.ts'

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0, with fixes and the places in the sources. */
export const sarif: Reporter = (report, { moment }) => {
  const met = metRules(report)
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Standards Desk',
            semanticVersion: version,
            version,
            informationUri: homepage,
            rules: met,
          },
        },
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(report.folder).href}/` } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !report.troubles.some(({ severity }) => severity === 'error'),
            endTimeUtc: moment,
            toolExecutionNotifications: report.troubles.map(
              ({ severity, line }): Notification => ({ level: severity, message: { text: line } }),
            ),
          },
        ],
        artifacts: report.files.map(({ path }) => ({ location: artifact(path), encoding: 'UTF-8' })),
        results: report.files.flatMap(file => resultsOf(file, met)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function metRules({ files }: CheckReport): ReportingDescriptor[] {
  const met = new Map<string, ReportingDescriptor>()
  for (const { findings } of files)
    for (const { rule: id, url, why } of findings) {
      if (met.has(id)) continue
      const rule = rules.find(each => each.id === id)
      met.set(id, {
        id,
        name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text: sentence(rule?.summary ?? why) },
        fullDescription: { text: rule?.why ?? why },
        help: { text: `${rule?.why ?? why} ${url}` },
        helpUri: url,
        ...(rule ? { defaultConfiguration: { level: levels[rule.severity] } } : {}),
      })
    }
  return [...met.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function resultsOf(file: CheckedFile, met: ReportingDescriptor[]): Result[] {
  const names = fingerprints(file)
  const lines = new Lines(file.text)
  return file.findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: met.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file.path),
          region: { ...region(finding), snippet: { text: finding.actual } },
        },
      },
    ],
    ...(finding.evidence.length > 0 ? { relatedLocations: related(finding) } : {}),
    ...(finding.fixes.length > 0 ? { fixes: fixesOf(file, finding, lines) } : {}),
    partialFingerprints: { 'standardsDesk/v1': names[index] },
    properties: { why: finding.why, ...(finding.entry === undefined ? {} : { entry: finding.entry }) },
  }))
}

const related = ({ evidence }: ReportedFinding): Location[] =>
  evidence.map(({ path, message, words, ...span }, id) => ({
    id,
    message: { text: message },
    physicalLocation: {
      artifactLocation: artifact(path),
      region: { ...region(span), snippet: { text: words } },
    },
  }))

const fixesOf = ({ path }: CheckedFile, { fixes }: ReportedFinding, lines: Lines): Fix[] =>
  fixes.map(({ title, edits }) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: region({ start: lines.at(start), end: lines.at(end) }),
          insertedContent: { text },
        })),
      },
    ],
  }))

const region = ({ start, end }: { start: Position; end: Position }): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
})

/** A path below the folder is told from there, so that a report can be read on another machine. */
function artifact(path: string): ArtifactLocation {
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return { uri: pathToFileURL(path).href }
  // A colon, too: `court: day two.md` would be an address of the kind `court`.
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' }
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
