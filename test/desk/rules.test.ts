import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/desk/fixes.ts'
import { rules } from '../../src/desk/rules/index.ts'
import { copyOf, findingsOf } from './example.ts'

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('has examples of what it finds and of what it leaves alone', () => {
    expect(rule.examples.some(example => example.bad !== undefined)).toBe(true)
    expect(rule.examples.some(example => example.good !== undefined)).toBe(true)
  })

  it.each(rule.examples.filter(example => example.bad !== undefined).map(example => [example.bad, example]))(
    'finds something in: %s',
    async (_copy, example) => {
      const copy = copyOf(example)
      const findings = await findingsOf(rule, example)
      expect(findings.length, 'a finding').toBeGreaterThan(0)
      for (const finding of findings) {
        expect(finding.message).toMatch(/[.?!”"’)]$/)
        expect(finding.why).toMatch(/\S/)
        expect(finding.start).toBeGreaterThanOrEqual(0)
        expect(finding.end).toBeLessThanOrEqual(copy.length)
      }
      if (example.finds !== undefined)
        expect(findings.map(finding => copy.slice(finding.start, finding.end))).toEqual(
          [example.finds].flat(),
        )
      if (example.underlines !== undefined) {
        const { start, end } = findings[0].underline ?? findings[0]
        expect(copy.slice(start, end)).toBe(example.underlines)
      }
      if (example.fixes) {
        const results = findings.flatMap(finding => finding.fixes).map(fix => applyEdits(copy, fix.edits))
        expect(results).toHaveLength(example.fixes.length)
        example.fixes.forEach((words, index) => {
          expect(results[index]).toContain(words)
        })
      }
      if (example.fixed !== undefined)
        expect(applyEdits(copy, findings[0].fixes[0].edits)).toBe(example.fixed)
    },
  )

  it.each(
    rule.examples.filter(example => example.good !== undefined).map(example => [example.good, example]),
  )('leaves alone: %s', async (_copy, example) => {
    expect((await findingsOf(rule, example)).map(finding => finding.message)).toEqual([])
  })

  it('has nothing more to say of what a safe fix has mended', async () => {
    for (const example of rule.examples) {
      const safe = (await findingsOf(rule, example)).find(finding => finding.fixes.some(fix => fix.safe))
      if (!safe) continue
      const mended = applyEdits(copyOf(example), safe.fixes.find(fix => fix.safe)!.edits)
      const again = await findingsOf(rule, example, mended)
      expect(
        again.filter(finding => finding.start === safe.start && finding.fixes.some(fix => fix.safe)),
      ).toEqual([])
    }
  })
})
