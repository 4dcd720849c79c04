import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { applyEdits, safeEdits } from '../../../src/desk/fixes.ts'
import { profileNames } from '../../../src/desk/house/profiles.ts'
import { readProfile } from '../../../src/desk/house-file/read.ts'
import { createLibrary } from '../../../src/desk/library/library.ts'
import { readSource } from '../../../src/desk/library/readers/read.ts'

const published = '2025-03-28'

/** The copy as a house would print it: the first fix of every finding taken, until there is nothing more to take. */
function asPrintedBy(name: string, copy: string): string {
  const house = readProfile(name)
  let text = copy
  for (let round = 0; round < 10; round++) {
    const findings = check(readDraft(text, { format: 'markdown', published }), house)
    const edits = safeEdits(
      findings.map(finding => ({
        ...finding,
        fixes: finding.fixes.slice(0, 1).map(fix => ({ ...fix, safe: true })),
      })),
    )
    const next = applyEdits(text, edits)
    if (next === text) return text
    text = next
  }
  return text
}

const rulesUnder = (name: string, copy: string) =>
  check(readDraft(copy, { format: 'markdown', published }), readProfile(name)).map(({ rule }) => rule)

describe('one paragraph as each house prints it', () => {
  const copy =
    'Karin Lindqvist, who leads the Nato mission, resigned Monday. Ms. Lindqvist said, “We won the vote.” The fund, worth $4 million, rose 25 per cent by 7:30 p.m. on March 3, 2024, in what the bank called “a bad deal”. The US envoy left the theatre.'

  const printed = {
    ap: 'Karin Lindqvist, who leads the NATO mission, resigned Monday. Lindqvist said, “We won the vote.” The fund, worth $4 million, rose 25% by 7:30 p.m. on March 3, 2024, in what the bank called “a bad deal.” The U.S. envoy left the theater.',
    reuters:
      'Karin Lindqvist, who leads the NATO mission, resigned on Monday. Lindqvist said: “We won the vote.” The fund, worth $4 million, rose 25 percent by 7:30 p.m. on March 3, 2024, in what the bank called “a bad deal”. The U.S. envoy left the theatre.',
    uk: 'Karin Lindqvist, who leads the Nato mission, resigned on Monday. Ms Lindqvist said: “We won the vote.” The fund, worth $4m, rose 25% by 7.30pm on 3 March 2024 in what the bank called “a bad deal”. The US envoy left the theatre.',
    bbc: 'Karin Lindqvist, who leads the Nato mission, resigned on Monday. Ms Lindqvist said: “We won the vote.” The fund, worth $4m, rose 25% by 7.30pm on 3 March 2024 in what the bank called “a bad deal”. The US envoy left the theatre.',
    guardian:
      'Karin Lindqvist, who leads the Nato mission, resigned on Monday. Lindqvist said: “We won the vote.” The fund, worth $4m, rose 25% by 7.30pm on 3 March 2024 in what the bank called “a bad deal”. The US envoy left the theatre.',
  }

  it.each(Object.entries(printed))('%s', (name, text) => {
    expect(asPrintedBy(name, copy)).toBe(text)
  })

  it.each(Object.entries(printed))('%s has nothing to say of its own', (name, text) => {
    expect(rulesUnder(name, text)).toEqual([])
  })

  it('is another paragraph in every family of style', () => {
    expect(new Set([printed.ap, printed.reuters, printed.uk, printed.guardian]).size).toBe(4)
  })
})

