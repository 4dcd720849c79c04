import { retext } from 'retext'
import retextRepeatedWords from 'retext-repeated-words'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/desk/draft/read.ts'
import { retextStandardsDesk } from '../../src/desk/retext.ts'
import { reportsOf } from '../../src/desk/rules/retext-plugin.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { toTree } from '../../src/desk/story/tree.ts'

describe('a plugin of retext as a rule', () => {
  it('reads what readers read, and finds its place again in the draft', () => {
    const draft = readDraft(
      '---\ntitle: Budget\n---\nThe mayor **said** said that the *the* vote is over.\n',
      { path: 'budget.md' },
    )
    const story = readStory(draft)
    const reports = reportsOf(story, retextRepeatedWords)
    expect(reports.map(report => story.text.slice(report.start, report.end))).toEqual([
      'said said',
      'the the',
    ])
    const typed = story.prose.toDraft(reports[1])
    expect(draft.text.slice(typed.start, typed.end)).toBe('the *the')
    expect(reports[0].fixes?.map(fix => fix.title)).toEqual(['Replace with “said”'])
  })

  it('sees sentences as the story does, where the library would end one at “No.”', () => {
    const story = readStory(readDraft('The No. 1 song is here. It left the U.S. He said so.'))
    const [paragraph] = toTree(story).children as { children?: unknown[] }[]
    expect(paragraph.children).toHaveLength(3)
  })
})

describe('the desk as a plugin of retext', () => {
  it('gives each finding as a message with its rule, the words and what would stand there', async () => {
    const file = await retext().use(retextStandardsDesk).process('He arrives Thursday, March 28, 2025.')
    const message = file.messages.find(each => each.ruleId === 'dates/weekday-mismatch')
    expect(message).toMatchObject({
      source: 'standards-desk',
      line: 1,
      column: 12,
      fatal: true,
      actual: 'Thursday, March 28, 2025',
    })
    expect((message as unknown as { expected: string[] }).expected).toEqual([
      'Friday, March 28, 2025',
      'Thursday, March 27, 2025',
    ])
  })
})
