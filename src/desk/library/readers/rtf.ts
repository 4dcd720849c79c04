import { fromWindows1252 } from '../../windows-1252.ts'
import { UnreadableSource } from './unreadable.ts'

/**
 * What a group of RTF begins with when it is no copy: fonts, styles, pictures, the heads and feet of pages. A library for
 * this would draw pages in a browser, or has not been kept for years; to take the text out is this one file.
 */
const noCopy = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ' +
    'listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles filetbl ' +
    'xmlnstbl fldinst bkmkstart bkmkend annotation atnid atnauthor nonshppict shppict footnote template operator'
  ).split(' '),
)

/** Words of RTF that stand for a character. */
const characters: Record<string, string> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n\n',
  line: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}

/** The code pages of fonts, by the number of their character set. */
const charsets: Record<string, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Code pages that are not called `windows-` and their number. */
const codePages: Record<number, string> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

interface Group {
  /** Nothing in it is copy. */
  skipped: boolean
  /** How many characters stand in for a character in Unicode. */
  fallback: number
  encoding: string
  /** Deleted, or not shown. */
  hidden: boolean
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi
/** No writer goes down so far. */
const deepest = 1000

/** The text of an RTF document, its paragraphs parted by empty lines. Throws on what is none. */
export function readRtf(path: string, bytes: Uint8Array): string {
  const typed = new TextDecoder('latin1').decode(bytes)
  if (!/^\s*\{\\rtf/.test(typed.slice(0, 100)))
    throw new UnreadableSource(`${path} isn’t a valid RTF document, so it was not read as a source.`)
  const text = new Rtf(path).read(typed)
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

class Rtf {
  readonly #path: string
  readonly #parts: string[] = []
  readonly #groups: Group[] = []
  #group: Group = { skipped: false, fallback: 1, encoding: 'windows-1252', hidden: false }
  /** Code pages by the number of the font. */
  readonly #fonts = new Map<number, string>()
  /** The font that the table of fonts is speaking of. */
  #font: number | undefined
  #inFonts = false
  #default = 'windows-1252'
  /** Bytes of a character that takes two, and characters yet to be left out. */
  #bytes: number[] = []
  #toSkip = 0
  #isFirst = false

  constructor(path: string) {
    this.#path = path
  }

  read(typed: string): string {
    for (token.lastIndex = 0; ; ) {
      const match = token.exec(typed)
      if (!match) break
      const [whole, word, number, byte, symbol, brace, plain] = match
      if (byte === undefined) this.#flush()
      if (brace) this.#brace(brace)
      else if (byte) this.#byte(Number.parseInt(byte, 16))
      else if (plain) this.#say(plain, plain.length)
      else if (symbol) this.#symbol(symbol)
      else if (word === 'bin') token.lastIndex = match.index + whole.length + Math.max(0, Number(number))
      else if (word) this.#word(word.toLowerCase(), number === undefined ? undefined : Number(number))
      this.#isFirst = brace === '{' || (this.#isFirst && symbol === '*')
    }
    this.#flush()
    return this.#parts.join('')
  }

  #brace(brace: string) {
    this.#toSkip = 0
    if (brace === '}') {
      const outer = this.#groups.pop()
      if (outer) this.#group = outer
      if (this.#groups.length < 2) this.#inFonts = false
      return
    }
    if (this.#groups.length > deepest)
      throw new UnreadableSource(`${this.#path} is nested too deeply, so it was not read as a source.`)
    this.#groups.push(this.#group)
    this.#group = { ...this.#group }
  }

  #word(word: string, number: number | undefined) {
    const group = this.#group
    if (this.#isFirst && noCopy.has(word)) group.skipped = true
    if (word === 'fonttbl') this.#inFonts = true
    else if (word === 'ansicpg' && number)
      this.#default = group.encoding = codePages[number] ?? `windows-${number}`
    else if (word === 'mac') this.#default = group.encoding = 'macintosh'
    else if (word === 'f' && number !== undefined) {
      if (this.#inFonts) this.#font = number
      else group.encoding = this.#fonts.get(number) ?? this.#default
    } else if (word === 'fcharset' && this.#inFonts && this.#font !== undefined && number) {
      const encoding = charsets[number]
      if (encoding) this.#fonts.set(this.#font, encoding)
    } else if (word === 'uc') group.fallback = number ?? 1
    else if (word === 'u' && number !== undefined) {
      this.#say(String.fromCharCode(number & 0xffff), 0)
      this.#toSkip = group.fallback
    } else if (word === 'deleted' || word === 'v') group.hidden = number !== 0
    else if (word === 'plain') group.hidden = false
    else if (Object.hasOwn(characters, word)) this.#say(characters[word], 1)
  }

  #symbol(symbol: string) {
    if (symbol === '*') this.#group.skipped ||= this.#isFirst
    else if (symbol === '~') this.#say('\u00a0', 1)
    else if (symbol === '_') this.#say('-', 1)
    else if (symbol === '\n' || symbol === '\r') this.#say('\n\n', 1)
    else if (/[\\{}]/.test(symbol)) this.#say(symbol, 1)
  }

  #byte(byte: number) {
    if (this.#toSkip > 0) this.#toSkip--
    else this.#bytes.push(byte)
  }

  /** Bytes in the code page of their font. */
  #flush() {
    if (this.#bytes.length === 0) return
    const bytes = new Uint8Array(this.#bytes)
    this.#bytes = []
    this.#say(textOf(bytes, this.#group.encoding), 0)
  }

  /** Adds text, without the substitutes for the character before it. `counts` characters may be substitutes. */
  #say(text: string, counts: number) {
    const out = Math.min(this.#toSkip, counts)
    this.#toSkip -= out
    const { skipped, hidden } = this.#group
    if (!skipped && !hidden) this.#parts.push(counts === text.length ? text.slice(out) : out > 0 ? '' : text)
  }
}

function textOf(bytes: Uint8Array, encoding: string): string {
  // Some versions of Node take it for Latin-1.
  if (encoding === 'windows-1252') return fromWindows1252(bytes)
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}
