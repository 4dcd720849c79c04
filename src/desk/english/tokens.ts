import { apart } from '../memo.ts'
import type { Span } from '../span.ts'
import { table } from '../table.ts'

/** A token as the trees have them: a word, a part of one (`n’t`, `’s`), or a mark. */
export interface Token extends Span {
  text: string
}

// A number, the sign before it left alone; initials; a word with a short beginning; an abbreviation with its stop; letters; a
// mark.
const pieces =
  /\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?(?![\p{L}])|(?:\p{L}\.){2,}|\b\p{Lu}\.(?=\s\p{Lu})|\b(?:[Cc]o|[Nn]on|[Aa]nti|[Pp]re|[Pp]ost|[Ee]x|[Rr]e|[Mm]id|[Pp]ro|[Ee])-\p{L}+|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|Rev|Hon|Inc|Ltd|Co|Corp|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs|etc)\.|[\p{L}\p{N}\p{M}\u00AD]+(?:[&·][\p{L}\p{N}]+)*|\.{2,}|--+|[^\s]/gu

const apostrophe = "['’‘]"
const endings = new RegExp(`^(.+)(n${apostrophe}t|${apostrophe}(?:s|re|ve|ll|d|m))$`, 'iu')
const letter = String.raw`[\p{L}\p{N}\p{M}]`
// Looked for from the beginning of a word alone: a word of 100,000 letters is read once.
const wordWithApostrophe = new RegExp(`(?<!${letter})${letter}+(?:${apostrophe}\\p{L}+)+`, 'gu')

const hasApostrophe = new RegExp(apostrophe)

/** Words that the trees take apart though nothing shows where. */
const joined = table<number>({ cannot: 3, gonna: 3, gotta: 3, wanna: 3 })

/**
 * The tokens of a stretch of text, with UTF-16 offsets into it. `don’t` is `do` and `n’t`, `Smith’s` is `Smith` and `’s`,
 * `well-known` is three, `U.S.` and `10,000` one, `$5` two.
 */
export function tokensOf(text: string, span: Span): Token[] {
  const stretch = text.slice(span.start, span.end)
  const tokens: Token[] = []
  const add = (start: number, end: number) => {
    if (end > start)
      tokens.push({
        start: span.start + start,
        end: span.start + end,
        text: apart(stretch.slice(start, end)),
      })
  }
  let at = 0
  const plain = (to: number) => {
    pieces.lastIndex = at
    for (let piece = pieces.exec(stretch); piece && piece.index < to; piece = pieces.exec(stretch)) {
      const start = piece.index
      const end = Math.min(start + piece[0].length, to)
      const cut = joined[piece[0].toLowerCase()]
      if (cut) add(start, start + cut)
      add(start + (cut ?? 0), end)
    }
    at = to
  }
  for (const { index, 0: word } of hasApostrophe.test(stretch) ? stretch.matchAll(wordWithApostrophe) : []) {
    const parts = endings.exec(word)
    plain(index)
    at = index + word.length
    if (parts) {
      const inner = parts[1]
      // `shouldn’t’ve`
      const more = endings.exec(inner)
      if (more) {
        add(index, index + more[1].length)
        add(index + more[1].length, index + inner.length)
      } else add(index, index + inner.length)
      add(index + inner.length, at)
    } else add(index, at)
  }
  plain(stretch.length)
  return tokens
}
