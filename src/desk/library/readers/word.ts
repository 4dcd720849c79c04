import mammoth from 'mammoth'
import { megabytes, mostBytes, UnreadableSource } from './unreadable.ts'
import { unpackedSize } from './zip.ts'

/** The text of a Word document, paragraphs parted by empty lines. Throws on what is none, or unpacks to no end. */
export async function readWord(path: string, bytes: Uint8Array): Promise<string> {
  const size = await unpackedSize(bytes, mostBytes)
  if (size === undefined)
    throw new UnreadableSource(`${path} is no Word document and was not read as a source.`)
  if (size > mostBytes)
    throw new UnreadableSource(
      `${path} unpacks to more than ${megabytes(mostBytes)} and was not read as a source.`,
    )
  const buffer = bytes.slice()
  // In Node it takes the one, in a browser the other.
  const input = { buffer, arrayBuffer: buffer.buffer } as unknown as { buffer: Buffer }
  const { value } = await mammoth.extractRawText(input)
  if (value.trim() === '') throw new UnreadableSource(`${path} has no text.`)
  return value
}
