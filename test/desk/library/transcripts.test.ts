import { describe, expect, it } from 'vitest'
import { errorsIn, heldAgainst } from './held.ts'
import { changed, draft, machines, words } from './machines.ts'

describe.each(machines)('a transcript by %s', (_program, time, name, content) => {
  it('says what its speakers say', async () => {
    const { findings, source } = await heldAgainst(draft, { name, content })
    expect(findings.filter(({ rule }) => rule !== 'sources/added-detail')).toEqual([])
    expect(source.kind).toBe('transcript')
  })

  it('shows a changed word, and when it was said', async () => {
    const { findings } = await heldAgainst(changed, { name, content })
    const [altered, ...others] = findings.filter(({ severity }) => severity === 'error')
    expect(others).toEqual([])
    expect(altered.rule).toBe('sources/altered-quote')
    expect(altered.message).toContain('“none” became “some.”')
    expect(altered.evidence[0].message).toContain(`, ${time}: `)
    const { start, end } = altered.evidence[0]
    expect(content.slice(start, end)).toMatch(/^we saw[\s\S]*night$/i)
  })
})

/** Pasted into a page or a note, a transcript keeps its times. */
const pasted = machines
  .filter(([, , name]) => name.endsWith('.txt'))
  .flatMap(([program, time, name, text]) => [
    [`${program}, as Markdown`, time, name.replace('.txt', '.md'), text] as const,
    [
      `${program}, as a web page`,
      time,
      name.replace('.txt', '.html'),
      `<!doctype html>\n<html><body>\n${text
        .trim()
        .split(/\n{2,}/)
        .map(part => `<p>${part.replace(/-->/g, '--&gt;').replace(/\n/g, '<br>\n')}</p>`)
        .join('\n')}\n</body></html>\n`,
    ] as const,
  ])

describe.each(pasted)('a transcript by %s', (_program, time, name, content) => {
  it('says what its speakers say', async () => {
    const { findings, source } = await heldAgainst(draft, { name, content })
    expect(findings.filter(({ rule }) => rule !== 'sources/added-detail')).toEqual([])
    expect(source.kind).toBe('transcript')
  })

  it('shows a changed word, and when it was said', async () => {
    const { findings } = await heldAgainst(changed, { name, content })
    const [altered, ...others] = findings.filter(({ severity }) => severity === 'error')
    expect(others).toEqual([])
    expect(altered.rule).toBe('sources/altered-quote')
    expect(altered.evidence[0].message).toContain(`, ${time}: `)
  })
})

/** How people type what was said. */
const typed: [what: string, text: string][] = [
  ['names in capitals', `JO POOLE: What did you see?\n\nANN LEE: ${words}\n\nJO POOLE: And then?\n`],
  ['one name alone', `ANN LEE: ${words}\n`],
  ['one name, with a title', `Mayor Ann Lee: ${words} The coast guard was told.\n`],
  ['numbered speakers', `Speaker 1: What did you see?\n\nSpeaker 2: ${words}\n`],
  ['numbered speakers, with times', `Speaker 1  0:00\nWhat did you see?\n\nSpeaker 2  0:04\n${words}\n`],
  ['questions and answers', `Q. What did you see?\n\nA. ${words}\n\nQ. And then?\n`],
  ['three who speak once each', `CHAIR: Good morning.\n\nMS. LEE: ${words}\n\nMR. STONE: I see.\n`],
  [
    'names in capitals with their titles',
    `Brightwater Lines Q4 call\n\nANN LEE, CEO: Thank you, Jo. ${words} Next question.\n\nJO STEIN, analyst: Thanks, that’s helpful.\n`,
  ],
  ['initials', `JP: What did you see?\nAL: ${words}\nJP: And then?\n`],
  ['times in brackets before names', `[00:00] Jo Poole: What did you see?\n[00:04] Ann Lee: ${words}\n`],
  [
    'names over what is said',
    `ANN LEE:\n${words}\n\nJO POOLE:\nAnd then?\n\nANN LEE:\nThe coast guard was told.\n`,
  ],
  [
    'lines wrapped under names',
    `JO POOLE: What did you see?\n\nANN LEE: We saw ten boats leave the\nharbor and none of them came\nback that night.\n\nJO POOLE: And then?\n`,
  ],
  [
    'the pages of a court',
    `1   Q.   What did you see?\n2   A.   We saw ten boats leave the harbor and\n3   none of them came back that night.\n4   Q.   And then?\n5   A.   The coast guard was told.\n6   Q.   By whom?\n7   A.   By the clerk.\n8   Q.   When?\n9   A.   At nine.\n10  Q.   Thank you.\n`,
  ],
  ['messages', `Jo Poole, Mar 27, 9:14 AM\nWhat did you see?\n\nAnn Lee, Mar 27, 9:15 AM\n${words}\n`],
  ['a chat', `[3/27/25, 9:14:05 AM] Jo Poole: What did you see?\n[3/27/25, 9:15:11 AM] Ann Lee: ${words}\n`],
  [
    'a log of calls',
    `CALL 25-0412 03/20/2025 06:14\n\nDISPATCH: 911, what is the emergency?\n\nCALLER: ${words}\n\nDISPATCH: Where are you?\n`,
  ],
  [
    'captions for the deaf',
    `WEBVTT\n\n00:01.000 --> 00:04.000\n>> REPORTER: What did you see?\n\n00:04.000 --> 00:08.000\n>> ANN LEE: ${words}\n`,
  ],
]

