import { readArchieml } from './archieml.ts'
import type { Draft, Format } from './draft.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { publicationDay } from './publication-day.ts'
import { readWire } from './wire.ts'

export interface Reading {
  /** Tells the format by its ending, unless `format` does. */
  path?: string
  format?: Format
  /** ISO day, for a draft that does not say itself when it was published. */
  published?: string
  /** Mends the dirt of wire copy (`deportation.Her trip`), for sources: a draft is read as it stands. */
  mend?: boolean
}

const readers: Record<
  Format,
  (text: string, mend: boolean) => Omit<Draft, 'text' | 'format' | 'path' | 'published'>
> = {
  markdown: readMarkdown,
  wire: readWire,
  archieml: readArchieml,
  html: readHtml,
}

/**
 * Takes a draft apart. What is broken in it stands in `problems`. Throws only on markup in markup in markup, thousands
 * deep, which no person has typed.
 */
export function readDraft(
  text: string,
  { path, format = formatOf(path), published, mend = false }: Reading = {},
): Draft {
  const parts = takeApart(text.replace(lineBreaks, '\n'), format, mend)
  return { text, format, path, published: publicationDay(parts.fields) ?? published, ...parts }
}

/** Old Macs end a line with CR alone, and some programs with U+2028: one unit each, so that no offset moves. */
const lineBreaks = /\r(?!\n)|[\u0085\u2028\u2029]/g

function takeApart(text: string, format: Format, mend: boolean) {
  try {
    return readers[format](text, mend)
  } catch (error) {
    // Readers of markup go down into it by calling themselves, and a call stack has an end.
    if (error instanceof RangeError) throw new Error('its markup is nested too deeply to be read')
    throw error
  }
}

/** Markdown, HTML and ArchieML by their endings; anything else is wire copy, the format that asks the least of a text. */
export function formatOf(path = ''): Format {
  if (/\.(?:md|markdown|mdx|mdown)$/i.test(path)) return 'markdown'
  if (/\.x?html?$/i.test(path)) return 'html'
  if (/\.(?:aml|archieml)$/i.test(path)) return 'archieml'
  return 'wire'
}
