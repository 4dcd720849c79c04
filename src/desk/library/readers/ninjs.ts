import { readDraft } from '../../draft/read.ts'
import { agencyIn } from '../agencies.ts'
import type { ReadFile } from './read-file.ts'
import { UnreadableSource } from './unreadable.ts'

type Item = Record<string, unknown>

/**
 * A news item in the IPTC's ninjs, 1.x (`headline`, `body_html`) to 3.x (`headlines`, `bodies`). Its text is the headline,
 * the best of its bodies and the words of what belongs to it: captions of pictures, stories in its boxes. Offsets count in
 * that, as the file has it in a string with escapes.
 */
export function readNinjs(path: string, text: string, published?: string): ReadFile {
  let item: Item
  try {
    item = JSON.parse(text)
  } catch (error) {
    throw new UnreadableSource(`${path} isn’t valid JSON: ${(error as Error).message}`)
  }
  item = withBody(item)
  const body = item && typeof item === 'object' && !Array.isArray(item) ? bodyOf(item) : undefined
  if (!body)
    throw new UnreadableSource(
      `${path} is JSON, but not a ninjs news item with a body. Add the story itself, as NITF or text.`,
    )
  const headline = headlineOf(item)
  const date =
    dayOf(item.versioncreated) ??
    dayOf(item.versionCreated) ??
    dayOf(item.firstcreated) ??
    dayOf(item.firstCreated)
  const beside = wordsBeside(item, body)
  const copy = body.html
    ? [headline && `<h1>${escaped(headline)}</h1>`, body.html, ...beside.map(asHtml)]
        .filter(Boolean)
        .join('\n')
    : [headline, body.text, ...beside.map(asText)].filter(Boolean).join('\n\n')
  return {
    draft: readDraft(copy, { format: body.html ? 'html' : 'wire', published: published ?? date, mend: true }),
    publisher: publisherOf(item),
    date,
    byline: (string(item.byline) ?? string(item.by))?.replace(/^by\s+/i, ''),
    url: string(item.url) ?? addressOf(item),
    kind: 'story',
    extracted: true,
  }
}

/** The item itself, or the one with a body in an answer that lists what was found: `{ total: 1, item: [{ … }] }`. */
function withBody(given: Item): Item {
  if (!given || typeof given !== 'object' || bodyOf(given)) return given
  const lists = Array.isArray(given) ? [given] : [given.item, given.items, given._items]
  return lists.flatMap(items).find(bodyOf) ?? given
}

const string = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const dayOf = (value: unknown) => /^\d{4}-\d\d-\d\d/.exec(string(value) ?? '')?.[0]

/** Its own address, or the one that it goes by on the web. */
function addressOf(item: Item): string | undefined {
  const others = [...items(item.altids), ...items(item.altIds)].map(({ value }) => value)
  return [item.uri, ...others].map(string).find(value => /^https?:/.test(value ?? ''))
}

const items = (value: unknown): Item[] =>
  Array.isArray(value) ? value.filter((each): each is Item => each !== null && typeof each === 'object') : []

/** The item that plays the main role, or the first. */
const mainOf = (list: Item[]) =>
  list.find(({ role }) => role === undefined || role === 'main' || role === 'body') ?? list[0]

function headlineOf(item: Item): string | undefined {
  return string(item.headline) ?? string(mainOf(items(item.headlines))?.value) ?? string(item.title)
}

interface Body {
  html?: string
  text?: string
}

/** Running text with markup before text without; a picture has its caption. */
function bodyOf(item: Item): Body | undefined {
  const bodies = items(item.bodies)
  const isHtml = ({ contenttype, contentType, value }: Item) =>
    /html/i.test(String(contenttype ?? contentType ?? '')) || /<p[\s>]/i.test(String(value))
  const html =
    string(item.body_html) ?? string(item.body_xhtml) ?? string(mainOf(bodies.filter(isHtml))?.value)
  if (html) return { html }
  const text = string(item.body_text) ?? string(mainOf(bodies)?.value) ?? captionOf(item)
  return text ? { text } : undefined
}

/** The caption of a picture, a video or a graphic. */
const captionOf = (item: Item) =>
  item.type === 'text' || item.type === 'composite'
    ? undefined
    : (string(item.description_text) ??
      string(item.caption) ??
      string(mainOf(items(item.descriptions))?.value))

/** A picture of a story that is in its box: nobody puts more into one another, or has longer galleries. */
const deepest = 3
const mostBeside = 100

/** What belongs to an item: its picture with a caption, a box with a story. What the item says itself is not said twice. */
function wordsBeside(item: Item, body: Body): Body[] {
  const known = [bare(body)]
  const found: Body[] = []
  let met = 0
  const add = ({ associations }: Item, depth: number) => {
    const all = items(Array.isArray(associations) ? associations : Object.values(associations ?? {}))
    for (const each of all) {
      if (++met > mostBeside) return
      const isStory = each.type === 'text' || each.type === 'composite'
      const caption = captionOf(each)
      const words = isStory || !caption ? bodyOf(each) : { text: caption }
      const said = words && bare(words)
      if (said && !known.some(text => text.includes(said))) {
        known.push(said)
        found.push(words)
      }
      if (depth < deepest) add(each, depth + 1)
    }
  }
  add(item, 1)
  return found
}

/** The words of a text alone, to tell whether another has them. */
const bare = ({ html, text = '' }: Body) =>
  (html ?? text)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const asHtml = ({ html, text = '' }: Body) =>
  html ?? `<figure><figcaption>${escaped(text)}</figcaption></figure>`
const asText = ({ html, text }: Body) => text ?? bare({ html })

function publisherOf(item: Item): string | undefined {
  const sources = [...items(item.infosource), ...items(item.infosources), ...items(item.infoSources)]
  const name =
    string(item.provider) ??
    string(item.source) ??
    string(mainOf(sources)?.name) ??
    string(item.copyrightholder) ??
    string(item.copyrightHolder)
  return name && (agencyIn(name) ?? name)
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
