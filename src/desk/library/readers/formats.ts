import { draftEndings, endingOf } from '../../draft/formats.ts'
import { readDraft } from '../../draft/read.ts'
import { decode } from './decode.ts'
import type { ReadFile, SourceFile } from './read-file.ts'
import { UnreadableSource } from './unreadable.ts'

/** A format that only sources come in: nobody writes a draft in it. */
export interface SourceFormat {
  id: string
  /** The endings of its files, lower case. */
  endings: string[]
  /** No editor opens it as text: what the desk has read of it is shown instead. */
  isBinary?: true
  /** Reads a file. Throws `UnreadableSource` on one that is broken or none of this format. */
  read(file: SourceFile): Promise<ReadFile>
}

/** Every format of sources beside those of drafts. Readers are loaded when such a file is met: some are heavy. */
const sourceFormats: SourceFormat[] = [
  {
    id: 'ninjs',
    endings: ['.json'],
    read: async file => (await import('./ninjs.ts')).readNinjs(file.path, textOf(file), file.published),
  },
  {
    id: 'newsml',
    endings: ['.xml', '.nitf'],
    read: async file => (await import('./xml.ts')).readNewsXml(file.path, textOf(file), file.published),
  },
  {
    id: 'word',
    endings: ['.docx'],
    isBinary: true,
    read: async file =>
      asWire(file, { text: await (await import('./word.ts')).readWord(file.path, bytesOf(file)) }),
  },
  {
    id: 'pdf',
    endings: ['.pdf'],
    isBinary: true,
    read: async file => asWire(file, await (await import('./pdf.ts')).readPdf(file.path, bytesOf(file))),
  },
]

const byEnding = new Map(
  sourceFormats.flatMap(format => format.endings.map(ending => [ending, format] as const)),
)

/** The endings of what may be a source: those of drafts, and `.pdf` and the like. */
export const sourceEndings: readonly string[] = [...draftEndings, ...byEnding.keys()]

/** The format of a source by its ending; none for what is read as a draft is. */
export const sourceFormatOf = (path: string): SourceFormat | undefined => byEnding.get(endingOf(path))

/** Reads a file as its ending says. */
export async function readFile(file: SourceFile): Promise<ReadFile> {
  const { path, published } = file
  const format = sourceFormatOf(path)
  if (format) return format.read(file)
  return { draft: readDraft(textOf(file), { path, published, mend: true }) }
}

const textOf = ({ path, content }: SourceFile) =>
  typeof content === 'string' ? content : decode(path, content)

function bytesOf({ path, content }: SourceFile): Uint8Array {
  if (typeof content !== 'string') return content
  throw new UnreadableSource(`${path} is no text and was not read as a source.`)
}

/** Text that was taken out of a file, and where its pages begin. */
const asWire = (
  { published }: SourceFile,
  { text, pages }: { text: string; pages?: number[] },
): ReadFile => ({
  draft: readDraft(text, { format: 'wire', published, mend: true }),
  ...(pages ? { pages } : {}),
  extracted: true,
})
