import { afterEach, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CompletionItem } from 'vscode-languageserver-types'
import { type Editor, openEditor } from './editor.ts'

let editor: Editor
afterEach(() => editor?.end())

const draft = 'file:///desk/drafts/flood.md'
const newsroom = {
  'house-rules.yml':
    'fields: { slug: required, desk: { required: true, pattern: [metro, sport, "local-*"] } }\nsources:\n  - path: wire\n    kind: wire\n',
  'wire/ap-flood.txt': 'The river rose.\n',
  'wire/reuters: flood.txt': 'The river fell.\n',
  'sources/mayor.docx': 'x',
  'drafts/one.md': '---\ntitle: One\nbyline: Ana Ruiz\nsection: Metro\n---\n\nIt rained.\n',
  'drafts/two.md': '---\ntitle: Two\nbyline: Erik Lund\nsection: Metro\n---\n\nIt rained.\n',
  'drafts/three.md': '---\ntitle: Three\nbyline: Erik Lund\nsection: Sport\n---\n\nIt rained.\n',
}

/** What is offered where `|` is, and the draft after each offer. */
async function offered(marked: string, settings: object = {}) {
  editor = await openEditor({ files: { ...newsroom }, settings })
  const offset = marked.indexOf('|')
  await editor.open(draft, marked.replace('|', ''))
  const document = editor.document(draft)
  const items: CompletionItem[] = await editor.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: draft },
    position: document.positionAt(offset),
  })
  return {
    labels: items.map(({ label }) => label),
    after: (label: string) =>
      TextDocument.applyEdits(document, [items.find(item => item.label === label)!.textEdit as never]),
  }
}

test('an empty line offers the fields of the house that the draft has not', async () => {
  const { labels, after } = await offered('---\nheadline: Flood\n|\n---\n\nIt rained.\n')
  expect(labels).toEqual(expect.arrayContaining(['byline', 'date', 'slug', 'desk', 'sources', 'section']))
  expect(labels).not.toContain('title')
  expect(after('slug')).toBe('---\nheadline: Flood\nslug: \n---\n\nIt rained.\n')
})

test('sources offer the files of the newsroom that the draft does not name, quoted where they must be', async () => {
  const { labels, after } = await offered('---\nsources: [wire/ap-flood.txt, |]\n---\n\nIt rained.\n')
  expect(labels.sort()).toEqual(['sources/mayor.docx', 'wire/reuters: flood.txt'])
  expect(after('wire/reuters: flood.txt')).toContain(
    'sources: [wire/ap-flood.txt, "wire/reuters: flood.txt"]',
  )
})

test('a list of sources offers them, and each its kind', async () => {
  const list = await offered('---\nsources:\n  - wire/|\n---\n\nIt rained.\n')
  expect(list.after('wire/ap-flood.txt')).toBe('---\nsources:\n  - wire/ap-flood.txt\n---\n\nIt rained.\n')
  editor.end()
  const path = await offered('---\nsources:\n  - path: |\n---\n\nIt rained.\n')
  expect(path.labels).toContain('wire/ap-flood.txt')
  editor.end()
  const kind = await offered('---\nsources:\n  - { path: a.txt, kind: | }\n---\n\nIt rained.\n')
  expect(kind.labels).toContain('transcript')
})

test('a byline offers the writer, then those of other drafts, the most frequent first', async () => {
  const { labels } = await offered('---\nbyline: |\n---\n\nIt rained.\n', { name: 'Nora Vance' })
  expect(labels).toEqual(['Nora Vance', 'Erik Lund', 'Ana Ruiz'])
})

test('a section offers those of other drafts', async () => {
  const { labels } = await offered('---\nsection: |\n---\n\nIt rained.\n')
  expect(labels).toEqual(['Metro', 'Sport'])
})

test('a field for which the house has a list offers it', async () => {
  const { labels } = await offered('---\ndesk: |\n---\n\nIt rained.\n')
  expect(labels).toEqual(['metro', 'sport'])
})

test('the copy offers nothing', async () => {
  expect((await offered('---\ntitle: Flood\n---\n\nIt rained. |\n')).labels).toEqual([])
  editor.end()
  expect((await offered('It rained. |\n')).labels).toEqual([])
})
