import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { weightsFrom } from '../../../src/desk/english/analysis.ts'
import { actorOf, type Frame, framesOf, type Phrase, undergoerOf } from '../../../src/desk/grammar/frames.ts'

const file = fileURLToPath(new URL('../../../weights/english.bin', import.meta.url))
beforeAll(() => weightsFrom(() => readFileSync(file)))

const framesIn = (text: string, quotations: { start: number; end: number }[] = []) =>
  framesOf(text, { start: 0, end: text.length }, quotations)

/** A frame in a line: `the council | not would sell | the pier`. */
function line(text: string, frame: Frame): string {
  const words = (phrase?: Phrase) =>
    phrase ? [phrase, ...phrase.others].map(({ start, end }) => text.slice(start, end)).join(' + ') : '-'
  const { predicate, isNegated, modal, isPassive } = frame
  const verb = [isNegated && 'not', modal, isPassive && 'be', predicate.lemma, predicate.particle]
  const object = frame.complement ?? frame.object
  return `${words(frame.subject)} | ${verb.filter(Boolean).join(' ')} | ${words(object)}`
}

const lines = (text: string) => framesIn(text).map(frame => line(text, frame))

describe('the frames of a sentence', () => {
  it.each([
    ['Doctors could not save him.', 'Doctors | not could save | him'],
    ['The court ordered a retrial.', 'The court | order | a retrial'],
    ['The pier was sold last year.', 'The pier | be sell | -'],
    ['Workers are being evacuated from the plant.', 'Workers | be evacuate | -'],
    ['The club is the oldest in the county.', 'The club | be | the oldest in the county'],
    ['No one was hurt in the fire.', 'No one | not be hurt | -'],
    ['The board has never approved the deal.', 'The board | not approve | the deal'],
    ['Smith and Jones were elected to the board.', 'Smith + Jones | be elect | -'],
    ['Ruiz called off the vote.', 'Ruiz | call off | the vote'],
    ['The mayor must resign.', 'The mayor | must resign | -'],
    ['The firm won’t pay the fine.', 'The firm | not will pay | the fine'],
  ])('reads %s', (text, expected) => {
    expect(lines(text)).toEqual([expected])
  })

  it('gives a subject to each verb of a list', () => {
    expect(lines('Police arrested two men and seized a car.')).toEqual([
      'Police | arrest | two men',
      'Police | seize | a car',
    ])
  })

  it('gives an infinitive the subject of the verb above, or its object', () => {
    expect(lines('The company plans to build a factory.')).toEqual([
      'The company | plan | -',
      'The company | build | a factory',
    ])
    expect(lines('He failed to pay the fine.')).toEqual(['He | fail | -', 'He | pay | the fine'])
    expect(lines('Residents were told to boil water.')).toEqual([
      'Residents | be tell | -',
      'Residents | boil | water',
    ])
  })

  it('gives an infinitive the object that is asked, ordered or told', () => {
    expect(lines('Her lawyer asked the judge to dismiss the charges.')).toEqual([
      'Her lawyer | ask | the judge',
      'the judge | dismiss | the charges',
    ])
  })

  it('gives a participle the noun that it says more of', () => {
    const text = 'Texas executed a man convicted of murder.'
    const convicted = framesIn(text).find(({ predicate }) => predicate.lemma === 'convict')!
    expect(line(text, convicted)).toBe('a man | be convict | -')
    expect(convicted.subjectFrom).toBe('modified')
  })

  it('puts the noun in the place of a relative pronoun', () => {
    const [founded, resigned] = framesIn('Lund, who founded the company in 1998, resigned.')
    expect(founded.subject?.head.text).toBe('Lund')
    expect(founded.subjectFrom).toBe('relative')
    expect(founded.governor).toEqual({ frame: resigned, relation: 'relative' })
    expect(resigned.subject?.head.text).toBe('Lund')
  })

  it('knows who acts and who is acted on, whatever the voice', () => {
    const [active] = framesIn('The Senate rejected the bill in March.')
    const [passive] = framesIn('The bill was rejected by the Senate.')
    for (const frame of [active, passive]) {
      expect(actorOf(frame)?.lemma).toBe('senate')
      expect(undergoerOf(frame)?.lemma).toBe('bill')
    }
  })

  it('tells past, perfect, progressive and what is to come', () => {
    const form = (text: string) => {
      const [{ form, isPerfect, isProgressive, modal }] = framesIn(text)
      return [modal ?? form, isPerfect && 'perfect', isProgressive && 'progressive'].filter(Boolean).join(' ')
    }
    expect(form('The ship sank.')).toBe('past')
    expect(form('The ship has sunk.')).toBe('present perfect')
    expect(form('The firm had paid the fine.')).toBe('past perfect')
    expect(form('The ship is sinking.')).toBe('present progressive')
    expect(form('The ship may have been sunk.')).toBe('may perfect')
    expect(form('The ship will sink.')).toBe('will')
  })

  it('says when and where', () => {
    const text = 'The company opened a factory in Northfield on Tuesday.'
    const [{ adjuncts }] = framesIn(text)
    expect(adjuncts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual([
      'time',
      'on Tuesday',
    ])
    const [fled] = framesIn('He fled to Spain in 2019.')
    expect(fled.adjuncts.map(({ preposition, kind }) => [preposition, kind])).toContainEqual(['in', 'time'])
  })

  it.each([
    ['Mayor Ana Ruiz said that the council would not sell the pier.', 'sell', 'say', 'Ruiz'],
    ['“We won,” Ruiz said.', 'win', 'say', 'Ruiz'],
    ['No one was hurt in the fire, officials said.', 'hurt', 'say', 'officials'],
    ['According to the report, the ship may have been sunk by a mine.', 'sink', 'according to', 'report'],
    ['The town has been captured, the army said Monday.', 'capture', 'say', 'army'],
    ['The senator denied that he had taken bribes.', 'take', 'deny', 'senator'],
  ])('attributes %s', (text, verb, cue, speaker) => {
    const frame = framesIn(text).find(({ predicate }) => predicate.lemma === verb)!
    expect(frame.attribution?.lemma).toBe(cue)
    expect(frame.attribution?.speaker?.words.map(word => word.text)).toContain(speaker)
  })

  it('does not attribute what nobody says', () => {
    const frames = framesIn('The council voted to sell the pier because the firm had paid its debts.')
    expect(frames.length).toBeGreaterThan(1)
    expect(frames.every(({ attribution }) => attribution === undefined)).toBe(true)
  })

  it('knows which verbs are a speaker’s', () => {
    const [won, said] = framesIn('“We won,” Ruiz said.', [{ start: 0, end: 9 }])
    expect([won.isQuoted, said.isQuoted]).toEqual([true, false])
  })

  it('names people in a phrase by the words of their names', () => {
    const [{ subject }] = framesIn('Chief Constable Tom Hale resigned.')
    expect(subject?.name.map(word => word.text).slice(-2)).toEqual(['Tom', 'Hale'])
  })

  it('counts in the text that the sentence is part of', () => {
    const text = 'It rained. The council sold the pier. It rained.'
    const [frame] = framesOf(text, { start: 11, end: 37 })
    expect(text.slice(frame.subject!.start, frame.subject!.end)).toBe('The council')
    expect(text.slice(frame.start, frame.end)).toBe('The council sold the pier')
  })

  it('gives one sentence the same frames each time', () => {
    const text = 'Israel attacked the port.'
    const sentence = { start: 0, end: text.length }
    expect(framesOf(text, sentence)).toBe(framesOf(text, sentence))
    expect(framesIn(text)).toEqual(framesIn(text))
  })

  it('reads a list of words, a mark alone and nothing without failing', () => {
    for (const text of ['', '—', '!!!', 'Milk, eggs, bread', '“', 'http://example.com/a?b=c'])
      expect(Array.isArray(framesIn(text))).toBe(true)
  })
})
