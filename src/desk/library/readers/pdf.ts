import { getDocumentProxy } from 'unpdf'
import { bounds } from '../../bounds.ts'
import type { Unpacked } from './read-file.ts'
import { UnreadableSource } from './unreadable.ts'

/** Two lines this far apart, in line heights, are two paragraphs. */
const paragraphGap = 1.7

/**
 * The text of a PDF in reading order, lines as they are set, paragraphs parted by empty lines, and where each page begins.
 * Throws on a scan, on what
 * is locked and on what is no PDF.
 */
export async function readPdf(path: string, bytes: Uint8Array): Promise<Unpacked> {
  // Its reader takes the bytes away for itself, and takes no Buffer.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(error => {
    const isLocked = (error as Error | undefined)?.name === 'PasswordException'
    throw new UnreadableSource(
      `${path} is ${isLocked ? 'locked with a password' : 'not a valid PDF'}, so it was not read as a source.`,
    )
  })
  if (document.numPages > bounds.pdfPages)
    throw new UnreadableSource(
      `${path} has ${document.numPages} pages, more than the limit of ${bounds.pdfPages}, so it was not read as a source.`,
    )
  let text = ''
  let read = 0
  const starts: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const items = await itemsOf(page.streamTextContent(), bounds.pdfItems - read)
    read += items.length
    if (text !== '') text += '\n\f'
    starts.push(text.length)
    text += linesOf(items).trimEnd()
    if (read >= bounds.pdfItems || text.length > bounds.sourceText)
      throw new UnreadableSource(
        `${path} has more text in it than any document and was not read as a source.`,
      )
  }
  if (text.trim() === '') throw new UnreadableSource(`${path} has no text in it: it may be a scan.`)
  return { text, places: { kind: 'page', starts, names: starts.map((_, page) => `${page + 1}`) } }
}

interface TextItem {
  str: string
  hasEOL: boolean
  height: number
  /** The fifth and sixth numbers are where it is on the page. */
  transform: number[]
}

/** The text of a page as it comes, so that one without an end is not waited for. */
async function itemsOf(stream: ReadableStream, most: number): Promise<TextItem[]> {
  const items: TextItem[] = []
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item) items.push(item)
    if (items.length < most) continue
    await reader.cancel(new Error('it has too much text'))
    break
  }
  return items
}

function linesOf(items: TextItem[]): string {
  let text = ''
  let line: number | undefined
  let height = 0
  for (const item of items) {
    const place = item.transform[5]
    if (item.str.trim() !== '' && line !== undefined && Math.abs(place - line) > 1) {
      if (!text.endsWith('\n')) text += '\n'
      if (Math.abs(line - place) > paragraphGap * Math.max(height, item.height, 1)) text += '\n'
    }
    if (item.str.trim() !== '') {
      line = place
      height = item.height
    }
    text += item.str
    if (item.hasEOL) text += '\n'
  }
  return text.replace(/(?<![ \t])[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n')
}
