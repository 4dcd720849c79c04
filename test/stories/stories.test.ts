import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkStory } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { readHouse } from '../../src/desk/house-file/read.ts'
import { readStory } from '../../src/desk/story/read.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const houses: Record<string, string> = { 'sports.md': 'uk' }

const { house: american } = readHouse('house-rules.yml', () => 'extends: ap\n')

/** What Standards Desk reads in a story and what it says of it, a line each, so that every change is seen in review. */
function reading(name: string, text: string): string {
  const draft = readDraft(text, { path: name })
  const story = readStory(draft)
  const profile = houses[name]
  const house = profile ? readHouse('house-rules.yml', () => `extends: ${profile}\n`).house : american
  const place = (offset: number) =>
    `${text.slice(0, offset).split('\n').length}:${offset - text.lastIndexOf('\n', offset - 1)}`
  const typed = (span: { start: number; end: number }) => short(story.text.slice(span.start, span.end))
  return [
    '# findings',
    ...checkStory(story, house, undefined).map(
      finding =>
        `${place(finding.start)} ${finding.severity} ${finding.rule} “${short(text.slice(finding.start, finding.end))}” ${finding.message}${finding.fixes.map(fix => `\n    ${fix.safe ? 'safe' : 'offer'}: ${fix.title}`).join('')}`,
    ),
    '',
    '# quotations',
    ...story.quotations.map(
      quotation =>
        `${quotation.kind} ${typed(quotation)} — ${quotation.speaker ? `${quotation.speaker.name} (${quotation.speaker.how})` : 'nobody'}`,
    ),
    '',
    '# people',
    ...story.people.map(
      person => `${person.name}${person.role ? `, ${person.role}` : ''}: ${person.mentions.length}`,
    ),
    '',
    '# times',
    ...story.times.map(time => `${typed(time)} = ${time.value}`),
    '',
  ].join('\n')
}

const short = (text: string) =>
  (text.length > 70 ? `${text.slice(0, 34)} … ${text.slice(-34)}` : text).replace(/\s+/g, ' ')

describe.each(['desk', 'wikinews'])('the stories of %s', kind => {
  const names = readdirSync(join(folder, kind)).filter(
    name => /\.(?:md|txt)$/.test(name) && name !== 'README.md',
  )
  it.each(names)('%s is read as before', async name => {
    const text = readFileSync(join(folder, kind, name), 'utf8')
    await expect(reading(name, text)).toMatchFileSnapshot(`./snapshots/${kind}/${name}.snap`)
  })
})
