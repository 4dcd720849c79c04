import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { fixSafely } from '../../../src/desk/fixes.ts'
import { readProfile } from '../../../src/desk/house-file/read.ts'

const copy = 'RIVERTON (AP) — It rained on Thursday.\n'

/** Heads that say the same, as site generators take them. */
const heads: Record<string, string> = {
  YAML: '---\ntitle: "Rain"\ndate: 2025-03-28\ntags: ["a", "b"]\n---\n\n',
  'named YAML': '---yaml\ntitle: Rain\ndate: 2025-03-28\ntags: ["a", "b"]\n---\n\n',
  TOML: '+++\ntitle = "Rain"\ndate = 2025-03-28\ntags = ["a", "b"]\n+++\n\n',
  'TOML of Eleventy': '---toml\ntitle = "Rain"\ndate = 2025-03-28\ntags = ["a", "b"]\n---\n\n',
  'JSON between fences':
    '---json\n{\n  "title": "Rain",\n  "date": "2025-03-28",\n  "tags": ["a", "b"]\n}\n---\n\n',
  'bare JSON': '{\n\t"title": "Rain",\n\t"date": "2025-03-28",\n\t"tags": ["a", "b"]\n}\n\n',
}

const ways: [string, (text: string) => string][] = [
  ['at once', text => text],
  ['after a comment', text => `<!-- draft -->\n${text}`],
  ['after empty lines', text => `\n\n${text}`],
  ['with a byte-order mark', text => `\uFEFF${text}`],
  ['with the line ends of Windows', text => text.replaceAll('\n', '\r\n')],
]

describe.each(Object.entries(heads))('front matter in %s', (_, head) => {
  it.each(ways)('%s gives its fields, and nothing of it is prose', (_, way) => {
    for (const format of ['markdown', 'mdx', 'wire', 'html']) {
      const { fields, published, blocks, problems } = readDraft(way(head + copy), { format })
      expect(fields.map(({ name, value }) => [name, value])).toEqual([
        ['title', 'Rain'],
        ['date', '2025-03-28'],
        ['tags', ['a', 'b']],
      ])
      expect([published, problems]).toEqual(['2025-03-28', []])
      expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph'])
    }
  })
})

