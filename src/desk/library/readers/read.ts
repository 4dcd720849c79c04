import { bounds } from '../../bounds.ts'
import { type SourceKind, sourceKindOf } from '../../house/source-kinds.ts'
import { readStory } from '../../story/read.ts'
import { agencyIn } from '../agencies.ts'
import { kindTold } from '../kind.ts'
import type { Source } from '../source.ts'
import { readFile } from './formats.ts'
import { readText } from './plain-text.ts'
import type { ReadFile, Unpack } from './read-file.ts'
import { megabytes, UnreadableSource } from './unreadable.ts'

export { UnreadableSource } from './unreadable.ts'

/** What is known of a source besides its file: from a draft's front matter or the house's list of folders. */
export type SourceDetails = Partial<
  Pick<Source, 'kind' | 'publisher' | 'date' | 'byline' | 'url' | 'licensed' | 'shared' | 'hash'>
>

/**
 * Reads a file as a source, by its ending, as `formats.ts` lists them. Takes its bytes, or its text where that is known
 * already. What is known of it beforehand goes before what it says of itself. `unpack` reads Word and PDF elsewhere, where
 * they can hold nobody up.
 * Throws `UnreadableSource`, and nothing else, on a file that is broken, hostile, or no text at all.
 */
export async function readSource(
  path: string,
  content: string | Uint8Array,
  details: SourceDetails = {},
  unpack?: Unpack,
): Promise<Source> {
  if (content.length > bounds.sourceBytes)
    throw new UnreadableSource(
      `${path} is larger than ${megabytes(bounds.sourceBytes)}, so it was not read as a source.`,
    )
  try {
    const source = toSource(
      path,
      await readFile({ path, content, published: details.date, kind: details.kind }, unpack),
      details,
    )
    if (source.story.text.trim() === '')
      throw new UnreadableSource(`${path} has no text in it, so it was not read as a source.`)
    return source
  } catch (error) {
    if (error instanceof UnreadableSource) throw error
    throw new UnreadableSource(`${path} could not be read as a source: ${firstLine(error)}`)
  }
}

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split('\n')[0]

/** A source of text that is at hand, read as a draft is, with the dirt of wire copy mended. */
export const sourceOf = (path: string, text: string, details: SourceDetails): Source =>
  toSource(
    path,
    readText({ path, content: text, published: details.date, kind: details.kind }, text),
    details,
  )

function toSource(
  path: string,
  { draft, extracted, places, unread, ...said }: ReadFile,
  details: SourceDetails,
): Source {
  const { kind: named, ...known } = details
  const story = readStory(draft)
  const field = (name: string) => {
    const value = draft.fields.find(each => each.name.toLowerCase() === name)?.value
    return typeof value === 'string' && value.trim() ? value.trim() : undefined
  }
  const furniture = draft.blocks
    .filter(block => block.kind === 'furniture')
    .map(block => block.pieces.map(piece => piece.text ?? draft.text.slice(piece.start, piece.end)).join(''))
  const publisher =
    details.publisher ??
    said.publisher ??
    field('publisher') ??
    field('source') ??
    story.dateline?.agency ??
    furniture.map(agencyIn).find(agency => agency !== undefined)
  const byline =
    details.byline ??
    said.byline ??
    field('byline') ??
    field('author') ??
    furniture
      .find(line => /^by\s/i.test(line))
      ?.slice(3)
      .trim()
  const given = [named, sourceKindOf(field('kind'))].find(kind => kind !== undefined && kind !== 'other')
  return new SourceRead(
    {
      ...known,
      path,
      publisher,
      date: details.date ?? said.date ?? draft.published,
      byline,
      url: details.url ?? said.url ?? field('url'),
      ...(extracted ? { extracted } : {}),
      ...(places ? { places } : {}),
      ...(unread ? { unread } : {}),
      story,
    },
    given ?? said.kind,
  )
}

/**
 * A source whose kind is looked for when somebody asks: of a thousand sources few are ever quoted, and what the others
 * are need not be known. A class, since a getter in an object literal gives each object a shape of its own, and the
 * shapes keep the texts of sources that nobody needs any more.
 */
class SourceRead implements Source {
  declare path: string
  declare publisher?: string
  declare byline?: string
  declare story: Source['story']
  #kind: SourceKind | undefined

  constructor(read: Omit<Source, 'kind'>, given: SourceKind | undefined) {
    Object.assign(this, read)
    this.#kind = given
  }

  get kind(): SourceKind {
    return (this.#kind ??= kindTold(this.story, {
      agency: agencyIn(this.publisher ?? '') !== undefined,
      byline: this.byline !== undefined,
    }))
  }
}
