import { afterEach, describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { type Editor, openEditor } from './editor.ts'

let editor: Editor
afterEach(() => editor?.end())

const draft = 'file:///desk/drafts/flood.md'
const naming = (sources: string) =>
  `---\ntitle: Flood\nbyline: Ana Ruiz\ndate: 2025-03-20\nsources: ${sources}\n---\n\nThe river rose on Monday.\n`
const wire = 'The river rose on Monday, the mayor said.\n'

async function begin(sources: string, files: Record<string, string>) {
  editor = await openEditor({ files: { ...files, 'drafts/flood.md': naming(sources) } })
  await editor.open(draft, naming(sources))
  return editor.diagnostics(draft)
}

describe('paths in front matter', () => {
  test('count from the root of the workspace where nothing lies beside the draft', async () => {
    expect(await begin('[sources/wire.txt]', { 'sources/wire.txt': wire })).toEqual([])
    expect(editor.checked.at(-1)?.sources.map(({ path }) => path)).toEqual(['sources/wire.txt'])
  })

  test('count from the draft first', async () => {
    await begin('[sources/wire.txt]', { 'sources/wire.txt': wire, 'drafts/sources/wire.txt': wire })
    expect(editor.checked.at(-1)?.sources.map(({ path }) => path)).toEqual(['drafts/sources/wire.txt'])
  })
})

describe('a source that is not there', () => {
  test('is a finding that counts in every view, and its fix names the file that was renamed', async () => {
    const found = await begin('[sources/wire.txt]', { 'sources/wires.txt': wire, 'sources/notes.txt': wire })
    expect(found.map(({ code }) => code)).toEqual(['sources/missing'])
    const checked = editor.checked.at(-1)!
    expect(checked.findings.map(({ rule }) => rule)).toEqual(['sources/missing'])
    expect(checked.missing.map(({ path }) => path)).toEqual(['sources/wire.txt'])
    const [fix] = (await editor.actions(draft, 'sources/wire')).filter(({ edit }) => edit)
    expect(fix.title).toBe('Use “sources/wires.txt”')
    expect(editor.after(draft, fix)).toContain('sources: [sources/wires.txt]')
  })

  test('is found again once the file is there', async () => {
    await begin('[sources/wire.txt]', {})
    await editor.write('sources/wire.txt', wire)
    expect(await editor.diagnostics(draft, found => found.length === 0)).toEqual([])
  })

  test('offers a file of the same name in another folder of sources, and nothing that is not like it', async () => {
    await begin('[old/wire.txt]', { 'sources/2025/wire.txt': wire, 'sources/statement.txt': wire })
    const fixes = (await editor.actions(draft, 'old/wire')).filter(({ edit }) => edit)
    expect(fixes.map(({ title }) => title)).toContain('Use “sources/2025/wire.txt”')
    expect(fixes.map(({ title }) => title).join()).not.toContain('statement')
  })
})

describe('renaming', () => {
  const renamed = async (from: string, to: string): Promise<string | undefined> => {
    const edit: WorkspaceEdit | null = await editor.connection.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: `file:///desk/${from}`, newUri: `file:///desk/${to}` }],
    })
    const edits = edit?.changes?.[draft]
    return edits && TextDocument.applyEdits(editor.document(draft), edits).split('\n')[4]
  }

  test('a source renames it in the drafts that name it', async () => {
    await begin('[sources/wire.txt, sources/ap-wire.txt]', {
      'sources/wire.txt': wire,
      'sources/ap-wire.txt': wire,
    })
    expect(await renamed('sources/wire.txt', 'sources/late: wire.txt')).toBe(
      'sources: ["sources/late: wire.txt", sources/ap-wire.txt]',
    )
    expect(await renamed('sources', 'wires')).toBe('sources: [wires/wire.txt, wires/ap-wire.txt]')
  })

  test('a draft keeps its sources', async () => {
    await begin('[wire.txt]', { 'drafts/wire.txt': wire })
    expect(await renamed('drafts/flood.md', 'drafts/later.md')).toBeUndefined()
    expect(await renamed('drafts/flood.md', 'drafts/march/flood.md')).toBe('sources: [drafts/wire.txt]')
    expect(await renamed('drafts', 'stories')).toBeUndefined()
  })

  test('another file changes nothing', async () => {
    await begin('[sources/wire.txt]', { 'sources/wire.txt': wire, 'sources/notes.txt': wire })
    expect(await renamed('sources/notes.txt', 'sources/interview.txt')).toBeUndefined()
  })
})
