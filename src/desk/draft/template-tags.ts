import type { Span } from '../span.ts'

/** Finds what a machine reads in a text from an offset on. */
export type FindTags = (text: string, from: number) => Span[]

/** No tag is longer: what looks like one and goes on is copy with a brace in it. */
const longestTag = 4000

/** A text with more unclosed tags than this is not searched any further. */
const mostOpen = 200

/** Tags of Hugo, Liquid and Jinja: `{{< figure src="a.jpg" >}}`, `{% include x.html %}`, `{{ page.title }}`. */
const pairs = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{{', '}}'],
  ['{#', '#}'],
  // A list of attributes: `{: .wide}`, `{.wide title="The bridge"}`.
  ['{:', '}'],
  ['{.', '}'],
] as const

/** Tags that hold no copy but code or a comment, up to the tag that closes them. */
const holdsCode = /^\{(?:%-?|\{[<%])\s*(comment|raw|highlight|javascript|stylesheet|schema|mermaid|math)\b/

/** What sites put into copy for their machines, whatever the format. */
export const templateTags: FindTags = (text, from) => [...braceTags(text, from), ...shortcodes(text, from)]

function braceTags(text: string, from: number): Span[] {
  const tags: Span[] = []
  const next = finder(text)
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at)) {
    const pair = pairs.find(([open]) => text.startsWith(open, at))
    const close = pair ? next(pair[1], at + pair[0].length) : -1
    if (!pair || close < 0 || close - at > longestTag) {
      at++
      continue
    }
    let end = close + pair[1].length
    const name = holdsCode.exec(text.slice(at, at + 40))?.[1]
    if (name) {
      const last = pair[0] === '{%' ? next(`end${name}`, end) : next(`/${name}`, end)
      const closing = last < 0 ? -1 : next(pair[1], last)
      if (closing >= 0) end = closing + pair[1].length
    }
    tags.push({ start: at, end })
    at = end
  }
  return tags
}

/** `indexOf` for offsets that only grow: what was found further on is not looked for again. */
function finder(text: string): (words: string, at: number) => number {
  const found = new Map<string, number>()
  return (words, at) => {
    const known = found.get(words)
    if (known !== undefined && (known < 0 || known >= at)) return known
    const index = text.indexOf(words, at)
    found.set(words, index)
    return index
  }
}

/**
 * Shortcodes of WordPress. A word in brackets alone is one only if it is closed as well: `[gallery ids="1,2"]`,
 * `[caption]…[/caption]`, not `[sic]`.
 */
const shortcode =
  /\[(?<slash>\/?)(?<name>[a-z][\w-]{1,40})(?<attributes>(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s[\]"']+)){0,40})\s*\/?\](?![(:])/g

function shortcodes(text: string, from: number): Span[] {
  if (!text.includes('[', from)) return []
  const all = [...text.matchAll(shortcode)].filter(({ index }) => index >= from)
  const closed = new Map(
    all.filter(({ groups }) => groups!.slash).map(({ groups, index }) => [groups!.name, index]),
  )
  return all
    .filter(
      ({ groups, index }) => groups!.slash || groups!.attributes || (closed.get(groups!.name) ?? -1) > index,
    )
    .map(({ 0: typed, index }) => ({ start: index, end: index + typed.length }))
}

const moduleLine =
  /^import\s(?:[\w$*{][\w\s{},*$]{0,400}?\sfrom\s+)?(["'])[^"'\n]+\1;?[ \t]*\r?$|^export\s(?:const|let|var|default|function|async|class|\*|\{)[^\n]*(?:\n(?![ \t]*\r?$)[^\n]*)*/gm
const component = /<\/?[A-Z][\w.]*(?=[\s/>])|<\/?[a-z][\w-]*(?=\s[^<>"']{0,200}=\{)|<\/?>/g

/** Imports, exports and the tags of components: `<Chart data={{ "a": 1 }} />`. What is between two tags is copy. */
export const componentTags: FindTags = (text, from) => {
  const tags = /^(?:import|export)\s/m.test(text)
    ? [...text.matchAll(moduleLine)].map(({ 0: typed, index }) => ({
        start: index,
        end: index + typed.length,
      }))
    : []
  let open = 0
  for (const { index } of text.matchAll(component)) {
    const end = endOfTag(text.slice(index, index + longestTag))
    if (end !== undefined) tags.push({ start: index, end: index + end })
    else if (++open > mostOpen) break
  }
  return tags.filter(({ start }) => start >= from)
}

/** Expressions and comments of MDX: `{props.year}`. */
export const expressions: FindTags = (text, from) => {
  const tags: Span[] = []
  let open = 0
  for (let at = text.indexOf('{', from); at >= 0 && open <= mostOpen; at = text.indexOf('{', at)) {
    const end = endOfBraces(text.slice(at, at + longestTag), 0)
    if (end === undefined) open++
    else tags.push({ start: at, end: at + end })
    at += end ?? 1
  }
  return tags
}

/** Behind the `>` of a tag, whose attributes may have strings and braces; nothing where it does not end. */
function endOfTag(tag: string): number | undefined {
  for (let at = 0; at < tag.length; at++) {
    if (tag[at] === '>') return at + 1
    const end =
      tag[at] === '{'
        ? endOfBraces(tag, at)
        : /["']/.test(tag[at])
          ? tag.indexOf(tag[at], at + 1) + 1 || undefined
          : at + 1
    if (end === undefined) return undefined
    at = end - 1
  }
  return undefined
}

function endOfBraces(text: string, from: number): number | undefined {
  let depth = 0
  const tokens = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\/\*[\s\S]*?\*\/|[{}]/g
  for (const { 0: token, index } of text.slice(from).matchAll(tokens)) {
    if (token === '{') depth++
    else if (token === '}' && --depth === 0) return from + index + 1
  }
  return undefined
}
