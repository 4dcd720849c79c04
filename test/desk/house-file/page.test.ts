import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHouse } from '../../../src/desk/house-file/read.ts'
import { houseSchema, type Schema } from '../../../src/desk/house-file/schema.ts'
import { testHouse } from '../../../src/desk/house-file/test-house.ts'
import { rules } from '../../../src/desk/rules/index.ts'

const page = readFileSync('docs/house-rules.md', 'utf8')
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1])

/** The files that the page's examples build on. */
const others: Record<string, string> = {
  'shared/legal.yml': 'rules: { legal: error }\n',
  'members.csv': 'name,title\nTomas Okonjo,member of Parliament\n',
  'council.csv': 'Member;Sworn in\nAna Ruiz;2024-05-01\n',
}

/** Every key that a schema has, at any depth, but for the ids and options of rules. */
function* keysOf(schema: Schema): Generator<string> {
  for (const [key, of] of Object.entries(schema.properties ?? {})) {
    if (key.includes('/')) continue
    yield key
    if (key !== 'rules') yield* keysOf(of)
  }
  for (const branch of schema.anyOf ?? []) yield* keysOf(branch)
  if (schema.items) yield* keysOf(schema.items)
}

describe('the page on house rules', () => {
  it.each(blocks)('has an example without a fault, whose own examples hold: %#', block => {
    const { house, problems } = readHouse(
      'house-rules.yml',
      path => ({ 'house-rules.yml': block, ...others })[path],
    )
    expect(problems.map(({ message }) => message)).toEqual([])
    const { results } = testHouse(house)
    expect(results.filter(({ passed }) => !passed)).toEqual([])
  })

  it('shows every key', () => {
    const written = blocks.join('\n')
    for (const key of new Set(keysOf(houseSchema(rules))))
      expect(new RegExp(`(?:^|[\\s{,-])${key}:`, 'm').test(written), key).toBe(true)
  })
})
