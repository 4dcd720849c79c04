import { LineCounter } from 'yaml'
import type { Span } from '../span.ts'
import type { HouseProblem } from './house.ts'

/** The lines of the file that is being read: five thousand entries without examples are told of one by one. */
let counted = { text: '', lines: linesOf('') }

function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

/** A problem at a place of a file, in lines and columns from 1. */
export function problem(
  file: string,
  text: string,
  span: Span,
  message: string,
  severity: HouseProblem['severity'] = 'error',
): HouseProblem {
  const start = Math.min(span.start, text.length)
  if (counted.text !== text) counted = { text, lines: linesOf(text) }
  const { line, col: column } = counted.lines.linePos(start)
  return {
    file,
    line,
    column,
    start,
    end: Math.max(start, Math.min(span.end, text.length)),
    severity,
    message,
  }
}

/** What is wrong with a file that is no YAML, in words for those who write it. */
export function yamlMessage(code: string, message: string, text: string, at: number): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(at, at + 100))?.[0] ?? 'a key'
    return `“${key}” stands here twice; a key may stand once.`
  }
  if (code === 'TAB_AS_INDENT') return 'YAML is indented with spaces, not tabs.'
  return `This is not valid YAML: ${message.replace(/\.$/, '')}.`
}
