/** A 32-bit hash of a text. `kind` parts hashes of one text that mean different things: a word, and its ending. */
export function hashText(text: string, kind = 0): number {
  let hash = 0x811c9dc5 ^ kind
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Where a key is first looked for in a table whose size is a power of two. */
export const slotOf = (key: number, mask: number) => (key ^ (key >>> 11)) & mask
