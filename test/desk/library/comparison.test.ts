import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import type { Comparison, Fidelity } from '../../../src/desk/library/comparison.ts'
import { createLibrary } from '../../../src/desk/library/library.ts'
import { sourceOf } from '../../../src/desk/library/readers/read.ts'
import type { Source } from '../../../src/desk/library/source.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const wire = `PORT ELLERY (AP) — The harbor board voted Tuesday to shut the old grain terminal, ending 90 years of shipping.

Officials pointed to falling traffic and to the rising costs of dredging the channel.

“We are committed to finding new work for every docker,” chairwoman Ana Reyes said, “and we will keep our word.”

Reyes met the dockers Wednesday. They had “a frank discussion and a candid discussion” about pensions, she said.

The terminal was built in 1935 by the Lund family, which sold it to the city after the war.

About 40 dockers marched through the rain to the town hall.`

const storyOf = (text: string) => readStory(readDraft(text, { path: 'draft.txt', published: '2025-03-28' }))
const source = (text: string, path = 'wire.txt', details: Partial<Source> = {}) =>
  sourceOf(path, text, { kind: 'wire', ...details })
const compare = (draft: string, ...sources: Source[]): Comparison =>
  createLibrary(sources).compare(storyOf(draft))
const firstFidelity = (draft: string, ...sources: Source[]): Fidelity =>
  [...compare(draft, ...sources).fidelity.values()][0]

describe('sentences are aligned', () => {
  const draft = `The board in Port Ellery decided Tuesday to close the grain terminal after 90 years of shipping. It blamed falling traffic and the cost of dredging. Some 40 dockers marched to the town hall in the rain.`

  it('each with the one that it follows, in order', () => {
    const { alignments } = compare(draft, source(wire))
    expect(alignments.map(alignment => alignment?.follows.map(({ index }) => index))).toEqual([[0], [1], [6]])
  })

  it('with nothing where the source has nothing like it', () => {
    const { alignments } = compare('Eels are eaten smoked in Larwick.', source(wire))
    expect(alignments).toEqual([undefined])
  })

  it('the same when the source lies among many', () => {
    const others = Array.from({ length: 30 }, (_, index) =>
      source(
        `The ferry ${index} sailed to Larwick with ${index} cows. Nobody on board was hurt by the storm of the week.`,
        `${index}.txt`,
      ),
    )
    const { alignments } = compare(draft, ...others, source(wire))
    expect(alignments.every(alignment => alignment?.source.path === 'wire.txt')).toBe(true)
  })

  it('only with the sources that a draft names', () => {
    const [one, other] = [source(wire, 'one.txt'), source(wire, 'other.txt')]
    const comparison = createLibrary([one, other]).compare(storyOf(draft), [other])
    expect(comparison.alignments.every(alignment => alignment?.source === other)).toBe(true)
  })
})

describe('a quotation is', () => {
  const status = (draft: string) => firstFidelity(draft, source(wire)).status

  it.each([
    ['“We are committed to finding new work for every docker,” Reyes said.'],
    ['"We are committed to finding new work for every docker", Reyes said.'],
    ['Reyes said they are “committed to finding new work for every docker.”'],
    ['“We are committed to finding new work for every docker and we will keep our word,” Reyes said.'],
    ['“We are committed to finding [other] work for every docker,” Reyes said.'],
    ['“We are committed to ... work for every docker,” Reyes said.'],
  ])('verbatim in %s', draft => {
    expect(status(draft)).toBe('verbatim')
  })

  it('altered where a word was dropped, added or changed, and says which', () => {
    const draft = 'Reyes said: “We are committed to finding work for every docker.”'
    const fidelity = firstFidelity(draft, source(wire))
    expect(fidelity.status).toBe('altered')
    if (!('changes' in fidelity)) throw new Error('no changes')
    const [change] = fidelity.changes
    expect(change.draft.start).toBe(change.draft.end)
    expect(fidelity.source.story.text.slice(change.source.start, change.source.end)).toBe('new')
    expect(status('“We are committed to finding new jobs for every docker,” Reyes said.')).toBe('altered')
    expect(status('“We are firmly committed to finding new work for every docker,” Reyes said.')).toBe(
      'altered',
    )
  })

  it('stitched where it joins what was said apart', () => {
    expect(status('Reyes called the talks “frank and candid.”')).toBe('stitched')
  })

  it('paraphrased where the words are the reporter’s', () => {
    expect(status('Reyes spoke of “the rising costs of dredging the channel.”')).toBe('paraphrased')
  })

  it('unverified where no source has it, and unchecked where it is too short to tell', () => {
    expect(status('“Nobody will ever love this harbor as I do,” Reyes said.')).toBe('unverified')
    expect(status('Reyes called it “unwise.”')).toBe('unchecked')
  })

  it('found again at its new place when the draft before it has changed', () => {
    const library = createLibrary([source(wire)])
    const quotation = 'Reyes called the talks “frank and candid.”'
    const read = (draft: string) => {
      const story = storyOf(draft)
      const [fidelity] = library.compare(story).fidelity.values()
      if (!('changes' in fidelity)) throw new Error('no changes')
      return fidelity.changes.map(({ draft: { start } }) => story.text.slice(start))
    }
    const before = read(quotation)
    expect(read(`It rained all day.\n\n${quotation}`)).toEqual(before)
  })
})

describe('passages', () => {
  it('are verbatim where a dozen words in a row are the source’s', () => {
    const { passages } = compare(
      'The terminal was built in 1935 by the Lund family, which sold it to the city after the war, and nobody wept.',
      source(wire),
    )
    expect(passages.map(({ kind }) => kind)).toEqual(['verbatim'])
  })

  it('are shared quotations, and no copying, where both have them in marks', () => {
    const { passages } = compare(
      '“We are committed to finding new work for every docker,” Reyes said.',
      source(wire),
    )
    expect(passages.map(({ kind }) => kind)).toEqual(['shared-quote'])
  })

  it('are not made of names, or of two reporters’ facts', () => {
    const { passages } = compare(
      'Grain has left Port Ellery for good. Ana Reyes chairs the board that said so on Tuesday, 90 years after the first barge.',
      source(wire),
    )
    expect(passages).toEqual([])
  })
})

describe('a library', () => {
  it('carries over what it knows of sources that stay', () => {
    const kept = source(wire)
    const earlier = createLibrary([kept, source('The ferry sank.', 'gone.txt')])
    earlier.compare(storyOf('The ferry sank.'))
    const later = createLibrary([source('Eels are eaten in Larwick by everybody.', 'new.txt'), kept], earlier)
    const { alignments } = later.compare(
      storyOf('Officials pointed to falling traffic. Eels are eaten by everybody in Larwick.'),
    )
    expect(alignments.map(alignment => alignment?.source.path)).toEqual(['wire.txt', 'new.txt'])
  })

  it('is quick with copy that repeats itself a thousand times', () => {
    const refrain = '“We will sell the ferry,” Lund said. '.repeat(4000)
    const began = performance.now()
    compare(`${refrain}Not so.`, source(refrain))
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('holds an empty draft and an empty source', () => {
    expect(compare('', source(wire)).passages).toEqual([])
    expect(compare('The ferry sank.', source('')).alignments).toEqual([undefined])
  })
})

describe('a passage that is rewritten sentence by sentence', () => {
  const copy =
    'The board in Port Ellery voted Tuesday to close the old grain terminal, ending 90 years of shipping. Officials cited falling traffic and the rising cost of dredging the channel. The terminal was built in 1935 by the Lund family and sold to the city after the war.'
  const passageUnder = (headline: string) => {
    const story = readStory(readDraft(`# ${headline}\n\n${copy}\n`, { path: 'draft.md' }))
    const { passages } = createLibrary([source(wire)]).compare(story)
    const { start, sentences } = passages.find(({ kind }) => kind === 'paraphrase')!
    return { begins: story.text.slice(start, start + 20), sentences }
  }

  it('is told from the first sentence of the copy under a headline of the draft’s own', () => {
    for (const headline of [
      'Port Ellery grain terminal to close Tuesday',
      'The vote on the Port Ellery terminal',
    ])
      expect(passageUnder(headline)).toEqual({ begins: 'The board in Port El', sentences: 3 })
  })

  it('is told from the headline where that has the source’s wording too', () => {
    expect(passageUnder('Harbor board voted to shut old grain terminal, ending years of shipping')).toEqual({
      begins: 'Harbor board voted t',
      sentences: 4,
    })
  })
})
