import { describe, expect, it } from 'vitest'
import { rules } from '../../src/desk/rules/index.ts'
import { findingsOf } from './example.ts'

/** A message fits on a line of the Problems panel, without the draft's own words. */
const longest = 140

/** Words that no copy editor would say, or that read as translated. */
const unsaid =
  /\b(?:stands?|told|whoever|anew|parted|somebody|behind|on (?:\w+’s|whose) word|flat|nobody|hold(?:s|ing)? it back|begins? small|is no (?:verb|English|word|key))\b/i

/** How a value is written for machines: `P1D`, `2025-SU`, `XXXX-WXX-7`; `2025-03-28` except where a message asks for it. */
const code = /(?<!Write it as )\b\d{4}-\d\d-\d\d|\bP\d+[DWMY]\b|\b\d{4}-(?:SP|SU|FA|WI|Q\d|W\d\d)\b|XXXX/

const withoutQuoted = (text: string) => text.replace(/[“‘`][^“”‘’`]*[”’`]/g, '“…”')

const texts = rules.flatMap(rule => [
  [`${rule.id}: summary`, rule.summary] as const,
  [`${rule.id}: why`, rule.why] as const,
  ...(rule.knows ?? []).map(kind => [`${rule.id}: knows`, kind] as const),
  ...Object.entries(rule.options ?? {}).map(
    ([name, { description }]) => [`${rule.id}: option ${name}`, description] as const,
  ),
])

describe('what rules say of themselves', () => {
  it.each(texts)('is plain: %s', (_where, text) => {
    expect(withoutQuoted(text)).not.toMatch(unsaid)
    expect(text).not.toMatch(/\d %/)
  })

  it.each(rules.map(({ id, why }) => [id, why] as const))(
    'gives a reason in whole sentences: %s',
    (_id, why) => {
      expect(why).toMatch(/^[\p{Lu}“‘].*[.”]$/su)
      for (const sentence of why.split(/(?<=[.?!])\s+/)) expect(sentence.split(/\s+/).length).toBeLessThan(26)
    },
  )
})

describe.each(rules.map(rule => [rule.id, rule] as const))('messages of %s', (_id, rule) => {
  it('say what is wrong in a short, plain sentence', async () => {
    for (const example of rule.examples.filter(({ bad }) => bad !== undefined))
      for (const { message, fixes, evidence } of await findingsOf(rule, example)) {
        const plain = withoutQuoted(message)
        expect(plain.length, message).toBeLessThan(longest)
        expect(plain, message).toMatch(/^(?:[\p{Lu}\d“$£€.]|[\w-]+\.txt\b)/u)
        expect(plain, message).toMatch(/[.?]$|[.?]”$|…”$/)
        for (const text of [plain, ...fixes.map(({ title }) => withoutQuoted(title))]) {
          expect(text).not.toMatch(unsaid)
          expect(text).not.toMatch(code)
          expect(text).not.toMatch(/\d %|\b1 \w+s\b/)
        }
        for (const each of evidence) expect(each.message).toMatch(/[.”]$/)
      }
  })
})
