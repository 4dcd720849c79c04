import { describe, expect, it } from 'vitest'
import { filingOf } from '../../../src/desk/library/readers/filing.ts'

describe('what a file says of its story as an item', () => {
  it('is read from ninjs', () => {
    const item = { guid: 'urn:a', version: '3', pubstatus: 'canceled', embargoed: '2025-03-28T06:00:00Z' }
    expect(filingOf('a.json', JSON.stringify(item))).toEqual({
      id: 'urn:a',
      version: 3,
      withdrawn: true,
      embargo: '2025-03-28T06:00:00Z',
    })
  })

  it('is read from NewsML-G2', () => {
    const item = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="2"><itemMeta>
      <pubStatus qcode="stat:withheld"/><embargoed>2025-03-28T06:00:00-04:00</embargoed></itemMeta></newsItem>`
    expect(filingOf('a.xml', item)).toEqual({
      id: 'urn:a',
      version: 2,
      withdrawn: true,
      embargo: '2025-03-28T06:00:00-04:00',
    })
  })

  it('is read from NewsML 1.2, whose identifier ends with the revision', () => {
    const item = (status: string) => `<NewsML><NewsItem><Identification><NewsIdentifier>
      <RevisionId PreviousRevision="1" Update="U">2</RevisionId>
      <PublicIdentifier>urn:newsml:ap.org:20250327:ferry:2U</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><Status FormalName="${status}"/><StatusWillChange><FutureStatus FormalName="Usable"/>
      <DateAndTime>20250328T060000Z</DateAndTime></StatusWillChange></NewsManagement></NewsItem></NewsML>`
    expect(filingOf('a.newsml', item('Embargoed'))).toEqual({
      id: 'urn:newsml:ap.org:20250327:ferry',
      version: 2,
      embargo: '20250328T060000Z',
    })
    expect(filingOf('a.newsml', item('Canceled'))).toMatchObject({ withdrawn: true })
  })

  it('is read from NITF', () => {
    const item = `<nitf><head><docdata management-status="embargoed"><doc-id id-string="ferry"/>
      <du-key key="x" version="4"/><date.release norm="20250328T060000Z"/></docdata></head></nitf>`
    expect(filingOf('a.nitf', item)).toEqual({ id: 'ferry', version: 4, embargo: '20250328T060000Z' })
  })

  it('is nothing for other files and for broken ones', () => {
    expect(filingOf('a.txt', '{"guid":"urn:a"}')).toEqual({})
    expect(filingOf('a.json', '{')).toEqual({})
    expect(filingOf('a.json', 'null')).toEqual({})
    expect(filingOf('a.xml', '<newsItem guid="urn:a">')).toEqual({})
  })
})
