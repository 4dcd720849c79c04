import { describe, expect, it } from 'vitest'
import { readDiff } from '../../src/cli/changed-lines.ts'
import { clean, type Folder, folderWith, wrongDay } from './desk.ts'

const wrong = (place: string) => `They met in ${place} on Thursday, March 28, 2014.`

function repository(files: Record<string, string>): Folder {
  const folder = folderWith(files)
  folder.git('init', '--quiet', '--initial-branch=main')
  folder.git('add', '.')
  folder.git('commit', '--quiet', '--message', 'As filed')
  return folder
}

describe('--since', () => {
  it('reports what touches a changed line, in changed and in new drafts', async () => {
    const folder = repository({
      'old.md': wrongDay,
      'changed.txt': `${wrong('Oslo')}\n\nIt rained.\n\n${wrong('Rome')}\n`,
    })
    folder.write('changed.txt', `${wrong('Oslo')}\n\n${wrong('Bern')}\n\n${wrong('Rome')}\n`)
    folder.write('new “draft” ö.md', wrongDay)
    const files = await folder.findings(['--since', 'HEAD'])
    expect(files.map(({ path, findings }) => [path, findings.map(({ start }) => start.line)])).toEqual([
      ['changed.txt', [3]],
      ['new “draft” ö.md', [5]],
    ])
  })

  it('gives the same findings as a full check filtered by the changed lines', async () => {
    const drafts: Record<string, string> = {}
    for (let number = 0; number < 60; number++)
      drafts[`drafts/${number}.txt`] = Array.from({ length: 8 }, (_, line) =>
        wrong(`${number}-${line}`),
      ).join('\n\n')
    const folder = repository(drafts)
    const changed = new Set<string>()
    for (let number = 0; number < 60; number += 3) {
      const lines = folder.text(`drafts/${number}.txt`).split('\n')
      const at = (number * 2) % 14
      lines.splice(at, 1, wrong(`a new place ${number}`))
      folder.write(`drafts/${number}.txt`, lines.join('\n'))
      if (lines[at]) changed.add(`drafts/${number}.txt:${at + 1}`)
      if (number % 2 === 0) folder.git('commit', '--quiet', '--all', '--message', `Change ${number}`)
    }
    const places = (files: Awaited<ReturnType<Folder['findings']>>) =>
      files.flatMap(({ path, findings }) =>
        findings.map(({ start, rule }) => `${path}:${start.line} ${rule}`),
      )
    const first = folder.git('rev-list', '--max-parents=0', 'HEAD').trim()
    const since = places(await folder.findings(['--since', first]))
    const full = places(await folder.findings([]))
    expect(since).toEqual(full.filter(place => changed.has(place.split(' ')[0])))
    expect(since.length).toBe(20)
  })

  it('takes no notice of how git is set, and counts lines of every kind of copy', async () => {
    const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
    const old = `${wrong('Oslo')}\rIt rained.\r${wrong('Rome')}\rIt snowed.\n${wrong('Bern')}\r`
    const folder = folderWith({
      'a.txt': `${wrong('Oslo')}\nIt rained.\n${wrong('Rome')}\nIt snowed.\nIt hailed.\n`,
      'old.txt': old,
      'wide.txt': wide('It rained.\n'),
      'declared.txt': 'It rained.\n',
      '.gitattributes': 'declared.txt binary\n',
    })
    folder.git('init', '--quiet')
    for (const setting of [
      ['diff.interHunkContext', '9'],
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['color.ui', 'always'],
    ])
      folder.git('config', ...setting)
    folder.git('add', '.')
    folder.git('commit', '--quiet', '--message', 'As filed')
    folder.write('a.txt', `${wrong('Oslo')}\nIt poured.\n${wrong('Rome')}\nIt snowed.\nIt thawed.\n`)
    folder.write('old.txt', old.replace('Bern', 'Turin'))
    folder.write('wide.txt', wide(wrong('Oslo')))
    folder.write('declared.txt', wrong('Oslo'))
    const files = await folder.findings(['--since', 'HEAD'])
    expect(files.map(({ path, findings }) => [path, findings.map(({ start }) => start.line)])).toEqual([
      ['a.txt', []],
      ['declared.txt', [1]],
      ['old.txt', [5]],
      ['wide.txt', [1]],
    ])
  })

  it('counts from where a branch parted, not from where the other one has gone since', async () => {
    const folder = repository({ 'a.txt': `${wrong('Oslo')}\n\nIt rained.\n` })
    folder.git('checkout', '--quiet', '-b', 'story')
    folder.write('b.txt', wrong('Bern'))
    folder.git('add', '.')
    folder.git('commit', '--quiet', '--message', 'Story')
    folder.git('checkout', '--quiet', 'main')
    folder.write('a.txt', 'It rained.\n')
    folder.git('commit', '--quiet', '--all', '--message', 'Elsewhere')
    folder.git('checkout', '--quiet', 'story')
    expect((await folder.findings(['--since', 'main'])).map(({ path }) => path)).toEqual(['b.txt'])
  })

  it('says when there is no repository, and when git knows no such commit', async () => {
    const bare = await folderWith({ 'a.md': clean }).desk(['check', '--since', 'main'])
    expect(bare).toMatchObject({
      code: 2,
      messages: expect.stringMatching(/--since: .*not a git repository/i),
    })
    const folder = repository({ 'a.md': clean })
    for (const reference of ['nowhere', '--output=stolen', 'HEAD~9'])
      expect(await folder.desk(['check', `--since=${reference}`])).toMatchObject({ code: 2 })
  })
})

describe('readDiff', () => {
  it('is not misled by copy that looks like a header', () => {
    const diff = [
      'diff --git a/x.txt b/x.txt',
      '--- a/x.txt',
      '+++ b/x.txt',
      '@@ -2 +2,2 @@',
      '--- a/old.txt',
      '+++ b/other.txt',
      '+@@ -1 +1 @@',
      '@@ -9,2 +10,0 @@',
      '-gone',
      '-gone',
      'diff --git "a/\\303\\266 \\"q\\".txt" "b/\\303\\266.txt"',
      '--- a/y',
      '+++ "b/a\\tb \\"q\\".txt"',
      '@@ -0,0 +1 @@',
      '+new',
      '',
    ].join('\n')
    expect([...readDiff(diff)]).toEqual([
      ['x.txt', [[2, 3]]],
      ['a\tb "q".txt', [[1, 1]]],
    ])
  })
})
