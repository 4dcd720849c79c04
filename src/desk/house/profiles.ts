import type { Layer } from './merge.ts'
import { profiles } from './profiles.generated.ts'

/** A shipped profile as the build has read it: its own decisions, and the profiles that they extend. */
export interface Profile {
  /** The comment at the head of its file. */
  about: string
  extends: string[]
  layer: Layer
}

/** The names of the shipped house rules: `ap`, `reuters`, `uk`. */
export const profileNames = Object.keys(profiles)

/** A shipped profile by its name. Throws on a name that is none. */
export const profileOf = (name: string): Profile => JSON.parse(profiles[name]) as Profile

const known = new Map<string, Layer[]>()

/**
 * The layers of a shipped profile, those it extends first; nothing for an unknown name. The build has read and checked
 * them.
 */
export function profileLayers(name: string): Layer[] | undefined {
  let layers = known.get(name)
  if (!layers && Object.hasOwn(profiles, name)) {
    const profile = profileOf(name)
    layers = [...profile.extends.flatMap(each => profileLayers(each) ?? []), profile.layer]
    known.set(name, layers)
  }
  return layers
}
