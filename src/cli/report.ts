import type { Finding, Fix, Severity } from '../desk/finding.ts'
import type { Source } from '../desk/library/source.ts'
import { addressOf } from '../desk/rules/address.ts'
import type { Stood } from '../desk/verdict/stet.ts'
import { Lines, type Position } from '../newsroom/lines.ts'
import type { Told } from './told.ts'

/** What a check has to say: plain data, which every reporter renders. */
export interface CheckReport {
  files: CheckedFile[]
  /** What stood in the way of the check. */
  troubles: Told[]
  /** The folder that paths are told from, absolute. */
  folder: string
  /** The least severe finding that makes the check fail. */
  bar: Severity
}

export interface CheckedFile {
  path: string
  text: string
  findings: ReportedFinding[]
  /** At the gate: what was found and let stand, by whom and why. */
  stood?: ReportedStood[]
}

export interface ReportedStood extends Pick<ReportedFinding, 'rule' | 'start' | 'end' | 'actual'> {
  reason: string
  /** Who signed it, and the ISO day; nothing where nobody did. */
  by?: string
  on?: string
}

export interface ReportedFinding {
  rule: string
  severity: Severity
  message: string
  why: string
  /** The rule's page. */
  url: string
  entry?: string
  start: Position
  end: Position
  /** The words that are wrong, where they are fewer. */
  underline?: { start: Position; end: Position }
  /** The words found. */
  actual: string
  fixes: Fix[]
  evidence: ReportedEvidence[]
}

export interface ReportedEvidence {
  /** Of the source's file, or of the draft itself. */
  path: string
  start: Position
  end: Position
  /** The words there. */
  words: string
  message: string
}

/** The record of what a draft lets stand, with places told by line and column. */
export function stoodIn(text: string, stood: Stood[]): ReportedStood[] {
  const lines = new Lines(text)
  return stood.map(({ finding: { rule, start, end }, ...record }) => ({
    rule,
    start: lines.at(start),
    end: lines.at(end),
    actual: text.slice(start, end),
    ...record,
  }))
}

/** A draft's findings with their places told by line and column. */
export function reportOf(path: string, text: string, findings: Finding[], sources: Source[]): CheckedFile {
  const lines = new Lines(text)
  const inSource = new Map<string, Lines>()
  const linesOf = (source: string) => {
    const known =
      inSource.get(source) ?? new Lines(sources.find(each => each.path === source)?.story.draft.text ?? '')
    inSource.set(source, known)
    return known
  }
  return {
    path,
    text,
    findings: findings.map(finding => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      why: finding.why,
      url: addressOf(finding.rule),
      ...(finding.entry === undefined ? {} : { entry: finding.entry }),
      start: lines.at(finding.start),
      end: lines.at(finding.end),
      ...(finding.underline
        ? { underline: { start: lines.at(finding.underline.start), end: lines.at(finding.underline.end) } }
        : {}),
      actual: text.slice(finding.start, finding.end),
      fixes: finding.fixes,
      evidence: finding.evidence.map(({ source, start, end, message }) => {
        const there = source === undefined ? lines : linesOf(source)
        return {
          path: source ?? path,
          start: there.at(start),
          end: there.at(end),
          words: there.text.slice(start, end),
          message,
        }
      }),
    })),
  }
}

export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Whether a severity is at or above another. */
export const reaches = (severity: Severity, bar: Severity) =>
  severities.indexOf(severity) <= severities.indexOf(bar)

export function countBySeverity(files: CheckedFile[]): Record<Severity, number> {
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { findings } of files) for (const { severity } of findings) count[severity]++
  return count
}

/** `1 warning`, `3 warnings`. */
export const counted = (number: number, noun: string, nouns = `${noun}s`) =>
  `${number} ${number === 1 ? noun : nouns}`
