/** The parser's three actions: take the next word, hang the top of the stack on the next word, or on the word below it. */
export const shift = 0
export const left = 1
export const right = 2
export type Action = typeof shift | typeof left | typeof right

/** Longer sentences are not parsed. */
export const mostTokens = 250

/**
 * Where an arc-hybrid parser is in a sentence. Words count from 1; 0 is none, and the root comes after the last word. Of
 * each word are known its head, its relation, its two outermost dependents on both sides, and which kinds it has.
 */
export class ParseState {
  readonly head = new Int32Array(mostTokens + 2)
  readonly relation = new Int32Array(mostTokens + 2)
  readonly left1 = new Int32Array(mostTokens + 2)
  readonly left2 = new Int32Array(mostTokens + 2)
  readonly right1 = new Int32Array(mostTokens + 2)
  readonly right2 = new Int32Array(mostTokens + 2)
  readonly leftCount = new Int32Array(mostTokens + 2)
  readonly rightCount = new Int32Array(mostTokens + 2)
  /** Kinds of dependents, a bit each: on the left below, on the right above. */
  readonly kinds = new Int32Array(mostTokens + 2)
  readonly stack = new Int32Array(mostTokens + 2)
  depth = 0
  next = 1
  count = 0
  private readonly kindOf: Uint8Array

  /** `kindOf` has the bit of each relation. */
  constructor(kindOf: Uint8Array) {
    this.kindOf = kindOf
  }

  begin(count: number): void {
    this.count = count
    for (const list of [
      this.head,
      this.relation,
      this.left1,
      this.left2,
      this.right1,
      this.right2,
      this.leftCount,
      this.rightCount,
      this.kinds,
    ])
      list.fill(0, 0, count + 2)
    this.depth = 0
    this.next = 1
  }

  get root(): number {
    return this.count + 1
  }

  get done(): boolean {
    return this.next === this.root && this.depth === 0
  }

  /** One word alone hangs on the root, the last that is left. */
  allows(action: number): boolean {
    if (action === shift) return this.next < this.root
    if (action === left) return this.depth > 0 && (this.next < this.root || this.depth === 1)
    return this.depth > 1
  }

  /** The word that an action other than `shift` would hang, and what on. */
  get dependent(): number {
    return this.stack[this.depth - 1]
  }

  headBy(action: number): number {
    return action === left ? this.next : this.stack[this.depth - 2]
  }

  apply(action: number, relation: number): void {
    if (action === shift) {
      this.stack[this.depth++] = this.next++
      return
    }
    const { dependent } = this
    const head = this.headBy(action)
    this.depth--
    this.head[dependent] = head
    this.relation[dependent] = relation
    if (dependent < head) {
      this.kinds[head] |= this.kindOf[relation]
      this.left2[head] = this.left1[head]
      this.left1[head] = dependent
      this.leftCount[head]++
    } else {
      this.kinds[head] |= this.kindOf[relation] << 8
      this.right2[head] = this.right1[head]
      this.right1[head] = dependent
      this.rightCount[head]++
    }
  }
}

const kinds: string[][] = [
  ['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj'],
  ['obj', 'xcomp', 'ccomp'],
  ['aux', 'aux:pass'],
  ['cop'],
  ['mark'],
  ['case'],
  ['det', 'nmod:poss'],
  ['cc', 'conj', 'punct'],
]

/** The bit of each relation: subjects, objects and complements, auxiliaries, and so on. */
export const kindsOf = (relations: string[]): Uint8Array =>
  Uint8Array.from(relations, relation =>
    kinds.reduce((bits, names, bit) => bits | (names.includes(relation) ? 1 << bit : 0), 0),
  )
