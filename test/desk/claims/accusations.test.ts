import { describe, expect, it } from 'vitest'
import { accusationsIn } from '../../../src/desk/claims/accusations.ts'
import { storyOf } from '../story/reading.ts'

/** What a story says of accusations, as a fact-checker would note it. */
function noted(copy: string) {
  const story = storyOf(copy)
  const words = (span?: { start: number; end: number }) => span && story.text.slice(span.start, span.end)
  return accusationsIn(story).map(({ kind, who, mention, of, by }) => ({
    kind,
    who: who.map(({ name }) => name).join(', '),
    mention: words(mention),
    of: words(of),
    by: words(by),
  }))
}

describe('accusations', () => {
  it('know whom a jury convicted, whatever stands between', () => {
    expect(noted('A jury on Wednesday convicted Ana Ruiz, 40, of fraud.')).toEqual([
      { kind: 'convicted', who: 'Ana Ruiz', mention: 'Ana Ruiz', of: 'fraud', by: undefined },
    ])
  })

  it('know who accuses whom, over a title and an apposition', () => {
    expect(
      noted('The mayor, Lena Berg, accused the council’s former treasurer, Ivan Petrov, of taking bribes.'),
    ).toMatchObject([{ kind: 'accused', who: 'Ivan Petrov', of: 'taking bribes', by: 'Lena Berg' }])
  })

  it('take the deed without the day', () => {
    expect(noted('Tom Lund was charged with two counts of arson on Monday.')).toMatchObject([
      { kind: 'charged', who: 'Tom Lund', of: 'two counts of arson' },
    ])
    expect(noted('Maria Okafor pleaded guilty in March to smuggling.')).toMatchObject([
      { kind: 'convicted', who: 'Maria Okafor', of: 'smuggling' },
    ])
  })

  it('put no name to a man whom the story does not name', () => {
    const copy =
      'Daniel Okafor was acquitted of fraud.\n\nPolice arrested a 34-year-old man. He is accused of killing a nurse.'
    expect(noted(copy)).toMatchObject([
      { kind: 'acquitted', who: 'Daniel Okafor' },
      { kind: 'accused', who: '', mention: 'He', of: 'killing a nurse' },
    ])
  })

  it('say in the story’s own words whom it does not name', () => {
    expect(noted('The mill burned. A second man has been charged with arson.')).toMatchObject([
      { kind: 'charged', who: '', mention: 'A second man' },
    ])
  })

  it('put no name to a pronoun whose paragraph names nobody', () => {
    const copy = 'Tom Lund runs the mill.\n\nThe mill burned. He was charged with arson.'
    expect(noted(copy)).toMatchObject([{ kind: 'charged', who: '', mention: 'He' }])
  })
})
