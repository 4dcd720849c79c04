import type { Option, Rule } from '../rules/rule.ts'
import { claim, entryId, example, fieldRules, sourceFolder, term } from './schema-entries.ts'

/** The part of JSON Schema that house rules need; `format: pattern` is a house's own kind of pattern. */
export interface Schema {
  title?: string
  description?: string
  type?: 'object' | 'array' | 'string' | 'boolean' | 'number' | 'integer'
  enum?: readonly unknown[]
  default?: unknown
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  required?: string[]
  items?: Schema
  minItems?: number
  anyOf?: Schema[]
  pattern?: string
  patternErrorMessage?: string
  format?: 'date' | 'pattern' | 'glob' | 'offer'
  examples?: unknown[]
  [keyword: `$${string}`]: unknown
}

export const severities = ['error', 'warning', 'info', 'off'] as const

/**
 * The JSON Schema of `house-rules.yml`: what the file is checked against when it is read, and what the editor completes
 * and explains from. Rules bring their own ids, options and reasons.
 */
export function houseSchema(rules: Rule[]): Schema {
  const settings = ruleSettings(rules)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'House rules of the Standards Desk',
    type: 'object',
    additionalProperties: false,
    properties: {
      extends: {
        description:
          'What these rules build on: a shipped profile (ap, reuters, uk, bbc, guardian) or a file beside this one. Of several, the later count more; this file counts most.',
        ...oneOrMore({ type: 'string' }),
        examples: ['ap', ['uk', 'shared/legal.yml']],
      },
      rules: { description: 'Severity and options, for a rule or a whole family.', ...settings },
      claims: {
        description: 'The register of contested claims: to be hedged or attributed wherever they are made.',
        type: 'array',
        items: claim,
      },
      terms: {
        description:
          'The house’s own words: what it avoids and what it writes instead. Reported as style/<id>.',
        type: 'array',
        items: term,
      },
      sources: {
        description: 'Where the sources of drafts lie, from this file, and what each folder holds.',
        type: 'array',
        items: sourceFolder,
      },
      fields: { description: 'Which fields of front matter a story needs.', ...fieldRules },
      files: {
        description: 'Settings for some files only, in order; later ones count more.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['match'],
          properties: {
            match: {
              description: 'The files meant, from this file: "us/**", "*.md".',
              ...oneOrMore({ type: 'string', format: 'glob' }),
            },
            rules: { description: 'As for all files.', ...settings },
            fields: { description: 'As for all files.', ...fieldRules },
          },
        },
      },
    },
  }
}

export const oneOrMore = (item: Schema): Schema => ({
  anyOf: [item, { type: 'array', items: item, minItems: 1 }],
})

const severity: Schema = {
  enum: severities,
  description:
    'How serious a finding is: error stops a build, warning is for the writer, info is a hint, off is silence.',
}

function ruleSettings(rules: Rule[]): Schema {
  const families = [...new Set(rules.map(rule => rule.id.slice(0, rule.id.indexOf('/'))))]
  const properties: Record<string, Schema> = {}
  for (const family of families)
    properties[family] = setting(
      `All rules of the family ${family}, where a rule has no setting of its own.`,
      {},
    )
  for (const rule of rules) {
    const basis = rule.basis ? ` (${rule.basis})` : ''
    properties[rule.id] = setting(`${rule.summary}. ${rule.why}${basis}`, rule.options ?? {}, rule.severity)
  }
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    patternProperties: { [`^style/${entryId.slice(1)}`]: setting('A term of the house, by its id.', {}) },
  }
}

function setting(description: string, options: Record<string, Option>, usual?: string): Schema {
  const names = Object.keys(options)
  const object: Schema = { type: 'object', additionalProperties: false, properties: { severity } }
  if (names.length > 0)
    object.properties!.options = {
      type: 'object',
      additionalProperties: false,
      description: 'What the rule lets houses decide.',
      properties: Object.fromEntries(names.map(name => [name, optionSchema(options[name])])),
    }
  if (usual) {
    object.properties!.basis = {
      type: 'string',
      description: 'Where the decision comes from: “AP Stylebook, percent”.',
    }
    object.properties!.examples = {
      type: 'array',
      items: example,
      description: 'Copy that proves the setting; `standards-desk test` runs it.',
    }
  }
  return { description, ...(usual ? { default: usual } : {}), anyOf: [severity, object] }
}

function optionSchema(option: Option): Schema {
  const { description, choices } = option
  const schema: Schema = { description, default: option.default }
  if (choices) return { ...schema, enum: choices }
  if (Array.isArray(option.default)) return { ...schema, type: 'array' }
  if (
    typeof option.default === 'boolean' ||
    typeof option.default === 'number' ||
    typeof option.default === 'string'
  )
    return { ...schema, type: typeof option.default as 'boolean' | 'number' | 'string' }
  return schema
}
