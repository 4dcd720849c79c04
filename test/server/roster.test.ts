import { afterEach, expect, test } from 'vitest'
import { type Editor, openEditor } from './editor.ts'

let editor: Editor
const draft = 'file:///desk/draft.md'

const files: Record<string, string> = {
  'house-rules.yml':
    'people:\n  - members.csv\n  - { name: Karin Lindqvist, title: governor of Kell, since: 2025-01-06, pronoun: she }\n',
  'members.csv': 'name,title,until\nKarin Lindqvist,mayor of Port Ellery,2025-01-05\nSefton Ansah,member,\n',
}

async function begin(text: string) {
  editor = await openEditor({ files: { ...files } })
  await editor.open(draft, `---\ntitle: The bridge\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\n${text}\n`)
  return editor.diagnostics(draft)
}
afterEach(() => editor?.end())

const completed = async (line: number, character: number) => {
  const list = (await editor.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: draft },
    position: { line, character },
  })) as { items: { label: string; detail: string }[] }
  return list.items.map(({ label, detail }) => `${label}: ${detail}`)
}

test('somebody on the roster is shown with the title held on the day of publication', async () => {
  await begin('Sefton Ansah opened the bridge with Gov. Karin Lindqvist.')
  expect(await editor.hover(draft, 'Lindqvist')).toContain(
    'On the roster: Karin Lindqvist, governor of Kell · Pronoun: she',
  )
  expect(await editor.hover(draft, 'Ansah')).toContain('On the roster: Sefton Ansah, member')
})

test('names are completed by their first letters, and by the surname alone once somebody is introduced', async () => {
  await begin('Gov. Karin Lindqvist opened the bridge. Lin\n\nAn')
  expect(await completed(6, 'Gov. Karin Lindqvist opened the bridge. Lin'.length)).toEqual([
    'Lindqvist: Karin Lindqvist, governor of Kell',
    'Karin Lindqvist: governor of Kell',
  ])
  expect(await completed(8, 2)).toEqual(['Sefton Ansah: member'])
  expect(await completed(6, 'Gov. Karin Lindqvist opened the bridge. '.length)).toEqual([])
})

test('an attribution introduces somebody with the title on the roster', async () => {
  await begin('The bridge is open.\n\n“It is late.”\n\nKarin Lindqvist cut the ribbon.')
  const offers = (await editor.connection.sendRequest('standardsDesk/attributions', {
    uri: draft,
    position: { line: 8, character: 4 },
  })) as { title: string }[]
  expect(offers.map(({ title }) => title)).toEqual(['Karin Lindqvist, governor of Kell, said'])
})

test('a table that changes is read again', async () => {
  const [finding] = await begin('Mayor Karin Lindqvist opened the bridge.')
  expect(finding?.message).toContain('has not been mayor of Port Ellery since January 5, 2025')
  await editor.write('members.csv', 'name,title,until\nKarin Lindqvist,mayor of Port Ellery,\n')
  expect(await editor.diagnostics(draft, found => found.length === 0)).toEqual([])
})
