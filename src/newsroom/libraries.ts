import { createLibrary, type Library } from '../desk/library/library.ts'
import type { Source } from '../desk/library/source.ts'

/** Number of sources indexed before other work has its turn: a tenth of the time that a person notices. */
const atOnce = 48
/** Maximum number of sets of sources that are kept. The one that was asked for longest ago is dropped first. */
const mostKept = 8

/** The indexes of the sources that drafts have in common. One that has changed by a source is not made from nothing. */
export class Libraries {
  /** By the paths of their sources, the last one asked for last. */
  #kept = new Map<string, { sources: Source[]; library: Promise<Library> }>()

  /** The index of these sources. Who asks while it is being made waits for the same one. */
  of(sources: Source[]): Promise<Library> {
    const key = sources.map(({ path }) => path).join('\n')
    const earlier = this.#kept.get(key) ?? [...this.#kept.values()].at(-1)
    const library = (earlier?.library.catch(() => undefined) ?? Promise.resolve(undefined)).then(known =>
      known && areSame(known.sources, sources) ? known : indexed(sources, known),
    )
    this.#kept.delete(key)
    this.#leaveOut(sources)
    this.#kept.set(key, { sources, library })
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!)
    return library
  }

  /** Lets go of the indexes in which a source is as it was before: nobody asks for them again. */
  #leaveOut(sources: Source[]) {
    const hashes = new Map(sources.map(({ path, hash }) => [path, hash]))
    for (const [key, kept] of this.#kept)
      if (kept.sources.some(({ path, hash }) => hashes.has(path) && hashes.get(path) !== hash))
        this.#kept.delete(key)
  }
}

/** An index made in steps, with a pause between them in which an editor's questions are answered. */
async function indexed(sources: Source[], earlier: Library | undefined): Promise<Library> {
  const known = new Set(earlier?.sources)
  const fresh = sources.filter(source => !known.has(source)).length
  // Where one has come or changed, the others' words are known; those of another newsroom would only weigh it down.
  if (fresh <= atOnce && fresh * 2 < sources.length) return createLibrary(sources, earlier)
  let library: Library | undefined
  for (let count = atOnce; count < sources.length; count += atOnce) {
    library = createLibrary(sources.slice(0, count), library)
    await new Promise(resolve => setTimeout(resolve))
  }
  return createLibrary(sources, library)
}

const areSame = (one: Source[], other: Source[]) =>
  one.length === other.length && one.every((source, index) => source === other[index])
