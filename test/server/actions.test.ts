import { afterEach, describe, expect, test } from 'vitest'
import { type Position, TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, type Options, openEditor } from './editor.ts'

let editor: Editor
let draft = 'file:///desk/draft.md'
const front = '---\ntitle: A visit\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\n'
const wrongDay = `${front}He arrives on Thursday, March 28, 2025.\n`

async function begin(text: string, options: Options = {}, languageId = 'markdown') {
  draft = languageId === 'markdown' ? 'file:///desk/draft.md' : 'file:///desk/draft.txt'
  editor = await openEditor(options)
  await editor.open(draft, text, languageId)
  await editor.diagnostics(draft)
}
afterEach(() => editor?.end())
const titled = <Action extends { title: string }>(actions: Action[], words: string) => {
  const action = actions.find(({ title }) => title.includes(words))
  if (!action) throw new Error(`no “${words}” among ${actions.map(({ title }) => title).join('; ')}`)
  return action
}

describe('quick fixes', () => {
  test('both halves of a wrong day are offered, and neither is preferred', async () => {
    await begin(wrongDay)
    const actions = (await editor.actions(draft, 'March 28')).filter(
      ({ edit }) =>
        editor.after(draft, { title: '', edit }) !== wrongDay && !/stet/.test(JSON.stringify(edit)),
    )
    expect(actions.map(action => editor.after(draft, action))).toEqual([
      wrongDay.replace('Thursday', 'Friday'),
      wrongDay.replace('28', '27'),
    ])
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([])
  })

  test('the one right answer is preferred', async () => {
    await begin(`${front}Lund is accused of allegedly taking the money, police said.\n`)
    const preferred = (await editor.actions(draft, 'allegedly')).filter(({ isPreferred }) => isPreferred)
    expect(preferred).toHaveLength(1)
    expect(editor.after(draft, preferred[0])).toContain('is accused of taking the money')
    expect(preferred[0].diagnostics?.[0].code).toBe('hedging/double')
  })

  test('there is nothing to do where nothing was found', async () => {
    await begin(wrongDay)
    expect(await editor.actions(draft, 'He arrives')).toEqual([])
  })

  test('an editor that asks for refactorings gets none', async () => {
    await begin(wrongDay)
    expect(await editor.actions(draft, 'March 28', ['refactor'])).toEqual([])
  })
})

describe('fixing everything', () => {
  const text = `${front}Lund is accused of allegedly taking the money, police said. He arrives on Thursday, March 28, 2025.\n`

  test('makes the safe fixes alone', async () => {
    await begin(text)
    for (const kind of ['source.fixAll', 'source.fixAll.standardsDesk']) {
      const [action, ...others] = await editor.actions(draft, 'Lund', [kind])
      expect(others).toEqual([])
      expect(action.kind).toBe('source.fixAll.standardsDesk')
      const after = editor.after(draft, action)
      expect(after).toContain('accused of taking')
      expect(after).toContain('Thursday, March 28')
    }
  })

  test('is not offered for another tool, nor where nothing is safe', async () => {
    await begin(wrongDay)
    expect(await editor.actions(draft, 'March', ['source.fixAll.eslint'])).toEqual([])
    expect(await editor.actions(draft, 'March', ['source.fixAll'])).toEqual([])
  })
})

