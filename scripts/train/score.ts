import { type Clause, type ClauseReader, clausesOf } from '../../src/desk/grammar/clauses.ts'
import { Parsed } from '../../src/desk/grammar/parsed.ts'
import type { TreeSentence } from './trees.ts'

/** The tree that people gave a sentence. */
export function goldOf(sentence: TreeSentence): Parsed {
  const parts = sentence.tags.map(tag => tag.split('_'))
  return new Parsed(
    sentence.words,
    parts.map(([kind]) => kind),
    parts.map(([, tag]) => tag),
    sentence,
  )
}

/** How many of what there is to find was found. `expected` are the gold ones, `given` those of the reading. */
export interface Counts {
  expected: number
  given: number
  right: number
}

export const scored = [
  'clauses',
  'subjects',
  'objects',
  'passive',
  'negated',
  'modal',
  'whole',
  'both',
] as const
export type Scored = (typeof scored)[number]
export type Scores = Record<Scored, Counts>

export const noScores = () =>
  Object.fromEntries(scored.map(name => [name, { expected: 0, given: 0, right: 0 }])) as Scores

/**
 * Holds the clauses of a reading against those of the gold tree. A subject or object is right where it is the same word, or
 * another word of the same name or title: `special assistant Kori Schulman`.
 */
export function scoreClauses(
  gold: Parsed,
  read: Parsed,
  scores: Scores,
  reader: ClauseReader = clausesOf,
): void {
  const expected = clausesOf(gold)
  const given = new Map(reader(read).map(clause => [clause.predicate, clause]))
  const same = sameName(gold)
  const count = (name: Scored, one: boolean, other: boolean, right: boolean) => {
    if (one) scores[name].expected++
    if (other) scores[name].given++
    if (one && other && right) scores[name].right++
  }
  for (const clause of expected) {
    const found = given.get(clause.predicate)
    given.delete(clause.predicate)
    const subject = found !== undefined && same(clause.subject, found.subject)
    const object = found !== undefined && same(clause.object, found.object)
    const modal = auxiliariesOf(gold, clause)
    const foundModal = found ? auxiliariesOf(read, found) : ''
    count('clauses', true, !!found, true)
    count('subjects', clause.subject >= 0, (found?.subject ?? -1) >= 0, subject)
    count('objects', clause.object >= 0, (found?.object ?? -1) >= 0, object)
    count('passive', clause.isPassive, !!found?.isPassive, true)
    count('negated', clause.isNegated, !!found?.isNegated, true)
    count('modal', modal !== '', foundModal !== '', modal === foundModal)
    count('both', true, !!found, subject && object)
    const whole =
      subject &&
      object &&
      clause.isPassive === found.isPassive &&
      clause.isNegated === found.isNegated &&
      modal === foundModal
    count('whole', true, !!found, whole)
  }
  for (const clause of given.values()) {
    count('clauses', false, true, false)
    count('subjects', false, clause.subject >= 0, false)
    count('objects', false, clause.object >= 0, false)
    count('passive', false, clause.isPassive, false)
    count('negated', false, clause.isNegated, false)
    count('modal', false, clause.auxiliaries.length > 0, false)
    count('whole', false, true, false)
    count('both', false, true, false)
  }
}

const auxiliariesOf = (parsed: Parsed, { auxiliaries }: Clause) =>
  auxiliaries.map(at => parsed.lower[at]).join(' ')

/** Whether two words are one, or words of one name. */
function sameName(gold: Parsed): (one: number, other: number) => boolean {
  const topOf = (at: number): number => {
    const head = gold.heads[at]
    const joins =
      ['flat', 'nmod:desc', 'appos'].includes(gold.relations[at]) ||
      (gold.relations[at] === 'compound' && gold.kinds[at] === 'PROPN' && gold.kinds[head] === 'PROPN')
    return joins && head >= 0 ? topOf(head) : at
  }
  return (one, other) => one === other || (one >= 0 && other >= 0 && topOf(one) === topOf(other))
}
