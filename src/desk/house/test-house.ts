import { checkStory } from '../check.ts'
import { readDraft } from '../draft/read.ts'
import { applyEdits } from '../fixes.ts'
import contestedClaim from '../rules/hedging/contested-claim.ts'
import type { Rule } from '../rules/rule.ts'
import term from '../rules/style/term.ts'
import { readStory } from '../story/read.ts'
import type { Claim, EntryExample, House, Place, Term } from './house.ts'

/** What became of one example of one entry. */
export interface ExampleResult {
  kind: 'claim' | 'term'
  /** The entry's id. */
  entry: string
  /** Which of the entry's examples, from 0. */
  index: number
  /** `bad` or `good`, and its copy. */
  type: 'bad' | 'good'
  copy: string
  passed: boolean
  /** What went wrong, in a sentence; empty when nothing did. */
  message: string
  /** The copy wanted and the copy got, where they differ. */
  expected?: string
  actual?: string
  /** Where the example stands in its file. */
  place?: Place
}

/** An entry that nothing proves. */
export interface Unproven {
  kind: 'claim' | 'term'
  entry: string
  place?: Place
}

export interface HouseTest {
  results: ExampleResult[]
  unproven: Unproven[]
}

/**
 * Runs every example of every entry. `bad` must be found by its own entry, and be `fixed` after the first offer; in `good`
 * the entry must find nothing. Each entry is tested alone, whatever the house's settings; an example's `published` is
 * the day on which it is read, and one without is read while the entry is in force.
 */
export function testHouse(house: House): HouseTest {
  const test: HouseTest = { results: [], unproven: [] }
  const run = (kind: 'claim' | 'term', entry: Claim | Term, alone: Partial<House>, rule: Rule) => {
    if (entry.examples.length === 0) test.unproven.push({ kind, entry: entry.id, place: entry.place })
    const only: House = { ...house, rules: {}, claims: [], terms: [], overrides: [], ...alone }
    entry.examples.forEach((example, index) => {
      test.results.push(resultOf(kind, entry.id, example, index, only, rule))
    })
  }
  for (const claim of house.claims) run('claim', claim, { claims: [claim] }, contestedClaim)
  for (const each of house.terms) run('term', each, { terms: [each] }, term)
  return test
}

function resultOf(
  kind: ExampleResult['kind'],
  entry: string,
  example: EntryExample,
  index: number,
  house: House,
  rule: Rule,
): ExampleResult {
  const type = example.bad === undefined ? 'good' : 'bad'
  const copy = example.bad ?? example.good ?? ''
  const story = readStory(readDraft(copy, { format: 'markdown', published: example.published }))
  const findings = checkStory(story, house, undefined, {}, [rule])
  const result = { kind, entry, index, type, copy, place: example.place } as const
  const failed = (message: string, expected?: string, actual?: string): ExampleResult => ({
    ...result,
    passed: false,
    message,
    ...(expected === undefined ? {} : { expected, actual }),
  })
  if (type === 'good') {
    if (findings.length === 0) return { ...result, passed: true, message: '' }
    const words = findings.map(finding => `“${copy.slice(finding.start, finding.end)}”`).join(', ')
    return failed(`“${entry}” finds ${words} in an example that is good.`)
  }
  if (findings.length === 0) return failed(`“${entry}” finds nothing in an example that is bad.`)
  if (example.fixed === undefined) return { ...result, passed: true, message: '' }
  if (findings.some(finding => finding.fixes.length === 0))
    return failed(`“${entry}” has no offer that fits here.`, example.fixed, copy)
  const actual = applyEdits(
    copy,
    findings.flatMap(finding => finding.fixes[0].edits),
  )
  if (actual === example.fixed) return { ...result, passed: true, message: '' }
  return failed(`The first offer of “${entry}” gives another text.`, example.fixed, actual)
}
