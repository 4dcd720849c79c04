import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { wordListsIn } from './word-lists.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** The rooms of the engine from the ground up: a file imports from its own room and from those before it. */
const rooms = [
  'english',
  'grammar',
  'draft',
  'story',
  'patterns',
  'house',
  'claims',
  'library',
  'archive',
  'rules',
  'verdict',
  'check.ts',
  'house-file',
  'trial',
]

/**
 * Files beside the rooms that import from none of them (`span.ts`), and those that may import from all (`retext.ts`).
 */
const ground = [
  'memo.ts',
  'table.ts',
  'add-all.ts',
  'span.ts',
  'finding.ts',
  'fixes.ts',
  'first-beyond.ts',
  'closest.ts',
  'glob.ts',
  'windows-1252.ts',
  'bounds.ts',
  'yaml.ts',
  'fact-sheet.ts',
]
const roof = ['facts.ts', 'words.ts', 'checklist.ts', 'retext.ts', 'verify-quotation.ts']

/** A cache that holds by the text as well as by its owner, and the state of a parser while it runs. */
const keeping = ['memo.ts', 'grammar/frames.ts', 'draft/markdown-limits.ts']

/** Files with names that a format, a parser or the code gives to things: they are no words of English. */
const named = [
  'checklist.ts',
  'draft/html.ts',
  'draft/template-tags.ts',
  'grammar/clauses.ts',
  'grammar/frames.ts',
  'grammar/phrase.ts',
  'library/readers/open-document.ts',
  'library/readers/rtf.ts',
  'library/readers/xml.ts',
]

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => name.replaceAll('\\', '/'))
    .sort()

/** The files of the project that a file imports, types included, as paths below the folder. */
function importsOf(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path)).replaceAll('\\', '/'),
  )
}

function floorOf(file: string): number {
  const room = file.split('/')[0]
  if (ground.includes(room)) return -1
  if (roof.includes(room)) return rooms.length
  return rooms.indexOf(room)
}

describe('the engine', () => {
  const desk = join(source, 'desk')
  const files = filesUnder(desk)

  it('has a floor for every file', () => {
    expect(files.filter(file => floorOf(file) < 0 && !ground.includes(file))).toEqual([])
  })

  it('imports downwards only, types included', () => {
    const upwards = files.flatMap(file =>
      importsOf(desk, file)
        .filter(imported => !imported.startsWith('..') && floorOf(imported) > floorOf(file))
        .map(imported => `${file} -> ${imported}`),
    )
    expect(upwards).toEqual([])
  })

  it('keeps nothing for later but in memo.ts', () => {
    const caches = files.filter(
      file => /new WeakMap\b/.test(readFileSync(join(desk, file), 'utf8')) && !keeping.includes(file),
    )
    expect(caches).toEqual([])
  })

  it('imports nothing from outside the engine', () => {
    const outside = files.flatMap(file =>
      importsOf(desk, file)
        .filter(imported => imported.startsWith('..') && imported !== '../../package.json')
        .map(imported => `${file} -> ${imported}`),
    )
    expect(outside).toEqual([])
  })
})

describe('word lists of eight or more', () => {
  it('are in english/lexicon', () => {
    const desk = join(source, 'desk')
    const outside = filesUnder(desk)
      .filter(
        file => !file.startsWith('english/') && !file.endsWith('.generated.ts') && !named.includes(file),
      )
      .flatMap(file =>
        wordListsIn(readFileSync(join(desk, file), 'utf8')).map(
          ({ line, words }) => `${file}:${line} ${words.join(' ')}`,
        ),
      )
    expect(outside).toEqual([])
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
