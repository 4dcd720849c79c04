import { formatOf } from '../../draft/formats.ts'
import { readDraft } from '../../draft/read.ts'
import { withoutPageFurniture } from './page-furniture.ts'
import type { ReadFile, SourceFile } from './read-file.ts'
import { teletypeCopy } from './teletype.ts'
import { readTranscript } from './transcript.ts'
import { transcriptInMarkup } from './transcript-in-markup.ts'

/** What people type, in the format that its ending tells. */
export function readText(file: SourceFile, text: string): ReadFile {
  const { path, published, kind } = file
  if (formatOf(path).id === 'wire') return readPlain(file, text)
  const draft = readDraft(text, { path, published, mend: true })
  return transcriptInMarkup(draft, kind) ?? { draft }
}

/** Text without markup: a transcript is taken apart by who speaks, a teletype and all else is read as wire copy. */
export function readPlain({ kind, published }: SourceFile, text: string): ReadFile {
  const wire = teletypeCopy(text)
  const copy = withoutPageFurniture(wire ?? text)
  const read = (wire === undefined ? readTranscript(copy, kind, published) : undefined) ?? {
    draft: readDraft(copy, { format: 'wire', published, mend: true }),
  }
  // What was made blank is still in the file.
  return { ...read, ...(wire === undefined ? {} : { kind: 'wire' }), draft: { ...read.draft, text } }
}
