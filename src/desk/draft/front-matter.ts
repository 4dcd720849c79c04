import { type Document, isMap, isScalar } from 'yaml'
import { bounds } from '../bounds.ts'
import type { Span } from '../span.ts'
import { readYaml } from '../yaml.ts'
import type { Block, Field, Problem } from './draft.ts'
import { piecesOf } from './pieces.ts'

/** Fields that readers see above the story. */
const headlines = new Set(['title', 'headline'])
const subheads = new Set(['subtitle', 'dek', 'standfirst', 'summary', 'description'])

const fence = /^(?:\uFEFF)?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** What is broken first often breaks all that follows. */
const mostProblems = 10

export interface FrontMatter {
  /** The whole of it, fences included; empty when there is none. */
  span: Span
  fields: Field[]
  /** The headline and the lines under it, which readers see. */
  blocks: Block[]
  problems: Problem[]
}

/** Reads YAML between two lines of `---` at the head of a draft. Broken YAML is a problem, and none of its fields count. */
export function readFrontMatter(text: string): FrontMatter {
  const match = fence.exec(text)
  const none: FrontMatter = { span: { start: 0, end: 0 }, fields: [], blocks: [], problems: [] }
  if (!match) return none
  const from = text.indexOf('\n') + 1
  const span = { start: 0, end: match[0].length }
  if (span.end > bounds.frontMatter) {
    const message = `This front matter is longer than that of any story and was not read: ${bounds.frontMatter / 1024} KB are, at most.`
    return { ...none, span, problems: [{ start: 0, end: from, message }] }
  }
  const document = readYaml(match[1] ?? '')
  if (!document) {
    const message = 'This front matter is nested too deeply and was not read.'
    return { ...none, span, problems: [{ start: 0, end: from, message }] }
  }
  const problems = document.errors.slice(0, mostProblems).map(error => ({
    start: from + error.pos[0],
    end: from + Math.max(error.pos[1], error.pos[0] + 1),
    message: `This front matter is not valid YAML: ${error.message}`,
  }))
  if (problems.length > 0 || !isMap(document.contents)) return { ...none, span, problems }
  const fields: Field[] = []
  const blocks: Block[] = []
  for (const pair of document.contents.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : undefined
    const node = pair.value as { range?: [number, number, number]; toJS?: unknown } | null
    if (name === undefined) continue
    const key = (pair.key as { range?: [number, number, number] }).range
    const range = node?.range ?? (key && [key[1], key[1], key[1]])
    if (!range) continue
    const field: Field = {
      name,
      value: isScalar(pair.value) ? pair.value.value : plainValue(pair.value, document),
      start: from + range[0],
      end: from + range[1],
    }
    fields.push(field)
    const kind = headlines.has(name.toLowerCase())
      ? 'headline'
      : subheads.has(name.toLowerCase())
        ? 'subhead'
        : undefined
    if (kind && typeof field.value === 'string' && field.value.trim())
      blocks.push({ kind, ...inside(text, field), pieces: readable(text, field) })
  }
  return { span, fields, blocks, problems }
}

function plainValue(node: unknown, document: Document): unknown {
  if (!node || typeof node !== 'object' || !('toJS' in node)) return undefined
  try {
    return (node as { toJS(document: unknown, options: object): unknown }).toJS(document, {
      maxAliasCount: 50,
    })
  } catch {
    // A bomb of aliases: the field is there, its value is not worth the memory.
    return undefined
  }
}

/** The span of a scalar without its YAML quotes. */
function inside(text: string, { start, end }: Span): Span {
  const quoted = /^(["'])/.exec(text.slice(start, end))
  return quoted ? { start: start + 1, end: end - 1 } : { start, end }
}

function readable(text: string, field: Field) {
  const span = inside(text, field)
  return piecesOf(text, span, String(field.value))
}
