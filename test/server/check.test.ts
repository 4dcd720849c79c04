import { afterEach, describe, expect, test, vi } from 'vitest'
import sentence from '../../src/desk/rules/readability/sentence.ts'
import { type Editor, type Options, openEditor } from './editor.ts'

let editor: Editor
const start = async (options: Options = {}) => (editor = await openEditor(options))
afterEach(() => editor?.end())

const draft = 'file:///desk/draft.md'
const front = '---\ntitle: A visit\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\n'
const wrongDay = `${front}He arrives on Thursday, March 28, 2025.\n`
const rightDay = wrongDay.replace('Thursday', 'Friday')
const rulesOf = (diagnostics: { code?: unknown }[]) => diagnostics.map(({ code }) => code)
const hasWrongDay = (diagnostics: { code?: unknown }[]) =>
  rulesOf(diagnostics).includes('dates/weekday-mismatch')

describe('checking as one types', () => {
  test('a draft is checked when it is opened, with the rule’s page behind the code', async () => {
    await start()
    await editor.open(draft, wrongDay)
    const [diagnostic] = await editor.diagnostics(draft)
    expect(diagnostic).toMatchObject({
      code: 'dates/weekday-mismatch',
      severity: 1,
      source: 'Standards Desk',
      range: { start: { line: 6, character: 14 } },
    })
    expect(diagnostic.codeDescription?.href).toMatch(
      /^https:\/\/.*\/docs\/rules\/dates\/weekday-mismatch\.md$/,
    )
  })

  test('a correction takes the finding away', async () => {
    await start()
    await editor.open(draft, wrongDay)
    await editor.diagnostics(draft, hasWrongDay)
    await editor.change(draft, rightDay)
    await editor.diagnostics(draft, diagnostics => !hasWrongDay(diagnostics))
  })

  test('of many keystrokes only the last version is published', async () => {
    await start()
    await editor.open(draft, rightDay)
    await editor.diagnostics(draft)
    for (let stroke = 0; stroke < 20; stroke++) await editor.change(draft, `${rightDay}${'x'.repeat(stroke)}`)
    await editor.change(draft, wrongDay)
    await editor.diagnostics(draft, hasWrongDay)
    const versions = new Set(editor.published.filter(sent => sent.uri === draft).map(sent => sent.version))
    expect([...versions]).toEqual([1, 22])
  })

  test('a document that is closed keeps no findings', async () => {
    await start()
    await editor.open(draft, wrongDay)
    await editor.diagnostics(draft, hasWrongDay)
    await editor.close(draft)
    expect(await editor.diagnostics(draft, diagnostics => diagnostics.length === 0)).toEqual([])
  })

  test('a sentence that is hard to read is found with the rest, and stays while one types elsewhere', async () => {
    const hard = sentence.examples[0].bad
    const text = `${front}${hard}\n\nThe mayor left.\n`
    await start()
    await editor.open(draft, text)
    await editor.diagnostics(draft, diagnostics => rulesOf(diagnostics).includes('readability/sentence'))
    const published = editor.published.length
    await editor.change(draft, text.replace('left', 'came'))
    await editor.diagnostics(draft)
    expect(rulesOf(editor.published[published].diagnostics)).toContain('readability/sentence')
  })

  test('an unsaved document is checked by the house rules of the workspace', async () => {
    await start({ files: { 'house-rules.yml': 'extends: ap\nrules:\n  dates/weekday-mismatch: info\n' } })
    await editor.open('untitled:Untitled-1', 'He arrives on Thursday, March 28, 2025.\n', 'plaintext')
    const [diagnostic] = await editor.diagnostics('untitled:Untitled-1', hasWrongDay)
    expect(diagnostic.severity).toBe(4)
  })

  test('any text at all is answered', async () => {
    await start()
    const hostile = [
      '',
      '\uFEFF',
      'a\u0000b',
      '\uD800 “',
      '\r\n\r\n',
      `${'word '.repeat(50_000)}`,
      '“'.repeat(5000),
    ]
    for (const [index, text] of hostile.entries()) {
      const uri = `file:///desk/hostile-${index}.story`
      await editor.open(uri, text, 'news')
      await editor.diagnostics(uri)
    }
    expect(new Set(editor.checked.map(({ uri }) => uri)).size).toBe(hostile.length)
  })

  test('a text far too long for a story is left alone, and says so', async () => {
    await start()
    await editor.open('file:///desk/long.story', 'x'.repeat(300_001), 'news')
    await editor.diagnostics('file:///desk/long.story')
    expect(editor.checked.at(-1)?.unchecked).toBe('too-long')
  })
})

