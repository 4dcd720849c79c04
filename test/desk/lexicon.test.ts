import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wordListsIn } from './word-lists.ts'

const desk = fileURLToPath(new URL('../../src/desk', import.meta.url))

/** Files with names that a format, a parser or the code gives to things: they are no words of English. */
const named = [
  'checklist.ts',
  'draft/html.ts',
  'draft/template-tags.ts',
  'grammar/clauses.ts',
  'grammar/phrase.ts',
  'library/readers/open-document.ts',
  'library/readers/rtf.ts',
  'library/readers/xml.ts',
]

/** Word lists of eight or more that are still outside of the lexicon. These numbers may only fall. */
const outside = { rules: 159, draft: 11, grammar: 1 }

const lists = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => /(?<!\.generated)\.ts$/.test(name) && !name.startsWith('english/') && !named.includes(name))
  .sort()
  .flatMap(file =>
    wordListsIn(readFileSync(`${desk}/${file}`, 'utf8')).map(({ line, words }) => ({
      folder: file.split('/')[0],
      at: `${file}:${line} ${words.join(' ')}`,
    })),
  )

describe('word lists of eight or more', () => {
  it('are in english/lexicon', () => {
    if (process.env.PRINT) console.log(lists.map(each => each.at).join('\n'))
    const count = (folder: string) => lists.filter(each => each.folder === folder).length
    expect(lists.filter(({ folder }) => !(folder in outside)).map(({ at }) => at)).toEqual([])
    for (const [folder, most] of Object.entries(outside))
      expect(count(folder), `word lists in ${folder}`).toBeLessThanOrEqual(most)
  })

  it('are seen in arrays, in strings and in patterns', () => {
    const words = ['may', 'might', 'could', 'can', 'would', 'should', 'will', 'shall']
    const seen = (text: string) => wordListsIn(text).map(list => list.words.length)
    expect(seen(`const modals = ${JSON.stringify(words)}`)).toEqual([8])
    expect(seen(`const modals = wordSet('${words.join(' ')}')`)).toEqual([8])
    expect(seen(`const modals = '${words.join(' ')}'.split(' ')`)).toEqual([8])
    expect(seen(`const modals = /^(?:${words.join('|')})$/`)).toEqual([8])
    expect(seen(`const modals = \`\\\\b(?:${words.join('|')})\\\\b\``)).toEqual([8])
    expect(seen(`const modals = /^(?:${words.slice(1).join('|')})$/`)).toEqual([])
  })
})
