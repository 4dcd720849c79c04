import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bundled } from '../cli/bundle.ts'
import { startServer } from './speaking.ts'

const draft =
  '---\ndate: 2025-03-28\n---\n\nMayor Ana Ruiz closed the bridge. “We had no choice,” Ruiz said.\n'
const bundle = bundled()
const ticks = '# ours\n[]\n'

it.skipIf(process.getuid?.() !== 0)(
  'on a full disk no editor is told to write ticks or stets',
  async context => {
    const folder = mkdtempSync(join(tmpdir(), 'standards-desk-full-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) context.skip()
    onTestFinished(() => void spawnSync('umount', ['-l', folder]))
    writeFileSync(join(folder, 'a.md'), draft)
    writeFileSync(join(folder, 'ticks.yml'), ticks)
    const server = startServer(bundle.path, folder)
    onTestFinished(() => void server.child.kill('SIGKILL'))
    await server.begin()
    server.open('a.md', draft)
    await server.diagnosed('a.md')
    const tick = async (id: number) => {
      const params = { uri: server.uri('a.md'), kind: 'quotation', words: 'We had no choice', ticked: true }
      server.send({ id, method: 'standardsDesk/tick', params })
      return server.heard(answer => answer.id === id)
    }
    expect((await tick(10)).error).toBeUndefined()
    expect(() => writeFileSync(join(folder, 'full'), Buffer.alloc(100_000))).toThrow('ENOSPC')
    expect((await tick(11)).error?.message).toContain('the disk is full')
    expect(readFileSync(join(folder, 'ticks.yml'), 'utf8')).toBe(ticks)
  },
)
