import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bounds } from '../../src/desk/bounds.ts'

const page = readFileSync('docs/command-line.md', 'utf8')

/** What the page about the command line says of one kind of input. */
const limitOf = (what: string) => page.split('\n').find(line => line.startsWith(`| ${what} |`)) ?? ''

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`
const written = (count: number) => count.toLocaleString('en-US')

describe('the page about the command line', () => {
  it.each([
    ['a draft', [megabytes(bounds.draftBytes), `${written(bounds.draft)} characters`]],
    ['front matter', [`${bounds.frontMatter / 1024} KB`]],
    ['house rules', [`${bounds.houseRules / 1e6} MB`, `${bounds.houseFiles} files`]],
    ['`stet.yml`, `ticks.yml`', [`${bounds.entries / 1e6} MB`]],
    ['lists in lists, in any YAML', [`${bounds.yamlDepth} deep`]],
    ['sources of a draft', [written(bounds.sources), megabytes(bounds.sourcesBytes)]],
    ['a source', [megabytes(bounds.sourceBytes), `${bounds.sourceText / 1e6} million characters`]],
    ['a PDF', [`${bounds.pdfPages} pages`, `${bounds.unpackingTime / 1000} seconds`]],
    ['a Word document', [megabytes(bounds.wordMarkup), `${written(bounds.wordEntries)} parts`]],
    ['files in a folder or glob', [written(bounds.filesMet), `${written(bounds.links)} links`]],
  ])('has the limit of %s as the program has it', (what, limits) => {
    for (const limit of limits) expect(limitOf(what)).toContain(limit)
  })
})