describe('what is a draft', () => {
  const isChecked = async (path: string, text: string, languageId = 'markdown') => {
    await editor.open(`file:///desk/${path}`, text, languageId)
    await editor.diagnostics(`file:///desk/${path}`)
    return editor.checked.at(-1)?.unchecked ?? 'checked'
  }

  test('Markdown without any sign of news is left alone', async () => {
    await start()
    expect(await isChecked('notes.md', '# Notes\n\nTalk to the mayor.\n')).toBe('not-a-draft')
  })

  test('a dateline or a field that only stories have makes a draft', async () => {
    await start()
    expect(await isChecked('one.md', 'BOGOTA, Colombia (AP) — The mayor left.\n')).toBe('checked')
    expect(await isChecked('two.md', '---\nbyline: Ana Ruiz\n---\n\nThe mayor left.\n')).toBe('checked')
    expect(await isChecked('three.txt', 'date 2025-03-28\n\nThe mayor left.\n', 'plaintext')).toBe('checked')
  })

  test('house rules above a file make it a draft, but not its README', async () => {
    await start({ files: { 'house-rules.yml': 'extends: ap\n' } })
    expect(await isChecked('city/council.md', 'The mayor left.\n')).toBe('checked')
    expect(await isChecked('README.md', 'How we work.\n')).toBe('ignored')
    expect(await isChecked('.git/COMMIT_EDITMSG', 'Correct the date\n', 'plaintext')).toBe('ignored')
  })

  test('what an ignore file leaves out on the command line is left out here', async () => {
    await start({ files: { 'house-rules.yml': 'extends: ap\n', '.standardsdeskignore': 'old/\n' } })
    expect(await isChecked('old/council.md', 'The mayor left.\n')).toBe('ignored')
    expect(await isChecked('city/council.mdx', 'The mayor left.\n', 'mdx')).toBe('checked')
  })

  test('a source is no draft', async () => {
    await start({ files: { 'house-rules.yml': 'extends: ap\n' } })
    expect(await isChecked('sources/wire.txt', 'BOGOTA (AP) — The mayor left.\n', 'plaintext')).toBe('source')
  })

  test('the news language is always checked', async () => {
    await start()
    expect(await isChecked('a.story', 'The mayor left.\n', 'news')).toBe('checked')
  })

  test('globs in the settings decide alone', async () => {
    await start({ settings: { drafts: ['stories/**', '!stories/notes/**'] } })
    expect(await isChecked('stories/one.md', 'The mayor left.\n')).toBe('checked')
    expect(await isChecked('stories/notes/one.md', 'The mayor left.\n')).toBe('not-a-draft')
    expect(await isChecked('other.md', 'BOGOTA (AP) — The mayor left.\n')).toBe('not-a-draft')
  })

  test('a person may ask for any document', async () => {
    await start()
    expect(await isChecked('notes.md', 'He came Thursday, March 28, 2025.\n')).toBe('not-a-draft')
    const checked = await editor.ask('standardsDesk/check', { uri: 'file:///desk/notes.md' })
    expect(checked?.findings.map(({ rule }) => rule)).toContain('dates/weekday-mismatch')
  })
})

