/** A header is a line or two, and no message is larger than the largest draft. In bytes. */
const longestHeader = 4096
const longestMessage = 256 * 1024 * 1024

const lengthIn = /^Content-Length:[ \t]*(\d+)[ \t]*$/i

/**
 * Follows the frames of a stream of messages: `Content-Length: 52`, an empty line, 52 bytes. A stream that has lost
 * its frames cannot be read again: nobody knows where the next message begins.
 */
export class Framing {
  #header = ''
  #left = 0

  /** Takes the next bytes in; says what is wrong where they are no frame. */
  take(chunk: Uint8Array): string | undefined {
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, chunk.length - at)
        this.#left -= taken
        at += taken
        continue
      }
      this.#header += String.fromCharCode(chunk[at++])
      if (this.#header.endsWith('\r\n\r\n')) {
        const lines = this.#header.trimEnd().split('\r\n')
        if (!lines.every(line => line.includes(':'))) return 'a header has a line that is no field'
        const [length, ...others] = lines.flatMap(line => lengthIn.exec(line)?.[1] ?? [])
        if (length === undefined) return 'a header has no Content-Length'
        // Two readers would take another one each, and lose one another.
        if (others.length > 0) return 'a header has more than one Content-Length'
        if (Number(length) > longestMessage) return 'a message is too large'
        this.#left = Number(length)
        this.#header = ''
      } else if (this.#header.length > longestHeader) return 'a header has no end'
    }
    return undefined
  }
}
