import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StandIn } from '../newsroom/archive/stand-in.ts'
import { folderWith } from './desk.ts'

const wire = `date 2025-03-27

PORT ELLERY, Ohio (AP) — The harbor board voted on Tuesday to close the old grain terminal.

“We will never sell the old ferry to the city of Gaskell,” board chair Ana Ruiz said after the vote.

The report says the old pumping station could fail without notice during the first heavy storm of the autumn and flood the lower town.
`
const item = (more: Record<string, unknown>) =>
  JSON.stringify({
    guid: 'urn:bakery',
    version: '1',
    pubstatus: 'usable',
    headline: 'Bakery opens',
    body_html:
      '<p>Nora Vance opened a bakery on Mill Street, the first in the lower town since the flood.</p>',
    provider: 'Reuters',
    versioncreated: '2025-03-28T10:00:00Z',
    ...more,
  })
const draft = `---
date: 2025-06-01
title: The ferry
byline: Nora Vance
---

The board warned that the old pumping station could fail without notice during the first heavy storm of the autumn.

“We will never trade the old ferry to the city of Gaskell,” Ana Ruiz said.
`

const folder = (more: Record<string, string> = {}) =>
  folderWith({ 'wire/ap.txt': wire, 'wire/bakery.json': item({}), 'draft.md': draft, ...more })
const archive = ['--archive', 'a.sqlite']
const add = ['archive', 'add', 'wire', ...archive]

describe('standards-desk archive', () => {
  it('adds what is new, changed and withdrawn, and nothing twice', async () => {
    const desk = folder()
    expect(await desk.desk(add)).toMatchObject({
      code: 0,
      output: '2 added, 0 changed, 0 unchanged. a.sqlite has 2 stories.\n',
    })
    expect((await desk.desk(add)).output).toBe('0 added, 0 changed, 2 unchanged. a.sqlite has 2 stories.\n')
    desk.write('wire/bakery.json', item({ version: '2', headline: 'Bakery opens on Mill Street' }))
    expect((await desk.desk(add)).output).toContain('0 added, 1 changed, 1 unchanged')
    desk.write('wire/bakery.json', item({ version: '1', headline: 'Bakery opens soon' }))
    expect((await desk.desk(add)).output).toContain('1 earlier version skipped')
    desk.write('wire/bakery.json', item({ version: '3', pubstatus: 'canceled', body_html: '' }))
    expect((await desk.desk(add)).output).toBe(
      '0 added, 0 changed, 1 unchanged, 1 withdrawn. a.sqlite has 1 story.\n',
    )
    expect((await desk.desk(['archive', 'search', 'opened a bakery on Mill Street', ...archive])).code).toBe(
      1,
    )
  })

  it('shows no story before its embargo ends', async () => {
    const desk = folder({ 'wire/bakery.json': item({ embargoed: '2999-01-01T06:00:00-05:00' }) })
    expect((await desk.desk(add)).output).toContain('2 added')
    const search = ['archive', 'search', 'opened a bakery on Mill Street in the lower town', ...archive]
    expect((await desk.desk(search)).code).toBe(1)
    desk.write('wire/bakery.json', item({ version: '2', embargoed: '2020-01-01T06:00:00-05:00' }))
    await desk.desk(add)
    expect((await desk.desk(search)).output).toContain('Nora Vance opened a bakery')
  })

  it('lists files that hold no story, and adds the others', async () => {
    const desk = folder({ 'wire/broken.json': '{', 'wire/empty.txt': '' })
    const { code, output, messages } = await desk.desk(add)
    expect(code).toBe(1)
    expect(output).toContain('2 added, 0 changed, 0 unchanged, 2 files not added')
    expect(messages).toContain('wire/broken.json was not added: it isn’t valid JSON')
    expect(messages).toContain('wire/empty.txt was not added: it has no text in it')
  })

  it('says what an archive has', async () => {
    const desk = folder()
    await desk.desk(add)
    expect((await desk.desk(['archive', 'status', ...archive])).output).toMatch(
      /^a\.sqlite: 2 stories, from 2025-03-27 to 2025-03-28, \d+ KB\n$/,
    )
    const { output } = await desk.desk(['archive', 'status', '--json', ...archive])
    expect(JSON.parse(output)).toMatchObject({ stories: 2, withdrawn: 0, newest: '2025-03-28' })
  })

  it('finds the stories that have some words', async () => {
    const desk = folder()
    await desk.desk(add)
    const { code, output } = await desk.desk([
      'archive',
      'search',
      'We will never give the old ferry to the city of Gaskell',
      '--json',
      ...archive,
    ])
    expect(code).toBe(0)
    expect(JSON.parse(output)).toEqual([
      expect.objectContaining({
        id: 'wire/ap.txt',
        publisher: 'AP',
        date: '2025-03-27',
        place: 'PORT ELLERY, Ohio',
        excerpt: expect.stringContaining('We will never sell the old ferry'),
      }),
    ])
  })

  it('takes a story out, and keeps it out', async () => {
    const desk = folder()
    await desk.desk(add)
    expect((await desk.desk(['archive', 'remove', 'wire/ap.txt', ...archive])).output).toMatch(
      /^1 story removed/,
    )
    desk.write('wire/ap.txt', `${wire}\nMore to come.\n`)
    expect((await desk.desk(add)).output).toContain('1 skipped (already withdrawn)')
    expect((await desk.desk(['check', 'draft.md', ...archive])).output).not.toContain('archive/')
  })

  it('says what it needs', async () => {
    const desk = folder()
    expect(await desk.desk(['archive'])).toMatchObject({ code: 2 })
    expect((await desk.desk(['archive', 'ad', 'wire'])).messages).toContain('Did you mean “add”?')
    expect((await desk.desk(['archive', 'add', 'wire'])).messages).toContain('--archive FILE')
    expect((await desk.desk(['archive', 'add', 'none', ...archive])).messages).toContain('no such file')
  })
})

