import { afterEach, expect, test } from 'vitest'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'
import { type Editor, type Options, openEditor } from './editor.ts'

// Clauses are read by the grammar.
weightsOnDisk(import.meta.dirname)

let editor: Editor
const draft = 'file:///desk/draft.md'

async function begin(text: string, options: Options = {}) {
  editor = await openEditor(options)
  await editor.open(draft, `---\ndate: 2025-03-20\n---\n\n${text}\n`)
  await editor.diagnostics(draft)
}
afterEach(() => editor?.end())

test('a finding says what is wrong, why, and where its rule is explained', async () => {
  await begin('He arrives on Thursday, March 28, 2025.')
  const said = await editor.hover(draft, 'March 28')
  expect(said).toContain('One of the two is wrong')
  expect(said).toMatch(/\[dates\/weekday-mismatch\]\(https:.*\.md\)/)
})

test('an editor that shows messages by itself is given them only where it shows none', async () => {
  await begin('“We will close the school this year,” Ana Ruiz said.', {
    beginning: { commands: true },
    files: {
      'sources/wire.txt': 'The mayor spoke. “We will shut the school this year,” Ana Ruiz said.\n',
    },
  })
  const message = 'Quotation differs from'
  expect(await editor.hover(draft, 'school')).toContain(message)
  expect(await editor.hover(draft, 'close')).not.toContain(message)
})

test('a day says which it is, and how far from publication', async () => {
  await begin('The vote is on March 27.')
  expect(await editor.hover(draft, 'March 27')).toContain('**Thursday, March 27, 2025**')
  expect(await editor.hover(draft, 'March 27')).toContain('7 days after publication')
})

test('a quotation says whose it is, and that a source has it word for word', async () => {
  await begin('“We will not close the school this year,” said Ana Ruiz, the mayor of the town.', {
    files: {
      'sources/wire.txt': 'The mayor spoke. “We will not close the school this year,” Ana Ruiz said.\n',
    },
  })
  const said = await editor.hover(draft, 'not close')
  expect(said).toContain('Speaker: **Ana Ruiz**')
  expect(said).toContain('✓ Word for word in [wire.txt](file:///desk/sources/wire.txt#L1)')
})

test('an altered quotation shows the source’s own words', async () => {
  await begin('“We will close the school this year,” Ana Ruiz said.', {
    files: {
      'sources/wire.txt': 'The mayor spoke. “We will surely close the school this year,” Ana Ruiz said.\n',
    },
  })
  expect(await editor.hover(draft, 'close the')).toMatch(/> .*We will surely close the school this year/)
})

test('a person who is charged shows the charge, and where the story tells it', async () => {
  await begin(
    'Prosecutors charged Dana Lisle with wire fraud on Monday.\n\nLisle, 40, was accused of taking bribes in May, prosecutors said.',
  )
  const shown = await editor.hover(draft, 'Lisle, 40')
  expect(shown).toContain('charged: wire fraud (line 5)')
  expect(shown).toContain('accused: taking bribes')
  expect(await editor.hover(draft, 'Monday')).not.toContain('wire fraud')
})

test('a contested claim says what the register has of it', async () => {
  await begin('The prison holds Rook-13 members.', {
    files: {
      'house-rules.yml':
        'claims:\n  - id: rook-membership\n    match: Rook-13 member(s)\n    offer: "alleged {match}"\n    why: No court has heard it.\n    since: 2025-01-01\n    review: 2026-01-01\n',
    },
  })
  const said = await editor.hover(draft, 'Rook-13')
  expect(said).toContain('No court has heard it.')
  expect(said).toContain('`rook-membership`')
  expect(said).toContain('Due for review on Thursday, January 1, 2026')
})

test('words about which there is nothing to say stay silent', async () => {
  await begin('The vote is on March 27.')
  expect(await editor.hover(draft, 'vote')).toBe('')
})

test('a clause says what the source has, and what of it the draft leaves out', async () => {
  await begin('The council will reopen the pier in May. Lemonade will be sold from a kiosk by Brandt.', {
    files: {
      'sources/wire.txt':
        'The council will reopen the pier in May if inspectors approve it, Mayor Ana Ruiz said.\n',
    },
  })
  const said = await editor.hover(draft, 'reopen')
  expect(said).toContain('[wire.txt](file:///desk/sources/wire.txt#L1) has:')
  expect(said).toContain('> The council will reopen the pier in May if inspectors approve it')
  expect(said).toContain('The draft leaves out “Mayor Ana Ruiz said”, “if inspectors approve it”.')
  expect(await editor.hover(draft, 'kiosk')).toContain('Not in the sources.')
})

test('a draft without sources says nothing of its clauses', async () => {
  await begin('The council will reopen the pier in May.')
  expect(await editor.hover(draft, 'reopen')).not.toMatch(/sources|has:/)
})
