import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundled } from './bundle.ts'
import { folderWith, wrongDay } from './desk.ts'

const bundle = bundled()
const hasNeovim = spawnSync('nvim', ['--version']).status === 0

describe('standards-desk lsp', () => {
  // Debian: apt-get install neovim
  it.skipIf(!hasNeovim)(
    'serves a real Neovim: diagnostics arrive, and a quick fix is applied',
    () => {
      const folder = folderWith({ 'draft.md': wrongDay })
      execFileSync(
        'nvim',
        ['--headless', '--clean', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`],
        {
          cwd: folder.path,
          timeout: 60_000,
          env: {
            ...process.env,
            DESK_SERVER: [process.execPath, bundle.path, 'lsp', '--stdio'].join('\n'),
            DESK_DRAFT: join(folder.path, 'draft.md'),
            DESK_REPORT: join(folder.path, 'report.json'),
          },
        },
      )
      const seen = JSON.parse(folder.text('report.json'))
      expect(seen.error).toBeUndefined()
      expect(seen.diagnostics).toMatchObject([
        {
          line: 5,
          column: 35,
          source: 'Standards Desk',
          message: expect.stringContaining('is a Friday'),
          severity: 1,
        },
      ])
      expect(seen.actions.length).toBeGreaterThanOrEqual(2)
      expect(seen.text).toContain('opened on Friday, March 28, 2014.')
      expect(seen.left).toBe(0)
    },
    90_000,
  )
})
