import type { Span } from '../span.ts'
import { parseInput } from './parse-features.ts'
import { mostTokens } from './parse-state.ts'
import { Parser, type Tree } from './parser.ts'
import { Recent } from './recent.ts'
import { tag } from './tagger.ts'
import { type Token, tokensOf } from './tokens.ts'
import { readWeights, type Weights } from './weights.ts'
import { WordForms } from './word-form.ts'

/** The tokens of a stretch of text with their parts of speech, and, for who asks, their tree. */
export interface Analysis {
  tokens: Token[]
  /** `VERB`, `NOUN`, `PROPN`: a universal part of speech for each token. */
  kinds: string[]
  /** `VBD`, `NNP`, `MD`: a tag of the Penn Treebank for each token. */
  tags: string[]
  /** Nothing for a sentence too long to be parsed. */
  tree(): Tree | undefined
}

/** Tags and tree of a sentence's words, wherever they are. */
type Reading = Pick<Analysis, 'kinds' | 'tags' | 'tree'>

/** The sentences of a few stories, and what they were on the way to what they are. */
const mostReadings = 600
/** Few sentences have fewer letters than this. */
const shortest = 40

/** How many sentences a text may have: all of a long one are asked for at each keystroke. */
export const sentencesIn = (text: string): number => text.length / shortest

const readings = new Recent<Reading>(mostReadings)

let source: () => Uint8Array | undefined = () => undefined
let model: Model | undefined
let looked = false

/**
 * Says where the weights of the tagger and the parser come from. The engine has no disk: who runs it hands the bytes in. The
 * source is asked once, when the first sentence is to be read; one that gives nothing is asked again at the next.
 */
export function weightsFrom(read: () => Uint8Array | undefined): void {
  source = read
  model = undefined
  looked = false
  readings.clear()
}

/** Whether the weights have been read. */
export const weightsRead = (): boolean => looked

/** How many sentences are remembered. */
export const remembered = (): number => readings.size

/** The tokens of stretches of text, by their words: a keystroke changes one sentence and moves all that come after it. */
const stretches = new Recent<{ start: number; tokens: Token[]; words: string[] }>(mostReadings)

/** Reads a stretch of text, at best one sentence; nothing without weights. */
export function analyse(text: string, span: Span): Analysis | undefined {
  const { start, tokens, words } = stretches.of(
    text.slice(span.start, span.end),
    () => {
      const tokens = tokensOf(text, span)
      return { start: span.start, tokens, words: tokens.map(token => token.text) }
    },
    sentencesIn(text),
  )
  const reading = readingOf(words, sentencesIn(text))
  const by = span.start - start
  return reading && { tokens: by === 0 ? tokens : tokens.map(token => movedBy(token, by)), ...reading }
}

const movedBy = ({ start, end, text }: Token, by: number): Token => ({
  start: start + by,
  end: end + by,
  text,
})

/** Tags, and on asking a tree, for words that are tokens already. */
export function readingOf(words: string[], needed?: number): Reading | undefined {
  const read = modelNow()
  return read && readings.of(words.join(' '), () => read.read(words), needed)
}

/** The weights that sentences are read with now, to own what is remembered of them; nothing without weights. */
export const weightsNow = (): object | undefined => modelNow()?.weights

function modelNow(): Model | undefined {
  if (!looked) {
    const bytes = source()
    if (!bytes) return undefined
    model = new Model(readWeights(bytes))
    looked = true
  }
  return model
}

/** The parts of speech that a dictionary has for a base form: 1 for noun, 2 for verb, 4 for adjective, 8 for adverb. */
export const sensesOf = (word: string): number => model?.weights.words.sensesOf(word) ?? 0

class Model {
  readonly weights: Weights
  private readonly forms: WordForms
  private readonly parser: Parser
  private readonly scores: Int32Array
  private readonly names: [kind: string, tag: string][]

  constructor(weights: Weights) {
    this.weights = weights
    this.forms = new WordForms(weights.words)
    this.parser = new Parser(weights.relations, weights.actions, weights.labels)
    this.scores = new Int32Array(weights.tags.length)
    this.names = weights.tags.map(tag => tag.split('_') as [string, string])
  }

  read(words: string[]): Reading {
    const forms = words.map(word => this.forms.of(word))
    const tags = tag(forms, this.weights.tagger, this.scores)
    let tree: Tree | undefined
    return {
      kinds: Array.from(tags, each => this.names[each][0]),
      tags: Array.from(tags, each => this.names[each][1]),
      tree: () => {
        if (words.length > mostTokens || words.length === 0) return undefined
        tree ??= this.parser.parse(parseInput(forms, tags, this.weights.tags))
        return tree
      },
    }
  }
}
