/**
 * Feature templates over named atoms. An atom is a number that says one thing of the place that is looked at: the word, its
 * tag, the distance. `word tag` is the template of both at once. Each template with its values gives one 32-bit hash, which
 * is the name of a feature: no vocabulary is kept.
 */
export class Templates {
  readonly size: number
  /** For each template: how many atoms it has, then their places. */
  private readonly plan: Int32Array

  /** `templates` are lines of templates parted by `|`, each the names of its atoms parted by spaces. */
  constructor(atoms: readonly string[], templates: string) {
    const lists = templates.split('|').map(template => template.trim().split(/\s+/))
    this.plan = Int32Array.from(
      lists.flatMap(names => [
        names.length,
        ...names.map(name => {
          const place = atoms.indexOf(name)
          if (place < 0) throw new Error(`There is no atom "${name}".`)
          return place
        }),
      ]),
    )
    this.size = lists.length
  }

  /** Writes the features of the atoms' values, one a template, to `features`. */
  hash(values: Int32Array, features: Int32Array): void {
    const { plan, size } = this
    let at = 0
    for (let template = 0; template < size; template++) {
      let hash = Math.imul(template + 1, 0x9e3779b1)
      for (let left = plan[at++]; left > 0; left--) {
        hash = Math.imul(hash ^ values[plan[at++]], 0x85ebca6b)
        hash ^= hash >>> 15
      }
      hash = Math.imul(hash, 0xc2b2ae35)
      features[template] = hash ^ (hash >>> 13)
    }
  }
}
