import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bundled, start } from './bundle.ts'
import { Folder, folderWith, wrongDay } from './desk.ts'

const bundle = bundled()

async function assistantIn(folder: Folder, ...words: string[]) {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bundle.path, 'mcp', ...words],
    cwd: folder.path,
  })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return async (name: string, input: Record<string, unknown>) => {
    const answer = await client.callTool({ name, arguments: input })
    const [{ text }] = answer.content as { text: string }[]
    return answer.isError ? { error: text } : JSON.parse(text)
  }
}

const wire =
  'GULLHAVEN (CP) — “We are going to keep the harbor open for everyone,” Mayor Tobias Lindqvist said.\n'

describe('standards-desk mcp', () => {
  it('lists tools that read and never write', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' })
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [bundle.path, 'mcp'] }))
    onTestFinished(() => client.close())
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'check_draft',
      'build_fact_sheet',
      'verify_quotation',
      'search_archive',
      'explain_rule',
    ])
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true })
  }, 30_000)

  it('checks a file and a text, and sees what has changed between two questions', async () => {
    const folder = folderWith({ 'a.md': wrongDay })
    const ask = await assistantIn(folder)
    const found = await ask('check_draft', { path: 'a.md' })
    expect(found).toMatchObject({
      path: 'a.md',
      findings: [{ rule: 'dates/weekday-mismatch', start: { line: 5 } }],
    })
    expect((await ask('check_draft', { text: wrongDay })).findings).toEqual(found.findings)
    folder.write('house-rules.yml', 'extends: ap\nrules:\n  dates/weekday-mismatch: off\n')
    expect((await ask('check_draft', { path: 'a.md' })).findings).toEqual([])
  }, 30_000)

  it('searches the archive of the newsroom, and no other', async () => {
    const folder = folderWith({ 'wire/a.txt': wire, 'house-rules.yml': 'archive: a.sqlite\n' })
    const ask = await assistantIn(folder)
    const words = 'We are going to keep the harbor open'
    expect(await ask('search_archive', { words })).toEqual({ stories: [], problems: [] })
    await folder.desk(['archive', 'add', 'wire'])
    expect(await ask('search_archive', { words })).toMatchObject({
      stories: [{ id: 'wire/a.txt', place: 'GULLHAVEN', excerpt: expect.stringContaining(words) }],
    })
    folder.write('house-rules.yml', 'archive: ../a.sqlite\n')
    expect((await ask('search_archive', { words })).error).toMatch(/outside the newsroom’s folder/)
  }, 30_000)

  it('builds a fact sheet and verifies a quotation', async () => {
    const folder = folderWith({ 'sources/wire.txt': wire, 'a.txt': wire })
    const ask = await assistantIn(folder)
    const sheet = await ask('build_fact_sheet', { path: 'a.txt' })
    expect(sheet.quotations).toMatchObject([
      {
        speaker: { name: 'Tobias Lindqvist' },
        verification: { status: 'verbatim', source: 'sources/wire.txt' },
      },
    ])
    const verify = (quotation: string) => ask('verify_quotation', { quotation, sources: ['sources'] })
    expect(await verify('keep the harbor open for everyone')).toMatchObject({
      status: 'verbatim',
      words: 'keep the harbor open for everyone',
    })
    expect(await verify('We are going to keep the harbor open')).toMatchObject({ status: 'verbatim' })
    expect(
      await verify('keep the harbor open for everyone” and the mayor stole the money'),
    ).not.toMatchObject({
      status: 'verbatim',
    })
    expect(await verify('We are going to keep this harbor open for everyone')).toMatchObject({
      status: 'altered',
    })
    expect(await verify('The ferries will never run on Sundays again')).toMatchObject({
      status: 'unverified',
    })
  }, 30_000)

  it('reads nothing outside of its folder, whatever a question or a draft names', async () => {
    const folder = folderWith({
      'desk/a.txt': wire,
      'secret.txt': wire,
      'shared/cp.txt': wire,
      'desk/b/house-rules.yml': 'sources: [../../shared]\n',
      'desk/b/c.txt': wire,
    })
    const desk = new Folder(join(folder.path, 'desk'))
    const ask = await assistantIn(desk)
    const outside = (name: string) => ({ error: `“${name}” is outside this folder, so it was not read.` })
    const absolute = join(folder.path, 'secret.txt')
    const link = (to: string, name: string) => symlinkSync(to, join(desk.path, name))
    link('../secret.txt', 'link.txt')
    link('..', 'up')
    desk.write('sources/own.txt', 'It rained.')
    link('../../secret.txt', 'sources/link.txt')
    for (const path of ['../secret.txt', absolute, 'x/../../secret.txt', 'link.txt', 'up/secret.txt'])
      expect(await ask('check_draft', { path })).toEqual(outside(path))
    expect(await ask('verify_quotation', { quotation: 'x', sources: ['../*.txt'] })).toEqual(
      outside('../*.txt'),
    )
    for (const source of ['link.txt', 'up', 'up/secret.txt'])
      expect(await ask('verify_quotation', { quotation: 'x', sources: [source] })).toEqual(outside(source))
    for (const source of ['u*/*.txt', 'sources'])
      expect(await ask('verify_quotation', { quotation: 'keep the harbor open', sources: [source] })).toEqual(
        {
          error: expect.stringMatching(/is outside the newsroom|source not found/),
        },
      )
    for (const source of ['../secret.txt', absolute, 'link.txt', 'up/secret.txt', 'sources']) {
      const text = `---\nsources: [${source}]\n---\n\n${wire}`
      const sheet = await ask('build_fact_sheet', { text })
      expect(sheet.problems.join()).toMatch(/(?:secret|link)\.txt: it is outside the newsroom/)
      expect(sheet.quotations[0].verification.source).toBeNull()
    }
    // The house says that sources lie elsewhere, and the person that they may.
    const sheetOf = async (ask: Awaited<ReturnType<typeof assistantIn>>) =>
      (await ask('build_fact_sheet', { path: 'b/c.txt' })).quotations[0].verification
    expect(await sheetOf(ask)).toMatchObject({ status: 'unchecked' })
    expect(await sheetOf(await assistantIn(desk, '--allow-outside', '../shared'))).toMatchObject({
      status: 'verbatim',
      source: '../shared/cp.txt',
    })
  }, 30_000)

  it('answers a malformed message with an error, and goes on', async () => {
    const { child, ended } = start(bundle, ['mcp'], folderWith({}).path, null)
    const send = (message: string) => child.stdin.write(`${message}\n`)
    const call = (id: number, name: string, input: unknown) =>
      send(JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: input } }))
    send(
      '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}',
    )
    send('{"jsonrpc":"2.0","method":"notifications/initialized"}')
    send('{ this is no JSON')
    send('[]')
    send('{"jsonrpc":"2.0","id":1,"method":"no/such"}')
    call(2, 'no_such_tool', {})
    call(3, 'check_draft', { text: 7 })
    call(4, 'explain_rule', {})
    const answers = await new Promise<Record<string, { error?: unknown; result?: { isError?: boolean } }>>(
      resolve => {
        const byId: Record<string, object> = {}
        let rest = ''
        child.stdout.on('data', text => {
          const lines = (rest + text).split('\n')
          rest = lines.pop()!
          for (const line of lines) byId[JSON.parse(line).id] = JSON.parse(line)
          if (byId[4]) resolve(byId)
        })
      },
    )
    child.stdin.end()
    expect((await ended).code).toBe(0)
    expect(answers[1].error).toBeDefined()
    for (const id of [2, 3]) expect(answers[id].error ?? answers[id].result?.isError).toBeTruthy()
    expect(answers[4].result?.isError).toBeUndefined()
  }, 30_000)

  it('says what was wrong with a question', async () => {
    const ask = await assistantIn(folderWith({ 'a.md': wrongDay }))
    expect(await ask('check_draft', {})).toEqual({ error: 'Give either `path` or `text`.' })
    const long = { text: 'It rained. '.repeat(40_000) }
    expect((await ask('check_draft', long)).error).toMatch(
      /has 440000 characters, and the limit is 300000\. Send one/,
    )
    expect((await ask('verify_quotation', { quotation: long.text, sources: ['a.md'] })).error).toMatch(
      /300000/,
    )
    expect((await ask('check_draft', { text: 'x', date: '9999-99-99' })).error).toMatch(/isn’t a date/)
    expect(await ask('check_draft', { path: 'gone.md' })).toEqual({ error: 'no such file' })
    expect(await ask('check_draft', { path: 'a.md', sources: ['gone'] })).toEqual({
      error: 'source not found: “gone”',
    })
    expect(await ask('explain_rule', { rule: 'dates/impossibel' })).toEqual({
      error: '“dates/impossibel” isn’t a rule. Did you mean “dates/impossible”?',
    })
    expect((await ask('explain_rule', { rule: 'dates/impossible' })).page).toMatch(/^# dates\/impossible/)
    expect((await ask('explain_rule', {})).rules.length).toBeGreaterThan(5)
  }, 30_000)
})
