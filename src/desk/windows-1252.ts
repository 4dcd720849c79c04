/** What the bytes 0x80 to 0x9f are in Windows-1252; `\0` where the standard leaves a gap, which is then a control. */
const high = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

const letterOf = (byte: number) => {
  const letter = byte >= 0x80 && byte <= 0x9f ? high[byte - 0x80] : '\0'
  return letter === '\0' ? String.fromCharCode(byte) : letter
}

const letters = Array.from({ length: 256 }, (_, byte) => letterOf(byte))
const bytes = new Map(letters.map((letter, byte) => [letter, byte]))

/**
 * The text of bytes in Windows-1252, in which older desks file: `\x93` and `\x94` are quotation marks. Written here since
 * the `TextDecoder` of Node 20 reads them as controls.
 */
export function fromWindows1252(encoded: Uint8Array): string {
  let text = ''
  for (const byte of encoded) text += letters[byte]
  return text
}

/** The byte of a letter in Windows-1252, or nothing when it has none. */
export const toWindows1252 = (letter: string): number | undefined => bytes.get(letter)
