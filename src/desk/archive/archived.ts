import type { BlockKind } from '../draft/draft.ts'
import { sourceOf } from '../library/readers/read.ts'
import type { Source } from '../library/source.ts'
import type { Story } from '../story/story.ts'
import { type Stems, stemsOf } from './stems.ts'

/** What an archive knows of a story beside its words. */
export interface Credits {
  /** What its newsroom or agency calls it: a guid, an address, else the path of its file. */
  id: string
  headline?: string
  /** The outlet that ran it: `AP`, `Port Ellery Herald`. */
  publisher?: string
  /** ISO day on which it ran. */
  date?: string
  byline?: string
  /** Of its dateline: `GASKELL, Ohio`. */
  place?: string
  url?: string
  /** A later version takes the place of an earlier one. */
  version?: number
  /** ISO instant before which no answer shows it. */
  embargo?: string
}

/** A story as an archive keeps it. */
export interface ArchivedStory extends Credits {
  /** Its copy: the headline and the paragraphs, with an empty line between them. */
  text: string
  stems: Stems
  /** Of all that is kept of it: an unchanged story is not written again. */
  hash: string
}

/** The copy of a story as an archive keeps it. */
export function copyOf({ text, paragraphs }: Story): string {
  return paragraphs
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ start, end, kind }) => asQuoted(text.slice(start, end).replace(/\s+/g, ' ').trim(), kind))
    .filter(Boolean)
    .join('\n\n')
}

/** A block quotation has no marks of its own, and without its layout nothing else would show that it is one. */
const asQuoted = (copy: string, kind: BlockKind) =>
  kind === 'quotation' && copy && !/["“”]/.test(copy) ? `“${copy}”` : copy

/** What an archive keeps of a story that was read from a file. */
export function archivedFrom(
  source: Source,
  credits: Pick<Credits, 'id' | 'version' | 'embargo'>,
): Omit<ArchivedStory, 'hash'> {
  const { story, publisher, date, byline, url } = source
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline')
  return {
    ...credits,
    headline: headline && story.text.slice(headline.start, headline.end).replace(/\s+/g, ' ').trim(),
    publisher,
    date,
    byline,
    place: story.dateline?.place,
    url,
    text: copyOf(story),
    stems: stemsOf(story),
  }
}

/** The path by which findings name a story of the archive. */
export const archivedPath = (id: string) => `archive:${id}`

export const isArchived = ({ path }: Source) => path.startsWith('archive:')

/** A story of the archive, read to be held beside a draft. */
export const sourceFrom = ({ id, text, publisher, date, byline, url }: ArchivedStory): Source =>
  sourceOf(archivedPath(id), text, { kind: 'archive', publisher, date, byline, url })
