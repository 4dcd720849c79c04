import { describe, expect, it } from 'vitest'
import { folderWith, wrongDay } from './desk.ts'

const again = 'She left on Thursday, March 28, 2014.\n'

describe('--baseline', () => {
  it('lets pass what was there, and fails on what is new', async () => {
    const folder = folderWith({ 'a.md': wrongDay, 'b.md': wrongDay })
    const made = await folder.desk(['check', '--baseline', 'known.json', '--update-baseline'])
    expect(made.code).toBe(0)
    expect(made.messages).toContain('known.json has 2 findings')
    expect((await folder.desk(['check', '--baseline', 'known.json'])).code).toBe(0)
    folder.write('a.md', `A line above.\n\n${wrongDay.split('---\n\n')[1]}\n${again}`)
    const files = await folder.findings(['--baseline', 'known.json'])
    expect(files.map(({ findings }) => findings.length)).toEqual([1, 0])
    expect(files[0].findings[0].start.line).toBe(5)
    expect((await folder.desk(['check', '--baseline', 'known.json'])).code).toBe(1)
  })

  it('forgets what has been mended, and keeps what it knows of drafts that are not checked now', async () => {
    const folder = folderWith({ 'a.md': wrongDay, 'b.md': wrongDay })
    await folder.desk(['check', '--baseline', 'known.json', '--update-baseline'])
    folder.write('a.md', wrongDay.replace('Thursday', 'Friday'))
    await folder.desk(['check', 'a.md', '--baseline', 'known.json', '--update-baseline'])
    expect(Object.keys(JSON.parse(folder.text('known.json')).files)).toEqual(['b.md'])
  })

  it('says what is wrong with it', async () => {
    const shape = '{"version": 1, "files": {"a.md": 5}}'
    const folder = folderWith({
      'a.md': wrongDay,
      'known.json': '[]',
      'broken.json': '{',
      'shape.json': shape,
    })
    for (const [words, message] of [
      [['--baseline', 'gone.json'], /gone\.json: no such file\. To create one, add --update-baseline/],
      [['--baseline', 'known.json'], /known\.json: this isn’t a baseline/],
      [['--baseline', 'broken.json'], /broken\.json: this isn’t a baseline/],
      [['--baseline', 'shape.json'], /shape\.json: this isn’t a baseline/],
      [['--baseline', 'shape.json', '--update-baseline'], /shape\.json: this isn’t a baseline/],
      [['--update-baseline'], /needs --baseline FILE/],
    ] as const) {
      const ran = await folder.desk(['check', 'a.md', ...words])
      expect(ran.messages).toMatch(message)
      expect(ran.code).toBe(2)
    }
    expect(folder.text('shape.json')).toBe(shape)
  })

  it('has the entries of two runs that write it at once', async () => {
    const drafts = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.md`, wrongDay]))
    const folder = folderWith(drafts)
    await Promise.all(
      Object.keys(drafts).map(name =>
        folder.desk(['check', name, '--baseline', 'known.json', '--update-baseline']),
      ),
    )
    expect(Object.keys(JSON.parse(folder.text('known.json')).files)).toEqual(Object.keys(drafts))
  })
})
