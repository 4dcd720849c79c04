import { afterEach, describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-types'
import { type Editor, openEditor } from './editor.ts'

const uri = 'file:///desk/house-rules.yml'
const house = `extends: [ap, shared.yml]
claims:
  - id: spy
    match: sp(y|ies)
    offer: alleged {match}
    why: No court has found it.
    examples:
      - bad: The spy left.
        fixed: The suspected spy left.
      - good: The spies left.
      - bad: The baker left.
`
const shared = `terms:
  - id: boardwalk
    match: board-walk
    offer: boardwalk
    why: One word.
    review: 2020-01-01
    examples:
      - bad: The board-walk is shut.
        fixed: The boardwalk is shut.
`

let editor: Editor
afterEach(() => editor.end())

const open = async (text = house) => {
  editor = await openEditor({ files: { 'house-rules.yml': house, 'shared.yml': shared } })
  await editor.open(uri, text, 'yaml')
}

describe('the tests of house rules', () => {
  test('are listed with those of the files that they extend, each at its place, and without those of profiles', async () => {
    await open()
    const tests = await editor.ask('standardsDesk/houseTests', { uri })
    expect(tests!.entries.map(({ id, uri }) => [id, uri])).toEqual([
      ['claim/spy', uri],
      ['term/boardwalk', 'file:///desk/shared.yml'],
    ])
    const [{ examples }] = tests!.entries
    expect(examples.map(({ id, label, range }) => [id, label, range!.start.line])).toEqual([
      ['claim/spy/0', 'bad: The spy left.', 7],
      ['claim/spy/1', 'good: The spies left.', 9],
      ['claim/spy/2', 'bad: The baker left.', 10],
    ])
    expect(tests!.errors).toBe(0)
  })

  test('are run on what stands in the editor, with the copy wanted and the copy got', async () => {
    await open()
    const results = await editor.ask('standardsDesk/testHouse', { uri })
    expect(results.map(({ id, passed }) => [id, passed])).toEqual([
      ['claim/spy/0', false],
      ['claim/spy/1', false],
      ['claim/spy/2', false],
      ['term/boardwalk/0', true],
    ])
    expect(results[0]).toMatchObject({ expected: 'The suspected spy left.', actual: 'The alleged spy left.' })
    expect(results[1]).toMatchObject({ expected: 'The spies left.', actual: 'The alleged spies left.' })
    expect(results[2]).not.toHaveProperty('expected')
    await editor.change(uri, house.replace('suspected', 'alleged').replace('baker', 'spy'))
    const again = await editor.ask('standardsDesk/testHouse', {
      uri,
      examples: ['claim/spy/0', 'claim/spy/2'],
    })
    expect(again).toEqual([
      { id: 'claim/spy/0', passed: true, message: '' },
      { id: 'claim/spy/2', passed: true, message: '' },
    ])
  })

  test('are none where there is no such file', async () => {
    await open()
    expect(
      await editor.ask('standardsDesk/houseTests', { uri: 'file:///desk/us/house-rules.yml' }),
    ).toBeNull()
  })
})

describe('a file of house rules that is open', () => {
  const failing = ({ message }: Diagnostic) => /^(?:The first offer of )?“spy”/.test(String(message))

  test('has its failing examples underlined until they hold', async () => {
    await open()
    const told = await editor.diagnostics(uri, all => all.some(failing))
    const lines = told.filter(failing).map(({ range }) => range.start.line)
    expect(lines).toEqual([7, 9, 10])
    expect(told[0]).toMatchObject({
      message:
        'The first offer of “spy” doesn’t give the “fixed” text.\nWanted: The suspected spy left.\nGot: The alleged spy left.',
      range: { start: { line: 7, character: 8 }, end: { line: 7, character: 26 } },
    })
    await editor.change(
      uri,
      house
        .replace('suspected', 'alleged')
        .replace('good: The spies', 'good: The bakers')
        .replace('baker left', 'spy left'),
    )
    await editor.diagnostics(uri, all => !all.some(failing))
  })

  test('says what is due for review, at the entry, in whichever file it stands', async () => {
    await open()
    const [due] = await editor.diagnostics('file:///desk/shared.yml', all => all.length > 0)
    expect(due.message).toBe('“boardwalk” was due for review on January 1, 2020. Is it still contested?')
    expect(due.range.start.line).toBe(1)
  })
})

describe('a file that house rules extend', () => {
  const sharedUri = 'file:///desk/shared.yml'

  test('counts as it stands in the editor, for the house and for its drafts', async () => {
    await open()
    const draft = 'file:///desk/a.md'
    await editor.open(draft, 'The board-walk and the pier are shut.\n')
    await editor.diagnostics(draft, all => all.some(({ code }) => code === 'style/boardwalk'))
    await editor.open(sharedUri, shared, 'yaml')
    await editor.change(sharedUri, shared.replaceAll('board-walk', 'pier'))
    await editor.diagnostics(draft, ([first]) => first?.range.start.character === 23)
    await editor.change(sharedUri, 'terms:\n  - id: boardwalk\n    mach: pier\n')
    await editor.diagnostics(sharedUri, all =>
      all.some(({ message }) => String(message).endsWith('Did you mean “match”?')),
    )
  })

  test('is explained and completed, and other YAML is not', async () => {
    await open()
    await editor.open(sharedUri, 'terms:\n  - id: a\n    \n', 'yaml')
    await editor.diagnostics(sharedUri)
    const labels = async (uri: string) => {
      const found = await editor.connection.sendRequest<{ label: string }[]>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 2, character: 4 },
      })
      return found.map(({ label }) => label)
    }
    expect(await labels(sharedUri)).toContain('inflect')
    const other = 'file:///desk/docker-compose.yml'
    await editor.open(other, 'services:\n  - id: a\n    \n', 'yaml')
    expect(await labels(other)).toEqual([])
  })
})