describe('a check with an archive', () => {
  it('finds what ran before, with outlet, day and place', async () => {
    const desk = folder()
    await desk.desk(add)
    const { output } = await desk.desk(['check', 'draft.md', '--format', 'json', ...archive])
    const found = JSON.parse(output).files[0].findings as { rule: string; message: string }[]
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['archive/verbatim', 'The AP ran these 16 words on March 27, 2025, from PORT ELLERY, Ohio.'],
      [
        'archive/altered-quote',
        'The AP ran this quotation with different wording on March 27, 2025, from PORT ELLERY, Ohio: “sell” became “trade.”',
      ],
    ])
  })

  it('asks the archive of the house rules, within the folder of the newsroom', async () => {
    const desk = folder({ 'house-rules.yml': 'archive: { path: a.sqlite, own: [AP] }\n' })
    await desk.desk(['archive', 'add', 'wire'])
    expect(existsSync(join(desk.path, 'a.sqlite'))).toBe(true)
    expect((await desk.desk(['check', 'draft.md'])).output).toContain('info The AP ran these 16 words')
    desk.write('house-rules.yml', 'archive: ../../elsewhere.sqlite\n')
    const { code, messages } = await desk.desk(['check', 'draft.md'])
    expect(code).toBe(2)
    expect(messages).toContain('outside the newsroom’s folder')
  })

  it('goes on without an archive that cannot be asked, unless it is required', async () => {
    const desk = folder({ 'bad.sqlite': 'no archive '.repeat(100) })
    for (const [file, reason] of [
      ['none.sqlite', 'it has no stories'],
      ['bad.sqlite', 'it isn’t an archive'],
    ]) {
      const asked = await desk.desk(['check', 'draft.md', '--archive', file])
      expect(asked.code).toBe(0)
      expect(asked.messages).toContain(`${file}: the archive can’t be searched: ${reason}`)
      expect((await desk.desk(['check', 'draft.md', '--archive', file, '--archive-required'])).code).toBe(2)
    }
  })

  it('shows in the fact sheet where each quotation ran', async () => {
    const desk = folder()
    await desk.desk(add)
    const { output } = await desk.desk(['facts', 'draft.md', ...archive])
    expect(output).toContain('First ran Thursday, March 27, 2025, AP, with different wording')
    const data = JSON.parse((await desk.desk(['facts', 'draft.md', '--format', 'json', ...archive])).output)
    expect(data.files[0].quotations[0].ran).toEqual([
      {
        id: 'wire/ap.txt',
        publisher: 'AP',
        date: '2025-03-27',
        place: 'PORT ELLERY, Ohio',
        headline: null,
        text: 'We will never sell the old ferry to the city of Gaskell',
        same: false,
      },
    ])
  })

  it('holds no draft against its own earlier version', async () => {
    const desk = folder()
    await desk.desk(['archive', 'add', 'draft.md', ...archive])
    expect((await desk.desk(['check', 'draft.md', ...archive])).output).not.toContain('archive/')
  })
})

describe('an archive on a server', () => {
  const started = async () => {
    const server = new StandIn()
    onTestFinished(() => server.stop().catch(() => {}))
    return { server, address: await server.start() }
  }

  it('serves the same commands as one in a file', async () => {
    const { server, address } = await started()
    const desk = folder({ 'house-rules.yml': `archive: ${address}/herald\n` })
    expect((await desk.desk(['archive', 'add', 'wire'])).output).toBe(
      `2 added, 0 changed, 0 unchanged. ${address}/herald has 2 stories.\n`,
    )
    expect((await desk.desk(['archive', 'add', 'wire'])).output).toContain('0 added, 0 changed, 2 unchanged')
    expect((await desk.desk(['archive', 'status'])).output).toMatch(
      /2 stories, from .*, OpenSearch 2\.19\.0\n$/,
    )
    const { output } = await desk.desk(['check', 'draft.md'])
    expect(output).toContain('The AP ran these 16 words on March 27, 2025')
    expect(output).toContain('“sell” became “trade.”')
    expect((await desk.desk(['archive', 'remove', 'wire/ap.txt'])).output).toMatch(/^1 story removed/)
    expect((await desk.desk(['check', 'draft.md'])).output).not.toContain('archive/')
    expect(server.asked.map(({ body }) => body).join()).not.toContain('never trade')
  })

  it('is gone without when it cannot be reached, unless it is required', async () => {
    const { server, address } = await started()
    await server.stop()
    const desk = folder()
    const asked = ['check', 'draft.md', '--archive', `${address}/herald`]
    const { code, messages } = await desk.desk(asked)
    expect(code).toBe(0)
    expect(messages).toContain(
      `${address}/herald: the archive can’t be searched: the server isn’t responding`,
    )
    expect((await desk.desk([...asked, '--archive-required'])).code).toBe(2)
    expect((await desk.desk(['archive', 'status', '--archive', address])).code).toBe(2)
  })
})
