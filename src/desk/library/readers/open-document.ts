import { SaxesParser } from 'saxes'
import { UnreadableSource } from './unreadable.ts'
import { unpackedFile } from './zip.ts'

/** A book of a thousand pages is less. */
const mostMarkup = 8 * 1024 * 1024
/** What a document holds besides its copy: comments, notes at its foot, words that were deleted. */
const beside = /^(?:annotation|annotation-end|note|tracked-changes|forms|binary-data|title|desc)$/
const deepest = 200

/**
 * The text of an OpenDocument text, paragraphs parted by empty lines. It is one file of XML in an archive, and small
 * enough to be read here: what npm has for it brings a reader of pictures along. Throws on what is none.
 */
export async function readOpenDocument(path: string, bytes: Uint8Array): Promise<string> {
  const content = await unpackedFile(bytes, 'content.xml', mostMarkup).catch(() => undefined)
  const typed = content && new TextDecoder().decode(content)
  if (!typed || /<!ENTITY/i.test(typed.slice(0, 20_000)))
    throw new UnreadableSource(`${path} isn’t a valid OpenDocument text, so it was not read as a source.`)
  const paragraphs = paragraphsOf(typed)
  if (!paragraphs)
    throw new UnreadableSource(`${path} isn’t a valid OpenDocument text, so it was not read as a source.`)
  return paragraphs.join('\n\n')
}

function paragraphsOf(typed: string): string[] | undefined {
  const parser = new SaxesParser()
  const paragraphs: string[] = []
  const open: string[] = []
  let words: string | undefined
  let isSound = true
  const finish = () => {
    if (words?.trim()) paragraphs.push(words.trim())
    words = undefined
  }
  parser.on('error', () => {
    isSound = false
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (open.length > deepest) throw new RangeError()
    if (!isSelfClosing || local === 'p' || local === 'h') open.push(local)
    if (local === 'p' || local === 'h') {
      finish()
      words = ''
    } else if (words !== undefined && local === 's')
      words += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 100))
    else if (words !== undefined && local === 'tab') words += '\t'
    else if (words !== undefined && local === 'line-break') words += '\n'
  })
  parser.on('text', text => {
    if (words !== undefined && !open.some(each => beside.test(each))) words += text.replace(/\s+/g, ' ')
  })
  parser.on('closetag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (open.at(-1) === local) open.pop()
    if (local === 'p' || local === 'h') finish()
  })
  try {
    parser.write(typed).close()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    isSound = false
  }
  return isSound ? paragraphs : undefined
}
