import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { addAll } from '../../add-all.ts'
import type { Block, BlockKind, Piece } from '../../draft/draft.ts'
import { paragraphsOf } from '../../draft/paragraphs.ts'
import { table } from '../../table.ts'
import { agencyIn } from '../agencies.ts'
import { readFeed } from './feed.ts'
import type { ReadFile } from './read-file.ts'
import { UnreadableSource } from './unreadable.ts'

/** Elements of NITF, NewsML 1 and 2 and the XHTML in them that hold copy, by local name. */
const kinds = table<BlockKind>({
  hl1: 'headline',
  h1: 'headline',
  hl2: 'subhead',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  p: 'paragraph',
  bq: 'quotation',
  blockquote: 'quotation',
  li: 'item',
  td: 'cell',
  th: 'cell',
  byline: 'furniture',
  by: 'furniture',
  dateline: 'furniture',
  distributor: 'furniture',
  tagline: 'furniture',
  creditline: 'furniture',
  // NewsML 1.2 writes them so.
  HeadLine: 'headline',
  SubHeadLine: 'subhead',
  ByLine: 'furniture',
  DateLine: 'furniture',
  CreditLine: 'furniture',
})
/** Plain text, whose empty lines part its paragraphs. */
const plain = /^(?:pre|DataContent|inlineData)$/
/** What is in a file beside its copy. */
const beside =
  /^(?:head|TopicSet|Metadata|AdministrativeMetadata|DescriptiveMetadata|RightsMetadata|Catalog|docdata|pubdata|style|script|media|media-caption|caption|rightsInfo|catalogRef|itemMeta|header)$/
/** No news item goes down so far; what does was made to keep its reader busy. */
const deepest = 200
/** Characters that newsrooms write by name without declaring them. */
const named = table<string>({
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
  pound: '£',
  euro: '€',
  copy: '©',
  frac12: '½',
  deg: '°',
  bull: '•',
  laquo: '«',
  raquo: '»',
  ntilde: 'ñ',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ccedil: 'ç',
})

/**
 * A news item in NITF, NewsML 1.2 or NewsML-G2. Offsets count in the file as it is. No entity is ever expanded but the plain ones,
 * so that a file cannot grow while it is read. Throws on what is no well-formed XML or holds no copy.
 */
export function readNewsXml(path: string, text: string, published?: string): ReadFile {
  if (/<!ENTITY/i.test(text.slice(0, 20_000)))
    throw new UnreadableSource(`${path} declares its own entities, so it was not read as a source.`)
  const reading = new Reading(text)
  const problem = reading.read()
  if (problem) throw new UnreadableSource(`${path} ${problem}`)
  const { blocks, said } = reading
  if (!blocks.some(({ kind }) => kind !== 'furniture')) {
    const feed = readFeed(text, published)
    if (feed) return feed
    throw new UnreadableSource(`${path} is XML, but not NITF, NewsML or a feed with a story in it.`)
  }
  const date = dayOf(said.date)
  const publisher = said.publisher && (agencyIn(said.publisher) ?? said.publisher)
  return {
    draft: {
      text,
      format: 'html',
      fields: [],
      blocks,
      notes: [],
      stets: [],
      published: published ?? date,
      problems: [],
    },
    kind: 'story',
    publisher,
    date,
    byline: said.byline?.replace(/^by\s+/i, ''),
    url: said.url,
  }
}

