import { expect, it } from 'vitest'
import { bundled } from '../cli/bundle.ts'
import { killCommands } from './killing.ts'

const bundle = bundled()

// `npm run soak -- --kills 200` kills more of them.
it('leaves every file whole or untouched when a command is killed', async () => {
  expect((await killCommands(bundle.path, 12, 1)).torn).toEqual([])
}, 120_000)
