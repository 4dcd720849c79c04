import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundled } from './bundle.ts'
import { folderWith, wrongDay } from './desk.ts'

const bundle = bundled()
const packages = ['--eval', '(package-initialize)']
const needs = ['--eval', "(progn (require 'eglot) (require 'markdown-mode))"]
const hasEglot = spawnSync('emacs', ['--batch', ...packages, ...needs]).status === 0

/** What the page tells its readers to write into their configuration. */
const page = readFileSync(join(import.meta.dirname, '../../docs/editors.md'), 'utf8')
const configuration = /```elisp\n(.*?)```/s.exec(page)![1]

describe('the page about Emacs', () => {
  // Debian: apt-get install emacs-nox elpa-eglot elpa-markdown-mode
  it.skipIf(!hasEglot).each([
    ['draft.md', wrongDay, 'markdown-mode', 5],
    ['draft.txt', 'BYLINE: Ann Lund\n\nThe bridge opened on Thursday, March 28, 2014.\n', 'text-mode', 3],
  ])(
    'serves a real Emacs: the error in %s arrives, and a quick fix is applied and saved',
    (name, draft, mode, line) => {
      const folder = folderWith({
        [name]: draft,
        'init.el': configuration,
        'bin/standards-desk': `#!/bin/sh\nexec "${process.execPath}" "${bundle.path}" "$@"\n`,
      })
      chmodSync(join(folder.path, 'bin/standards-desk'), 0o755)
      execFileSync('emacs', ['--batch', ...packages, '--load', join(import.meta.dirname, 'emacs.el')], {
        cwd: folder.path,
        timeout: 60_000,
        stdio: 'pipe',
        env: {
          ...process.env,
          // Nothing of the user who runs the test, and nothing left behind there.
          HOME: folder.path,
          PATH: [join(folder.path, 'bin'), process.env.PATH].join(delimiter),
          DESK_CONFIGURATION: join(folder.path, 'init.el'),
          DESK_DRAFT: join(folder.path, name),
          DESK_FIX: 'Change the weekday: Friday',
          DESK_REPORT: join(folder.path, 'report.json'),
        },
      })
      const seen = JSON.parse(folder.text('report.json'))
      expect(seen.error).toBeUndefined()
      expect(seen.mode).toBe(mode)
      expect(seen.diagnostics).toMatchObject([
        { line, type: 'eglot-error', text: expect.stringContaining('is a Friday') },
      ])
      expect(seen.actions).toContain('Change the date: March 27')
      expect(folder.text(name)).toContain('opened on Friday, March 28, 2014.')
      expect(seen.left).toBe(0)
    },
    90_000,
  )
})
