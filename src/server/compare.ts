import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../desk/finding.ts'
import type { Source } from '../desk/library/source.ts'
import { overlaps, type Span } from '../desk/span.ts'
import type { Story } from '../desk/story/story.ts'
import { sourcesOf } from './checked.ts'
import { rangeOf, sourceUri } from './diagnostics.ts'
import type { SideBySide, Stretch } from './protocol.ts'
import type { Reading } from './reading.ts'

interface Mark extends Span {
  mark: NonNullable<Stretch['mark']>
  note?: string
  fixes?: Stretch['fixes']
}

/** A draft beside a source: what was copied, altered or has drifted, marked in both. */
export function sideBySide(reading: Reading, wanted?: string): SideBySide | null {
  const { story, comparison, shelf, document } = reading
  if (!comparison || comparison.sources.length === 0) return null
  const summaries = sourcesOf(reading)
  const summary = summaries.find(({ uri }) => uri === wanted) ?? summaries[0]
  const source = shelf.sources.find(source => sourceUri(source, shelf) === summary.uri)
  if (!source) return null
  const edits: SideBySide['edits'] = []
  const draftMarks = marksInDraft(reading, source, edits)
  const sourceMarks = marksInSource(reading, source)
  const pairs = comparison.alignments.flatMap((alignment, draft) =>
    alignment?.source === source ? [{ draft, source: alignment.follows.map(({ index }) => index) }] : [],
  )
  return {
    uri: reading.uri,
    version: document.version,
    source: summary,
    others: summaries.filter(other => other !== summary),
    whole: reading.findings
      .filter(finding => speaksOf(finding, source) && ofTheWhole.test(finding.rule))
      .map(finding => ({ message: finding.message, fixes: offered(finding, document, edits) })),
    draft: stretches(story, draftMarks),
    text: stretches(source.story, sourceMarks),
    pairs,
    sentences: story.sentences.map(sentence => rangeOf(document, story.prose.toDraft(sentence))),
    edits,
  }
}

/** Rules that speak of the story as a whole: said above it, not in it. */
const ofTheWhole = /^sources\/(?:uncredited|close-paraphrase)$/

const speaksOf = (finding: Finding, source: Source) =>
  /^(?:sources|hedging)\//.test(finding.rule) &&
  finding.evidence.some(evidence => evidence.source === source.path)

/** The findings that speak of this source, with their fixes; then copied runs, where nothing else is said. */
function marksInDraft(reading: Reading, source: Source, edits: SideBySide['edits']): Mark[] {
  const { story, findings, comparison, document } = reading
  const marks: Mark[] = []
  for (const finding of findings) {
    if (!speaksOf(finding, source) || ofTheWhole.test(finding.rule)) continue
    const fixes = offered(finding, document, edits)
    const start = story.prose.toProse(finding.start)
    marks.push({
      start,
      end: Math.max(start, story.prose.toProse(finding.end)),
      mark: markOf(finding.rule),
      note: finding.message,
      fixes,
    })
  }
  for (const passage of comparison?.passages ?? [])
    if (passage.source === source && passage.kind !== 'paraphrase')
      marks.push({
        start: passage.start,
        end: passage.end,
        mark: passage.kind === 'verbatim' ? 'copied' : 'quoted',
      })
  return marks
}

function marksInSource({ findings, comparison }: Reading, source: Source): Mark[] {
  const { story } = source
  const marks: Mark[] = []
  for (const { rule, evidence, message } of findings)
    for (const spot of evidence)
      if (spot.source === source.path && /^(?:sources|hedging)\//.test(rule) && !ofTheWhole.test(rule))
        marks.push({
          start: story.prose.toProse(spot.start),
          end: story.prose.toProse(spot.end),
          mark: markOf(rule),
          note: message,
        })
  for (const passage of comparison?.passages ?? [])
    if (passage.source === source && passage.kind !== 'paraphrase')
      marks.push({ ...passage.inSource, mark: passage.kind === 'verbatim' ? 'copied' : 'quoted' })
  return marks
}

/** The fixes of a finding, by the number under which their edits are kept. */
function offered(finding: Finding, document: TextDocument, edits: SideBySide['edits']): Stretch['fixes'] {
  return finding.fixes.map(fix => {
    edits.push({
      title: fix.title,
      edits: fix.edits.map(edit => ({ range: rangeOf(document, edit), newText: edit.text })),
    })
    return { title: fix.title, fix: edits.length - 1 }
  })
}

const markOf = (rule: string): Mark['mark'] =>
  /altered|stitched|quoted-paraphrase|wrong-speaker/.test(rule)
    ? 'altered'
    : /verbatim/.test(rule)
      ? 'copied'
      : 'drifted'

/** A story cut at the edges of its sentences and marks. Of marks that overlap the first counts. */
function stretches(story: Story, marks: Mark[]): Stretch[] {
  const shown = marks
    .filter(mark => mark.end > mark.start)
    .filter((mark, index, all) => !all.slice(0, index).some(earlier => overlaps(earlier, mark)))
  return story.sentences.flatMap(sentence => {
    const edges = new Set([sentence.start, sentence.end])
    for (const mark of shown)
      for (const edge of [mark.start, mark.end])
        if (sentence.start < edge && edge < sentence.end) edges.add(edge)
    const at = [...edges].sort((one, other) => one - other)
    const opens = story.paragraphs[sentence.paragraph]?.sentences[0] === sentence
    return at.slice(0, -1).map((start, index): Stretch => {
      const end = at[index + 1]
      const mark = shown.find(mark => mark.start <= start && end <= mark.end)
      return {
        text: story.text.slice(start, end),
        start,
        sentence: sentence.index,
        ...(opens && index === 0 ? { paragraph: true } : {}),
        ...(mark ? { mark: mark.mark, note: mark.note, fixes: mark.fixes } : {}),
      }
    })
  })
}
