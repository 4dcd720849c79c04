import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../../src/newsroom/archive/archive.ts'
import { EmbeddedArchive } from '../../src/newsroom/archive/embedded.ts'
import { archived, bakery, ferry, filled } from '../newsroom/archive/stories.ts'
import { type Editor, openEditor } from './editor.ts'

const folder = mkdtempSync(join(tmpdir(), 'trial-server-'))
const rules = 'file:///desk/house-rules.yml'
const house = `archive: a.sqlite
rules:
  sources/altered-quote: error
terms:
  - id: bakery
    match: bakery
`
let archive: Archive
let editor: Editor

beforeAll(async () => {
  archive = await filled(
    new EmbeddedArchive(join(folder, 'a.sqlite'), 'a.sqlite'),
    archived('wires/b c.txt', bakery, { headline: 'A *new* bakery' }),
    archived('f', ferry),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => editor?.end())

async function begin(text = house, beginning: object = { commands: true }) {
  editor = await openEditor({
    files: { 'house-rules.yml': house },
    beginning,
    openArchive: async () => archive,
  })
  await editor.open(rules, text, 'yaml')
}

const trial = (name: string) => editor.ask('standardsDesk/try', { uri: rules, name, workDoneToken: 1 })
const refused = async (name: string) => (await trial(name)) as { refused?: string }

test('an entry of the house rules is offered to be tried, where there is an archive', async () => {
  await begin()
  const [action] = await editor.actions(rules, 'match: bakery')
  expect(action).toMatchObject({
    title: 'Try “style/bakery” on the archive',
    command: { command: 'standardsDesk.tryOnArchive', arguments: [rules, 'style/bakery'] },
  })
  expect(await editor.actions(rules, 'archive:')).toEqual([])
  expect(await editor.actions(rules, 'sources/altered-quote')).toEqual([])
  await editor.change(rules, house.replace('archive: a.sqlite\n', ''))
  expect(await editor.actions(rules, 'match: bakery')).toEqual([])
})

test('an editor without the commands of the desk is offered nothing that it cannot run', async () => {
  await begin(house, {})
  expect(await editor.actions(rules, 'match: bakery')).toEqual([])
})

test('a trial is a page with links to the stories', async () => {
  await begin()
  expect(await trial('style/bakery')).toEqual({
    speaking: 1,
    stories: 2,
    findings: 1,
    page: `# style/bakery, tried on the archive

**It finds something in 1 of 2 stories (50%). Findings: 1, 0.5 a story.**

The newest 2 stories in a.sqlite · Thursday, March 27, 2025 to Thursday, March 27, 2025

## Findings

1. Nora Vance opened a **bakery** on Mill Street, the first in the lower town since the flood.  
   Thursday, March 27, 2025 · AP · [A \\*new\\* bakery](stories/wires%252Fb%2520c.txt/A%20new%20bakery.txt#L1)
`,
  })
  const source = 'standards-desk-source:archive%3Awires/b%20c.txt.txt'
  expect(await editor.ask('standardsDesk/sourceText', { source })).toContain('Nora Vance opened a bakery')
})

test('what is typed and not saved counts', async () => {
  await begin(house.replace('match: bakery', 'match: [bakery, flood]'))
  expect(await trial('style/bakery')).toMatchObject({ speaking: 1, findings: 2 })
  expect(await trial('flood')).toMatchObject({ findings: 2 })
})

test('what cannot be tried says why', async () => {
  await begin()
  expect((await refused('nothing')).refused).toContain('no rule, term or claim “nothing.”')
  expect((await refused('sources/altered-quote')).refused).toContain('Try it on drafts')
  await editor.change(rules, house.replace('archive: a.sqlite\n', ''))
  expect((await refused('style/bakery')).refused).toContain('Name the archive in the house rules first')
})

test('a list to choose from has everything of the house, and what is at the cursor', async () => {
  await begin()
  const position = editor.position(rules, 'match: bakery')
  const { names, here } = await editor.ask('standardsDesk/triable', { uri: rules, position })
  expect(here).toBe('style/bakery')
  expect(names).toEqual(expect.arrayContaining(['dates/style', 'dates', 'style/bakery']))
})