describe('front matter', () => {
  const kindsIn = (text: string) => {
    const { blocks } = readDraft(text, { format: 'markdown' })
    return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
  }

  it('has what readers see read in its place, captions deeper down as well', () => {
    expect(
      kindsIn(
        '---\ntitle: Rain\ndeck: It rained\ncover:\n  src: a.jpg\n  alt: A wet street\nsocial: [One, Two]\n---\n\nIt rained.\n',
      ),
    ).toEqual([
      ...[
        ['headline', 'Rain'],
        ['deck', 'It rained'],
        ['caption', 'A wet street'],
        ['deck', 'One'],
        ['deck', 'Two'],
      ],
      ['paragraph', 'It rained.'],
    ])
    expect(kindsIn('+++\ntitle = """Rain"""\n[cover]\nalt = \'A wet street\'\n+++\nIt rained.\n')).toEqual([
      ...[
        ['headline', 'Rain'],
        ['caption', 'A wet street'],
        ['paragraph', 'It rained.'],
      ],
    ])
  })

  it('that is broken is a problem with its place, and no copy', () => {
    const text = '+++\ntitle = \n+++\n\nIt rained.\n'
    const { problems, blocks } = readDraft(text, { format: 'markdown' })
    expect(problems.map(({ message }) => message)).toEqual([
      'This front matter is not valid TOML: Unspecified values are invalid',
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('in a language that the desk does not read is left alone', () => {
    expect(kindsIn('---js\n{ title: "x", "y": 1 }\n---\n\nIt rained.\n')).toEqual([
      ['paragraph', 'It rained.'],
    ])
  })

  it('is none where two rules stand in the copy, or a brace', () => {
    expect(kindsIn('\n---\n\nIt rained.\n\n---\n\nIt snowed.\n')).toHaveLength(2)
    expect(kindsIn('{ "It rained," she said. }\n')).toHaveLength(1)
  })
})

/** Numbers from a seed, the same on every machine. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state / 2147483648
  }
}

const words = [
  '"Rain", "wind"',
  '5 men',
  'Sept. 31',
  '15 percent',
  'the mayor said "no".',
  "it's",
  'On Thursday, March 28, 2025',
  'TK',
  '“curly”',
  '5,000 e-mails',
  '$4m',
]

const unseen = ['tags', 'slug', 'params', 'menu', 'author_note', 'aliases']
const seen = ['title', 'deck', 'summary', 'caption', 'kicker', 'social']

/** A head with strings that a copy editor would touch in copy. */
function headFrom(random: Generator<number, never>, names = unseen): string {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random.next().value * items.length)]
  const fields = Array.from({ length: 1 + Math.floor(random.next().value * 5) }, (_, index) => {
    const several = random.next().value < 0.4
    return [
      names === seen ? seen[index] : `${pick(names)}${index}`,
      several ? [pick(words), pick(words)] : pick(words),
    ] as const
  })
  const json = JSON.stringify(Object.fromEntries(fields), null, pick([0, 1, 2]))
  const yaml = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')
  const toml = fields.map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`).join('')
  const head = pick([
    `---\n${yaml}---\n`,
    `---toml\n${toml}---\n`,
    `+++\n${toml}+++\n`,
    `---json\n${json}\n---\n`,
    `${json}\n`,
  ])
  return pick(ways)[1](head)
}

describe('safe fixes', () => {
  const house = readProfile('ap')!
  const random = numbers(7)
  const copy = '\nThe board met at 7.30pm on September 12, 2024. "We won", she said.\n'

  it('leave the bytes of every head alone', () => {
    let fixed = 0
    for (let round = 0; round < 400; round++) {
      const head = headFrom(random)
      const draft = (text: string) =>
        readDraft(text, { format: round % 2 ? 'markdown' : 'mdx', published: '2025-03-28' })
      const { text } = fixSafely(head + copy, next => check(draft(next), house))
      expect(text.slice(0, head.length)).toBe(head)
      if (text !== head + copy) fixed++
    }
    expect(fixed).toBe(400)
  })

  it('leave the bytes of titles, decks and captions alone, and what else is offered for them breaks no head', () => {
    let offered = 0
    for (let round = 0; round < 60; round++) {
      const head = headFrom(random, seen)
      const draft = (text: string) => readDraft(text, { format: 'markdown', published: '2025-03-28' })
      const { text } = fixSafely(head + copy, next => check(draft(next), house))
      expect(text.slice(0, head.length)).toBe(head)
      const names = draft(head + copy).fields.map(({ name }) => name)
      for (const { rule, fixes } of check(draft(head + copy), house))
        for (const { edits } of rule.startsWith('gate/') || rule.startsWith('dates/no-') ? [] : fixes) {
          if (edits.every(({ start }) => start >= head.length)) continue
          offered++
          let fixed = head + copy
          for (const edit of [...edits].sort((one, other) => other.start - one.start))
            fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end)
          const { problems, fields } = draft(fixed)
          expect(problems, fixed).toEqual([])
          expect(
            fields.map(({ name }) => name),
            fixed,
          ).toEqual(names)
        }
    }
    expect(offered).toBeGreaterThan(20)
  })

  it('know no half of an escape', () => {
    const text = '+++\ntitle = "Rain, and \\"more\\" caf\\u00e9s"\ndate = 2025-03-28\n+++\n\nIt rained.\n'
    const [{ pieces }] = readDraft(text, { format: 'markdown' }).blocks
    expect(pieces.map(({ start, end, text: read }) => [text.slice(start, end), read])).toEqual([
      ['Rain, and ', undefined],
      ['\\"', '"'],
      ['more', undefined],
      ['\\"', '"'],
      [' caf', undefined],
      ['\\u00e9', 'é'],
      ['s', undefined],
    ])
    const found = check(readDraft(text, { format: 'markdown' }), house)
    expect(found.filter(({ rule }) => rule === 'quotes/mixed-marks').flatMap(({ fixes }) => fixes)).toEqual(
      [],
    )
  })
})
