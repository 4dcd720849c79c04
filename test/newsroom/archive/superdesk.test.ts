import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { folderWith } from '../../cli/desk.ts'

const item = (guid: string, day: string, copy: string, more = {}) => ({
  guid,
  uri: `http://127.0.0.1/items/${guid}`,
  type: 'text',
  version: '1',
  pubstatus: 'usable',
  headline: guid,
  body_html: `<p>${copy}</p>`,
  versioncreated: `${day}T10:00:00+0000`,
  ...more,
})

/** A content API that speaks as Superdesk’s does: pages of two items, of a day or of several. */
async function service(items: ReturnType<typeof item>[], token = 'abc') {
  const asked: string[] = []
  let busy = 1
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://server')
    asked.push(`${searchParams.get('start_date')} ${searchParams.get('page')}`)
    const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${token}`) return answer(401, {})
    if (busy-- > 0) return answer(503, {})
    if (pathname !== '/contentapi/items') return answer(404, {})
    const found = items.filter(
      ({ versioncreated }) =>
        versioncreated.slice(0, 10) >= searchParams.get('start_date')! &&
        versioncreated.slice(0, 10) <= searchParams.get('end_date')!,
    )
    const from = (Number(searchParams.get('page')) - 1) * 2
    const next = found.length > from + 2 ? { next: { href: 'items' } } : {}
    answer(200, { _items: found.slice(from, from + 2), _links: { self: {}, ...next } })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/contentapi`, asked, items }
}

it('is added day by day, with its corrections and kills, and goes on where it was', async () => {
  process.env.STANDARDS_DESK_SUPERDESK_TOKEN = 'abc'
  onTestFinished(() => void delete process.env.STANDARDS_DESK_SUPERDESK_TOKEN)
  const today = new Date('2025-03-29T09:00:00Z')
  const ago = (days: number) => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10)
  const { address, asked, items } = await service([
    item('a', ago(4), 'The board voted.'),
    item('b', ago(4), 'It rained.'),
    item('c', ago(4), 'Nora Vance opened a bakery.'),
    item('picture', ago(3), '', { type: 'picture' }),
    item('d', ago(1), 'Gulls sat on a wire.'),
  ])
  const desk = folderWith({})
  const add = (...words: string[]) =>
    desk.desk(['archive', 'add', address, '--archive', 'a.sqlite', ...words])
  expect((await add()).messages).toContain('No start date')
  const first = await add('--since', ago(5))
  expect(first.messages).toBe('')
  expect(first.output).toContain('4 added')
  items.splice(0, 5, item('a', ago(1), 'The board voted again.', { version: '2' }))
  items.push(item('d', ago(0), '', { version: '2', pubstatus: 'canceled' }))
  asked.length = 0
  expect((await add()).output).toContain('0 added, 1 changed, 0 unchanged, 1 withdrawn')
  expect(asked).toEqual([3, 2, 1, 0].map(days => `${ago(days)} 1`))
}, 60_000)

it('says what is wrong with the token or the address', async () => {
  const { address } = await service([], 'other')
  const desk = folderWith({})
  const add = async (place: string) =>
    (await desk.desk(['archive', 'add', place, '--archive', 'a.sqlite', '--since', '2025-01-01'])).messages
  expect(await add(address)).toContain('needs a token. Set STANDARDS_DESK_SUPERDESK_TOKEN')
})
