import { listeners } from '../../english/lexicon/people.ts'
import { cueOf, gestureOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import type { Speaker } from '../story.ts'
import { isFiniteCue } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Who speaks, as far as one sentence tells: the words that name the speaker, the verb, and where they stand. */
export interface Attribution {
  /** The noun phrase: `the mayor`, `who`, `Ana Ruiz`. */
  source: Span
  /** For `who`: the phrase it stands for. */
  antecedent?: Span
  verb?: Span
  how: Speaker['how']
  /** The verb often does something else than speak, so that a plainer one elsewhere in the sentence comes first. */
  faint?: boolean
}

export const span = ({ start, end }: Span): Span => ({ start, end })

export const isPlain = (token: Token) => {
  const cue = cueOf(token.lower)
  return cue !== undefined && !cue.faint
}

export const speaks = (token: Token) => {
  const cue = cueOf(token.lower)
  if (cue && (cue.kind === 'says' || cue.kind === 'thinks') && cue.form !== 'ing' && cue.form !== 'base')
    return true
  return gestureOf(token.lower) !== undefined && /(?:ed|s)$/.test(token.lower)
}

/** `they conclude`, `he will say`: the bare form speaks where it has a subject. */
export const speaksBarely = (tokens: Token[], index: number) => {
  const cue = cueOf(tokens[index].lower)
  return cue?.form === 'base' && cue.kind === 'says' && !cue.faint && isFiniteCue(tokens, index)
}

/** `told reporters`, `told him`: who is spoken to; `said her friend` is none, nor `said US officials`. */
export const isListener = (token: Token | undefined, next?: Token) =>
  token?.kind === 'word' &&
  !token.capital &&
  (listeners.has(token.lower) || (token.lower === 'her' && next?.kind !== 'word'))

export const isFiniteVerb = (tokens: Token[], index: number) =>
  isFiniteCue(tokens, index) || gestureOf(tokens[index].lower) !== undefined
