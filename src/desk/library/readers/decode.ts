import { fromWindows1252 } from '../../windows-1252.ts'
import { notText } from './unreadable.ts'

const byteOrderMarks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file's bytes: as its byte-order mark says, else UTF-8, else Windows-1252, which is what old systems
 * wrote. Throws on what is no text.
 */
export function decode(path: string, bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return new TextDecoder(marked[0]).decode(bytes)
  if (bytes.subarray(0, 8192).includes(0)) throw notText(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}
