import type { FactSheet, QuotationFact, Words } from './fact-sheet.ts'
import type { Claim } from './house/house.ts'
import { statementsIn } from './house/register.ts'
import type { Comparison, Fidelity } from './library/comparison.ts'
import { inFile } from './library/source.ts'
import { type Span, slice } from './span.ts'
import { accusationsIn } from './story/claims/accusations.ts'
import type { Story } from './story/story.ts'

/** Everything in a story that a fact checker would tick off, each with where its sources have it; `claims` are the house's. */
export function factsOf(story: Story, comparison?: Comparison, claims: Claim[] = []): FactSheet {
  const typed = (span: Span): Span => {
    const { start, end } = story.prose.toDraft(span)
    return { start, end }
  }
  const words = (span: Span): Words => {
    const place = typed(span)
    return { ...place, text: slice(story.draft.text, place) }
  }
  return {
    published: story.published ?? null,
    quotations: story.quotations.map(quotation => ({
      ...words(quotation),
      kind: quotation.kind,
      speaker: quotation.speaker ? { ...typed(quotation.speaker), name: quotation.speaker.name } : null,
      verb: quotation.speaker?.verb ? slice(story.text, quotation.speaker.verb) : null,
      verification: verificationOf(comparison?.fidelity.get(quotation)),
    })),
    people: story.people.map(({ name, surname, role, mentions }) => ({
      name,
      surname,
      role: role ?? null,
      mentions: mentions.map(mention => ({ ...words(mention), form: mention.form })),
    })),
    times: story.times.map(time => ({
      ...words(time),
      value: time.value,
      grain: time.grain,
      kind: time.kind,
    })),
    figures: story.figures.map(figure => ({
      ...words(figure),
      value: figure.value ?? null,
      unit: figure.unit ?? null,
      qualifier: figure.qualifier ?? null,
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
      of: accusation.of ? words(accusation.of) : null,
      by: accusation.by ? words(accusation.by) : null,
    })),
    claims: statementsIn(story, claims).map(statement => ({
      ...words(statement),
      entry: statement.claim.id,
      status: statement.because ?? 'stated',
    })),
  }
}

function verificationOf(fidelity: Fidelity | undefined): QuotationFact['verification'] {
  if (!fidelity || !('source' in fidelity)) {
    return { status: fidelity?.status ?? 'unchecked', source: null, start: null, end: null }
  }
  const there = inFile(fidelity.source, fidelity.inSource)
  return { status: fidelity.status, source: fidelity.source.path, start: there.start, end: there.end }
}
