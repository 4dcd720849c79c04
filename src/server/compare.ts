import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../desk/finding.ts'
import type { Comparison, Passage } from '../desk/library/comparison.ts'
import { nameOf } from '../desk/library/credit.ts'
import type { Source } from '../desk/library/source.ts'
import { type Told, toldOf } from '../desk/library/statements/told.ts'
import { overlaps, type Span } from '../desk/span.ts'
import { sentenceIndexAt } from '../desk/story/sentence-at.ts'
import type { Story } from '../desk/story/story.ts'
import type { Words } from '../desk/words.ts'
import { quotePassage } from './attribute.ts'
import { sourcesOf, summaryOfRan } from './checked.ts'
import { rangeOf, sourceUri } from './diagnostics.ts'
import type { SideBySide, Stretch } from './protocol.ts'
import type { Reading } from './reading.ts'

type About = Pick<Stretch, 'note' | 'fixes' | 'finding'>

interface Mark extends Span, About {
  mark: NonNullable<Stretch['mark']>
}

/** A draft beside a source: what was copied, altered or has drifted, marked in both, with what may be done about it. */
export function sideBySide(reading: Reading, wanted: string | undefined, say: Words): SideBySide | null {
  const { story, document, findings } = reading
  const beside = besideOf(reading, wanted)
  if (!beside) return null
  const { comparison, source, summary, summaries } = beside
  const edits: SideBySide['edits'] = []
  const spoken = new Map(
    findings
      .filter(finding => speaksOf(finding, source))
      .map(finding => [finding, aboutFinding(finding, document, edits)]),
  )
  const inPlace = [...spoken].filter(([{ rule }]) => !ofTheWhole.test(rule))
  const passages = comparison.passages.filter(passage => passage.source === source)
  const copies = passages
    .filter(({ kind }) => kind !== 'paraphrase')
    .map(passage => ({ passage, ...aboutPassage(passage, reading, edits, say) }))
  const followed = passages.filter(({ kind }) => kind === 'paraphrase')
  const told = comparison === reading.comparison ? toldOf(comparison) : []
  return {
    uri: reading.uri,
    version: document.version,
    source: summary,
    others: summaries.filter(other => other !== summary),
    whole: [...spoken]
      .filter(([{ rule }]) => ofTheWhole.test(rule))
      .map(([{ start, message }, { fixes }]) => ({
        message,
        fixes,
        sentence: sentenceIndexAt(story, story.prose.toProse(start)),
      })),
    draft: stretches(
      story,
      [
        ...inPlace.map(([finding, about]) => ({
          ...proseSpan(story, finding),
          mark: markOf(finding.rule),
          ...about,
        })),
        ...copies.map(({ passage: { start, end }, ...about }) => ({ start, end, ...about })),
        ...told.flatMap(({ added }) => added.map(span => addedMark(span, say))),
      ],
      followed,
    ),
    text: stretches(
      source.story,
      [
        ...inPlace.flatMap(([{ rule, evidence }, about]) =>
          evidence
            .filter(spot => spot.source === source.path)
            .map(spot => ({ ...proseSpan(source.story, spot), mark: markOf(rule), ...about })),
        ),
        ...copies.map(({ passage, ...about }) => ({ ...passage.inSource, ...about })),
        ...told.flatMap(each => omittedMarks(each, source, say)),
      ],
      followed.map(({ inSource }) => inSource),
    ),
    pairs: pairsOf(comparison, told, source),
    sentences: story.sentences.map(sentence => rangeOf(document, story.prose.toDraft(sentence))),
    edits,
  }
}

/**
 * Which sentences of the draft belong to which of the source: by what follows word for word, and by what is said, so that a
 * sentence merged from two belongs to both, wherever they are.
 */
function pairsOf({ alignments }: Comparison, told: Told[], source: Source): SideBySide['pairs'] {
  const pairs = new Map<number, Set<number>>()
  const add = (draft: number, index: number) => {
    const known = pairs.get(draft)
    if (known) known.add(index)
    else pairs.set(draft, new Set([index]))
  }
  alignments.forEach((alignment, draft) => {
    if (alignment?.source === source) for (const { index } of alignment.follows) add(draft, index)
  })
  for (const { sentence, standing } of told)
    if ('source' in standing && standing.source === source)
      add(sentence.index, sentenceIndexAt(source.story, standing.inSource.start))
  return [...pairs]
    .sort(([one], [other]) => one - other)
    .map(([draft, there]) => ({ draft, source: [...there] }))
}

/** What the draft has from nowhere. */
const addedMark = ({ start, end }: Span, say: Words): Mark => ({
  start,
  end,
  mark: 'added',
  note: say('Check where this came from.'),
})

