import type { StoredStet } from '../desk/verdict/stet.ts'
import { type EntriesKind, readEntries, withEntry } from './entries-file.ts'
import type { Trouble } from './files.ts'

/** An entry of `stet.yml`: what is let stand, and in which draft. */
export interface StetEntry extends StoredStet {
  /** Path of the draft from the folder of `stet.yml`; missing when it holds for every draft. */
  draft?: string
}

export const stetFile = 'stet.yml'

const kind: EntriesKind = {
  name: stetFile,
  fields: ['draft', 'rule', 'words', 'reason', 'by', 'on'],
  required: ['rule', 'words', 'reason'],
  comment: ' Findings that were overruled, and why.',
}

/** Reads `stet.yml`: a list of entries. Whatever is wrong with one is said, and the others count. */
export function readStets(text: string, path: string): { entries: StetEntry[]; troubles: Trouble[] } {
  const { entries, troubles } = readEntries(text, path, kind)
  return { entries: entries.map(({ values }) => values as unknown as StetEntry), troubles }
}

/** The text of `stet.yml` with one more entry. Its present text is kept. Throws where it is not such a list. */
export const withStet = (text: string, entry: StetEntry): string => withEntry(text, kind, { ...entry })
