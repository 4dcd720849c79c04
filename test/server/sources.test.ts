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

test('the kind of a source in a folder that a draft names is an entry of its own', async () => {
  await begin('[{ path: sources, kind: wire }]', { 'sources/wire.txt': wire, 'sources/notes.txt': wire })
  const source = 'file:///desk/sources/notes.txt'
  const answer = await editor.ask('standardsDesk/changeSourceKind', {
    uri: draft,
    source,
    kind: 'transcript',
  })
  const [{ newText }] = answer!.edit!.changes![draft]
  expect(newText).toContain('path: sources/notes.txt\n    kind: transcript\n')
  expect(newText).toMatch(/path: sources,? ?\n? *kind: wire/)
})

test('a recording is not added, and the desk says what to do', async () => {
  await begin('[sources/wire.txt]', { 'sources/wire.txt': wire })
  const adding = editor.ask('standardsDesk/addSource', { uri: draft, source: 'file:///elsewhere/call.mp3' })
  await expect(adding).rejects.toThrow(
    'Standards Desk can’t read call.mp3. For a recording, add its transcript.',
  )
})

describe('the kind of a source that no draft names', () => {
  const plain = '---\ntitle: Flood\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\nThe river rose on Monday.\n'
  const statement = 'The river rose on Monday. The pumps were old.\n'

  /** Opens a draft beside a folder of sources, and applies what the house rules are then to say. */
  async function change(house: string | undefined, path: string, kind: 'document' | 'transcript') {
    editor = await openEditor({
      files: {
        ...(house === undefined ? {} : { 'house-rules.yml': house }),
        [path]: statement,
        [path.replace(/[^/]+$/, 'other.txt')]: wire,
        'drafts/flood.md': plain,
      },
    })
    await editor.open(draft, plain)
    await editor.diagnostics(draft)
    const kinds = () => Object.fromEntries(editor.checked.at(-1)!.sources.map(each => [each.path, each.kind]))
    const before = kinds()
    const source = `file:///desk/${path}`
    const answer = await editor.ask('standardsDesk/changeSourceKind', { uri: draft, source, kind })
    const edits = answer?.edit?.documentChanges?.flatMap(each => ('edits' in each ? each.edits : [])) ?? []
    const text = TextDocument.create('', 'yaml', 0, house ?? '')
    await editor.write(
      answer!.file!.replace('file:///desk/', ''),
      TextDocument.applyEdits(text, edits as never),
    )
    await editor.diagnostics(draft)
    return { before, after: kinds, rules: TextDocument.applyEdits(text, edits as never) }
  }

  test('is kept in the house rules, beside its folder', async () => {
    const { rules, after } = await change('extends: ap # ours\n', 'sources/notes.txt', 'document')
    expect(rules).toBe('extends: ap # ours\nsources:\n  - path: sources/notes.txt\n    kind: document\n')
    await expect.poll(after).toEqual({ 'sources/notes.txt': 'document', 'sources/other.txt': 'other' })
  })

  test('is kept beside the folder that the house lists', async () => {
    const house = 'sources:\n  - { path: wires, kind: wire }\n'
    const { before, after } = await change(house, 'wires/notes.txt', 'transcript')
    expect(before).toEqual({ 'wires/notes.txt': 'wire', 'wires/other.txt': 'wire' })
    await expect.poll(after).toEqual({ 'wires/notes.txt': 'transcript', 'wires/other.txt': 'wire' })
  })

  test('comes with house rules where there are none yet', async () => {
    const { rules } = await change(undefined, 'drafts/sources/notes.txt', 'document')
    expect(rules).toContain('  - path: drafts/sources/notes.txt\n    kind: document\n')
  })

  test('is kept when a source is copied into the folder', async () => {
    editor = await openEditor({
      files: { 'house-rules.yml': 'extends: ap\n', 'sources/wire.txt': wire, 'drafts/flood.md': plain },
    })
    await editor.open(draft, plain)
    await editor.diagnostics(draft)
    const answer = await editor.ask('standardsDesk/addSource', {
      uri: draft,
      source: 'file:///elsewhere/call.txt',
      kind: 'transcript',
    })
    expect(answer).toMatchObject({
      copy: 'file:///desk/sources/call.txt',
      file: 'file:///desk/house-rules.yml',
    })
    expect(JSON.stringify(answer?.edit)).toContain('path: sources/call.txt\\n    kind: transcript')
  })
})