/** `2025-03-28T14:00:00Z` and, in NITF, `20250328T140000Z`. */
function dayOf(value = ''): string | undefined {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(value.trim())
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

class Reading {
  readonly blocks: Block[] = []
  readonly said: { date?: string; publisher?: string; byline?: string; url?: string } = {}
  readonly #text: string
  /** Local names of the open elements. */
  readonly #open: string[] = []
  #block: Block | undefined
  /** Where the character data that comes next begins. */
  #from = 0

  constructor(text: string) {
    this.#text = text
  }

  /** What is wrong with the file, if anything. */
  read(): string | undefined {
    const parser = new SaxesParser()
    Object.assign(parser.ENTITIES, named)
    let problem: string | undefined
    parser.on('error', error => {
      problem ??= `isn’t valid XML: ${error.message}`
    })
    parser.on('opentag', tag => {
      if (this.#open.length > deepest) throw new RangeError()
      this.#enter(tag)
      this.#from = parser.position
    })
    parser.on('text', () => this.#characters())
    parser.on('cdata', cdata => this.#cdata(cdata, parser.position))
    parser.on('closetag', tag => {
      this.#leave(localName(tag.name))
      this.#from = parser.position
    })
    for (const event of ['comment', 'processinginstruction', 'doctype', 'xmldecl'] as const)
      parser.on(event, () => {
        this.#from = parser.position
      })
    try {
      parser.write(this.#text).close()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      problem = `is nested more than ${deepest} elements deep, so it was not read as a source.`
    }
    return problem
  }

  #enter({ name, attributes, isSelfClosing }: SaxesTagPlain) {
    const local = localName(name)
    this.#note(local, attributes)
    if (isSelfClosing) return
    this.#open.push(local)
    const kind = kinds[local]
    if (local === 'headline' && this.#open.includes('contentMeta')) this.#begin('headline')
    else if (kind && !this.#isBeside()) this.#begin(kind)
    else if (kind === undefined && local === 'br' && this.#block) this.#space()
  }

  #leave(local: string) {
    if (this.#open[this.#open.length - 1] === local) this.#open.pop()
    if (kinds[local] || local === 'headline') this.#finish()
  }

  #isBeside = () => this.#open.some(each => beside.test(each))

  #begin(kind: BlockKind) {
    this.#finish()
    this.#block = { kind, start: this.#text.length, end: 0, pieces: [] }
  }

  #finish() {
    const block = this.#block
    this.#block = undefined
    if (!block || block.pieces.length === 0) return
    block.start = block.pieces[0].start
    block.end = block.pieces[block.pieces.length - 1].end
    this.blocks.push(block)
  }

  #characters() {
    const start = this.#from
    const next = this.#text.indexOf('<', start)
    const end = next < 0 ? this.#text.length : next
    this.#from = end
    this.#sayText(start, end)
    if (!this.#block && this.#isPlain()) this.#sayParagraphs(start, end)
    if (!this.#block || end <= start) return
    addAll(this.#block.pieces, piecesOf(this.#text, start, end, this.#block.pieces.length === 0))
  }

  #isPlain = () => plain.test(this.#open[this.#open.length - 1] ?? '') && !this.#isBeside()

  /** Text without markup, as it is in an element: paragraphs between empty lines, wrapped lines joined. */
  #sayParagraphs(start: number, end: number) {
    for (const { start: from, end: to } of paragraphsOf(this.#text, { start, end }, [], true)) {
      const pieces = piecesOf(this.#text, from, to, true)
      if (pieces.length > 0) this.blocks.push({ kind: 'paragraph', start: from, end: to, pieces })
    }
  }

  #cdata(cdata: string, position: number) {
    this.#from = position
    const start = this.#text.lastIndexOf('<![CDATA[', position) + 9
    if (!this.#block && this.#isPlain()) this.#sayParagraphs(start, start + cdata.length)
    if (this.#block && cdata.length > 0) this.#block.pieces.push({ start, end: start + cdata.length })
  }

  #space() {
    const last = this.#block?.pieces.at(-1)
    if (last) this.#block?.pieces.push({ start: last.end, end: last.end, text: ' ' })
  }

  /** What attributes say of the item. */
  #note(local: string, attributes: Record<string, string>) {
    const { said } = this
    if (local === 'date.issue' || local === 'date.release') said.date ??= attributes.norm
    if (local === 'Party' && this.#open.at(-1) === 'Provider') said.publisher ??= attributes.FormalName
    if (local === 'pubdata') {
      said.date ??= attributes['date.publication']
      said.publisher ??= attributes.name
    }
    if (local === 'doc.copyright') said.publisher ??= attributes.holder
    if (local === 'provider' || local === 'infoSource') said.publisher ??= attributes.literal
    if (local === 'remoteContent' || local === 'irel') said.url ??= attributes.href
  }

  /** What the text of an element says of it. */
  #sayText(start: number, end: number) {
    const { said } = this
    const text = this.#text.slice(start, end).trim()
    if (!text) return
    const inside = (name: string) => this.#open.includes(name)
    const local = this.#open[this.#open.length - 1]
    if (/^(?:versionCreated|contentCreated|FirstCreated|ThisRevisionCreated|DateId)$/.test(local ?? ''))
      said.date ??= text
    else if (inside('byline') || local === 'ByLine' || (local === 'by' && inside('contentMeta')))
      said.byline = said.byline ? `${said.byline} ${text}` : text
    else if (
      local === 'distributor' ||
      local === 'creditline' ||
      local === 'CreditLine' ||
      (local === 'name' && inside('provider'))
    )
      said.publisher ??= text
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Text as pieces: what is written by name, and white space that is no single space, is read as something else. */
function piecesOf(text: string, start: number, end: number, isFirst: boolean): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const match of text.slice(start, end).matchAll(/&#?\w+;|[ \t]*[\r\n\t]\s*|[ ]{2,}/g)) {
    const from = start + match.index
    if (from > at) pieces.push({ start: at, end: from })
    const isSpace = match[0][0] !== '&'
    at = from + match[0].length
    if (isSpace && isFirst && pieces.length === 0) continue
    pieces.push({ start: from, end: at, text: isSpace ? ' ' : characterOf(match[0].slice(1, -1)) })
  }
  if (end > at) pieces.push({ start: at, end })
  return pieces
}

const plainEntities = table<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

function characterOf(name: string): string {
  if (name[0] !== '#') return plainEntities[name] ?? named[name] ?? ''
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
