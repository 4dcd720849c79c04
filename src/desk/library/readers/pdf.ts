import { getDocumentProxy } from 'unpdf'
import type { Places } from '../source.ts'
import { UnreadableSource } from './unreadable.ts'

/** A release has a few pages; a book is no source to hold a story against. */
const mostPages = 400
/** So many heights of a line between two lines part paragraphs. */
const paragraphGap = 1.7

/**
 * The text of a PDF in reading order, lines as they are set, paragraphs parted by empty lines, and where each page begins.
 * Throws on a scan, on what
 * is locked and on what is no PDF.
 */
export async function readPdf(path: string, bytes: Uint8Array): Promise<{ text: string; places: Places }> {
  // Its reader takes the bytes away for itself, and takes no Buffer.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(error => {
    const isLocked = (error as Error | undefined)?.name === 'PasswordException'
    throw new UnreadableSource(
      `${path} is ${isLocked ? 'locked with a password' : 'not a valid PDF'}, so it was not read as a source.`,
    )
  })
  if (document.numPages > mostPages)
    throw new UnreadableSource(
      `${path} has ${document.numPages} pages, more than the limit of ${mostPages}, so it was not read as a source.`,
    )
  let text = ''
  const starts: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    if (text !== '') text += '\n\f'
    starts.push(text.length)
    text += linesOf(items.flatMap(item => ('str' in item ? [item] : []))).trimEnd()
  }
  if (text.trim() === '') throw new UnreadableSource(`${path} has no text in it: it may be a scan.`)
  return { text, places: { kind: 'page', starts, names: starts.map((_, page) => `${page + 1}`) } }
}

interface TextItem {
  str: string
  hasEOL: boolean
  height: number
  /** The fifth and sixth numbers are where it stands on the page. */
  transform: number[]
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
  return text.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n')
}
