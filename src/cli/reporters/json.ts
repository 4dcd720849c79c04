import type { CheckReport, ReportedFinding } from '../report.ts'

/** The findings as data. Edits and evidence count in UTF-16 offsets, into the draft and into the source. */
export const json = ({ files }: CheckReport): string => {
  const data = files.map(({ path, findings, stood }) => ({
    path,
    findings: findings.map(findingData),
    ...(stood ? { stood } : {}),
  }))
  return `${JSON.stringify({ version: 1, files: data }, null, 2)}\n`
}

export const findingData = (finding: ReportedFinding) => ({
  rule: finding.rule,
  severity: finding.severity,
  message: finding.message,
  why: finding.why,
  url: finding.url,
  entry: finding.entry ?? null,
  start: finding.start,
  end: finding.end,
  actual: finding.actual,
  fixes: finding.fixes,
  evidence: finding.evidence.map(({ path, start, end, message }) => ({
    path,
    start: start.offset,
    end: end.offset,
    message,
  })),
})
