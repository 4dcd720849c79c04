import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

const house = `extends: ap
fields: [title, byline, date, slug]
claims:
  - id: harbor-spy
    match: ["harbor sp(y|ies)"]
    why: No court has found that they spied.
    review: 2025-01-31
    examples: [{ bad: The harbor spies left. }]
`
const draft = `---
title: Pier
byline: Nora Vance
date: 2025-05-08
embargo: 2025-05-09T10:00:00Z
---

GULLHAVEN — The pier cost TK million dollars. [[Check this with Ana]]

<!-- stet hedging/contested-claim: convicted on May 2 — Ana Ruiz, 2025-05-08 -->
The harbor spies left on Thursday.

The harbor spies came back on Friday.

<!-- stet hedging/contested-claim -->
The harbor spies wept on Saturday.

Correction: An earlier version gave a wrong number of votes.
`
const stets = `- draft: drafts/pier.md
  rule: hedging/contested-claim
  words: harbor spies
  reason: the court's own words
  by: Nora Vance
  on: 2025-05-08
`
const files = { 'house-rules.yml': house, 'drafts/pier.md': draft, 'stet.yml': stets }
const now = () => new Date('2025-05-08T12:00:00Z')

const rulesOf = (output: string) =>
  JSON.parse(output).files[0].findings.map(
    ({ rule, severity }: Record<string, string>) => `${severity} ${rule}`,
  )

describe('the check before publication', () => {
  it('holds back for placeholders, notes, an embargo, a missing field and a correction without a day', async () => {
    const folder = folderWith(files)
    const ran = await folder.desk(['check', 'drafts', '--gate', '--format', 'json'], { now })
    expect(ran.code).toBe(1)
    expect(rulesOf(ran.output)).toEqual([
      'error gate/field',
      'error gate/embargo',
      'error gate/placeholder',
      'error gate/note',
      'error gate/correction',
    ])
    const drafting = await folder.desk(['check', 'drafts', '--format', 'json'], { now })
    expect(drafting.code).toBe(0)
    expect(rulesOf(drafting.output).join()).not.toContain('error')
    const later = await folder.desk(['check', 'drafts', '--gate', '--format', 'json'], {
      now: () => new Date('2025-05-09T10:00:01Z'),
    })
    expect(rulesOf(later.output)).not.toContain('error gate/embargo')
  })

  it('says at its entry in the house file which claim is past its review', async () => {
    const ran = await folderWith(files).desk(['check', 'drafts', '--gate'], { now })
    expect(ran.messages).toBe(
      'house-rules.yml:4:9: “harbor-spy” was due for review on January 31, 2025. Is it still contested?\n',
    )
  })

  it('gives a record of what was let stand, by whom and why, and says what nobody signed', async () => {
    const folder = folderWith(files)
    const { output } = await folder.desk(['check', 'drafts', '--gate'], { now })
    expect(output).toContain(`Overruled in drafts/pier.md
    11:5 “harbor spies” hedging/contested-claim
        convicted on May 2 (Ana Ruiz, 2025-05-08)
    13:5 “harbor spies” hedging/contested-claim
        the court's own words (Nora Vance, 2025-05-08)
    16:5 “harbor spies” hedging/contested-claim
        the court's own words (Nora Vance, 2025-05-08)
`)
    const unsigned = folderWith({ ...files, 'stet.yml': '' })
    expect((await unsigned.desk(['check', 'drafts', '--gate'], { now })).output).toContain(
      '        no reason given (unsigned)\n',
    )
    const data = JSON.parse(
      (await folder.desk(['check', 'drafts', '--gate', '--format', 'json'], { now })).output,
    )
    expect(data.files[0].stood).toHaveLength(3)
    expect(data.files[0].stood[0]).toMatchObject({
      rule: 'hedging/contested-claim',
      actual: 'harbor spies',
      start: { line: 11, column: 5 },
      reason: 'convicted on May 2',
      by: 'Ana Ruiz',
      on: '2025-05-08',
    })
    expect((await folder.desk(['check', 'drafts', '--gate', '--format', 'html'], { now })).output).toContain(
      'convicted on May 2 (Ana Ruiz, 2025-05-08)',
    )
    // It is for the editor who publishes the story, not for every check.
    expect((await folder.desk(['check', 'drafts'], { now })).output).not.toContain('Overruled')
  })
})
