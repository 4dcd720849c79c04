import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import { didYouMean } from '../closest.ts'
import type { Span } from '../span.ts'
import { brief } from './brief.ts'
import { checkText } from './check-text.ts'
import type { Schema } from './schema.ts'

/** What is wrong in a file, and at which key: `['claims', 2, 'severity']`. */
export interface Fault extends Span {
  path: (string | number)[]
  message: string
}

/** Enough for five thousand entries; aliases of aliases of aliases pass it in no time. */
const mostNodes = 400_000

/** Holds a parsed YAML file against a schema. Each fault stands at the key or value that is wrong. */
export function validate(document: Document, schema: Schema): Fault[] {
  const faults: Fault[] = []
  let visited = 0

  function visit(given: Node | null | undefined, schema: Schema, path: Fault['path'], place: Span) {
    if (++visited > mostNodes) return
    const node = isAlias(given) ? (given.resolve(document) as Node | undefined) : given
    const span = spanOf(given) ?? place
    const fault = (message: string, at: Span = span, within = path) =>
      faults.push({ ...at, path: within, message })
    const fitting = schema.anyOf ? branchFor(node, schema) : schema
    if (!fitting) return fault(`${nameOf(path)} must be ${namesOf(schema)}, not ${kindOf(node)}.`)
    if (fitting.anyOf) return visit(given, fitting, path, place)
    if (fitting.enum) return visitChoice(node, fitting.enum)
    if (fitting.type === 'object') return visitMap(node, fitting)
    if (fitting.type === 'array') return visitList(node, fitting)
    if (fitting.type) visitValue(node, fitting)

    function visitChoice(node: Node | null | undefined, choices: readonly unknown[]) {
      const value = isScalar(node) ? node.value : undefined
      if (choices.includes(value)) return
      // `off` and `no` are words in YAML 1.2, but writers of older YAML say false.
      const meant = value === false && choices.includes('off') ? ' Did you mean “off”?' : undefined
      const written = isScalar(node) && value !== null ? `“${brief(String(value))}”` : kindOf(node)
      fault(
        `${nameOf(path)} must be one of ${choices.join(', ')}, not ${written}.${meant ?? didYouMean(String(value), choices.map(String))}`,
      )
    }

    function visitMap(node: Node | null | undefined, schema: Schema) {
      if (!isMap(node)) return fault(`${nameOf(path)} must be a map of keys and values, not ${kindOf(node)}.`)
      const seen = new Set<string>()
      for (const pair of node.items) {
        if (!isPair(pair)) continue
        const at = spanOf(pair.key as Node) ?? span
        if (!isScalar(pair.key)) {
          fault(`A key must be text, not ${kindOf(pair.key as Node)}.`, at, [...path, String(pair.key)])
          continue
        }
        const key = String(pair.key.value)
        seen.add(key)
        // `rules:` with nothing under it yet counts as none.
        if (path.length === 0 && isEmpty(pair.value) && schemaOf(schema, key)) continue
        const next = schemaOf(schema, key)
        if (next) visit(pair.value as Node | null, next, [...path, key], at)
        else fault(unknownKey(key, path, schema), at, [...path, key])
      }
      for (const name of schema.required ?? [])
        if (!seen.has(name)) fault(`${nameOf(path)} needs the key “${name}”.`, firstKey(node) ?? span)
    }

    function visitList(node: Node | null | undefined, schema: Schema) {
      if (!isSeq(node)) return fault(`${nameOf(path)} must be a list, not ${kindOf(node)}.`)
      if (node.items.length < (schema.minItems ?? 0)) fault(`${nameOf(path)} is an empty list.`)
      node.items.forEach((item, index) => {
        visit(item as Node, schema.items ?? {}, [...path, index], span)
      })
    }

    function visitValue(node: Node | null | undefined, schema: Schema) {
      const value = isScalar(node) ? node.value : undefined
      const isRight = schema.type === 'integer' ? Number.isInteger(value) : typeof value === schema.type
      // `since: 2025` and `id: 7` are numbers to YAML and words to the writer.
      if (!isRight) {
        if (schema.type === 'string' && typeof value === 'number')
          return fault(`${nameOf(path)} must be text: put it in quotes, "${value}".`)
        return fault(`${nameOf(path)} must be ${namesOf(schema)}, not ${kindOf(node)}.`)
      }
      if (typeof value !== 'string') return
      const problem = checkText(value, schema)
      if (!problem) return
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0
      const start =
        problem.at === undefined ? span.start : Math.min(span.start + quoted + problem.at, span.end - 1)
      fault(`${nameOf(path)} ${problem.message}`, { start, end: span.end })
    }
  }

  visit(document.contents as Node | null, schema, [], { start: 0, end: 0 })
  if (visited > mostNodes)
    faults.push({
      start: 0,
      end: 0,
      path: [],
      message: 'This file is too large: its aliases or lists unfold to more than 400,000 values.',
    })
  return faults
}

function schemaOf(schema: Schema, key: string): Schema | undefined {
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
  if (own) return own
  for (const [pattern, next] of Object.entries(schema.patternProperties ?? {}))
    if (new RegExp(pattern).test(key)) return next
  if (schema.additionalProperties === false) return undefined
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
}

function unknownKey(key: string, path: Fault['path'], schema: Schema): string {
  const known = Object.keys(schema.properties ?? {})
  const under = path.length === 0 ? 'house rules' : `“${lastName(path)}”`
  if (
    path.length === 2 &&
    path[0] === 'rules' &&
    known.includes('options') &&
    schemaOf(schema.properties!.options, key)
  )
    return `“${key}” is an option: write it under “options”.`
  if (path[path.length - 1] === 'rules') {
    const guess = didYouMean(key, known)
    return `There is no rule or family “${key}”.${guess || ' `standards-desk explain` lists them.'}`
  }
  if (key === 'options' && path[path.length - 2] === 'rules')
    return lastName(path).includes('/')
      ? `“${lastName(path)}” has no options.`
      : `“${lastName(path)}” is a family: options belong to one of its rules.`
  const guess = didYouMean(key, known)
  return `“${key}” is no key of ${under}.${guess || ` It may have ${known.join(', ')}.`}`
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