describe('where the guides disagree', () => {
  const cases: [what: string, copy: string, findings: Record<string, string[]>][] = [
    [
      'said before the name',
      '“We won the vote,” said Ruiz.',
      { ap: ['quotes/said-order'], reuters: [], uk: [] },
    ],
    [
      'a colon before one quoted sentence',
      'Ana Ruiz said: “We won the vote.”',
      { ap: ['quotes/punctuation'], reuters: [], uk: [] },
    ],
    [
      'a full stop inside the marks of a part of a sentence',
      'Ana Ruiz called the levy “a bad deal.”',
      { ap: [], reuters: [], uk: ['quotes/punctuation'] },
    ],
    [
      'a quotation after the sentence that reports it',
      'Ana Ruiz said the bridge was a danger to every child in the town.\n\n“It will cost us jobs and homes.”\n\nThe vote is on Monday.',
      { ap: ['quotes/unattributed'], reuters: ['quotes/unattributed'], uk: [] },
    ],
    [
      'a weekday without on',
      'The mayor resigned Monday.',
      { ap: [], reuters: ['dates/style'], uk: ['dates/style'] },
    ],
    [
      'a month before its day',
      'The bridge opened on Sept. 12, 2024, in rain.',
      { ap: [], reuters: [], uk: ['dates/style'] },
    ],
    [
      'terrorists who are not somebody’s word',
      'Two terrorists stormed the hotel.',
      { ap: [], reuters: ['style/terrorist'], uk: ['style/terrorist'] },
    ],
    [
      'a chairman',
      'The chairman resigned.',
      { ap: [], reuters: [], uk: [], bbc: [], guardian: ['style/chair'] },
    ],
    [
      'a courtesy title',
      'Karin Lindqvist closed the bridge. Ms Lindqvist promised money.',
      {
        ap: ['names/second-reference'],
        reuters: ['names/second-reference'],
        uk: [],
        bbc: [],
        guardian: ['names/second-reference'],
      },
    ],
    ['whilst', 'He sang whilst she played.', { ap: [], reuters: [], uk: ['style/while'] }],
    [
      'towards',
      'The march moved towards the square.',
      { ap: ['style/toward'], reuters: ['style/toward'], uk: [] },
    ],
    [
      'double marks in a headline',
      '# Mayor calls levy “a mistake”\n\nShe has resigned.',
      { ap: ['quotes/mixed-marks'], reuters: ['quotes/mixed-marks'], uk: ['quotes/mixed-marks'] },
    ],
  ]
  it.each(cases)('%s', (_what, copy, findings) => {
    expect(Object.fromEntries(Object.keys(findings).map(name => [name, rulesUnder(name, copy)]))).toEqual(
      findings,
    )
  })
})

describe('words that were mended in a quotation', () => {
  const source = '“We will, um, you know, repair the whole bridge by next winter,” Ruiz said.'
  const spoken = '“We are gonna repair the whole bridge by next winter,” Ruiz said.'

  async function findings(name: string, draft: string, said: string) {
    const library = createLibrary([await readSource('source.txt', said)])
    return check(readDraft(draft, { format: 'markdown' }), readProfile(name), library)
      .map(({ rule }) => rule)
      .filter(rule => rule.startsWith('sources/'))
  }

  it.each([
    ['ap', ['sources/altered-quote']],
    ['reuters', []],
    ['bbc', ['sources/altered-quote']],
    ['guardian', []],
  ])('under %s, ums left out: %j', async (name, expected) => {
    const draft = '“We will repair the whole bridge by next winter,” Ruiz said.'
    expect(await findings(name, draft, source)).toEqual(expected)
  })

  it.each([
    ['ap', ['sources/altered-quote']],
    ['reuters', ['sources/altered-quote']],
    ['guardian', []],
  ])('under %s, “gonna” written out: %j', async (name, expected) => {
    const draft = '“We are going to repair the whole bridge by next winter,” Ruiz said.'
    expect(await findings(name, draft, spoken)).toEqual(expected)
  })
})

describe.each(profileNames)('the profile %s', name => {
  const house = readProfile(name)

  it('says where each of its decisions comes from', () => {
    const without = Object.entries(house.rules).filter(([, { basis }]) => !basis)
    expect(without.map(([id]) => id)).toEqual([])
    expect(house.terms.filter(({ id, basis }) => !basis && id !== 'utilize').map(({ id }) => id)).toEqual([])
  })

  it('proves each decision that needs no source', () => {
    const without = Object.entries(house.rules).filter(([, { examples }]) => !examples?.length)
    expect(without.map(([id]) => id).filter(id => !id.startsWith('sources/'))).toEqual([])
  })
})