describe('what lies beside the draft', () => {
  test('a change of the house rules counts at once, saved or not', async () => {
    const house = 'file:///desk/house-rules.yml'
    await start({ files: { 'house-rules.yml': 'extends: ap\n' } })
    await editor.open(draft, wrongDay)
    await editor.diagnostics(draft, hasWrongDay)
    await editor.open(house, 'extends: ap\n', 'yaml')
    await editor.change(house, 'extends: ap\nrules:\n  dates: off\n')
    await editor.diagnostics(draft, diagnostics => !hasWrongDay(diagnostics))
  })

  test('what is wrong with house rules is told at its line and column', async () => {
    const house = 'file:///desk/house-rules.yml'
    await start({ files: { 'house-rules.yml': '' } })
    await editor.open(house, 'extends: ap\nrulez:\n  dates: off\n', 'yaml')
    const [diagnostic] = await editor.diagnostics(house, diagnostics => diagnostics.length > 0)
    expect(diagnostic.message).toMatch(/rules/)
    expect(diagnostic.range).toMatchObject({
      start: { line: 1, character: 0 },
      end: { line: 1, character: 5 },
    })
    await editor.change(house, 'extends: ap\nrules:\n  dates: off\n')
    await editor.diagnostics(house, diagnostics => diagnostics.length === 0)
  })

  test('broken house rules are told of while only a draft is open', async () => {
    await start({ files: { 'house-rules.yml': 'extends: app\n' } })
    await editor.open(draft, rightDay)
    const [diagnostic] = await editor.diagnostics('file:///desk/house-rules.yml', found => found.length > 0)
    expect(diagnostic.message).toContain('app')
  })

  test('a source that front matter names and nobody has is told in the draft', async () => {
    await start()
    await editor.open(
      draft,
      '---\ntitle: A visit\nbyline: Ana Ruiz\nsources: missing.txt\n---\n\nThe mayor left.\n',
    )
    const isMissing = ({ message }: { message: unknown }) => String(message).includes('missing.txt')
    const found = await editor.diagnostics(draft, diagnostics => diagnostics.some(isMissing))
    expect(found.find(isMissing)).toMatchObject({
      range: { start: { line: 3, character: 9 }, end: { line: 3, character: 20 } },
    })
  })

  test('a source that changes on disk is read again', async () => {
    const source = 'BOGOTA (AP) — The treaty was “a very great success for us all,” Ana Ruiz said.\n'
    await start({ files: { 'sources/wire.txt': source } })
    await editor.open(
      draft,
      '---\ndate: 2025-03-20\n---\n\nThe treaty was “a great success for us all,” Ana Ruiz said.\n',
    )
    const isAltered = (found: { code?: unknown }[]) => rulesOf(found).includes('sources/altered-quote')
    const altered = (await editor.diagnostics(draft, isAltered)).find(
      ({ code }) => code === 'sources/altered-quote',
    )
    expect(altered?.relatedInformation?.[0].location.uri).toBe('file:///desk/sources/wire.txt')
    await editor.write('sources/wire.txt', source.replace('very great', 'great'))
    await editor.diagnostics(draft, found => !isAltered(found))
  })

  test('a source that comes counts from then on, and one that goes no longer', async () => {
    await start({ files: { 'sources/other.txt': 'LIMA (AP) — Rain fell.\n' } })
    await editor.open(
      draft,
      '---\ndate: 2025-03-20\n---\n\nThe treaty was “a great success for us all,” Ana Ruiz said.\n',
    )
    const isAltered = (found: { code?: unknown }[]) => rulesOf(found).includes('sources/altered-quote')
    await editor.diagnostics(draft, found => !isAltered(found))
    const wire = 'BOGOTA (AP) — The treaty was “a very great success for us all,” Ana Ruiz said.\n'
    await editor.write('sources/wire.txt', wire)
    await editor.diagnostics(draft, isAltered)
    await editor.remove('sources/wire.txt')
    await editor.diagnostics(draft, found => !isAltered(found))
  })
})

