import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { URI } from 'vscode-uri'
import { type Archive, NoArchive } from '../../src/newsroom/archive/archive.ts'
import { EmbeddedArchive } from '../../src/newsroom/archive/embedded.ts'
import { archived, bakery, ferry, filled } from '../newsroom/archive/stories.ts'
import { type Editor, openEditor } from './editor.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-server-'))
let archive: Archive
let editor: Editor
const draft = 'file:///desk/draft.md'
const altered = '“We will never give the ferry to the city,” Ana Ruiz said.'
const copy = `---\ndate: 2025-06-20\n---\n\n${altered}\n`

beforeAll(async () => {
  archive = await filled(
    new EmbeddedArchive(join(folder, 'a.sqlite')),
    archived('a', ferry, { headline: 'Board votes' }),
    archived('wires/b 2.txt', ferry, { date: '2025-04-02', publisher: 'Reuters' }),
    archived('c', bakery),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => editor?.end())

async function begin(
  text = copy,
  house = 'archive: a.sqlite\nrules: { archive/altered-quote: { options: { words: 6 } } }\n',
) {
  editor = await openEditor({ files: { 'house-rules.yml': house }, openArchive: async () => archive })
  await editor.open(draft, text)
  return editor.diagnostics(draft)
}
const checked = () => editor.checked.filter(({ uri }) => uri === draft).at(-1)!

test('what ran before is a finding, with the story of then behind it', async () => {
  const diagnostics = await begin()
  const found = diagnostics.find(({ code }) => code === 'archive/altered-quote')
  expect(found?.message).toContain('The AP ran this quotation with different wording on March 27, 2025')
  expect(found?.relatedInformation?.[0].location.uri).toBe('standards-desk-source:archive%3Aa.txt')
})

test('the story of then can be read, and compared with the draft', async () => {
  await begin()
  const source = 'standards-desk-source:archive%3Aa.txt'
  expect(await editor.ask('standardsDesk/sourceText', { source })).toContain('We will never sell the ferry')
  const compared = await editor.ask('standardsDesk/compare', { uri: draft, source })
  expect(compared?.source).toMatchObject({ name: 'Board votes', kind: 'archive', date: '2025-03-27' })
  expect(compared?.draft.find(({ mark }) => mark === 'altered')?.text).toContain('never give the ferry')
  expect(compared?.text.find(({ mark }) => mark === 'altered')?.text).toContain('never sell the ferry')
})

test('the hover of a quotation says when it ran, and how it read', async () => {
  await begin()
  const said = await editor.hover(draft, 'never give')
  expect(said).toContain('First ran Thursday, March 27, 2025, AP; once since, twice with different wording')
  expect(said).toContain('> We will never sell the ferry to the city')
})

test('a view has each place by itself', async () => {
  await begin()
  expect(checked().archive).toEqual({})
  expect(checked().ran.map(({ kind, date, publisher, words }) => ({ kind, date, publisher, words }))).toEqual(
    [
      { kind: 'altered-quotation', date: '2025-03-27', publisher: 'AP', words: altered.slice(0, 43) },
      { kind: 'altered-quotation', date: '2025-04-02', publisher: 'Reuters', words: altered.slice(0, 43) },
    ],
  )
})

test('the address of a story is written as editors write it back, whatever its id', async () => {
  await begin()
  const uris = checked().ran.map(({ uri }) => uri)
  expect(uris[1]).toBe('standards-desk-source:archive%3Awires/b%202.txt.txt')
  expect(uris.map(uri => URI.parse(uri).toString())).toEqual(uris)
})

test('a story of the archive becomes a source of the draft', async () => {
  await begin(copy.replace('date:', 'sources: [notes.txt]\ndate:'))
  const source = 'standards-desk-source:archive%3Aa.txt'
  const added = await editor.ask('standardsDesk/addArchived', { uri: draft, source })
  expect(added?.file).toBe('file:///desk/sources/2025-03-27-ap-board-votes.md')
  expect(added?.text).toMatch(/^---\npublisher: "AP"\ndate: "2025-03-27"\n/)
  expect(added?.text).toContain('We will never sell the ferry')
  expect(JSON.stringify(added?.edit)).toContain('sources/2025-03-27-ap-board-votes.md')
})

test('what changes in the archive counts at the next keystroke', async () => {
  await begin('The rain went on.')
  expect(checked().ran).toEqual([])
  const rain = 'the rain went on in Gullhaven until the old quarry was a lake of brown water and mud'
  await archive.put([archived('d', `Nobody slept, and ${rain}.`)])
  await editor.change(draft, `They said that ${rain} and stones.`)
  await editor.diagnostics(draft)
  expect(checked().ran.map(({ kind, words }) => ({ kind, words }))).toEqual([
    { kind: 'verbatim', words: rain },
  ])
  await archive.remove([{ id: 'd' }])
  await editor.change(draft, `They said that ${rain} and sand.`)
  await editor.diagnostics(draft)
  expect(checked().ran).toEqual([])
})

test('an archive that takes its time holds nothing else up', async () => {
  let answer = () => {}
  const answered = new Promise<void>(resolve => (answer = resolve))
  const slow = Object.assign(Object.create(archive), {
    candidates: async (...asked: Parameters<Archive['candidates']>) => {
      await answered
      return archive.candidates(...asked)
    },
    recipe: () => archive.recipe(),
    fetch: (...asked: Parameters<Archive['fetch']>) => archive.fetch(...asked),
  }) as Archive
  editor = await openEditor({
    files: {
      'house-rules.yml': 'archive: a.sqlite\nrules: { archive/altered-quote: { options: { words: 6 } } }\n',
    },
    openArchive: async () => slow,
  })
  const codes = () => editor.diagnostics(draft).then(found => found.map(({ code }) => code))
  await editor.open(draft, copy.replace('said.', 'said on Monday, March 28, 2025.'))
  const early = await codes()
  expect(early).toContain('dates/weekday-mismatch')
  expect(early).not.toContain('archive/altered-quote')
  answer()
  await expect.poll(codes).toContain('archive/altered-quote')
})

test('a draft is checked without an archive that cannot be asked, and a view says why', async () => {
  editor = await openEditor({
    files: { 'house-rules.yml': 'archive: a.sqlite\n' },
    openArchive: async () =>
      ({
        name: 'a.sqlite',
        recipe: async () => Promise.reject(new NoArchive('it isn’t an archive')),
      }) as never,
  })
  await editor.open(draft, `${copy}\nHe arrives on Thursday, March 28, 2025.\n`)
  const diagnostics = await editor.diagnostics(draft)
  expect(diagnostics.map(({ code }) => code)).toContain('dates/weekday-mismatch')
  expect(checked().archive?.failed).toBe('a.sqlite: the archive can’t be searched: it isn’t an archive')
})
