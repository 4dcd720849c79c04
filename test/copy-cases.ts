import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import type { Finding } from '../src/desk/finding.ts'
import { readHouse } from '../src/desk/house-file/read.ts'
import { createLibrary } from '../src/desk/library/library.ts'
import { readSource } from '../src/desk/library/readers/read.ts'
import { weightsOnDisk } from '../src/newsroom/weights.ts'

/** A piece of copy with its sources, and what must be found in it, and where Standards Desk must say nothing. */
interface Case {
  id: string
  format: string
  published?: string | null
  house?: string | null
  /** Read as before publication, on the day of publication. */
  gate?: boolean
  text: string
  sources: { name: string; text: string }[]
  expect: Place[]
  silent: Place[]
  why: string
}

/** A rule or family, or several with `or` between, and the words that it must or may not touch; all of them without. */
interface Place {
  rule: string
  at: string | null
}

// As the command line reads: with the grammar.
weightsOnDisk(import.meta.dirname)

const house = 'extends: ap\n'
async function findingsOf({
  format,
  text,
  published,
  sources,
  house: rules,
  gate,
}: Case): Promise<Finding[]> {
  const draft = readDraft(text, { path: `draft.${format}`, published: published ?? undefined })
  const library = await Promise.all(
    // As a folder beside the draft is read, which the draft does not name.
    sources.map(({ name, text }) => readSource(name, text, { shared: true })),
  )
  return check(
    draft,
    readHouse('house-rules.yml', name => (name === 'house-rules.yml' ? (rules ?? house) : undefined)).house,
    createLibrary(library),
    gate ? { gate, moment: `${published}T12:00:00Z` } : {},
  )
}

function spanOf(text: string, at: string | null) {
  if (at === null) return { start: 0, end: text.length }
  const start = text.indexOf(at)
  if (start < 0) throw new Error(`“${at}” is not in the copy`)
  return { start, end: start + at.length }
}

const meets = ({ text }: Case, { rule, at }: Place) => {
  const span = spanOf(text, at)
  const names = rule.split(' or ').map(name => name.replace(/\/$/, ''))
  // A habit is told once, at its first place, and points at the others.
  const touches = ({ start, end }: { start: number; end: number }) =>
    start < span.end && Math.max(end, start + 1) > span.start
  return (finding: Finding) =>
    names.some(name => finding.rule === name || finding.rule.startsWith(`${name}/`)) &&
    [finding, ...finding.evidence.filter(({ message }) => message === 'Here too.')].some(touches)
}

/** Tries every case of a folder, a file of lines of JSON each: `describeCases(new URL('.', import.meta.url))`. */
export const describeCases = (folder: URL) =>
  describe.each(readdirSync(folder).filter(name => name.endsWith('.jsonl')))('%s', name => {
    const cases = readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Case)

    it.each(cases.map(each => [each.id, each] as const))('%s', async (_id, each) => {
      const findings = await findingsOf(each)
      for (const place of each.expect)
        expect(
          findings.some(meets(each, place)),
          `${place.rule} at “${place.at ?? 'anywhere'}”: ${each.why}`,
        ).toBe(true)
      for (const place of each.silent)
        expect(
          findings.filter(meets(each, place)).map(({ rule, message }) => `${rule}: ${message}`),
          each.why,
        ).toEqual([])
    })
  })
