import type { Image, Nodes, Paragraph } from 'mdast'
import type { Span } from '../span.ts'
import type { Block } from './draft.ts'
import { edgesTrimmed, piecesOf } from './pieces.ts'

/** A paragraph that is pictures, and what is set under them in italics. */
export interface Pictures {
  images: Image[]
  /** `*The mayor, left, speaks on Monday. (AP Photo/Jo Marsh)*` */
  words: Paragraph['children']
}

/** The pictures of a paragraph that has nothing else in it: one in a sentence is an ornament. */
export function picturesOf(paragraph: Paragraph): Pictures | undefined {
  const images: Image[] = []
  const words: Paragraph['children'] = []
  for (const node of paragraph.children) {
    if (node.type === 'image') images.push(node)
    else if (node.type === 'link' && node.children.length === 1 && node.children[0].type === 'image')
      images.push(node.children[0])
    else if (node.type === 'emphasis' && images.length > 0) words.push(node)
    else if (!isSpace(node)) return undefined
  }
  return images.length > 0 ? { images, words } : undefined
}

const isSpace = (node: Nodes) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')

/** What readers have of a picture: its alternative text, and its title, which many sites print below it. */
export function captionsOf(text: string, { alt, title }: Image, { start, end }: Span): Block[] {
  const blocks: Block[] = []
  const add = (value: string | null | undefined, from: number) => {
    if (!value?.trim() || from < start) return
    const pieces = edgesTrimmed(text, piecesOf(text, { start: from, end }, value))
    const last = pieces.at(-1)
    // What could not be walked letter by letter is one piece, the address in it.
    if (last && pieces.every(piece => piece.text === undefined || piece.end - piece.start < 12))
      blocks.push({ kind: 'caption', start: pieces[0].start, end: last.end, pieces })
  }
  add(alt, start + 2)
  const typed = text.slice(start, end)
  const titled = /\s(["'(])(?=(?:(?!\s["'(]).)*["')]\s*\)$)/s.exec(typed)
  if (title && titled) add(title, start + titled.index + titled[0].length)
  return blocks
}

/** `<figcaption>` and the alternative texts in a stretch of HTML. */
export function captionsInHtml(text: string, { start, end }: Span): Block[] {
  const typed = text.slice(start, end)
  const found = typed.matchAll(
    /<figcaption\b[^<>]*>(?<caption>[^<>]+)<\/figcaption>|<img\b[^<>]*?\salt=(?:"(?<double>[^"<>]+)"|'(?<single>[^'<>]+)')/gi,
  )
  return [...found].flatMap(({ 0: whole, index, groups }): Block[] => {
    const words = groups!.caption ?? groups!.double ?? groups!.single
    if (!words?.trim() || words.includes('&')) return []
    const from = start + index + whole.lastIndexOf(words)
    const pieces = edgesTrimmed(text, [{ start: from, end: from + words.length }])
    return [{ kind: 'caption', start: pieces[0].start, end: pieces.at(-1)!.end, pieces }]
  })
}

/** A caption without marks of its own: `\"` in a tag is a mark of the copy, or of the tag, and nobody can tell. */
const inTag = /\s(?:caption|alt)=(?:"(?<double>[^"\\<>{}]+)"|'(?<single>[^'"\\<>{}]+)')/g

/** The captions and alternative texts in a tag of a site’s own: `{{< figure src="a.jpg" caption="Main Street." >}}`. */
export const captionsInTag = (text: string, { start, end }: Span): Block[] =>
  [...text.slice(start, end).matchAll(inTag)].flatMap(({ 0: whole, index, groups }): Block[] => {
    const words = groups!.double ?? groups!.single
    const from = start + index + whole.length - 1 - words.length
    const pieces = edgesTrimmed(text, [{ start: from, end: from + words.length }])
    if (pieces.length === 0) return []
    return [{ kind: 'caption', start: pieces[0].start, end: pieces.at(-1)!.end, pieces }]
  })
