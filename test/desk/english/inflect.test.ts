import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readingOf, weightsFrom } from '../../../src/desk/english/analysis.ts'
import { plural, verbForms } from '../../../src/desk/english/inflect.ts'
import { lemmaOf } from '../../../src/desk/english/lemma.ts'

describe('the forms of words', () => {
  beforeAll(() => {
    const file = fileURLToPath(new URL('../../../weights/english.bin', import.meta.url))
    weightsFrom(() => readFileSync(file))
    readingOf(['Begin'])
  })

  it.each([
    'plan plans planned planned planning',
    'hope hopes hoped hoped hoping',
    'offer offers offered offered offering',
    'admit admits admitted admitted admitting',
    'travel travels traveled traveled traveling',
    'panic panics panicked panicked panicking',
    'deny denies denied denied denying',
    'take takes took taken taking',
    'overrun overruns overran overrun overrunning',
    'rebuild rebuilds rebuilt rebuilt rebuilding',
    'set sets set set setting',
    'die dies died died dying',
    'describe describes described described describing',
    'be is was been being',
  ])('are those of %s', line => {
    const [base] = line.split(' ')
    expect(Object.values(verbForms(base)).join(' ')).toBe(line)
  })

  it.each([
    ['spy', 'spies'],
    ['policeman', 'policemen'],
    ['human', 'humans'],
    ['crisis', 'crises'],
    ['knife', 'knives'],
    ['roof', 'roofs'],
    ['casino', 'casinos'],
    ['hero', 'heroes'],
    ['person', 'people'],
    ['quiz', 'quizzes'],
  ])('make many of one %s', (one, many) => {
    expect(plural(one)).toBe(many)
    expect(lemmaOf(many, 'NNS')).toBe(one)
  })

  it.each([
    ['planned', 'VBD', 'plan'],
    ['hoping', 'VBG', 'hope'],
    ['offered', 'VBN', 'offer'],
    ['found', 'VBD', 'find'],
    ['found', 'VB', 'found'],
    ['died', 'VBD', 'die'],
    ['lying', 'VBG', 'lie'],
    ['denies', 'VBZ', 'deny'],
    ["'ll", 'MD', 'will'],
    ['ca', 'MD', 'can'],
    ["'re", 'VBP', 'be'],
    ['red', 'JJ', 'red'],
  ])('lead from %s, as %s, to %s', (form, tag, base) => {
    expect(lemmaOf(form, tag)).toBe(base)
  })
})
