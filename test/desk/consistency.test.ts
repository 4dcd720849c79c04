import { describe, expect, it } from 'vitest'
import headline from '../../src/desk/rules/consistency/headline.ts'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'
import { findingsOf } from './example.ts'

// What the grammar reads, and so no example of the rule.
weightsOnDisk(import.meta.dirname)

describe('a headline that has two people exchanged', () => {
  const body = 'Olive Roper sued Dana Marsh on Monday, saying that the pier belongs to her.'
  const found = async (copy: string) =>
    (await findingsOf(headline, { bad: copy })).map(({ start, end }) => copy.slice(start, end))

  it('is found', async () => {
    expect(await found(`# Marsh sues Roper over the pier\n\n${body}`)).toEqual(['Marsh sues Roper'])
  })

  it('is left alone where it says in other words what the story says', async () => {
    expect(await found(`# Roper sues Marsh over the pier\n\n${body}`)).toEqual([])
    expect(await found(`# Marsh sued by Roper over the pier\n\n${body}`)).toEqual([])
  })
})
