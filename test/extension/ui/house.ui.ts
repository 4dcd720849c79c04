import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EmbeddedArchive } from '../../../src/newsroom/archive/embedded.ts'
import { archived, filled } from '../../newsroom/archive/stories.ts'
import { openWindow, page } from './window.ts'

const house = `# The house rules of an invented newspaper.
extends: ap

claims:
  - id: harbor-spy
    match: ["harbor sp(y|ies)"]
    offer: ["alleged {match}"]
    why: No court has found that they spied.
    review: 2025-01-31
    examples:
      - bad: The harbor spies left.
        fixed: The suspected harbor spies left.
      - good: Police say the harbor spies left.

terms:
  - id: boardwalk
    match: board-walk
    offer: boardwalk
    why: One word.
    examples:
      - bad: The board-walk is shut.
        fixed: The boardwalk is shut.
`
const draft = `---
title: Pier
byline: Nora Vance
date: 2025-05-08
---

GULLHAVEN — The saboteurs of the pier left on Thursday. The mayor wept.
`
const files = { 'house-rules.yml': house, 'drafts/pier.md': draft }

test('the examples of house rules are run from the Test Explorer, and what fails is shown where it stands', async () => {
  const window = await openWindow({ files, open: 'house-rules.yml', size: { width: 1500, height: 900 } })
  try {
    await window.squiggle('error')
    await window.command('Testing: Focus on Test Explorer View')
    const rows = window.page.locator('.test-explorer .monaco-list-row')
    await rows.first().waitFor()
    await window.screenshot('tests-listed')
    await window.command('Test: Run All Tests')
    await window.page.locator('.test-explorer .codicon-testing-failed-icon').first().waitFor()
    await window.screenshot('tests-run')
    const failed = window.page.locator('.test-output-peek-tree .monaco-list-row', {
      hasText: 'bad: The harbor',
    })
    await failed.first().click()
    await window.page.locator('.test-output-peek-message-container .monaco-diff-editor').first().waitFor()
    await window.screenshot('tests-failure')
    expect(await rows.allTextContents()).not.toEqual([])
  } finally {
    await window.screenshot('tests-last')
    await window.close()
  }
})

test('selected words are put on the register from the light bulb', async () => {
  const window = await openWindow({ files, open: 'drafts/pier.md', size: { width: 1500, height: 900 } })
  try {
    await window.page.locator('.statusbar-item', { hasText: /./ }).first().waitFor()
    await window.putCursorAt('saboteurs of the pier')
    await window.page.waitForTimeout(1500)
    await window.screenshot('register-bulb')
    await window.page.keyboard.press('Control+.')
    const row = window.page.locator('.action-widget .monaco-list-row.action', { hasText: 'register' })
    await row.first().waitFor()
    await window.screenshot('register-menu')
    await row.first().click()
    await window.page.locator('.tab.active', { hasText: 'house-rules.yml' }).waitFor()
    await window.screenshot('register-entry')
    await window.page.keyboard.type('Nobody has been charged.')
    await window.page.keyboard.press('Tab')
    await window.page.keyboard.press('Tab')
    await window.page.keyboard.type('Police say that saboteurs of the pier left.')
    await window.page.keyboard.press('Escape')
    const saved = await window.save('house-rules.yml')
    expect(saved).toContain(`
  - id: saboteurs-of-the-pier
    match: ["saboteurs of the pier"]
    offer: ["alleged {match}"]
    why: Nobody has been charged.
    examples:
      - bad: The saboteurs of the pier left on Thursday.
      - good: Police say that saboteurs of the pier left.

terms:
`)
    await window.openFile('drafts/pier.md')
    await window.squiggle('warning')
    await window.screenshot('register-found')
  } finally {
    await window.screenshot('register-last')
    await window.close()
  }
})

test('selected words begin house rules where there are none', async () => {
  const window = await openWindow({ files: { 'drafts/pier.md': draft }, open: 'drafts/pier.md' })
  try {
    await window.page.locator('.codelens-decoration').first().waitFor()
    await window.putCursorAt('saboteurs of the pier')
    await window.command('Standards Desk: Add to Register of Contested Claims')
    await window.page.locator('.tab.active', { hasText: 'house-rules.yml' }).waitFor()
    await window.page.locator('.view-line', { hasText: 'saboteurs-of-the-pier' }).waitFor()
    await window.page.keyboard.type('Nobody has been charged.')
    await window.page.keyboard.press('Escape')
    await window.screenshot('register-begun')
    expect(await window.save('house-rules.yml')).toMatch(
      /extends: ap\n[\s\S]*\nclaims:\n[\s\S]*\n {2}- id: saboteurs-of-the-pier\n[\s\S]*why: Nobody has been charged\.\n/,
    )
  } finally {
    await window.close()
  }
})

