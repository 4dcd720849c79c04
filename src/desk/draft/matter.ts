import { bounds } from '../bounds.ts'
import type { Span } from '../span.ts'
import { endOfLine } from './paragraphs.ts'

/** The head of a draft in which a site keeps what it knows of the story. */
export interface Matter extends Span {
  /** How its fields are written; `other` is a language that Standards Desk does not read, as Eleventy's `---js`. */
  form: 'yaml' | 'toml' | 'json' | 'other'
  /** The text between its fences; for bare JSON, with the braces. */
  body: Span
  /** It is not the first thing in the draft, so it is front matter only if it can be read as such. */
  isDoubtful: boolean
}

const forms: Record<string, Matter['form']> = {
  '': 'yaml',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/** What may be before front matter: a byte-order mark, empty lines, comments. */
const lead = /^\uFEFF?(?:\s+|<!--[\s\S]*?-->)*/
const opening = /^(---|\+\+\+)[ \t]*(\w*)[ \t]*\r?$/
const bareJson = /^\{\s*"/

/**
 * Front matter as site generators take it: YAML between lines of `---`, TOML between `+++` or after `---toml`, JSON after
 * `---json` or bare. Nothing where a draft has none.
 */
export function matterOf(text: string): Matter | undefined {
  const start = lead.exec(text)![0].length
  const isDoubtful = start > (text.charCodeAt(0) === 0xfeff ? 1 : 0)
  const first = endOfLine(text, start)
  const fence = opening.exec(text.slice(start, Math.min(first, start + 40)))
  if (!fence) return bareJson.test(text.slice(start, start + 200)) ? bareOf(text, start) : undefined
  const [, marks, language] = fence
  if (marks === '+++' && language !== '') return undefined
  const close = marks === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/ : /^\+\+\+[ \t]*\r?$/
  for (let at = first + 1; at <= text.length; ) {
    const end = endOfLine(text, at)
    if (close.test(text.slice(at, Math.min(end, at + 80))))
      return {
        form: marks === '+++' ? 'toml' : (forms[language.toLowerCase()] ?? 'other'),
        start,
        end: Math.min(end + 1, text.length),
        body: { start: Math.min(first + 1, at), end: at },
        isDoubtful,
      }
    at = end + 1
  }
  return undefined
}

/** `{ "title": "Rain" }` and nothing else in its last line. */
function bareOf(text: string, start: number): Matter | undefined {
  const head = text.slice(start, start + bounds.frontMatter)
  let depth = 0
  for (const { 0: token, index } of head.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (token === '{') depth++
    else if (token === '}' && --depth === 0) {
      const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(start + index + 1))
      const body = { start, end: start + index + 1 }
      return after
        ? { form: 'json', start, end: body.end + after[0].length, body, isDoubtful: true }
        : undefined
    }
  }
  return undefined
}
