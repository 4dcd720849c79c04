import { SaxesParser } from 'saxes'
import { readDraft } from '../../draft/read.ts'
import { monthStems } from '../../english/lexicon/calendar.ts'
import { table } from '../../table.ts'
import type { ReadFile } from './read-file.ts'

/** The elements of feeds and of systems’ own exports that hold a story as HTML, the fullest first. */
const fullBodies = ['encoded', 'content', 'body', 'text']
const bodies = [...fullBodies, 'description', 'summary']
const titles = new Set(['title', 'headline'])
/** Where one story ends and the next begins: RSS and WordPress, Atom. */
const stories = new Set(['item', 'entry'])
const about = table<string>({
  pubDate: 'date',
  PublishDate: 'date',
  published: 'date',
  updated: 'date',
  creator: 'byline',
  byLine: 'byline',
  byline: 'byline',
  link: 'url',
  guid: 'id',
  id: 'id',
  // Of WordPress.
  post_type: 'type',
  status: 'status',
})
/** No feed goes down so far. */
const deepest = 200

type Story = Record<string, string>

/**
 * The stories of a feed (RSS, Atom, a WordPress export) or of a system’s own XML: their titles, and the fullest text that
 * each has. Offsets count in that text. Nothing where there is none.
 */
export function readFeed(text: string, published: string | undefined): ReadFile | undefined {
  const read = storiesIn(text).filter(story => bodies.some(name => story[name]))
  if (read.length === 0) return undefined
  const [{ byline, url, date: given = '' }] = read
  const date = dayOf(given)
  const html = read.map(story => {
    const title = [...titles].map(name => story[name]).find(Boolean)
    return `${title ? `<h1>${title}</h1>\n` : ''}${withParagraphs(story[bodies.find(name => story[name])!])}`
  })
  return {
    draft: readDraft(html.join('\n'), { format: 'html', published: published ?? date, mend: true }),
    kind: 'story',
    date,
    byline: byline?.replace(/^by\s+/i, ''),
    url,
    extracted: true,
  }
}

/** WordPress keeps the paragraphs of a post as empty lines, and what is no copy in brackets of its own. */
function withParagraphs(html: string): string {
  const copy = html
    .replace(/\[caption\b[^\]]*\].*?\[\/caption\]/gs, '')
    .replace(/\[\/?(?:gallery|embed|audio|video|playlist)\b[^\]]*\]/g, '')
  if (/<p\b/i.test(copy)) return copy
  return copy.replace(/\n[ \t]*\r?\n\s*/g, '\n<p>')
}

/** What an item of a feed or an export says of itself. */
export interface FeedItem {
  /** What its system calls it, else its address. */
  id?: string
  title?: string
  /** Whether it is a story that was published: not a picture, a page or a draft. */
  isPublished: boolean
  isWithdrawn: boolean
  /** Whether it has all of the story, and not its first lines alone. */
  isWhole: boolean
}

/** Of a summary that is no more than that: `The board voted on Tuesday … Read more`. */
const teaser = /(?:…|\.\.\.|\[&hellip;\]|read more|continue reading)[^\p{L}]*$/iu
const fewestWords = 120
const noStory =
  /^(?:attachment|nav_menu_item|page|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/

/** What one item says of itself, as the XML of its element. */
export function feedItemOf(text: string): FeedItem {
  const [story = {}] = storiesIn(text)
  const { id, url, type = 'post', status = 'publish' } = story
  const summary = (story.description ?? story.summary ?? '').replace(/<[^>]*>/g, ' ').trim()
  return {
    id: id ?? url,
    title: [...titles].map(name => story[name]).find(Boolean),
    isPublished: !noStory.test(type) && status === 'publish',
    isWithdrawn: !noStory.test(type) && status === 'trash',
    isWhole:
      fullBodies.some(name => story[name]) ||
      (summary.split(/\s+/).length >= fewestWords && !teaser.test(summary)),
  }
}

function storiesIn(text: string): Story[] {
  const parser = new SaxesParser()
  const open: string[] = []
  const whole: Story = {}
  const found: Story[] = []
  let story = whole
  let said = ''
  parser.on('error', () => {})
  parser.on('opentag', ({ name, isSelfClosing, attributes: { href, rel = 'alternate' } }) => {
    if (open.length > deepest) throw new RangeError()
    const local = localName(name)
    if (local === 'link' && href && rel === 'alternate') story.url ??= href
    if (isSelfClosing) return
    if (stories.has(local)) found.push((story = {}))
    open.push(local)
    said = ''
  })
  parser.on('text', words => {
    said += words
  })
  parser.on('cdata', words => {
    said += words
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (isSelfClosing) return
    const local = localName(name)
    open.pop()
    const key = about[local] ?? (bodies.includes(local) || titles.has(local) ? local : undefined)
    if (key && said.trim()) story[key] ??= said.trim()
    if (stories.has(local)) story = whole
    said = ''
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return found.length > 0 ? found : [whole]
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** `2018-01-30T17:32:18` and `Tue, 30 Jan 2018 17:32:18 +0000`. */
function dayOf(value: string): string | undefined {
  const iso = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  const match = /(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})/u.exec(value)
  const month = match ? monthStems.indexOf(match[2]) + 1 : 0
  return (
    iso ??
    (match && month > 0
      ? `${match[3]}-${String(month).padStart(2, '0')}-${match[1].padStart(2, '0')}`
      : undefined)
  )
}
