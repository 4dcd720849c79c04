import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const json = (path: string): Record<string, string> => JSON.parse(read(path))

/** What both the server and the command line say of the facts of a draft. */
const checklist = 'src/desk/checklist.ts'

function* sources(...folders: string[]) {
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) yield read(`${folder}/${name}`)
}

/** What is said through `vscode.l10n.t` and `say`, by the English words. */
function said(): Set<string> {
  const found = new Set<string>()
  for (const text of [...sources('src/extension', 'src/server', 'src/webviews'), read(checklist)])
    for (const match of text.matchAll(/\b(?:l10n\.t|say)\(\s*'((?:[^'\\]|\\.)*)'/g)) found.add(match[1])
  // Words chosen from a table.
  const tables = ['src/server/facts.ts', 'src/server/markdown.ts', checklist].map(read).join('\n')
  for (const match of tables.matchAll(/const \w+: Record<[^=]*= \{\n([\s\S]*?)\n\}/g))
    for (const words of match[1].matchAll(/: '((?:[^'\\]|\\.)+)'/g)) found.add(words[1])
  return found
}

const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort()

describe('Spanish', () => {
  const bundle = json('l10n/bundle.l10n.es.json')
  const titles = json('package.nls.es.json')

  test('has everything that the editor says, and nothing else', () => {
    expect(Object.keys(bundle).sort()).toEqual([...said()].filter(words => !words.includes('${')).sort())
  })

  test('keeps every place that is filled in', () => {
    for (const [english, spanish] of Object.entries(bundle))
      expect(places(spanish), english).toEqual(places(english))
  })

  test('has every title and description, with the same commands behind them', () => {
    const english = json('package.nls.json')
    expect(Object.keys(titles).sort()).toEqual(Object.keys(english).sort())
    const commands = (text: string) => [...text.matchAll(/command:[\w.]+/g)].map(String)
    for (const key of Object.keys(english)) expect(commands(titles[key]), key).toEqual(commands(english[key]))
  })
})

test('every title that package.json asks for is there, and is asked for', () => {
  const asked = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(match => match[1]))
  expect([...asked].sort()).toEqual(Object.keys(json('package.nls.json')).sort())
})
