import { codeText, htmlText, labelEnd, list } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

/** Lists in lists, or quotations in quotations, beyond this column: `- - - - -` and so on are some 50 of them. */
const mostColumns = 100
/** Asterisks and underscores in one paragraph. A list of 500 bold names, typed as one paragraph, has 2,000. */
const mostEmphasis = 2000
/** Brackets that are open at once: `[[[[[[`. */
const mostOpen = 100
/** Lists and quotations that end, lines in them without a mark of their own, and lines that another is underlined with. */
const mostMarkedLines = 2000
/** Lines in a draft. A novel of a thousand pages has half of them. */
const mostLines = 100_000
/**
 * At every mark the library may search its whole paragraph for the mark that goes with it. Searching this many
 * characters, for all marks of a draft, takes it half a second. A paragraph of 1,000 characters with ten links needs
 * 10,000, and a book of such paragraphs needs ten for each of its characters.
 */
const mostSearched = 20_000_000
const searchedForEach = 50

/** Markdown that no story is written in. The message says what there is too much of, and `offset` where. */
export class BeyondCopy extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/**
 * Watches the library at its work and stops it, with a `BeyondCopy`, where a text asks for more of it than any story
 * does: 20,000 times `*a` would keep it busy for ten seconds, 20,000 times `*a_` for minutes. One extension a draft.
 */
export function limits(length: number): Extension {
  const watch = new Watch(length)
  const atMark = watcher(context => watch.mark(context))
  const atBracket = watcher(context => watch.bracket(context))
  const atClosingBracket = watcher(context => watch.closingBracket(context))
  const atContainer = watcher(context => watch.container(context))
  const atUnderline = watcher(context => watch.underline(context))
  return {
    document: {
      null: atContainer,
      ...at('*+-0123456789', atContainer, nested(list, watch)),
      ...at('>', atContainer),
    },
    disable: { null: [htmlText, codeText, labelEnd].map(({ name }) => name!) },
    flow: at('-=', atUnderline),
    text: {
      ...at('[', atBracket, atMark),
      ...at('!', atImage(atBracket)),
      ...at(']', atClosingBracket, atMark, inVain(labelEnd, watch)),
      ...at('<', atMark, inVain(htmlText, watch)),
      ...at('`', { ...atMark, previous: codeText.previous }, inVain(codeText, watch)),
      ...at('*_', atEmphasis(watch)),
    },
  }
}

/** What the library has been asked for in one draft. Each method throws a `BeyondCopy` where it is too much. */
class Watch {
  private readonly most: number
  private readonly paragraphs = new WeakMap<TokenizeContext, Paragraph>()
  private searched = 0
  private lazy = 0
  private underlines = 0

  constructor(length: number) {
    this.most = mostSearched + searchedForEach * length
  }

  paragraphOf(context: TokenizeContext): Paragraph {
    let paragraph = this.paragraphs.get(context)
    if (!paragraph) {
      paragraph = { start: context.now().offset, emphasis: 0, open: 0 }
      this.paragraphs.set(context, paragraph)
    }
    return paragraph
  }

  spend(context: TokenizeContext, characters: number) {
    this.searched += characters
    if (this.searched > this.most) throw new BeyondCopy(tooManyMarks, context.now().offset)
  }

  mark(context: TokenizeContext) {
    this.spend(context, context.now().offset - this.paragraphOf(context).start)
  }

  bracket(context: TokenizeContext) {
    const open = ++this.paragraphOf(context).open
    if (open > mostOpen) throw new BeyondCopy(tooManyMarks, context.now().offset)
    // Text in nested brackets is searched once for each pair.
    this.spend(context, open * open)
  }

  closingBracket(context: TokenizeContext) {
    const paragraph = this.paragraphOf(context)
    if (paragraph.open > 0) paragraph.open--
    // Text in brackets is looked for among all definitions, `[1]: https://example.org` for example.
    this.spend(context, context.parser.defined.length / 2)
  }

  container(context: TokenizeContext) {
    const { column, line, offset } = context.now()
    if (column > mostColumns) throw new BeyondCopy(tooDeep, offset)
    // A line in lists in lists is held against each of them, and `[^12]: Twice.` against all footnotes before it.
    this.spend(context, column * column + (context.parser.gfmFootnotes?.length ?? 0) / 2)
    if (context.parser.lazy[line - 1] && ++this.lazy > mostMarkedLines)
      throw new BeyondCopy(tooManyMarks, offset)
    if (line > mostLines) throw new BeyondCopy(tooLong, offset)
  }

  underline(context: TokenizeContext) {
    // A line of hyphens is a rule of its own unless it is directly under a paragraph.
    const before = context.events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix')
    if (before?.[1].type === 'content' && ++this.underlines > mostMarkedLines)
      throw new BeyondCopy(tooManyMarks, context.now().offset)
  }
}

/** `![`, the bracket of an image; any other exclamation mark is the writer's. */
const atImage = (atBracket: Construct): Construct => ({
  partial: true,
  tokenize(effects, _, nok) {
    return code => {
      effects.enter('data')
      effects.consume(code)
      return next => (next === bracket ? atBracket.tokenize.call(this, effects, nok, nok)(next) : nok(next))
    }
  },
})

/** The library's own, which says how far it looked when it found nothing. */
const inVain = (construct: Construct, watch: Watch): Construct => ({
  ...construct,
  name: undefined,
  tokenize(effects, ok, nok) {
    const { offset } = this.now()
    const vain: State = code => {
      watch.spend(this, this.now().offset - offset)
      return nok(code)
    }
    // `[one](address "title` is looked through for the end of the title, and then is no link.
    const attempt: Effects['attempt'] = (part, ...states) =>
      effects.attempt('tokenize' in part ? inVain(part as Construct, watch) : part, ...states)
    return construct.tokenize.call(this, { ...effects, attempt }, ok, vain)
  },
})

const atEmphasis = (watch: Watch): Construct => ({
  partial: true,
  tokenize(effects, _, nok) {
    const paragraph = watch.paragraphOf(this)
    const { offset } = this.now()
    watch.spend(this, offset - paragraph.start)
    // To the end of the run: `****` is four marks.
    const next = (marker: Code): State => {
      const each: State = code => {
        if (code !== marker) return nok(code)
        watch.spend(this, paragraph.emphasis++)
        if (paragraph.emphasis > mostEmphasis) throw new BeyondCopy(tooManyMarks, offset)
        effects.consume(code)
        return each
      }
      return each
    }
    return code => {
      effects.enter('data')
      return next(code)(code)
    }
  },
})

/** The library's own. Where a list in a list ends, all that was read before is gone through: no story has a thousand. */
const nested = (construct: Construct, watch: Watch): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    const { column } = this.now()
    const begun: State = code => {
      if (column > 1) watch.spend(this, this.events.length / 3)
      return ok(code)
    }
    return construct.tokenize.call(this, effects, begun, nok)
  },
})

interface Paragraph {
  start: number
  emphasis: number
  open: number
}

const tooDeep = 'Lists or block quotations are nested too deeply'
const tooLong = 'There are too many lines'
const tooManyMarks = 'There is too much Markdown markup in one place'

const bracket = '['.charCodeAt(0)

/** A construct of the library's that is asked before its own, looks, and is never there. */
const watcher = (look: (context: TokenizeContext) => void): Construct => ({
  partial: true,
  tokenize(_effects, _ok, nok) {
    return code => {
      look(this)
      return nok(code)
    }
  },
})

const at = (characters: string, ...constructs: Construct[]) =>
  Object.fromEntries(Array.from(characters, character => [character.charCodeAt(0), constructs]))
