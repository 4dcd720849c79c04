import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openWindow, themes } from './window.ts'

const drafts = 'samples/newsroom/drafts'
const sample = existsSync(drafts)
  ? readdirSync(drafts)
      .sort()
      .find(name => name.endsWith('.md'))
  : undefined

// Until the sample newsroom is there, one draft of one's own.
const one = {
  'drafts/harbour.md': '# Harbour bridge\n\nThe mayor opened the bridge on Thursday, March 28, 2025.\n',
}
const opened = sample ? { open: `drafts/${sample}` } : { open: 'drafts/harbour.md', files: one }

for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  test(`a draft is marked, in ${theme}`, async () => {
    const window = await openWindow({ theme, ...opened })
    try {
      expect(await (await window.squiggle('error')).count()).toBeGreaterThan(0)
    } finally {
      await window.screenshot(`newsroom-${theme}`)
      await window.close()
    }
  })
}
