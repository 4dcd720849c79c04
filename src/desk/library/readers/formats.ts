import { bounds } from '../../bounds.ts'
import { draftEndings, endingOf } from '../../draft/formats.ts'
import { decode } from './decode.ts'
import { readPlain, readText } from './plain-text.ts'
import type { ReadFile, SourceFile, Unpack, Unpacked } from './read-file.ts'
import { isClosed, notText, UnreadableSource } from './unreadable.ts'

/** A format that only sources come in: nobody writes a draft in it. */
export interface SourceFormat {
  id: string
  /** The endings of its files, lower case. */
  endings: string[]
  /** Reads a file. Throws `UnreadableSource` on one that is broken or none of this format. */
  read?(file: SourceFile): Promise<ReadFile>
  /** Takes the text out of one that is no text. Throws the same. */
  unpack?: Unpack
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
    endings: ['.xml', '.nitf', '.newsml', '.rss', '.atom'],
    read: async file => (await import('./xml.ts')).readNewsXml(file.path, textOf(file), file.published),
  },
  {
    id: 'subtitles',
    endings: ['.vtt', '.srt'],
    read: async file =>
      (await import('./subtitles.ts')).readSubtitles(file.path, textOf(file), file.published),
  },
  {
    id: 'mail',
    endings: ['.eml'],
    read: async file => (await import('./mail.ts')).readMail(file.path, file.content, file.published),
  },
  // Wires of the old kind have endings of their own.
  { id: 'teletype', endings: ['.iptc', '.anpa'], read: async file => readText(file, textOf(file)) },
  {
    id: 'rtf',
    endings: ['.rtf'],
    unpack: async (path, bytes) => numbered((await import('./rtf.ts')).readRtf(path, bytes)),
  },
  {
    id: 'opendocument',
    endings: ['.odt'],
    unpack: async (path, bytes) =>
      numbered(await (await import('./open-document.ts')).readOpenDocument(path, bytes)),
  },
  {
    id: 'word',
    endings: ['.docx'],
    unpack: async (path, bytes) => numbered(await (await import('./word.ts')).readWord(path, bytes)),
  },
  {
    id: 'pdf',
    endings: ['.pdf'],
    unpack: async (path, bytes) => (await import('./pdf.ts')).readPdf(path, bytes),
  },
]

/** A text with its paragraphs numbered from 1, those that are not empty, as a person counts them. */
function numbered(text: string): Unpacked {
  const starts = [...text.matchAll(/[^\n]+/g)]
    .filter(([words]) => words.trim() !== '')
    .map(({ index }) => index)
  return {
    text,
    places: { kind: 'paragraph', starts, names: starts.map((_, index) => `${index + 1}`) },
  }
}

const byEnding = new Map(
  sourceFormats.flatMap(format => format.endings.map(ending => [ending, format] as const)),
)

/** The endings of what may be a source: those of drafts, and `.pdf` and the like. */
export const sourceEndings: readonly string[] = [...draftEndings, ...byEnding.keys()]

/** The format of a source by its ending; none for what is read as a draft is. */
export const sourceFormatOf = (path: string): SourceFormat | undefined => byEnding.get(endingOf(path))

/** Takes the text out of a file that is none, by its ending, in this thread. */
export const unpackHere: Unpack = (path, bytes) => sourceFormatOf(path)!.unpack!(path, bytes)

/** Reads a file as its ending says. `unpack` takes the text out of those that are none. */
export async function readFile(file: SourceFile, unpack: Unpack = unpackHere): Promise<ReadFile> {
  const format = sourceFormatOf(file.path)
  if (format?.read) return format.read(file)
  if (!format && typeof file.content !== 'string' && isClosed(file.path)) throw notText(file.path)
  if (!format) return readTyped(file)
  const { text, places } = await unpack(file.path, bytesOf(file))
  return { ...readPlain(file, within(file.path, text)), ...(places ? { places } : {}), extracted: true }
}

/** A mail that was saved as text has its way through the net in its first lines, and is read as the mail that it is. */
const mailHead = /^\s*(?:[A-Z][\w-]{1,40}:(?: .*)?\r?\n(?:[ \t].*\r?\n)*){4,}/

async function readTyped(file: SourceFile): Promise<ReadFile> {
  const text = textOf(file)
  const head = endingOf(file.path) === '.txt' ? (mailHead.exec(text.slice(0, 20_000))?.[0] ?? '') : ''
  if (!/^From: /m.test(head) || !/^(?:MIME-Version|Received|Message-I[Dd]): /m.test(head))
    return readText(file, text)
  return (await import('./mail.ts')).readMail(file.path, file.content, file.published)
}

const textOf = ({ path, content }: SourceFile) =>
  within(path, typeof content === 'string' ? content : decode(path, content))

function within(path: string, text: string): string {
  if (text.length <= bounds.sourceText) return text
  const most = `${bounds.sourceText / 1_000_000} million characters`
  throw new UnreadableSource(`${path} has more than ${most}, so it was not read as a source.`)
}

function bytesOf({ path, content }: SourceFile): Uint8Array {
  if (typeof content !== 'string') return content
  throw notText(path)
}
