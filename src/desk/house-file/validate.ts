import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { asking, closest } from '../closest.ts'
import type { Span } from '../span.ts'
import { brief } from './brief.ts'
import { checkText } from './check-text.ts'
import type { Schema } from './schema.ts'

/** What is wrong in a file, and at which key: `['claims', 2, 'severity']`. */
export interface Fault extends Span {
  path: (string | number)[]
  message: string
  /** What was most likely meant: a replacement for the span. */
  instead?: string
}

/** What is wrong, and what was most likely meant. */
type Slip = Pick<Fault, 'message' | 'instead'>

/** Enough for five thousand entries; aliases of aliases of aliases pass it in no time. */
const mostNodes = 400_000

/** Checks a parsed YAML file against a schema. Each fault is placed at the key or value that is wrong. */
export const validate = (document: Document, schema: Schema): Fault[] => new Validation(document).of(schema)

/** A node of the file with where it is: its key's path and, for a node without a place of its own, its key's. */
interface Visited {
  node: Node | null | undefined
  path: Fault['path']
  span: Span
}

class Validation {
  private readonly document: Document
  private readonly faults: Fault[] = []
  private visited = 0

  constructor(document: Document) {
    this.document = document
  }

  of(schema: Schema): Fault[] {
    this.visit(this.document.contents as Node | null, schema, [], { start: 0, end: 0 })
    if (this.visited > mostNodes)
      this.faults.push({
        start: 0,
        end: 0,
        path: [],
        message: 'This file is too large: its aliases or lists expand to more than 400,000 values.',
      })
    return this.faults
  }

  private fault({ span, path }: Visited, wrong: string | Slip, at: Span = span, within = path) {
    const { start, end } = at
    this.faults.push({
      start,
      end,
      path: within,
      ...(typeof wrong === 'string' ? { message: wrong } : wrong),
    })
  }

  private visit(given: Node | null | undefined, schema: Schema, path: Fault['path'], place: Span) {
    if (++this.visited > mostNodes) return
    const node = isAlias(given) ? (given.resolve(this.document) as Node | undefined) : given
    const visited = { node, path, span: spanOf(given) ?? place }
    const fitting = schema.anyOf ? branchFor(node, schema) : schema
    if (!fitting) this.fault(visited, `${nameOf(path)} must be ${namesOf(schema)}, not ${kindOf(node)}.`)
    else if (fitting.anyOf) this.visit(given, fitting, path, place)
    else if (fitting.enum) this.visitChoice(visited, fitting.enum)
    else if (fitting.type === 'object') this.visitMap(visited, fitting)
    else if (fitting.type === 'array') this.visitList(visited, fitting)
    else if (fitting.type) this.visitValue(visited, fitting)
  }

  private visitChoice(visited: Visited, choices: readonly unknown[]) {
    const { node, path } = visited
    const value = isScalar(node) ? node.value : undefined
    if (choices.includes(value)) return
    // `off` and `no` are words in YAML 1.2, but writers of older YAML say false.
    const meant = value === false && choices.includes('off') ? 'off' : undefined
    const written = isScalar(node) && value !== null ? `“${brief(String(value))}”` : kindOf(node)
    const instead = meant ?? closest(String(value), choices.map(String))
    const message = `${nameOf(path)} must be one of ${choices.join(', ')}, not ${written}.${asking(instead)}`
    this.fault(visited, { message, instead: isScalar(node) ? instead : undefined })
  }

  private visitMap(visited: Visited, schema: Schema) {
    const { node, path, span } = visited
    if (!isMap(node))
      return this.fault(visited, `${nameOf(path)} must be a map of keys and values, not ${kindOf(node)}.`)
    const seen = new Set<string>()
    for (const pair of node.items) if (isPair(pair)) this.visitPair(visited, pair, schema, seen)
    for (const name of schema.required ?? [])
      if (!seen.has(name))
        this.fault(visited, `${nameOf(path)} needs the key “${name}”.`, firstKey(node) ?? span)
  }

  private visitPair(visited: Visited, { key: given, value }: Pair, schema: Schema, seen: Set<string>) {
    const { path, span } = visited
    const at = spanOf(given) ?? span
    if (!isScalar(given)) {
      const message = `A key must be text, not ${kindOf(given as Node)}.`
      return this.fault(visited, message, at, [...path, String(given)])
    }
    const key = String(given.value)
    seen.add(key)
    const next = schemaOf(schema, key)
    // `rules:` with nothing under it yet counts as none.
    if (next && path.length === 0 && isEmpty(value)) return
    if (next) this.visit(value as Node | null, next, [...path, key], at)
    else this.fault(visited, unknownKey(key, path, schema), at, [...path, key])
  }

  private visitList(visited: Visited, schema: Schema) {
    const { node, path, span } = visited
    if (!isSeq(node)) return this.fault(visited, `${nameOf(path)} must be a list, not ${kindOf(node)}.`)
    if (node.items.length < (schema.minItems ?? 0)) this.fault(visited, `${nameOf(path)} is an empty list.`)
    node.items.forEach((item, index) => {
      this.visit(item as Node, schema.items ?? {}, [...path, index], span)
    })
  }