test('every folder of a workspace has its own house rules and sources', async () => {
  const claim = (words: string) =>
    `extends: ap\nclaims:\n  - id: it\n    match: ${words}\n    offer: alleged {match}\n    why: Nobody knows.\n`
  await start({
    folders: ['file:///desk/city', 'file:///desk/region'],
    files: {
      'city/house-rules.yml': claim('harbor spies'),
      'region/house-rules.yml': claim('river spies'),
      'region/sources/wire.txt':
        'LIMA (AP) — The river spies left, “and nobody saw them go,” Ana Ruiz said.\n',
    },
  })
  const text =
    'The harbor spies left. The river spies left, “and nobody at all saw them go,” Ana Ruiz said.\n'
  await editor.open('file:///desk/city/draft.md', text)
  await editor.open('file:///desk/region/draft.md', text)
  const found = async (folder: string) => {
    const uri = `file:///desk/${folder}/draft.md`
    const claims = await editor.diagnostics(uri, found => rulesOf(found).includes('hedging/contested-claim'))
    const claim = claims.find(({ code }) => code === 'hedging/contested-claim')!
    const { line, character } = claim.range.start
    return [
      text.split('\n')[line].slice(character).split(' left')[0],
      rulesOf(claims).includes('sources/altered-quote'),
    ]
  }
  expect(await found('city')).toEqual(['harbor spies', false])
  expect(await found('region')).toEqual(['river spies', true])
})

describe('where there is no disk', () => {
  test('the editor reads house rules and sources, and evidence opens in its scheme', async () => {
    await start({
      disk: false,
      folders: ['vscode-vfs://github/desk'],
      files: {
        'house-rules.yml': 'extends: ap\n',
        'sources/wire.txt':
          'BOGOTA (AP) — The treaty was “a very great success for us all,” Ana Ruiz said.\n',
      },
    })
    const uri = 'vscode-vfs://github/desk/draft.md'
    await editor.open(uri, 'The treaty was “a great success for us all,” Ana Ruiz said.\n')
    const found = await editor.diagnostics(uri, found => rulesOf(found).includes('sources/altered-quote'))
    const altered = found.find(({ code }) => code === 'sources/altered-quote')
    expect(altered?.relatedInformation?.[0].location.uri).toBe('vscode-vfs://github/desk/sources/wire.txt')
    expect(editor.asked).toContain('vscode-vfs://github/desk/house-rules.yml')
  })
})

test('a whole workspace is checked, with progress, and without its sources', async () => {
  await start({
    files: {
      'house-rules.yml': 'extends: ap\n',
      'drafts/one.md': wrongDay,
      'drafts/two.md': rightDay,
      'sources/wire.txt': 'LIMA (AP) — Rain fell.\n',
    },
  })
  const reports = vi.fn()
  editor.connection.onNotification('$/progress', reports)
  const counts = await editor.ask('standardsDesk/checkWorkspace', { workDoneToken: 'test' })
  expect(counts).toMatchObject({ drafts: 2, errors: 1, cancelled: false })
  expect(hasWrongDay(await editor.diagnostics('file:///desk/drafts/one.md'))).toBe(true)
  expect(reports).toHaveBeenCalled()
})

test('a check of the workspace that is stopped says what it has found so far', async () => {
  const drafts = Array.from({ length: 40 }, (_, index) => [`drafts/${index}.md`, wrongDay])
  await start({ files: { 'house-rules.yml': 'extends: ap\n', ...Object.fromEntries(drafts) } })
  const workDoneToken = 'stopped'
  const begun = new Promise<void>(resolve =>
    editor.connection.onNotification('$/progress', ({ value }) => {
      if (value.percentage > 0) resolve()
    }),
  )
  const checking = editor.ask('standardsDesk/checkWorkspace', { workDoneToken })
  await begun
  await editor.ask('standardsDesk/stop', { workDoneToken })
  const counts = await checking
  expect(counts.cancelled).toBe(true)
  expect(counts.drafts).toBeGreaterThan(0)
  expect(counts.drafts).toBeLessThan(40)
  expect(counts.errors).toBe(counts.drafts)
})
