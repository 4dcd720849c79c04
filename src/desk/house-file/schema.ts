import type { Option, Rule } from '../rules/rule.ts'
import {
  archivePlace,
  claim,
  entryId,
  example,
  fieldRules,
  offer,
  pattern,
  person,
  sourceFolder,
  term,
} from './schema-entries.ts'

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
  minimum?: number
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
    title: 'House rules for Standards Desk',
    type: 'object',
    additionalProperties: false,
    properties: {
      extends: {
        description:
          'The rules to start from: a profile (ap, reuters, uk, bbc, guardian), a file or an installed package. Later entries override earlier ones. This file overrides them all.',
        ...oneOrMore({ type: 'string' }),
        examples: ['ap', ['uk', 'shared/legal.yml']],
      },
      rules: settings,
      claims: {
        description: 'The register of contested claims. A draft must hedge or attribute them.',
        type: 'array',
        items: claim,
      },
      terms: {
        description: 'Words the newsroom avoids, and what it writes instead. Reported as style/<id>.',
        type: 'array',
        items: term,
      },
      people: {
        description: 'The people the newsroom writes about: names, titles and pronouns, here or in a table.',
        type: 'array',
        items: person,
      },
      sources: {
        description: 'Where the sources are, relative to this file, and what each folder contains.',
        type: 'array',
        items: sourceFolder,
      },
      archive: archivePlace,
      fields: fieldRules,
      boilerplate: {
        description:
          'Sentences that the newsroom repeats. Give a few words of each. They don’t count as copied.',
        ...oneOrMore({ type: 'string' }),
        examples: [['The Herald is a nonprofit newsroom']],
      },
      vocabulary: {
        description:
          'The newsroom’s own words in messages, such as “full stop” for “period.” The uk profile has the British ones.',
        type: 'object',
        additionalProperties: { type: 'string' },
        examples: [{ period: 'full stop' }],
      },
      files: {
        description: 'Settings for some files only. Later entries override earlier ones.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['match'],
          properties: {
            match: {
              description: 'The files to match, relative to this file: "us/**", "*.md".',
              ...oneOrMore({ type: 'string', format: 'glob' }),
            },
            rules: settings,
            fields: fieldRules,
          },
        },
      },
    },
  }
}

/** The schema for the editor: what is in several places is written once, in `$defs`, and referred to. */
export function publishedSchema(rules: Rule[]): Schema {
  const schema = houseSchema(rules)
  const names = new Map<Schema, string>([
    [schema.properties!.rules, 'rules'],
    [severity, 'severity'],
    [plainSetting, 'setting'],
    [basis, 'basis'],
    [examples, 'examples'],
    ...Object.entries({ claim, term, person, sourceFolder, fieldRules, example, pattern, offer }).map(
      ([name, each]) => [each, name] as const,
    ),
  ])
  const $defs: Record<string, unknown> = {}
  const written = (value: unknown, isDefinition = false): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(each => written(each))
    const name = names.get(value as Schema)
    if (name !== undefined && !isDefinition) {
      if (!(name in $defs)) {
        $defs[name] = undefined
        $defs[name] = written(value, true)
      }
      return { $ref: `#/$defs/${name}` }
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, written(each)]))
  }
  const body = written(schema) as Schema
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...body, $defs }
}

const oneOrMore = (item: Schema): Schema => ({
  anyOf: [item, { type: 'array', items: item, minItems: 1 }],
})

const severity: Schema = {
  enum: severities,
  description:
    'How serious a finding is: error fails a build, warning is for the writer, info is a suggestion, off turns the rule off.',
}

const basis: Schema = {
  type: 'string',
  description: 'Where the decision comes from: “AP Stylebook, percent”.',
}

const examples: Schema = {
  type: 'array',
  items: example,
  description: 'Copy that tests the setting. Run it with `standards-desk test`.',
}

/** What a family or a term takes. */
const plainSetting: Schema = { type: 'object', additionalProperties: false, properties: { severity } }

function ruleSettings(rules: Rule[]): Schema {
  const families = [...new Set(rules.map(rule => rule.id.slice(0, rule.id.indexOf('/'))))]
  const properties: Record<string, Schema> = {}
  for (const family of families)
    properties[family] = setting(`The family ${family}: all rules without their own setting.`, {})
  for (const rule of rules) {
    const basis = rule.basis ? ` (${rule.basis})` : ''
    properties[rule.id] = setting(
      `${rule.trial ? 'On trial: off unless set here. ' : ''}${rule.summary}. ${rule.why}${basis}`,
      rule.options ?? {},
      rule.trial ? 'off' : rule.severity,
    )
  }
  // A rule of the family style is no term: both would have to fit it.
  const taken = rules.filter(rule => rule.id.startsWith('style/')).map(rule => rule.id.slice('style/'.length))
  const termId = `^style/(?!(?:${taken.join('|')})$)${entryId.slice(1)}`
  return {
    description: 'Severity and options for a rule; severity for a family.',
    type: 'object',
    additionalProperties: false,
    properties,
    patternProperties: { [termId]: setting('One of the newsroom’s terms, by its id.', {}) },
  }
}

function setting(description: string, options: Record<string, Option>, usual?: string): Schema {
  if (!usual) return { description, anyOf: [severity, plainSetting] }
  const names = Object.keys(options)
  const object: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: { severity, basis, examples },
  }
  if (names.length > 0)
    object.properties!.options = {
      type: 'object',
      additionalProperties: false,
      description: 'This rule’s options.',
      properties: Object.fromEntries(names.map(name => [name, optionSchema(options[name])])),
    }
  return { description, default: usual, anyOf: [severity, object] }
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
