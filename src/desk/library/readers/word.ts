import mammoth from 'mammoth'
import { bounds } from '../../bounds.ts'
import { megabytes, UnreadableSource } from './unreadable.ts'
import { unpackedSize } from './zip.ts'

/** The text of a Word document, paragraphs parted by empty lines. Throws on what is none, or unpacks to no end. */
export async function readWord(path: string, bytes: Uint8Array): Promise<string> {
  const isMarkup = (name: string) => /\.(?:xml|rels)$/i.test(name)
  for (const [most, counts] of [
    [bounds.sourceBytes, () => true],
    [bounds.wordMarkup, isMarkup],
  ] as const) {
    const size = await unpackedSize(bytes, most, counts)
    if (size === undefined) throw noDocument(path)
    if (size > most)
      throw new UnreadableSource(
        `${path} unpacks to more than ${megabytes(most)}${counts === isMarkup ? ' of text' : ''}, so it was not read as a source.`,
      )
  }
  const buffer = new Uint8Array(bytes)
  // In Node it takes the one, in a browser the other.
  const input = { buffer, arrayBuffer: buffer.buffer } as unknown as { buffer: Buffer }
  const { value } = await mammoth.extractRawText(input).catch(() => {
    throw noDocument(path)
  })
  return value
}

const noDocument = (path: string) =>
  new UnreadableSource(`${path} isn’t a valid Word document, so it was not read as a source.`)
