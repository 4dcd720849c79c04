import { describe, expect, it } from 'vitest'
import { checkStory } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { applyEdits } from '../../../src/desk/fixes.ts'
import { readHouse } from '../../../src/desk/house/read.ts'
import contestedClaim from '../../../src/desk/rules/hedging/contested-claim.ts'
import { readStory } from '../../../src/desk/story/read.ts'
import { moreCases } from './more-register-cases.ts'
import { cases } from './register-cases.ts'

const houseOf = (claim: string) => {
  const { house, problems } = readHouse('house-rules.yml', () => `claims:${claim}\n`)
  expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
  return house
}

const findingsIn = (copy: string, claim: string, published?: string) =>
  checkStory(readStory(readDraft(copy, { format: 'markdown', published })), houseOf(claim), undefined, {}, [
    contestedClaim,
  ])

describe.each([...cases, ...moreCases].map(each => [/id: (\S+)/.exec(each.claim)![1], each] as const))(
  'the claim %s',
  (_id, { claim, flag, leave }) => {
    it.each(flag)('stands as a fact in: %s', (copy, fixed, published) => {
      const findings = findingsIn(copy, claim, published)
      expect(findings.length).toBeGreaterThan(0)
      expect(
        applyEdits(
          copy,
          findings.flatMap(finding => finding.fixes[0].edits),
        ),
      ).toBe(fixed)
    })

    it.each(leave.map(each => (typeof each === 'string' ? ([each, undefined] as const) : each)))(
      'does not stand as a fact in: %s',
      (copy, published) => {
        expect(
          findingsIn(copy, claim, published).map(finding => copy.slice(finding.start, finding.end)),
        ).toEqual([])
      },
    )
  },
)
