import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { houseCompletions, houseHover } from '../../src/server/house-file.ts'
import { openEditor } from './editor.ts'

/** The text with the cursor where `|` is. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const document = TextDocument.create('file:///desk/house-rules.yml', 'yaml', 1, marked.replace('|', ''))
  return { document, position: document.positionAt(offset) }
}

function completed(marked: string) {
  const { document, position } = at(marked)
  return houseCompletions(document, position).map(({ label }) => label)
}

/** The text after the completion of that name. */
function chosen(marked: string, label: string) {
  const { document, position } = at(marked)
  const item = houseCompletions(document, position).find(item => item.label === label)
  return TextDocument.applyEdits(document, [item!.textEdit as never])
}

describe('completion in house rules', () => {
  test('an empty file offers the keys of house rules', () => {
    expect(completed('|')).toEqual(expect.arrayContaining(['extends', 'rules', 'claims', 'terms', 'sources']))
  })

  test('a key that stands there already is not offered again', () => {
    expect(completed('extends: ap\n|')).not.toContain('extends')
    expect(completed('|\nextends: ap\n')).not.toContain('extends')
  })

  test('extends offers the shipped profiles', () => {
    expect(completed('extends: |')).toEqual(expect.arrayContaining(['ap']))
    expect(completed('extends:\n  - |')).toEqual(expect.arrayContaining(['ap']))
  })

  test('rules offer families and rules, each with its meaning', () => {
    const labels = completed('rules:\n  |')
    expect(labels).toEqual(expect.arrayContaining(['dates', 'dates/weekday-mismatch', 'quotes/unattributed']))
    expect(labels).not.toContain('extends')
    expect(chosen('rules:\n  dates/week|', 'dates/weekday-mismatch')).toBe(
      'rules:\n  dates/weekday-mismatch: ',
    )
  })

  test('a rule offers severities, and its object their keys', () => {
    expect(completed('rules:\n  dates/impossible: |')).toEqual(
      expect.arrayContaining(['error', 'warning', 'info', 'off']),
    )
    expect(completed('rules:\n  readability/sentence:\n    |')).toEqual(
      expect.arrayContaining(['severity', 'options']),
    )
    expect(completed('rules:\n  readability/sentence:\n    options:\n      |')).toEqual(
      expect.arrayContaining(['age', 'words']),
    )
  })

  test('a claim offers what is still missing from it', () => {
    const labels = completed('claims:\n  - id: one\n    |\n  - id: two\n    why: x\n')
    expect(labels).toEqual(expect.arrayContaining(['match', 'offer', 'why', 'since']))
    expect(labels).not.toContain('id')
    expect(completed('claims:\n  - |')).toEqual(expect.arrayContaining(['id', 'match']))
    expect(completed('claims:\n  - id: one\n    severity: |')).toEqual(expect.arrayContaining(['warning']))
  })
})

