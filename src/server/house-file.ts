import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type CompletionItem,
  CompletionItemKind,
  type Hover,
  MarkupKind,
  type Position,
} from 'vscode-languageserver-types'
import { profileNames } from '../desk/house/profiles.ts'
import { rosterEnding } from '../desk/house-file/roster-file.ts'
import { houseSchema, type Schema } from '../desk/house-file/schema.ts'
import { rules } from '../desk/rules/index.ts'
import { nameOf } from './paths.ts'
import { isInComment, type Spot, spotAt } from './yaml-spot.ts'

/** House rules and `stet.yml`: no drafts, but what drafts are checked with. */
export const isHouseFile = (uri: string): boolean => isHouseRules(uri) || nameOf(uri) === 'stet.yml'

export const isHouseRules = (uri: string): boolean => /^house-rules\.ya?ml$/.test(nameOf(uri))

export const isYaml = (uri: string): boolean => /\.ya?ml$/.test(uri)

/** Files in which nobody writes a story: house rules may build on them. */
export const isData = (uri: string): boolean => isYaml(uri) || uri.endsWith(rosterEnding)

let schema: Schema | undefined
const wholeSchema = () => (schema ??= houseSchema(rules))

/**
 * What may be written at a place in house rules: keys that are not there yet, or values. `terms` are those of the house,
 * each a rule by the name of `style/` and its id.
 */
export function houseCompletions(
  document: TextDocument,
  position: Position,
  terms: { id: string; why: string }[] = [],
): CompletionItem[] {
  if (isInComment(document.getText().split(/\r?\n/)[position.line] ?? '', position.character)) return []
  const spot = spotAt(document.getText(), position)
  const schemas = schemasAt(spot.path)
  const range = {
    start: { line: position.line, character: spot.from },
    end: { line: position.line, character: spot.to },
  }
  const put = (label: string, newText: string, more: Partial<CompletionItem>): CompletionItem => ({
    label,
    textEdit: { range, newText },
    ...more,
  })
  const items = new Map<string, CompletionItem>()
  const putKey = (key: string, order: number, documentation?: string) => {
    if (spot.siblings.includes(key)) return
    const more = { kind: CompletionItemKind.Property, documentation, sortText: `${order}${key}` }
    items.set(key, put(key, spot.key === undefined ? `${key}: ` : key, more))
  }
  if (!spot.value) {
    for (const { properties } of schemas)
      for (const [key, of] of Object.entries(properties ?? {})) putKey(key, 1, of.description)
    if (spot.path.at(-1) === 'rules') for (const { id, why } of terms) putKey(`style/${id}`, 2, why)
  }
  if (spot.value || spot.inList || items.size === 0)
    for (const of of schemas)
      for (const value of valuesOf(of, spot)) {
        const detail = value === of.default ? 'default' : undefined
        const more = { kind: CompletionItemKind.Value, detail, sortText: `0${value}` }
        items.set(String(value), put(String(value), String(value), more))
      }
  return [...items.values()]
}

function valuesOf(schema: Schema, { path }: Spot): unknown[] {
  // Only the shipped profiles are known here; files are the house's own.
  if (path[0] === 'extends') return profileNames
  if (schema.enum) return [...schema.enum]
  return schema.type === 'boolean' ? [true, false] : []
}

/** What a key of house rules means. */
export function houseHover(document: TextDocument, position: Position): Hover | null {
  const spot = spotAt(document.getText(), position)
  if (spot.key === undefined) return null
  const parts = schemasAt([...spot.path.slice(0, spot.value ? -1 : undefined), spot.key])
    .map(({ description, default: usual }) =>
      [description, usual === undefined ? '' : `Default: \`${JSON.stringify(usual)}\``]
        .filter(Boolean)
        .join('\n\n'),
    )
    .filter(Boolean)
  if (parts.length === 0) return null
  return { contents: { kind: MarkupKind.Markdown, value: [...new Set(parts)].join('\n\n') } }
}

/** The schemas that hold at a path: several where the schema leaves a choice. `-` is any item of a list. */
function schemasAt(path: string[]): Schema[] {
  let schemas = chosen([wholeSchema()])
  for (const step of path)
    schemas = chosen(
      schemas.flatMap(schema => {
        if (step === '-') return schema.items ?? []
        const named = schema.properties?.[step]
        if (named) return named
        const pattern = Object.entries(schema.patternProperties ?? {}).find(([key]) =>
          new RegExp(key).test(step),
        )
        if (pattern) return pattern[1]
        return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : []
      }),
    )
  return schemas
}

/** A schema with its alternatives taken apart; what it says of all of them stays with the first. */
const chosen = (schemas: Schema[]): Schema[] =>
  schemas.flatMap(schema => {
    const { anyOf, ...own } = schema
    return anyOf ? [own, ...chosen(anyOf)] : [own]
  })
