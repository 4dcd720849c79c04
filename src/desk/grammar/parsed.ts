import type { Tree } from '../english/parser.ts'

/** A sentence with its tree, as the readers of clauses walk it. Places count from 0; the root's head is -1. */
export class Parsed {
  readonly words: string[]
  readonly lower: string[]
  readonly kinds: string[]
  readonly tags: string[]
  readonly relations: string[]
  readonly heads: number[]
  readonly children: number[][]

  /** The tree's heads count from 1, as trees are written. */
  constructor(
    words: string[],
    kinds: string[],
    tags: string[],
    tree: Pick<Tree, 'relations'> & { heads: ArrayLike<number> },
  ) {
    this.words = words
    this.lower = words.map(word => word.toLowerCase().replace(/[’‘]/g, "'"))
    this.kinds = kinds
    this.tags = tags
    this.relations = tree.relations
    this.heads = Array.from(tree.heads, head => head - 1)
    this.children = words.map(() => [])
    this.heads.forEach((head, at) => {
      if (head >= 0) this.children[head].push(at)
    })
  }

  /** The dependents of a word that have one of the relations, in order. */
  having(at: number, ...relations: string[]): number[] {
    return this.children[at].filter(child => relations.includes(this.relations[child]))
  }

  /** The first dependent with the relation, or -1. */
  first(at: number, relation: string): number {
    return this.children[at].find(child => this.relations[child] === relation) ?? -1
  }

  isVerb(at: number): boolean {
    return this.kinds[at] === 'VERB'
  }
}
