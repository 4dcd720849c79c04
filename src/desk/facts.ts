import type { Comparison, Fidelity } from './library/comparison.ts'
import { inFile } from './library/source.ts'
import { type Span, slice } from './span.ts'
import type { Figure, Mention, Quotation, Story, Time } from './story/story.ts'

/** The fact sheet: what a draft says, and what its sources have of it. Offsets count in the draft as typed. */
export interface Facts {
  /** ISO day of publication. */
  published: string | null
  quotations: QuotationFact[]
  people: PersonFact[]
  times: TimeFact[]
  figures: FigureFact[]
  passages: PassageFact[]
}

interface Words extends Span {
  /** The words, as typed. */
  text: string
}

export interface QuotationFact extends Words {
  kind: Quotation['kind']
  speaker: (Span & { name: string }) | null
  verb: string | null
  verification: {
    status: Fidelity['status']
    /** The source's path, and where it has the words: offsets in its file's text. */
    source: string | null
    start: number | null
    end: number | null
  }
}

export interface PersonFact {
  name: string
  surname: string
  role: string | null
  mentions: (Words & { form: Mention['form'] })[]
}

export interface TimeFact extends Words {
  /** As TIMEX3 writes it. */
  value: string
  grain: Time['grain']
  kind: Time['kind']
}

export interface FigureFact extends Words {
  value: number | null
  unit: string | null
  qualifier: NonNullable<Figure['qualifier']> | null
}

export interface PassageFact extends Span {
  kind: 'verbatim' | 'paraphrase' | 'shared-quote'
  source: string
  sourceStart: number
  sourceEnd: number
}

/** Everything in a story that a fact checker would tick off, each with where its sources have it. */
export function factsOf(story: Story, comparison?: Comparison): Facts {
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
  }
}

function verificationOf(fidelity: Fidelity | undefined): QuotationFact['verification'] {
  if (!fidelity || !('source' in fidelity)) {
    return { status: fidelity?.status ?? 'unchecked', source: null, start: null, end: null }
  }
  const there = inFile(fidelity.source, fidelity.inSource)
  return { status: fidelity.status, source: fidelity.source.path, start: there.start, end: there.end }
}
