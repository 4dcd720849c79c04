import { fromWindows1252, toWindows1252 } from '../desk/windows-1252.ts'

/** The text of a file, and what is needed to write it back byte for byte. */
export interface Copy {
  /** Without a byte-order mark: offsets count as in an editor, from the first letter. */
  text: string
  encoding: Encoding
  /** Whether a byte-order mark is at the front. */
  mark: boolean
  /** Some bytes are in no encoding: they read as `�`, and the file must not be written from this text. */
  damaged: boolean
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Larger than any draft or transcript; beyond it something else was handed over by mistake. */
export const largest = 32 * 1024 * 1024

export const tooLarge = (size: number, limit: number = largest) =>
  `it is ${Math.round(size / 1048576)} MB; the limit is ${limit / 1048576} MB`

const replacement = '\uFFFD'

/**
 * Reads bytes as text: UTF-8, UTF-16 with its mark, or what older desks still file, Windows-1252, whose `\x93` and `\x94`
 * are quotation marks. Throws, in words for a writer, on what is no text.
 */
export function readCopy(bytes: Uint8Array): Copy {
  if (bytes.length > largest)
    throw new Error(`it is ${Math.round(bytes.length / 1048576)} MB, which is too large for a draft`)
  const marked = markOf(bytes)
  if (marked) return decoded(bytes.subarray(marked.length), marked.encoding, true)
  refuseBinary(bytes)
  const copy = decoded(bytes, 'utf-8', false)
  if (!copy.damaged || looksUtf8(copy.text)) return copy
  return { text: fromWindows1252(bytes), encoding: 'windows-1252', mark: false, damaged: false }
}

/** The bytes of a text, as its file had them. The inverse of `readCopy`, unless the copy is damaged. */
export function writeCopy(text: string, { encoding, mark }: Pick<Copy, 'encoding' | 'mark'>): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(mark ? `\uFEFF${text}` : text)
  if (encoding === 'windows-1252') return Uint8Array.from(text, letter => toWindows1252(letter) ?? 0x3f)
  const marked = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le')
  return bytes
}

/** Whether every letter of a text can be written in the encoding that its file has. */
export const canWrite = (text: string, { encoding }: Pick<Copy, 'encoding'>): boolean =>
  encoding === 'windows-1252'
    ? [...text].every(letter => toWindows1252(letter) !== undefined)
    : !/\p{Surrogate}/u.test(text)

function decoded(bytes: Uint8Array, encoding: Encoding, mark: boolean): Copy {
  const text = decoderOf(encoding).decode(bytes)
  // A writer may have typed the replacement character: only one that does not come back as it was is damage.
  const damaged = text.includes(replacement) && !same(writeCopy(text, { encoding, mark: false }), bytes)
  return { text, encoding, mark, damaged }
}

const decoders = new Map<Encoding, TextDecoder>()

function decoderOf(encoding: Encoding): TextDecoder {
  let decoder = decoders.get(encoding)
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding, { ignoreBOM: true })))
  return decoder
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
}

const signatures: [bytes: string, name: string][] = [
  ['PK\u0003\u0004', 'a Word document or another zip archive'],
  ['%PDF-', 'a PDF'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['{\\rtf', 'rich text'],
]

function refuseBinary(bytes: Uint8Array) {
  const opening = String.fromCharCode(...bytes.subarray(0, 8))
  const known = signatures.find(([signature]) => opening.startsWith(signature))
  if (known) throw new Error(`it is ${known[1]}: save it as Markdown or plain text, or use it as a source`)
  if (bytes.subarray(0, 65536).includes(0)) throw new Error('it is not text')
}

/** UTF-8 with a few broken bytes still has whole letters beyond ASCII; Windows-1252 read as UTF-8 hardly ever does. */
function looksUtf8(text: string): boolean {
  let whole = 0
  let broken = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  // Three broken bytes are what is left of a lone surrogate.
  return whole > 0 || (broken % 3 === 0 && text.includes(replacement.repeat(3)))
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
