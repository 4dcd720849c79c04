import { readArchieml } from './archieml.ts'
import type { Parts } from './draft.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { componentTags, expressions, templateTags } from './template-tags.ts'
import { readWire } from './wire.ts'
import { withoutTags } from './without-tags.ts'

/** A format in which drafts are written. */
export interface DraftFormat {
  id: string
  /** The endings of its files, lower case, by the language that an editor takes such a file for. */
  languages: Record<string, string[]>
  /** `<!-- a comment -->` is none of its copy, so a stet can be written beside what it covers. */
  hasComments?: true
  /** Takes a text apart. `mend` mends the dirt of wire copy, for sources. */
  read(text: string, mend: boolean): Parts
}

/**
 * Every format of drafts, and the only place that knows their endings: what gathers, watches, reads and checks files
 * asks here. A draft may be a source as well; what else may be one is in `library/readers/formats.ts`.
 */
export const draftFormats = [
  {
    id: 'markdown',
    languages: { markdown: ['.md', '.markdown', '.mdown', '.mkd'] },
    hasComments: true,
    read: withoutTags(readMarkdown, templateTags, componentTags),
  },
  {
    id: 'mdx',
    languages: { mdx: ['.mdx'] },
    read: withoutTags(readMarkdown, templateTags, componentTags, expressions),
  },
  // Anything whose ending nobody knows is wire copy too, the format that asks the least of a text.
  {
    id: 'wire',
    languages: { plaintext: ['.txt'], news: ['.story', '.draft'] },
    read: withoutTags(readWire, templateTags),
  },
  {
    id: 'html',
    languages: { html: ['.html', '.htm', '.xhtml'] },
    hasComments: true,
    read: withoutTags(readHtml, templateTags),
  },
  { id: 'archieml', languages: { plaintext: ['.aml', '.archieml'] }, read: readArchieml },
] as const satisfies DraftFormat[]

export type Format = (typeof draftFormats)[number]['id']

const listed: readonly DraftFormat[] = draftFormats
const wire = listed.find(({ id }) => id === 'wire')!

const byEnding = new Map(
  listed.flatMap(format =>
    Object.entries(format.languages).flatMap(([language, endings]) =>
      endings.map(ending => [ending, { format, language }] as const),
    ),
  ),
)

/** The endings of drafts: `.md`, `.txt`. */
export const draftEndings: readonly string[] = [...byEnding.keys()]

/** The languages that editors take drafts for: `markdown`, `plaintext`. */
export const draftLanguages: readonly string[] = [
  ...new Set([...byEnding.values()].map(({ language }) => language)),
]

/** The ending of a path, lower case, with its stop: `.md`. Empty for one without. */
export const endingOf = (path: string): string => /\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''

const known = (path: string) => byEnding.get(endingOf(path))

/** The format of an id, or of a path by its ending. */
export function formatOf(path = '', id?: string): DraftFormat {
  const named = id === undefined ? undefined : listed.find(format => format.id === id)
  return named ?? known(path)?.format ?? wire
}

/**
 * The format of a document in an editor. Markup is what the writer has chosen it to be (`untitled:Untitled-1` in
 * Markdown); of plain text the ending tells the format.
 */
export function formatIn(path: string | undefined, language: string): DraftFormat {
  const isPlain = language in wire.languages
  return (isPlain ? undefined : listed.find(format => language in format.languages)) ?? formatOf(path)
}

/** The language that an editor takes a file for. */
export const languageOf = (path: string): string => known(path)?.language ?? 'plaintext'
