import type { Draft } from '../house/entries.ts'
import type { Claim, EntryExample, HouseProblem, Place, Term } from '../house/house.ts'
import type { Layer } from '../house/merge.ts'
import { isTermId, termRule } from '../rules/address.ts'

/** What a file's entries lack that no schema can say. */
export interface Doubt {
  place?: Place
  message: string
  severity: HouseProblem['severity']
}

/** Looks over the entries of a file, which may change those of the files it extends. */
export function consider(layer: Layer, extended: Layer[]): Doubt[] {
  const known = <Kind extends 'claims' | 'terms'>(kind: Kind, id: string) =>
    extended.some(each => each[kind].some(entry => entry.id === id))
  return [
    ...twice('claim', layer.claims),
    ...twice('term', layer.terms),
    ...layer.claims.flatMap(claim => (known('claims', claim.id) ? [] : ofClaim(claim))),
    ...layer.terms.flatMap(term => (known('terms', term.id) ? [] : ofTerm(term))),
    ...[...layer.claims, ...layer.terms].flatMap(ofAny),
    ...Object.values(layer.rules).flatMap(({ place, examples }) => ofExamples(place, examples)),
  ]
}

const error = (place: Place | undefined, message: string): Doubt => ({ place, message, severity: 'error' })

function twice(kind: string, entries: { id: string; place?: Place }[]): Doubt[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id, place }) => {
    if (seen.has(id)) return [error(place, `This file has two ${kind}s with the id “${id}”. Rename one.`)]
    seen.add(id)
    return []
  })
}

function ofClaim({ id, place, match, subject, label, examples, severity }: Draft<Claim>): Doubt[] {
  if (severity === 'off') return [error(place, `There is no inherited claim “${id}” to remove.`)]
  const doubts: Doubt[] = []
  if (!match?.length && !subject?.length && !label?.length)
    doubts.push(error(place, `The claim “${id}” needs “match”, or “subject” and “label”.`))
  if (Boolean(subject?.length) !== Boolean(label?.length))
    doubts.push(
      error(
        place,
        `The claim “${id}” needs “subject” and “label” together: names, and the labels contested for them.`,
      ),
    )
  return [...doubts, ...withoutExamples('claim', id, place, examples)]
}

function ofTerm({ id, place, match, examples, severity }: Draft<Term>): Doubt[] {
  if (severity === 'off') return [error(place, `There is no inherited term “${id}” to remove.`)]
  if (!isTermId(termRule(id)))
    return [error(place, `${termRule(id)} is already a rule. Give the term another id.`)]
  const doubts = match?.length ? [] : [error(place, `The term “${id}” needs “match”: the words to find.`)]
  return [...doubts, ...withoutExamples('term', id, place, examples)]
}

const withoutExamples = (
  kind: string,
  id: string,
  place: Place | undefined,
  examples: unknown[] = [],
): Doubt[] =>
  examples.length > 0
    ? []
    : [
        {
          place,
          severity: 'warning',
          message: `The ${kind} “${id}” has no examples. Add some to test it.`,
        },
      ]

function ofAny({ id, place, since, until, examples = [] }: Draft<Claim> | Draft<Term>): Doubt[] {
  const doubts: Doubt[] = []
  if (since && until && until <= since)
    doubts.push(
      error(place, `“${id}” is never in force: “until” (${until}) must be after “since” (${since}).`),
    )
  return [...doubts, ...ofExamples(place, examples)]
}

function ofExamples(place: Place | undefined, examples: EntryExample[] = []): Doubt[] {
  const doubts: Doubt[] = []
  for (const example of examples) {
    if ((example.bad === undefined) === (example.good === undefined))
      doubts.push(error(example.place ?? place, 'An example needs either “bad” or “good”.'))
    else if (example.good !== undefined && example.fixed !== undefined)
      doubts.push(error(example.place ?? place, 'Only a “bad” example can have “fixed”.'))
  }
  return doubts
}
