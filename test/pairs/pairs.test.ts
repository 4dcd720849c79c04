import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkStory } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { weightsFrom } from '../../src/desk/english/analysis.ts'
import type { Finding } from '../../src/desk/finding.ts'
import { readHouse } from '../../src/desk/house-file/read.ts'
import { createLibrary } from '../../src/desk/library/library.ts'
import { readSource } from '../../src/desk/library/readers/read.ts'
import { readStory } from '../../src/desk/story/read.ts'

/**
 * Whole drafts with their sources. `expect.json` names what was done to the source, the words where it shows and the
 * rules that may see it. `silent` and `silent_at` are rules that have nothing to report, anywhere or at these words. A
 * known miss is marked, and the mark is removed once a rule finds it.
 */
const folder = fileURLToPath(new URL('cases', import.meta.url))
const weights = fileURLToPath(new URL('../../weights/english.bin', import.meta.url))

interface Expected {
  rule: string | string[]
  excerpt: string
  kind?: string
  missed?: boolean
}

interface Case {
  expect: Expected[]
  silent?: string[]
  silent_at?: { rule: string; excerpt: string }[]
  gate?: boolean
  /** Something is said where nothing should be: known, and not mended yet. */
  alarms?: boolean
}

const found = new Map<string, Promise<{ text: string; findings: Finding[] }>>()

function check(name: string, gate = false) {
  let result = found.get(name)
  if (!result) found.set(name, (result = checked(join(folder, name), gate)))
  return result
}

async function checked(path: string, gate: boolean) {
  const draft = ['draft.md', 'draft.txt'].find(file => existsSync(join(path, file))) as string
  const text = readFileSync(join(path, draft), 'utf8')
  const rules = join(path, 'house-rules.yml')
  const { house } = readHouse('house-rules.yml', () =>
    existsSync(rules) ? readFileSync(rules, 'utf8') : 'extends: ap\n',
  )
  const sources = await Promise.all(
    readdirSync(join(path, 'sources')).map(file =>
      readSource(`sources/${file}`, readFileSync(join(path, 'sources', file))),
    ),
  )
  const story = readStory(readDraft(text, { path: draft }))
  return { text, findings: checkStory(story, house, createLibrary(sources).compare(story), { gate }) }
}

const belongs = (rule: string, name: string) =>
  rule === name || rule.startsWith(`${name.replace(/\/$/, '')}/`)

function at(text: string, findings: Finding[], excerpt: string): Finding[] {
  const start = text.indexOf(excerpt)
  return findings.filter(each => each.start < start + excerpt.length && each.end > start)
}

describe.each(readdirSync(folder).sort())('the draft of %s', name => {
  const {
    expect: faults,
    silent = [],
    silent_at = [],
    gate,
    alarms,
  }: Case = JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8'))
  beforeAll(() => weightsFrom(() => readFileSync(weights)))

  for (const { rule, excerpt, kind, missed } of faults)
    (missed ? it.fails : it)(
      `${kind ?? 'a fault'} is seen at “${excerpt.split('\n')[0].slice(0, 60)}”`,
      async () => {
        const { text, findings } = await check(name, gate)
        const rules = [rule].flat()
        expect(at(text, findings, excerpt).map(each => each.rule)).toEqual(
          expect.arrayContaining([expect.toSatisfy((each: string) => rules.includes(each))]),
        )
      },
    )

  ;(alarms ? it.fails : it)('has nothing said of what is right', async () => {
    const { text, findings } = await check(name, gate)
    const wrong = [
      ...findings.filter(({ rule }) => silent.some(each => belongs(rule, each))),
      ...silent_at.flatMap(({ rule, excerpt }) =>
        at(text, findings, excerpt).filter(each => belongs(each.rule, rule)),
      ),
    ]
    expect(wrong.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })
})
