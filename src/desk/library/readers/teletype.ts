/** Where a wire of the old kind (IPTC 7901, ANPA 1312) has its copy: between STX and ETX, after a header that begins with SOH. */
const startOfHeader = '\u0001'
const startOfText = '\u0002'
const endOfText = /[\u0003\u0004]/

const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/**
 * The copy of a teletype, with spaces in the place of all else, so that every letter stays where it is; and a line that
 * is indented, as their paragraphs are, with an empty line before it. Nothing for other text.
 */
export function teletypeCopy(text: string): string | undefined {
  if (!text.slice(0, 200).includes(startOfHeader)) return undefined
  const start = text.indexOf(startOfText)
  if (start < 0) return undefined
  const stop = text.slice(start).search(endOfText)
  const end = stop < 0 ? text.length : start + stop
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  const copy = text
    .slice(start, end)
    .replace(/\r(?=\n)/g, ' ')
    .replace(control, ' ')
    .replace(/\n[ \t]{2,}(?=\S)/g, indent => `\n${' '.repeat(indent.length - 2)}\n`)
  return blank(text.slice(0, start)) + copy + blank(text.slice(end))
}