/** What of the source the draft left out of a statement that it took: an attribution, a condition. */
function omittedMarks({ standing, leftOut }: Told, source: Source, say: Words): Mark[] {
  if (!('source' in standing) || standing.source !== source) return []
  return leftOut.map(span => ({
    ...span,
    mark: 'omitted',
    note: say('The draft says this but leaves out these words.'),
  }))
}

/** The source that is wanted, or the one that the draft follows most; a story of the archive only where it is wanted. */
function besideOf(reading: Reading, wanted: string | undefined) {
  const { comparison, shelf, looked } = reading
  const ran = looked.ran?.stories.find(({ source }) => sourceUri(source, shelf) === wanted)
  const summaries = sourcesOf(reading)
  if (ran)
    return { comparison: ran.comparison, source: ran.source, summary: summaryOfRan(ran, reading), summaries }
  if (!comparison || comparison.sources.length === 0) return undefined
  const summary = summaries.find(({ uri }) => uri === wanted) ?? summaries[0]
  const source = shelf.sources.find(source => sourceUri(source, shelf) === summary.uri)
  return source && { comparison, source, summary, summaries }
}

/** Rules that speak of the story as a whole: said above it, not in it. */
const ofTheWhole = /^(?:sources\/(?:uncredited|close-paraphrase)|archive\/close-paraphrase)$/

const speaksOf = (finding: Finding, source: Source) =>
  /^(?:sources|hedging|archive)\//.test(finding.rule) &&
  finding.evidence.some(evidence => evidence.source === source.path)

const proseSpan = ({ prose }: Story, { start, end }: Span): Span => {
  const from = prose.toProse(start)
  return { start: from, end: Math.max(from, prose.toProse(end)) }
}

/** What a finding says, its fixes, and what has to be known to let it stand. */
function aboutFinding(finding: Finding, document: TextDocument, edits: SideBySide['edits']): About {
  return {
    note: finding.message,
    fixes: finding.fixes.map(fix =>
      offer(
        fix.title,
        fix.edits.map(edit => ({ range: rangeOf(document, edit), newText: edit.text })),
        edits,
      ),
    ),
    finding: { rule: finding.rule, range: rangeOf(document, finding) },
  }
}

/** What is the source's word for word and no finding speaks of: a quotation, or a run too short to be found fault with. */
function aboutPassage(
  { kind, start, end, source }: Passage,
  reading: Reading,
  edits: SideBySide['edits'],
  say: Words,
): About & Pick<Mark, 'mark'> {
  if (kind === 'shared-quote') return { mark: 'quoted' }
  const quoted = quotePassage(reading, reading.story.prose.toDraft({ start, end }), say)
  return {
    mark: 'copied',
    note: say('Word for word as in {0}.', nameOf(source)),
    fixes: quoted ? [offer(quoted.title, quoted.edits, edits)] : [],
  }
}

/** A fix, by the number under which its edits are kept. */
function offer(title: string, made: SideBySide['edits'][number]['edits'], edits: SideBySide['edits']) {
  edits.push({ title, edits: made })
  return { title, fix: edits.length - 1 }
}

const markOf = (rule: string): Mark['mark'] =>
  /altered|stitched|quoted-paraphrase|wrong-speaker|quote-attribution/.test(rule)
    ? 'altered'
    : /verbatim/.test(rule)
      ? 'copied'
      : 'drifted'

/** A story cut at the edges of its sentences and marks. Of marks that overlap the first counts. */
function stretches(story: Story, marks: Mark[], followed: Span[]): Stretch[] {
  const shown = marks
    .filter(mark => mark.end > mark.start)
    .filter((mark, index, all) => !all.slice(0, index).some(earlier => overlaps(earlier, mark)))
  return story.sentences.flatMap(sentence => {
    const edges = new Set([sentence.start, sentence.end])
    for (const mark of shown)
      for (const edge of [mark.start, mark.end])
        if (sentence.start < edge && edge < sentence.end) edges.add(edge)
    const cuts = [...edges].sort((one, other) => one - other)
    const follows = followed.some(span => overlaps(span, sentence))
    const opens = story.paragraphs[sentence.paragraph]?.sentences[0] === sentence
    return cuts.slice(0, -1).map((start, index): Stretch => {
      const end = cuts[index + 1]
      const at = shown.findIndex(mark => mark.start <= start && end <= mark.end)
      const { mark, note, fixes, finding } = shown[at] ?? {}
      return {
        text: story.text.slice(start, end),
        start,
        sentence: sentence.index,
        ...(opens && index === 0 ? { paragraph: true } : {}),
        ...(follows ? { follows } : {}),
        ...(mark ? { mark, note, fixes, finding, of: at } : {}),
      }
    })
  })
}
