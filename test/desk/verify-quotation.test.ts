import { describe, expect, it } from 'vitest'
import { createLibrary } from '../../src/desk/library/library.ts'
import { readSource } from '../../src/desk/library/readers/read.ts'
import { verifyQuotation } from '../../src/desk/verify-quotation.ts'

const libraryOf = async (text: string) =>
  createLibrary([await readSource('wire.txt', new TextEncoder().encode(text))])

const wire =
  'HOLM (CP) — “We have not slept since the flood came,” she said. The mayor spoke of the bridge.\n'
const said = 'We have not slept since the flood came'

describe('verifying a quotation', () => {
  it('finds the words as they were said, with or without marks', async () => {
    const library = await libraryOf(wire)
    for (const words of [said, `“${said}”`, `"${said},"`, said.replaceAll(' ', '\n\n')])
      expect(verifyQuotation(words, library)).toMatchObject({ status: 'verbatim', source: 'wire.txt' })
  })

  it.each([
    `${said}\n\nand the mayor stole the money`,
    `${said}” and the mayor stole the money`,
    `${said}," "and the mayor stole the money`,
    `${said}.”\n\n“The mayor stole the money.`,
    `${said} ‘and the mayor stole the money`,
    `The mayor stole the money.” ${said}`,
  ])('takes every word: %j was never said', async words => {
    expect(verifyQuotation(words, await libraryOf(wire)).status).not.toBe('verbatim')
  })

  it.each(['', '“”', `${said} [[and the mayor stole the money]]`])(
    'refuses what is no quotation: %j',
    async words => {
      const library = await libraryOf(wire)
      expect(() => verifyQuotation(words, library)).toThrow('cannot be read as one quotation')
    },
  )

  it('says which words were not compared', async () => {
    const { status, notCompared } = verifyQuotation(
      `We have not slept since [last week]`,
      await libraryOf(wire),
    )
    expect({ status, notCompared }).toEqual({ status: 'verbatim', notCompared: ['[last week]'] })
  })

  it('takes every word of a quotation longer than any sentence', async () => {
    const words = Array.from(
      { length: 600 },
      (_, at) => `${'abcdefghij'[at % 10]}${'klmnop'[at % 6]}word${at}`,
    )
    const long = words.join(' ')
    const library = await libraryOf(`HOLM (CP) — “${long},” she said.\n`)
    expect(verifyQuotation(long, library)).toMatchObject({ status: 'verbatim' })
    expect(verifyQuotation(`${long} and the mayor stole the money`, library).status).not.toBe('verbatim')
    const other = long.replace(words[550], 'never')
    expect(verifyQuotation(other, library).status).not.toBe('verbatim')
  })
})
