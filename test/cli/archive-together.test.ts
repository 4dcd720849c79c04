import { expect, it, onTestFinished } from 'vitest'
import { StandIn } from '../newsroom/archive/stand-in.ts'
import { startServer } from '../server/speaking.ts'
import { bundled, start } from './bundle.ts'
import { folderWith } from './desk.ts'

const bundle = bundled()
const then = `date 2025-03-27

GASKELL, Ohio (AP) — “We will never sell the old ferry to the city of Gaskell,” Ana Ruiz said.
`
const draft = (more: string) => `---
date: 2025-06-01
title: The ferry
---

“We will never trade the old ferry to the city of Gaskell,” Ana Ruiz said.

${more}
`
const files = 450
const keystrokes = 12

/** An archive in a file, and one on a server. */
const places = {
  'in a file': async () => 'archive.sqlite',
  'on a server': async () => {
    const server = new StandIn()
    onTestFinished(() => server.stop())
    return `${await server.start()}/herald`
  },
}

const isArchived = ({ code }: { code?: unknown }) => code === 'archive/altered-quote'

/** Types a draft in an editor of its own, and gives what each version was told of the archive. */
async function edit(folder: { path: string }, name: string) {
  const editor = startServer(bundle.path, folder.path)
  onTestFinished(() => void editor.child.kill('SIGKILL'))
  await editor.begin()
  editor.open(name, draft(''))
  const told: number[] = []
  for (let version = 2; version < keystrokes; version++) {
    editor.send({
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: editor.uri(name), version },
        contentChanges: [{ text: draft(`The board voted ${'again '.repeat(version)}on Tuesday.`) }],
      },
    })
    const { params } = await editor.heard(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params?.uri === editor.uri(name) &&
        params.version === version &&
        // A slow archive answers after the other findings are shown.
        params.diagnostics.some(isArchived),
    )
    told.push(params!.diagnostics.filter(isArchived).length)
  }
  return told
}

it.each(Object.entries(places))(
  'two editors, a check and a loader are at one archive %s at once',
  async (_, place) => {
    const folder = folderWith({ 'house-rules.yml': `archive: ${await place()}\n`, 'seed/then.txt': then })
    for (let at = 0; at < files; at++)
      folder.write(`wire/${at}.txt`, `The board of Mill Hollow voted on item ${at} of its list of repairs.\n`)
    for (let at = 0; at < 20; at++) folder.write(`drafts/${at}.md`, draft(`Item ${at} comes next.`))
    folder.write('one.md', draft(''))
    folder.write('two.md', draft(''))
    const run = (...words: string[]) => start(bundle, words, folder.path).ended
    expect((await run('archive', 'add', 'seed')).code).toBe(0)
    const [loaded, checked, one, two] = await Promise.all([
      run('archive', 'add', 'wire'),
      run('check', 'drafts', '--format', 'json', '--archive-required'),
      edit(folder, 'one.md'),
      edit(folder, 'two.md'),
    ])
    expect(loaded.output).toContain(`${files} added, 0 changed, 0 unchanged`)
    expect(checked.messages).not.toContain('can’t be searched')
    expect(checked.code).toBeLessThan(2)
    expect(checked.output.match(/"rule": "archive\/altered-quote"/g)).toHaveLength(20)
    for (const told of [one, two]) expect(told).toEqual(Array(keystrokes - 2).fill(1))
    expect(JSON.parse((await run('archive', 'status', '--json')).output).stories).toBe(files + 1)
  },
  120_000,
)
