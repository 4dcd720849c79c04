import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  SymbolKind,
} from 'vscode-languageserver-types'
import type { Block } from '../desk/draft/draft.ts'
import { slice } from '../desk/span.ts'
import type { Quotation, Story } from '../desk/story/story.ts'
import { rangeOf } from './diagnostics.ts'
import type { Reading } from './reading.ts'

/**
 * The outline of wire copy: its headline and subheads, the dateline, and under each the quotations by their speakers.
 * Markdown has an outline of its own.
 */
export function outlineOf(reading: Reading): DocumentSymbol[] {
  const { document, story } = reading
  const { draft } = story
  const symbols: DocumentSymbol[] = []
  let section: DocumentSymbol | undefined
  const add = (symbol: DocumentSymbol) =>
    section ? (section.children ??= []).push(symbol) : symbols.push(symbol)
  const dateline = story.dateline && story.prose.toDraft(story.dateline)
  for (const block of draft.blocks) {
    const whole = rangeOf(document, block)
    if (block.kind === 'headline' || block.kind === 'subhead') {
      section = {
        name: oneLine(slice(draft.text, block)),
        kind: block.kind === 'headline' ? SymbolKind.File : SymbolKind.Namespace,
        range: { start: whole.start, end: sectionEnd(reading, block) },
        selectionRange: whole,
        children: [],
      }
      symbols.push(section)
    }
    if (dateline && block.start <= dateline.start && dateline.end <= block.end)
      add({
        name: oneLine(slice(draft.text, dateline)),
        kind: SymbolKind.Key,
        range: rangeOf(document, dateline),
        selectionRange: rangeOf(document, dateline),
      })
    for (const quotation of quotationsIn(story, block)) {
      const range = rangeOf(document, story.prose.toDraft(quotation))
      add({
        name: quotation.speaker?.name ?? '?',
        detail: oneLine(story.text.slice(quotation.start, quotation.end)),
        kind: SymbolKind.String,
        range,
        selectionRange: range,
      })
    }
  }
  return symbols
}

function quotationsIn(story: Story, block: Block): Quotation[] {
  return story.quotations.filter(quotation => {
    if (quotation.kind !== 'full' && quotation.kind !== 'partial') return false
    const { start } = story.prose.toDraft(quotation)
    return block.start <= start && start < block.end
  })
}

/** A section lasts until the next of its kind, or the end of the copy. */
function sectionEnd({ document, story }: Reading, block: Block) {
  const { blocks } = story.draft
  const later = blocks.slice(blocks.indexOf(block) + 1)
  const next = later.find(({ kind }) => kind === 'headline' || kind === 'subhead')
  const last = (next ? later.slice(0, later.indexOf(next)) : later).at(-1) ?? block
  return document.positionAt(last.end)
}

/** What may be folded: front matter and header lines, sections, notes that run over lines. */
export function foldingOf(reading: Reading): FoldingRange[] {
  const { document, story } = reading
  const { draft } = story
  const ranges: FoldingRange[] = []
  const fold = (start: number, end: number, kind?: FoldingRangeKind) => {
    const startLine = document.positionAt(start).line
    const endLine = document.positionAt(Math.max(start, end)).line
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) })
  }
  const lastField = draft.fields.at(-1)
  const firstBlock = draft.blocks.find(block => !lastField || block.start > lastField.end)
  if (lastField && firstBlock)
    fold(0, draft.text.slice(0, firstBlock.start).trimEnd().length, FoldingRangeKind.Region)
  for (const block of draft.blocks)
    if (block.kind === 'subhead') fold(block.start, document.offsetAt(sectionEnd(reading, block)))
  for (const note of draft.notes) fold(note.start, note.end, FoldingRangeKind.Comment)
  return ranges
}

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || '—'
}
