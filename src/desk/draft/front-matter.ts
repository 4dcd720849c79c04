import { type AST, getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser'
import { type Document, isMap, isScalar, isSeq } from 'yaml'
import { bounds } from '../bounds.ts'
import type { Span } from '../span.ts'
import { readYaml } from '../yaml.ts'
import { copyKind } from './copy-fields.ts'
import type { Block, BlockKind, Field, Note, Problem } from './draft.ts'
import { type Matter, matterOf } from './matter.ts'
import { commentsIn } from './notes.ts'
import { piecesOf } from './pieces.ts'

/** What is broken first often breaks all that follows. */
const mostProblems = 10

export interface FrontMatter {
  /** From the head of the draft to where the copy begins; empty when there is none. */
  span: Span
  fields: Field[]
  /** The headline, the lines under it and what else readers see. */
  blocks: Block[]
  /** Stets before it. What else a system writes there is no note of an editor. */
  comments: Note[]
  problems: Problem[]
}

/** A value of front matter: words, with their marks, or what holds others. */
interface Value extends Span {
  words?: string
  holds?: [key: string | undefined, value: Value][]
}

/** The fields of a head, or what is wrong with it. */
type Read = { fields: Field[]; values: [name: string, value: Value][] } | { problems: Problem[] }

/** Reads the front matter of a draft. Where it is broken that is a problem, and none of its fields count. */
export function readFrontMatter(text: string): FrontMatter {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const none: FrontMatter = {
    span: { start: 0, end: bom },
    fields: [],
    blocks: [],
    comments: [],
    problems: [],
  }
  const matter = matterOf(text)
  if (!matter) return none
  const read = readFields(text, matter)
  if (matter.isDoubtful && !('fields' in read && read.fields.length > 0)) return none
  const found = { ...none, span: { start: 0, end: matter.end }, comments: stetsIn(text, matter.start) }
  if ('problems' in read) return { ...found, problems: read.problems }
  const blocks = read.values.flatMap(([name, value]) => copyIn(text, value, copyKind(name)))
  return { ...found, fields: read.fields, blocks }
}

const stetsIn = (text: string, end: number) =>
  commentsIn(text, 0, end).filter(each => /^stet\b/.test(each.text))

/** What readers see of a value: its words, and those in it. Deeper down only captions are sure to be copy: `cover.alt`. */
function copyIn(text: string, value: Value, kind: BlockKind | undefined): Block[] {
  const { words, holds = [] } = value
  const below = holds.flatMap(([name, held]) => {
    const own = name === undefined ? undefined : copyKind(name)
    return copyIn(text, held, own === 'caption' ? own : kind)
  })
  if (kind === undefined || words === undefined || !words.trim()) return below
  const span = inside(text, value)
  return [{ kind, ...span, pieces: piecesOf(text, span, words, text[value.start] === '"') }]
}

function readFields(text: string, { start, end, form, body }: Matter): Read {
  const problem = (message: string): Read => ({
    problems: [{ start, end: Math.max(start + 1, body.start), message }],
  })
  if (form === 'other') return { fields: [], values: [] }
  if (end - start > bounds.frontMatter)
    return problem(
      `This front matter was not read because it is longer than ${bounds.frontMatter / 1024} KB.`,
    )
  const typed = text.slice(body.start, body.end)
  if (form === 'toml') return readToml(typed, body.start)
  const document = readYaml(typed)
  if (!document) return problem('This front matter is nested too deeply and was not read.')
  return yamlFields(document, body.start, form)
}

/** JSON is YAML too, and its reader keeps positions. */
function yamlFields(document: Document.Parsed, from: number, form: 'yaml' | 'json'): Read {
  const problems = document.errors.slice(0, mostProblems).map(error => ({
    start: from + error.pos[0],
    end: from + Math.max(error.pos[1], error.pos[0] + 1),
    message: `This front matter is not valid ${form.toUpperCase()}: ${error.message}`,
  }))
  if (problems.length > 0) return { problems }
  if (!isMap(document.contents)) return { fields: [], values: [] }
  const fields: Field[] = []
  const values: [string, Value][] = []
  for (const { key, value } of document.contents.items) {
    const range = rangeOf(value) ?? rangeOf(key)?.slice(1)
    if (!isScalar(key) || !range) continue
    const name = String(key.value)
    const plain = isScalar(value) ? value.value : plainValue(value, document)
    fields.push({ name, value: plain, start: from + range[0], end: from + (range[1] ?? range[0]) })
    values.push([name, yamlValue(value, from)])
  }
  return { fields, values }
}

const rangeOf = (node: unknown) => (node as { range?: number[] | null } | null)?.range ?? undefined

function yamlValue(node: unknown, from: number): Value {
  const [start = 0, end = 0] = rangeOf(node) ?? []
  const span = { start: from + start, end: from + end }
  if (isScalar(node)) return typeof node.value === 'string' ? { ...span, words: node.value } : span
  if (isSeq(node)) return { ...span, holds: node.items.map(item => [undefined, yamlValue(item, from)]) }
  if (!isMap(node)) return span
  return {
    ...span,
    holds: node.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : undefined,
      yamlValue(value, from),
    ]),
  }
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

function readToml(typed: string, from: number): Read {
  try {
    const tree = parseTOML(typed)
    const plain = getStaticTOMLValue(tree) as Record<string, unknown>
    const fields = new Map<string, Field>()
    const values: [string, Value][] = []
    for (const node of tree.body[0].body) {
      const name = keyOf(node.key)[0]
      const at = node.type === 'TOMLKeyValue' ? node.value : node
      const start = from + at.range[0]
      const end = from + at.range[1]
      const known = fields.get(name)
      // `[[images]]` comes again for each image, and is one field.
      if (known) known.end = end
      // A day stays as it was typed: as a moment it would be another one elsewhere.
      const value = plain[name] instanceof Date ? typed.slice(...at.range) : plain[name]
      if (!known) fields.set(name, { name, value, start, end })
      values.push([keyOf(node.key).length > 1 ? '' : name, tomlValue(node, from)])
    }
    return { fields: [...fields.values()], values }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const start = from + Math.min(error.index, Math.max(0, typed.length - 1))
    const message = `This front matter is not valid TOML: ${error.message}`
    return { problems: [{ start, end: start + 1, message }] }
  }
}

const keyOf = ({ keys }: AST.TOMLKey): string[] =>
  keys.map(key => (key.type === 'TOMLBare' ? key.name : String(key.value)))

function tomlValue(node: AST.TOMLContentNode | AST.TOMLTable | AST.TOMLKeyValue, from: number): Value {
  const span = { start: from + node.range[0], end: from + node.range[1] }
  switch (node.type) {
    case 'TOMLKeyValue':
      return tomlValue(node.value, from)
    case 'TOMLValue':
      return typeof node.value === 'string' ? { ...span, words: node.value } : span
    case 'TOMLArray':
      return { ...span, holds: node.elements.map(element => [undefined, tomlValue(element, from)]) }
    default:
      return { ...span, holds: node.body.map(pair => [keyOf(pair.key).at(-1), tomlValue(pair, from)]) }
  }
}

/** The span of a scalar without the marks around it: `"Rain"`, `'Rain'`, `"""Rain"""`. */
function inside(text: string, { start, end }: Span): Span {
  const marks = /^(?:"""|'''|"|')/.exec(text.slice(start, Math.min(end, start + 3)))?.[0].length ?? 0
  return { start: start + marks, end: end - marks }
}
