import type { Fix, Severity } from '../../desk/finding.ts'
import { Lines } from '../../newsroom/lines.ts'
import { oneLine, printable } from '../printable.ts'
import { type CheckedFile, countBySeverity, counted, type ReportedFinding } from '../report.ts'
import type { Told } from '../told.ts'
import type { Look, Reporter } from './reporter.ts'

/** For an editor at a terminal: what is wrong, the words under it, what to put there, and where it can be seen. */
export const pretty: Reporter = ({ files, troubles }, look) => {
  const sections = files.filter(({ findings }) => findings.length > 0).map(file => fileSection(file, look))
  const records = files.filter(({ stood }) => stood?.length).map(file => record(file, look))
  return `${[...sections, ...records, summary(files, troubles, look)].join('\n')}\n`
}

/** Approved findings, for the editor who publishes the story: the words, the rule, the reason, and who signed. */
function record({ path, stood = [] }: CheckedFile, { paint }: Look): string {
  const rows = stood.map(({ rule, start, actual, reason, by, on }) => {
    const signature = by === undefined ? paint.yellow('unsigned') : [by, on].filter(Boolean).join(', ')
    return `    ${start.line}:${start.column} “${shorten(oneLine(actual), 60)}” ${paint.dim(rule)}\n        ${oneLine(reason) || 'no reason given'} (${signature})\n`
  })
  return `${paint.bold(`Overruled in ${printable(path)}`)}\n${rows.join('')}`
}

function fileSection(file: CheckedFile, look: Look): string {
  const lines = new Lines(file.text)
  return file.findings.map(finding => `${findingLines(file, finding, lines, look).join('\n')}\n`).join('\n')
}

const shade: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' }

function findingLines(file: CheckedFile, finding: ReportedFinding, lines: Lines, look: Look): string[] {
  const { paint } = look
  const place = `${printable(file.path)}:${finding.start.line}:${finding.start.column}`
  const severity = paint.bold(paint[shade[finding.severity]](finding.severity))
  return [
    `${paint.bold(place)} ${severity} ${printable(finding.message)} ${paint.dim(finding.rule)}`,
    ...excerpt(finding.underline ?? finding, lines, look),
    ...finding.fixes.map(
      fix =>
        `    ${paint.green('fix')} ${printable(fixText(fix))}${fix.safe ? paint.dim(' (safe: --fix applies it)') : ''}`,
    ),
    ...finding.evidence.map(({ path, start, message, words }) => {
      const shown = oneLine(words)
      const said =
        // `Coastal Press: “February”` has its words already.
        shown && !message.includes('“')
          ? `${message.replace(/[.:]$/, '')}: ${shorten(shown, 120)}`
          : oneLine(message)
      return `    ${paint.dim(`in ${printable(path)}:${start.line}:${start.column}`)} ${said}`
    }),
  ]
}

/** The line of the draft, as much of it as fits, and a mark under the words that are wrong. */
function excerpt(
  { start, end }: Pick<ReportedFinding, 'start' | 'end'>,
  lines: Lines,
  { paint, columns }: Look,
): string[] {
  if (start.offset === end.offset) return []
  const line = lines.line(start.line)
  const first = start.column - 1
  const last = end.line === start.line ? end.column - 1 : line.length
  const room = Math.max(40, Math.min(columns, 140) - 6)
  const wordsShown = Math.min(last - first, room)
  const before = Math.min(first, Math.floor((room - wordsShown) / 2))
  const from = wordStart(line, first - before, first)
  const to = Math.min(line.length, Math.max(first + wordsShown, from + room))
  const until = to < line.length ? wordEnd(line, to, first + wordsShown) : to
  const opening = from > 0 ? '…' : ''
  const found = line.slice(first, Math.min(last, until))
  const rest = line.slice(Math.min(last, until), until)
  const indent = ' '.repeat(width(opening + line.slice(from, first)))
  return [
    `    ${printable(opening + line.slice(from, first))}${paint.underline(printable(found))}${printable(rest)}${until < line.length ? '…' : ''}`,
    // Marks under a whole line say nothing.
    ...(last - first > found.length
      ? []
      : [`    ${indent}${paint.dim('^'.repeat(Math.max(1, width(found))))}`]),
  ]
}

/** What a fix does, with the words that it puts there where its title does not say them. */
function fixText({ title, edits }: Fix): string {
  const put = edits.length === 1 ? oneLine(edits[0].text) : ''
  // What a title says it says without the comma behind it.
  const words = put.replace(/[,.;:]+$/, '')
  return words.length > 2 && put.length < 100 && !title.includes(words) ? `${title}: ${put}` : title
}

/** An excerpt begins at a word, not within one. */
function wordStart(line: string, from: number, limit: number): number {
  if (from <= 0) return 0
  const space = line.indexOf(' ', from)
  return space >= 0 && space < limit ? space + 1 : from
}

function wordEnd(line: string, to: number, limit: number): number {
  const space = line.lastIndexOf(' ', to)
  return space > limit ? space : to
}

const shorten = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** Columns that a text takes: a letter outside the basic plane is one, a combining accent none. */
const width = (text: string) => [...text.replace(/\p{Mark}/gu, '')].length

function summary(files: CheckedFile[], troubles: Told[], { paint }: Look): string {
  const { error, warning, info } = countBySeverity(files)
  const drafts = counted(files.length, 'draft')
  const broken = troubles.some(({ severity }) => severity === 'error')
    ? ' Not everything could be checked.'
    : ''
  if (error + warning + info === 0)
    return `${broken ? drafts : paint.green(drafts)}: nothing found.${paint.red(broken)}`
  const parts = [
    error > 0 && paint.red(counted(error, 'error')),
    warning > 0 && paint.yellow(counted(warning, 'warning')),
    info > 0 && paint.cyan(counted(info, 'note')),
  ]
  return `${drafts}: ${parts.filter(Boolean).join(', ')}.${paint.red(broken)}`
}
