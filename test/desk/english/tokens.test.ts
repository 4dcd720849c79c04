import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/desk/english/tokens.ts'

const whole = (text: string) => tokensOf(text, { start: 0, end: text.length })
const words = (text: string) => whole(text).map(token => token.text)

describe('the tokens of a sentence', () => {
  it('parts n’t, ’s and ’ll from their words, with either apostrophe', () => {
    expect(words("He doesn’t, and she’ll say it isn't Smith's.")).toEqual([
      ...['He', 'does', 'n’t', ',', 'and', 'she', '’ll', 'say', 'it', 'is', "n't", 'Smith', "'s", '.'],
    ])
    expect(words('I can’t; we cannot; they shouldn’t’ve.')).toEqual([
      ...['I', 'ca', 'n’t', ';', 'we', 'can', 'not', ';', 'they', 'should', 'n’t', '’ve', '.'],
    ])
  })

  it('parts the apostrophe of a plural and the marks of a quotation', () => {
    expect(words('“The workers’ pay,” he said.')).toEqual([
      ...['“', 'The', 'workers', '’', 'pay', ',', '”', 'he', 'said', '.'],
    ])
  })

  it('parts words at hyphens, but keeps short beginnings', () => {
    expect(words('The all-girl team met a well-known co-founder.')).toEqual([
      ...['The', 'all', '-', 'girl', 'team', 'met', 'a', 'well', '-', 'known', 'co-founder', '.'],
    ])
  })

  it('keeps initials, short titles, numbers and times whole', () => {
    expect(words('Mr. Lund of the U.S. paid $10,000.50 at 9:30 a.m., J. Ruiz said.')).toEqual([
      ...['Mr.', 'Lund', 'of', 'the', 'U.S.', 'paid', '$', '10,000.50', 'at', '9:30', 'a.m.', ','],
      ...['J.', 'Ruiz', 'said', '.'],
    ])
  })

  it('says where each token is in the text', () => {
    const text = 'Before. He didn’t pay 5%. After.'
    const tokens = tokensOf(text, { start: 8, end: 25 })
    expect(tokens.map(token => token.text)).toEqual(['He', 'did', 'n’t', 'pay', '5', '%', '.'])
    for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toBe(word)
  })
})
