import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/desk/draft/read.ts'
import type { Archive } from '../../src/newsroom/archive/archive.ts'
import { disk } from '../../src/newsroom/disk.ts'
import type { Files } from '../../src/newsroom/files.ts'
import { walk } from '../../src/newsroom/gather.ts'
import { Newsroom } from '../../src/newsroom/newsroom.ts'
import { Shelf } from '../../src/newsroom/shelf.ts'

/** A newsroom in memory, as a virtual workspace would be, that remembers what was read. */
class Memory implements Files {
  readonly texts: Record<string, string>
  reads: string[] = []

  constructor(texts: Record<string, string>) {
    this.texts = texts
  }

  async read(path: string) {
    this.reads.push(path)
    if (!(path in this.texts)) throw new Error('there is no such file')
    return new TextEncoder().encode(this.texts[path])
  }

  async list(folder: string) {
    const inside = Object.keys(this.texts).filter(path => path.startsWith(`${folder}/`))
    const names = new Map(
      inside.map(path => {
        const [name, ...deeper] = path.slice(folder.length + 1).split('/')
        return [name, deeper.length > 0 ? ('folder' as const) : ('file' as const)]
      }),
    )
    return [...names].map(([name, kind]) => ({ name, kind }))
  }

  async stat(path: string) {
    if (path in this.texts) return { kind: 'file' as const, size: this.texts[path].length }
    return Object.keys(this.texts).some(each => each.startsWith(`${path}/`))
      ? { kind: 'folder' as const, size: 0 }
      : undefined
  }
}

const around = async (texts: Record<string, string>, path = '/desk/drafts/a.md', more: object = {}) => {
  const files = new Memory(texts)
  const newsroom = new Newsroom({ files, base: '/desk', ...more })
  const draft = readDraft(texts[path] ?? '', { path })
  const found = await newsroom.around(draft, path)
  return { files, newsroom, draft, found, paths: found.library?.sources.map(source => source.path) }
}

const front = (sources: string) => `---\ndate: 2025-03-28\nsources: ${sources}\n---\n\nIt rained.\n`

