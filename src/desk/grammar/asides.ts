import { lemmaOf } from '../english/lemma.ts'
import { controlsByObject } from '../english/lexicon/object-control.ts'
import type { Clause } from './clauses.ts'
import type { Parsed } from './parsed.ts'

/**
 * A clause without a subject of its own, with the one that it is understood to have: `the man` in `the man accused of theft`,
 * `the firm` in `Founded in 1998, the firm …`, `he` in `he stopped to help`. Where these hang is what the parser knows least, so
 * that they are kept apart from clauses that say who.
 *
 * `clauses` are those of the sentence by their predicates. Gives the clause itself where there is nothing to add.
 */
export function withSubject(parsed: Parsed, clause: Clause, clauses: ReadonlyMap<number, Clause>): Clause {
  const { predicate } = clause
  if (clause.subject >= 0) return clause
  const head = parsed.heads[predicate]
  const relation = parsed.relations[predicate]
  const isParticiple = /^VB[NG]$/.test(parsed.tags[predicate]) && clause.auxiliaries.length === 0
  const isPassive = clause.isPassive || (isParticiple && parsed.tags[predicate] === 'VBN')
  if (relation === 'acl' && isParticiple)
    return { ...clause, subject: head, subjectFrom: 'modified', isPassive }
  const isInfinitive = parsed.having(predicate, 'mark').some(mark => parsed.tags[mark] === 'TO')
  // `asked the judge to dismiss the case`, where the tree hangs `dismiss` on the judge.
  if (relation === 'acl' && isInfinitive && parsed.relations[head] === 'obj') {
    const verb = parsed.heads[head]
    if (controlsByObject(lemmaOf(parsed.lower[verb], parsed.tags[verb])))
      return { ...clause, subject: head, subjectFrom: 'controlled' }
  }
  const above = clauses.get(head)
  if (relation !== 'advcl' || !above || above.subject < 0 || !(isParticiple || isInfinitive)) return clause
  return { ...clause, subject: above.subject, subjectFrom: 'adverbial', isPassive }
}
