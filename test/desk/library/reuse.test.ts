import { describe, expect, it } from 'vitest'
import { plagdet } from '../../../bench/plagdet.ts'
import { findReuse } from '../../../src/desk/library/match/reuse.ts'
import { weightsOfPair } from '../../../src/desk/library/match/seeds.ts'
import { stemOf, Vocabulary } from '../../../src/desk/library/match/vocabulary.ts'
import { readWording } from '../../../src/desk/library/match/wording.ts'

const own =
  'Nobody in the village had seen an eel that summer. The pastor blamed the mill. The miller blamed the pastor.'
const taken =
  'Ferries have crossed the strait since 1811, when a widow from Holmouth bought two rowing boats and hired her cousins. The fare was a penny for people and sixpence for cows, and half the islanders paid in eggs. In a hard winter the widow took no fare at all and wrote it down.'
const rewritten =
  'Since 1811, when a Holmouth widow bought two rowing boats and hired her cousins, ferries have crossed the strait. People paid a penny and cows sixpence; half of the islanders paid the fare in eggs.'

function reuse(draft: string, source: string) {
  const vocabulary = new Vocabulary()
  const [one, other] = [readWording(draft, vocabulary), readWording(source, vocabulary)]
  const weights = weightsOfPair(one, other, new Float64Array(vocabulary.size))
  return findReuse(one, other, weights).map(({ draft: span, source: there, how }) => ({
    draft: draft.slice(span.start, span.end),
    source: source.slice(there.start, there.end),
    how,
  }))
}

const more =
  ' The harbor froze twice that decade. A lighthouse was built of granite. Its keeper wrote bad poems.'

describe('between two plain texts', () => {
  it('what was copied is found to the word', () => {
    expect(reuse(`${own} ${taken} ${own}`, taken + more)).toEqual([
      { draft: taken.slice(0, -1), source: taken.slice(0, -1), how: 'copied' },
    ])
  })

  it('what was rewritten is found', () => {
    const [found] = reuse(`${own} ${rewritten} Eels came back in May.`, taken + more)
    expect(found.how).toBe('rewritten')
    expect(found.draft).toContain('hired her cousins')
    expect(found.source).toContain('paid in eggs')
    expect(found.draft).not.toContain('pastor')
  })

  it('nothing is found where nothing was taken', () => {
    expect(reuse(own, taken + more)).toEqual([])
  })
})

describe('plagdet', () => {
  const each = (from: number, to: number) => ({
    pair: 'a',
    suspicious: [from, to] as [number, number],
    source: [from, to] as [number, number],
  })

  it('is 1 for what is found exactly, and less for half of it', () => {
    expect(plagdet([each(0, 100)], [each(0, 100)]).plagdet).toBe(1)
    const half = plagdet([each(0, 100)], [each(0, 50)])
    expect(half).toMatchObject({ precision: 1, recall: 0.5 })
  })

  it('is less for what is found in pieces', () => {
    const pieces = plagdet([each(0, 100)], [each(0, 50), each(50, 100)])
    expect(pieces).toMatchObject({ precision: 1, recall: 1, granularity: 2 })
    expect(pieces.plagdet).toBeCloseTo(1 / Math.log2(3))
  })
})

describe('a stem', () => {
  it.each([
    ['deported', 'deporting'],
    ['tariff', 'tariffs'],
    ['city', 'cities'],
    ['Colombia’s'.toLowerCase(), 'colombia'],
    ['planned', 'planning'],
    ['agree', 'agrees'],
    ['killed', 'kills'],
    ['call', 'calling'],
    ['added', 'adds'],
    ['travelled', 'travels'],
    ['install', 'installed'],
    ['stopped', 'stops'],
  ])('is one for %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  it.each([
    ['nation', 'national'],
    ['new', 'news'],
    ['us', 'use'],
    ['filled', 'filed'],
    ['polls', 'poles'],
  ])('is not one for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })
})
