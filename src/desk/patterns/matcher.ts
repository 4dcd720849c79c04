import { addAll } from '../add-all.ts'
import type { Word } from '../english/word.ts'
import type { Sentence, Story } from '../story/story.ts'
import { Beginnings } from './beginnings.ts'
import type { Key, Pattern } from './pattern.ts'
import { firstKey, isWordToken, signOf, type Token } from './tokens.ts'

/** Where a pattern was found: its index in the list given, and its tokens `from` (first) `to` (one past the last). */
export interface Hit {
  pattern: number
  from: number
  to: number
}

/** A place in a pattern: what may come next, and whether the pattern may end here. */
interface Node {
  id: number
  edges: Edge[]
  accepts: boolean
  pattern: number
}

interface Edge extends Key {
  to: Node
}

/** Places reached together by the same tokens: the automaton is made as texts ask for it. */
interface State {
  nodes: Node[]
  accepts: number[]
  edges?: Map<string, Set<Node>>
  next: Map<string, State | undefined>
}

const mostStates = 20_000
/** What patterns begin with a word, and how they go on. */
interface Opening {
  nodes: Node[]
  /** One of them may be at its end, or goes on with a sign after a space. */
  surely: boolean
  /** The words that come next, and the signs that follow without a space. */
  words: Set<string>
  signs: Set<string>
}

const isSign = (key: string) => !/[\p{L}\p{N}]/u.test(key)

function toOpening(nodes: Node[]): Opening {
  const edges = nodes.flatMap(node => node.edges)
  return {
    nodes,
    surely: nodes.some(node => node.accepts) || edges.some(edge => edge.spaced && isSign(edge.key)),
    words: new Set(edges.filter(edge => edge.spaced).map(edge => edge.key)),
    signs: new Set(edges.filter(edge => !edge.spaced).map(edge => edge.key)),
  }
}

/** Whether a pattern goes on with what follows a word: `a lot` after `a`, the stop of `a.m.` */
function mayGoOn(
  { surely, words, signs }: Opening,
  key: string,
  text: string,
  word: Word,
  after: Word | undefined,
): boolean {
  // Accents apart from their letters, soft hyphens: where the key ends in the text is not known.
  if (surely || !word.lower.startsWith(key)) return true
  if (signs.size > 0 && signs.has(signOf(text[word.start + key.length] ?? ''))) return true
  return words.size > 0 && after !== undefined && words.has(firstKey(after.lower))
}

/**
 * Finds many patterns in one pass over the tokens. The first word is looked up in one table for all patterns, and what
 * follows in tables made on the way (a deterministic automaton built lazily, after Thompson and McNaughton-Yamada), so
 * that neither five thousand entries nor a hostile pattern cost more than the words they share.
 */
export class Matcher {
  #first = new Map<string, Opening>()
  #mayOpen: Beginnings
  #starts = new Map<string, State>()
  /** By the places in them: `(a) (a) (a)` leads to the same ones in many ways. */
  #states = new Map<string, State>()
  #opensWithSign = false

  constructor(patterns: Pattern[]) {
    const first = new Map<string, Set<Node>>()
    const places = new Places()
    patterns.forEach((pattern, index) => {
      for (const edge of places.of(pattern, index).edges) add(first, edge.key, edge.to)
    })
    for (const [key, nodes] of first) this.#first.set(key, toOpening([...nodes]))
    this.#opensWithSign = [...first.keys()].some(isSign)
    this.#mayOpen = new Beginnings(first.keys())
  }

