import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/desk/rules/index.ts'
import { Folder } from './desk.ts'

/** What the first draft is there to show. */
const shown = [
  'quotes/unattributed',
  'quotes/unbalanced',
  'quotes/loaded-verb',
  'quotes/said-order',
  'hedging/contested-claim',
  'hedging/double',
  'legal/accused-with',
  'legal/alleged-victim',
  'legal/arrested-for',
  'legal/charged-for',
  'legal/charged-with-murdering',
  'legal/found-innocent',
  'legal/indicted-for',
  'legal/murder',
  'legal/pled',
  'dates/weekday-mismatch',
  'dates/impossible',
  'dates/relative-day',
  'sources/altered-quote',
  'sources/stitched-quote',
  'sources/verbatim',
  'sources/close-paraphrase',
  'sources/uncredited',
  'gate/placeholder',
  'readability/sentence',
]

const newsroom = new Folder('samples/newsroom')

async function findingsIn(draft: string) {
  const folder = new Folder(`${process.cwd()}/samples/newsroom`)
  const { output, messages } = await folder.desk(['check', draft, '--format', 'json'])
  expect(messages).toBe('')
  return JSON.parse(output).files[0].findings as { rule: string; actual: string; start: { offset: number } }[]
}

describe('the sample newsroom', () => {
  it('has a draft in which every rule that a writer meets first finds something', async () => {
    const found = new Set((await findingsIn('drafts/harbor-visit.md')).map(({ rule }) => rule))
    const known = new Set(rules.map(({ id }) => id as string))
    expect(shown.filter(rule => known.has(rule) && !found.has(rule))).toEqual([])
  })

  it('has a draft that is clean', async () => {
    expect(await findingsIn('drafts/tide-gauge.md')).toEqual([])
  })

  it('marks words that stand in the draft', async () => {
    const text = newsroom.text('drafts/harbor-visit.md')
    for (const { start, actual } of await findingsIn('drafts/harbor-visit.md'))
      expect(text.startsWith(actual, start.offset)).toBe(true)
  })

  it('has sources as they arrive: a header line, glued paragraphs, a credit at the end', () => {
    const wire = readFileSync('samples/newsroom/sources/wire/coastal-press-0508.txt', 'utf8')
    expect(wire).toMatch(/^ date \d{4}-\d\d-\d\d \S/)
    expect(wire).toMatch(/[a-z]\.[A-Z]/)
    expect(wire).toMatch(/\.CP$/)
  })
})
