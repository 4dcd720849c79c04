import { afterEach, expect, test } from 'vitest'
import { type Editor, openEditor } from './editor.ts'

let editor: Editor
afterEach(() => editor?.end())

const front = '---\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\n'

/** The coloured words of a document, each with its type; nothing where the server has none to give. */
async function colored(text: string, uri = 'file:///desk/draft.md') {
  editor = await openEditor()
  await editor.open(uri, text)
  const { legend } = editor.capabilities.semanticTokensProvider!
  const tokens: { data: number[] } | null = await editor.connection.sendRequest(
    'textDocument/semanticTokens/full',
    { textDocument: { uri } },
  )
  if (!tokens) return null
  const lines = text.split('\n')
  const found: [string, string][] = []
  let [line, character] = [0, 0]
  for (let at = 0; at < tokens.data.length; at += 5) {
    const [down, right, length, type] = tokens.data.slice(at, at + 5)
    character = down > 0 ? right : character + right
    line += down
    found.push([legend.tokenTypes[type], lines[line].slice(character, character + length)])
  }
  return found
}

test('quotations and attributions of a draft are coloured, line by line', async () => {
  expect(
    await colored(
      `${front}“We left at\nnoon,” Mayor Ana Ruiz said.\n\nLund told reporters, according to the **town**.\n`,
    ),
  ).toEqual([
    ['string', '“We left at'],
    ['string', 'noon,”'],
    ['function', 'said'],
    ['function', 'told'],
    ['function', 'according to'],
  ])
})

test('so are a dateline and notes, and verbs in a quotation are part of it', async () => {
  expect(await colored(`${front}RIGA (AP) — “He said no,” Ruiz said. [[check this]]\n`)).toEqual([
    ['namespace', expect.stringContaining('RIGA')],
    ['string', '“He said no,”'],
    ['function', 'said'],
    ['comment', '[[check this]]'],
  ])
})

test('a headline is left alone, in front matter and above the story', async () => {
  expect(
    await colored(
      '---\ntitle: Ferry to stay, mayor says\nbyline: Ana Ruiz\n---\n\n# Mayor says no\n\nIt rained.\n',
    ),
  ).toEqual([])
})

test('code is left alone', async () => {
  expect(await colored(`${front}Call \`say("no")\` now.\n\n\`\`\`\n“He said no”\n\`\`\`\n`)).toEqual([])
})

test('Markdown that is no draft has no colours', async () => {
  expect(await colored('# Read me\n\n“We left,” Ana Ruiz said.\n', 'file:///desk/README.md')).toBeNull()
})
