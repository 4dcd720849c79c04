import { describe, expect, it } from 'vitest'
import { noted, storyOf } from './reading.ts'

const last = (copy: string) => {
  const story = storyOf(copy)
  return noted(story, story.quotations[story.quotations.length - 1])
}

describe('the speaker of a quotation', () => {
  it.each([
    ['after it', '“We won,” Ana Ruiz said.', 'Ana Ruiz', 'after'],
    ['after the verb', '“We won,” said Ana Ruiz, a nurse from Lima.', 'Ana Ruiz', 'after'],
    [
      'after a long description',
      '“We won,” said former deputy trade minister Ana Ruiz.',
      'Ana Ruiz',
      'after',
    ],
    [
      'far from the verb',
      '“We won,” Ana Ruiz, a nurse who led the campaign in the north, said on Monday.',
      'Ana Ruiz',
      'after',
    ],
    ['behind a question', '“Did we win?” Ana Ruiz asked.', 'Ana Ruiz', 'after'],
    ['after any verb', '“We won!” Ana Ruiz thundered.', 'Ana Ruiz', 'after'],
    ['at the sentence’s end', 'The “rotten” deal must go, Ana Ruiz said.', 'Ana Ruiz', 'after'],
    ['before it', 'Ana Ruiz said, “We won.”', 'Ana Ruiz', 'before'],
    ['before a colon', 'Ana Ruiz put it bluntly: “We won.”', 'Ana Ruiz', 'colon'],
    ['before part of a sentence', 'Ana Ruiz called the deal “rotten to the core.”', 'Ana Ruiz', 'before'],
    [
      'before a participle',
      'Ana Ruiz left the hall, calling the deal “rotten to the core.”',
      'Ana Ruiz',
      'before',
    ],
    [
      'over a second verb',
      'Ana Ruiz opposed the deal and called it “rotten to the core.”',
      'Ana Ruiz',
      'before',
    ],
    [
      'over an introduction',
      'In Lima on Monday, Ana Ruiz called it “rotten to the core.”',
      'Ana Ruiz',
      'before',
    ],
    ['by agent', 'The deal was called “rotten to the core” by Ana Ruiz.', 'Ana Ruiz', 'before'],
    ['according to', 'The deal is “rotten to the core,” according to Ana Ruiz.', 'Ana Ruiz', 'according'],
    ['in the middle', '“We won,” Ana Ruiz said, “and they lost the vote.”', 'Ana Ruiz', 'middle'],
    ['carried on', '“We won,” Ana Ruiz said. “They lost the vote.”', 'Ana Ruiz', 'carried'],
    ['under it', '“We won the vote.” — Ana Ruiz', 'Ana Ruiz', 'label'],
  ])('is found %s', (_where, copy, speaker, how) => {
    expect(last(copy)).toMatchObject({ speaker, how })
  })

  it('is not whom a pronoun’s own clause speaks of', () => {
    const copy =
      'Karl Berg has an eye for talent, Tom Lund said. Yet Berg is hard to work for. “He has no time,” he said of Berg.'
    expect(last(copy)).toMatchObject({ speaker: 'Tom Lund' })
  })

  it('is the mention beside the quotation, with the person it stands for and the verb', () => {
    expect(last('Mayor Ana Ruiz lost the vote. “It was close,” she said.')).toMatchObject({
      speaker: 'Ana Ruiz',
      mention: 'she',
      verb: 'said',
    })
  })

  it('may be a role, tied to the one who has it', () => {
    expect(last('Mayor Ana Ruiz met Erik Lund. “It was close,” the mayor said.')).toMatchObject({
      speaker: 'Ana Ruiz',
      mention: 'the mayor',
    })
  })

  it('is the name behind a description between commas', () => {
    expect(
      last('The foreign minister, Ana Ruiz, told members it was “a bad day for the town”.'),
    ).toMatchObject({
      speaker: 'Ana Ruiz',
      mention: 'Ana Ruiz',
    })
  })

  it('is a label where the words behind it are in marks', () => {
    expect(last('WALLACE: “Did you sign it?”\n\nRUIZ: “I did not.”\n\nWALLACE: “Who did?”')).toMatchObject({
      speaker: 'WALLACE',
      how: 'label',
    })
  })

  it('is said in the middle only within one sentence', () => {
    expect(last('“We won,” Ana Ruiz said. She told me, “It was close.”')).toMatchObject({
      how: 'before',
      mention: 'She',
    })
  })

  it('may be a group, a paper or a firm', () => {
    expect(last('“It was close,” the union said.')).toMatchObject({ speaker: 'the union' })
    expect(last('The bridge is “not safe for lorries,” the report says.')).toMatchObject({
      speaker: 'the report',
    })
    expect(last('“It was close,” city officials said.')).toMatchObject({ speaker: 'city officials' })
  })

  it('is not the one who is only spoken of', () => {
    expect(last('Ana Ruiz said Erik Lund was “rotten to the core.”')).toMatchObject({ speaker: 'Ana Ruiz' })
    expect(last('Erik Lund listened. “He is rotten,” Ana Ruiz said of Lund.')).toMatchObject({
      speaker: 'Ana Ruiz',
    })
  })

  it('is the one who hopes only when nobody says that he does', () => {
    expect(last('Ana Ruiz said Erik Lund hoped for “a better deal for the town.”')).toMatchObject({
      speaker: 'Ana Ruiz',
    })
    expect(last('Erik Lund hoped for “a better deal for the town.”')).toMatchObject({ speaker: 'Erik Lund' })
  })

  it('is introduced by the paragraph before', () => {
    expect(last('Ana Ruiz was blunt:\n\n“We lost the vote, and we lost it badly.”')).toMatchObject({
      speaker: 'Ana Ruiz',
    })
  })

  it.each([
    ['Ana Ruiz said that in a letter to the town.', 'Ana Ruiz'],
    ['Ana Ruiz, who owns the mill, wrote this in May.', 'Ana Ruiz'],
    ['So says a sign at the gate.', 'a sign at the gate'],
    ['Those were the words of Ana Ruiz.', 'Ana Ruiz'],
    ['That was Ana Ruiz, on Monday.', 'Ana Ruiz'],
  ])('is named under a quotation that stands alone: %s', (behind, speaker) => {
    expect(
      last(`Erik Lund listened.\n\n“We lost the vote, and we lost it badly.”\n\n${behind}`),
    ).toMatchObject({ speaker })
    expect(last(`Erik Lund listened.\n\n“We lost the vote, and we lost it badly.” ${behind}`)).toMatchObject({
      speaker,
    })
  })

  it('is not the one who says something else in the next paragraph', () => {
    expect(
      last(
        'Erik Lund listened.\n\n“We lost the vote, and we lost it badly.”\n\nAna Ruiz said that in May the town voted.',
      ),
    ).toMatchObject({ speaker: undefined, likely: 'Erik Lund' })
  })

  it('is the name behind a description', () => {
    expect(
      last('The firm that runs the ferry, Kestrel Lines, said it was “cooperating with all of them.”'),
    ).toMatchObject({ speaker: 'Kestrel Lines' })
    expect(last('“It is closed,” the ferry’s operator, Kestrel Lines, said.')).toMatchObject({
      speaker: 'Kestrel Lines',
      mention: 'the ferry’s operator',
    })
  })

  it('is no modal verb where notes leave the subject out', () => {
    expect(
      last('OTIS BRANNIGAN: “It was small.” Would have liked a comparison, “which cost nothing.”').speaker,
    ).toBe('OTIS BRANNIGAN')
    expect(last('May Lund said the deal was “dead in the water.”').speaker).toBe('May Lund')
  })

  it('speaks on in a paragraph that opens with a quotation right below the last', () => {
    expect(
      last('“It was a fair report,” said Ana Ruiz.\n\n“It will cost us jobs and homes.” Shares rose.')
        .speaker,
    ).toBe('Ana Ruiz')
    expect(
      last('“It was a fair report,” said Ana Ruiz. It rained.\n\n“It will cost us jobs.” Shares rose.')
        .speaker,
    ).toBeUndefined()
  })

  it('is who said it on a day, or whom a paper quotes as saying it', () => {
    expect(last('“It is closed,” said on Tuesday Ana Ruiz, a nurse.').speaker).toBe('Ana Ruiz')
    expect(last('“It is closed,” the Herald reports a union source as saying.').speaker).toBe(
      'a union source',
    )
  })

  it('is a spokesman, and not the official whom he speaks for', () => {
    expect(
      last('A spokesman for Vice President Ana Ruiz said it “was a sad day for all of us.”').speaker,
    ).toBe('A spokesman for Vice President Ana Ruiz')
    expect(last('Secretary of State Ana Ruiz said it “was a sad day for all of us.”').speaker).toBe(
      'Ana Ruiz',
    )
  })

  it('is who said it, and not the paper that has it', () => {
    expect(
      last('On Monday Ana Ruiz said the deal was “dead in the water,” according to the Herald.').speaker,
    ).toBe('Ana Ruiz')
    expect(last('The deal is “dead in the water,” according to Ana Ruiz.').speaker).toBe('Ana Ruiz')
  })

  it('is who is shown saying it', () => {
    expect(last('Ana Ruiz spoke. The new ad ends with Ruiz claiming, “faith made us strong.”').speaker).toBe(
      'Ana Ruiz',
    )
  })

  it('is nobody for what is said of a thing in apposition', () => {
    expect(last('Harmon Field, “a monument to one man’s vanity,” will be torn down.').speaker).toBeUndefined()
  })

  it('is nobody for a programme, a word under discussion or a heading', () => {
    expect(last('Ana Ruiz told Herald TV’s “Morning Desk” that she had won.').speaker).toBeUndefined()
    expect(last('Ana Ruiz sat down. The “sex tape” affair was over.').speaker).toBeUndefined()
    expect(
      last('“We lost,” Ana Ruiz said.\n\n‘All Bets Are Off.’\n\nThe town slept.').speaker,
    ).toBeUndefined()
    expect(last('“We lost,” Ana Ruiz said. “We Are Lima.”').speaker).toBe('Ana Ruiz')
    expect(last('Ana Ruiz has pounded Erik Lund as a “con artist” since May.').speaker).toBe('Ana Ruiz')
  })
})