describe('the sources of a draft', () => {
  const wire = { '/desk/wire/ap.txt': 'It rained on Monday.', '/desk/wire/pa.txt': 'It poured.' }

  it('that no reader opens are named once, with what to do, and the others count', async () => {
    const { found, paths } = await around({
      ...Object.fromEntries(
        ['a.doc', 'b.mp3', 'c.pages', 'd.m4a'].map(name => [`/desk/drafts/sources/${name}`, 'x']),
      ),
      '/desk/drafts/sources/ap.txt': 'It rained.',
      '/desk/drafts/a.md': 'It rained.\n',
    })
    expect(paths).toEqual(['drafts/sources/ap.txt'])
    expect(found.troubles).toEqual([
      {
        path: '/desk/drafts/sources',
        severity: 'warning',
        message:
          'Standards Desk can’t read a.doc, b.mp3, c.pages and 1 more. Save a document as .docx, .pdf or .txt. For a recording, add its transcript.',
      },
    ])
  })

  it('are told without the recording that lies beside its transcript', async () => {
    const { found, paths } = await around({
      '/desk/drafts/sources/call.mp3': 'x',
      '/desk/drafts/sources/call.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nANA RUIZ: It rained.\n',
      '/desk/drafts/sources/bridge.jpg': 'x',
      '/desk/drafts/a.md': 'It rained.\n',
    })
    expect(paths).toEqual(['drafts/sources/call.vtt'])
    expect(found.troubles.map(({ message }) => message)).toEqual([
      'Standards Desk can’t read bridge.jpg. For a picture, add its words as text.',
    ])
  })

  it('that are recordings or pictures are told as such where a draft names them', async () => {
    const { found } = await around({
      '/desk/drafts/call.mp3': 'x',
      '/desk/drafts/bridge.jpg': 'x',
      '/desk/drafts/a.md': front('[call.mp3, bridge.jpg]'),
    })
    expect(found.troubles.map(({ message }) => message)).toEqual([
      'it is a recording, so it was not read as a source. Add its transcript.',
      'it is a picture, so it was not read as a source. Add its words as text.',
    ])
  })

  it('have the kind that their own entry gives, where their folder is named as well', async () => {
    const { found } = await around({
      '/desk/drafts/talks/a.txt': 'We left on Monday.',
      '/desk/drafts/talks/b.txt': 'We stayed.',
      '/desk/drafts/a.md': front(
        '[{ path: talks/a.txt, kind: document }, { path: talks, kind: transcript }]',
      ),
    })
    expect(found.library?.sources.map(({ path, kind }) => [path, kind])).toEqual([
      ['drafts/talks/a.txt', 'document'],
      ['drafts/talks/b.txt', 'transcript'],
    ])
  })

  it('are those that its front matter names, from the draft or from the house', async () => {
    const named = await around({
      ...wire,
      '/desk/house-rules.yml': 'sources: [elsewhere]\n',
      '/desk/elsewhere/x.txt': 'Other.',
      '/desk/drafts/notes.txt': 'Notes.',
      '/desk/drafts/a.md': front(
        '[notes.txt, { path: wire/ap.txt, publisher: AP, date: 2025-03-27 }, "https://example.org/"]',
      ),
    })
    expect(named.paths).toEqual(['drafts/notes.txt', 'wire/ap.txt'])
    expect(named.found.library?.sources[1]).toMatchObject({ publisher: 'AP', date: '2025-03-27' })
    expect(named.found.troubles).toEqual([])
  })

  it('may be a glob, or a single path', async () => {
    expect((await around({ ...wire, '/desk/drafts/a.md': front('../wire/*.txt') })).paths).toEqual([
      'wire/ap.txt',
      'wire/pa.txt',
    ])
  })

  it('are else those of the house, with what it says of each folder', async () => {
    const kept = await around({
      ...wire,
      '/desk/house-rules.yml': 'sources:\n  - { path: wire, kind: wire, publisher: AP, licensed: true }\n',
      '/desk/drafts/a.md': 'It rained.',
      '/desk/drafts/sources/x.txt': 'Beside.',
    })
    expect(kept.paths).toEqual(['wire/ap.txt', 'wire/pa.txt'])
    expect(kept.found.library?.sources[0]).toMatchObject({ kind: 'wire', publisher: 'AP', licensed: true })
  })

  it('are else in a folder `sources` beside the draft, or beside the house file', async () => {
    const beside = {
      '/desk/drafts/a.md': 'It rained.',
      '/desk/house-rules.yml': '',
      '/desk/sources/y.txt': 'House.',
    }
    expect((await around(beside)).paths).toEqual(['sources/y.txt'])
    expect((await around({ ...beside, '/desk/drafts/sources/x.txt': 'Draft.' })).paths).toEqual([
      'drafts/sources/x.txt',
    ])
  })

  it('are none where there are none: then there is no library', async () => {
    expect((await around({ '/desk/drafts/a.md': 'It rained.' })).found.library).toBeUndefined()
  })

  it('are what the house says of their folder, also when a draft names them', async () => {
    const { found } = await around({
      ...wire,
      '/desk/house-rules.yml': 'sources:\n  - { path: wire, kind: wire, publisher: AP }\n',
      '/desk/drafts/a.md': front('[../wire/ap.txt, { path: ../wire/pa.txt, publisher: PA }]'),
    })
    expect(found.library?.sources).toMatchObject([
      { kind: 'wire', publisher: 'AP' },
      { kind: 'wire', publisher: 'PA' },
    ])
  })

  it('are what the narrowest entry of the house says', async () => {
    const { found, paths } = await around({
      ...wire,
      '/desk/house-rules.yml':
        'sources:\n  - { path: wire/ap.txt, kind: transcript }\n  - { path: wire, kind: wire, publisher: AP }\n',
      '/desk/drafts/a.md': 'It rained.',
    })
    expect(paths).toEqual(['wire/ap.txt', 'wire/pa.txt'])
    expect(found.library?.sources).toMatchObject([
      { kind: 'transcript', publisher: 'AP' },
      { kind: 'wire', publisher: 'AP' },
    ])
  })

  it('are told of when one is missing or is no source, and the others count', async () => {
    const { found, paths } = await around({
      ...wire,
      '/desk/wire/bad.txt': 'a\0b',
      '/desk/drafts/a.md': front('[../wire/ap.txt, ../wire/gone.txt, ../wire/bad.txt]'),
    })
    expect(paths).toEqual(['wire/ap.txt'])
    expect(found.missing).toEqual([{ path: '../wire/gone.txt', offers: ['wire/pa.txt'] }])
    expect(found.troubles).toMatchObject([
      { path: '/desk/wire/bad.txt', message: expect.stringContaining('isn’t a text file') },
    ])
  })
})

