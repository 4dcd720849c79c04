import { expect, it } from 'vitest'
import { bundled } from '../cli/bundle.ts'
import { killAdding } from './archive-killing.ts'
import { killCommands } from './killing.ts'

const bundle = bundled()

// `npm run soak -- --kills 200` kills more of them.
it('leaves every file whole or untouched when a command is killed', async () => {
  expect((await killCommands(bundle.path, 12, 1)).torn).toEqual([])
}, 120_000)

// `npm run soak -- --archive-kills 50` kills more of them.
it('keeps every story that was added when a command is killed while it adds', async () => {
  expect((await killAdding(bundle.path, 4, 1)).wrong).toEqual([])
}, 120_000)
