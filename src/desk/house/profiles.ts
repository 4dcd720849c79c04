import type { Layer } from './merge.ts'
import { profiles } from './profiles.generated.ts'

/** The names of the shipped house rules: `ap`, `reuters`, `uk`. */
export const profileNames = Object.keys(profiles)

const layers = new Map<string, Layer>()

/** A shipped profile, read and found whole when the desk was built; nothing for a name that is none. */
export function profileLayer(name: string): Layer | undefined {
  let layer = layers.get(name)
  if (!layer && Object.hasOwn(profiles, name)) {
    layer = JSON.parse(profiles[name]) as Layer
    layers.set(name, layer)
  }
  return layer
}
