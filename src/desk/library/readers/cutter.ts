import { SaxesParser } from 'saxes'
import { table } from '../../table.ts'

/** Elements that hold many stories, and what each story is in them. */
const parts = table<string[]>({
  rss: ['item'],
  RDF: ['item'],
  feed: ['entry'],
  newsMessage: ['newsItem'],
  NewsML: ['NewsItem'],
})
const feeds = new Set(['rss', 'RDF', 'feed'])
/** A story that is longer is left out: it was made to fill the memory. In characters of XML. */
const longest = 8_000_000

/**
 * Cuts a feed, a WordPress export or a NewsML message into its stories while it is read, a stretch at a time: an export
 * of thirty years is larger than a string can be. Each story is the XML of its element.
 */
export class Cutter {
  /** Whether what was read so far begins like something with stories in it; unknown before its first element. */
  holdsStories: boolean | undefined
  isFeed = false
  /** What a feed is called. */
  title: string | undefined
  /** How many stories were left out since they are too long. */
  tooLong = 0
  readonly #parser = new SaxesParser()
  readonly #open: string[] = []
  #names: string[] = []
  /** What was read since the story at hand began, and where that begins in all that was read. */
  #text = ''
  #from = 0
  /** How many elements were open where the story at hand begins. */
  #depth: number | undefined
  #isLeftOut = false
  #said = ''
  #cut: string[] = []

  constructor() {
    const parser = this.#parser
    parser.on('error', () => {})
    parser.on('opentag', ({ name, isSelfClosing }) => this.#enter(localName(name), isSelfClosing))
    parser.on('closetag', ({ name, isSelfClosing }) => {
      if (!isSelfClosing) this.#leave(localName(name))
    })
    for (const event of ['text', 'cdata'] as const)
      parser.on(event, words => {
        if (this.#open.at(-1) === 'title') this.#said += words
      })
  }

  /** Whether all that was opened is closed; else it is cut off. */
  get isWhole(): boolean {
    return this.#open.length === 0
  }

  /** Reads on, and gives the stories that end here. */
  read(stretch: string): string[] {
    this.#cut = []
    this.#text += stretch
    this.#parser.write(stretch)
    // A tag may have begun that ends in the next stretch.
    if (this.#depth === undefined) this.#forget(this.#from + this.#text.lastIndexOf('<'))
    else if (this.#isLeftOut || this.#text.length > longest) this.#leaveOut()
    return this.#cut
  }

  #enter(local: string, isSelfClosing: boolean) {
    if (this.#open.length === 0) {
      this.#names = parts[local] ?? []
      this.holdsStories ??= this.#names.length > 0
      this.isFeed = feeds.has(local)
    }
    if (isSelfClosing) return
    if (this.#depth === undefined && this.#names.includes(local)) {
      this.#depth = this.#open.length
      this.#forget(this.#from + this.#text.lastIndexOf('<', this.#parser.position - this.#from - 1))
    }
    this.#open.push(local)
    this.#said = ''
  }

  #leave(local: string) {
    this.#open.pop()
    if (local === 'title' && this.isFeed && this.#depth === undefined) this.title ??= this.#said.trim()
    if (this.#depth !== this.#open.length) return
    this.#depth = undefined
    const end = this.#parser.position
    if (!this.#isLeftOut) this.#cut.push(this.#text.slice(0, end - this.#from))
    this.#isLeftOut = false
    this.#forget(end)
  }

  /** Lets go of what comes before a place. */
  #forget(place: number) {
    this.#text = this.#text.slice(Math.max(0, place - this.#from))
    this.#from = Math.max(this.#from, place)
  }

  #leaveOut() {
    if (!this.#isLeftOut) this.tooLong++
    this.#isLeftOut = true
    this.#forget(this.#from + this.#text.length)
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
