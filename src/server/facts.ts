import type { Comparison, Fidelity } from '../desk/library/comparison.ts'
import { inFile } from '../desk/library/source.ts'
import { type Span, slice } from '../desk/span.ts'
import type { Quotation } from '../desk/story/story.ts'
import { fileOf, locationIn, rangeOf } from './diagnostics.ts'
import { longDay } from './hover.ts'
import type { Fact, FactKind, Facts, SourceSpot } from './protocol.ts'
import type { Reading } from './reading.ts'
import type { Words } from './words.ts'

/** The fact sheet of a draft: all that a checker ticks off, in the draft's order within each kind. */
export function factsOf(reading: Reading, say: Words): Facts {
  const { story, comparison } = reading
  const fact = (kind: FactKind, span: Span, note: string, more: Partial<Fact> = {}): Fact => ({
    kind,
    range: rangeOf(reading.document, story.prose.toDraft(span)),
    words: slice(story.text, span),
    note,
    ...more,
  })
  const facts: Fact[] = [
    ...story.quotations
      .filter(quotation => quotation.kind !== 'title')
      .map(quotation => fact('quotation', quotation, ...ofQuotation(quotation, reading, say))),
    ...story.people
      .filter(person => person.mentions.length > 0)
      .map(person => {
        const mention = fullest(person.mentions)
        const words = slice(story.text, mention)
        return fact(
          'person',
          mention,
          [words === person.name ? '' : person.name, person.role].filter(Boolean).join(', '),
        )
      }),
    ...story.figures.map(figure =>
      fact(
        'figure',
        figure,
        figure.value === undefined ? say('vague') : [figure.value, figure.unit].filter(Boolean).join(' '),
      ),
    ),
    ...story.times.map(time =>
      fact('time', time, /^\d{4}-\d{2}-\d{2}$/.test(time.value) ? longDay(time.value) : time.value),
    ),
    ...(comparison?.passages ?? []).map(passage =>
      fact('passage', passage, say(passageNotes[passage.kind], passage.source.path), {
        source: spotOf(passage, reading),
      }),
    ),
  ]
  return { uri: reading.uri, version: reading.version, facts, markdown: pageOf(facts, reading, say) }
}

/** A headline says `Okafor`, and the story `Maren Okafor`: she is checked off by her whole name. */
const fullest = (mentions: Span[]) =>
  mentions.reduce((best, each) => (each.end - each.start > best.end - best.start ? each : best))

const passageNotes: Record<Comparison['passages'][number]['kind'], string> = {
  verbatim: 'word for word as in {0}',
  paraphrase: 'follows {0}',
  'shared-quote': 'the same quotation as in {0}',
}

const statusNotes: Record<Fidelity['status'], string> = {
  verbatim: 'word for word in {0}',
  altered: 'not word for word in {0}',
  stitched: 'put together from separate words of {0}',
  paraphrased: 'without quotation marks in {0}',
  unverified: 'in none of the sources',
  unchecked: '',
}

function ofQuotation(quotation: Quotation, reading: Reading, say: Words): [string, Partial<Fact>] {
  const fidelity = reading.comparison?.fidelity.get(quotation)
  const source = fidelity && 'source' in fidelity ? spotOf(fidelity, reading) : undefined
  const speaker = quotation.speaker?.name
  const status = fidelity?.status ?? 'unchecked'
  const note = statusNotes[status] && say(statusNotes[status], source?.path ?? '')
  return [[speaker ?? say('no speaker'), note].filter(Boolean).join(' · '), { status, speaker, source }]
}

function spotOf(
  { source, inSource }: Pick<Comparison['passages'][number], 'source' | 'inSource'>,
  { shelf }: Reading,
): SourceSpot {
  const place = inFile(source, inSource)
  return {
    ...locationIn(source, place, shelf),
    path: source.path,
    words: fileOf(source).getText().slice(place.start, place.end),
  }
}

const headings: Record<FactKind, string> = {
  quotation: 'Quotations',
  person: 'People',
  figure: 'Figures',
  time: 'Days and times',
  passage: 'Passages from sources',
}

/** The sheet as a page: a list to tick off for each kind, with the line of the draft. */
function pageOf(facts: Fact[], { story, uri }: Reading, say: Words): string {
  const title = uri.slice(uri.lastIndexOf('/') + 1)
  const lines = [`# ${say('Fact sheet: {0}', decodeURIComponent(title))}`]
  if (story.published) lines.push('', say('Published {0}.', longDay(story.published)))
  for (const kind of Object.keys(headings) as FactKind[]) {
    const of = facts.filter(fact => fact.kind === kind)
    if (of.length === 0) continue
    lines.push('', `## ${say(headings[kind])} (${of.length})`, '')
    for (const { words, note, range } of of)
      lines.push(
        `- [ ] ${words.replace(/\s+/g, ' ')}  \n  ${say('Line {0}', range.start.line + 1)}${note ? ` · ${note}` : ''}`,
      )
  }
  return `${lines.join('\n')}\n`
}
