import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { windowsOf } from '../../../src/desk/archive/keys.ts'
import { type Recipe, recipeFrom } from '../../../src/desk/archive/recipe.ts'
import { askArchive } from '../../../src/newsroom/archive/ask.ts'
import { SharedArchive } from '../../../src/newsroom/archive/shared/shared.ts'
import { found, keepsStories } from './keeping.ts'
import { StandIn, type StandInOptions } from './stand-in.ts'
import { archived, bakery, ferry, filled } from './stories.ts'

const running: StandIn[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(server => server.stop()))
})

async function started(options: StandInOptions = {}) {
  const server = new StandIn(options)
  running.push(server)
  const address = await server.start()
  const open = (environment = {}, path = '/herald') => new SharedArchive(address + path, environment)
  return { server, address, open }
}

/** Another recipe than those of the archives that are filled here. */
const other = recipeFrom([archived('c', 'Gulls sat.').stems, archived('d', 'Gulls sat.').stems])
const moment = '2025-06-01T00:00:00.000Z'

describe('an archive on a server', () => {
  keepsStories(async () => (await started()).open())

  it('is added to by several at once, and no story is there twice', async () => {
    const { open } = await started()
    await filled(open())
    const receipts = await Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        const archive = open()
        await archive.begin(recipeFrom([]))
        return archive.put([archived('same', bakery), archived(`${writer}`, ferry), archived('same', bakery)])
      }),
    )
    const archive = open()
    await expect.poll(async () => (await archive.health()).stories, { timeout: 3000 }).toBe(5)
    expect(receipts.reduce((sum, { added }) => sum + added, 0)).toBe(5)
  })

  it('has an index for each recipe, and no other', async () => {
    const { server, open } = await started()
    const archive = await filled(open(), archived('a', ferry))
    expect(server.aliases.get('herald')).toBe('herald-1')
    await archive.remove([{ id: 'gone' }])
    await archive.begin(other)
    expect(server.aliases.get('herald')).toBe('herald-2')
    expect([...server.indices.keys()]).toEqual(['herald-2'])
    expect(await archive.health()).toMatchObject({ stories: 1, withdrawn: 1 })
    expect(await archive.put([archived('gone', bakery)])).toMatchObject({ withdrawn: 1 })
  })

  it('takes a story from somebody who does not know the new recipe yet, with its keys', async () => {
    const { open } = await started()
    const one = await filled(open(), archived('a', ferry))
    const late = open()
    await late.recipe()
    await one.begin(other)
    expect(await late.put([archived('b', bakery)])).toMatchObject({ added: 1 })
    expect(await found(late, bakery)).toEqual(['b'])
  })

  it('is asked by the new recipe, also by somebody who does not know it yet', async () => {
    const { open } = await started()
    const one = await filled(open(), archived('a', ferry))
    const late = open()
    await late.recipe()
    await one.begin(other)
    const windows = (recipe: Recipe) => windowsOf(archived('a', ferry).stems, recipe)
    const asked = await askArchive(late, windows, 40)
    expect(asked?.found.map(({ id }) => id)).toEqual(['a'])
    expect(asked?.recipe.id).toBe(other.id)
  })

  it('goes on where a new recipe was stopped half way', async () => {
    const { server, open } = await started()
    const archive = await filled(open(), archived('a', ferry), archived('b', bakery))
    let left = 3
    server.options.instead = () => (--left < -3 ? { status: 400, answer: { error: 'stopped' } } : undefined)
    await expect(archive.begin(other)).rejects.toThrow('stopped')
    server.options.instead = undefined
    await open().begin(other)
    expect([...server.indices.keys()]).toEqual(['herald-2'])
    expect(await found(open(), ferry)).toEqual(['a'])
    expect(await found(open(), bakery)).toEqual(['b'])
  })

  it('asks again while the server is busy', async () => {
    const { server, open } = await started()
    const archive = await filled(open())
    let left = 3
    server.options.instead = (_, path) =>
      path.endsWith('_bulk') && left-- > 0 ? { status: 429, answer: { error: 'busy' } } : undefined
    expect(await archive.put([archived('a', ferry)])).toMatchObject({ added: 1 })
  })
})

describe('what leaves the editor', () => {
  const draft = `Gulls sat on a wire. Ruiz: “We will never sell the ferry to this city.”`

  it('is numbers, and none of the draft’s words', async () => {
    const { server, open } = await started()
    const archive = await filled(open(), archived('a', ferry))
    server.asked.length = 0
    expect(await found(archive, draft)).toEqual(['a'])
    const sent = server.asked.map(({ path, body }) => path + body).join('\n')
    expect(sent).toContain('_msearch')
    for (const word of draft.match(/\p{L}{4,}/gu)!)
      expect(sent.toLowerCase()).not.toContain(word.toLowerCase())
  })

  it('is asked once: the next time only what has changed is', async () => {
    const { server, open } = await started()
    const archive = await filled(open(), archived('a', ferry))
    const long = `${ferry}\n\n${bakery}`
    await found(archive, long)
    server.asked.length = 0
    await found(archive, long)
    expect(server.asked.filter(({ path }) => path.endsWith('_msearch'))).toEqual([])
    await found(archive, `${long}\n\nThe gulls of the harbor sat on a wire above the quarry all day.`)
    const [{ body }] = server.asked.filter(({ path }) => path.endsWith('_msearch'))
    // Two searches for the window that is new, each in two lines.
    expect(body.trim().split('\n')).toHaveLength(4)
  })

  it('is a story that has changed, and no other, when it is taken again', async () => {
    const { server, open } = await started()
    const archive = await filled(open(), archived('a', ferry), archived('b', bakery))
    const reader = open()
    expect(await reader.fetch(['a', 'b'], moment)).toHaveLength(2)
    await archive.put([archived('a', bakery)])
    await archive.remove([{ id: 'b' }])
    const stories = await reader.fetch(['a', 'b'], moment)
    expect(stories.map(({ id, text }) => [id, text])).toEqual([['a', archived('a', bakery).text]])
    server.asked.length = 0
    await reader.fetch(['a'], moment)
    expect(server.asked.map(({ body }) => JSON.parse(body).docs)).toEqual([
      [expect.objectContaining({ _source: false })],
    ])
  })
})

