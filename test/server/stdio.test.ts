import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pdfBomb, wordOfEntries } from '../attack/files.ts'
import { bundled } from '../cli/bundle.ts'
import { folderWith, wrongDay } from '../cli/desk.ts'
import { startServer } from './speaking.ts'

const bundle = bundled()

/** The language server as an editor starts it, spoken to in bytes. */
function server(folder = folderWith({})) {
  const started = startServer(bundle.path, folder.path)
  onTestFinished(() => void started.child.kill('SIGKILL'))
  return started
}

describe('the language server over standard input', () => {
  it('ends with its input, though the editor lives on', async () => {
    const { begin, child, ended } = server()
    await begin()
    child.stdin.end()
    expect(await ended).toBe(1)
  }, 30_000)

  it('ends as it is told to', async () => {
    const { begin, send, heard, ended } = server()
    await begin()
    send({ id: 2, method: 'shutdown' })
    expect((await heard(({ id }) => id === 2)).error).toBeUndefined()
    send({ method: 'exit' })
    expect(await ended).toBe(0)
  }, 30_000)

  it.each([
    ['no length', 'Content-Type: text/plain\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}'],
    ['a length below nothing', 'Content-Length: -5\r\n\r\n{}'],
    ['a length beyond all memory', 'Content-Length: 99999999999\r\n\r\n{}'],
    ['another protocol', `GET / HTTP/1.1\r\nHost: localhost\r\n\r\n`],
    ['no frame at all', 'x'.repeat(10_000)],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 2000\r\n\r\n{}'],
    ['a line that is no field', 'garbage\r\nContent-Length: 2\r\n\r\n{}'],
  ])(
    'answers broken framing and ends: %s',
    async (_, text) => {
      const { begin, write, heard, ended } = server()
      await begin()
      write(text)
      expect((await heard(({ id }) => id === null)).error?.code).toBe(-32700)
      expect(await ended).toBe(1)
    },
    30_000,
  )

  it('answers a message that is no JSON, and goes on', async () => {
    const { begin, write, heard, open, diagnosed } = server()
    await begin()
    write('Content-Length: 5\r\n\r\n{"a":')
    expect((await heard(({ id }) => id === null)).error?.code).toBe(-32700)
    open('a.md', wrongDay)
    expect((await diagnosed('a.md')).params!.diagnostics).not.toEqual([])
  }, 30_000)

  it('answers requests before it is initialized, a second beginning, and requests after it is shut down with an error', async () => {
    const { begin, send, heard, ask } = server()
    ask(7, 'textDocument/hover')
    expect((await heard(({ id }) => id === 7)).error?.code).toBe(-32002)
    await begin()
    send({ id: 3, method: 'initialize', params: { processId: null, capabilities: {}, rootUri: null } })
    expect((await heard(({ id }) => id === 3)).error?.code).toBe(-32600)
    send({ id: 2, method: 'shutdown' })
    await heard(({ id }) => id === 2)
    ask(8, 'textDocument/hover')
    expect((await heard(({ id }) => id === 8)).error?.code).toBe(-32600)
  }, 30_000)

  it('heeds what is cancelled', async () => {
    const { begin, send, heard, open, ask } = server()
    await begin()
    open('a.md', wrongDay.repeat(20))
    for (let id = 100; id < 350; id++) ask(id, 'textDocument/hover')
    for (let id = 100; id < 350; id++) send({ method: '$/cancelRequest', params: { id } })
    expect((await heard(({ id }) => id === 349)).error?.code).toBe(-32800)
    ask(400, 'standardsDesk/gate')
    expect((await heard(({ id }) => id === 400)).result).toBeTruthy()
  }, 30_000)

  it('goes on with other drafts while a hostile source is read, and with files of ticks that are none', async () => {
    const folder = folderWith({
      'bad/sources/bomb.pdf': pdfBomb(700_000),
      'bad/sources/x.docx': wordOfEntries(5000),
      'deep/ticks.yml': '['.repeat(1000),
      'dashes/ticks.yml': '- '.repeat(5000),
    })
    const { begin, open, diagnosed, ask, heard } = server(folder)
    await begin()
    open('bad/a.md', wrongDay)
    open('good/a.md', wrongDay)
    expect((await diagnosed('good/a.md')).params!.diagnostics).not.toEqual([])
    for (const [at, name] of ['deep', 'dashes'].entries()) {
      open(`${name}/a.md`, wrongDay)
      ask(20 + at, 'standardsDesk/facts', `${name}/a.md`)
      expect((await heard(({ id }) => id === 20 + at)).result).toBeTruthy()
      const { diagnostics } = (await diagnosed(`${name}/ticks.yml`)).params!
      expect(diagnostics[0].message).toMatch(/nested too deeply/)
    }
    expect((await diagnosed('bad/a.md')).params!.diagnostics).not.toEqual([])
    expect((await diagnosed('bad/sources/bomb.pdf')).params!.diagnostics).toHaveLength(1)
  }, 60_000)

  it('checks drafts beside an ignore file, stets and ticks that are no text, or larger than any', async () => {
    const folder = folderWith({
      'raw/.gitignore': new Uint8Array(100),
      'large/stet.yml': '',
      'large/ticks.yml': '',
    })
    for (const name of ['stet', 'ticks']) truncateSync(join(folder.path, `large/${name}.yml`), 900_000_000)
    const { begin, open, diagnosed, ask, heard, child } = server(folder)
    await begin()
    for (const [at, name] of ['raw/a.md', 'large/a.md'].entries()) {
      open(name, wrongDay)
      expect((await diagnosed(name)).params!.diagnostics).not.toEqual([])
      ask(10 + at, 'standardsDesk/facts', name)
      expect((await heard(({ id }) => id === 10 + at)).result).toBeTruthy()
    }
    for (const name of ['large/stet.yml', 'large/ticks.yml'])
      expect((await diagnosed(name)).params!.diagnostics[0].message).toMatch(/858 MB; the limit is 6 MB/)
    if (process.platform === 'linux') {
      const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      expect(Number(most![1])).toBeLessThan(600_000)
    }
  }, 60_000)

  it('renames what drafts name, though one of them is no text', async () => {
    const folder = folderWith({
      'a.md': '---\nsources: wire/a.txt\n---\n\nIt rained.\n',
      'raw.md': new Uint8Array(100),
      'wire/a.txt': 'It rained.\n',
    })
    const { begin, send, heard, uri } = server(folder)
    await begin()
    const files = [{ oldUri: uri('wire/a.txt'), newUri: uri('wire/b.txt') }]
    send({ id: 9, method: 'workspace/willRenameFiles', params: { files } })
    const { result } = await heard(({ id }) => id === 9)
    expect(JSON.stringify(result)).toContain('wire/b.txt')
  }, 30_000)
})
