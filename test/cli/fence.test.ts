import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Folder, folderWith } from './desk.ts'

const secret = 'HOLM (CP) — “We have nine of them in the cellar,” Mayor Ana Ruiz said Friday.\n'
const words = '“We have eight of them in the cellar,” Mayor Ana Ruiz said Friday.\n'
const draft = (sources: string) => `---\ndate: 2025-03-28\nsources: ${sources}\n---\n\n${words}`

/** A repository with drafts in it, beside something that is none of its business. */
function repository(files: Record<string, string>, git = true) {
  const folder = folderWith({
    'secret/n.txt': secret,
    'secret/keys.txt': 'root:x:0:0:root:/root:/bin/sh\n',
    'secret/rules.yml': 'extends: ap\nclaims: [password, hunter2]\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`repo/${name}`, text])),
  })
  if (git) folder.write('repo/.git/HEAD', 'ref: refs/heads/main\n')
  return { folder, repo: new Folder(join(folder.path, 'repo')) }
}

const leaks = /nine|root:x|hunter2|password/

describe('a draft leads nowhere outside of its repository', () => {
  it.each([
    ['up', () => '../secret/n.txt'],
    ['up, in a folder', () => '../secret'],
    ['up, in a glob', () => '"../**/*.txt"'],
    ['from the root', (folder: Folder) => join(folder.path, 'secret/n.txt')],
    ['from the root, in a glob', () => '"/**/*.txt"'],
    ['everything', () => '"/**"'],
    ['up and down', () => 'wire/../../secret/n.txt'],
    ['by a link', () => 'link/n.txt'],
    ['by a link to a file', () => 'note.txt'],
    ['by a link to a folder', () => 'link'],
    ['by a link in a glob', () => '"li*/*.txt"'],
    ['by a link in a folder of sources', () => 'wire'],
    ['a device', () => '/dev/zero'],
    ['what never ends', () => '/proc/kmsg'],
  ])('%s', async (_, sources) => {
    const { folder, repo } = repository({ 'wire/own.txt': 'It rained.\n' })
    repo.write('a.md', draft(sources(folder)))
    symlinkSync('../secret', join(repo.path, 'link'))
    symlinkSync('../secret/n.txt', join(repo.path, 'note.txt'))
    symlinkSync('../../secret/n.txt', join(repo.path, 'wire/n.txt'))
    const ran = await repo.desk(['check', 'a.md', '--format', 'github'])
    expect(ran.output + ran.messages).not.toMatch(leaks)
    expect(ran.messages).toMatch(/outside the newsroom|pipe or a device/)
    const { output } = await repo.desk(['facts', 'a.md', '--format', 'json'])
    expect(JSON.parse(output).files[0].quotations[0].verification.source).toBeNull()
  })

  it('whatever its house rules name', async () => {
    for (const house of [
      'sources: [../secret]',
      'extends: ../secret/keys.txt',
      'extends: ../secret/rules.yml',
    ]) {
      const { repo } = repository({ 'a.md': words, 'house-rules.yml': `${house}\n` })
      const ran = await repo.desk(['check', 'a.md'])
      expect(ran.output + ran.messages).not.toMatch(leaks)
      expect(ran.messages).toContain('outside the newsroom')
      expect((await repo.desk(['test'])).messages).not.toMatch(leaks)
    }
  })

  it('even where a folder of sources, stet.yml or a draft is a link', async () => {
    const { repo } = repository({ 'a.md': words })
    symlinkSync('../secret', join(repo.path, 'sources'))
    symlinkSync('../secret/n.txt', join(repo.path, 'b.txt'))
    const ran = await repo.desk(['check'])
    expect(ran.output + ran.messages).not.toMatch(leaks)
    expect(ran.messages).toMatch(/^b\.txt: it is outside/m)
  })

  it('but to all of it, from any folder', async () => {
    const { repo } = repository({ 'wire/n.txt': secret, 'desk/a.md': draft('../wire/n.txt') })
    const desk = new Folder(join(repo.path, 'desk'))
    expect((await desk.desk(['check', 'a.md'])).output).toContain('nine')
  })

  it('and, where there is no repository, to what lies beside its house rules', async () => {
    const files = { 'house-rules.yml': 'sources: [wire]\n', 'wire/n.txt': secret, 'desk/a.md': words }
    const { repo } = repository(files, false)
    const desk = new Folder(join(repo.path, 'desk'))
    expect((await desk.desk(['check', 'a.md'])).output).toContain('nine')
  })

  it('unless the person says so', async () => {
    const { folder, repo } = repository({ 'a.md': draft('../secret/n.txt'), 'b.md': words })
    const allowed = await repo.desk(['check', 'a.md', '--allow-outside', '../secret'])
    expect(allowed.output).toContain('nine')
    expect(allowed.messages).toBe('')
    const other = await repo.desk(['check', 'a.md', '--allow-outside', '../other'])
    expect(other.output).not.toContain('nine')
    expect((await repo.desk(['check', 'b.md', '--sources', '../secret/n.txt'])).output).toContain('nine')
    const named = await new Folder(folder.path).desk(['check', 'repo/b.md', '--sources', 'secret/n.txt'])
    expect(named.output).toContain('nine')
  })

  it('and shows nothing of a file that is no house rules', async () => {
    const { repo } = repository({ 'a.md': words, 'house-rules.yml': 'extends: keys.txt\n' })
    repo.write('keys.txt', 'root:x:0:0:root:/root:/bin/sh\n')
    const { messages, output } = await repo.desk(['check', 'a.md'])
    expect(messages).toMatch(/^keys\.txt:1:1: This isn’t a house-rules file/m)
    expect(messages + output).not.toMatch(leaks)
  })
})
