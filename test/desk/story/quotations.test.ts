import { describe, expect, it } from 'vitest'
import { noted, storyOf, wordsOf } from './reading.ts'

describe('quotation marks', () => {
  it.each([
    ['curly', '“We won,” she said.'],
    ['straight', '"We won," she said.'],
    ['of the wire', "``We won,'' she said."],
    ['of two apostrophes', "''We won,'' she said."],
    ['guillemets', '«We won,» she said.'],
    ['British single', '‘We won,’ she said.'],
    ['straight single', "'We won,' she said."],
    ['German', '„We won,“ she said.'],
  ])('are read when %s', (_kind, copy) => {
    expect(wordsOf(storyOf(copy))).toEqual(['We won,'])
  })

  it.each([
    ['apostrophes', "It's the mayor's and the Joneses' car, and they're goin' home."],
    ['decades', "Rock 'n' roll of the '60s and ’70s."],
    ['feet and inches', 'He is 6\'2" tall, and she is 5\'10".'],
    ['curly elisions', 'Tell ’em it was ’twas and ’til the end.'],
  ])('are not seen in %s', (_kind, copy) => {
    const story = storyOf(copy)
    expect(wordsOf(story)).toEqual([])
    expect(story.strayMarks).toEqual([])
  })

  it('keep apostrophes and possessives apart from British closing marks', () => {
    expect(wordsOf(storyOf('‘The Joneses’ car wasn’t there,’ she said. ‘It’s gone.’'))).toEqual([
      'The Joneses’ car wasn’t there,',
      'It’s gone.',
    ])
  })

  it('nest in each other', () => {
    const story = storyOf('“He told us ‘never again’ in May,” she said. ‘They said “no” to us,’ he said.')
    expect(story.quotations).toHaveLength(2)
    expect(
      story.quotations.map(({ nested }) => nested.map(({ start, end }) => story.text.slice(start, end))),
    ).toEqual([['‘never again’'], ['“no”']])
  })

  it('give a span with the marks and a content without', () => {
    const story = storyOf('She said “no.”')
    const [{ start, end, content }] = story.quotations
    expect(story.text.slice(start, end)).toBe('“no.”')
    expect(story.text.slice(content.start, content.end)).toBe('no.')
  })
})

describe('a quotation over several paragraphs', () => {
  it('is one quotation a paragraph, each carrying on the one before', () => {
    const { quotations } = storyOf('“We won.\n\n“It was close.\n\n“But we won,” Ana Ruiz said.')
    expect(quotations).toHaveLength(3)
    expect(quotations[1].continues).toBe(quotations[0])
    expect(quotations[2].continues).toBe(quotations[1])
    expect(quotations[0].content.end).toBe(quotations[0].end)
  })

  it('is recognized where a system has run its paragraphs together', () => {
    const story = storyOf('Ana Ruiz said: "We won. "It was close." The hall was cold.')
    expect(wordsOf(story)).toEqual(['We won.', 'It was close.'])
    expect(story.strayMarks).toEqual([])
  })

  it('may lack the opening mark of its last paragraph', () => {
    const { quotations, strayMarks } = storyOf('“We won.\n\nIt was close,” Ana Ruiz said.')
    expect(quotations[1].continues).toBe(quotations[0])
    expect(strayMarks).toEqual([])
  })
})

describe('marks beyond repair', () => {
  it('are told once, and straight quotations of the paragraph are not believed', () => {
    const story = storyOf('She said "no to the plan. He said "yes" to it.\n\nThey said "perhaps" to it.')
    expect(story.strayMarks).toMatchObject([{ problem: 'unclosed', paragraph: 0 }])
    expect(wordsOf(story)).toEqual(['perhaps'])
  })

  it('do not make a quotation of what lies between two others', () => {
    expect(wordsOf(storyOf('“We won,” she said. “It was close.”'))).toEqual(['We won,', 'It was close.'])
  })

  it('are mended where a mark is only turned or of another kind', () => {
    expect(storyOf('”We won,” she said.').strayMarks).toMatchObject([{ problem: 'turned', repair: '“' }])
    expect(storyOf('“We won," she said.').strayMarks).toMatchObject([{ problem: 'other-kind', repair: '”' }])
  })
})

describe('the kind of a quotation', () => {
  it.each([
    ['“We will not go,” Ana Ruiz said.', 'full'],
    ['“We won” Ana Ruiz said.', 'full'],
    ['Ana Ruiz called it “a rotten deal for the town.”', 'partial'],
    ['The “luxury” flats are empty.', 'scare'],
    ['The band played “Harbor Lights of May” twice.', 'title'],
  ])('%s is %s', (copy, kind) => {
    expect(storyOf(copy).quotations[0].kind).toBe(kind)
  })

  it('is full in both halves of an interrupted sentence', () => {
    expect(
      storyOf('“We won,” Ana Ruiz said, “and they lost the vote.”').quotations.map(({ kind }) => kind),
    ).toEqual(['full', 'full'])
  })
})

describe('quotations without marks', () => {
  it('are the block quotations of Markdown', () => {
    const story = storyOf('Ana Ruiz wrote:\n\n> We will not be moved.\n> Not by them.\n', 'markdown')
    expect(story.quotations).toMatchObject([{ marks: 'block', kind: 'full' }])
    expect(noted(story, story.quotations[0])).toMatchObject({ speaker: 'Ana Ruiz' })
  })

  it('are the turns of a transcript, whose labels are the speakers', () => {
    const story = storyOf('WALLACE: Did you sign it?\n\nRUIZ: I did not.\n\nWALLACE: Who did?')
    expect(story.quotations.map(quotation => noted(story, quotation))).toMatchObject([
      { words: 'Did you sign it?', speaker: 'WALLACE', how: 'label' },
      { words: 'I did not.', speaker: 'RUIZ', how: 'label' },
      { words: 'Who did?', speaker: 'WALLACE', how: 'label' },
    ])
  })

  it('are questions and answers', () => {
    const story = storyOf('Q: Did you sign it?\n\nA: I did not.')
    expect(story.quotations.map(({ marks }) => marks)).toEqual(['label', 'label'])
  })

  it('are not notices with a colon', () => {
    expect(
      storyOf('CORRECTION: The vote was on Monday.\n\nUPDATE: It is over.\n\nNOTE: See below.').quotations,
    ).toEqual([])
  })
})
