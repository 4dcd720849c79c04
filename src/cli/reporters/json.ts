import type { CheckReport } from '../report.ts'

/** The findings as data. Edits and evidence count in UTF-16 offsets, into the draft and into the source. */
export const json = ({ files }: CheckReport): string =>
  `${JSON.stringify(
    {
      version: 1,
      files: files.map(({ path, findings }) => ({
        path,
        findings: findings.map(({ entry, evidence, ...finding }) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: finding.message,
          why: finding.why,
          url: finding.url,
          entry: entry ?? null,
          start: finding.start,
          end: finding.end,
          actual: finding.actual,
          fixes: finding.fixes,
          evidence: evidence.map(({ path, start, end, message }) => ({
            path,
            start: start.offset,
            end: end.offset,
            message,
          })),
        })),
      })),
    },
    null,
    2,
  )}\n`
