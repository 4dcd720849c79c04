import type { Severity } from '../../desk/finding.ts'
import type { Trial, TriedFinding } from '../../desk/trial/tally.ts'
import { oneLine } from '../printable.ts'
import { counted, severities } from '../report.ts'
import type { TrialReport } from '../try.ts'
import type { Look, TrialReporter } from './reporter.ts'

/** For an editor at a terminal: how often it speaks, how sure that is, and findings to read, one a line. */
export const trialPretty: TrialReporter = (report, look) => {
  const { trial } = report
  const { examples, findings } = trial
  const lines = [heading(report, look), speaks(trial), ...howSure(report), ...byRule(report)]
  if (examples.length > 0) {
    const some = examples.length < findings ? `${examples.length} of its ${number(findings)}` : 'Its'
    lines.push('', `${some} findings:`, ...examples.map(each => exampleLine(each, report, look)))
  }
  return `${lines.join('\n')}\n`
}

function heading({ subject, archive, trial }: TrialReport, { paint }: Look): string {
  const { of, oldest, newest } = trial
  const what =
    archive === undefined ? counted(of, 'draft') : `the newest ${number(of)} stories in ${oneLine(archive)}`
  const days = oldest === undefined ? '' : oldest === newest ? `, ${oldest}` : `, ${oldest} to ${newest}`
  return `${paint.bold(oneLine(subject.name))}, tried on ${what}${days}`
}

function speaks({ speaking, stories, findings, severities: counts }: Trial): string {
  if (speaking === 0) return `It finds nothing in ${number(stories)} stories.`
  const named: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }
  const parts = severities
    .filter(severity => counts[severity] > 0)
    .map(severity => counted(counts[severity], named[severity]))
  const share = percent(speaking / stories)
  return `It finds something in ${number(speaking)} of ${number(stories)} stories (${share}): ${parts.join(', ')}, ${Number((findings / stories).toPrecision(2))} a story.`
}

function howSure({ trial: { ended, of, stories, share } }: TrialReport): string[] {
  if (ended === 'all') return []
  const range = `In all ${number(of)}, it would find something in ${percent(share.least)} to ${percent(share.most)} of stories (95% confidence).`
  return [ended === 'plain' ? `Stopped early. ${range}` : `Canceled after ${number(stories)}. ${range}`]
}

const byRule = ({ subject, trial: { rules } }: TrialReport): string[] =>
  subject.kind === 'family' ? rules.map(({ rule, findings }) => `  ${rule}  ${number(findings)}`) : []

/** The words found, their sentence as far as it fits, and where it ran. */
function exampleLine(found: TriedFinding, { subject }: TrialReport, { paint, columns }: Look): string {
  const { id, headline, outlet, day } = found.story
  const where = oneLine([day, outlet, headline ?? id].filter(Boolean).join(', '))
  const rule = subject.kind === 'family' ? `${found.rule} ` : ''
  const words = shortened(oneLine(found.words), 40)
  const room = Math.max(leastRoom, columns - rule.length - words.length - where.length - 10)
  const sentence = around(found, room)
  return `  ${rule}“${paint.bold(words)}” ${sentence} ${paint.dim(`(${where})`)}`
}

const leastRoom = 80

/** A sentence around the words found, no longer than there is room. */
function around({ before, words, after }: TriedFinding, room: number): string {
  const left = Math.max(0, room - words.length)
  const start = Math.max(0, before.length - Math.max(Math.floor(left / 2), left - after.length))
  const end = Math.max(0, left - (before.length - start))
  const head = start === 0 ? before : `…${before.slice(before.indexOf(' ', start) + 1)}`
  const tail = end >= after.length ? after : `${after.slice(0, Math.max(0, after.lastIndexOf(' ', end)))}…`
  return oneLine(head + words + tail)
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const number = (count: number) => count.toLocaleString('en-US')

/** `0.4%`, `12%`. */
const percent = (share: number) => `${Number((share * 100).toPrecision(2))}%`