describe('what is said when a server can’t be asked', () => {
  const failing = async (options: StandInOptions, environment = {}) => {
    const { open, address } = await started(options)
    return expect(open({ STANDARDS_DESK_ARCHIVE_SERVER: address, ...environment }).recipe()).rejects
  }
  const user = { STANDARDS_DESK_ARCHIVE_USER: 'desk', STANDARDS_DESK_ARCHIVE_PASSWORD: 'ferry' }
  const authorization = `Basic ${Buffer.from('desk:ferry').toString('base64')}`

  it('names what is missing or wrong', async () => {
    await (await failing({ authorization })).toThrow('needs credentials')
    await (await failing({ authorization: 'other' }, user)).toThrow('rejected these credentials')
    await (await failing({ version: { number: '6.8.23' } })).toThrow('runs Elasticsearch 6.8.23')
    await (await failing({ instead: () => ({ status: 200, answer: '<html>' }) })).toThrow(
      'isn’t an Elasticsearch',
    )
    await (
      await failing({
        instead: (_, path) =>
          path === '/' ? undefined : { status: 403, answer: { error: { type: 'security_exception' } } },
      })
    ).toThrow('credentials don’t allow this')
    await (await failing({ instead: () => ({ status: 503, answer: {} }) })).toThrow('busy or starting')
  })

  it('is that nobody answers, and then no draft waits for it again', async () => {
    const { server, open } = await started()
    const archive = open()
    await archive.recipe()
    await server.stop()
    running.length = 0
    const closed = open()
    await expect(closed.recipe()).rejects.toThrow('the server isn’t responding')
    const before = performance.now()
    await expect(closed.recipe()).rejects.toThrow('the server isn’t responding')
    expect(performance.now() - before).toBeLessThan(100)
  })

  it('is that the index belongs to something else', async () => {
    const { server, open } = await started()
    await filled(open({}, '/other'), archived('a', ferry))
    server.indices.set('herald', { ...server.indices.get('other-1')!, documents: new Map() })
    await expect(open().recipe()).rejects.toThrow('“herald” isn’t an archive')
  })

  it('is what is wrong with the address', async () => {
    const asked = (place: string) => expect(new SharedArchive(place).recipe()).rejects
    await asked('https://desk:ferry@127.0.0.1/').toThrow('take the password out')
    await asked('https://127.0.0.1/Herald').toThrow('can’t be the name of an index')
    await asked('https:// ').toThrow('isn’t a server address')
    expect(new SharedArchive('https://desk:ferry@127.0.0.1/').name).toBe('https://127.0.0.1/')
  })

  it('is nothing when the credentials are right', async () => {
    for (const [environment, authorization] of [
      [user, `Basic ${Buffer.from('desk:ferry').toString('base64')}`],
      [{ STANDARDS_DESK_ARCHIVE_TOKEN: 'abc' }, 'Bearer abc'],
      [{ STANDARDS_DESK_ARCHIVE_API_KEY: 'abc' }, 'ApiKey abc'],
    ] as const) {
      const { open, address } = await started({ authorization })
      expect(await open({ STANDARDS_DESK_ARCHIVE_SERVER: address, ...environment }).recipe()).toBeUndefined()
    }
  })

  it('is no secret to another server than the one that the credentials are for', async () => {
    const { open } = await started({ authorization })
    const environment = { ...user, STANDARDS_DESK_ARCHIVE_SERVER: 'https://search.example.org:9200' }
    await expect(open(environment).recipe()).rejects.toThrow('needs credentials')
    await expect(open(user).recipe()).rejects.toThrow('Set STANDARDS_DESK_ARCHIVE_SERVER')
    const plain = 'http://search.example.org'
    const archive = new SharedArchive(plain, { ...user, STANDARDS_DESK_ARCHIVE_SERVER: plain })
    await expect(archive.recipe()).rejects.toThrow('only over https')
  })
})

describe('a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => join(folder, name))

  it('that nobody has signed is told of, and who to ask', async () => {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'],
        ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    )
    const { open } = await started({
      tls: { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') },
    })
    await expect(open().recipe()).rejects.toThrow('Set NODE_EXTRA_CA_CERTS')
    rmSync(folder, { recursive: true })
  })

  it('is missing where the server speaks plain http', async () => {
    const { address } = await started()
    const archive = new SharedArchive(address.replace('http:', 'https:'))
    await expect(archive.recipe()).rejects.toThrow('doesn’t use https')
  })
})
