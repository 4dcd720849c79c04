import { expect, test } from 'vitest'
import { openWindow, themes } from './window.ts'

for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  test(`the draft of the sample newsroom is marked, in ${theme}`, async () => {
    const window = await openWindow({ theme, open: 'drafts/harbor-visit.md' })
    try {
      expect(await (await window.squiggle('error')).count()).toBeGreaterThan(0)
    } finally {
      await window.screenshot(`newsroom-${theme}`)
      await window.close()
    }
  })
}
