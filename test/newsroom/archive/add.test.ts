import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addFiles } from '../../../src/newsroom/archive/add.ts'
import { EmbeddedArchive } from '../../../src/newsroom/archive/embedded.ts'
import { diskAtOnce } from '../../../src/newsroom/disk-at-once.ts'

const moment = '2100-01-01T00:00:00.000Z'
const long =
  'The harbor board voted on Tuesday to close the old grain terminal and to move its cranes. '.repeat(12)

/** An archive, and a folder with files that are added to it. */
function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'adding-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const archive = new EmbeddedArchive(join(folder, 'archive.sqlite'))
  return {
    archive,
    async add(files: Record<string, string | Uint8Array>, publisher?: string) {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
      const paths = Object.keys(files).map(name => join(folder, name))
      return addFiles(paths, { files: diskAtOnce, archive, base: folder, publisher })
    },
    story: async (id: string) => (await archive.fetch([id], moment))[0],
  }
}

const post = (id: number, body: string, { type = 'post', status = 'publish' } = {}) => `<item>
<title>Story ${id}</title><link>https://herald.example/${id}/</link><pubDate>Thu, 27 Mar 2025 10:00:00 +0000</pubDate>
<dc:creator><![CDATA[Jo Poole]]></dc:creator><guid isPermaLink="false">https://herald.example/?p=${id}</guid>
<description></description><content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type></item>\n`
const wxr = (...posts: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Port Ellery Herald</title>\n${posts.join('')}</channel></rss>`

describe('a WordPress export', () => {
  it('is its published posts, each a story', async () => {
    const { archive, add, story } = desk()
    const added = await add({
      'export.xml': wxr(
        post(
          1,
          'The board voted on Tuesday.\n\n[caption id="a"]<img src="x"> A crane[/caption]\n\n“We will stay,” Ana Ruiz said.',
        ),
        post(2, '<!-- wp:paragraph --><p>Nora Vance opened a bakery.</p><!-- /wp:paragraph -->'),
        post(3, 'A draft.', { status: 'draft' }),
        post(4, 'About us.', { type: 'page' }),
        post(5, 'crane.jpg', { type: 'attachment', status: 'inherit' }),
      ),
    })
    expect(added).toMatchObject({ added: 2, bad: [], done: 1 })
    expect(await story('https://herald.example/?p=1')).toMatchObject({
      text: 'Story 1\n\nThe board voted on Tuesday.\n\n“We will stay,” Ana Ruiz said.',
      publisher: 'Port Ellery Herald',
      date: '2025-03-27',
      byline: 'Jo Poole',
      url: 'https://herald.example/1/',
      headline: 'Story 1',
    })
    expect((await archive.health()).stories).toBe(2)
  })

  it('is added again without what is there, and what was put in the trash is gone', async () => {
    const { archive, add } = desk()
    await add({ 'export.xml': wxr(post(1, 'The board voted.'), post(2, 'Nora Vance opened a bakery.')) })
    const again = await add({
      'export.xml': wxr(post(1, 'The board voted.'), post(2, '', { status: 'trash' }), post(3, 'It rained.')),
    })
    expect(again).toMatchObject({ added: 1, unchanged: 1, killed: 1 })
    expect((await archive.health()).stories).toBe(2)
  })
})

describe('a feed', () => {
  it('is its stories when it has all of them, in RSS and Atom', async () => {
    const { add, story } = desk()
    const added = await add({
      'news.rss': `<rss><channel><title>Larwick News</title><item><title>Pumps</title><guid>a</guid><description>${long}</description></item></channel></rss>`,
      'news.atom': `<feed><title>Mill News</title><entry><id>tag:b</id><title>Rain</title><published>2025-03-27T10:00:00Z</published><link rel="alternate" href="https://mill.example/b"/><content type="html">&lt;p&gt;It rained.&lt;/p&gt;</content></entry></feed>`,
    })
    expect(added).toMatchObject({ added: 2, bad: [] })
    expect(await story('a')).toMatchObject({ publisher: 'Larwick News', headline: 'Pumps' })
    expect(await story('tag:b')).toMatchObject({ date: '2025-03-27', url: 'https://mill.example/b' })
  })

  it('is refused where it has first lines only', async () => {
    const { add } = desk()
    const item = (title: string, text: string) =>
      `<item><title>${title}</title><description>${text}</description></item>`
    const { added, bad } = await add({
      'a.rss': `<rss><channel>${item('Pumps', 'The pumps failed on Tuesday.')}${item('Cranes', `${long} Read more`)}</channel></rss>`,
    })
    expect(added).toBe(0)
    expect(bad.map(({ reason }) => reason)).toEqual([
      '“Pumps” has only the first lines of the story',
      '“Cranes” has only the first lines of the story',
    ])
  })
})

describe('a message with several stories', () => {
  const item = (guid: string, version: number, status: string, copy: string) =>
    `<newsItem guid="${guid}" version="${version}"><itemMeta><pubStatus qcode="stat:${status}"/></itemMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${copy}</p></body></html></inlineXML></contentSet></newsItem>`
  const message = (...items: string[]) => `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`

  it('adds each, and takes out those that it kills', async () => {
    const { archive, add, story } = desk()
    const first = message(item('a', 1, 'usable', 'The board voted.'), item('b', 1, 'usable', 'It rained.'))
    expect(await add({ 'one.xml': first })).toMatchObject({ added: 2 })
    const second = message(item('a', 2, 'canceled', ''), item('b', 2, 'usable', 'It rained hard.'))
    expect(await add({ 'two.xml': second })).toMatchObject({ changed: 1, killed: 1 })
    expect((await story('b')).text).toBe('It rained hard.')
    expect(await archive.health()).toMatchObject({ stories: 1, withdrawn: 1 })
  })
})

describe('files that cannot be read', () => {
  it('are listed, and the others are added', async () => {
    const { archive, add } = desk()
    const files: Record<string, string | Uint8Array> = {}
    for (let at = 0; at < 300; at++) files[`${at}.txt`] = `The board voted on item ${at} of its list.\n`
    for (let at = 0; at < 5; at++) {
      files[`bad-${at}.json`] = '{'
      files[`bad-${at}.xml`] = '<rss><channel><item>'
      files[`bad-${at}.txt`] = new Uint8Array([0, 1, 2, 0])
      files[`bad-${at}.docx`] = 'no document'
    }
    const { added, bad } = await add(files)
    expect(added).toBe(300)
    expect(bad).toHaveLength(20)
    expect(bad.filter(({ reason }) => reason === 'it is cut off')).toHaveLength(5)
    expect((await archive.health()).stories).toBe(300)
  })
})
