import { describe, expect, it } from 'vitest'
import { errorsIn, heldAgainst } from './held.ts'

const said = 'The pumps had not been tested since the spring of last year.'
const draft = `LARWICK — Nine homes were flooded last week when a pump failed north of town.

“The pumps had not been tested since the spring of last year,” Ann Lee said.
`
const changed = draft.replace('the spring', 'the winter')

/** What newsrooms are sent, found and told: the words are the author's, marks or no marks. */
const documents: [what: string, text: string][] = [
  [
    'a statement',
    `Statement of Cedar Water, March 27, 2025\n\nCedar Water is sorry. ${said} No customer was harmed.\n`,
  ],
  [
    'a statement that says we',
    `CEDAR WATER STATEMENT\n\nWe take safety seriously. ${said} We thank the fire department.\n`,
  ],
  [
    'a release',
    `FOR IMMEDIATE RELEASE\n\nCedar Water names new manager\n\nLARWICK, Ohio — ${said} “We will do better,” said Ann Lee, the president.\n\nMedia contact: Jo Poole\n`,
  ],
  [
    'a release without that word',
    `LARWICK, Ohio, March 27, 2025 /PRNewswire/ — Cedar Water today announced a new manager. ${said}\n`,
  ],
  [
    'a paper with a letterhead in capitals',
    `CITY AUDITOR — CITY OF LARWICK\nAudit of the Water Fund, 25-03\n\nFinding 2: Pumps\n\n${said} The department agrees.\n`,
  ],
  [
    'minutes by items',
    `LARWICK WATER TRUSTEES\nRegular meeting, March 12, 2025\n\nCall to order 7:00 p.m.\n\nItem 4. ${said}\n\nItem 5. Roof. Tabled.\n`,
  ],
  [
    'a mail',
    `From: Ann Lee <ann@cedar.example>\nTo: Jo Poole\nSubject: RE: north plant\n\nJo,\n\n${said} That is all I can say.\n\nAnn\n`,
  ],
  [
    'a letter',
    `March 27, 2025\n\nDear Mayor Stone:\n\n${said} The manager is gone.\n\nSincerely,\nAnn Lee\n`,
  ],
  ['a post', `Ann Lee (@annlee)\n9:14 AM · Mar 27, 2025\n\n${said} Period.\n`],
  [
    'a speech',
    `Remarks of Ann Lee, president of Cedar Water\nLarwick City Hall\n\nGood evening. ${said} Thank you.\n`,
  ],
  [
    'testimony',
    `Testimony of Ann Lee before the Committee on Public Works\n\nChair Stone, members of the committee: ${said}\n`,
  ],
  [
    'a complaint',
    `COUNTY COURT\nState v. Bob Stone\nCriminal complaint\n\n1. On March 20, 2025, the defendant ran the plant.\n2. ${said}\n`,
  ],
  [
    'an audit',
    `OFFICE OF THE STATE AUDITOR\nReport 2025-07: Water Plants\n\nFinding 1. ${said} Four plants had no records.\n`,
  ],
  [
    'a bill',
    `SENATE BILL NO. 12\n\nSection 1. The legislature finds as follows. ${said}\n\nSection 2. This act takes effect in May.\n`,
  ],
  [
    'an opinion',
    `SUPREME COURT OF OHIO\n\nNo. 24-112\n\nLEE, J., delivered the opinion of the court.\n\n${said} The judgment is affirmed.\n`,
  ],
  [
    'minutes',
    `Minutes of the Larwick City Council, March 27, 2025\n\nPresent: Lee, Stone, Ruiz.\n\nMs. Lee reported on the plant. ${said} Motion carried.\n`,
  ],
  [
    'a study',
    `Abstract\n\nBackground: Pumps fail. Methods: The authors read the logs of 41 plants. Results: ${said} Conclusions: Rules alone do not help.\n`,
  ],
  [
    'notes',
    'lee, phone, 3/27 10am\n\nthe pumps had not been tested since the spring of last year\nmgr fired\ncleanup abt 4m\n',
  ],
  [
    'an earnings call',
    `Cedar Water, Q1 2025 Earnings Call\n\nAnn Lee\nPresident and CEO\n\n${said} The cost is about $4 million.\n\nBob Stone\nAnalyst\n\nAnd the insurance?\n`,
  ],
  [
    'a log of calls',
    `CALL 25-0412 03/20/2025 06:14\n\nDISPATCH: 911, what is the emergency?\n\nCALLER: There is water on the floor. ${said}\n\nDISPATCH: Where are you?\n`,
  ],
  ['an interview', `JP: What went wrong?\n\nAL: ${said} The test was cut from the budget.\n\nJP: By whom?\n`],
  ['messages', `Ann Lee, Mar 27, 9:14 AM\n${said}\n\nMe, Mar 27, 9:15 AM\nCan I use that?\n`],
  [
    'a police report',
    `LARWICK POLICE DEPARTMENT\nIncident report 25-0412\n\nNarrative: I spoke to the clerk. ${said}\n`,
  ],
  [
    'a contract',
    `SERVICE AGREEMENT between the City of Larwick and Cedar Water\n\n1. Recitals. ${said}\n2. The city may end this agreement.\n`,
  ],
  [
    'a resolution',
    `RESOLUTION 25-118\n\nWHEREAS the plant lies north of town; and\n\nWHEREAS it was found as follows. ${said}\n\nBE IT RESOLVED that the plant be tested.\n`,
  ],
  [
    'a web page of questions',
    `Questions and answers about the north plant\n\n${said} Bills for March are waived. You can reach us at noon each day.\n`,
  ],
]

describe.each(documents)('of %s', (_what, content) => {
  it('a word-for-word quotation is right', async () => {
    expect(await errorsIn(draft, { name: 'file.txt', content })).toEqual([])
  })

  it('a quotation with one word changed is altered', async () => {
    expect(await errorsIn(changed, { name: 'file.txt', content })).toEqual(['sources/altered-quote'])
  })
})

describe('in a news story, words without marks are the reporter’s', () => {
  it.each([
    ['a dateline', `LARWICK (AP) — Ann Lee spoke on Thursday. ${said}\n`],
    ['a dateline without an agency', `LARWICK — Ann Lee spoke on Thursday. ${said}\n`],
    ['the paper that it ran in', `Lake Country Herald, June 8, 2008\n\nAnn Lee spoke on Thursday. ${said}\n`],
    ['a quotation that it gives to somebody', `Ann Lee spoke. ${said} “It is ours,” she said.\n`],
  ])('told by %s', async (_what, content) => {
    const { source, errors } = await heldAgainst(draft, { name: 'file.txt', content })
    expect(source.kind).toBe('story')
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/quoted-paraphrase'])
  })

  it('told by a person', async () => {
    const content = `${said} Nobody was told.\n`
    const held = (kind: 'wire' | 'document') =>
      errorsIn(draft, { name: 'file.txt', content, details: { kind } })
    expect(await held('wire')).toEqual(['sources/quoted-paraphrase'])
    expect(await held('document')).toEqual([])
  })
})

describe('of a text that does not tell what it is', () => {
  it('the same words are no error, and nothing is said of words that may be reported', async () => {
    const content = 'Lund told the board that the ferry would not be sold to anyone this year.\n'
    const quoting = (words: string) => `“${words},” Lund said.\n`
    expect(
      await errorsIn(quoting('the ferry would not be sold to anyone'), { name: 'a.txt', content }),
    ).toEqual([])
    expect(
      await errorsIn(quoting('The ferry will not be sold to anyone'), { name: 'a.txt', content }),
    ).toEqual([])
  })
})
