import { afterEach, describe, expect, test } from 'vitest'
import { type Editor, openEditor } from './editor.ts'

const uri = 'file:///desk/drafts/a.md'
const house = `extends: ap
# Ours.
claims:
  - id: rook-13
    match: ["Rook-13 member(s)"]
    why: No court has found it.
    examples:
      - bad: It holds Rook-13 members.
`
const draft = `---
title: Harbor
byline: Ana Ruiz
---

The **breakwater** saboteurs’ boat was found. Police say the Rook-13 members fled.

It is a secret, which the state denies, that the camp exists: it costs $5 {or so}.
`

let editor: Editor
afterEach(() => editor.end())

async function open(files: Record<string, string> = { 'house-rules.yml': house }, text = draft) {
  editor = await openEditor({ files, beginning: { commands: true } })
  await editor.open(uri, text)
  await editor.diagnostics(uri)
}

function rangeOf(words: string) {
  const start = editor.position(uri, words)
  return { start, end: { ...start, character: start.character + words.length } }
}

const newClaim = (words: string) => editor.ask('standardsDesk/newClaim', { uri, range: rangeOf(words) })

describe('words of a draft for the register', () => {
  test('become an entry after the last one, with the sentence as its example and blanks to fill in', async () => {
    await open()
    expect(await newClaim('breakwater** saboteurs')).toEqual({
      uri: 'file:///desk/house-rules.yml',
      range: { start: { line: 7, character: 38 }, end: { line: 7, character: 38 } },
      snippet: `

  - id: breakwater-saboteurs
    match: ["breakwater saboteur(s)"]
    offer: ["\${2:alleged {match\\}}"]
    why: \${1:Why is it contested, and by whom?}
    examples:
      - bad: The breakwater saboteurs’ boat was found.
      - good: \${3:A sentence that attributes it.}`,
    })
  })

  test('count as whole words, without an article, and a sentence that denies them is an example of what may stand', async () => {
    await open({ 'house-rules.yml': house }, 'The camp is not a secret prison. It costs $5 {or so}.\n')
    const answer = await newClaim('a secret pris')
    expect(answer).toMatchObject({ snippet: expect.stringContaining('match: ["secret prison"]') })
    expect(answer).toMatchObject({
      snippet: expect.stringContaining('- good: The camp is not a secret prison.'),
    })
    expect(answer).toMatchObject({
      snippet: expect.stringMatching(/- bad: \$\{3:A sentence that states it as fact\.\}/),
    })
    // What means something in a snippet is not what it means in a sentence.
    expect(await newClaim('costs')).toMatchObject({
      snippet: expect.stringContaining('It costs \\$5 {or so\\}.'),
    })
  })

  test('begin house rules where there are none', async () => {
    await open({})
    expect(await newClaim('breakwater')).toMatchObject({
      uri: 'file:///desk/house-rules.yml',
      create: expect.stringContaining('extends: ap'),
      snippet: expect.stringMatching(/^\n\n {2}- id: breakwater\n/),
    })
  })

  test('are shown where the register has them already', async () => {
    await open()
    expect(await newClaim('Rook-13 members')).toEqual({
      known: 'rook-13',
      at: {
        uri: 'file:///desk/house-rules.yml',
        range: { start: { line: 3, character: 8 }, end: { line: 3, character: 15 } },
      },
    })
  })

  test('are none across sentences, or without a word', async () => {
    await open()
    expect(await newClaim('found. Police')).toBeNull()
    expect(await newClaim('. ')).toBeNull()
  })

  test('are offered at a selection, and only there', async () => {
    await open()
    const titles = async (range: object) =>
      (
        await editor.connection.sendRequest<{ title: string; command?: { arguments: unknown[] } }[]>(
          'textDocument/codeAction',
          { textDocument: { uri }, range, context: { diagnostics: [] } },
        )
      ).map(({ title }) => title)
    const offered = 'Add “saboteurs’ boat” to the register of contested claims'
    expect(await titles(rangeOf('saboteurs’ boat'))).toContain(offered)
    const { start } = rangeOf('saboteurs’ boat')
    expect((await titles({ start, end: start })).join()).not.toContain('register')
    expect((await titles(rangeOf('found. Police'))).join()).not.toContain('register')
    expect((await titles(rangeOf('$5'))).join()).not.toContain('register')
  })
})