  private visitValue(visited: Visited, schema: Schema) {
    const { node, path } = visited
    const value = isScalar(node) ? node.value : undefined
    const isRight = schema.type === 'integer' ? Number.isInteger(value) : typeof value === schema.type
    if (isRight && Number(value) < (schema.minimum ?? -Infinity))
      return this.fault(visited, `${nameOf(path)} must be ${schema.minimum} or more, not ${value}.`)
    if (isRight) return typeof value === 'string' ? this.visitText(visited, value, schema) : undefined
    // `since: 2025` and `id: 7` are numbers to YAML and words to the writer.
    const message =
      schema.type === 'string' && typeof value === 'number'
        ? `${nameOf(path)} must be text: put it in quotes, "${value}".`
        : `${nameOf(path)} must be ${namesOf(schema)}, not ${kindOf(node)}.`
    this.fault(visited, message)
  }

  private visitText(visited: Visited, text: string, schema: Schema) {
    const { node, path, span } = visited
    const problem = checkText(text, schema)
    if (!problem) return
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0
    const { at, instead } = problem
    const placed = (offset: number) => Math.min(span.start + quoted + offset, span.end - quoted)
    const start = at === undefined ? span.start : Math.min(placed(at), span.end - 1)
    const end = problem.end === undefined ? span.end : placed(problem.end)
    this.fault(visited, { message: `${nameOf(path)} ${problem.message}`, instead }, { start, end })
  }
}

function schemaOf(schema: Schema, key: string): Schema | undefined {
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
  if (own) return own
  for (const [pattern, next] of Object.entries(schema.patternProperties ?? {}))
    if (new RegExp(pattern).test(key)) return next
  if (schema.additionalProperties === false) return undefined
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
}

function unknownKey(key: string, path: Fault['path'], schema: Schema): Slip {
  const known = Object.keys(schema.properties ?? {})
  const under = path.length === 0 ? 'house rules' : `“${lastName(path)}”`
  if (
    path.length === 2 &&
    path[0] === 'rules' &&
    known.includes('options') &&
    schemaOf(schema.properties!.options, key)
  )
    return { message: `“${key}” is an option: write it under “options”.` }
  if (key === 'options' && path[path.length - 2] === 'rules')
    return {
      message: lastName(path).includes('/')
        ? `“${lastName(path)}” has no options.`
        : `“${lastName(path)}” is a family: options belong to one of its rules.`,
    }
  const instead = closest(key, known)
  const guess = asking(instead)
  if (path[path.length - 1] === 'rules')
    return {
      message: `“${key}” isn’t a rule or family.${guess || ' To list them: `standards-desk explain`'}`,
      instead,
    }
  return {
    message: `“${key}” isn’t a key of ${under}.${guess || ` The keys are ${known.join(', ')}.`}`,
    instead,
  }
}

/** Of several shapes a value may have, the one that its own shape points to. */
function branchFor(node: Node | null | undefined, schema: Schema): Schema | undefined {
  const branches = schema.anyOf ?? []
  return branches.find(branch => {
    if (branch.anyOf) return branchFor(node, branch) !== undefined
    if (isMap(node)) return branch.type === 'object'
    if (isSeq(node)) return branch.type === 'array'
    if (!isScalar(node) || node.value === null) return false
    return (
      branch.enum !== undefined ||
      branch.type === typeof node.value ||
      (branch.type === 'string' && typeof node.value === 'number')
    )
  })
}

const kindNames: Record<string, string> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
}

function namesOf(schema: Schema): string {
  const names = (schema.anyOf ?? [schema]).map(branch =>
    branch.enum
      ? `one of ${branch.enum.join(', ')}`
      : branch.anyOf
        ? namesOf(branch)
        : (kindNames[branch.type ?? ''] ?? 'a value'),
  )
  return [...new Set(names)].join(' or ')
}

function kindOf(node: Node | null | undefined): string {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'nothing'
  return typeof node.value === 'string' ? `“${brief(node.value)}”` : String(node.value)
}

const lastName = (path: Fault['path']) =>
  String([...path].reverse().find(part => typeof part === 'string') ?? 'house rules')

const nameOf = (path: Fault['path']) => {
  if (path.length === 0) return 'A house-rules file'
  const last = path[path.length - 1]
  return typeof last === 'number' ? `Entry ${last + 1} of “${lastName(path)}”` : `“${last}”`
}

const isEmpty = (value: unknown) => value === null || (isScalar(value) && value.value === null)

/** Where a node lies in the file. */
export function spanOf(node: unknown): Span | undefined {
  const range = (node as { range?: [number, number, number] } | null | undefined)?.range
  return range ? { start: range[0], end: Math.max(range[1], range[0]) } : undefined
}

function firstKey(node: Node): Span | undefined {
  return isMap(node) ? spanOf(node.items[0]?.key) : undefined
}
