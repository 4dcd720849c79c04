import { LineCounter, type YAMLError } from 'yaml'
import type { HouseProblem } from '../house/house.ts'
import type { Span } from '../span.ts'

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
  { severity = 'error', instead }: Partial<Pick<HouseProblem, 'severity' | 'instead'>> = {},
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
    ...(instead === undefined ? {} : { instead }),
  }
}

/** What is wrong with a file that is no YAML, and where, in words for those who write it. */
export function yamlProblem({ code, message, pos }: YAMLError, text: string): Span & { message: string } {
  const [start, end] = pos
  const opened = (sign: string) => {
    const at = text.lastIndexOf(sign, start - 1)
    return { start: at, end: at + 1, message: `This “${sign}” is not closed.` }
  }
  const quote = /closing (["'])quote/.exec(message)?.[1]
  if (quote) return opened(quote)
  const bracket = /end with a ([\]}])/.exec(message)?.[1]
  if (bracket) return opened(bracket === ']' ? '[' : '{')
  return { start, end, message: yamlMessage(code, message, text, start) }
}

function yamlMessage(code: string, message: string, text: string, at: number): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(at, at + 100))?.[0] ?? 'a key'
    return `“${key}” appears twice. Remove one.`
  }
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not tabs.'
  if (code === 'MULTIPLE_DOCS')
    return 'House rules are one YAML document. Remove this “---”, or move what follows to another file.'
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'Put text with a colon and a space in quotes: "it is contested: the case is open".'
  if (/same column|without - indicator|indentation/.test(message))
    return 'This line’s indentation doesn’t match the lines around it.'
  if (code === 'BAD_SCALAR_START') return `Put text that starts with “${text[at]}” in quotes: "${text[at]}…".`
  return `This is not valid YAML: ${message.replace(/\.$/, '')}.`
}
