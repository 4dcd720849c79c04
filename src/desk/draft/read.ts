import type { Draft } from './draft.ts'
import { type DraftFormat, formatOf } from './formats.ts'
import { publicationDay } from './publication-day.ts'

export interface Reading {
  /** Tells the format by its ending, unless `format` does. */
  path?: string
  format?: string
  /** ISO day, for a draft that does not say itself when it was published. */
  published?: string
  /** Mends the dirt of wire copy (`deportation.Her trip`), for sources: a draft is read as it is. */
  mend?: boolean
}

/**
 * Takes a draft apart. Its faults are in `problems`. Throws only on markup nested thousands deep, which nobody types.
 */
export function readDraft(text: string, { path, format: id, published, mend = false }: Reading = {}): Draft {
  const format = formatOf(path, id)
  const parts = takeApart(text.replace(lineBreaks, '\n'), format, mend)
  return { text, format: format.id, path, published: publicationDay(parts.fields) ?? published, ...parts }
}

/** Old Macs end a line with CR alone, and some programs with U+2028: one unit each, so that no offset moves. */
const lineBreaks = /\r(?!\n)|[\u0085\u2028\u2029]/g

function takeApart(text: string, format: DraftFormat, mend: boolean) {
  try {
    return format.read(text, mend)
  } catch (error) {
    // Readers of markup go down into it by calling themselves, and a call stack has an end.
    if (error instanceof RangeError) throw new Error('its markup is nested too deeply to be read')
    throw error
  }
}
