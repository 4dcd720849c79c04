import { checkStory } from '../check.ts'
import { readDraft } from '../draft/read.ts'
import { applyEdits } from '../fixes.ts'
import type { Claim, EntryExample, House, Place, RuleSetting, Term } from '../house/house.ts'
import contestedClaim from '../rules/hedging/contested-claim.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import term from '../rules/style/term.ts'
import { readStory } from '../story/read.ts'

/** What became of one example of one entry. */
export interface ExampleResult {
  kind: EntryTest['kind']
  /** The entry's id; a rule's, of its setting. */
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
  /** Where the example is in its file. */
  place?: Place
}

/** An entry that nothing proves. */
export interface Unproven {
  kind: EntryTest['kind']
  entry: string
  place?: Place
}

export interface HouseTest {
  results: ExampleResult[]
  unproven: Unproven[]
}

/** The examples of one entry of a house, and what runs them. */
export interface EntryTest {
  kind: 'rule' | 'claim' | 'term'
  entry: Claim | Term | ProvenSetting
  /** Runs one of the entry's examples, by its index. */
  run(index: number): ExampleResult
}

/** A rule's setting that has examples. */
type ProvenSetting = RuleSetting & { id: string; examples: EntryExample[] }

/**
 * What there is to test in a house, in its order. `bad` must be found by its own entry, and be `fixed` after the first
 * offer; in `good` the entry must find nothing. Each entry is tested alone, whatever the house's settings, and a rule
 * under its own; an example's `published` is the day on which it is read, and one without is read while the entry is in
 * force.
 */
export function testsOf(house: House): EntryTest[] {
  const bare: House = { ...house, rules: {}, claims: [], terms: [], overrides: [] }
  const testOf = (
    kind: EntryTest['kind'],
    entry: EntryTest['entry'],
    only: House,
    rule: Rule,
  ): EntryTest => ({
    kind,
    entry,
    run: index => resultOf(kind, entry.id, entry.examples[index], index, only, rule),
  })
  return [
    ...rules.flatMap(rule => {
      const { examples, ...setting } = house.rules[rule.id] ?? {}
      if (!examples?.length) return []
      return [
        testOf(
          'rule',
          { ...setting, id: rule.id, examples },
          { ...bare, rules: { [rule.id]: setting } },
          rule,
        ),
      ]
    }),
    ...house.claims.map(claim => testOf('claim', claim, { ...bare, claims: [claim] }, contestedClaim)),
    ...house.terms.map(each => testOf('term', each, { ...bare, terms: [each] }, term)),
  ]
}

/** Runs every example of every entry. */
export function testHouse(house: House): HouseTest {
  const tests = testsOf(house)
  return {
    results: tests.flatMap(({ entry, run }) => entry.examples.map((_, index) => run(index))),
    unproven: tests
      .filter(({ entry }) => entry.examples.length === 0)
      .map(({ kind, entry }) => ({ kind, entry: entry.id, place: entry.place })),
  }
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
  const firstOffers = () =>
    applyEdits(
      copy,
      findings.flatMap(({ fixes: [first] }) => first?.edits ?? []),
    )
  if (type === 'good') {
    if (findings.length === 0) return { ...result, passed: true, message: '' }
    const words = findings.map(finding => `“${copy.slice(finding.start, finding.end)}”`).join(', ')
    const instead = firstOffers()
    return failed(
      `“${entry}” finds ${words} in a good example.`,
      ...(instead === copy ? [] : [copy, instead]),
    )
  }
  if (findings.length === 0)
    return failed(
      `“${entry}” finds nothing in a bad example.`,
      ...(example.fixed === undefined ? [] : [example.fixed, copy]),
    )
  if (example.fixed === undefined) return { ...result, passed: true, message: '' }
  if (findings.some(finding => finding.fixes.length === 0))
    return failed(`“${entry}” has no offer that fits here.`, example.fixed, copy)
  const actual = firstOffers()
  if (actual === example.fixed) return { ...result, passed: true, message: '' }
  return failed(`The first offer of “${entry}” doesn’t give the “fixed” text.`, example.fixed, actual)
}
