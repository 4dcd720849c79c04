import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/desk/fixes.ts'
import { clean, folderWith, wrongDay } from './desk.ts'

describe('standards-desk check', () => {
  it('exits 0 when nothing is found, 1 on an error, and 2 when it cannot be run', async () => {
    const folder = folderWith({ 'clean.md': clean, 'wrong.md': wrongDay })
    expect((await folder.desk(['check', 'clean.md'])).code).toBe(0)
    expect((await folder.desk(['check', 'wrong.md'])).code).toBe(1)
    expect((await folder.desk(['check', 'nothing.md'])).code).toBe(2)
  })

  it('lets --fail-on say what makes it fail', async () => {
    const folder = folderWith({ 'draft.md': '---\ndate: 2025-03-28\n---\n\nThe bridge opens today.\n' })
    expect((await folder.desk(['check', 'draft.md'])).code).toBe(0)
    expect((await folder.desk(['check', 'draft.md', '--fail-on', 'warning'])).code).toBe(1)
  })

  it('gives findings as data, with lines and columns from 1 and offsets in UTF-16 units', async () => {
    const text = '🌊 A flood came.\r\n\r\nHe arrived on Thursday, March 28, 2014.\r\n'
    const folder = folderWith({ 'draft.txt': text })
    const [{ path, findings }] = await folder.findings(['draft.txt', '--date', '2025-03-20'])
    const start = text.indexOf('Thursday')
    expect(path).toBe('draft.txt')
    expect(findings).toHaveLength(1)
    expect(Object.keys(findings[0])).toEqual([
      'rule',
      'severity',
      'message',
      'why',
      'url',
      'entry',
      'start',
      'end',
      'actual',
      'fixes',
      'evidence',
    ])
    expect(findings[0]).toMatchObject({
      rule: 'dates/weekday-mismatch',
      severity: 'error',
      url: expect.stringMatching(/\/docs\/rules\/dates\/weekday-mismatch\.md$/),
      start: { offset: start, line: 3, column: 15 },
      end: { offset: start + 24, line: 3, column: 39 },
      actual: 'Thursday, March 28, 2014',
    })
    const fixed = findings[0].fixes.map(({ edits }) => applyEdits(text, edits))
    expect(fixed).toEqual([
      text.replace('Thursday, March 28', 'Friday, March 28'),
      text.replace('Thursday, March 28', 'Thursday, March 27'),
    ])
  })

  it('finds the drafts of a folder, and leaves its sources and what is ignored alone', async () => {
    const folder = folderWith({
      'a.md': clean,
      'deep/b.txt': 'The bridge opens on Friday.',
      'sources/wire.txt': 'The bridge opened.',
      'deep/sources/wire.txt': 'The bridge opened.',
      'node_modules/c.md': clean,
      '.hidden/d.md': clean,
      'notes.json': '{}',
      'README.md': clean,
      '_site/e.md': clean,
      'old/f.md': clean,
      'old/kept.md': clean,
      '.gitignore': '_site/\n',
      '.standardsdeskignore': 'old/*\n!old/kept.md\n',
    })
    const paths = (await folder.findings([])).map(({ path }) => path)
    expect(paths).toEqual(['a.md', 'deep/b.txt', 'old/kept.md'])
    const named = (await folder.findings(['old/f.md', '_site/*.md', 'deep', 'README.md'])).map(
      ({ path }) => path,
    )
    expect(named).toEqual(['old/f.md', 'deep/b.txt', 'README.md'])
  })

  it('takes globs, and each draft once', async () => {
    const folder = folderWith({ 'us/a.md': clean, 'us/b.md': clean, 'uk/a.md': clean })
    const paths = (await folder.findings(['us/*.md', 'us/a.md', '**/a.md'])).map(({ path }) => path)
    expect(paths).toEqual(['us/a.md', 'us/b.md', 'uk/a.md'])
  })

  it('reads standard input, and tells Markdown from wire copy by its looks', async () => {
    const folder = folderWith({})
    const [wire] = await folder.findings(['-'], { input: 'He arrived on Thursday, March 28, 2014.' })
    expect(wire).toMatchObject({ path: '-', findings: [{ start: { line: 1, column: 15 } }] })
    const [markdown] = await folder.findings(['-'], { input: wrongDay })
    expect(markdown.findings).toMatchObject([{ start: { line: 5 } }])
  })

  it('finds what lies around standard input by the path that it would have', async () => {
    const folder = folderWith({
      'desk/house-rules.yml': 'extends: ap\nrules:\n  dates/weekday-mismatch: off\n',
    })
    const input = 'He arrived on Thursday, March 28, 2014.'
    expect((await folder.findings(['-'], { input }))[0].findings).toHaveLength(1)
    expect((await folder.findings(['-', '--stdin-path', 'desk/draft.txt'], { input }))[0].findings).toEqual(
      [],
    )
  })

  it('says what is wrong with an option, and what was probably meant', async () => {
    const folder = folderWith({ 'a.md': clean })
    const cases: [string[], RegExp][] = [
      [['check', '--formt', 'json'], /no option --formt\. Did you mean --format\?/],
      [['check', '--format', 'jsn'], /--format can’t be “jsn”\. Did you mean “json”\?/],
      [['check', '--date', 'Fryday'], /--date needs a date, such as 2025-03-28, not “Fryday”/],
      [['check', '--date'], /--date needs a value/],
      [['check', '--fix=yes'], /--fix doesn’t take a value/],
      [['check', '--sources', 'nowhere', 'a.md'], /source not found: “nowhere”/],
      [['check', '--house', 'reuterz', 'a.md'], /no profile or file “reuterz”\. Did you mean “reuters”/],
      [['check', '--jobs', 'many'], /--jobs needs a number of threads/],
      [['chck', 'a.md'], /“chck” isn’t a command\. Did you mean “check”\?/],
      [['a.md'], /standards-desk check a\.md/],
    ]
    for (const [words, message] of cases) {
      const ran = await folder.desk(words)
      expect(ran.messages, words.join(' ')).toMatch(message)
      expect(ran.code, words.join(' ')).toBe(2)
      expect(ran.messages).not.toMatch(/\n\s+at /)
    }
  })

  it('colours for terminals only, or as the environment says', async () => {
    const folder = folderWith({ 'wrong.md': wrongDay })
    const isColoured = async (more: object) =>
      (await folder.desk(['check', 'wrong.md'], more)).output.includes('\u001b[')
    expect(await isColoured({})).toBe(false)
    expect(await isColoured({ terminal: { columns: 80 } })).toBe(true)
    expect(await isColoured({ terminal: { columns: 80 }, environment: { NO_COLOR: '1' } })).toBe(false)
    expect(await isColoured({ environment: { FORCE_COLOR: '1' } })).toBe(true)
  })

  it('shows an editor the words, the fixes and where it can be seen', async () => {
    const folder = folderWith({ 'draft.txt': 'He arrived on Thursday, March 28, 2014.\n' })
    const { output } = await folder.desk(['check', 'draft.txt'])
    expect(output).toContain('draft.txt:1:15 error March 28, 2014, is a Friday')
    expect(output).toContain(
      `    He arrived on Thursday, March 28, 2014.\n    ${' '.repeat(14)}${'^'.repeat(24)}\n`,
    )
    expect(output).toMatch(/\n {4}fix .*Friday/)
    expect(output.trimEnd()).toMatch(/\n1 draft: 1 error\.$/)
  })
})
