import { describe, expect, it } from 'vitest'
import { Cutter } from '../../../src/desk/library/readers/cutter.ts'

const feed = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Larwick &amp; Port Ellery News</title><image><title>Logo</title></image>
<item><title>Pumps fail</title><content:encoded><![CDATA[<p>“Pumps” <item> fail</p>]]></content:encoded></item>\r
<item a="1>0"><title>Rain 😀</title></item><item/></channel></rss>`
const items = [
  '<item><title>Pumps fail</title><content:encoded><![CDATA[<p>“Pumps” <item> fail</p>]]></content:encoded></item>',
  '<item a="1>0"><title>Rain 😀</title></item>',
]

function cut(text: string, length = text.length) {
  const cutter = new Cutter()
  const found: string[] = []
  for (let at = 0; at < text.length; at += length) found.push(...cutter.read(text.slice(at, at + length)))
  return { found, cutter }
}

describe('XML with many stories', () => {
  it.each([1, 2, 3, 7, 50, 10_000])('is cut the same however it comes: %i letters at a time', length => {
    const { found, cutter } = cut(feed, length)
    expect(found).toEqual(items)
    expect(cutter).toMatchObject({ isFeed: true, holdsStories: true, title: 'Larwick & Port Ellery News' })
  })

  it('is Atom, a NewsML-G2 message and a NewsML 1.2 file, too', () => {
    expect(cut('<feed><entry><title>A</title></entry><entry/></feed>').found).toHaveLength(1)
    const g2 =
      '<newsMessage><itemSet><newsItem guid="a"/><newsItem guid="b"><x/></newsItem></itemSet></newsMessage>'
    expect(cut(g2, 5).found).toEqual(['<newsItem guid="b"><x/></newsItem>'])
    const nested = '<NewsML><NewsItem><a><NewsItem>1</NewsItem></a></NewsItem><NewsItem>2</NewsItem></NewsML>'
    expect(cut(nested).found).toEqual([
      '<NewsItem><a><NewsItem>1</NewsItem></a></NewsItem>',
      '<NewsItem>2</NewsItem>',
    ])
  })

  it('is not whole when it is cut off', () => {
    expect(cut(feed).cutter.isWhole).toBe(true)
    expect(cut(feed.slice(0, -20)).cutter.isWhole).toBe(false)
  })

  it('is not every XML', () => {
    expect(cut('<nitf><body><item>1</item></body></nitf>').cutter.holdsStories).toBe(false)
    expect(cut('Copy.').cutter.holdsStories).toBeUndefined()
  })

  it('loses a story that would fill the memory, and no other', () => {
    const { found, cutter } = cut(`<rss><item>${'a'.repeat(9_000_000)}</item><item>b</item></rss>`, 1_000_000)
    expect(found).toEqual(['<item>b</item>'])
    expect(cutter.tooLong).toBe(1)
  })
})
