import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import type { Finding } from '../../../src/desk/finding.ts'
import { readStory } from '../../../src/desk/story/read.ts'
import { Tally } from '../../../src/desk/trial/tally.ts'

const copy = 'It rained.\n\nThe **board-walk**\nis shut. Nobody knew.\n'
const story = readStory(readDraft(copy, { format: 'markdown' }))
const start = copy.indexOf('board-walk')
const finding: Finding = {
  rule: 'style/boardwalk',
  severity: 'warning',
  start,
  end: start + 'board-walk'.length,
  message: 'House style.',
  why: '',
  fixes: [],
  evidence: [],
}

/** A tally of `stories` stories, with findings in the first `speaking` of them. */
function tallied(stories: number, speaking: number, about: (index: number) => object = () => ({})): Tally {
  const tally = new Tally()
  for (let index = 0; index < stories; index++)
    tally.add(story, { id: `${index}`, ...about(index) }, index < speaking ? [finding] : [])
  return tally
}

describe('a tally', () => {
  it('counts stories and findings, by severity and by rule', () => {
    const tally = tallied(3, 1)
    tally.add(story, { id: 'x', day: '2025-03-27' }, [
      finding,
      { ...finding, rule: 'dates/style', severity: 'info' },
    ])
    expect(tally.result()).toMatchObject({
      stories: 4,
      speaking: 2,
      findings: 3,
      severities: { error: 0, warning: 2, info: 1 },
      rules: [
        { rule: 'style/boardwalk', findings: 2 },
        { rule: 'dates/style', findings: 1 },
      ],
      oldest: '2025-03-27',
      newest: '2025-03-27',
    })
  })

  it('shows the words found in their sentence, as readers see it, and the line', () => {
    expect(tallied(1, 1).result().examples).toEqual([
      {
        rule: 'style/boardwalk',
        severity: 'warning',
        message: 'House style.',
        line: 3,
        before: 'The ',
        words: 'board-walk',
        after: ' is shut.',
        story: { id: '0' },
      },
    ])
  })

  it('shows twenty, of as many stories, outlets and days as there are, the newest first', () => {
    const about = (index: number) => ({
      outlet: index < 90 ? 'AP' : 'Reuters',
      day: index % 2 ? '2025-03-27' : '2025-03-28',
    })
    const tally = tallied(100, 100, about)
    tally.add(story, { id: 'many', ...about(1) }, Array(50).fill(finding))
    const { examples } = tally.result()
    expect(examples).toHaveLength(20)
    expect(new Set(examples.map(each => each.story.id)).size).toBe(20)
    expect(examples.filter(each => each.story.outlet === 'Reuters')).toHaveLength(10)
    expect(examples.map(each => each.story.day)).toEqual([
      ...Array(10).fill('2025-03-28'),
      ...Array(10).fill('2025-03-27'),
    ])
    expect(tally.result().examples).toEqual(examples)
  })

  it('shows several of one story where there are no others', () => {
    const tally = tallied(10, 0)
    tally.add(story, { id: 'x' }, [finding, finding])
    expect(tally.result().examples).toHaveLength(2)
  })

  it('says between which shares the truth lies, also of few stories and of none found', () => {
    const share = (stories: number, speaking: number) =>
      Object.values(tallied(stories, speaking).result().share).map(each => Number(each.toFixed(3)))
    expect(share(100, 10)).toEqual([0.055, 0.174])
    expect(share(100, 0)).toEqual([0, 0.037])
    expect(share(10, 10)).toEqual([0.722, 1])
    expect(share(0, 0)).toEqual([0, 1])
  })

  it('is plain once more stories would hardly change it', () => {
    expect(tallied(49, 49).isPlain).toBe(false)
    expect(tallied(50, 50).isPlain).toBe(true)
    expect(tallied(100, 10).isPlain).toBe(false)
    expect(tallied(600, 60).isPlain).toBe(true)
    expect(tallied(1000, 0).isPlain).toBe(false)
    expect(tallied(1000, 19).isPlain).toBe(false)
  })
})
