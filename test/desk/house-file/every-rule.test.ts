import { existsSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { readHouse } from '../../../src/desk/house-file/read.ts'
import { indexOf, pageOf } from '../../../src/desk/house-file/rule-pages.ts'
import { publishedSchema } from '../../../src/desk/house-file/schema.ts'
import { addressOf, ruleOf } from '../../../src/desk/rules/address.ts'
import { rules } from '../../../src/desk/rules/index.ts'
import { rule } from '../../../src/desk/rules/rule.ts'
import { settingOf } from '../../../src/desk/rules/settings.ts'

/** A rule in the family of the house's own terms, as a newcomer may write one. */
const leadLength = rule({
  id: 'style/lead-length',
  summary: 'A lead of many words',
  why: 'Readers leave.',
  severity: 'info',
  where: 'prose',
  options: { words: { default: 40, description: 'How many words a lead may have.' } },
  examples: [],
  check() {},
})
/** A rule that has not been read on much copy. */
const young = rule({
  id: 'quotes/young',
  summary: 'A young rule',
  why: 'It may be of use.',
  severity: 'warning',
  trial: true,
  where: 'prose',
  examples: [],
  check() {},
})
const shipped = rules.map(({ id }) => id)
rules.push(leadLength, young)

const schema = new Ajv({ strict: false, validateFormats: false }).compile(publishedSchema(rules))

function read(data: unknown) {
  const { house, problems } = readHouse('house-rules.yml', path =>
    path === 'house-rules.yml' ? JSON.stringify(data) : undefined,
  )
  return {
    house,
    problems: problems.filter(({ severity }) => severity === 'error').map(each => each.message),
  }
}

describe.each(rules.map(each => [each.id, each] as const))('%s', (id, each) => {
  it('can be set by a house, with its options', () => {
    const options = Object.fromEntries(
      Object.entries(each.options ?? {}).map(([name, option]) => [name, option.default]),
    )
    const setting = { severity: 'error', ...(each.options ? { options } : {}) }
    const data = { rules: { [id]: setting }, files: [{ match: 'us/**', rules: { [id]: 'off' } }] }
    const { house, problems } = read(data)
    expect(problems).toEqual([])
    expect(settingOf(each, house, false)).toEqual({ severity: 'error', options })
    expect(schema(data), JSON.stringify(schema.errors)).toBe(true)
  })

  it('is explained under its own name', () => {
    expect(ruleOf(id)).toBe(each)
    expect(pageOf(each)).toContain(id)
  })

  it('is linked to its own page', () => {
    const page = addressOf(id).replace(/^.*\/blob\/main\//, '')
    expect(page).toBe(`docs/rules/${id}.md`)
    if (shipped.includes(id)) expect(existsSync(page)).toBe(true)
  })
})

describe('a rule on trial', () => {
  it('is off until a house sets it by its own name', () => {
    const severityIn = (settings: object) => settingOf(young, read({ rules: settings }).house, false).severity
    expect(severityIn({})).toBe('off')
    expect(severityIn({ quotes: 'error' })).toBe('off')
    expect(severityIn({ 'quotes/young': 'warning' })).toBe('warning')
    expect(severityIn({ 'quotes/young': {} })).toBe('warning')
  })

  it('is listed apart', () => {
    const [settled, trials] = indexOf(rules).split('## On trial')
    expect(settled).not.toContain('quotes/young')
    expect(trials).toContain('[quotes/young](quotes/young.md)')
    expect(pageOf(young)).toContain('On trial')
  })
})

describe('a term of the house', () => {
  const term = { id: 'utilize', match: 'utilize', offer: 'use', examples: [{ good: 'They use it.' }] }

  it('is set by its id, and shares the page of terms', () => {
    const data = { terms: [term], rules: { 'style/utilize': 'off' } }
    expect(read(data).problems).toEqual([])
    expect(schema(data)).toBe(true)
    expect(ruleOf('style/utilize')?.id).toBe('style/term')
    expect(addressOf('style/utilize')).toMatch(/style\/term\.md$/)
  })

  it('cannot have the name of a rule', () => {
    expect(read({ terms: [{ ...term, id: 'lead-length' }] }).problems).toEqual([
      'style/lead-length is already a rule. Give the term another id.',
    ])
  })

  it('is not set by a name that no term has', () => {
    expect(read({ terms: [term], rules: { 'style/utilise': 'off' } }).problems).toEqual([
      'There is no term “style/utilise”. Did you mean “style/utilize”?',
    ])
  })
})

describe('the schema of house rules', () => {
  it('is written once for whatever stands in several places', () => {
    expect(readFileSync('house-rules.schema.json').length).toBeLessThan(120_000)
  })

  it('refuses what the reader refuses', () => {
    for (const data of [
      { rules: { 'quotes/unattributed': 'loud' } },
      { rules: { 'no/rule': 'off' } },
      { claims: [{ match: 'x' }] },
      { rules: { style: { options: {} } } },
    ]) {
      expect(schema(data)).toBe(false)
      expect(read(data).problems).not.toEqual([])
    }
  })
})
