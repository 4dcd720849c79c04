import { bounds } from '../../bounds.ts'

/**
 * How many bytes the files of a ZIP archive unpack to, those that count by their names. They are unpacked to know, as
 * what it says of itself may be a lie; that stops beyond `most`. Undefined for what is no ZIP archive, a
 * broken one, or one of too many files.
 */
export async function unpackedSize(
  bytes: Uint8Array,
  most: number,
  counts: (name: string) => boolean,
): Promise<number | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  // What has thousands of files in it is no document, and each takes its time.
  if (count > bounds.wordEntries) return undefined
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let entry = 0; entry < count && total <= most; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length) return undefined
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (counts(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))))
      total += method === 8 ? await inflatedSize(bytes.subarray(from, from + packed), most - total) : packed
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

async function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > most) {
      await reader.cancel()
      break
    }
  }
  return size
}

/** One file out of a ZIP archive, unpacked. Nothing where there is none, where the archive is broken, and beyond `most` bytes. */
export async function unpackedFile(
  bytes: Uint8Array,
  name: string,
  most: number,
): Promise<Uint8Array | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)) === name) {
      const packed = packedAt(view, bytes, at)
      return packed && (view.getUint16(at + 10, true) === 8 ? inflated(packed, most) : packed)
    }
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return undefined
}

/** The packed bytes of the file that an entry of the directory speaks of. */
function packedAt(view: DataView, bytes: Uint8Array, at: number): Uint8Array | undefined {
  const local = view.getUint32(at + 42, true)
  if (local + 30 > bytes.length) return undefined
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  return bytes.subarray(from, from + view.getUint32(at + 20, true))
}

async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > most) {
      await reader.cancel()
      return undefined
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