describe('a newsroom', () => {
  const texts = () => ({
    '/desk/house-rules.yml': 'extends: shared/base.yml\n',
    '/desk/shared/base.yml': 'extends: ap\nrules:\n  dates: info\n',
    '/desk/sources/ap.txt': 'It rained on Monday.',
    '/desk/drafts/a.md': 'It rained.',
    '/desk/drafts/b.md': 'It poured.',
  })

  it('finds the house rules above a draft, with what they extend', async () => {
    const { found } = await around(texts())
    expect(found.houseFile).toBe('/desk/house-rules.yml')
    expect(found.house.rules.dates).toMatchObject({ severity: 'info' })
    expect(found.troubles).toEqual([])
  })

  it('reads a file once for all drafts, and again only when it has changed', async () => {
    const { files, newsroom, draft, found } = await around(texts())
    files.reads = []
    const other = await newsroom.around(
      readDraft('It poured.', { path: '/desk/drafts/b.md' }),
      '/desk/drafts/b.md',
    )
    expect(files.reads).toEqual([])
    expect(other.library).toBe(found.library)

    newsroom.changed('/desk/sources/ap.txt')
    expect((await newsroom.around(draft)).library).toBe(found.library)
    expect(files.reads).toContain('/desk/sources/ap.txt')

    files.texts['/desk/sources/ap.txt'] = 'It snowed on Tuesday.'
    newsroom.changed('/desk/sources/ap.txt')
    const [source] = (await newsroom.around(draft)).library!.sources
    expect(source.story.text).toBe('It snowed on Tuesday.')
  })

  it('hands a draft what was let stand in it, and not what was let stand in another', async () => {
    const stet = (draft: string) =>
      `- draft: ${draft}\n  rule: dates/conflict\n  words: ${draft}\n  reason: so\n`
    const { found } = await around({
      ...texts(),
      '/desk/stet.yml': `${stet('drafts/a.md')}${stet('drafts/b.md')}- { rule: quotes/scare, words: x, reason: always }\n`,
    })
    expect(found.stets.map(({ words }) => words)).toEqual(['drafts/a.md', 'x'])
  })

  it('takes the house and the sources that it is given before those that lie around', async () => {
    const { found, paths } = await around(texts(), '/desk/drafts/a.md', {
      house: 'reuters',
      sources: ['drafts/b.md'],
    })
    expect(found.houseFile).toBeUndefined()
    expect(paths).toEqual(['drafts/b.md'])
  })
})

describe('what is read has its bounds', () => {
  it('files that a glob leads past are counted, and those within count', async () => {
    const many: Files = {
      ...disk,
      stat: async path => ({ kind: /\.\w+$/.test(path) ? 'file' : 'folder', size: 1 }),
      list: async folder =>
        folder.length > 40
          ? []
          : [
              { name: 'a.txt', kind: 'file' as const },
              ...Array.from({ length: 60 }, (_, at) => ({ name: `f${at}`, kind: 'folder' as const })),
            ],
    }
    const told: string[] = []
    const found = await walk(many, '/desk', {
      wanted: () => true,
      unread: (_, reason) => void told.push(reason),
    })
    expect(found.length).toBeGreaterThan(1000)
    expect(told).toEqual(['there are more than 200000 files here and nearby; the rest were not read'])
  }, 60_000)

  it('house rules that build on others without end stop', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`/desk/${at}.yml`, `extends: ${at + 1}.yml\n`]),
    )
    const { found, files } = await around({ ...chain, '/desk/house-rules.yml': 'extends: 0.yml\n' })
    expect(found.troubles).toMatchObject([{ message: expect.stringMatching(/build on 50 files at most/) }])
    expect(files.reads.length).toBeLessThan(60)
  })

  it('sources beyond the limit are reported, and the others count', async () => {
    const files = new Memory({})
    const wanted = Array.from({ length: 10_100 }, (_, at) => ({ path: `/desk/${at}.txt`, about: {} }))
    const { troubles } = await new Shelf(files, '/desk').take(wanted)
    expect(troubles.at(-1)?.message).toMatch(/a draft can have 10016 at most/)
    expect(files.reads.length).toBeLessThan(10_100)
  })
})

describe('an archive on a server', () => {
  const around = async (fence: object) => {
    const asked: string[] = []
    const newsroom = new Newsroom({
      files: new Memory({ '/desk/house-rules.yml': 'archive: https://search.example.org/herald\n' }),
      base: '/desk',
      fence,
      openArchive: async place => {
        asked.push(place)
        return {} as Archive
      },
    })
    const { archive, troubles } = await newsroom.around(readDraft('Copy.'), '/desk/draft.md')
    return { archive, asked, troubles: troubles.map(({ message }) => message) }
  }

  it('is asked when the house rules name it', async () => {
    expect(await around({})).toMatchObject({ asked: ['https://search.example.org/herald'], troubles: [] })
  })

  it('is not asked in a workspace that nobody trusts yet', async () => {
    expect(await around({ servers: false })).toEqual({
      archive: undefined,
      asked: [],
      troubles: [expect.stringContaining('trust the workspace')],
    })
  })
})