test('the check before publishing lists all that holds a draft back, and who let what stand', async () => {
  const held = `---
title: Pier
byline: Nora Vance
date: 2025-05-08
embargo: 2090-05-09T10:00:00Z
---

GULLHAVEN — The pier cost TK million dollars. [[Check this with Ana]]

<!-- stet hedging/contested-claim: convicted on May 2 — Ana Ruiz, 2025-05-08 -->
The harbor spies left on Thursday.

<!-- stet hedging/contested-claim: the ruling says so -->
The harbor spies wept on Thursday.

Correction: An earlier version gave a wrong number of votes.
`
  const window = await openWindow({
    files: {
      'house-rules.yml': house.replace('terms:', 'fields: [title, byline, date, slug]\nterms:'),
      'drafts/pier.md': held,
    },
    open: 'drafts/pier.md',
    size: { width: 1500, height: 1100 },
  })
  try {
    await window.squiggle('warning')
    await window.command('Standards Desk: Check before Publishing')
    const gate = await page(window, 'gate')
    await gate.locator('td').first().waitFor()
    await window.screenshot('gate-everything')
    const text = (await gate.locator('body').textContent()) ?? ''
    for (const words of [
      'The field “slug” is missing.',
      'Embargoed until 10 a.m. UTC Tuesday, May 9, 2090.',
      '“TK” is a placeholder.',
      'Editor’s note left in the copy: “Check this with Ana.”',
      'Date this correction',
      '“harbor-spy” was due for review on January 31, 2025',
      'Ana Ruiz, May 8, 2025',
      'unsigned',
    ])
      expect(text).toContain(words)
    await gate.locator('a', { hasText: 'was due for review' }).click()
    await window.page.locator('.tab.active', { hasText: 'house-rules.yml' }).waitFor()
  } finally {
    await window.screenshot('gate-last')
    await window.close()
  }
})

test('an entry is tried on what has run, and each finding leads to its story', async () => {
  const window = await openWindow({
    files: { 'house-rules.yml': `archive: archive.sqlite\n${house}`, 'drafts/pier.md': draft },
    open: 'house-rules.yml',
    size: { width: 1500, height: 900 },
  })
  try {
    const archive = new EmbeddedArchive(join(window.folder, 'archive.sqlite'))
    const outlets = ['AP', 'Reuters', 'Gullhaven Herald']
    const stories = Array.from({ length: 90 }, (_, index) =>
      archived(
        `wires/${index}.txt`,
        `Gullhaven shuts its pier, part ${index}\n\nGULLHAVEN — The council met on Tuesday.\n\n${index % 7 ? 'It rained' : 'The old board-walk is shut'} until the storm of week ${index} was over, said the mayor.`,
        {
          date: `2025-0${1 + (index % 6)}-${10 + (index % 19)}`,
          publisher: outlets[index % 3],
          headline: `Gullhaven shuts its pier, part ${index}`,
        },
      ),
    )
    await (await filled(archive, ...stories)).close()
    await window.squiggle('error')
    expect(await window.quickFixes('board-walk')).toContain('Try “style/boardwalk” on the archive')
    await window.screenshot('tried-menu')
    await window.page.locator('.action-widget .monaco-list-row.action', { hasText: 'on the archive' }).click()
    const preview = window.page.frameLocator('iframe.webview').frameLocator('iframe')
    await preview.locator('h1', { hasText: 'tried on the archive' }).waitFor()
    await window.screenshot('tried-page')
    expect(await preview.locator('body').textContent()).toContain(
      'It finds something in 13 of 90 stories (14%)',
    )
    await preview.locator('a', { hasText: 'Gullhaven shuts' }).first().click()
    await window.page.locator('.tab.active', { hasText: '.txt' }).waitFor()
    await window.screenshot('tried-story')
  } finally {
    await window.screenshot('tried-last')
    await window.close()
  }
})