describe('completion within brackets and comments', () => {
  test('offers what the brackets are for, and not what stands in them already', () => {
    expect(completed('rules: { | }')).toContain('dates/style')
    expect(completed('rules: { dates: off, | }')).not.toContain('dates')
    expect(completed('rules: { dates: | }')).toEqual(['error', 'warning', 'info', 'off'])
    expect(completed('rules:\n  dates/style: { | }')).toEqual(expect.arrayContaining(['severity', 'options']))
    expect(completed('rules:\n  dates/style: { options: { months: | } }')).toEqual(
      expect.arrayContaining(['full']),
    )
    expect(completed('rules:\n  dates/style: { options: { months: full }, | }')).toEqual([
      'severity',
      'basis',
      'examples',
    ])
    expect(completed('terms:\n  - { id: a, | }')).toEqual(expect.arrayContaining(['match', 'inflect']))
    expect(completed('terms:\n  - { id: a, inflect: | }')).toEqual(['verb', 'noun'])
    expect(completed('claims:\n  - id: a\n    match: [{ te| }]')).toEqual(['text', 'offer'])
    expect(completed('claims:\n  - id: a\n    examples: [{ bad: "a: { b", | }]')).toEqual([
      'good',
      'fixed',
      'published',
    ])
    expect(completed('extends: [uk, |]')).toEqual(expect.arrayContaining(['ap']))
    expect(chosen('rules: { dates/sty|: off }', 'dates/style')).toBe('rules: { dates/style: off }')
    expect(chosen('rules: { dat| }', 'dates')).toBe('rules: { dates:  }')
  })

  test('offers nothing in a comment, and the house’s own terms among the rules', () => {
    expect(completed('# rul|')).toEqual([])
    expect(completed('extends: ap # or |')).toEqual([])
    const { document, position } = at('rules:\n  sty|')
    const items = houseCompletions(document, position, [{ id: 'utilize', why: 'Short.' }])
    expect(items.find(({ label }) => label === 'style/utilize')).toMatchObject({ documentation: 'Short.' })
  })
})

describe('hover in house rules', () => {
  const hovered = (marked: string) => {
    const { document, position } = at(marked)
    const hover = houseHover(document, position)
    return hover ? (hover.contents as { value: string }).value : ''
  }

  test('explains a key, a rule and an entry’s key', () => {
    expect(hovered('ext|ends: ap\n')).toContain('profile')
    expect(hovered('rules:\n  dates/weekday-mis|match: off\n')).toContain('One of the two is wrong')
    expect(hovered('claims:\n  - id: one\n    rev|iew: 2026-01-01\n')).toContain('due for review')
  })

  test('explains keys within brackets', () => {
    expect(hovered('terms:\n  - { id: a, infl|ect: noun }')).toContain('other forms')
    expect(hovered('rules: { dates/style: { options: { mon|ths: full } } }')).toContain('Default:')
  })

  test('says nothing of what is none of its business', () => {
    expect(hovered('# a com|ment\n')).toBe('')
    expect(hovered('nonsense|: 1\n')).toBe('')
  })
})

describe('a typo in house rules', () => {
  const uri = 'file:///desk/house-rules.yml'

  /** The file after the quick fix at these words. */
  async function mended(text: string, words: string) {
    const editor = await openEditor({ files: { 'house-rules.yml': text } })
    await editor.open(uri, text, 'yaml')
    const actions = await editor.actions(uri, words)
    const after = actions.map(action => editor.after(uri, action))
    editor.end()
    return after
  }

  test.each([
    ['rules:\n  dates/tense: warnning\n', 'warnning', 'rules:\n  dates/tense: warning\n'],
    ['rules:\n  dates/tenss: off\n', 'tenss', 'rules:\n  dates/tense: off\n'],
    ['rules:\n  dates/tense: { sevrity: off }\n', 'sevrity', 'rules:\n  dates/tense: { severity: off }\n'],
    [
      'rules:\n  readability/sentence: { options: { wrods: 30 } }\n',
      'wrods',
      'rules:\n  readability/sentence: { options: { words: 30 } }\n',
    ],
    ['extends: reuter\n', 'reuter', 'extends: reuters\n'],
    ['rules:\n  dates/tense: false\n', 'false', 'rules:\n  dates/tense: off\n'],
    ['claim: []\n', 'claim', 'claims: []\n'],
    [
      'claims:\n  - id: spy\n    match: spy\n    offer: "alleged {mtach}"\n    why: x\n',
      '{mtach}',
      'claims:\n  - id: spy\n    match: spy\n    offer: "alleged {match}"\n    why: x\n',
    ],
  ])('%s is mended', async (text, words, after) => {
    expect(await mended(text, words)).toEqual([after])
  })

  test('what has no near word has no fix', async () => {
    expect(await mended('rules:\n  zzzzzz: off\n', 'zzzzzz')).toEqual([])
  })
})