describe('letting a finding stand', () => {
  test('in a comment before the paragraph, which silences it', async () => {
    await begin(wrongDay)
    const action = titled(await editor.actions(draft, 'March 28'), 'in a comment')
    const after = editor.after(draft, action)
    expect(after).toBe(
      wrongDay.replace('He arrives', '<!-- stet dates/weekday-mismatch: say why -->\nHe arrives'),
    )
    await editor.change(draft, after)
    await editor.diagnostics(draft, diagnostics =>
      diagnostics.every(({ code }) => code !== 'dates/weekday-mismatch'),
    )
  })

  test('an editor with the desk’s commands asks for the reason first', async () => {
    await begin(wrongDay, { beginning: { commands: true } })
    const actions = await editor.actions(draft, 'March 28')
    const command = titled(actions, 'Overrule').command
    expect(command?.command).toBe('standardsDesk.letItStand')
    const edit = await editor.ask('standardsDesk/letStand', {
      ...command!.arguments![0],
      form: 'comment',
      reason: 'the -- feast --> moved',
    })
    expect(edit?.changes?.[draft][0].newText).toBe(
      '<!-- stet dates/weekday-mismatch: the — feast — moved -->\n',
    )
  })

  test('in stet.yml beside the house rules, in any format, keeping what stands there', async () => {
    const files: Record<string, string> = {
      'house-rules.yml': 'extends: ap\n',
      'stet.yml': '# ours\n- rule: a/b\n  words: x\n  reason: y\n',
    }
    await begin(
      'He arrives on Thursday, March 28, 2025.\n',
      { files, beginning: { commands: true } },
      'plaintext',
    )
    const actions = await editor.actions(draft, 'March 28')
    const about = titled(actions, 'Overrule').command!.arguments![0]
    const edit = await editor.ask('standardsDesk/letStand', {
      ...about,
      form: 'file',
      reason: 'as the church reckons',
      by: 'ar',
    })
    const change = edit!.documentChanges![0] as {
      textDocument: { uri: string }
      edits: { newText: string }[]
    }
    expect(change.textDocument.uri).toBe('file:///desk/stet.yml')
    expect(change.edits[0].newText).toMatch(/^# ours\n- rule: a\/b/)
    expect(change.edits[0].newText).toMatch(
      /draft: draft\.txt\n {2}rule: dates\/weekday-mismatch\n {2}words: Thursday, March 28, 2025\n {2}reason: as the church reckons\n {2}by: ar\n {2}on: \d{4}-\d\d-\d\d\n/,
    )
    await editor.write('stet.yml', change.edits[0].newText)
    await editor.diagnostics(draft, diagnostics =>
      diagnostics.every(({ code }) => code !== 'dates/weekday-mismatch'),
    )
  })

  test('a request for a draft that has changed since is refused', async () => {
    await begin(wrongDay, { beginning: { commands: true } })
    const about = titled(await editor.actions(draft, 'March 28'), 'Overrule').command!.arguments![0]
    await editor.change(draft, wrongDay.replace('He', 'She'))
    expect(await editor.ask('standardsDesk/letStand', { ...about, reason: 'x' })).toBeNull()
  })
})

describe('the rest of the menu', () => {
  test('fixes all findings of one rule, where there are several', async () => {
    await begin(wrongDay)
    expect(
      (await editor.actions(draft, 'March 28')).filter(({ title }) => title.startsWith('Fix all')),
    ).toEqual([])
    await editor.end()
    await begin(
      `${front}Lund is accused of allegedly lying, police said. Ruiz is accused of allegedly stealing, police said.\n`,
    )
    const all = titled(await editor.actions(draft, 'allegedly'), 'Fix all hedging/double in this file')
    expect(editor.after(draft, all)).toBe(
      `${front}Lund is accused of lying, police said. Ruiz is accused of stealing, police said.\n`,
    )
  })

  test('has one entry to overrule, and one to turn the rule down', async () => {
    await begin(wrongDay, { beginning: { commands: true } })
    const titles = (await editor.actions(draft, 'March 28')).map(({ title }) => title)
    expect(titles.slice(-3)).toEqual([
      'Overrule dates/weekday-mismatch…',
      'Turn dates/weekday-mismatch down or off…',
      'Explain dates/weekday-mismatch',
    ])
  })

  test('compares with the source that a finding comes from', async () => {
    await begin(`${front}“We will rebuild the whole bridge by winter,” Ana Ruiz said.\n`, {
      beginning: { commands: true },
      files: { 'sources/ap.txt': '“We will repair the whole bridge by winter,” Ana Ruiz said.\n' },
    })
    const { command } = titled(await editor.actions(draft, 'rebuild'), 'Compare with ap.txt')
    expect(command?.arguments).toEqual([draft, 'file:///desk/sources/ap.txt'])
  })
})

describe('turning a rule down', () => {
  const set = (scope: 'newsroom' | 'folder' | 'file', severity: 'off' | 'info' = 'off') =>
    editor.ask('standardsDesk/setRule', { uri: draft, rule: 'dates/style', severity, scope })
  const after = (text: string, answer: Awaited<ReturnType<typeof set>>) => {
    const [change] = answer!.edit.documentChanges!.slice(-1) as {
      edits: { range: { start: Position; end: Position }; newText: string }[]
    }[]
    return TextDocument.applyEdits(TextDocument.create('file:///h', 'yaml', 0, text), change.edits)
  }

  test('keeps comments, order and options of the house rules', async () => {
    const house =
      'extends: ap # ours\n\nrules:\n  # we print both\n  quotes/said-order: off\n  dates/style: { options: { months: full } }\n'
    await begin(wrongDay, { files: { 'house-rules.yml': house } })
    expect(after(house, await set('newsroom'))).toBe(
      house.replace('{ options: { months: full } }', '{ options: { months: full }, severity: off }'),
    )
    expect(after(house, await set('file', 'info'))).toBe(
      `${house}files:\n  - match: draft.md\n    rules:\n      dates/style: info\n`,
    )
  })

  test('begins house rules where there are none', async () => {
    await begin(wrongDay)
    const answer = await set('newsroom')
    expect(answer!.edit.documentChanges![0]).toMatchObject({
      kind: 'create',
      uri: 'file:///desk/house-rules.yml',
    })
    expect(after('', answer)).toMatch(/\nrules:\n {2}quotes\/said-order: info\n {2}dates\/style: off\n/)
  })
})

describe('adding a source', () => {
  const add = (source: string) => editor.ask('standardsDesk/addSource', { uri: draft, source })

  test('goes into the front matter of a draft that names its sources there', async () => {
    await begin('---\ndate: 2025-03-20 # the day\nsources: a.txt\n---\n\nThe mayor left.\n', {
      files: { 'a.txt': 'A.', 'wire/b.txt': 'B.' },
    })
    const added = await add('file:///desk/wire/b.txt')
    expect(added?.copy).toBeUndefined()
    expect(editor.after(draft, { title: '', edit: added!.edit })).toBe(
      '---\ndate: 2025-03-20 # the day\nsources:\n  - a.txt\n  - wire/b.txt\n---\n\nThe mayor left.\n',
    )
  })

  test('is copied into the folder of sources otherwise', async () => {
    await begin(wrongDay, { files: { 'house-rules.yml': 'extends: ap\n' } })
    expect(await add('file:///elsewhere/b.txt')).toEqual({ copy: 'file:///desk/sources/b.txt' })
  })

  test('a source that the draft has already is left where it is', async () => {
    await begin(wrongDay, { files: { 'sources/a.txt': 'A.' } })
    expect(await add('file:///desk/sources/a.txt')).toEqual({})
  })
})
