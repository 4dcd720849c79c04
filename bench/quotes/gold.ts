import { readDraft } from '../../src/desk/draft/read.ts'
import { overlaps, type Span } from '../../src/desk/span.ts'
import { readStory } from '../../src/desk/story/read.ts'
import type { Quotation, Story } from '../../src/desk/story/story.ts'

/** A story in the PolNeAR format; spans count in Unicode code points. */
export interface Row {
  id: string
  text: string
  attributions: { source: [number, number][]; cue: [number, number][]; content: [number, number][] }[]
}

/** An attribution in UTF-16 offsets. */
export interface Gold {
  source: Span[]
  cue: Span[]
  content: Span[]
}

/** A quotation that a gold attribution covers by half, with what Standards Desk and the annotators say. */
export interface Measured {
  story: Story
  row: Row
  quotation: Quotation
  /** Every attribution that covers half of it. */
  golds: Gold[]
  right: boolean
}

/** The gold attributions of a row in UTF-16 offsets. */
export function goldOf(row: Row): Gold[] {
  const offsets = [0]
  for (const char of row.text) offsets.push(offsets[offsets.length - 1] + char.length)
  const spans = (list: [number, number][]) =>
    list.map(([start, end]) => ({ start: offsets[start], end: offsets[end] }))
  return row.attributions.map(({ source, cue, content }) => ({
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
  }))
}

/**
 * Every quotation of a row that counts: the content of a gold attribution covers half of its words. Its speaker is
 * right when it overlaps the gold source, or has the source's last name.
 */
export function measure(row: Row): { measured: Measured[]; other: Quotation[] } {
  const story = readStory(readDraft(row.text, { format: 'wire' }))
  const golds = goldOf(row)
  const measured: Measured[] = []
  const other: Quotation[] = []
  for (const quotation of story.quotations) {
    const span = story.prose.toDraft(quotation)
    const covering = golds.filter(gold => covered(span, gold.content) * 2 >= span.end - span.start)
    if (covering.length === 0) other.push(quotation)
    else
      measured.push({
        story,
        row,
        quotation,
        golds: covering,
        right: covering.some(gold => isRight(row.text, story, quotation, gold)),
      })
  }
  return { measured, other }
}

const covered = (span: Span, parts: Span[]) =>
  parts.reduce(
    (sum, part) => sum + Math.max(0, Math.min(span.end, part.end) - Math.max(span.start, part.start)),
    0,
  )

function isRight(text: string, story: Story, { speaker }: Quotation, gold: Gold): boolean {
  if (!speaker || gold.source.length === 0) return false
  const span = story.prose.toDraft(speaker)
  if (gold.source.some(source => overlaps(source, span))) return true
  const last = (words: string) =>
    words
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}'’-]+/gu)
      ?.at(-1)
      ?.toLowerCase()
  const predicted = last(speaker.name)
  return (
    predicted !== undefined &&
    gold.source.some(source => last(text.slice(source.start, source.end)) === predicted)
  )
}