describe.each(typed)('a transcript with %s', (what, content) => {
  const name = what.startsWith('captions') ? 'call.vtt' : 'call.txt'

  it('says what its speakers say', async () => {
    expect(await errorsIn(draft, { name, content })).toEqual([])
  })

  it('shows a changed word', async () => {
    expect(await errorsIn(changed, { name, content })).toEqual(['sources/altered-quote'])
  })
})

describe('captions', () => {
  it('that repeat the line before are read once', async () => {
    const content =
      'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nwe saw ten boats leave\n\n00:00:03.000 --> 00:00:05.000\nwe saw ten boats leave\nthe harbor and none<00:00:04.000><c> of them</c>\n\n00:00:05.000 --> 00:00:07.000\nthe harbor and none of them\ncame back that night\n'
    const { source } = await heldAgainst(draft, { name: 'live.vtt', content })
    expect(source.story.text).toBe('we saw ten boats leave the harbor and none of them came back that night')
  })

  it('without a stop for an hour are held against a quotation anywhere in them', async () => {
    const line = (second: number, said: string) =>
      `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000 --> 01:00:00.000\n${said}\n`
    const many = Array.from({ length: 600 }, (_, second) =>
      line(second, `the gulls number ${second} flew over the wall`),
    )
    many[303] = line(303, 'and we saw ten boats leave the harbor')
    many[304] = line(304, 'and none of them came back that night')
    const content = `WEBVTT\n\n${many.join('\n')}`
    expect(await errorsIn(draft, { name: 'long.vtt', content })).toEqual([])
    const { errors } = await heldAgainst(changed, { name: 'long.vtt', content })
    expect(errors.map(({ rule, evidence }) => [rule, evidence[0].message.slice(0, 16)])).toEqual([
      ['sources/altered-quote', 'long.vtt, 5:03: '],
    ])
  })

  it('of a file that has none are no source', async () => {
    await expect(heldAgainst(draft, { name: 'empty.vtt', content: 'WEBVTT\n\n' })).rejects.toThrow(
      'no captions',
    )
  })
})

describe('no transcript is', () => {
  it.each([
    [
      'a form',
      'INCIDENT REPORT\nOfficer: Dunn\nPlace: Elm Street, near the old mill.\nNarrative: The bag was wet.\n',
    ],
    ['a mail', 'From: Ann Lee\nTo: Jo Poole\nSubject: boats\n\nWe saw ten boats leave the harbor.\n'],
    ['a study', 'Background: Pumps fail. \n\nMethods: We read the logs.\n\nResults: Nine failed.\n'],
    [
      'a story with a time in it',
      'LARWICK (AP) — The race began at 9:30.\n\nLund: 2:04:11. Ruiz: 2:05:09.\n\nNobody fell.\n',
    ],
    ['an agenda', '9:30 a.m. Call to order\n10:15 a.m. The pumps\n11:00 a.m. Public comment\n'],
  ])('%s', async (_what, content) => {
    const { source } = await heldAgainst(draft, { name: 'file.txt', content })
    expect(source.kind).not.toBe('transcript')
    expect(source.places).toBeUndefined()
  })
})

it('what follows words in marks without marks is of who wrote them down', async () => {
  const content = `From: Pilar Sander, race director
To: Sports desk

Here are the voices that you asked for.

Ana Ruiz: "I train on that hill before class. Today I thought of my dog."

Ben Okafor: "The record was possible until the last climb of the day."

Lena Marsh: "She went past me as if I was parked."

For the first time we paid women and men the same. It should not be news and I am ashamed that it is.
`
  const { findings } = await heldAgainst(
    '“It should not be news and I am ashamed that it is,” wrote Pilar Sander, the race director.\n',
    { name: 'voices.txt', content },
  )
  expect(findings.filter(({ rule }) => rule === 'sources/wrong-speaker')).toEqual([])
})