  /** Whether a pattern may begin in a sentence: most do not, and need not be looked at further. */
  mayBeginIn({ text }: Pick<Story, 'text'>, { words }: Sentence): boolean {
    if (this.#opensWithSign) return true
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (!this.#mayOpen.has(text, word.start, word.end)) continue
      const key = firstKey(word.lower)
      const opening = this.#first.get(key)
      if (opening && mayGoOn(opening, key, text, word, words[at + 1])) return true
    }
    return false
  }

  /** All places of a pattern, in whole words, among the tokens from `from` up to `to`. */
  find(tokens: Token[], from = 0, to = tokens.length): Hit[] {
    const hits: Hit[] = []
    for (let at = from; at < to; at++) {
      if (!this.#first.has(tokens[at].key) || !opensWord(tokens, at)) continue
      let state: State | undefined = this.#start(tokens[at].key)
      for (let next = at + 1; state; next++) {
        if (state.accepts.length > 0 && closesWord(tokens, next))
          for (const pattern of state.accepts) hits.push({ pattern, from: at, to: next })
        if (next >= to) break
        state = this.#follow(state, tokens[next])
      }
    }
    return hits
  }

  #start(key: string): State {
    let state = this.#starts.get(key)
    if (!state) {
      this.#forget()
      state = this.#stateOf(this.#first.get(key)?.nodes ?? [])
      this.#starts.set(key, state)
    }
    return state
  }

  #follow(state: State, token: Token): State | undefined {
    const key = token.glued ? token.key : ` ${token.key}`
    if (state.next.has(key)) return state.next.get(key)
    state.edges ??= edgesOf(state.nodes)
    const nodes = state.edges.get(key)
    // What leads nowhere is not kept: any word of any story may come here.
    if (!nodes) return undefined
    const next = this.#stateOf([...nodes])
    state.next.set(key, next)
    return next
  }

  #stateOf(nodes: Node[]): State {
    const name = nodes
      .map(({ id }) => id)
      .sort((one, other) => one - other)
      .join()
    let state = this.#states.get(name)
    if (!state) {
      const accepts = new Set<number>()
      for (const node of nodes) if (node.accepts) accepts.add(node.pattern)
      state = { nodes, accepts: [...accepts], next: new Map() }
      this.#states.set(name, state)
    }
    return state
  }

  #forget() {
    if (this.#states.size < mostStates) return
    this.#starts.clear()
    this.#states.clear()
  }
}

function edgesOf(nodes: Node[]): Map<string, Set<Node>> {
  const edges = new Map<string, Set<Node>>()
  for (const node of nodes)
    for (const edge of node.edges) add(edges, edge.spaced ? ` ${edge.key}` : edge.key, edge.to)
  return edges
}

/** One pattern may lead to one place in several ways: it is one place. */
function add(table: Map<string, Set<Node>>, key: string, node: Node) {
  const nodes = table.get(key)
  if (nodes) nodes.add(node)
  else table.set(key, new Set([node]))
}

/** The places of patterns, each with a number of its own. */
class Places {
  #count = 0

  /** A pattern as places, made from its end: a part that may be left out also offers what comes after it. */
  of(pattern: Pattern, index: number): Node {
    let after = this.#node([], true, index)
    for (let at = pattern.parts.length - 1; at >= 0; at--) {
      const before = this.#node([], false, index)
      for (const way of pattern.parts[at].ways) {
        if (way.length === 0) {
          addAll(before.edges, after.edges)
          before.accepts ||= after.accepts
        } else before.edges.push(this.#chain(way, after, index))
      }
      after = before
    }
    return after
  }

  #chain(way: Key[], end: Node, pattern: number): Edge {
    let to = end
    for (let at = way.length - 1; at > 0; at--) to = this.#node([{ ...way[at], to }], false, pattern)
    return { ...way[0], to }
  }

  #node(edges: Edge[], accepts: boolean, pattern: number): Node {
    return { id: this.#count++, edges, accepts, pattern }
  }
}

/** A hyphen joins words: `Rook-13 members` is not in `ex-Rook-13 members`. Two hyphens are a dash. */
function opensWord(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token.glued || !isWordToken(token)) return true
  if (before.key === '-') return !(before.glued && isWordToken(tokens[at - 2]))
  if (/^[.,]$/.test(before.key) && before.glued) return !(isFigure(tokens[at - 2]) && isFigure(token))
  // The second half of `O'Hara`, of `AT&T`.
  return !(/^['&]$/.test(before.key) && before.glued && isWordToken(tokens[at - 2]))
}

/** `400` is not in `2,400`, nor `2` in `2.5`. */
const isFigure = (token: Token | undefined) => token !== undefined && /^\d+$/.test(token.key)

/** The end of a word: not before a hyphen that joins on, nor inside `don't`; a possessive `'s` is no part of it. */
function closesWord(tokens: Token[], at: number): boolean {
  const next = tokens[at]
  if (!next?.glued || !isWordToken(tokens[at - 1])) return true
  const after = tokens[at + 1]
  const joined = after?.glued === true && isWordToken(after)
  if (next.key === '-') return !joined
  if (/^[.,]$/.test(next.key)) return !(joined && isFigure(after) && isFigure(tokens[at - 1]))
  if (next.key === "'") return !joined || after.key === 's'
  return !(next.key === '&' && joined)
}
