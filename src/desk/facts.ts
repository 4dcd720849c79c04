import { placesOf, type Ran, type RanQuotation } from './archive/ran.ts'
import { accusationsIn } from './claims/accusations.ts'
import { statementsIn } from './claims/register.ts'
import type { FactSheet, RanFact, Verification, Words } from './fact-sheet.ts'
import type { Claim } from './house/house.ts'
import type { Comparison, Fidelity } from './library/comparison.ts'
import { inFile } from './library/source.ts'
import { type Standing, standingsOf } from './library/standing.ts'
import { toldOf } from './library/statements/told.ts'
import { type Span, slice } from './span.ts'
import type { Story } from './story/story.ts'

/** Everything in a story that a fact checker would tick off, each with where its sources have it and where it ran before; `claims` are the house's. */
export function factsOf(story: Story, comparison?: Comparison, claims: Claim[] = [], ran?: Ran): FactSheet {
  const typed = (span: Span): Span => {
    const { start, end } = story.prose.toDraft(span)
    return { start, end }
  }
  const words = (span: Span): Words => {
    const place = typed(span)
    return { ...place, text: slice(story.draft.text, place) }
  }
  const standings = standingsOf(comparison)
  return {
    published: story.published ?? null,
    quotations: story.quotations.map(quotation => ({
      ...words(quotation),
      kind: quotation.kind,
      speaker: quotation.speaker ? { ...typed(quotation.speaker), name: quotation.speaker.name } : null,
      verb: quotation.speaker?.verb ? slice(story.text, quotation.speaker.verb) : null,
      verification: verificationOf<Fidelity>(comparison?.fidelity.get(quotation) ?? { status: 'unchecked' }),
      ran: ran ? ranFacts(ran.quotations.get(quotation)) : null,
    })),
    people: story.people.map(person => ({
      name: person.name,
      surname: person.surname,
      role: person.role ?? null,
      mentions: person.mentions.map(mention => ({ ...words(mention), form: mention.form })),
      verification: verificationOf(standings.person(person)),
    })),
    times: story.times.map(time => ({
      ...words(time),
      value: time.value,
      grain: time.grain,
      kind: time.kind,
      zone: time.zone ?? null,
      verification: verificationOf(standings.time(time)),
    })),
    figures: story.figures.map(figure => ({
      ...words(figure),
      value: figure.value ?? null,
      unit: figure.unit ?? null,
      qualifier: figure.qualifier ?? null,
      verification: verificationOf(standings.figure(figure)),
    })),
    passages: (comparison?.passages ?? []).map(passage => {
      const there = inFile(passage.source, passage.inSource)
      return {
        ...typed(passage),
        kind: passage.kind,
        source: passage.source.path,
        sourceStart: there.start,
        sourceEnd: there.end,
      }
    }),
    accusations: accusationsIn(story).map(accusation => ({
      ...words(accusation),
      kind: accusation.kind,
      who: accusation.who.map(person => person.name),
      mention: accusation.mention ? words(accusation.mention) : null,
      of: accusation.of ? words(accusation.of) : null,
      by: accusation.by ? words(accusation.by) : null,
    })),
    claims: statementsIn(story, claims).map(statement => ({
      ...words(statement),
      entry: statement.claim.id,
      status: statement.because ?? 'stated',
    })),
    statements: (comparison ? toldOf(comparison) : []).map(({ start, end, standing, leftOut, added }) => ({
      ...words({ start, end }),
      verification: verificationOf(standing),
      says: 'source' in standing ? slice(standing.source.story.text, standing.inSource) : null,
      leftOut: 'source' in standing ? leftOut.map(span => slice(standing.source.story.text, span)) : [],
      added: added.map(words),
    })),
  }
}

/** Where a quotation ran, the earliest first. */
export const ranFacts = (quotation: RanQuotation | undefined): RanFact[] =>
  quotation
    ? placesOf(quotation).map(({ credits, source, inSource, same }) => ({
        id: credits.id,
        publisher: credits.publisher ?? null,
        date: credits.date ?? null,
        place: credits.place ?? null,
        headline: credits.headline ?? null,
        text: slice(source.story.text, inSource),
        same,
      }))
    : []

function verificationOf<Fact extends Fidelity | Standing>(fact: Fact): Verification<Fact['status']> {
  if (!('source' in fact)) return { status: fact.status, source: null, start: null, end: null }
  const there = inFile(fact.source, fact.inSource)
  return { status: fact.status, source: fact.source.path, start: there.start, end: there.end }
}
