import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../bench/corpus.ts'
import { checkStory } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import type { Finding, Fix } from '../../src/desk/finding.ts'
import { profileNames } from '../../src/desk/house/profiles.ts'
import { readProfile } from '../../src/desk/house-file/read.ts'
import { rules } from '../../src/desk/rules/index.ts'
import { contains, overlaps, type Span } from '../../src/desk/span.ts'
import { readStory } from '../../src/desk/story/read.ts'

const stories = fileURLToPath(new URL('../stories/', import.meta.url))
const houses = profileNames.map(name => readProfile(name))
const families = new Map(rules.map(rule => [rule.id.split('/')[0], rule]))
const byId = new Map(rules.map(rule => [rule.id, rule]))

/** The rule behind a finding; the entries of a house go by names of their own. */
const ruleOf = ({ rule }: Finding) => byId.get(rule) ?? families.get(rule.split('/')[0])

const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** What a fix makes of a quotation's words, and what they were, both with what the fix changes across their edges. */
function withFix(text: string, content: Span, { edits }: Fix): { before: string; after: string } {
  const inside = edits
    .filter(edit =>
      edit.start === edit.end
        ? content.start < edit.start && edit.start < content.end
        : overlaps(edit, content),
    )
    .sort((one, other) => one.start - other.start)
  const start = Math.min(content.start, ...inside.map(edit => edit.start))
  const end = Math.max(content.end, ...inside.map(edit => edit.end))
  let after = ''
  let at = start
  for (const edit of inside) {
    after += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { before: text.slice(start, end), after: after + text.slice(at, end) }
}

/** Every finding and fix of a story that reaches into somebody's words without leave, as an editor would note it. */
function trespasses(path: string, text: string, published?: string): string[] {
  const story = readStory(readDraft(text, { path, published }))
  const quotations = story.quotations.map(quotation => ({
    whole: story.prose.toDraft(quotation),
    content: story.prose.toDraft(quotation.content),
  }))
  const found: string[] = []
  for (const house of houses)
    for (const finding of checkStory(story, house, undefined)) {
      const family = finding.rule.split('/')[0]
      const note = (what: string, words: string) => found.push(`${path}: ${finding.rule} ${what} “${words}”`)
      for (const { whole, content } of quotations) {
        if (ruleOf(finding)?.where === 'prose' && family !== 'quotes' && family !== 'sources')
          if (overlaps(finding, content) && !contains(finding, whole))
            note('reports', text.slice(finding.start, finding.end))
        if (family === 'sources') continue
        for (const fix of finding.fixes) {
          const { before, after } = withFix(text, content, fix)
          if (lettersAndDigits(before) !== lettersAndDigits(after)) note(`makes of “${before}”`, after)
        }
      }
    }
  return found
}

describe('somebody’s words', () => {
  it.each(['desk', 'wikinews'])('are left alone in the stories of %s', kind => {
    const names = readdirSync(`${stories}${kind}`).filter(name => /\.(?:md|txt)$/.test(name))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names)
      expect(trespasses(name, readFileSync(`${stories}${kind}/${name}`, 'utf8'))).toEqual([])
  })

  it('are left alone where every kind of rule has something to say around them', () => {
    const copy =
      'The alleged victim said “the alleged killer was clearly evacuated on Tuesday, june 3th, and 12 percent of 9 people seen it” on Thursday, ' +
      'Oct. 2. “Allegedly he was found innocent, reportedly,” he claimed. “Experts say so” he said.'
    expect(trespasses('copy.txt', copy, '2025-10-07')).toEqual([])
  })

  const corpus = process.env.STANDARDS_DESK_CORPUS
  it.runIf(corpus)(
    'are left alone in a corpus of news',
    () => {
      const rows = readCorpus<{ id: string; text: string; date?: string | null }>(corpus as string)
      expect(rows.flatMap(row => trespasses(`${row.id}.txt`, row.text, row.date ?? undefined))).toEqual([])
    },
    600_000,
  )
})
