import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

const house = `terms:
  - { id: boardwalk, match: board-walk, offer: boardwalk, since: 2030-01-01 }
  - { id: pier, match: [jetty, board-walk] }
claims:
  - id: spy
    match: ["harbor sp(y|ies)"]
`
const wire = (day: string, copy: string) =>
  `---\ndate: ${day}\npublisher: AP\n---\n\n# Harbor news\n\n${copy}\n`
const files = {
  'house-rules.yml': house,
  'wires/1.md': wire('2025-03-01', 'The board-walk is shut. Nobody knew.'),
  'wires/2.md': wire('2025-03-02', 'The harbor spies left. Police say two harbor spies are sought.'),
  'wires/3.md': wire('2025-03-03', 'It rained.'),
}

/** A newsroom with three stories in its archive. */
async function newsroom(more: Record<string, string> = {}) {
  const desk = folderWith({ ...files, ...more })
  await desk.desk(['archive', 'add', 'wires', '--archive', 'a.sqlite'])
  return desk
}
const archive = ['--archive', 'a.sqlite']

describe('standards-desk try', () => {
  it('says how often a term would have spoken, and shows where', async () => {
    const desk = await newsroom()
    expect(await desk.desk(['try', 'style/boardwalk', ...archive])).toEqual({
      code: 0,
      messages: '',
      output: `style/boardwalk, tried on the newest 3 stories in a.sqlite, 2025-03-01 to 2025-03-03
It finds something in 1 of 3 stories (33%): 1 warning, 0.33 a story.

Its findings:
  “board-walk” The board-walk is shut. (2025-03-01, AP, Harbor news)
`,
    })
  })

  it('tries a claim by its words, and only where it stands as a fact', async () => {
    const { output } = await (await newsroom()).desk(['try', 'harbor spy', ...archive])
    expect(output).toContain('spy, tried on')
    expect(output).toContain('It finds something in 1 of 3 stories')
    expect(output).toContain('“harbor spies” The harbor spies left.')
  })

  it('tries a family, and counts by rule', async () => {
    const desk = await newsroom({ 'wires/4.md': wire('2025-03-04', 'The jetty is old.') })
    const { output } = await desk.desk(['try', 'style', '--house', 'house-rules.yml', ...archive])
    expect(output).toMatch(/^ {2}style\/pier {2}2$/m)
    expect(output).toContain('style/pier “jetty” The jetty is old.')
  })

  it('asks the archive of the house rules, and reads at most as many stories as are asked for', async () => {
    const desk = await newsroom({ 'house-rules.yml': `archive: a.sqlite\n${house}` })
    const { output } = await desk.desk(['try', 'boardwalk', '--stories', '2'])
    expect(output).toContain('the newest 2 stories in a.sqlite, 2025-03-02 to 2025-03-03')
    expect(output).toContain('It finds nothing in 2 stories.')
  })

  it('gives JSON for programs', async () => {
    const desk = await newsroom()
    const { output } = await desk.desk(['try', 'spy', '--format', 'json', ...archive])
    expect(JSON.parse(output)).toMatchObject({
      kind: 'claim',
      name: 'spy',
      archive: 'a.sqlite',
      stories: 3,
      of: 3,
      ended: 'all',
      speaking: 1,
      share: 0.3333,
      findings: 1,
      severities: { error: 0, warning: 1, info: 0 },
      rules: { 'hedging/contested-claim': 1 },
      examples: [
        {
          words: 'harbor spies',
          sentence: 'The harbor spies left.',
          story: { id: 'wires/2.md', headline: 'Harbor news', outlet: 'AP', day: '2025-03-02' },
        },
      ],
    })
  })

  it('tries drafts, with their sources, stets and folders', async () => {
    const draft = (more: string) => `---\ndate: 2025-06-01\nsources: [../wires/1.md]\n---\n\n${more}\n`
    const desk = await newsroom({
      'drafts/a.md': draft('“The board-walk is closed. Nobody knew,” she said.'),
      'drafts/b.md': draft('<!-- stet style/pier: a name -->\nThe jetty is old.'),
    })
    expect((await desk.desk(['try', 'pier', 'drafts'])).output).toContain(
      'style/pier, tried on 2 drafts, 2025-06-01\nIt finds nothing in 2 stories.',
    )
    const { output } = await desk.desk(['try', 'sources', 'drafts'])
    expect(output).toMatch(/It finds something in [12] of 2 stories/)
    expect(output).toContain('drafts/a.md')
  })

  it('tries on drafts what compares them with the archive', async () => {
    const copied =
      'The chair of the harbor board said that nobody had seen the storm come over the old pier that day.'
    const desk = await newsroom({
      'wires/5.md': wire('2025-03-05', copied),
      'drafts/a.md': `---\ndate: 2025-06-01\n---\n\n${copied}\n`,
    })
    const { output } = await desk.desk(['try', 'archive/verbatim', 'drafts', ...archive])
    expect(output).toContain(
      'archive/verbatim, tried on 1 draft, 2025-06-01\nIt finds something in 1 of 1 stories (100%)',
    )
  })

  it('is ended by Ctrl+C, with what it found so far', async () => {
    const desk = await newsroom()
    let asked = 0
    const now = () => {
      if (++asked === 4) process.emit('SIGINT')
      return new Date('2025-03-29T09:00:00Z')
    }
    const { code, output } = await desk.desk(['try', 'boardwalk', ...archive], { now })
    expect(code).toBe(2)
    expect(output).toMatch(
      /Canceled after [12]\. In all 3, it would find something in .* of stories \(95% confidence\)\./,
    )
  })

  it('says what it needs', async () => {
    const desk = await newsroom()
    const says = async (...words: string[]) => {
      const { code, messages } = await desk.desk(['try', ...words])
      expect(code).toBe(2)
      return messages
    }
    expect(await says()).toContain('try needs a rule, a family, a term or a claim')
    expect(await says('boardwalk')).toContain('Name an archive (--archive FILE')
    expect(await says('boardwalk', '--archive', 'none.sqlite')).toContain(
      'none.sqlite has no stories. To add some: standards-desk archive add PATH --archive none.sqlite',
    )
    expect(await says('boardwalk', '--archive', 'house-rules.yml')).toContain('it isn’t an archive')
    expect(await says('style/bordwalk', ...archive)).toContain('Did you mean “style/boardwalk”?')
    expect(await says('board-walk', ...archive)).toContain('Choose one: style/boardwalk, style/pier.')
    expect(await says('sources/altered-quote', ...archive)).toContain('Try it on drafts: standards-desk try')
    expect(await says('archive/verbatim', 'wires')).toContain('Name one: --archive FILE')
    expect(await says('boardwalk', 'none.md')).toContain('no such file or folder')
    expect(await says('boardwalk', '--stories', '0', ...archive)).toContain('--stories needs a number')
  })
})
