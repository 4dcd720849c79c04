import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { analyse, remembered, weightsFrom, weightsRead } from '../../../src/desk/english/analysis.ts'
import { Recent } from '../../../src/desk/english/recent.ts'
import { framesOf } from '../../../src/desk/grammar/frames.ts'

const file = fileURLToPath(new URL('../../../weights/english.bin', import.meta.url))
const whole = (text: string) => ({ start: 0, end: text.length })
const story =
  'The council, which met on Tuesday, voted 7-2 to sell the pier. Ruiz said she hadn’t read the report, and that it may be wrong.'

describe('the reading of sentences', () => {
  let asked = 0
  beforeEach(() => {
    asked = 0
    weightsFrom(() => {
      asked++
      return readFileSync(file)
    })
  })

  it('reads the weights when the first sentence comes, and once', () => {
    expect(weightsRead()).toBe(false)
    analyse(story, whole(story))
    analyse('Another one.', whole('Another one.'))
    expect(weightsRead()).toBe(true)
    expect(asked).toBe(1)
  })

  it('does without where there are no weights, and asks again', () => {
    let bytes: Uint8Array | undefined
    weightsFrom(() => bytes)
    const sentence = whole('He left.')
    expect(analyse('He left.', sentence)).toBeUndefined()
    expect(framesOf('He left.', sentence)).toEqual([])
    bytes = readFileSync(file)
    expect(framesOf('He left.', sentence)).toHaveLength(1)
  })

  it('refuses a file that holds no weights', () => {
    weightsFrom(() => new Uint8Array(64))
    expect(() => analyse(story, whole(story))).toThrow('This isn’t a file of weights.')
  })

  it('gives the same from the same words, read again or remembered', () => {
    const first = analyse(story, whole(story))!
    const tree = first.tree()!
    const shifted = analyse(`  ${story}`, { start: 2, end: story.length + 2 })!
    expect(shifted.tags).toEqual(first.tags)
    expect(shifted.tokens[0].start).toBe(2)
    weightsFrom(() => readFileSync(file))
    const again = analyse(story, whole(story))!
    expect(again.tags).toEqual(first.tags)
    expect(again.tree()).toEqual(tree)
  })

  it('remembers a bounded number of sentences', () => {
    for (let number = 0; number < 2000; number++) {
      const text = `Ward ${number} is it${'abcdefghij'[number % 10]}.`
      analyse(text, whole(text))
    }
    expect(remembered()).toBeLessThanOrEqual(1200)
  })

  it('tells past tense from participle by what is before the verb', () => {
    const { tokens, tags } = analyse(
      'The painting sold at auction was painted in 1920.',
      whole('The painting sold at auction was painted in 1920.'),
    )!
    const tagOf = (word: string) => tags[tokens.findIndex(token => token.text === word)]
    expect(tagOf('painted')).toBe('VBN')
    expect(tagOf('was')).toBe('VBD')
  })

  it('makes no tree of what no sentence is as long as', () => {
    const text = 'word '.repeat(300)
    expect(analyse(text, whole(text))!.tree()).toBeUndefined()
    expect(framesOf(text, whole(text))).toEqual([])
  })
})

describe('what is remembered', () => {
  it('is kept while it is asked for', () => {
    const recent = new Recent<number>(2)
    let made = 0
    const ask = (key: string) => recent.of(key, () => ++made)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) ask(key)
    expect(made).toBe(5)
    expect(recent.size).toBeLessThanOrEqual(4)
    ask('b')
    expect(made).toBe(6)
  })

  it('is as much as is needed again and again', () => {
    const recent = new Recent<number>(2)
    let made = 0
    for (let time = 0; time < 3; time++)
      for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) recent.of(key, () => ++made, 6)
    expect(made).toBe(6)
  })
})
